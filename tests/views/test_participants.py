"""Correcting who took part in a meeting on its page."""

import pytest
from django.test import Client

from articles.models import Meeting, Review
from articles.records.reading import FoundActor
from tests.test_ledger import JOSE, article, meeting, reading, write
from tests.views.test_meeting_decisions import LATER, correct, met

__all__ = ["met"]  # a fixture

VICTOR = FoundActor("person", "Víctor Gil", "ES", confidence=0.6)


def rows_of(met: Meeting, *missing: dict[str, str], **changed: str) -> dict[str, str]:
    """Return what the form of participants sends: all as they are, some changed, and some who are missing."""
    sent = {"participants-INITIAL_FORMS": str(met.participations.count())}
    parts = list(met.participations.order_by("pk"))
    for number, part in enumerate(parts):
        row = {
            "there": "on", "actor": part.actor_id, "country": part.country, "organisation": part.organisation,
            "office": part.office, "role": part.role,
        }  # fmt: skip
        sent |= {f"participants-{number}-{key}": str(value) for key, value in row.items()}
    for number, some in enumerate(missing, len(parts)):
        sent |= {f"participants-{number}-{key}": value for key, value in some.items()}
    sent["participants-TOTAL_FORMS"] = str(len(parts) + len(missing))
    sent |= {key.replace("__", "-"): value for key, value in changed.items()}
    return {key: value for key, value in sent.items() if value != "off"}


def test_an_office_and_a_role_are_corrected(met: Meeting, analyst: Client) -> None:
    sent = rows_of(
        met,
        participants__0__office="Envoy",
        participants__0__role="host",
        participants__0__organisation="ASEAN",
    )
    page = correct(analyst, met, "participants", **sent)
    part = met.participations.order_by("pk")[0]
    assert (part.office, part.role, part.organisation) == ("Envoy", "host", "ASEAN")
    assert "corrected by analyst on" in page
    assert "offices or roles" in page


def test_somebody_was_not_there_and_somebody_else_was(met: Meeting, analyst: Client) -> None:
    newcomer = {"name": "Rosa Díaz", "kind": "person", "country": "ES", "role": "participant"}
    sent = rows_of(met, newcomer, participants__0__there="off")
    correct(analyst, met, "participants", **sent)
    names = set(met.participations.values_list("actor__name", flat=True))
    assert "Rosa Díaz" in names
    assert len(names) == 2


def test_a_known_name_is_the_actor_that_has_it(met: Meeting, analyst: Client) -> None:
    write(article("other"), reading(meeting(JOSE, VICTOR, day=LATER), actors=(JOSE, VICTOR)))
    sent = rows_of(met, {"name": "Víctor Gil", "kind": "person", "country": "", "role": "mediator"})
    correct(analyst, met, "participants", **sent)
    assert met.participations.get(role="mediator").actor.name == "Víctor Gil"
    assert met.participations.get(role="mediator").actor.appearances.count() == 1


def test_nobody_is_left_is_refused_and_twice_the_same_too(met: Meeting, analyst: Client) -> None:
    nobody = rows_of(met, participants__0__there="off", participants__1__there="off")
    assert "A meeting needs participants." in correct(analyst, met, "participants", **nobody)
    name = met.participations.order_by("pk")[0].actor.name
    country = met.participations.order_by("pk")[0].country
    twice = rows_of(met, {"name": name, "kind": "person", "country": country, "office": "<b>Typed"})
    page = correct(analyst, met, "participants", **twice)
    assert "Two of the participants are one and the same." in page
    assert "&lt;b&gt;Typed" in page
    assert not Review.objects.exists()


def test_more_rows_keep_what_was_typed(met: Meeting, analyst: Client) -> None:
    sent = rows_of(met, {"name": "Typed before", "kind": "organisation"}, more="1")
    page = correct(analyst, met, "participants", **sent)
    assert 'value="Typed before"' in page
    assert page.count("Somebody who is missing") == 3
    assert not Review.objects.exists()


@pytest.mark.parametrize("total", ["", "x", "-1", "100000"])
def test_a_form_that_was_meddled_with_is_refused_in_words(total: str, met: Meeting, analyst: Client) -> None:
    sent = rows_of(met) | {"participants-TOTAL_FORMS": total}
    for more in ({}, {"more": "1"}):
        correct(analyst, met, "participants", **sent, **more)
    assert not Review.objects.exists()
