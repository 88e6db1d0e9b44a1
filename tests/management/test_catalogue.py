"""The words of the interface: gathered from code and templates, translated, compiled."""

import re
from io import StringIO
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from django.core.management import CommandError, call_command

from articles.management import catalogue

PLACES = re.compile(r"%\(\w+\)\w|\{\w+\}|%%")


@pytest.fixture(params=catalogue.languages())
def language(request: pytest.FixtureRequest) -> str:
    """Return each language that is translated into."""
    return str(request.param)


def test_what_the_program_reads_is_what_the_translators_wrote(project_root: Path, language: str) -> None:
    file = catalogue.po_file(project_root, language)

    assert file.with_suffix(".mo").read_bytes() == catalogue.compiled(catalogue.known(project_root, language))


def test_the_catalogue_is_written_as_the_command_writes_it(project_root: Path, language: str) -> None:
    written = catalogue.po_file(project_root, language).read_bytes()

    assert catalogue.as_text(catalogue.known(project_root, language)) == written


def test_a_translation_fills_in_what_the_sentence_fills_in(project_root: Path, language: str) -> None:
    wrong = [
        message.id
        for message in catalogue.known(project_root, language)
        if message.id and catalogue.is_translated(message) and not holds_the_same(message)
    ]
    assert not wrong


def holds_the_same(message: Message) -> bool:
    """Tell if every form of a translation has the names that the last form of its string has."""
    ids = message.id if isinstance(message.id, (tuple, list)) else (message.id,)
    forms = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    return all(set(PLACES.findall(form or "")) == set(PLACES.findall(ids[-1])) for form in forms)


def test_words_are_gathered_from_code_and_templates(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "coverage_site").mkdir()
    (tmp_path / "templates").mkdir()
    (tmp_path / "articles" / "some.py").write_text(
        'def f(w, n):\n    w.gettext("one")\n    pgettext_lazy("ctx", "two")\n'
        '    return counted(n, "%(n)s cat", "%(n)s cats", w), ngettext_lazy("a", "b")\n'
    )
    (tmp_path / "templates" / "some.html").write_text(
        '{% load i18n %}<p title="{% translate \'three\' %}">\n  it\'s {{ x|default:_("four") }}\n'
        "{% blocktranslate count n=x %}{{ n }} dog{% plural %}{{ n }} dogs{% endblocktranslate %}\n"
        "{% translate 'five' context 'ctx' %}</p>"
    )

    found = {(message.context, message.id) for message in catalogue.gathered(tmp_path) if message.id}

    assert found == {
        (None, "one"), ("ctx", "two"), (None, ("%(n)s cat", "%(n)s cats")), (None, ("a", "b")),
        (None, "three"), (None, "four"), (None, ("%(n)s dog", "%(n)s dogs")), ("ctx", "five"),
    }  # fmt: skip


def test_a_string_that_nobody_translated_is_told(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "some.py").write_text('_("one")\n_("two")\n')
    file = catalogue.po_file(tmp_path, "id")
    file.parent.mkdir(parents=True)
    file.write_text(
        'msgid ""\nmsgstr "Plural-Forms: nplurals=1; plural=0;\\n"\n\nmsgid "one"\nmsgstr "satu"\n'
    )

    assert catalogue.untranslated(tmp_path, "id") == ["articles/some.py: 'two'"]


def test_the_command_writes_both_files_and_tells_what_is_missing(tmp_path: Path, settings: object) -> None:
    settings.BASE_DIR = tmp_path  # type: ignore[attr-defined]
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "some.py").write_text('_("one")\n')
    output = StringIO()

    call_command("messages", stdout=output)

    assert "id: articles/some.py: 'one'" in output.getvalue()
    file = catalogue.po_file(tmp_path, "id")
    assert 'msgid "one"' in file.read_text()
    assert file.with_suffix(".mo").exists()
    with pytest.raises(CommandError, match="1 strings have no translation"):
        call_command("messages", "--check", stdout=StringIO())


def test_every_string_of_the_interface_has_its_indonesian(project_root: Path) -> None:
    assert catalogue.untranslated(project_root, "id") == []
