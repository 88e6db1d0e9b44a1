"""Titles with what they say of country and organisation, in both languages."""

import pytest
import spacy

from articles.nlp.components.title_phrases import TitlePhrase

INDONESIAN = [
    ("Menlu RI", "Foreign Minister", ("ID",), ()),
    ("Menteri Luar Negeri Belarus", "Foreign Minister", ("BY",), ()),
    ("Wakil Menteri Pertahanan Thailand", "Deputy Defence Minister", ("TH",), ()),
    ("Sekjen PBB", "Secretary-General", (), ("UN",)),
    ("Juru bicara Kremlin", "Spokesperson", ("RU",), ()),
    ("Pemimpin Korea Utara", "Leader", ("KP",), ()),
    ("Menteri Pertahanan (Menhan) Malaysia", "Defence Minister", ("MY",), ()),
    ("Presiden Amerika Serikat (AS)", "President", ("US",), ()),
    ("Menteri Luar Negeri AS", "Secretary of State", ("US",), ()),
    ("Perdana Menteri interim Thailand", "Prime Minister", ("TH",), ()),
    ("Perdana Menteri dari Kamboja", "Prime Minister", ("KH",), ()),
    ("Duta Besar AS untuk Malaysia", "Ambassador", ("US",), ()),
    ("utusan khususnya", "Special Envoy", (), ()),
    ("Komisioner Perdagangan Uni Eropa", "Trade Commissioner", (), ("EU",)),
    ("Presiden RI ke-7", "President", ("ID",), ()),
    ("PresidenRusia", "President", ("RU",), ()),
]
ENGLISH = [
    ("Iran's president", "President", ("IR",), ()),
    ("the U.S. Secretary of State", "Secretary of State", ("US",), ()),
    ("British Foreign Secretary", "Foreign Minister", ("GB",), ()),
    ("Chinese State Councilor and Foreign Minister", "Foreign Minister", ("CN",), ()),
    ("the foreign minister of Egypt", "Foreign Minister", ("EG",), ()),
    ("NATO Secretary-General", "Secretary-General", (), ("NATO",)),
    ("EU foreign policy chief", "High Representative", (), ("EU",)),
    ("Kremlin spokesman", "Spokesperson", ("RU",), ()),
    ("Ukraine's ambassador to Nigeria", "Ambassador", ("UA",), ()),
    ("Hungarian Prime Minister-designate", "Prime Minister-designate", ("HU",), ()),
    ("Japan's deputy defence minister", "Deputy Defence Minister", ("JP",), ()),
    ("Mexican Economy Secretary", "Economy Minister", ("MX",), ()),
    ("Russia's minister of energy", "Energy Minister", ("RU",), ()),
    ("the special envoy", "Special Envoy", (), ()),
]


def titles(text: str, code: str) -> list[TitlePhrase]:
    nlp = spacy.blank(code)
    nlp.add_pipe("titles")
    found: list[TitlePhrase] = nlp(text).user_data["naming"].titles
    return found


@pytest.mark.parametrize(("text", "office", "countries", "organisations"), INDONESIAN)
def test_indonesian_titles(
    text: str, office: str, countries: tuple[str, ...], organisations: tuple[str, ...]
) -> None:
    (title,) = titles(f"Kemarin {text} hadir.", "id")
    assert (title.office, title.countries, title.organisations) == (office, countries, organisations)


@pytest.mark.parametrize(("text", "office", "countries", "organisations"), ENGLISH)
def test_english_titles(
    text: str, office: str, countries: tuple[str, ...], organisations: tuple[str, ...]
) -> None:
    (title,) = titles(f"Yesterday {text} spoke.", "en")
    assert (title.office, title.countries, title.organisations) == (office, countries, organisations)


def test_two_states_behind_one_title_are_two_holders() -> None:
    (title,) = titles("Ia menunggu Perdana Menteri Thailand dan Kamboja di sana.", "id")
    assert title.plural
    assert title.countries == ("TH", "KH")


def test_a_former_holder_is_marked() -> None:
    assert titles("mantan Presiden Korea Selatan hadir", "id")[0].former
    assert titles("a former Indonesian president attended", "en")[0].former


def test_a_title_that_points_back_is_marked() -> None:
    assert titles("kata pemimpin Korea Utara tersebut", "id")[0].definite
    assert titles("ujar sang presiden", "id")[0].definite
    assert titles("said the prime minister", "en")[0].definite


def test_the_state_of_the_next_person_belongs_to_no_envoy_before_it() -> None:
    envoy, president = titles("He came as the special envoy of Chinese President Xi Jinping.", "en")
    assert (envoy.office, envoy.countries) == ("Special Envoy", ())
    assert (president.office, president.countries) == ("President", ("CN",))
