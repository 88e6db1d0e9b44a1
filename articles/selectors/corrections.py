"""What people decided about a meeting, and which of its fields they corrected."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from articles.ledger.accounts import accounts as accounts_of
from articles.ledger.neighbourhood import evidence_of
from articles.models import Meeting, Report, Review
from articles.records.pages import Deed
from articles.resolution.consensus import Account
from articles.resolution.decisions import CORRECTED, found_again
from articles.resolution.meetings import Told
from articles.selectors.articles import deed


def decided(accounts: Sequence[Account]) -> frozenset[int]:
    """Return the decisions that stand and speak of these reports: one query where there are none, six else.

    What else the articles tell is looked at too: a minute may stand for another report of its article.
    """
    told = [one.told for one in accounts]
    spoken = Report.objects.filter(
        article=None, sha256__in={one.sha256 for one in told} - {""}, review__undone_at=None
    )
    minutes = {pk: (review, sha256) for pk, review, sha256 in spoken.values_list("pk", "review", "sha256")}
    if not minutes:
        return frozenset()
    own = {one.id for one in told}
    others = Report.objects.filter(article__sha256__in={sha256 for _, sha256 in minutes.values()})
    others = others.exclude(pk__in=own)
    read = {one.told.id: one.told for one in accounts_of([*minutes, *others.values_list("pk", flat=True)])}
    reports = [*told, *(one for pk, one in read.items() if pk not in minutes)]
    spans = evidence_of([*minutes, *(one.id for one in reports)])
    of_review: dict[int | None, list[Told]] = defaultdict(list)
    for pk, (review, _) in minutes.items():
        of_review[review].append(read[pk])
    return frozenset(
        review
        for review, its in of_review.items()
        if review and own & set(found_again(its, reports, spans).values())
    )


def corrections(meeting: Meeting, reviews: Collection[int]) -> dict[str, Deed]:
    """Return who corrected which field of a meeting, of the decisions that speak of its reports.

    A correction counts if the meeting is as it says.
    """
    if not reviews:
        return {}
    values = Report.objects.filter(
        article=None,
        review__in=reviews,
        review__kind=Review.Kind.CORRECT_FIELD,
        side=CORRECTED,
        sha256="",
    )
    found: dict[str, Deed] = {}
    for value in values.select_related("review__author", "place").order_by("review"):
        assert value.review is not None
        for field in value.review.after.get("fields", ()):
            if says(value, field) == says(meeting, field):
                found[field] = deed(value.review)
    return found


def says(row: Meeting | Report, field: str) -> object:
    """Return what a meeting or a report says of a field, to be compared."""
    if field == "date":
        return row.first, row.last
    if field == "place":
        return row.place_id
    if field == "topics":
        return set(row.topics.values_list("pk", flat=True))
    if field == "participants":
        parts = row.participations if isinstance(row, Meeting) else row.participants
        return set(parts.values_list("actor", flat=True))
    return getattr(row, field)
