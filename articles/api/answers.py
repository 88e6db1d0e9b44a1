"""What the lists of the API answer: pages of records."""

from datetime import date
from typing import Any

from django.http import HttpRequest
from ninja import Schema

from articles.records.ledger import ActorRow, PlaceRow, TopicRow
from articles.records.whole import ArticleNote, WholeMeeting


class Page(Schema):
    """A page of a list: how many there are in all, and the addresses of its neighbours."""

    count: int
    next: str | None
    previous: str | None


class MeetingPage(Page):
    """Meetings, the newest first, each with its reports and their sentences."""

    items: list[WholeMeeting]


class Actor(Schema):
    """An actor of the list."""

    id: int
    name: str
    kind: str
    country: str | None
    description: str | None
    meetings: int
    first: date | None
    last: date | None

    @classmethod
    def of(cls, row: ActorRow) -> "Actor":
        """Return a row of the page of actors."""
        ref = row.actor
        return cls(
            id=ref.id, name=ref.name, kind=ref.kind, country=ref.country or None,
            description=row.description or None, meetings=row.meetings, first=row.first, last=row.last,
        )  # fmt: skip


class ActorPage(Page):
    """Actors, those of most meetings first."""

    items: list[Actor]


class OfficeHeld(Schema):
    """An office, and the days between which it is or was held."""

    title: str
    country: str | None
    organisation: str | None
    start: date | None
    end: date | None


class WholeActor(Actor):
    """An actor with its other names and its offices."""

    names: list[str]
    offices: list[OfficeHeld]


class Place(Schema):
    """A place where anyone met; its meetings are its own and those of all that lies in it."""

    id: int
    name: str
    precision: str
    country: str | None
    within: str | None
    latitude: float | None
    longitude: float | None
    shown_at: str | None
    meetings: int
    first: date | None
    last: date | None

    @classmethod
    def of(cls, row: PlaceRow) -> "Place":
        """Return a row of the page of places."""
        ref = row.place
        return cls(
            id=ref.id, name=ref.name, precision=ref.precision, country=ref.country or None, within=row.within or None,
            latitude=ref.latitude, longitude=ref.longitude, shown_at=ref.shown_at or None,
            meetings=row.meetings, first=row.first, last=row.last,
        )  # fmt: skip


class PlacePage(Page):
    """Places, those of most meetings first."""

    items: list[Place]


class TopicPage(Page):
    """Topics, those of most meetings first; there is one page."""

    items: list[TopicRow]


class Article(Schema):
    """An article without its text; `meetings` counts those that it tells of."""

    article: ArticleNote
    status: str
    meetings: int


class ArticlePage(Page):
    """Articles, the newest first."""

    items: list[Article]


class WholeArticle(Article):
    """An article with its text, into which all offsets point."""

    author: str | None
    text: str
    meeting_ids: list[int]


def paged(request: HttpRequest, *, count: int, page: int, size: int) -> dict[str, Any]:
    """Return the members of `Page`."""

    def address(number: int) -> str:
        asked = request.GET.copy()
        asked["page"] = str(number)
        return request.build_absolute_uri(f"{request.path}?{asked.urlencode()}")

    return {
        "count": count,
        "next": address(page + 1) if page * size < count else None,
        "previous": address(page - 1) if page > 1 else None,
    }
