"""What points back within a document, in both languages."""

from datetime import date

import pytest

from articles.nlp.document import persons
from tests.nlp.naming import mention, named, read, surfaces

DAY = date(2023, 9, 14)


def test_a_title_alone_is_its_holder_in_the_document() -> None:
    doc = read("Presiden Rusia Vladimir Putin tiba. Pemimpin Rusia tersebut tersenyum.", "id", published=DAY)
    found = mention(doc, "Pemimpin Rusia tersebut")
    assert found.form == "title"
    assert found.entities == (persons(doc)[0],)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("John Kerry spoke with Iran's culture minister in New York.", date(2013, 9, 27)),
        ("John Kerry spoke with Iran's culture minister in New York.", None),
    ],
)
def test_an_unnamed_holder_has_office_and_country_and_no_name(text: str, published: date | None) -> None:
    doc = read(text, "en", published=published)
    (unnamed,) = mention(doc, "Iran's culture minister").entities
    assert (unnamed.name, unnamed.country, unnamed.office) == ("", "IR", "Culture Minister")
    assert [person.name for person in persons(doc)] == ["John Kerry"]


def test_the_same_unnamed_holder_is_one_entity() -> None:
    doc = read("Menlu Kamboja datang. Kemudian Menlu Kamboja pulang.", "id")
    first, second = mention(doc, "Menlu Kamboja"), mention(doc, "Menlu Kamboja", nth=1)
    assert first.entities == second.entities


@pytest.mark.parametrize(
    ("text", "code", "surface", "name"),
    [
        (
            "Perdana Menteri Jepang Fumio Kishida tiba. Sang perdana menteri lelah.",
            "id",
            "perdana menteri",
            "Fumio Kishida",
        ),
        ("Xi Jinping met Joe Biden. The Chinese leader smiled.", "en", "Chinese leader", "Xi Jinping"),
        (
            "Japan's Prime Minister Fumio Kishida came. The prime minister left.",
            "en",
            "prime minister",
            "Fumio Kishida",
        ),
        ("Presiden Joko Widodo tiba. Lalu Kepala Negara pulang.", "id", "Kepala Negara", "Joko Widodo"),
    ],
)
def test_a_title_points_back(text: str, code: str, surface: str, name: str) -> None:
    assert named(read(text, code, published=DAY), surface) == [name]


def test_a_counterpart_has_the_office_of_whom_he_met() -> None:
    doc = read("French Culture Minister Ingrid Bakkevig met her Cambodian counterpart.", "en", published=DAY)
    unnamed = doc._.mentions[-1].entities[0]
    assert (unnamed.name, unnamed.country, unnamed.office) == ("", "KH", "Culture Minister")


def test_the_counterpart_of_a_president_may_be_a_prime_minister() -> None:
    doc = read(
        "Thai premier Srettha Thavisin left. Later Vladimir Putin met his Thai counterpart.",
        "en",
        published=date(2023, 10, 18),
    )
    assert named(doc, "Thai counterpart") == ["Srettha Thavisin"]


def test_an_american_counterpart_of_foreign_ministers_is_the_secretary_of_state() -> None:
    doc = read("Menlu Prancis Catherine Colonna menemui mitranya dari AS.", "id", published=DAY)
    unnamed = doc._.mentions[-1].entities[0]
    assert (unnamed.country, unnamed.office) == ("US", "Secretary of State")


def test_a_counterpart_with_a_name_is_that_person() -> None:
    doc = read(
        "French Foreign Minister Catherine Colonna met her Danish counterpart, Villads Kjeldsen, in Paris.",
        "en",
        published=DAY,
        found=[("Villads Kjeldsen", "PERSON")],
    )
    other = persons(doc)[1]
    assert (other.name, other.country, other.office) == ("Villads Kjeldsen", "DK", "Foreign Minister")


@pytest.mark.parametrize(
    ("text", "code", "surface"),
    [
        ("Kim Jong-un menjamu Vladimir Putin. Kedua pemimpin makan malam.", "id", "Kedua pemimpin"),
        ("Kim Jong-un hosted Vladimir Putin. The two leaders dined.", "en", "The two leaders"),
        ("Kim Jong-un hosted Vladimir Putin. They dined.", "en", "They"),
        ("Kim Jong-un menjamu Vladimir Putin. Mereka makan malam.", "id", "Mereka"),
    ],
)
def test_a_group_is_the_pair_named_together_last(text: str, code: str, surface: str) -> None:
    found = mention(read(text, code, published=DAY), surface)
    assert [entity.name for entity in found.entities] == ["Kim Jong-un", "Vladimir Putin"]
    assert found.form == "group"


@pytest.mark.parametrize(
    ("text", "code", "surface"),
    [
        ("Thailand menyerang Kamboja. Kedua negara berunding.", "id", "Kedua negara"),
        ("Konflik Thailand-Kamboja dibahas ASEAN dan Laos. Kedua pihak setuju.", "id", "Kedua pihak"),
        ("Thailand blamed Cambodia. The two sides talked.", "en", "The two sides"),
    ],
)
def test_two_sides_are_the_states_named_together_last(text: str, code: str, surface: str) -> None:
    doc = read(text, code)
    assert [entity.country for entity in mention(doc, surface).entities] == ["TH", "KH"]
    assert mention(doc, surface).label == "state"


def test_ministers_of_both_countries_are_two_unnamed_persons() -> None:
    doc = read("Thailand menyerang Kamboja. Menteri Luar Negeri dari kedua negara akan bertemu.", "id")
    pair = mention(doc, "Menteri Luar Negeri dari kedua negara").entities
    assert [(one.name, one.country, one.office) for one in pair] == [
        ("", "TH", "Foreign Minister"),
        ("", "KH", "Foreign Minister"),
    ]


def test_three_leaders_are_no_pair() -> None:
    doc = read("Xi Jinping, Joe Biden and Vladimir Putin spoke. They left.", "en", published=DAY)
    assert "They" not in surfaces(doc)


def test_a_pronoun_is_the_person_that_agrees() -> None:
    doc = read("Angela Merkel met Mark Rutte. She smiled.", "en", published=date(2019, 1, 1))
    assert named(doc, "She") == ["Angela Merkel"]
    doc = read("Angela Merkel met Mark Rutte. He smiled.", "en", published=date(2019, 1, 1))
    assert named(doc, "He") == ["Mark Rutte"]


def test_a_pronoun_with_two_candidates_is_less_sure() -> None:
    sure = mention(read("Vladimir Putin tiba. Ia lelah.", "id", published=DAY), "Ia")
    unsure = mention(read("Vladimir Putin menyambut Xi Jinping. Ia lelah.", "id", published=DAY), "Ia")
    assert unsure.confidence < sure.confidence


def test_a_pronoun_within_direct_speech_stays_open() -> None:
    doc = read('Vladimir Putin tiba. "Dia kuat," kata orang.', "id", published=DAY)
    assert "Dia" not in surfaces(doc)


def test_a_pronoun_before_any_person_stays_open() -> None:
    assert "He" not in surfaces(read("He waited in Paris.", "en"))


def test_a_minister_without_a_state_belongs_to_that_of_the_dateline() -> None:
    doc = read(
        "SEOUL - South Korea waits. Agriculture Minister Bae Do-hyun will travel.",
        "en",
        found=[("Bae Do-hyun", "PERSON")],
    )
    (person,) = persons(doc)
    assert (person.country, person.office) == ("KR", "Agriculture Minister")
    assert person.confidence < 0.5
