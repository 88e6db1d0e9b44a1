"""Names and countries that are none, or longer than a column."""

from dataclasses import replace

import pytest
from django.db.models import Model

from articles.ledger.meeting_reviews import add_meeting
from articles.ledger.statements import Someone, Statement
from articles.models import Actor, Alias, Appearance, Meeting, Participation, ReportParticipant
from articles.records.reading import FoundActor
from tests.test_ledger import ANA, JOSE, article, meeting, reading, write

pytestmark = pytest.mark.django_db

ROWS: tuple[type[Model], ...] = (Actor, Alias, Appearance, Participation, ReportParticipant)


@pytest.mark.parametrize(
    "odd",
    [
        FoundActor("person", "???", "ID"),
        FoundActor("organisation", "-", None, organisation="-"),
        FoundActor("person", "\ufdfa" * 400, "ßß", office="x" * 400, aliases=("\ufdfa" * 40,)),
        FoundActor("person", "\u202eאבא 🙂", "iDN"),
    ],
)
def test_two_articles_with_one_odd_name_have_one_actor_that_fits_its_row(odd: FoundActor) -> None:
    for name in ("one", "two"):
        write(article(name), reading(meeting(odd, JOSE), actors=(odd, JOSE)))
    assert Meeting.objects.get().participations.count() == 2
    assert_fit()


def test_names_of_other_signs_are_two_actors() -> None:
    for name in ("???", "!!!"):
        odd = FoundActor("person", name, "ID")
        write(article(name), reading(meeting(odd, JOSE), actors=(odd, JOSE)))
    assert Actor.objects.filter(country="ID").count() == 2


def test_what_a_person_states_fits_its_row() -> None:
    one = article("one")
    write(one, reading(meeting(ANA, JOSE)))
    ana = Actor.objects.get(country="ID").pk
    signs = Someone(name="!!!", country="ßß", office="x" * 300)
    for other in (signs, replace(signs, office="")):
        says = Statement(participants=(other, Someone(actor=ana, country="USA", office="y" * 300)))
        add_meeting(article=one.pk, start=0, end=5, says=says)
    assert_fit()


def assert_fit() -> None:
    """Fail where a value is longer than its column: SQLite would not tell."""
    for model in ROWS:
        for row in model._default_manager.all():
            row.clean_fields()
