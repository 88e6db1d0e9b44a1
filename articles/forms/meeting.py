"""Forms that correct one field of a meeting. What they ask for, `says` gives as the ledger takes it."""

from calendar import monthrange
from typing import Any, ClassVar, cast

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from articles import wording
from articles.forms.articles import newspaper_day
from articles.ledger.statements import Statement, When
from articles.models import Meeting, MeetingKind, MeetingStatus, Place
from articles.records.reading import FoundPlace, PlacePrecision
from articles.records.vocabulary import TOPICS

DAY = forms.DateInput(attrs={"type": "date", "class": "form-control"}, format="%Y-%m-%d")
DAY_FORMATS = ["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y"]
PRECISIONS = (
    ("day", _("a day")),
    ("range", _("several days")),
    ("month", _("a month")),
    ("year", _("a year")),
    ("", _("not told")),
)
PLACE_PRECISIONS = (
    ("venue", _("a building or a site")),
    ("city", _("a town")),
    ("region", _("a region")),
    ("country", _("a country")),
)
LISTED, NEW, NOWHERE = "listed", "new", "none"


def country_choices() -> list[tuple[str, str]]:
    """Return every country by its code, in the order of their names."""
    names = {
        code: name for code, name in wording.locale().territories.items() if len(code) == 2 and code.isalpha()
    }
    odd = {"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO", "AC", "CP", "DG", "EA", "IC", "TA", "CQ"}
    known = sorted((name, code) for code, name in names.items() if code not in odd)
    return [("", str(_("not told"))), *((code, name) for name, code in known)]


class CorrectionForm(forms.Form):
    """What every form has that corrects a field of a meeting."""

    field: ClassVar[str]

    def __init__(self, data: Any = None, *, meeting: Meeting) -> None:
        super().__init__(data, initial=self.known(meeting), auto_id=f"id_{self.field}_%s")
        self.meeting = meeting

    @staticmethod
    def known(meeting: Meeting) -> dict[str, Any]:
        """Return what is shown of the meeting now."""
        raise NotImplementedError

    def says(self) -> Statement:
        """Return what was sent as a statement; only the form's own field counts."""
        raise NotImplementedError


class StatusForm(CorrectionForm):
    """If a meeting was held, is planned, or came to nothing."""

    field = "status"
    status = forms.ChoiceField(
        label=_("Status"),
        widget=forms.RadioSelect,
        choices=[(s, wording.STATUS_WORDS[s]) for s in MeetingStatus.values],
    )

    @staticmethod
    def known(meeting: Meeting) -> dict[str, Any]:
        return {"status": meeting.status}

    def says(self) -> Statement:
        return Statement(status=self.cleaned_data["status"])


class KindForm(CorrectionForm):
    """What kind of meeting it is."""

    field = "kind"
    kind = forms.ChoiceField(
        label=_("Kind"),
        widget=forms.RadioSelect,
        choices=[(k, wording.KIND_WORDS[k]) for k in MeetingKind.values],
    )

    @staticmethod
    def known(meeting: Meeting) -> dict[str, Any]:
        return {"kind": meeting.kind}

    def says(self) -> Statement:
        return Statement(kind=self.cleaned_data["kind"])


class TopicsForm(CorrectionForm):
    """What a meeting was about."""

    field = "topics"
    topics = forms.MultipleChoiceField(label=_("Topics"), required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, data: Any = None, *, meeting: Meeting) -> None:
        super().__init__(data, meeting=meeting)
        names = sorted((wording.topic_name(code), code) for code in TOPICS)
        field = self.fields["topics"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(code, name) for name, code in names]

    @staticmethod
    def known(meeting: Meeting) -> dict[str, Any]:
        return {"topics": sorted(meeting.topics.values_list("pk", flat=True))}

    def says(self) -> Statement:
        return Statement(topics=tuple(self.cleaned_data["topics"]))


class DateForm(CorrectionForm):
    """When a meeting was or is to be, as exactly as it is known."""

    field = "date"
    precision = forms.ChoiceField(
        label=_("Known is"), required=False, choices=PRECISIONS, widget=forms.RadioSelect
    )
    first = forms.DateField(
        label=_("Day, or first day"),
        required=False,
        input_formats=DAY_FORMATS,
        validators=[newspaper_day],
        widget=DAY,
        help_text=_("Of a month or a year, any day in it will do."),
    )
    last = forms.DateField(
        label=_("Last day, of several"),
        required=False,
        input_formats=DAY_FORMATS,
        validators=[newspaper_day],
        widget=DAY,
    )

    @staticmethod
    def known(meeting: Meeting) -> dict[str, Any]:
        several = meeting.precision == "range"
        return {
            "precision": meeting.precision,
            "first": meeting.first,
            "last": meeting.last if several else None,
        }

    def clean(self) -> dict[str, Any]:
        """Let the days be those that the precision asks for."""
        sent = super().clean() or {}
        precision, first, last = sent.get("precision"), sent.get("first"), sent.get("last")
        if precision and not first and "first" not in self.errors:
            self.add_error("first", _now("Choose a day."))
        if precision == "range" and first and not last and "last" not in self.errors:
            self.add_error("last", _now("Choose the last day too."))
        if precision == "range" and first and last and last < first:
            self.add_error("last", _now("The last day cannot be before the first."))
        return sent

    def says(self) -> Statement:
        precision, first = self.cleaned_data["precision"], self.cleaned_data["first"]
        if not precision:
            return Statement()
        last = self.cleaned_data["last"] if precision == "range" else first
        if precision == "month":
            first = first.replace(day=1)
            last = first.replace(day=monthrange(first.year, first.month)[1])
        if precision == "year":
            first, last = first.replace(month=1, day=1), first.replace(month=12, day=31)
        return Statement(when=When(first, last, precision))


class PlaceForm(CorrectionForm):
    """Where a meeting was: a place that is there, one that is not yet, or nowhere that is told."""

    field = "place"
    which = forms.ChoiceField(
        label=_("Where"),
        widget=forms.RadioSelect,
        choices=(
            (LISTED, _("A place of the ledger")),
            (NEW, _("A place that is not in it yet")),
            (NOWHERE, _("Not told, or a call")),
        ),
    )
    place = forms.ModelChoiceField(Place.objects.none(), required=False, widget=forms.HiddenInput)
    q = forms.CharField(label=_("Find a place by name"), required=False, max_length=100)
    name = forms.CharField(label=_("Its name"), required=False, max_length=300)
    precision = forms.ChoiceField(label=_("It is"), required=False, choices=PLACE_PRECISIONS, initial="city")
    country = forms.ChoiceField(label=_("Country"), required=False)
    latitude = forms.FloatField(label=_("Latitude"), required=False, min_value=-90, max_value=90)
    longitude = forms.FloatField(label=_("Longitude"), required=False, min_value=-180, max_value=180)

    def __init__(self, data: Any = None, *, meeting: Meeting) -> None:
        super().__init__(data, meeting=meeting)
        places, country = self.fields["place"], self.fields["country"]
        assert isinstance(places, forms.ModelChoiceField)
        assert isinstance(country, forms.ChoiceField)
        places.queryset = Place.objects.all()
        places.error_messages["invalid_choice"] = _("This place is not there any more.")
        country.choices = country_choices()
        for name in ("q", "name", "latitude", "longitude"):
            self.fields[name].widget.attrs["class"] = "form-control"
        for name in ("precision", "country"):
            self.fields[name].widget.attrs["class"] = "form-select"

    @staticmethod
    def known(meeting: Meeting) -> dict[str, Any]:
        return {
            "which": LISTED if meeting.place_id or meeting.kind != "phone_call" else NOWHERE,
            "place": meeting.place_id,
            "precision": "city",
        }

    def clean(self) -> dict[str, Any]:
        """Ask for what the choice needs."""
        sent = super().clean() or {}
        which = sent.get("which")
        if which == LISTED and not sent.get("place") and "place" not in self.errors:
            self.add_error("q", _now("Find the place by its name, and choose it."))
        if which == NEW and not (sent.get("name") or "").strip():
            self.add_error("name", _now("The place needs a name."))
        if (sent.get("latitude") is None) != (sent.get("longitude") is None):
            self.add_error("longitude", _now("Give both degrees, or neither."))
        return sent

    def has_changed(self) -> bool:
        """Tell if another place was chosen."""
        sent = self.cleaned_data if self.is_bound and self.is_valid() else {}
        if sent.get("which") == LISTED:
            return bool(sent["place"].pk != self.meeting.place_id)
        return bool(sent.get("which") == NEW or self.meeting.place_id is not None)

    def says(self) -> Statement:
        sent = self.cleaned_data
        if sent["which"] == LISTED:
            return Statement(known_place=sent["place"].pk)
        if sent["which"] == NOWHERE:
            return Statement()
        return Statement(
            place=FoundPlace(
                text=" ".join(sent["name"].split()),
                country=sent["country"] or None,
                latitude=sent["latitude"],
                longitude=sent["longitude"],
                precision=cast(PlacePrecision, sent["precision"] or "city"),
            )
        )
