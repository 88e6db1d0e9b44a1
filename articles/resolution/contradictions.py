"""Which reports of a meeting contradict it, and in what."""

from collections.abc import Mapping, Sequence
from datetime import date
from math import acos, cos, radians, sin
from typing import Protocol

from articles.records.ledger import PlaceRef

COARSE_FIRST = ("country", "region", "city", "venue")
EARTH_KM = 6371.0
CITY_KM = 75.0  # an airport or a base may lie that far from the city that news names for it

Around = Mapping[int, Sequence[PlaceRef]]  # what contains each place, nearest first


class Facts(Protocol):
    """What a meeting and its reports tell alike."""

    @property
    def status(self) -> str: ...
    @property
    def first(self) -> date | None: ...
    @property
    def last(self) -> date | None: ...
    @property
    def place(self) -> PlaceRef | None: ...


def contradicted(meeting: Facts, report: Facts, around: Around, *, published: date | None) -> frozenset[str]:
    """Return the fields in which a report contradicts its meeting.

    What a report leaves out is no conflict, nor is a city where the meeting has the venue in it, nor what was news
    before the meeting took place: that is its history.
    """
    found = set()
    if report.status != meeting.status and not was_still_ahead(meeting, report, published):
        found.add("status")
    if report.place and meeting.place and are_apart(report.place, meeting.place, around):
        found.add("place")
    if (
        report.first
        and report.last
        and meeting.first
        and meeting.last
        and (report.last < meeting.first or report.first > meeting.last)
    ):
        found.add("date")
    return frozenset(found)


def are_apart(one: PlaceRef, other: PlaceRef, around: Around) -> bool:
    """Tell if two places cannot be the same spot: neither contains the other, as far as is known.

    A region that is not known to contain a venue may still do so, if both lie in one country; so may a city,
    if it is near.
    """
    coarse, fine = sorted((one, other), key=lambda place: COARSE_FIRST.index(place.precision))
    wider = around.get(fine.id, ())
    if coarse.id == fine.id or coarse.id in {place.id for place in wider}:
        return False
    if coarse.country and fine.country and coarse.country != fine.country:
        return True
    if coarse.precision == fine.precision or coarse.precision in {place.precision for place in wider}:
        return True
    return coarse.precision == "city" and not are_near(coarse, fine)


def are_near(one: PlaceRef, other: PlaceRef) -> bool:
    """Tell if two places lie within one city's reach; those without coordinates of their own do, for all we know."""
    if one.shown_at or other.shown_at:
        return True
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return True
    south, north = radians(one.latitude), radians(other.latitude)
    east = radians(other.longitude - one.longitude)
    cosine = sin(south) * sin(north) + cos(south) * cos(north) * cos(east)
    return EARTH_KM * acos(max(-1.0, min(1.0, cosine))) <= CITY_KM


def was_still_ahead(meeting: Facts, report: Facts, published: date | None) -> bool:
    """Tell if the report told what was so before the meeting came about, was put off or called off.

    A plan may still be news on the day itself; who then says that it was called off contradicts those who saw it.
    """
    if report.status == "held":
        return False
    if published is None or meeting.last is None:
        return report.status == "planned"
    return published < meeting.last or (report.status == "planned" and published == meeting.last)
