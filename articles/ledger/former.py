"""What the ledger held of an article before it was read again."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef, Q, QuerySet

from articles.ledger import places as place_rows
from articles.ledger.names import Naming, namings
from articles.ledger.neighbourhood import neighbourhood
from articles.models import (
    Article,
    ArticleTopic,
    Mention,
    Report,
    ReportParticipant,
    ReviewedArticle,
    Sketch,
)
from articles.resolution.meetings import Told


@dataclass(frozen=True, slots=True)
class Former:
    """What an article's rows pointed to, by key: `near` are its reports with all that they may be linked to."""

    near: dict[int, Told] = field(default_factory=dict)
    appearances: set[int] = field(default_factory=set)
    actors: set[int] = field(default_factory=set)
    whereabouts: set[int] = field(default_factory=set)
    places: set[int] = field(default_factory=set)
    namings: set[Naming] = field(default_factory=set)


def new_among(articles: Iterable[Article]) -> set[int]:
    """Return those of the articles in which nothing was read yet and about whose text nobody decided anything.

    So most articles come.
    """
    asked = {article.pk for article in articles}
    read = Sketch.objects.filter(article=OuterRef("pk"))
    told = Report.objects.filter(Q(article=OuterRef("pk")) | Q(article=None, sha256=OuterRef("sha256")))
    decided = ReviewedArticle.objects.filter(sha256=OuterRef("sha256"))
    known = Q(Exists(read)) | Q(Exists(told)) | Q(Exists(decided))
    return asked - set(Article.objects.filter(known, pk__in=asked).order_by().values_list("pk", flat=True))


def take_away(article: Article) -> Former:
    """Delete what was read in an article and return what it pointed to."""
    appearances, actors = referred(article)
    whereabouts, places = place_rows.referred(article)
    former = Former(
        neighbourhood(read_reports(article).values_list("pk", flat=True)),
        appearances,
        actors,
        whereabouts,
        places,
        namings(Q(article=article)),
    )
    Mention.objects.filter(article=article).delete()
    read_reports(article).delete()
    ArticleTopic.objects.filter(article=article).delete()
    return former


def read_reports(article: Article) -> QuerySet[Report]:
    """Return the reports that the software read in an article."""
    return Report.objects.filter(article=article, review=None)


def referred(article: Article) -> tuple[set[int], set[int]]:
    """Return the keys of the appearances and actors that an article's rows point to."""
    rows = [
        *Mention.objects.filter(article=article).values_list("appearance_id", "actor_id"),
        *ReportParticipant.objects.filter(report__article=article).values_list("appearance_id", "actor_id"),
    ]
    appearances, actors = ({row[column] for row in rows} - {None} for column in range(2))
    return appearances, actors
