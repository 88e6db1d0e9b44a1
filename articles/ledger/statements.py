"""What a person says of a meeting, and how it is stored."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from articles.ledger import places as place_rows
from articles.ledger.actors import cast, make_moves
from articles.ledger.appearances import appearances_of
from articles.ledger.likenesses import keep_likenesses, members_of
from articles.ledger.minutes import Part, write_parts
from articles.ledger.names import decided_names, keep_known_names
from articles.ledger.neighbourhood import neighbourhood
from articles.ledger.reviews import Unreviewable
from articles.models import Appearance as AppearanceRow
from articles.models import MeetingKind, MeetingStatus, Place, Report, Topic
from articles.models import Whereabouts as WhereaboutsRow
from articles.models.meeting import DatePrecision, Role
from articles.records.reading import ActorKind, FoundPlace
from articles.resolution.appearances import Appearance
from articles.resolution.corrections import cameo_of
from articles.resolution.meetings import Told


@dataclass(frozen=True, slots=True)
class Someone:
    """A participant as a person names one: an actor that is there, or a name, kind and country."""

    actor: int | None = None
    name: str = ""
    kind: ActorKind = "person"
    country: str = ""
    office: str = ""
    organisation: str = ""
    role: str = "participant"


@dataclass(frozen=True, slots=True)
class When:
    """A day, a few days, a month or a year."""

    first: date
    last: date
    precision: str = "day"


@dataclass(frozen=True, slots=True)
class Statement:
    """What a person says of a meeting. Of a correction only the named fields count.

    `known_place` is the key of a place that is there; `place` tells of one in words.
    """

    kind: str = "bilateral"
    status: str = "held"
    when: When | None = None
    place: FoundPlace | None = None
    known_place: int | None = None
    topics: tuple[str, ...] = ()
    participants: tuple[Someone, ...] = ()


def write_statement(report: Report, says: Statement) -> dict[int, Told]:
    """Store what a person says as a report, and return the neighbours of reports whose place that changes."""
    if says.kind not in MeetingKind.values or says.status not in MeetingStatus.values:
        raise Unreviewable(_("Choose a kind and a status from the list."))
    if says.when is not None and (
        says.when.last < says.when.first or says.when.precision not in DatePrecision.values
    ):
        raise Unreviewable(_("The last day cannot be before the first."))
    if says.place is not None and not says.place.text.strip():
        raise Unreviewable(_("The place needs a name."))
    if says.place is not None and not (
        abs(says.place.latitude or 0) <= 90 and abs(says.place.longitude or 0) <= 180
    ):
        raise Unreviewable(_("A latitude lies between -90 and 90 degrees, a longitude between -180 and 180."))
    atlas = place_rows.atlas([[says.place] if says.place is not None else []], dropped=set())
    disturbed = neighbourhood(atlas.reports)
    place_rows.make_changes(atlas)
    where = atlas.rows[0][says.place] if says.place is not None else spoken_of(says.known_place)
    report.kind, report.status, report.cameo = says.kind, says.status, cameo_of(says.kind)
    report.confidence = 1.0
    if says.when is not None:
        report.first, report.last, report.precision = says.when.first, says.when.last, says.when.precision
        report.basis = "review"
    report.whereabouts = where
    report.place_id = where.place_id if where is not None else says.known_place
    report.save(force_insert=True)
    report.topics.set(Topic.objects.filter(pk__in=says.topics))
    parts = [part(one) for one in says.participants]
    if len({one.appearance.actor_id for one in parts}) < len(parts):
        raise Unreviewable(_("Two of the participants are one and the same."))
    write_parts(report, parts)
    return disturbed


def spoken_of(place: int | None) -> WhereaboutsRow | None:
    """Return how the ledger speaks of a place that is there: the surest statement, None where there is none."""
    if place is None:
        return None
    if not Place.objects.filter(pk=place).exists():
        raise Unreviewable(_("This place is not there any more."))
    told = WhereaboutsRow.objects.filter(place=place).order_by("implied", "-knowledge_id", "pk")
    return told.first()


def part(one: Someone) -> Part:
    """Return a participant with the appearance that it is spoken of by, new where nobody of that name is there."""
    if one.role not in Role.values:
        raise Unreviewable(_("Choose a role from the list."))
    if one.actor is not None:
        rows = list(AppearanceRow.objects.filter(actor=one.actor).select_related("actor").order_by("pk"))
        if not rows:
            raise Unreviewable(_("One of the participants is not there any more."))
        country = one.country.upper()[:2] or rows[0].actor.country
        return Part(rows[0], country, one.organisation[:200], one.office[:200], one.role)
    name = " ".join(one.name.split())
    if not name:
        raise Unreviewable(_("Each participant needs a name."))
    told = Appearance(one.kind, name[:300], one.country.upper()[:2], office=one.office[:200])
    who = cast([told])
    make_moves(who.moves)
    own = appearances_of(who.changed)
    keep_known_names(members_of(own), decided_names(who.changed))
    keep_likenesses(who.changed, own)
    row = who.rows[told]
    return Part(row, row.actor.country, one.organisation[:200], one.office[:200], one.role)
