"""Which state somebody is of whose title names none, and how sure that is."""

import pytest

from articles.nlp.document import persons
from tests.nlp.naming import read
from tests.nlp.traps.told import read as read_article
from tests.nlp.traps.told import told


def stated(text: str, code: str, day: str = "2025-03-14") -> dict[str, tuple[str | None, bool]]:
    """Return the country of each person of an article, and whether the text states it."""
    actors = read_article(text, code, day).actors
    return {
        one.name: (one.country or one.organisation, one.confidence >= 0.6)
        for one in actors
        if one.kind == "person"
    }


@pytest.mark.parametrize(
    ("text", "code", "country"),
    [
        ("JAKARTA - Vietnam hadir. Duta Besar Le Quang Minh menyambutnya di Indonesia.", "id", "VN"),
        ("HANOI - Vietnam hadir. Duta Besar Le Quang Minh menyambutnya di Indonesia.", "id", "VN"),
        ("JAKARTA - Vietnam hadir. Menteri Keuangan Le Quang Minh menyambutnya di Indonesia.", "id", "ID"),
        ("JAKARTA - Vietnam hadir. Juru bicara Kemlu Le Quang Minh menyambutnya di Indonesia.", "id", "ID"),
    ],
)
def test_an_ambassador_is_not_of_the_state_where_the_report_was_written(
    text: str, code: str, country: str
) -> None:
    (person,) = persons(read(text, code, found=[("Le Quang Minh", "PERSON")]))
    assert (person.country, person.confidence) == (country, 0.4)


def test_a_state_named_before_a_comma_is_stronger_than_a_guess() -> None:
    text = (
        "JAKARTA - Indonesia menyambut tamu. Menteri Perdagangan Zulkifli Hasan menerima Kepala Dinas Pangan Militer "
        "Norwegia, Jenderal Lars Holm, di Jakarta, Selasa (11/3/2025)."
    )
    assert stated(text, "id")["Lars Holm"] == ("NO", True)
    assert [who for who, _ in told(read_article(text, "id", "2025-03-14"))] == [
        ["Lars Holm", "Zulkifli Hasan"]
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "JENEWA - Utusan Norwegia dan wakil menteri luar negeri Turki mencoba lagi. Lars Holm dan Kemal Aydin "
            "bertemu di Jenewa, Selasa.",
            "id",
        ),
        (
            "GENEVA - Negotiators of Norway and Turkey say they have come closer. The step was made at a meeting "
            "between Lars Holm and Kemal Aydin on Tuesday.",
            "en",
        ),
    ],
)
def test_two_strangers_are_of_the_two_sides_just_named(text: str, code: str) -> None:
    assert stated(text, code) == {"Lars Holm": ("NO", False), "Kemal Aydin": ("TR", False)}
    assert (["Kemal Aydin", "Lars Holm"], "held") in told(read_article(text, code, "2025-03-14"))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "OSLO - An official said the government had been in touch with Turkey and Gulf nations. A meeting "
            "between Lars Holm and Norway's foreign minister Espen Barth Eide took place on Tuesday.",
            "en",
        ),
        ("JAKARTA - Hujan turun. Lars Holm dan Kemal Aydin bertemu di Bogor, Selasa.", "id"),
    ],
)
def test_strangers_stay_strangers_where_no_two_sides_are_named(text: str, code: str) -> None:
    assert told(read_article(text, code, "2025-03-14")) == []


def test_the_outlets_own_minister_needs_no_name() -> None:
    text = "JAKARTA - Hujan turun. Mendag kemarin menerima delegasi Norwegia di Jakarta."
    (meeting,) = read_article(text, "id", "2025-03-14").meetings
    assert [(one.country, one.office) for one in meeting.participants] == [
        ("ID", "Trade Minister"),
        ("NO", None),
    ]


def test_a_minister_abroad_without_a_state_is_nobody() -> None:
    assert told(read_article("OSLO - Hujan turun. Mendag kemarin menerima tamu.", "id", "2025-03-14")) == []
