"""Persons with the office, and the state or body, that the text gives: before the name and behind it."""

import pytest

from tests.nlp.traps.told import person, read, rows

Holder = tuple[str, str | None, str | None, str]  # name, country, organisation, office

OFFICES: dict[str, list[tuple[str, str, str, list[Holder]]]] = {
    "abbreviated": [
        (
            "id",
            "2024-03-07",
            "Menlu RI Retno Marsudi menerima Menlu Korsel Cho Tae-yul di Jakarta. Hadir pula Wamenlu Pahala "
            "Mansury dan Dubes Korsel Lee Sang-deok.",
            [
                ("Retno Marsudi", "ID", None, "Foreign Minister"),
                ("Cho Tae-yul", "KR", None, "Foreign Minister"),
                ("Pahala Mansury", "ID", None, "Deputy Foreign Minister"),
                ("Lee Sang-deok", "KR", None, "Ambassador"),
            ],
        ),
        (
            "id",
            "2023-06-08",
            "Menhan Selandia Baru Andrew Little menemui Menhan Maladewa Fathun Waseem di Singapura. Menko "
            "Polhukam Mahfud MD tidak hadir dalam pertemuan itu.",
            [
                ("Andrew Little", "NZ", None, "Defence Minister"),
                ("Fathun Waseem", "MV", None, "Defence Minister"),
                ("Mahfud MD", "ID", None, "Coordinating Minister for Political and Security Affairs"),
            ],
        ),
        (
            "id",
            "2023-09-14",
            "Wapres AS Kamala Harris bertemu PM Timor Leste Xanana Gusmao di Jakarta. Sekjen ASEAN Kao Kim "
            "Hourn dan Sekjen PBB Antonio Guterres juga berbicara dalam acara itu.",
            [
                ("Kamala Harris", "US", None, "Vice President"),
                ("Xanana Gusmao", "TL", None, "Prime Minister"),
                ("Kao Kim Hourn", None, "ASEAN", "Secretary-General"),
                ("Antonio Guterres", None, "UN", "Secretary-General"),
            ],
        ),
        (
            "en",
            "2024-05-16",
            "Thai FM Maris Sangiampongsa met Maltese PM Robert Abela in Valletta. UN Secretary-General "
            "Antonio Guterres had asked both to help.",
            [
                ("Maris Sangiampongsa", "TH", None, "Foreign Minister"),
                ("Robert Abela", "MT", None, "Prime Minister"),
                ("Antonio Guterres", None, "UN", "Secretary-General"),
            ],
        ),
    ],
    "before the name": [
        (
            "id",
            "2024-05-16",
            "Kanselir Austria Karl Nehammer menjamu Utusan Khusus PBB Hans Grundberg di Wina. Wakil Menteri "
            "Luar Negeri Tanzania Tekla Mwampashi ikut dalam jamuan itu.",
            [
                ("Karl Nehammer", "AT", None, "Chancellor"),
                ("Hans Grundberg", None, "UN", "Special Envoy"),
                ("Tekla Mwampashi", "TZ", None, "Deputy Foreign Minister"),
            ],
        ),
        (
            "en",
            "2024-05-16",
            "South Korean National Security Adviser Chang Ho-jin met Deputy Foreign Minister Marek Vondracek "
            "of the Czech Republic. EU foreign policy chief Josep Borrell joined by video.",
            [
                ("Chang Ho-jin", "KR", None, "National Security Adviser"),
                ("Marek Vondracek", "CZ", None, "Deputy Foreign Minister"),
                ("Josep Borrell", None, "EU", "High Representative"),
            ],
        ),
        (
            "en",
            "2022-10-20",
            "NATO Secretary General Jens Stoltenberg received Montenegro's defence minister Rasko Konjevic. "
            "Japan's top security adviser Takeo Akiba arrived later.",
            [
                ("Jens Stoltenberg", None, "NATO", "Secretary-General"),
                ("Rasko Konjevic", "ME", None, "Defence Minister"),
                ("Takeo Akiba", "JP", None, "National Security Adviser"),
            ],
        ),
    ],
    "behind the name": [
        (
            "id",
            "2024-05-16",
            "Oluwaseun Adebayo, Menteri Luar Negeri Benin, tiba di Rabat pada Rabu. Ia disambut Salma "
            "Benhaddou, menteri perdagangan Maroko.",
            [
                ("Oluwaseun Adebayo", "BJ", None, "Foreign Minister"),
                ("Salma Benhaddou", "MA", None, "Trade Minister"),
            ],
        ),
        (
            "id",
            "2024-05-16",
            "Ingrid Halvorsen yang menjabat Duta Besar Norwegia untuk Kenya menemui Kwame Mensah selaku "
            "Utusan Khusus Uni Afrika di Nairobi. Pertemuan berlangsung satu jam.",
            [
                ("Ingrid Halvorsen", "NO", None, "Ambassador"),
                ("Kwame Mensah", None, "African Union", "Special Envoy"),
            ],
        ),
        (
            "en",
            "2024-05-16",
            "Oluwaseun Adebayo, the foreign minister of Benin, flew to Rabat on Wednesday. Salma Benhaddou, "
            "Morocco's trade minister, met him at the airport.",
            [
                ("Oluwaseun Adebayo", "BJ", None, "Foreign Minister"),
                ("Salma Benhaddou", "MA", None, "Trade Minister"),
            ],
        ),
        (
            "en",
            "2024-05-16",
            "Ingrid Halvorsen, who is Norway's ambassador to Kenya, saw Kwame Mensah, special envoy of the "
            "African Union, in Nairobi. They spoke for an hour.",
            [
                ("Ingrid Halvorsen", "NO", None, "Ambassador"),
                ("Kwame Mensah", None, "African Union", "Special Envoy"),
            ],
        ),
    ],
    "acting": [
        (
            "id",
            "2024-06-06",
            "Penjabat Presiden Iran Mohammad Mokhber menerima Menlu Suriah Faisal Mekdad di Teheran. "
            "Pelaksana tugas Menteri Luar Negeri Iran Ali Bagheri Kani mendampinginya.",
            [
                ("Mohammad Mokhber", "IR", None, "President"),
                ("Ali Bagheri Kani", "IR", None, "Foreign Minister"),
            ],
        ),
        (
            "en",
            "2024-06-06",
            "Iran's acting president, Mohammad Mokhber, received Syrian Foreign Minister Faisal Mekdad in "
            "Tehran. Acting Foreign Minister Ali Bagheri Kani sat in.",
            [
                ("Mohammad Mokhber", "IR", None, "President"),
                ("Ali Bagheri Kani", "IR", None, "Foreign Minister"),
            ],
        ),
    ],
    "held then": [
        (
            "id",
            "2024-05-16",
            "Pada 2016 Presiden Kolombia saat itu, Juan Manuel Santos, bertemu pemimpin FARC di Kartagena. "
            "Perjanjian itu kini dipersoalkan lagi.",
            [("Juan Manuel Santos", "CO", None, "President")],
        ),
        (
            "en",
            "2024-05-16",
            "In 2016 Colombia's then-president Juan Manuel Santos met Cuban leader Raul Castro in Havana. "
            "The accord is now in doubt again.",
            [("Juan Manuel Santos", "CO", None, "President")],
        ),
    ],
}
OFFICE_GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "day", "text", "holders"), rows(OFFICES, OFFICE_GAPS))
def test_a_person_has_the_office_and_the_side_that_the_text_gives(
    code: str, day: str, text: str, holders: list[Holder]
) -> None:
    reading = read(text, code, day)
    found = [person(reading, name) for name, *_ in holders]
    assert [(one.name, one.country, one.organisation, one.office) for one in found] == holders


FORMER = {
    "former": [
        (
            "id",
            "2024-05-16",
            "Mantan Presiden Finlandia Sauli Niinisto bertemu Menteri Pertahanan Swedia Pal Jonson di "
            "Stockholm, Rabu. Keduanya membahas NATO.",
            "Sauli Niinisto",
        ),
        (
            "id",
            "2024-05-16",
            "Bekas Perdana Menteri Selandia Baru Jacinda Ardern menemui Presiden Prancis Emmanuel Macron di "
            "Paris, Rabu. Mereka berbicara tentang media sosial.",
            "Jacinda Ardern",
        ),
        (
            "en",
            "2024-05-16",
            "Former Finnish President Sauli Niinisto met Swedish Defence Minister Pal Jonson in Stockholm on "
            "Wednesday. NATO was discussed.",
            "Sauli Niinisto",
        ),
        (
            "en",
            "2024-05-16",
            "Jacinda Ardern, the former prime minister of New Zealand, met French President Emmanuel Macron "
            "in Paris on Wednesday. They talked about social media.",
            "Jacinda Ardern",
        ),
    ],
}
FORMER_GAPS: dict[str, str] = {}


@pytest.mark.parametrize(("code", "day", "text", "name"), rows(FORMER, FORMER_GAPS))
def test_who_left_an_office_does_not_hold_it(code: str, day: str, text: str, name: str) -> None:
    reading = read(text, code, day)
    offices = [person(reading, name).office]
    offices += [one.office for each in reading.meetings for one in each.participants if one.name == name]
    assert not {"President", "Prime Minister"} & set(offices)
