"""How sure each field is: between 0 and 1, and less where the text leaves doubt."""

from dataclasses import dataclass

import pytest

from tests.nlp.traps.test_topics import ABOUT
from tests.nlp.traps.told import meeting_of, mentions_of, read, rows


@dataclass(frozen=True)
class Pair:
    """Two texts that differ in how sure one field is."""

    names: str
    sure: str
    unsure: str
    field: str


SURENESS = {
    "a range is less sure than a day": [
        (
            "id",
            Pair(
                "Boyko Rashkov + Radu Oprea",
                "Menteri Ekonomi Rumania Radu Oprea bertemu Mendagri Bulgaria Boyko Rashkov pada Rabu (14/2).",
                "Menteri Ekonomi Rumania Radu Oprea bertemu Mendagri Bulgaria Boyko Rashkov pekan lalu.",
                "date",
            ),
        ),
        (
            "en",
            Pair(
                "Boyko Rashkov + Radu Oprea",
                "Romanian Economy Minister Radu Oprea met Bulgarian Interior Minister Boyko Rashkov on 14 "
                "February.",
                "Romanian Economy Minister Radu Oprea met Bulgarian Interior Minister Boyko Rashkov last "
                "week.",
                "date",
            ),
        ),
    ],
    "more statements are surer than one": [
        (
            "id",
            Pair(
                "Boyko Rashkov + Radu Oprea",
                "Menteri Ekonomi Rumania Radu Oprea bertemu Mendagri Bulgaria Boyko Rashkov di Sofia. Oprea "
                "menemui Rashkov selama dua jam. Kedua menteri sepakat.",
                "Menteri Ekonomi Rumania Radu Oprea bertemu Mendagri Bulgaria Boyko Rashkov di Sofia.",
                "participants",
            ),
        ),
        (
            "en",
            Pair(
                "Boyko Rashkov + Radu Oprea",
                "Romanian Economy Minister Radu Oprea met Bulgarian Interior Minister Boyko Rashkov in "
                "Sofia. The talks between Oprea and Rashkov lasted two hours. Both ministers agreed.",
                "Romanian Economy Minister Radu Oprea met Bulgarian Interior Minister Boyko Rashkov in Sofia.",
                "participants",
            ),
        ),
    ],
}
SURE_GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "pair"), rows(SURENESS, SURE_GAPS))
def test_what_is_less_certain_has_less_confidence(code: str, pair: Pair) -> None:
    sure = meeting_of(read(pair.sure, code, "2024-02-15"), pair.names)
    unsure = meeting_of(read(pair.unsure, code, "2024-02-15"), pair.names)
    assert unsure.field_confidence[pair.field] < sure.field_confidence[pair.field]


DOUBTS = {
    "pronoun": [
        (
            "id",
            "Menlu Peru Javier Gonzalez-Olaechea menyambut Menlu Panama Javier Martinez-Acha. Ia tampak "
            "lelah.",
            "Menlu Peru Javier Gonzalez-Olaechea berpidato. Ia tampak lelah.",
            "Ia",
        ),
        (
            "en",
            "Peruvian Foreign Minister Javier Gonzalez-Olaechea greeted Panamanian Foreign Minister Javier "
            "Martinez-Acha. He looked tired.",
            "Peruvian Foreign Minister Javier Gonzalez-Olaechea spoke. He looked tired.",
            "He",
        ),
    ],
}
DOUBT_GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "unsure", "sure", "surface"), rows(DOUBTS, DOUBT_GAPS))
def test_a_mention_that_may_be_another_has_less_confidence(
    code: str, unsure: str, sure: str, surface: str
) -> None:
    doubted = mentions_of(read(unsure, code, "2024-06-20"), surface)
    certain = mentions_of(read(sure, code, "2024-06-20"), surface)
    assert doubted[0].confidence < certain[0].confidence


@pytest.mark.parametrize(("code", "text", "names"), rows(ABOUT))
def test_each_field_says_how_sure_it_is(code: str, text: str, names: str) -> None:
    reading = read(text, code, "2024-02-15")
    for meeting in reading.meetings:
        assert set(meeting.field_confidence) >= {"participants", "kind", "status", "date", "place", "topics"}
        assert all(0 <= value < 1 for value in meeting.field_confidence.values())
        assert 0 < meeting.confidence < 1
        assert all(0 < one.confidence < 1 for one in meeting.participants)
    assert all(0 < actor.confidence <= 1 for actor in reading.actors)
    assert all(0 < place.confidence <= 1 for place in reading.places)
    assert all(0 < mention.confidence <= 1 for mention in reading.mentions)
