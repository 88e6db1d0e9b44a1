"""What the knowledge base tells of a person: a newer one counts, whatever else tells of the same office."""

from datetime import date

import pytest

from articles.ledger.actor_reviews import merge_actors
from articles.models import Actor, Office
from articles.records.reading import FoundActor, FoundTerm
from tests.test_ledger import JOSE, article, meeting, reading, write

pytestmark = pytest.mark.django_db

START, END = date(2020, 1, 1), date(2024, 1, 1)


def known(office: str, last: date | None, first: date | None = START) -> FoundActor:
    """Return a person of the knowledge base who was or is president."""
    term = FoundTerm("President", "ID", None, first, last)
    return FoundActor(
        "person", "Ana Widodo", "ID", office=office, knowledge_id="person:Ana Widodo",
        terms=(term,), known_names=("Ana Widodo",),
    )  # fmt: skip


@pytest.mark.parametrize("office", ["President", "Leader"])
def test_an_article_read_with_a_newer_knowledge_base_tells_of_all_that_the_person_is(office: str) -> None:
    for name, actor in (("one", known("President", None)), ("two", known(office, END))):
        write(article(name), reading(meeting(actor, JOSE), actors=(actor, JOSE)))
    assert Office.objects.get(title="President").end == END


def test_a_person_of_the_knowledge_base_can_be_merged_with_one_in_the_same_office() -> None:
    other = FoundActor("person", "Budi Santoso", "ID", office="President", confidence=0.9)
    for name, actor in (("one", known("", END, first=None)), ("two", other)):
        write(article(name), reading(meeting(actor, JOSE), actors=(actor, JOSE)))
    merge_actors(actors=list(Actor.objects.filter(country="ID").values_list("pk", flat=True)))
    assert Office.objects.get(title="President").end == END
