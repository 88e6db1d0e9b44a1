"""What a person should decide, the most pressing first: a fixed number of queries for any number of questions."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import CharField, Count, F, FloatField, QuerySet, TextField, Value, Window
from django.db.models.functions import Cast, DenseRank, Greatest, RowNumber, Substr

from articles.models import Actor, Alias, Likeness, Meeting, Mention, Office, Participation, Report, Review
from articles.records.queue import DaySaid, IsMeeting, Question, SameActor, Sample, Side, WhichDay
from articles.selectors.articles import actor_ref
from articles.selectors.meetings import rows

KINDS = ("actors", "meetings", "days")
UNSURE = 0.5  # below this confidence a meeting is asked about
DIFFERING = 0.4  # how pressing it is that reports differ over a day
SAMPLES = 2  # of each actor
BEFORE, AFTER = 90, 120  # characters of a sample around the name
NAMES = 8
MOST_DAYS = 9  # that are offered: as many as there are keys

Later = Mapping[str, Collection[int]]  # what was put off, by kind


def waiting(kind: str = "", later: Later | None = None) -> QuerySet[Any, Any]:
    """Return (kind, id, weight) of the questions of a kind or of all, those of most weight first.

    The weight of two actors is how alike they are, that of a meeting how unsure it is; that of a day over which reports
    differ is always the same.
    """
    told = asked(later)
    first, *others = [weighed(*told[name], name) for name in ([kind] if kind in told else KINDS)]
    every: QuerySet[Any, Any] = first.union(*others, all=True) if others else first
    return every.order_by("-weight", "asked", "pk")


def numbers(later: Later | None = None) -> dict[str, int]:
    """Return how many questions of each kind there are: one query."""
    first, *others = [
        found.order_by()
        .annotate(asked=Value(kind, output_field=CharField()))
        .values("asked")
        .annotate(n=Count("pk"))
        for kind, (found, _) in asked(later).items()
    ]
    return dict.fromkeys(KINDS, 0) | dict(first.union(*others, all=True).values_list("asked", "n"))


def asked(later: Later | None) -> dict[str, tuple[QuerySet[Any], Any]]:
    """Return what is asked about, by kind, with its weight."""
    left = later or {}
    unsure = Meeting.objects.filter(confidence__lt=UNSURE)
    differing = Meeting.objects.filter(status="held", pk__in=on_several_days())
    return {
        "actors": (Likeness.objects.exclude(pk__in=left.get("actors", ())), F("score")),
        "meetings": (unsure.exclude(pk__in=left.get("meetings", ())), 1.0 - F("confidence")),
        "days": (differing.exclude(pk__in=left.get("days", ())), Value(DIFFERING)),
    }


def on_several_days() -> QuerySet[Any, Any]:
    """Return the meetings that reports say were held on different days, where no person has said on which.

    What only the day of publication tells, or a report looks back on, is no day that anybody vouches for.
    """
    held = Report.objects.filter(
        meeting__isnull=False, status="held", precision="day", background=False
    ).exclude(basis="publication")
    several = (
        held.order_by().values("meeting").annotate(days=Count("first", distinct=True)).filter(days__gt=1)
    )
    corrected = Report.objects.filter(
        article=None, review__kind=Review.Kind.CORRECT_FIELD, review__undone_at=None
    ).annotate(told=Cast("review__after", TextField()))
    digests = corrected.filter(told__contains='"date"').exclude(sha256="").values("sha256")
    decided = Report.objects.filter(sha256__in=digests, meeting__isnull=False).values("meeting")
    return several.exclude(meeting__in=decided).values("meeting")


def weighed(found: QuerySet[Any], weight: Any, kind: str) -> QuerySet[Any, Any]:
    """Return rows as questions of a kind."""
    named = found.order_by().annotate(asked=Value(kind, output_field=CharField()))
    answer: QuerySet[Any, Any] = named.annotate(weight=weight + Value(0.0, output_field=FloatField()))
    return answer.values_list("asked", "pk", "weight")


def waiting_number() -> int:
    """Return how many questions there are: one query."""
    return sum(numbers().values())


def questions(wanted: Iterable[tuple[str, int, float]]) -> list[Question]:
    """Return questions with all that is needed to answer them, in the order in which they come."""
    order = [(kind, pk) for kind, pk, _ in wanted]
    found: dict[tuple[str, int], Question] = {}
    pairs = [pk for kind, pk in order if kind == "actors"]
    for pair in same_actors(pairs) if pairs else ():
        found["actors", pair.id] = pair
    meetings = {pk for kind, pk in order if kind != "actors"}
    said = days_said([pk for kind, pk in order if kind == "days"])
    for row in rows(Meeting.objects.filter(pk__in=meetings)) if meetings else ():
        found["meetings", row.id] = IsMeeting(row.id, row)
        found["days", row.id] = WhichDay(row.id, row, tuple(said[row.id]))
    return [found[key] for key in order if key in found]


def days_said(meetings: Sequence[int]) -> dict[int, list[DaySaid]]:
    """Return the days that reports give for meetings, those that most reports give first: one query, or none."""
    told: dict[int, dict[date, list[str]]] = defaultdict(lambda: defaultdict(list))
    reports = Report.objects.filter(meeting__in=meetings, status="held", precision="day", first__isnull=False)
    for meeting, day, outlet in (
        reports.order_by("pk").values_list("meeting", "first", "article__source") if meetings else ()
    ):
        if meeting is not None and day is not None:
            told[meeting][day].append(outlet or "")
    return defaultdict(
        list,
        {
            meeting: sorted(
                (
                    DaySaid(day, len(outlets), tuple(dict.fromkeys(filter(None, outlets)))[:NAMES])
                    for day, outlets in days.items()
                ),
                key=lambda said: (-said.reports, said.day),
            )[:MOST_DAYS]
            for meeting, days in told.items()
        },
    )


def same_actors(pairs: Sequence[int]) -> list[SameActor]:
    """Return the questions about two actors: five queries."""
    found = list(Likeness.objects.filter(pk__in=pairs).select_related("left", "right"))
    actors = {actor.pk: actor for pair in found for actor in (pair.left, pair.right)}
    offices: dict[int, dict[str, None]] = defaultdict(dict)
    for actor, title, body in Office.objects.filter(actor__in=actors).values_list(
        "actor", "title", "organisation"
    ):
        offices[actor][f"{title}, {body}" if body else title] = None
    names: dict[int, dict[str, None]] = defaultdict(dict)
    for actor, name in Alias.objects.filter(actor__in=actors).order_by("name").values_list("actor", "name"):
        names[actor][name] = None
    meetings = dict(
        Participation.objects.filter(actor__in=actors)
        .order_by()
        .values("actor")
        .annotate(number=Count("meeting"))
        .values_list("actor", "number")
    )
    spoken = samples(actors)

    def side(actor: Actor) -> Side:
        return Side(
            actor=actor_ref(actor),
            description=actor.description,
            offices=tuple(offices[actor.pk])[:NAMES],
            names=tuple(name for name in names[actor.pk] if name != actor.name)[:NAMES],
            meetings=meetings.get(actor.pk, 0),
            samples=tuple(spoken[actor.pk]),
        )

    return [
        SameActor(pair.pk, pair.score, tuple(pair.reasons), (side(pair.left), side(pair.right)))
        for pair in found
    ]


def samples(actors: Collection[int]) -> dict[int, list[Sample]]:
    """Return where articles name each of the actors, the newest first, one an article: cut out in the database."""
    ranked = Mention.objects.filter(actor__in=actors).annotate(
        of_article=Window(
            DenseRank(),
            partition_by=[F("actor")],
            order_by=[F("article__published").desc(nulls_last=True), F("article").asc()],
        ),
        in_article=Window(
            RowNumber(),
            partition_by=[F("actor"), F("article")],
            order_by=[F("named").desc(), F("start").asc()],
        ),
    )
    begin = Greatest(F("start") - BEFORE, 0)
    cut = (
        ranked.filter(of_article__lte=SAMPLES, in_article=1)
        .annotate(begin=begin)
        .annotate(said=Substr("article__text", F("begin") + 1, F("end") - F("begin") + AFTER))
        .order_by("of_article")
    )
    found: dict[int, list[Sample]] = defaultdict(list)
    fields = (
        "pk",
        "actor",
        "article",
        "article__source",
        "article__published",
        "start",
        "end",
        "begin",
        "said",
    )
    for pk, actor, article, outlet, published, start, end, begun, said in cut.values_list(*fields):
        found[actor].append(
            Sample(
                article_id=article,
                mention_id=pk,
                outlet=outlet,
                published=published,
                before=from_a_word(said[: start - begun], whole=begun == 0),
                name=" ".join(said[start - begun : end - begun].split()),
                after=to_a_word(said[end - begun :]),
            )
        )
    return found


def from_a_word(text: str, *, whole: bool) -> str:
    """Return text on one line, from the first whole word on where it was cut."""
    line = " ".join(text.split()) + (" " if text[-1:].isspace() else "")
    return line if whole else "… " + line.partition(" ")[2]


def to_a_word(text: str) -> str:
    """Return text on one line, up to the last whole word where it was cut."""
    line = (" " if text[:1].isspace() else "") + " ".join(text.split())
    return line if len(text) < AFTER else line.rpartition(" ")[0] + " …"
