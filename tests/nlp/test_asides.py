"""States that are named without acting, and what is no part of the news."""

import pytest

from articles.nlp.components.asides import other_headlines
from articles.nlp.document import actors, persons, places
from articles.nlp.languages import words_of
from tests.nlp.naming import read, surfaces


def acting(text: str, code: str) -> list[str | None]:
    return [entity.country or entity.name for entity in actors(read(text, code))]


@pytest.mark.parametrize(
    ("text", "code", "states"),
    [
        ("China menolak bicara soal Taiwan.", "id", ["CN"]),
        ("China menolak bicara soal isu Taiwan.", "id", ["CN"]),
        ("China rejected talks on the Taiwan issue.", "en", ["CN"]),
        ("China spoke of issues concerning Kenya, Uganda or Rwanda.", "en", ["CN"]),
        ("China complained about the Filipino patrols.", "en", ["CN", "PH"]),
        ("China complained about Kenya's patrols.", "en", ["CN", "KE"]),
        ("China protested near the Spanish border, using the Italian word.", "en", ["CN"]),
        ("China rejected the U.S.-led system and pro-Kenya voices.", "en", ["CN"]),
        ("China mengecam peta kolonial Prancis.", "id", ["CN"]),
        ("China paid 5 billion won (US$3 million).", "en", ["CN"]),
        ("China protested. The bloc includes Kenya, Uganda and Rwanda.", "en", ["CN"]),
        ("China protested. Kenya, Uganda and Rwanda are all members of it.", "en", ["CN"]),
        ("China memprotes blok yang beranggotakan Kenya, Uganda, dan Rwanda.", "id", ["CN"]),
        ("China protested. It includes Kenya and Uganda.", "en", ["CN", "KE", "UG"]),
    ],
)
def test_a_state_that_is_only_spoken_of_does_not_act(text: str, code: str, states: list[str]) -> None:
    assert acting(text, code) == states


def test_a_state_that_acts_elsewhere_acts() -> None:
    assert acting("China bicara soal Taiwan. Taiwan memprotes.", "id") == ["CN", "TW"]


STORY = (
    "China protested against the plan on Monday, and the ministry called it a provocation of the very worst kind.\n"
    "It said that more steps would follow in the coming weeks, if nothing was done about the patrols soon.\n"
    "{}\n"
    "The plan was made in spring, and nobody had spoken of it before the protest that was heard there on that day.\n"
)


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("RELATED business\nKenya lifts its ban on coffee\nVladimir Putin to open a bridge", 1),
        ("Read also: Kenya lifts its ban on coffee beans", 1),
        ("Kenya lifts its ban on coffee\nVladimir Putin to open a bridge\nUganda plays Rwanda on Sunday", 1),
        ("Kenya lifts its ban on coffee", 0),
        (
            "- Kenya lifts its ban on coffee\n- Uganda plays Rwanda on Sunday\n- Vladimir Putin opens a bridge",
            0,
        ),
        ("RELATED", 0),
        ("Related sanctions were imposed on Kenya in May.", 0),
    ],
)
def test_headlines_of_other_articles_are_no_news(lines: str, found: int) -> None:
    text = STORY.format(lines)
    assert len(other_headlines(text, words_of("en").names.asides)) == found
    named = {entity.country for entity in actors(read(text, "en"))}
    assert (named == {"CN"}) == (found > 0 or lines == "RELATED")


def test_a_text_without_full_stops_has_no_headlines_in_it() -> None:
    text = STORY.replace(".", "").format(
        "Kenya lifts its ban\nUganda plays Rwanda on Sunday\nRwanda has its own plans"
    )
    assert other_headlines(text, words_of("en").names.asides) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("China memprotes.\nBaca juga: Vladimir Putin tiba di Kenya untuk berunding\nSelesai.", "id"),
        ("China memprotes.\nSimak Video: Vladimir Putin tiba di Kenya untuk berunding", "id"),
    ],
)
def test_a_line_that_points_to_another_article_is_left_out(text: str, code: str) -> None:
    doc = read(text, code)
    assert (acting(text, code), persons(doc)) == (["CN"], [])


def test_what_stands_in_a_credit_is_no_place() -> None:
    doc = read("China protested. (Photo: Kremlin)", "en")
    assert (surfaces(doc), places(doc)[0].text) == (["China"], "China")


@pytest.mark.parametrize(
    "text",
    [
        "China protested. (File Photo - Reuters)",
        "China protested, he said.-Reuters",
        "China protested. Reuters\nMore followed.",
    ],
)
def test_an_agency_that_signs_does_not_act(text: str) -> None:
    assert [entity.name for entity in actors(read(text, "en"))] == ["China"]


def test_an_agency_that_reports_acts() -> None:
    assert "Reuters" in {entity.name for entity in actors(read("China protested, Reuters reported.", "en"))}
