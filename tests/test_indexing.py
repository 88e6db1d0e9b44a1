"""The index of words: what it finds, and that it follows the articles."""

from importlib import import_module

import pytest
from django.apps import apps
from django.core.management import call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles import ledger
from articles.indexing import vector
from articles.ingest.corrections import correct_metadata
from articles.ingest.store import Added, add_article
from articles.models import Article, ArticleWords, Relevance
from articles.records.documents import Document
from articles.records.reading import Reading
from articles.search.queries import read
from articles.selectors.matching import holding
from tests.factories import make_article

pytestmark = pytest.mark.django_db


def found(text: str) -> list[int]:
    return list(Article.objects.filter(holding(text)).order_by("pk").values_list("pk", flat=True))


def test_all_words_must_occur_in_the_title_or_the_text() -> None:
    both = make_article("Putin spoke for an hour.", title="Kim in Vladivostok").pk
    make_article("Kim spoke for an hour.")

    assert found("kim putin") == [both]
    assert found("kim lavrov") == []


def test_each_language_is_found_by_its_stems() -> None:
    english = make_article("The ministers discussed sanctions.", language="en").pk
    indonesian = make_article("Kedua menteri membahas sanksi dan bertemu lagi.", language="id").pk

    assert found("discussions") == [english]
    assert found("pembahasan") == found("pertemuan") == found("dibahas") == [indonesian]


def test_a_phrase_stands_together_and_not_across_title_and_text() -> None:
    together = make_article("They met in North Korea.").pk
    make_article("Korea is north of it.", title="North")

    assert found('"north korea"') == [together]
    assert len(found("north korea")) == 2


def test_what_must_not_occur_leaves_an_article_out() -> None:
    one, other, third = make_article("Kim alone.").pk, make_article("Kim, Putin.").pk, make_article("Xi.").pk

    assert found("kim -putin") == [one]
    assert found("-putin") == [one, third]
    assert found("-putin -xi") == [one]
    assert found("-kim") == [third]
    assert other not in found("-putin")


def test_accents_and_case_do_not_count() -> None:
    pk = make_article("Erdoğan et Guterres à Genève", language="fr").pk

    assert found("ERDOGAN geneve") == [pk]


def test_the_title_counts_more() -> None:
    text = "Nothing but the weather was spoken of in a long and tiresome afternoon at the seaside."
    below = make_article(f"{text} Satellites.", title="An afternoon").pk
    above = make_article(f"{text} Balloons.", title="Satellites").pk
    asked = read("satellite")

    ranked = ArticleWords.objects.filter(words__matches=asked).annotate(rank=Relevance("words", asked))

    assert list(ranked.order_by("-rank").values_list("pk", flat=True)) == [above, below]


def test_an_article_is_found_once_it_is_stored_and_never_after_it_is_deleted() -> None:
    added = add_article(document=Document(text="A zeppelin landed in Oslo.", title="", language="en"))
    assert isinstance(added, Added)
    assert found("zeppelins") == [added.article.pk]

    ledger.delete_article(added.article.pk)

    assert found("zeppelins") == []
    assert not ArticleWords.objects.exists()


def test_a_corrected_title_is_found() -> None:
    article = make_article("Nothing.", title="Old heading")

    correct_metadata(article_id=article.pk, values={"title": "New heading"}, requeue=lambda pk: None)

    assert found("old") == []
    assert found("new") == [article.pk]


def test_a_corrected_language_changes_the_stems() -> None:
    article = make_article("Mereka bertemu.", language="en")
    assert found("pertemuan") == []

    correct_metadata(article_id=article.pk, values={"language": "id"}, requeue=lambda pk: None)

    assert found("pertemuan") == [article.pk]


def test_the_language_that_the_reading_finds_gives_the_stems() -> None:
    article = make_article("Mereka bertemu.", language="")
    assert found("pertemuan") == []

    ledger.lock()
    ledger.store_reading(article, Reading(language="id", supported=True), None)

    assert found("pertemuan") == [article.pk]


def test_the_index_can_be_made_anew() -> None:
    article = make_article("A zeppelin.", title="News")
    Article.objects.filter(pk=article.pk).update(text="A balloon.")
    assert found("balloons") == []

    call_command("index_articles", verbosity=0)

    assert found("zeppelin") == []
    assert found("balloons") == [article.pk]


def test_a_migration_indexes_the_articles_that_are_there() -> None:
    pk = make_article("A zeppelin.").pk
    ArticleWords.objects.all().delete()

    import_module("articles.migrations.0013_index_articles").index_articles(apps, None)

    assert found("zeppelin") == [pk]


def test_a_very_long_text_is_stored_and_found_by_its_beginning() -> None:
    text = "zeppelin " + " ".join(f"w{n}x" for n in range(150_000)) + " the" * 100_000
    pk = make_article(text).pk

    assert found("zeppelin w20000x") == [pk]


def test_a_word_of_many_places_is_kept_as_the_database_can_hold_it() -> None:
    assert vector(["kim"], ["met", "kim"]) == "'kim':1A,12 'met':11"
    assert vector([], ["a"] * 1000).count(",") == 254


@pytest.mark.parametrize(
    "text",
    [
        '"', "'", "''", '"""', "-", '-"', "AND", "NOT kim", "kim AND", "NEAR(kim putin, 5)", "kim*", "title:kim",
        "{title}: kim", "^kim", "kim + putin", "a & b | !c <-> d:*A", "\\", "%", "_", "x\x00y", "\ud800",
        "😀", "kim" * 4000, "a " * 6000, '"a ' * 3000, "-a " * 6000, "(" * 10_000, "\u202ekim", "é́́́",
        "');DROP TABLE article_words;--", "١٢٣ ½ ﷺ ㍿",
    ],
)  # fmt: skip
def test_no_query_breaks_the_search(text: str) -> None:
    make_article("Kim met Putin.")

    assert isinstance(found(text), list)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(max_size=400) | st.text(alphabet="ab \"'-()*:^&|!<>\\", max_size=60))
def test_no_text_at_all_breaks_the_search(text: str) -> None:
    found(text)
    asked = read(text)
    if asked.wanted:
        ranked = ArticleWords.objects.filter(words__matches=asked).annotate(rank=Relevance("words", asked))
        list(ranked.order_by("-rank").values_list("pk", flat=True))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(min_size=1, max_size=80).filter(str.strip), st.sampled_from(["", "en", "id"]))
def test_every_text_is_found_by_what_it_says(text: str, language: str) -> None:
    pk = make_article(text.replace("\0", " ") or "x", title=" ", language=language).pk
    query = text.replace("-", " ").replace('"', " ").translate(dict.fromkeys(map(ord, "“”„«»"), " "))
    if read(query).wanted:
        assert pk in found(query)
