"""What can be chosen in each filter, and what has been."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles import wording
from articles.models import Actor
from articles.records.ledger import Chip, Counts, Facet, MeetingFilter, Option, Palette, PlaceRef
from articles.selectors.actors import actors_named
from articles.selectors.counted import counted, counted_alone
from articles.selectors.names import best_named
from articles.selectors.sureness import as_sure

SHOWN = 40  # options of one filter; the search finds the others
FIELDS: dict[str, tuple[str, Promise]] = {  # the name in the URL: (the field of MeetingFilter, the heading)
    "actor": ("actors", _("Actor")),
    "place": ("places", _("Place")),
    "topic": ("topics", _("Topic")),
    "kind": ("kinds", _("Kind")),
    "status": ("statuses", _("Status")),
    "outlet": ("outlets", _("Outlet")),
    "language": ("languages", _("Language")),
    "reviewed": ("reviewed", _("Review")),
}
CHIPS = {"with": ("together", _("Actor")), "not": ("absent", _("Actor")), **FIELDS}
WAYS = {
    "actor": {"actor": "actors", "with": "together", "not": "absent"}
}  # to choose a value: fields by parameter


@dataclass(frozen=True, slots=True)
class Choices:
    """The filters of a page: what can be chosen, and a chip for each value that has been; names of actors by id.

    `sure` has the number of meetings that are as sure as each of `articles.selectors.sureness.STEPS`, `years` that of
    each year in which there are any, the latest first; one that goes on into another year counts there too.
    `counts` say how much the selection holds, `found` how many articles hold the words of the filter, as all its other
    fields leave them; `newest` are the keys of the first meetings, in order; `palette` is that of the ledger where all
    of it is selected.
    """

    facets: tuple[Facet, ...]
    chips: tuple[Chip, ...]
    names: Mapping[int, str]
    sure: tuple[int, ...]
    years: tuple[tuple[str, int], ...]
    counts: Counts
    found: int
    newest: tuple[int, ...]
    palette: Palette | None = None


def choices(wanted: MeetingFilter, *, also: Iterable[int] = ()) -> Choices:
    """Return the filters with the number of meetings behind each value, and the names of `also`: two queries.

    The numbers of one field are those that the other fields leave, so that a second value can be added.
    """
    found = counted(wanted)
    counts = {**found.numbers}
    counts["place"] = rolled_up(counts["place"], found.held.within)
    shown = [int(value) for value, _ in counts["actor"].most_common(SHOWN)]
    actors = Actor.objects.in_bulk({*shown, *ways_of(wanted, "actor"), *also})
    naming = Naming(actors=actors, places=found.held.places)
    return Choices(
        facets=tuple(facet(field, wanted, counts[field], naming) for field in FIELDS),
        chips=tuple(chips(wanted, naming)),
        names={pk: actor.name for pk, actor in actors.items()},
        sure=as_sure(counts["confidence"]),
        years=tuple(sorted(counts["year"].items(), reverse=True)),
        counts=found.counts,
        found=found.found,
        newest=found.newest,
        palette=found.palette,
    )


def matching(wanted: MeetingFilter, field: str, words: str) -> Facet:
    """Return the values of one filter whose name holds the words, or is nearly so where none does.

    All names of an actor count.
    """
    counts, held = counted_alone(wanted, field)
    if field == "place":
        counts = rolled_up(counts, held.within)
    if field == "actor":
        fitting = {str(actor) for actor in actors_named(words, [int(value) for value in counts])}
    else:
        naming = Naming(actors={}, places=held.places)
        fitting = best_named({value: [naming.label(field, value)] for value in counts}, words)
    counts = Counter({value: number for value, number in counts.items() if value in fitting})
    actors: dict[int, Actor] = {}
    if field == "actor":
        shown = [int(value) for value, _ in counts.most_common(SHOWN)]
        actors = Actor.objects.in_bulk({*shown, *ways_of(wanted, "actor")})
    return facet(field, wanted, counts, Naming(actors=actors, places=held.places))


def ways_of(wanted: MeetingFilter, field: str) -> dict[Any, str]:
    """Return the values of a filter that are chosen, with the parameter that chooses each."""
    ways = WAYS.get(field, {field: FIELDS[field][0]})
    return {value: way for way, attribute in ways.items() for value in getattr(wanted, attribute)}


@dataclass(frozen=True, slots=True)
class Naming:
    """The names of what ids stand for."""

    actors: Mapping[int, Actor]
    places: Mapping[int, PlaceRef]

    def label(self, field: str, value: str) -> str:
        """Return the name of a value, empty where it is unknown."""
        match field:
            case "actor" | "with" | "not":
                return self.actors[int(value)].name if int(value) in self.actors else ""
            case "place":
                return self.places[int(value)].name if int(value) in self.places else ""
            case "topic":
                return wording.topic_name(value)
            case "kind":
                return str(wording.KIND_WORDS.get(value, value))
            case "status":
                return str(wording.STATUS_WORDS.get(value, value))
            case "language":
                return wording.language_name(value)
            case "reviewed":
                return str(wording.REVIEWED_WORDS[value])
        return value

    def country(self, field: str, value: str) -> str:
        """Return the country of an actor or a place."""
        if field == "actor" and int(value) in self.actors:
            return self.actors[int(value)].country
        if field == "place" and int(value) in self.places:
            return self.places[int(value)].country
        return ""


def facet(field: str, wanted: MeetingFilter, counts: Counter[str], naming: Naming) -> Facet:
    """Return one filter: what is chosen first, then the most frequent, by name where they are equal."""
    chosen = {str(value): way for value, way in ways_of(wanted, field).items()}
    # Of thousands only those are put in order that may come into question.
    least = min((number for _, number in counts.most_common(SHOWN)), default=0)
    ranked = sorted(
        {*(value for value, number in counts.items() if number >= least), *chosen},
        key=lambda value: (
            value not in chosen,
            -counts[value],
            not naming.label(field, value),  # names were only asked for those that fit into the list
            naming.label(field, value).casefold(),
            value,
        ),
    )
    options = (
        Option(
            value=value,
            label=naming.label(field, value),
            meetings=counts[value],
            way=chosen.get(value, ""),
            country=naming.country(field, value),
        )
        for value in ranked[: max(SHOWN, len(chosen))]
    )
    return Facet(
        field=field,
        title=str(FIELDS[field][1]),
        options=tuple(option for option in options if option.label),
        total=len({*counts, *chosen}),
    )


def chips(wanted: MeetingFilter, naming: Naming) -> Iterable[Chip]:
    """Yield a chip for each value that has been chosen."""
    for field, countries in (("with_state", wanted.states_together), ("state", wanted.states)):
        for country in countries:
            yield Chip(field, country, wording.country_name(country))
    for field, (attribute, title) in CHIPS.items():
        for value in getattr(wanted, attribute):
            name = naming.label(field, str(value))
            yield Chip(field, str(value), name or unnamed(title, value), known=bool(name))
    if wanted.words:
        yield Chip("q", wanted.words, gettext("“%(words)s” in the article") % {"words": wanted.words})
    if wanted.confidence:
        least = {"share": wording.share_text(wanted.confidence)}
        yield Chip("confidence", str(wanted.confidence), gettext("at least %(share)s sure") % least)
    if wanted.when:
        yield Chip("when", wanted.when, wording.period_text(wanted.when))
    if wanted.first and wanted.first == wanted.last:
        yield Chip("from", wanted.first.isoformat(), wording.day_text(wanted.first))
        return
    if wanted.first:
        yield Chip(
            "from",
            wanted.first.isoformat(),
            gettext("from %(day)s") % {"day": wording.day_text(wanted.first)},
        )
    if wanted.last:
        yield Chip(
            "to", wanted.last.isoformat(), gettext("to %(day)s") % {"day": wording.day_text(wanted.last)}
        )


def unnamed(title: Promise, value: object) -> str:
    """Return what a value is called that nothing is known of: "actor 99"."""
    return f"{str(title).lower()} {value}"


def rolled_up(counts: Counter[str], within: Mapping[int, int]) -> Counter[str]:
    """Return the counts with those of each place added to all that contain it."""
    total: Counter[str] = Counter()
    for value, number in counts.items():
        place: int | None = int(value)
        seen: set[int] = set()  # a circle in the data ends here
        while place is not None and place not in seen:
            seen.add(place)
            total[str(place)] += number
            place = within.get(place)
    return total
