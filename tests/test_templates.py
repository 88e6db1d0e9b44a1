"""Numbers in templates: as readers write them in the text, plain inside of tags."""

import pytest
from django.template import engines
from django.utils import translation

from coverage_site.templates import plain_in_tags

NUMBERS = {"n": 1234567, "words": "<b>", "none": None}


def rendered(source: str, language: str = "id") -> str:
    with translation.override(language):
        return engines["django"].from_string(plain_in_tags(source)).render(NUMBERS)


@pytest.mark.parametrize(
    ("source", "page"),
    [
        ("<p>{{ n }}</p>", "<p>1.234.567</p>"),
        ('<p id="m-{{ n }}">', '<p id="m-1234567">'),
        ("<a href='?a={{ n }}&amp;b={{n}}'>{{ n }}</a>", "<a href='?a=1234567&amp;b=1234567'>1.234.567</a>"),
        ('<p{% if n %} id="{{ n }}"{% endif %}>{{ n }}', '<p id="1234567">1.234.567'),
        ('<p {% if n > 2 %}id="{{ n }}"{% endif %}>', '<p id="1234567">'),
        ("2 < 3 {{ n }}", "2 < 3 1.234.567"),
        ('<p title="{{ words }}{{ none }}">', '<p title="&lt;b&gt;None">'),
        (
            "{% load i18n %}<p title='{% blocktranslate %}{{ n }} of them{% endblocktranslate %}' id='{{ n }}'>",
            "<p title='1.234.567 of them' id='1234567'>",
        ),
        ("{# <p #}{{ n }}", "1.234.567"),
    ],
)
def test_separators_stand_in_the_text_alone(source: str, page: str) -> None:
    assert rendered(source) == page


def test_each_language_has_its_own_separators() -> None:
    assert rendered("{{ n }}", "en") == "1,234,567"
