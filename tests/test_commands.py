"""The commands that bring articles in."""

import json
import os
import socket
import subprocess
import sys
import termios
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from articles import analysis, tasks
from articles.ingest.importing import Progress
from articles.ingest.opening import Opener
from articles.ingest.store import add_article
from articles.management.commands import import_articles
from articles.management.scratch import address
from articles.models import Alias, Article, ArticleStatus, ImportedFile, Receipt
from articles.records.documents import Refused
from articles.records.reading import Reading

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
    assert "bad.pdf: It ends too early" in err
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


HOSTILE = (
    " \t\u200bCafe\u0301 notes\r\n\r\n\tForeign Minister Retno Marsudi met British Foreign Secretary David Lammy in "
    "Vienna on Monday.\r\n\r\nThe cre\u0300me was\u00a0cold. \u200d \r\n"
)


def written(path: Path, *records: object) -> Path:
    """Write records as lines of JSON."""
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def test_offsets_of_what_is_handed_on_fit_the_text_that_was_handed_in(tmp_path: Path) -> None:
    record = {"id": "h-1", "text": HOSTILE, "reference_date": "2024-03-05", "lang": "en"}
    run("import_articles", written(tmp_path / "a.jsonl", record), "--now")
    [line] = run("export_ledger")[0].splitlines()
    [report] = json.loads(line)["reports"]
    assert report["article"] == "h-1"
    assert HOSTILE[report["start"] : report["end"]] == (
        "Foreign Minister Retno Marsudi met British Foreign Secretary David Lammy in Vienna on Monday."
    )
    assert Article.objects.get().text == HOSTILE


def test_read_now_needs_no_redis_and_does_not_ask_for_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(socket.socket, "connect", lambda self, address: asked.append(address))
    record = {"id": "n-1", "text": HOSTILE, "reference_date": "2024-03-05", "lang": "en"}
    out, err = run("import_articles", written(tmp_path / "a.jsonl", record), "--now")
    assert (out, err, asked) == ("1 added, 0 there already, 0 refused.", "", [])
    assert Article.objects.get().status == ArticleStatus.DONE


def test_without_now_the_articles_are_queued(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    sent: list[int] = []
    monkeypatch.setattr(tasks, "try_sending", sent.extend)
    with django_capture_on_commit_callbacks(execute=True):
        run("import_articles", written(tmp_path / "a.jsonl", {"id": 0, "text": HOSTILE}))
    article = Article.objects.get()
    assert (sent, article.status, article.name) == ([article.pk], ArticleStatus.QUEUED, "0")


def test_the_language_that_is_stated_counts(tmp_path: Path) -> None:
    run("import_articles", written(tmp_path / "a.jsonl", {"text": HOSTILE, "lang": "id-ID"}), "--now")
    article = Article.objects.get()
    assert (article.language, article.supported) == ("id", True)
    assert set(Alias.objects.filter(source="text").values_list("language", flat=True)) <= {"id"}


def test_an_id_is_kept_to_the_letter(tmp_path: Path) -> None:
    name = " a  Cafe\u0301/..\\b "
    run("import_articles", written(tmp_path / "a.jsonl", {"id": name, "text": HOSTILE}))
    assert Article.objects.get().name == name


def test_one_text_under_two_ids_is_read_once_and_known_by_both(tmp_path: Path) -> None:
    record = {"id": "t-1", "text": HOSTILE, "reference_date": "2024-03-05", "lang": "en"}
    spaced = {**record, "id": "t-3", "text": HOSTILE.strip()}
    file = written(tmp_path / "a.jsonl", record, {**record, "id": "t-2"}, spaced)
    for _ in range(2):
        out, err = run("import_articles", file, "--now")
        assert err.splitlines() == [
            "t-2: its text is there already, as t-1.",
            "t-3: its text is there already, as t-1.",
        ]
    assert out == "0 added, 3 there already, 0 refused."
    assert list(Receipt.objects.order_by("pk").values_list("name", "reason")) == [
        ("t-2", ""),
        ("t-3", "Its white space differs."),
    ]
    [line] = run("export_ledger")[0].splitlines()
    told = [(report["article"], report["start"], report["end"]) for report in json.loads(line)["reports"]]
    assert [name for name, *_ in told] == ["t-1", "t-2"]
    assert told[0][1:] == told[1][1:]


def test_an_article_that_cannot_be_read_now_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(article: Article) -> None:
        raise ValueError("broken")

    monkeypatch.setattr(analysis, "read", fail)
    out, err = run("import_articles", written(tmp_path / "a.jsonl", {"id": "b-1", "text": HOSTILE}), "--now")
    assert err.startswith("b-1: The software failed on this article.")
    assert out == "1 added, 0 there already, 0 refused."


def many(count: int) -> list[dict[str, object]]:
    """Return so many articles as records."""
    return [{"id": f"m-{n}", "text": f"{TEXT} Catatan {n}."} for n in range(count)]


def test_folders_are_read_with_all_that_lies_below_them(tmp_path: Path) -> None:
    for name in ("b/c/one.txt", "b/two.md", "a.txt", ".hidden.txt", "b/.git/x.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"{TEXT} {name}")
    (tmp_path / "b" / "photo.raw").write_bytes(b"\x00\x01")
    (tmp_path / "loop").symlink_to(tmp_path)
    out, err = run("import_articles", tmp_path)
    assert out == "3 added, 0 there already, 1 refused."
    assert "photo.raw" in err
    assert sorted(Article.objects.values_list("name", flat=True)) == ["a.txt", "one.txt", "two.md"]


class Interrupted(Exception):
    """Stands for the power going off: nothing in the program catches it."""


def interrupt_after(count: int, monkeypatch: pytest.MonkeyPatch, error: type[BaseException]) -> None:
    """Have an import end in the middle."""
    real = add_article
    left = [count]

    def ends(**known: Any) -> Any:
        if not left[0]:
            raise error
        left[0] -= 1
        return real(**known)

    monkeypatch.setattr(import_articles, "add_article", ends)


def test_an_import_that_was_interrupted_goes_on_where_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    written(tmp_path / "b.jsonl", *many(10))
    (tmp_path / "c.txt").write_text(f"{TEXT} C.")
    with monkeypatch.context() as interrupted:
        interrupt_after(5, interrupted, KeyboardInterrupt)
        with pytest.raises(CommandError, match="goes on where it was") as stopped:
            run("import_articles", tmp_path)
    assert stopped.value.returncode == 130
    assert Article.objects.count() == 5
    offered: list[str] = []
    real = add_article

    def noted(**known: Any) -> Any:
        offered.append(known["name"])
        return real(**known)

    monkeypatch.setattr(import_articles, "add_article", noted)
    assert run("import_articles", tmp_path)[0] == "12 added, 0 there already, 0 refused."
    assert offered == [*(f"m-{n}" for n in range(4, 10)), "c.txt"]
    assert run("import_articles", tmp_path)[0] == "0 added, 12 there already, 0 refused."
    assert not ImportedFile.objects.exists()


def test_a_file_that_changed_since_the_interruption_is_read_from_its_beginning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written(tmp_path / "b.jsonl", *many(4))
    with monkeypatch.context() as interrupted:
        interrupt_after(2, interrupted, Interrupted)
        with pytest.raises(Interrupted):
            run("import_articles", file)
    written(file, {"id": "new", "text": f"{TEXT} Baru."}, *many(4))
    assert run("import_articles", file)[0] == "3 added, 2 there already, 0 refused."


def test_what_was_stored_but_not_read_before_the_interruption_is_read_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written(tmp_path / "b.jsonl", *many(3))
    with monkeypatch.context() as interrupted:

        def ends(article_id: int) -> bool:
            raise Interrupted

        interrupted.setattr(analysis, "read_article", ends)
        with pytest.raises(Interrupted):
            run("import_articles", file, "--now")
    monkeypatch.setattr(analysis, "read", lambda _: ([Reading(language="id", supported=True)], "test"))
    assert run("import_articles", file, "--now")[0] == "2 added, 1 there already, 0 refused."
    assert set(Article.objects.values_list("status", flat=True)) == {ArticleStatus.DONE}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("is_terminal", [True, False])
def test_the_progress_of_an_import_is_for_terminals(
    is_terminal: bool, tmp_path: Path, project_root: Path
) -> None:
    ours, theirs = os.openpty() if is_terminal else os.pipe()
    if is_terminal:
        termios.tcsetwinsize(theirs, (24, 80))
    done = subprocess.run(
        [sys.executable, "manage.py", "import_articles", str(written(tmp_path / "a.jsonl", *many(3)))],
        cwd=project_root,
        env={**os.environ, "DATABASE_URL": address()},
        stdout=subprocess.PIPE,
        stderr=theirs,
        check=True,
    )
    os.close(theirs)
    told = os.read(ours, 1 << 16).decode()
    os.close(ours)
    assert done.stdout == b"3 added, 0 there already, 0 refused.\n"
    assert ("0 articles [" in told) == is_terminal


@pytest.mark.parametrize("again", [[], [Refused("a", "It is empty.")]])
def test_a_file_that_ends_before_what_was_read_of_it_is_not_taken_for_finished(
    again: list[Refused], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written(tmp_path / "a.jsonl", {"id": "a", "text": HOSTILE}, {"id": "b", "text": HOSTILE * 2})
    progress = Progress()
    row = progress.begin(file)
    row.articles = row.added = 2
    progress.note(row)
    progress.flush()
    monkeypatch.setattr(Opener, "opened", lambda *_: iter([*again, Refused("a.jsonl", "It broke down.")]))
    out, err = run("import_articles", file)
    assert err == f"{file}: It broke down."
    assert out == "2 added, 0 there already, 1 refused."
