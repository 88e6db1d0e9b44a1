"""The commands that bring articles in."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article, ArticleStatus

TEXT = "Menteri luar negeri kedua negara bertemu di Wina pada Senin untuk membahas gandum."

pytestmark = pytest.mark.django_db


def run(command: str, *arguments: object) -> tuple[str, str]:
    """Run a command and return what it prints and what it complains of."""
    out, err = StringIO(), StringIO()
    call_command(command, *map(str, arguments), stdout=out, stderr=err)
    return out.getvalue().strip(), err.getvalue().strip()


def test_the_samples_are_stored_once_with_their_metadata() -> None:
    out, _ = run("load_samples")
    count = Article.objects.count()
    assert count >= 24
    assert out == f"{count} added, 0 there already, 0 refused."
    assert run("load_samples")[0] == f"0 added, {count} there already, 0 refused."
    assert not Article.objects.filter(title="").exists()
    assert not Article.objects.filter(source="").exists()
    assert not Article.objects.filter(published=None).exists()
    assert set(Article.objects.values_list("status", flat=True)) == {ArticleStatus.QUEUED}


def test_files_are_stored_and_the_refused_are_named(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TEXT)
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7")
    out, err = run("import_articles", tmp_path / "good.txt", tmp_path / "bad.pdf", tmp_path / "gone.txt")
    assert out == "1 added, 0 there already, 2 refused."
    assert "bad.pdf: PDF and Word files cannot be read yet" in err
    assert "gone.txt: No such file or directory" in err


def test_lines_keep_their_text_to_the_letter(tmp_path: Path) -> None:
    text = f"  {TEXT}\r\n\tCafe\u0301\u00a0\u200b "
    lines = [
        {"id": "x-1", "title": "Judul", "text": text, "reference_date": "2024-03-05", "publisher": "Lentera"},
        {"id": "x-2", "text": ""},
        {"id": "x-3", "text": "half \ud800"},
        {"id": "x-4", "text": TEXT, "reference_date": "soon"},
        ["no record"],
    ]
    file = tmp_path / "articles.jsonl"
    file.write_text("\n".join(json.dumps(line) for line in lines) + "\n{broken\n\n")
    out, err = run("import_articles", file)
    assert out == "1 added, 0 there already, 5 refused."
    assert "x-3: line 3:" in err
    article = Article.objects.get()
    assert (article.text, article.name, article.source) == (text, "x-1", "Lentera")
    assert str(article.published) == "2024-03-05"


def test_where_nothing_can_be_read_the_command_fails(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    with pytest.raises(CommandError, match="Nothing"):
        run("import_articles", tmp_path / "empty.txt")


@pytest.mark.django_db
def test_a_line_that_cannot_be_parsed_is_refused_and_the_next_is_stored(tmp_path: Path) -> None:
    file = tmp_path / "articles.jsonl"
    good = (
        '{"text": "Two ministers met in Lima about copper.", "lang": "English", "title": "a\\u0000\\ud800b"}'
    )
    file.write_text("[" * 200_000 + f"\n{good}\n")
    call_command("import_articles", str(file), stdout=StringIO(), stderr=StringIO())
    article = Article.objects.get()
    assert (article.title, article.language) == ("ab", "")
