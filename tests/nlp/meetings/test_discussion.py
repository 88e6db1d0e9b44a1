"""What the sentences behind an encounter say was spoken of there."""

from datetime import date

import pytest

from tests.nlp.marked import meetings
from tests.nlp.meetings.people import E_PUTIN, E_XI, KIM, PUTIN

PUBLISHED = date(2023, 9, 14)


@pytest.mark.parametrize(
    "sentence",
    [
        "Keduanya membahas pasokan amunisi dan rudal.",
        "Latihan militer dan pasokan rudal menjadi topik utama pembicaraan.",
        "Pasokan amunisi dan rudal juga dibicarakan.",
        f"Kepada {KIM}, {PUTIN} menawarkan rudal dan latihan militer.",
    ],
)
def test_what_they_spoke_of_is_a_topic_and_its_sentence_evidence(sentence: str) -> None:
    (found,) = meetings(f"{PUTIN} bertemu {KIM} pada Rabu (13/9).\n{sentence}", "id", PUBLISHED)
    assert "military" in found.topics
    assert any(item.field == "topics" for item in found.evidence)


@pytest.mark.parametrize(
    "sentence",
    [
        "They discussed tariffs and exports of wheat.",
        "Tariffs and exports of wheat were discussed.",
        "High on the agenda were tariffs and exports of wheat.",
        "The two leaders agreed to cut tariffs on wheat.",
    ],
)
def test_so_it_is_in_english(sentence: str) -> None:
    (found,) = meetings(f"{E_PUTIN} met {E_XI} on Wednesday.\n{sentence}", "en", PUBLISHED)
    assert "economic" in found.topics
    assert any(item.field == "topics" for item in found.evidence)


def test_what_others_speak_of_is_none_of_its_topics() -> None:
    text = f"{E_PUTIN} met {E_XI} on Wednesday.\nAnalysts said that tariffs on wheat and trade would hurt."
    (found,) = meetings(text, "en", PUBLISHED)
    assert "economic" not in found.topics


def test_a_sentence_belongs_to_the_encounter_told_last() -> None:
    text = (
        f"{E_PUTIN} met {E_XI} on Monday.\nThey discussed tariffs and exports of wheat.\n"
        f"{E_PUTIN} will meet {E_XI} next month.\nThey will discuss missiles and ammunition."
    )
    first, second = meetings(text, "en", PUBLISHED)
    assert "economic" in first.topics
    assert "military" not in first.topics
    assert "military" in second.topics
    assert "economic" not in second.topics


def test_sentences_far_behind_do_not_belong_to_it() -> None:
    between = "\n".join(["The weather was fine in the old town."] * 6)
    text = f"{E_PUTIN} met {E_XI} on Wednesday.\n{between}\nTariffs and exports of wheat were discussed."
    (found,) = meetings(text, "en", PUBLISHED)
    assert "economic" not in found.topics
