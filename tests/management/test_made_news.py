"""News that is made up for measuring."""

from collections import Counter
from itertools import islice

from articles.management.made_news import made_news, persons
from articles.nlp import pipeline


def test_the_same_articles_come_each_time_and_no_text_twice() -> None:
    once, again = (list(made_news(300)) for _ in range(2))

    assert once == again
    assert len({document.text for _, document in once}) == 300
    assert [name for name, _ in once[:2]] == ["made-1", "made-2"]
    assert {document.language for _, document in once} == {"en", "id"}
    assert all(document.published for _, document in once)


def test_nobody_has_the_name_of_another() -> None:
    names = [one.name for one in islice(persons(), 12_000)]

    assert len(set(names)) == 12_000


def test_few_are_in_much_of_the_news_and_most_in_little_of_it() -> None:
    told = Counter(
        name
        for _, document in made_news(1500)
        for name in {one.name for one in islice(persons(), 400)}
        if name in document.text
    )
    busiest = [number for _, number in told.most_common()]

    assert busiest[0] > 1500 / 20
    assert busiest[len(busiest) // 2] < busiest[0] / 10


def test_most_of_what_it_tells_is_found() -> None:
    news = [document for _, document in made_news(40)]
    readings = [pipeline.analyse(one.text, published=one.published, language=one.language) for one in news]
    with_a_meeting = [
        reading for reading in readings if any(len(told.participants) > 1 for told in reading.meetings)
    ]

    assert len(with_a_meeting) >= 34
