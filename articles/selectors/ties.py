"""The meetings that one is tied to: a summit and its margins, the stops of a trip."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from django.db.models import Q

from articles.ledger.places import containers
from articles.ledger.reach import away
from articles.models import Meeting, Participation, Place
from articles.records.ledger import ActorRef
from articles.records.pages import TiedMeeting, TieRow
from articles.resolution.ties import PRECISE, TRIP, Encounter, Guest, ties
from articles.selectors.articles import actor_ref
from articles.selectors.meetings import place_ref

Parts = Mapping[int, Sequence[Participation]]  # by meeting


def tied(meeting: Meeting) -> tuple[TieRow, ...]:
    """Return what a meeting is tied to: four queries or five, however large the ledger.

    Only meetings of its own participants within two weeks are looked at.
    """
    if meeting.first is None or meeting.last is None or meeting.precision not in PRECISE:
        return ()
    theirs = Participation.objects.filter(meeting=meeting).values("actor")
    near = list(
        Meeting.objects.filter(
            Q(pk=meeting.pk)
            | Q(
                participations__actor__in=theirs,
                first__lte=away(meeting.last, TRIP),
                last__gte=away(meeting.first, -TRIP),
                precision__in=PRECISE,
            )
        )
        .exclude(kind="phone_call")
        .select_related("place__located_by")
        .distinct()
    )
    if len(near) < 2 or meeting.pk not in {row.pk for row in near}:
        return ()
    parts: dict[int, list[Participation]] = defaultdict(list)
    every = Participation.objects.filter(meeting__in=[row.pk for row in near])
    for part in every.select_related("actor").order_by("pk"):
        parts[part.meeting_id].append(part)
    around = containers(row.place_id for row in near)
    known = {*around, *around.values(), *(row.place_id or 0 for row in near)}
    cities = set(Place.objects.filter(pk__in=known, precision="city").values_list("pk", flat=True))
    met = {row.pk: encounter(row, parts[row.pk], around, cities) for row in near}
    rows = {row.pk: row for row in near}
    return tuple(
        TieRow(
            tie.kind,
            tuple(tied_meeting(rows[pk], parts[pk]) for pk in tie.meetings),
            tuple(
                actor_ref(part.actor, part.country)
                for part in parts[meeting.pk]
                if part.actor_id in tie.visitors
            ),
        )
        for tie in ties(met[meeting.pk], met.values())
    )


def encounter(
    row: Meeting, parts: Sequence[Participation], around: Mapping[int, int], cities: set[int]
) -> Encounter:
    """Return a meeting as the rules of ties see it."""
    chain: list[int] = []
    step = row.place_id
    while step is not None and step not in chain:
        chain.append(step)
        step = around.get(step)
    return Encounter(
        id=row.pk,
        kind=row.kind,
        status=row.status,
        first=row.first,
        last=row.last,
        precision=row.precision,
        places=tuple(chain),
        city=next((pk for pk in chain if pk in cities), 0),
        country=row.place.country if row.place else "",
        whole_country=row.place is not None and row.place.precision == "country",
        guests={
            part.actor_id: Guest(part.country or part.actor.country, part.actor.kind == "person", part.role)
            for part in parts
        },
    )


def tied_meeting(row: Meeting, parts: Sequence[Participation]) -> TiedMeeting:
    """Return a meeting as a line of a page."""
    participants: list[ActorRef] = [actor_ref(part.actor, part.country) for part in parts]
    return TiedMeeting(
        id=row.pk,
        kind=row.kind,
        status=row.status,
        first=row.first,
        last=row.last,
        precision=row.precision,
        place=place_ref(row.place) if row.place else None,
        participants=tuple(participants),
    )
