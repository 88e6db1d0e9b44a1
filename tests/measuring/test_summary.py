"""From counts to figures."""

from articles.measuring.comparison import comparison
from articles.measuring.summary import figures_by_language, figures_of
from articles.measuring.tables import own_table, table
from articles.records.quality import Rates, Share
from articles.records.reading import FoundTopic
from tests.measuring.made import found_meeting, gold_article, gold_meeting, laid_beside, reading

GOOD = laid_beside([gold_meeting()], [found_meeting()])
MISSED = laid_beside([gold_meeting()], [], lang="id")
LINES = """\
all, 2 articles      P      R     F1    95% interval of F1
meetings        1.000  0.500  0.667    0.000 to 1.000
strict          1.000  0.500  0.667    0.000 to 1.000
country dyads   1.000  0.500  0.667
participants    1.000  0.500  0.667
  date            1.000  1 of 1
  place country   1.000  1 of 1
  place text      1.000  1 of 1
  kind            1.000  1 of 1
  status          1.000  1 of 1
  evidence        1.000  1 of 1
persons             -      -      -
places              -      -      -
actors              -      -      -
articles without a meeting: 0, with one invented: 0"""


def test_a_perfect_reading_has_full_marks() -> None:
    figures = figures_of([GOOD])
    assert figures.found["meetings"] == Rates(1.0, 1.0, 1.0, interval=(1.0, 1.0))
    assert figures.found["participants"] == Rates(1.0, 1.0, 1.0)
    assert figures.fields["date"] == Share(1, 1)
    assert figures.errors == ()


def test_where_there_is_nothing_to_divide_by_there_is_no_figure() -> None:
    figures = figures_of([laid_beside([], [])])
    assert figures.found["meetings"].f1 is None
    assert figures.fields["date"].share is None
    assert figures.empty == Share(1, 1)


def test_every_language_has_figures_of_its_own_after_those_of_all() -> None:
    figures = figures_by_language([GOOD, MISSED])
    assert list(figures) == ["all", "en", "id"]
    assert [found.articles for found in figures.values()] == [2, 1, 1]
    assert [found.found["meetings"].recall for found in figures.values()] == [0.5, 1.0, 0.0]


def test_the_table_is_that_of_all_tools_for_this_gold() -> None:
    assert table("all", figures_of([GOOD, MISSED])) == LINES


def test_topics_are_measured_where_gold_has_any() -> None:
    meeting, read = gold_meeting(topic_codes=["military"]), found_meeting(topics=("military", "energy"))
    found = reading(read, topics=(FoundTopic("energy", 0.4), FoundTopic("military", 0.3)))
    right = comparison(gold_article(meeting, topic_codes=["military", "cbrn"]), found)
    topics = figures_of([right, GOOD]).topics
    assert topics == {"first topic": Share(0, 1), "topic rank": Share(0.5, 1), "meeting topics": Share(1, 1)}
    assert "topic rank      0.500  0.5 of 1" in own_table(figures_of([right]))
    assert figures_of([GOOD]).topics == {}


def test_a_topic_that_was_not_read_counts_nothing() -> None:
    silent = comparison(gold_article(topic_codes=["health"]), reading())
    assert figures_of([silent]).topics == {"first topic": Share(0, 1), "topic rank": Share(0.0, 1)}
