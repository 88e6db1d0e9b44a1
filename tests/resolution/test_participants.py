"""Which actor a participant of a meeting is."""

from articles.records.reading import FoundActor, FoundParticipant
from articles.resolution.participants import participant_actor


def part(name: str | None, country: str | None = None, organisation: str | None = None) -> FoundParticipant:
    """Return a participant."""
    return FoundParticipant(name, country, organisation, None, "participant")


def test_an_unnamed_delegation_is_its_organisation_or_its_state() -> None:
    body = participant_actor(part(None, "PS", "Hamas"), ())
    state = participant_actor(part(None, "RU"), ())
    assert body is not None
    assert state is not None
    assert (body.kind, body.name) == ("organisation", "Hamas")
    assert (state.kind, state.name, state.country) == ("state", "Russia", "RU")


def test_a_participant_is_the_actor_that_the_article_has_of_that_name_and_side() -> None:
    here, there = FoundActor("person", "Ana Widodo", "ID"), FoundActor("person", "Ana Widodo", "NL")
    assert participant_actor(part("Ana Widodo", "NL"), (here, there)) is there


def test_nobody_of_nowhere_is_no_actor() -> None:
    assert participant_actor(part(None), ()) is None
