"""One person in many spellings, through the whole pipeline."""

from datetime import date

import pytest

from articles.nlp.knowledge import knowledge
from articles.nlp.pipeline import analyse
from articles.nlp.transliteration import folded
from articles.nlp.words import keys_of

# Of each person a day in office and the spellings, full names and surnames.
SPELLINGS: dict[str, tuple[date, str]] = {
    "Kim Jong-un": (
        date(2018, 6, 5),
        "Kim Jong Un; Kim Jong-Un; Kim Jongun; Kim Jung-un; KIM Jong Un",
    ),
    "Volodymyr Zelensky": (
        date(2022, 6, 5),
        "Volodymyr Zelenskyy; Wolodymyr Selenskyj; Volodymyr Zelenskiy; Volodymyr Zelenski; "
        "Volodimir Zelenskij; Vladimir Zelensky; Volodymyr Zelenskyi; Zelenskyy; Zelenskiy; "
        "Zelenski; Selenskyj; Zelenskyi; Zelenskij",
    ),
    "Xi Jinping": (date(2019, 6, 5), "Xi Jin-ping; Xi Jin Ping; Xí Jìnpíng; Xi"),
    "Mohammed bin Salman": (
        date(2024, 6, 5),
        "Muhammad bin Salman; Mohamed bin Salman; Mohammad bin Salman; Mohamad bin Salman; "
        "Muhammed Bin Salman; Mohammed ibn Salman; Muhammad bin Salman Al-Saud; MBS; "
        "Mohammed bin Salman al-Saud; Pangeran Mohammed bin Salman; "
        "Muhammad bin Salman bin Abdulaziz al-Saud; MbS",
    ),
    "Mohamed bin Zayed": (
        date(2024, 6, 5),
        "Mohammed bin Zayed; Muhammad bin Zayed; Mohamed Bin Zayed Al-Nahyan; Mohammad bin Zaid; "
        "Muhammad bin Zayid; MBZ; MbZ",
    ),
    "Recep Tayyip Erdogan": (
        date(2020, 6, 5),
        "Recep Tayyip Erdoğan; Recep Tayip Erdogan; Tayyip Erdoğan; Erdoğan; Erdogan; Recep Erdogan",
    ),
    "Abdel Fattah el-Sisi": (
        date(2020, 6, 5),
        "Abdel Fattah al-Sisi; Abdul Fattah As-Sisi; Abdel-Fattah el-Sissi; Abdelfattah al-Sisi; "
        "Abd al-Fattah as-Sisi; Abdul Fatah al Sisi; al-Sisi; As-Sisi; el-Sissi; Sissi",
    ),
    "Benjamin Netanyahu": (
        date(2024, 6, 5),
        "Binyamin Netanyahu; Benjamin Netanjahu; Benyamin Netanyahu; Binjamin Netanjahu; "
        "Netanjahu; Netanyahu; Netaniahu",
    ),
    "Muammar Gaddafi": (
        date(1990, 6, 5),
        "Moammar Gadhafi; Muammar Qaddafi; Muammar Khadafi; Muammar al-Gaddafi; Moammar Kadhafi; "
        "Muammar el-Qaddafi; Muamar Gadafi; Gadhafi; Qadhafi; Khadafi; Kadhafi; Khaddafi",
    ),
    "Yoon Suk-yeol": (
        date(2023, 6, 5),
        "Yoon Suk Yeol; Yun Seok-yeol; Yoon Seok-youl; Yoon Sukyeol; Yun Sok-yol; Yoon",
    ),
    "Alexander Lukashenko": (
        date(2010, 6, 5),
        "Alyaksandr Lukashenka; Aleksandr Lukashenko; Alexander Lukaschenko; "
        "Aliaksandr Lukashenka; Aleksander Lukasjenko; Lukashenka; Lukaschenko",
    ),
    "Kassym-Jomart Tokayev": (
        date(2022, 6, 5),
        "Kassym-Jomart Tokajew; Qasym-Zhomart Toqayev; Kasym-Zhomart Tokayev; "
        "Kassym Jomart Tokaev; Tokajew; Tokaev; Toqayev",
    ),
    "Vladimir Putin": (
        date(2019, 6, 5),
        "Wladimir Putin; Vladimir Poutine; Vladimir V. Putin; Poutine",
    ),
    "Sergei Lavrov": (date(2015, 6, 5), "Sergei Lavrov; Sergej Lawrow; Sergei Lavrow; Lawrow"),
    "Sergei Shoigu": (date(2025, 6, 5), "Sergei Shoigu; Sergej Schoigu; Sergey Shoygu; Shoygu"),
    "Dmitry Medvedev": (
        date(2023, 6, 5),
        "Dmitri Medvedev; Dmitrij Medwedew; Dmitriy Medvedev; Medwedew",
    ),
    "Shavkat Mirziyoyev": (
        date(2021, 6, 5),
        "Shavkat Mirziyoev; Schawkat Mirsijojew; Shavkat Mirzijojev; Mirziyoev",
    ),
    "Ilham Aliyev": (date(2014, 6, 5), "Ilham Aliev; İlham Əliyev; Ilham Alijew; Əliyev; Aliev"),
    "Sadyr Japarov": (date(2023, 6, 5), "Sadyr Zhaparov; Zhaparov"),
    "Hassan Rouhani": (
        date(2017, 6, 5),
        "Hasan Rouhani; Hassan Rohani; Hassan Ruhani; Rohani; Ruhani",
    ),
    "Mahmoud Ahmadinejad": (
        date(2009, 6, 5),
        "Mahmud Ahmadinejad; Mahmoud Ahmadi-Nejad; Mahmud Ahmadinedschad; Ahmadi-Nejad",
    ),
    "Ali Khamenei": (date(2007, 6, 5), "Ayatollah Ali Khameneii; Sayyid Ali Khamenei; Khamenei"),
    "Hossein Amir-Abdollahian": (
        date(2023, 6, 5),
        "Hossein Amirabdollahian; Hussein Amir Abdollahian; Hossein Amir-Abdullahian; "
        "Amirabdollahian; Amir-Abdollahian",
    ),
    "Mohammad Javad Zarif": (
        date(2024, 6, 5),
        "Mohammed Javad Zarif; Muhammad Jawad Zarif; Mohamad Javad Zarif; Zarif",
    ),
    "Abbas Araghchi": (
        date(2025, 6, 5),
        "Abbas Araqchi; Abbas Aragchi; Seyed Abbas Araghchi; Abbas Arakchi; Araqchi",
    ),
    "Bashar al-Assad": (
        date(2012, 6, 5),
        "Bashar Assad; Baschar al-Assad; Bashar Al Asad; Basyar al-Assad; Bashar el-Assad; Assad; al-Assad",
    ),
    "Mahmoud Abbas": (date(2015, 6, 5), "Mahmud Abbas; Mahmoud Abbass; Abu Mazen"),
    "Saddam Hussein": (
        date(1991, 6, 5),
        "Saddam Husein; Sadam Hussein; Saddam Hussain; Saddam Husain",
    ),
    "Hosni Mubarak": (
        date(1996, 6, 5),
        "Husni Mubarak; Hosny Mubarak; Muhammad Husni Mubarak; Mubarak",
    ),
    "Nguyen Phu Trong": (date(2020, 6, 5), "Nguyễn Phú Trọng"),
    "Pham Minh Chinh": (date(2023, 6, 5), "Phạm Minh Chính"),
    "Vo Van Thuong": (date(2023, 6, 5), "Võ Văn Thưởng"),
    "To Lam": (date(2026, 6, 5), "Tô Lâm"),
    "Nguyen Tan Dung": (date(2011, 6, 5), "Nguyễn Tấn Dũng"),
    "Mevlut Cavusoglu": (
        date(2019, 6, 5),
        "Mevlüt Çavuşoğlu; Mevlut Çavusoglu; Çavuşoğlu; Cavusoglu",
    ),
    "Abdullah Gul": (date(2011, 6, 5), "Abdullah Gül"),
    "Ahmet Davutoglu": (date(2015, 6, 5), "Ahmet Davutoğlu; Davutoğlu"),
    "Angela Merkel": (date(2013, 6, 5), "Merkel"),
    "Fumio Kishida": (date(2023, 6, 5), "Kishida Fumio; KISHIDA Fumio; Kishida"),
    "Shinzo Abe": (date(2016, 6, 5), "Abe Shinzo; Shinzō Abe; Sinzo Abe"),
    "Moon Jae-in": (date(2019, 6, 5), "Moon Jae In; Mun Jae-in; Moon Jaein"),
    "Lee Jae-myung": (date(2025, 6, 5), "Lee Jae Myung; Lee Jae-myeong; Lee Jaemyung"),
    "Nicolas Maduro": (date(2019, 6, 5), "Nicolás Maduro; Maduro"),
    "Luiz Inacio Lula da Silva": (
        date(2024, 6, 5),
        "Luiz Inácio Lula da Silva; Lula da Silva; Lula",
    ),
    "Aleksandar Vucic": (date(2021, 6, 5), "Aleksandar Vučić; Alexander Vucic; Vučić"),
    "Viktor Orban": (date(2018, 6, 5), "Viktor Orbán; Victor Orban; Orbán Viktor; Orbán"),
    "Petro Poroshenko": (date(2016, 6, 5), "Petro Poroschenko; Pyotr Poroshenko; Poroschenko"),
    "Nikol Pashinyan": (date(2022, 6, 5), "Nikol Paschinjan; Nikol Pashinian; Pashinian"),
    "Narendra Modi": (date(2020, 6, 5), "Modi"),
    "Abiy Ahmed": (date(2022, 6, 5), "Abiy Ahmed Ali; Abiy Ahmad"),
    "Susilo Bambang Yudhoyono": (
        date(2009, 6, 5),
        "Soesilo Bambang Yudhoyono; Susilo Bambang Yudoyono; SBY",
    ),
    "Joko Widodo": (date(2019, 6, 5), "Jokowi; Djoko Widodo"),
    "Abdurrahman Wahid": (date(2000, 6, 5), "Abdul Rahman Wahid; Abdurahman Wahid; Gus Dur"),
    "Megawati Sukarnoputri": (date(2003, 6, 5), "Megawati Soekarnoputri; Megawati"),
    "Prabowo Subianto": (date(2025, 6, 5), "Prabowo"),
    "Ahmed al-Sharaa": (
        date(2025, 6, 5),
        "Ahmad al-Sharaa; Ahmed al-Shara; Ahmed Al Sharaa; Ahmad asy-Syaraa; al-Sharaa; al-Shara",
    ),
    "Yahya Sinwar": (date(2024, 6, 5), "Yehya Sinwar"),
    "Faisal bin Farhan": (date(2022, 6, 5), "Faisal bin Farhan al-Saud; Faysal bin Farhan"),
    "Tamim bin Hamad Al Thani": (date(2019, 6, 5), "Tamim bin Hamad Al-Thani; Tamim bin Hamad"),
    "Gerhard Schroder": (
        date(2002, 6, 5),
        "Gerhard Schröder; Gerhard Schroeder",
    ),
    "Ferdinand Marcos Jr.": (date(2024, 6, 5), "Ferdinand Marcos Jr.; Bongbong Marcos"),
}
CASES = [
    pytest.param(name, day, spelling.strip(), id=spelling.strip())
    for name, (day, spellings) in SPELLINGS.items()
    for spelling in spellings.split(";")
]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{} met Antonio Guterres in Geneva on Monday.", "en"),
        ("Antonio Guterres bertemu {} di Jenewa, Senin.", "id"),
    ],
    ids=["en", "id"],
)
@pytest.mark.parametrize(("name", "day", "spelling"), CASES)
def test_a_name_is_the_same_person_in_any_spelling(
    name: str, day: date, spelling: str, text: str, code: str
) -> None:
    reading = analyse(text.format(spelling), published=day, language=code)
    assert set(reading.persons) == {name, "Antonio Guterres"}


@pytest.mark.parametrize(
    ("text", "code", "names"),
    [
        (
            "Muhammad bin Salman menjamu Mohamed bin Zayed. Bin Salman berterima kasih kepada Bin Zayed.",
            "id",
            ["Mohammed bin Salman", "Mohamed bin Zayed"] * 2,
        ),
        (
            "Khalid bin Salman met Abdullah bin Zayed. Bin Salman thanked bin Zayed.",
            "en",
            ["Khalid bin Salman", "Abdullah bin Zayed"] * 2,
        ),
        ("Bin Salman met Joe Biden.", "en", ["Mohammed bin Salman", "Joe Biden"]),
        (
            "Yun Seok-yeol bertemu Fumio Kishida. Yun lalu pulang.",
            "id",
            ["Yoon Suk-yeol", "Fumio Kishida", "Yoon Suk-yeol"],
        ),
        (
            "Wolodymyr Selenskyj met Jens Stoltenberg. Selenskyj thanked him.",
            "en",
            ["Volodymyr Zelensky", "Jens Stoltenberg", "Volodymyr Zelensky"],
        ),
        ("Võ Văn Thưởng met Joe Biden. Thưởng left.", "en", ["Vo Van Thuong", "Joe Biden", "Vo Van Thuong"]),
        (
            "Kim Jong Un met Kim Yo Jong and Xi Jin-ping. Xi thanked Kim Jong Un.",
            "en",
            ["Kim Jong-un", "Kim Yo-jong", "Xi Jinping", "Xi Jinping", "Kim Jong-un"],
        ),
    ],
)
def test_the_surname_alone_is_the_person_behind_a_full_name(text: str, code: str, names: list[str]) -> None:
    reading = analyse(text, published=date(2023, 9, 14), language=code)
    found = [each for each in reading.mentions if each.label == "person" and each.surface != "him"]
    assert [each.actor.name for each in found if each.actor] == names


def test_two_spellings_in_one_article_are_one_person() -> None:
    text = "Wolodymyr Selenskyj flew to Oslo. Zelenskiy met Jens Stoltenberg, and Zelenskyy thanked him."
    persons = analyse(text, published=date(2023, 6, 5), language="en").persons
    assert persons == ("Volodymyr Zelensky", "Jens Stoltenberg")


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        (
            "Mohammad bin Zaid met Muhammed Bin Salman in Jeddah.",
            ("Mohamed bin Zayed", "Mohammed bin Salman"),
        ),
        ("Khaled bin Mohamed bin Zayed met Xi Jinping.", ("Khaled bin Mohamed bin Zayed", "Xi Jinping")),
        ("Kim Yojong met Lee Jae Myung.", ("Kim Yo-jong", "Lee Jae-myung")),
    ],
)
def test_namesakes_stay_apart(text: str, persons: tuple[str, ...]) -> None:
    assert analyse(text, published=date(2025, 6, 9), language="en").persons == persons


@pytest.mark.parametrize(
    "text",
    [
        "Markus Lindqvist and Route Planner arrived in Geneva.",
        "Norwegian Energy Minister Sergej Lawrow arrived in Geneva.",
        "The Lawrow Institute in Geneva opened.",
        "Barack and Modern arrived in Geneva.",
        "Mohammed Hassan, a shopkeeper, met Muhammad Ali Khan in Geneva.",
    ],
)
def test_another_name_or_title_makes_it_nobody_known(text: str) -> None:
    reading = analyse(text, published=date(2023, 6, 5), language="en")
    assert not [actor.name for actor in reading.actors if actor.knowledge_id.startswith("person:")]


def test_no_two_persons_of_the_tables_become_one() -> None:
    """Pin those whose names transliterations cannot tell apart: only their own spelling finds them."""
    owners: dict[str, set[str]] = {}
    for person in knowledge().persons.values():
        for name in (person.name, *person.aliases):
            if len(keys_of(name)) > 1:
                owners.setdefault(folded(keys_of(name), loosely=True), set()).add(person.name)
    shared = [sorted(names) for names in owners.values() if len(names) > 1]
    assert sorted(shared) == [
        ["Amina Mohamed", "Amina Mohammed"],
        ["Mohamad Hasan", "Mohamed Al Hassan"],
        ["Than Shwe", "Than Swe"],
    ]
