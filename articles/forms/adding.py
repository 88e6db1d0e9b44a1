"""The form for a meeting that an article states and the software missed."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from articles import wording
from articles.ledger.statements import Someone, Statement, When
from articles.models import MeetingKind, MeetingStatus
from articles.records.ledger import ActorRef, PlaceRef
from articles.records.selected import Spoken
from articles.records.vocabulary import TOPICS

DAY = ["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y"]


class AddMeetingForm(forms.Form):
    """What a person says of a meeting, filled with what the chosen sentences speak of."""

    start = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    end = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    actors = forms.MultipleChoiceField(
        label=_("Who took part"), required=False, widget=forms.CheckboxSelectMultiple
    )
    others = forms.CharField(
        label=_("Somebody else"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_(
            "One name a line; with the country’s code in brackets where you know it: Ana Widodo (ID)."
        ),
    )
    kind = forms.ChoiceField(
        label=_("Kind"), choices=[(kind, wording.KIND_WORDS[kind]) for kind in MeetingKind.values]
    )
    status = forms.ChoiceField(
        label=_("Status"), choices=[(status, wording.STATUS_WORDS[status]) for status in MeetingStatus.values]
    )
    first = forms.DateField(
        label=_("From"),
        required=False,
        input_formats=DAY,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    last = forms.DateField(
        label=_("To"),
        required=False,
        input_formats=DAY,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("The same day, or empty, for one day; a whole month or year where no more is told."),
    )
    place = forms.ChoiceField(label=_("Place"), required=False)
    topics = forms.MultipleChoiceField(label=_("Topics"), required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, data: QueryDict | None, *, spoken: Spoken, initial: dict[str, Any]) -> None:
        super().__init__(data, initial=initial)
        self.offer(
            "actors", [(str(one.id), actor_text(one)) for one in (*spoken.actors, *spoken.other_actors)]
        )
        self.offer(
            "place",
            [
                ("", _("not told")),
                *((str(one.id), place_text(one)) for one in (*spoken.places, *spoken.other_places)),
            ],
        )
        self.offer(
            "topics", sorted(((code, wording.topic_name(code)) for code in TOPICS), key=lambda one: one[1])
        )
        for name in ("others", "first", "last"):
            self.fields[name].widget.attrs["class"] = "form-control"
        for name in ("kind", "status", "place"):
            self.fields[name].widget.attrs["class"] = "form-select"
        for name in ("actors", "topics"):
            self.fields[name].widget.attrs["class"] = "form-check-input"

    @classmethod
    def about(cls, spoken: Spoken, start: int, end: int, data: QueryDict | None = None) -> "AddMeetingForm":
        """Return the form for some sentences, filled with what they speak of or with what was sent."""
        persons = [one for one in spoken.actors if one.kind != "state"]
        chosen = persons if len(persons) > 1 else spoken.actors
        first, last = spoken.dates[0] if spoken.dates else (None, None)
        filled = {
            "start": start,
            "end": end,
            "actors": [str(one.id) for one in chosen],
            "kind": "bilateral",
            "status": "held",
            "first": first,
            "last": last if last != first else None,
            "place": str(spoken.places[0].id) if spoken.places else "",
        }
        return cls(data, spoken=spoken, initial=filled)

    def offer(self, name: str, choices: Iterable[tuple[str, Any]]) -> None:
        """Let a field be some of the choices."""
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = list(choices)

    def clean(self) -> dict[str, Any]:
        """Ask for two participants, and for days in their order."""
        told: dict[str, Any] = super().clean() or self.cleaned_data
        if len(set(told.get("actors", ()))) + len(self.besides()) < 2 and "actors" not in self.errors:
            self.add_error("actors", _("A meeting has two participants or more."))
        first, last = told.get("first"), told.get("last")
        if last and not first and "first" not in self.errors:
            self.add_error("first", _("Say from which day."))
        if first and last and last < first:
            self.add_error("last", _("The last day cannot be before the first."))
        return told

    def besides(self) -> list[Someone]:
        """Return those whom the article does not name, or under no mark."""
        lines = (line.strip() for line in self.cleaned_data.get("others", "").splitlines())
        return [someone(line) for line in lines if line]

    def says(self) -> Statement:
        """Return what the person says."""
        told = self.cleaned_data
        first: date | None = told["first"]
        last: date | None = told["last"] or first
        return Statement(
            kind=told["kind"],
            status=told["status"],
            when=When(first, last, precision(first, last)) if first and last else None,
            known_place=int(told["place"]) if told["place"] else None,
            topics=tuple(told["topics"]),
            participants=(*(Someone(actor=int(pk)) for pk in told["actors"]), *self.besides()),
        )


def someone(line: str) -> Someone:
    """Return the person that a line names: "Ana Widodo (ID)"."""
    name, bracket, country = line.rpartition("(")
    code = country.rstrip(") ").strip().upper()
    if bracket and name.strip() and len(code) == 2 and code.isascii() and code.isalpha():
        return Someone(name=name.strip(), country=code)
    return Someone(name=line)


def precision(first: date, last: date) -> str:
    """Return how exact two days are: a whole month and a whole year are what they are."""
    if first == last:
        return "day"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return "year"
    whole = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    return "month" if whole and (first.year, first.month) == (last.year, last.month) else "range"


def actor_text(actor: ActorRef) -> str:
    """Return an actor with its country: "Ana Widodo, Indonesia"."""
    home = wording.country_name(actor.country) if actor.kind != "state" else ""
    return f"{actor.name}, {home}" if home else actor.name


def place_text(place: PlaceRef) -> str:
    """Return a place with its country."""
    home = wording.country_name(place.country) if place.precision != "country" else ""
    return f"{place.name}, {home}" if home else place.name
