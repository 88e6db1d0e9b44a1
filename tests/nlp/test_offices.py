"""Offices behind names, of several names, and of whom a title without a state means."""

from datetime import date

import pytest

from articles.nlp.document import persons
from tests.nlp.naming import named, read, surfaces

DAY = date(2023, 9, 14)


@pytest.mark.parametrize(
    ("text", "code", "country", "office"),
    [
        ("Ingrid Bakkevig yang menjabat Duta Besar Norwegia untuk Kenya hadir.", "id", "NO", "Ambassador"),
        ("Ingrid Bakkevig selaku Utusan Khusus Norwegia hadir.", "id", "NO", "Special Envoy"),
        ("Ingrid Bakkevig, who is Norway's ambassador to Kenya, left.", "en", "NO", "Ambassador"),
        ("Defence Minister Ingrid Bakkevig of Norway left.", "en", "NO", "Defence Minister"),
        ("Menteri Pertahanan Ingrid Bakkevig dari Norwegia hadir.", "id", "NO", "Defence Minister"),
        ("Norway's then-president Ingrid Bakkevig left.", "en", "NO", "President"),
        ("Norway's president at the time, Ingrid Bakkevig, left.", "en", "NO", "President"),
        ("Presiden Norwegia saat itu, Ingrid Bakkevig, hadir.", "id", "NO", "President"),
        ("Norway's top security adviser Ingrid Bakkevig left.", "en", "NO", "National Security Adviser"),
        ("Norwegian official Ingrid Bakkevig left.", "en", "NO", "Official"),
    ],
)
def test_an_office_around_a_name_belongs_to_it(text: str, code: str, country: str, office: str) -> None:
    (person,) = persons(read(text, code, found=[("Ingrid Bakkevig", "PERSON")]))
    assert (person.name, person.country, person.office) == ("Ingrid Bakkevig", country, office)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Mantan Presiden Norwegia Ingrid Bakkevig hadir.", "id"),
        ("Former Norwegian President Ingrid Bakkevig left.", "en"),
    ],
)
def test_a_former_office_is_none_of_the_mention_either(text: str, code: str) -> None:
    doc = read(text, code, found=[("Ingrid Bakkevig", "PERSON")])
    assert [(each.office, each.entities[0].office) for each in doc._.mentions if each.label == "person"] == [
        (None, None)
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Foreign Ministers Ingrid Bakkevig and Hakan Fidan left.", "en"),
        ("Para Menteri Luar Negeri Ingrid Bakkevig dan Hakan Fidan pulang.", "id"),
    ],
)
def test_a_plural_title_belongs_to_each_name_behind_it(text: str, code: str) -> None:
    doc = read(text, code, published=DAY)
    found = [(each.entities[0].name, each.office) for each in doc._.mentions]
    assert found == [("Ingrid Bakkevig", "Foreign Minister"), ("Hakan Fidan", "Foreign Minister")]


def test_an_official_visit_is_nobody() -> None:
    doc = read("Norwegian official Ingrid Bakkevig left. The official visit ended.", "en")
    assert "official" not in surfaces(doc)


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        ("Presiden Rusia Vladimir Putim tiba. Putim tersenyum.", "id", "Putim"),
        ("Russian President Gladimir Putin left.", "en", ""),
        ("Russian Defence Minister Sergey Shoyu left. Shoyu smiled.", "en", "Shoyu"),
    ],
)
def test_a_misspelt_name_with_title_and_state_is_the_holder(text: str, code: str, name: str) -> None:
    doc = read(text, code, published=DAY)
    (person,) = persons(doc)
    assert bool(person.knowledge_id) == bool(name)
    assert not name or named(doc, name) == [person.name]


def test_another_office_makes_a_similar_name_another_person() -> None:
    (person,) = persons(read("Russian Energy Minister Sergey Shoyu left.", "en", published=DAY))
    assert person.name == "Sergey Shoyu"


OWN = [
    (
        "Prime Minister {own} spoke. He met Indian Prime Minister Narendra Modi. The prime minister left.",
        "en",
    ),
    (
        "Perdana Menteri {own} bicara. Ia menemui Perdana Menteri India Narendra Modi. Perdana Menteri pulang.",
        "id",
    ),
    ("Indian Prime Minister Narendra Modi came. Prime Minister {own} waited. The prime minister left.", "en"),
]


def test_of_two_without_a_state_the_one_at_home_is_meant() -> None:
    doc = read(
        "Presiden Prabowo Subianto menerima Presiden Xi Jinping. Lalu Presiden pulang.", "id", published=DAY
    )
    assert named(doc, "Presiden") == ["Prabowo Subianto"]


def test_a_word_behind_a_title_is_no_part_of_it() -> None:
    doc = read("Indian Prime Minister Narendra Modi came. The prime minister then left.", "en", published=DAY)
    assert named(doc, "prime minister") == ["Narendra Modi"]


@pytest.mark.parametrize(("text", "code"), OWN)
def test_a_bare_title_means_the_holder_who_needed_no_state(text: str, code: str) -> None:
    doc = read(text.format(own="Warren Pikesley"), code, published=DAY)
    found = [each for each in doc._.mentions if each.form == "title"][-1]
    assert [entity.name for entity in found.entities] == ["Warren Pikesley"]


@pytest.mark.parametrize(
    "text",
    [
        "Indian Prime Minister Narendra Modi came. The prime minister smiled.",
        "Prime Minister Warren Pikesley spoke. Narendra Modi was told. The prime minister of India left.",
        "Prime Minister Warren Pikesley spoke. Narendra Modi came, and the prime minister smiled.",
    ],
)
def test_a_bare_title_means_another_where_that_is_the_only_or_nearest_one(text: str) -> None:
    doc = read(text, "en", published=DAY)
    assert named(doc, "prime minister" if "of India" not in text else "prime minister of India") == [
        "Narendra Modi"
    ]


@pytest.mark.parametrize(
    ("text", "code", "surface"),
    [
        ("Menlu Norwegia Ingrid Bakkevig tiba. Menteri itu tersenyum.", "id", "Menteri itu"),
        (
            "Norwegian Foreign Minister Ingrid Bakkevig came. The Norwegian minister smiled.",
            "en",
            "Norwegian minister",
        ),
    ],
)
def test_a_minister_is_who_heads_any_ministry(text: str, code: str, surface: str) -> None:
    assert named(read(text, code), surface) == ["Ingrid Bakkevig"]


@pytest.mark.parametrize(
    ("text", "code", "surface"),
    [
        ("Menlu Norwegia Ingrid Bakkevig tiba. Hadir juga Menteri Kebahagiaan.", "id", "Menteri"),
        ("Norwegian Foreign Minister Ingrid Bakkevig came. The minister for games left.", "en", "minister"),
        (
            "Norwegian Prime Minister Ingrid Bakkevig came. The Norwegian minister left.",
            "en",
            "Norwegian minister",
        ),
    ],
)
def test_a_minister_of_something_else_is_another(text: str, code: str, surface: str) -> None:
    assert surface not in surfaces(read(text, code))
