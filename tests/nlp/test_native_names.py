"""Names in the scripts that persons write them in, through the whole pipeline."""

from datetime import date

import pytest

from articles.nlp.knowledge import knowledge, listed, table
from articles.nlp.pipeline import analyse
from articles.nlp.words import is_latin, key_of, keys_of

DAY = date(2023, 9, 14)
NATIVE = {
    "김정은": "Kim Jong-un",
    "金正恩": "Kim Jong-un",
    "Ким Чен Ын": "Kim Jong-un",
    "محمد بن سلمان": "Mohammed bin Salman",
    "习近平": "Xi Jinping",
    "習近平": "Xi Jinping",
    "Владимир Путин": "Vladimir Putin",
    "ウラジーミル・プーチン": "Vladimir Putin",
    "弗拉基米尔·普京": "Vladimir Putin",
    "Владимир Зеленский": "Volodymyr Zelensky",
    "Володимир Зеленський": "Volodymyr Zelensky",
    "بنيامين نتنياهو": "Benjamin Netanyahu",
    "בנימין נתניהו": "Benjamin Netanyahu",
    "رجب طيب أردوغان": "Recep Tayyip Erdogan",
    "नरेन्द्र मोदी": "Narendra Modi",
    "岸田文雄": "Fumio Kishida",
    "윤석열": "Yoon Suk-yeol",
    "Сергей Лавров": "Sergei Lavrov",
    "王毅": "Wang Yi",
    "عبد الفتاح السيسي": "Abdel Fattah el-Sisi",
    "علي خامنئي": "Ali Khamenei",
    "علی خامنه‌ای": "Ali Khamenei",
    "Κυριάκος Μητσοτάκης": "Kyriakos Mitsotakis",
    "เศรษฐา ทวีสิน": "Srettha Thavisin",
    "Նիկոլ Փաշինյան": "Nikol Pashinyan",
}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{name} ({native}) met Antonio Guterres in Geneva on Monday.", "en"),
        ("{name} ({native}) bertemu Antonio Guterres di Jenewa, Senin.", "id"),
    ],
    ids=["en", "id"],
)
@pytest.mark.parametrize(("native", "name"), NATIVE.items())
def test_a_name_in_brackets_is_the_person_before_it(native: str, name: str, text: str, code: str) -> None:
    reading = analyse(text.format(name=name, native=native), published=DAY, language=code)
    assert reading.persons == (name, "Antonio Guterres")
    (mention,) = (found for found in reading.mentions if found.surface == native)
    assert mention.actor is not None
    assert mention.actor.name == name
    assert native in mention.actor.known_names


@pytest.mark.parametrize(("native", "name"), NATIVE.items())
def test_a_name_in_its_own_script_alone_is_the_person(native: str, name: str) -> None:
    reading = analyse(f"Antonio Guterres met {native} in Geneva.", published=DAY, language="en")
    assert set(reading.persons) == {name, "Antonio Guterres"}


@pytest.mark.parametrize("native", ["Ингрид Баккевиг", "英格丽德", "سيد", "შეხვედრა"])
def test_a_name_that_nobody_knows_makes_no_second_person(native: str) -> None:
    text = f"Norwegian Foreign Minister Ingrid Bakkevig ({native}) met Antonio Guterres in Geneva."
    assert analyse(text, published=DAY, language="en").persons == ("Ingrid Bakkevig", "Antonio Guterres")


def test_the_table_names_known_persons_each_once() -> None:
    rows = table("native_names.tsv")
    names = [name for name, _, _ in rows]
    assert len(names) == len(set(names)) >= 250
    for name, country, native in rows:
        assert knowledge().persons[name].country == country, name
        assert len(listed(native)) == len(set(listed(native))), name
        for other in listed(native):
            assert not other.isascii(), (name, other)
            assert keys_of(other), (name, other)


def test_letters_of_a_script_that_stand_for_one_another_are_one() -> None:
    assert key_of("علي") == key_of("علی")
    assert key_of("أردوغان") == key_of("اردوغان")
    assert keys_of("Erdog\u0306an") == keys_of("Erdoğan") == ("erdogan",)
    assert keys_of("Nguyễn Tấn Dũng") == ("nguyen", "tan", "dung")
    assert keys_of("Đặng Əliyev") == ("dang", "aliyev")
    assert keys_of("नरेन्द्र मोदी") != keys_of("नर मद")
    assert is_latin("Nguyễn Ðặng’s")
    assert not is_latin("Путин")
