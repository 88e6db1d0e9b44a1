"""The API and its addresses."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.utils import translation
from django.views.decorators.http import require_safe
from ninja import NinjaAPI

from articles import wording
from articles.api import answers, asking
from articles.api.access import Session, Throttle, Token
from articles.api.asking import GONE, PAGING, REFUSALS, PageNumber, PageSize, Words
from articles.api.problems import answer_in_json
from articles.formats.network import network_of
from articles.records.ledger import MeetingFilter
from articles.records.network import Network
from articles.records.whole import WholeMeeting
from articles.selectors import actors, places, topics
from articles.selectors import articles as texts
from articles.selectors.chart_rows import LedgerColumns
from articles.selectors.whole import actor_names, article_note, in_order, offices_of, whole

api = NinjaAPI(
    title="Who Met Whom",
    version="1",
    description="Diplomatic meetings read from news: who met whom, where, when and about what, with the sentences.",
    urls_namespace="api",
    docs_url=None,
    docs_decorator=require_safe,
    auth=[Token(), Session()],
    throttle=[Throttle()],
)
answer_in_json(api)


@api.get(
    "/meetings",
    response={200: answers.MeetingPage, **REFUSALS},
    tags=["meetings"],
    openapi_extra=asking.documented(),
)
def list_meetings(request: HttpRequest, page: PageNumber, size: PageSize) -> dict[str, Any]:
    """Meetings that the filters leave, the newest first."""
    found = in_order(asking.wanted(request, *PAGING))
    ids = list(found.values_list("pk", flat=True)[asking.part(page, size)])
    return {**answers.paged(request, count=found.count(), page=page, size=size), "items": whole(ids)}


@api.get("/meetings/{int:pk}", response={200: WholeMeeting, **GONE}, tags=["meetings"])
def get_meeting(request: HttpRequest, pk: asking.Number) -> WholeMeeting:
    """One meeting with every report of it."""
    ids = in_order(MeetingFilter()).filter(pk=pk)  # a number too large for the database is none of them
    for meeting in whole(list(ids.values_list("pk", flat=True))):
        return meeting
    raise Http404


@api.get("/actors", response={200: answers.ActorPage, **REFUSALS}, tags=["actors"])
def list_actors(
    request: HttpRequest, page: PageNumber, size: PageSize, q: Words, kind: asking.ActorKind
) -> dict[str, Any]:
    """Actors whose name, or another of their names, holds the words."""
    asking.only(request, (*PAGING, "q", "kind"))
    found = actors.listed(asking.storable(q), kind)
    rows = actors.rows(found[asking.part(page, size)])
    return {
        **answers.paged(request, count=found.count(), page=page, size=size),
        "items": [answers.Actor.of(row) for row in rows],
    }


@api.get("/actors/{int:pk}", response={200: answers.WholeActor, **GONE}, tags=["actors"])
def get_actor(request: HttpRequest, pk: asking.Number) -> dict[str, Any]:
    """One actor with its other names and its offices."""
    for row in actors.rows(actors.listed().filter(pk=pk)):
        return {
            **answers.Actor.of(row).dict(),
            "names": actor_names(pk),
            "offices": offices_of(pk),
        }
    raise Http404


@api.get("/places", response={200: answers.PlacePage, **REFUSALS}, tags=["places"])
def list_places(
    request: HttpRequest, page: PageNumber, size: PageSize, q: Words, precision: asking.Precision
) -> dict[str, Any]:
    """Places where anyone met, or is to meet, whose name holds the words."""
    asking.only(request, (*PAGING, "q", "precision"))
    rows = places.listed(q, precision)
    return {
        **answers.paged(request, count=len(rows), page=page, size=size),
        "items": [answers.Place.of(row) for row in rows[asking.part(page, size)]],
    }


@api.get("/topics", response={200: answers.TopicPage, **REFUSALS}, tags=["topics"])
def list_topics(request: HttpRequest) -> dict[str, Any]:
    """All topics."""
    asking.only(request, ())
    rows = topics.listed()
    return {"count": len(rows), "next": None, "previous": None, "items": rows}


@api.get("/articles", response={200: answers.ArticlePage, **REFUSALS}, tags=["articles"])
def list_articles(
    request: HttpRequest,
    page: PageNumber,
    size: PageSize,
    q: Words,
    status: asking.ReadingStatus,
    outlet: asking.Name,
    language: asking.Name,
) -> dict[str, Any]:
    """Articles, without their texts."""
    asking.only(request, (*PAGING, "q", "status", "outlet", "language"))
    chosen = texts.ArticleFilter(
        status, asking.storable(outlet), asking.storable(language), asking.storable(q)
    )
    found: QuerySet[Any] = texts.listed(chosen)
    return {
        **answers.paged(request, count=found.count(), page=page, size=size),
        "items": [
            {"article": article_note(row), "status": row.status, "meetings": row.meetings}
            for row in found[asking.part(page, size)]
        ],
    }


@api.get("/articles/{int:pk}", response={200: answers.WholeArticle, **GONE}, tags=["articles"])
def get_article(request: HttpRequest, pk: asking.Number) -> dict[str, Any]:
    """One article with its text."""
    row: Any = texts.listed(texts.ArticleFilter()).defer(None).filter(pk=pk).first()
    if row is None:
        raise Http404
    told = row.reports.filter(meeting__isnull=False).order_by("ordinal").values_list("meeting_id", flat=True)
    return {
        "article": article_note(row),
        "status": row.status,
        "meetings": row.meetings,
        "author": row.author or None,
        "text": row.text,
        "meeting_ids": list(dict.fromkeys(told)),
    }


@api.get(
    "/network",
    response={200: Network, **REFUSALS},
    tags=["network"],
    openapi_extra=asking.documented(*asking.CONTROLS),
)
def get_network(request: HttpRequest) -> Network:
    """Who met whom how often in the meetings that the filters leave."""
    chosen = asking.wanted(request, *asking.CONTROLS)
    controls = asking.showing(request)
    columns = LedgerColumns(chosen)
    with translation.override("en"):
        return network_of(columns.rows(range(len(columns))), wording.country_name, controls)
