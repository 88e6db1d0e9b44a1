"""Negotiators, envoys and others with the state they speak for, and two persons of one name."""

import pytest

from articles.nlp.document import persons
from tests.nlp.naming import named, read

NAME = "Ingrid Bakkevig"


@pytest.mark.parametrize(
    ("text", "code", "office"),
    [
        ("Norway's chief maritime and border negotiator Ingrid Bakkevig left.", "en", "Negotiator"),
        ("Norwegian government negotiator Ingrid Bakkevig left.", "en", "Negotiator"),
        ("Norway's chief trade negotiator, Ingrid Bakkevig, left.", "en", "Chief Trade Negotiator"),
        ("Ingrid Bakkevig, a negotiator for the Labour-led Norwegian government, left.", "en", "Negotiator"),
        ("Ingrid Bakkevig is Norway's ambassador to Kenya.", "en", "Ambassador"),
        ("Ingrid Bakkevig, a spokeswoman for the Norwegian presidency, left.", "en", "Spokesperson"),
        ("Undersecretary Ingrid Bakkevig of the Norwegian trade department left.", "en", "Deputy Minister"),
        ("Norwegian Trade Undersecretary Ingrid Bakkevig left.", "en", "Deputy Trade Minister"),
        ("Norway's deputy minister of industry and trade, Ingrid Bakkevig, left.", "en", "Deputy Industry Minister"),
        ("Norway's ambassador in Nairobi, Ingrid Bakkevig, left.", "en", "Ambassador"),
        ("Juru runding pemerintah Norwegia Ingrid Bakkevig pulang.", "id", "Negotiator"),
        ("Ketua tim perunding Norwegia Ingrid Bakkevig pulang.", "id", "Chief Negotiator"),
        ("Kepala perunding dagang Norwegia Ingrid Bakkevig pulang.", "id", "Chief Trade Negotiator"),
        ("Ingrid Bakkevig adalah Duta Besar Norwegia untuk Kenya.", "id", "Ambassador"),
        ("Wamendag Norwegia Ingrid Bakkevig pulang.", "id", "Deputy Trade Minister"),
        ("Wakil menteri perdagangan dari Oslo, yang bernama Ingrid Bakkevig, pulang.", "id", "Deputy Trade Minister"),
    ],
)  # fmt: skip
def test_an_office_has_the_state_that_its_phrase_names(text: str, code: str, office: str) -> None:
    (person,) = persons(read(text, code, found=[(NAME, "PERSON")]))
    assert (person.name, person.country, person.office) == (NAME, "NO", office)
    assert person.confidence >= 0.6


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Norway's ambassador John Moa met Samoa's finance minister John Moa.", "en"),
        ("Duta Besar Norwegia John Moa bertemu Menteri Keuangan Samoa John Moa.", "id"),
    ],
)
def test_two_offices_of_two_states_are_two_persons(text: str, code: str) -> None:
    assert [(one.name, one.country) for one in persons(read(text, code))] == [
        ("John Moa", "NO"),
        ("John Moa", "WS"),
    ]


def test_a_surname_is_that_of_the_namesake_named_last_before_it() -> None:
    text = (
        "Norway's ambassador John Moa left. Moa smiled. Samoa's finance minister John Moa came. Moa waved. "
        "The Norwegian Moa slept."
    )
    doc = read(text, "en")
    told = [each.entities[0].country for each in doc._.mentions if text[each.start : each.end] == "Moa"]
    assert told == ["NO", "WS", "NO"]


def test_brothers_are_told_apart_by_who_was_named_last() -> None:
    text = "Envoy Ivan Petrushin came to Oslo. Petrushin spoke. Later his brother Oleg Petrushin left."
    doc = read(text, "en", found=[("Ivan Petrushin", "PERSON"), ("Oleg Petrushin", "PERSON")])
    assert named(doc, "Petrushin") == ["Ivan Petrushin"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The analyst Tan Mei Fong agreed. Tan smiled.", "Tan Mei Fong"),
        ("Spokesman Park Sung-ho agreed. Park smiled.", "Park Sung-ho"),
    ],
)
def test_a_family_name_that_is_another_word_belongs_to_the_name(text: str, name: str) -> None:
    doc = read(text, "en", found=[(name, "PERSON")])
    assert named(doc, name) == named(doc, name.split()[0]) == [name]


def test_an_honorific_of_two_words_is_no_name() -> None:
    doc = read("Minister Tan Sri Kamaruddin Jaffar agreed.", "en")
    assert [one.name for one in persons(doc)] == ["Kamaruddin Jaffar"]
