"""Persons and organisations in both languages, with the model's finds given by hand."""

from datetime import date
from itertools import pairwise

import pytest

from articles.nlp.document import actors, persons
from tests.nlp.naming import mention, named, read, surfaces


def test_a_title_before_a_name_gives_office_and_country() -> None:
    doc = read("Menteri Luar Negeri Belarus Anton Kovalenok tiba di Jakarta.", "id")
    (person,) = persons(doc)
    assert (person.name, person.country, person.office) == ("Anton Kovalenok", "BY", "Foreign Minister")
    found = mention(doc, "Anton Kovalenok")
    assert found.office_start == 0
    assert found.office == "Foreign Minister"


def test_a_title_with_a_comma_before_a_name_gives_office_and_country() -> None:
    doc = read("Duta Besar AS untuk Malaysia, Warren Pikesley, hadir.", "id")
    (person,) = persons(doc)
    assert (person.name, person.country, person.office) == ("Warren Pikesley", "US", "Ambassador")


@pytest.mark.parametrize(
    ("text", "name", "country", "office"),
    [
        ("Iran's president, Hassan Rouhani, called him.", "Hassan Rouhani", "IR", "President"),
        ("Hassan Rouhani, Iran's president, called him.", "Hassan Rouhani", "IR", "President"),
        ("Anneke Vos, the Dutch trade minister, came.", "Anneke Vos", "NL", "Trade Minister"),
        ("Dutch Trade Minister Anneke Vos came.", "Anneke Vos", "NL", "Trade Minister"),
    ],
)
def test_apposition_gives_office_and_country(text: str, name: str, country: str, office: str) -> None:
    doc = read(text, "en", published=date(2015, 7, 1), found=[(name, "PERSON")])
    (person,) = persons(doc)
    assert (person.name, person.country, person.office) == (name, country, office)


def test_honorifics_are_no_part_of_a_name() -> None:
    doc = read("Menteri Pertahanan (Menhan) Malaysia, Dato Seri Hamdan Yusri, menyambutnya.", "id")
    assert [person.name for person in persons(doc)] == ["Hamdan Yusri"]


def test_names_get_their_usual_english_form() -> None:
    doc = read("Volodymyr Zelenskyy menelepon Abdel Fattah al-Sisi dan Kim Jong Un.", "id")
    assert [person.name for person in persons(doc)] == [
        "Volodymyr Zelensky",
        "Abdel Fattah el-Sisi",
        "Kim Jong-un",
    ]


def test_a_well_known_surname_alone_is_its_bearer_in_office() -> None:
    doc = read("Trump menelepon Starmer.", "id", published=date(2025, 8, 1))
    assert [person.name for person in persons(doc)] == ["Donald Trump", "Keir Starmer"]


def test_a_common_surname_alone_is_nobody() -> None:
    assert persons(read("Park and Kim were discussed.", "en", published=date(2015, 1, 1))) == []


@pytest.mark.parametrize(
    ("published", "name"),
    [(date(2025, 8, 1), "Lee Jae-myung"), (date(2012, 5, 1), "Lee Myung-bak")],
)
def test_a_common_surname_with_a_title_is_who_held_the_office_that_day(published: date, name: str) -> None:
    doc = read("South Korean President Lee arrived.", "en", published=published)
    assert [person.name for person in persons(doc)] == [name]


def test_a_possessive_state_tells_whose_surname_it_is() -> None:
    doc = read("A call with China's Xi is planned.", "en", published=date(2020, 1, 1))
    assert named(doc, "Xi") == ["Xi Jinping"]


def test_a_short_name_with_an_article_of_its_own_is_recognised() -> None:
    doc = read("Critics wrote to President al-Sisi's office.", "en", published=date(2020, 12, 7))
    assert [person.name for person in persons(doc)] == ["Abdel Fattah el-Sisi"]


def test_the_name_of_an_unknown_ministry_may_stand_before_the_name() -> None:
    doc = read(
        "Menteri Pengembangan Wilayah dan Olahraga Bagus Wiratmaja datang.",
        "id",
        found=[("Bagus Wiratmaja", "PERSON")],
    )
    (person,) = persons(doc)
    assert (person.name, person.office) == ("Bagus Wiratmaja", "Minister")


def test_a_title_that_a_comma_divides_from_someone_else_is_not_his() -> None:
    doc = read(
        "Selain Menhan Malaysia, Prabowo menyapa Komisioner Uni Eropa, Sugiono dan tamu.",
        "id",
        published=date(2025, 6, 1),
    )
    assert [(person.name, person.country) for person in persons(doc)] == [
        ("Prabowo Subianto", "ID"),
        ("Sugiono", "ID"),
    ]
    assert all(person.organisation is None for person in persons(doc))


def test_institutions_are_no_persons() -> None:
    doc = read(
        "Ia memimpin Komando Pasukan Lereng dan Merdeka Policy Institute.",
        "id",
        found=[("Komando Pasukan Lereng", "PERSON"), ("Merdeka Policy Institute", "PERSON")],
    )
    assert "Komando Pasukan Lereng" not in [person.name for person in persons(doc)]


def test_a_different_first_name_makes_another_person() -> None:
    doc = read(
        "Donald Trump came. Later Melania Trump spoke.",
        "en",
        found=[("Donald Trump", "PERSON"), ("Melania Trump", "PERSON")],
    )
    assert [person.name for person in persons(doc)] == ["Donald Trump", "Melania Trump"]


def test_the_knowledge_base_corrects_labels_of_the_model() -> None:
    doc = read(
        "Erdogan flew to Sochi on Friday.",
        "en",
        published=date(2019, 1, 1),
        found=[("Erdogan", "FAC"), ("Sochi", "PERSON")],
    )
    assert named(doc, "Erdogan") == ["Recep Tayyip Erdogan"]
    assert mention(doc, "Sochi").label == "place"


def test_short_names_follow_the_full_name() -> None:
    doc = read(
        "Menteri Luar Negeri Belarus Anton Kovalenok berbicara. Kovalenok gembira. “Baik,” ujar Anton.", "id"
    )
    (person,) = persons(doc)
    assert mention(doc, "Kovalenok").entities == (person,)
    assert mention(doc, "Anton").entities == (person,)
    assert mention(doc, "Anton").form == "short"


def test_two_spellings_in_one_document_are_one_person() -> None:
    doc = read(
        "Menteri Pertahanan Laos Khamphet Sorvilay hadir. Menteri Pertahanan Laos Khampet Sorvilay setuju.",
        "id",
    )
    assert len(persons(doc)) == 1


def test_a_longer_form_of_a_name_counts() -> None:
    doc = read(
        "Wali Kota Bima Raharja datang. Menurut Bima Satrio Raharja, acara lancar.",
        "id",
        found=[("Bima Satrio Raharja", "PERSON")],
    )
    assert [person.name for person in persons(doc)] == ["Bima Satrio Raharja"]


def test_glued_words_hide_no_names() -> None:
    text = "PresidenRusia Vladimir Putin dan Perdana Menteri IsraelBenjamin Netanyahu bicara denganIndia."
    doc = read(text, "id")
    assert [person.name for person in persons(doc)] == ["Vladimir Putin", "Benjamin Netanyahu"]
    assert mention(doc, "Vladimir Putin").office_start == 0
    assert mention(doc, "India").entities[0].country == "IN"


def test_a_spokesperson_and_a_journalist_are_marked() -> None:
    doc = read("Juru bicara Kremlin Dmitry Peskov berkata kepada wartawan Wulan Sekarsari.", "id")
    (person,) = persons(doc)
    assert person.spokesperson
    assert mention(doc, "Wulan Sekarsari").entities[0].journalist


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("(AFP/Piotr Malinski)", "Piotr Malinski"),
        ("By Hanna Lindqvist\nTalks began.", "Hanna Lindqvist"),
        ("Editor: Hanna Lindqvist", "Hanna Lindqvist"),
    ],
)
def test_who_signs_takes_no_part(text: str, name: str) -> None:
    doc = read(text, "id" if text.startswith("Editor") else "en", found=[(name, "PERSON")])
    assert persons(doc) == []
    assert mention(doc, name).entities[0].journalist


def test_a_photo_credit_and_the_outlet_of_a_dateline_do_not_act() -> None:
    doc = read("JAKARTA, KOMPAS.com - Rusia menolak. (Foto: Reuters)\n(AFP/Piotr Malinski)", "id")
    assert [entity.name for entity in actors(doc)] == ["Russia"]


def test_a_quoted_news_agency_acts() -> None:
    doc = read("Kantor berita RIA Novosti melaporkan hal itu.", "id")
    (agency,) = actors(doc)
    assert agency.media
    assert agency.name == "RIA Novosti"


def test_organisations_get_their_usual_short_form() -> None:
    doc = read("Uni Eropa, PBB dan Organisasi Kerja Sama Islam menunggu Hizbullah.", "id")
    assert [entity.name for entity in actors(doc)] == ["EU", "UN", "OIC", "Hezbollah"]
    assert mention(doc, "PBB").label == "organisation"


def test_the_head_of_an_organisation_speaks_for_it_and_no_state() -> None:
    doc = read("Sekjen PBB Antonio Guterres tiba.", "id", published=date(2022, 1, 1))
    (person,) = persons(doc)
    assert (person.country, person.organisation, person.office) == (None, "UN", "Secretary-General")


def test_a_headline_verb_behind_a_surname_is_no_name() -> None:
    doc = read(
        "Putin Kirim Pesan\nPutin menulis surat.",
        "id",
        published=date(2024, 1, 1),
        found=[("Putin Kirim", "PERSON")],
    )
    assert [person.name for person in persons(doc)] == ["Vladimir Putin"]


def test_words_at_the_start_of_a_sentence_are_no_persons() -> None:
    doc = read(
        "Gencatan senjata berlaku. Keterlibatan Prabowo penting.",
        "id",
        published=date(2025, 1, 1),
        found=[("Gencatan", "PERSON"), ("Keterlibatan Prabowo", "PERSON")],
    )
    assert [person.name for person in persons(doc)] == ["Prabowo Subianto"]


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        (
            "The Northern Valley Liberation Front (NVLF) met envoys. Later the NVLF left.",
            "en",
            "Northern Valley Liberation Front",
        ),
        ("Gerakan Rakyat Lembah (GRL) menemui utusan. Lalu GRL pergi.", "id", "Gerakan Rakyat Lembah"),
    ],
)
def test_a_group_introduced_with_its_abbreviation_acts(text: str, code: str, name: str) -> None:
    doc = read(text, code)
    assert [entity.name for entity in actors(doc)] == [name]
    assert len(doc._.mentions) == 3


def test_an_agreement_introduced_with_its_abbreviation_does_not_act() -> None:
    assert actors(read("The Valley Trade Agreement (VTA) was signed.", "en")) == []


def test_mentions_never_overlap_and_stand_in_order() -> None:
    doc = read(
        "MOSKOW, KOMPAS.com - Presiden Rusia Vladimir Putin menerima Menlu RI Sugiono di Istana Kremlin, "
        "Moskow, Rusia. Menlu RI itu membawa pesan Presiden Prabowo.",
        "id",
        published=date(2025, 6, 1),
    )
    found = doc._.mentions
    assert all(one.end <= other.start for one, other in pairwise(found)), surfaces(doc)


def test_an_empty_text_has_no_mentions() -> None:
    assert read("", "en")._.mentions == []
    assert read(" \n", "id")._.mentions == []


@pytest.mark.parametrize(
    "text", ["(", "the", "Presiden", "Istana", "U.S.", "’s", "ke-", "kedua", "International", "Mr"]
)
@pytest.mark.parametrize("code", ["id", "en"])
def test_a_text_that_breaks_off_is_read(text: str, code: str) -> None:
    read(text, code)


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        ("Menteri Keuangan Serbia Zdravko Mali tiba di Budapest.", "id", "Zdravko Mali"),
        ("US envoy Thomas Jordan left.", "en", "Thomas Jordan"),
    ],
)
def test_a_state_behind_a_first_name_with_a_title_is_a_surname(text: str, code: str, name: str) -> None:
    assert [person.name for person in persons(read(text, code))] == [name]


def test_a_state_behind_a_known_name_is_none() -> None:
    doc = read("Presiden Putin Rusia tiba.", "id", published=date(2023, 9, 14))
    assert [person.name for person in persons(doc)] == ["Vladimir Putin"]
