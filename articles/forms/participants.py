"""The form that corrects who took part in a meeting."""

from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from articles import wording
from articles.forms.meeting import CorrectionForm, country_choices
from articles.ledger.statements import Someone, Statement
from articles.models import Meeting, Participation
from articles.models.meeting import Role
from articles.records.reading import ActorKind
from articles.selectors.candidates import actors_of_name

KINDS = (("person", _("a person")), ("organisation", _("an organisation")), ("state", _("a state")))
BLANK = 2  # rows for those who are missing
MOST = 200  # rows


class SomeoneForm(forms.Form):
    """One participant: an actor that is there, or a name."""

    there = forms.BooleanField(label=_("Took part"), required=False, initial=True)
    actor = forms.IntegerField(required=False, min_value=1, max_value=2**31 - 1, widget=forms.HiddenInput)
    name = forms.CharField(label=_("Name"), required=False, max_length=300)
    kind = forms.ChoiceField(label=_("This is"), required=False, choices=KINDS)
    country = forms.ChoiceField(label=_("For"), required=False)
    organisation = forms.CharField(label=_("Organisation"), required=False, max_length=200)
    office = forms.CharField(label=_("Office"), required=False, max_length=200)
    role = forms.ChoiceField(
        label=_("Role"),
        required=False,
        choices=[(role, wording.ROLE_WORDS[role]) for role in Role.values],
        initial="participant",
    )

    def __init__(self, *args: Any, countries: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        country = self.fields["country"]
        assert isinstance(country, forms.ChoiceField)
        country.choices = countries
        for name in ("name", "organisation", "office"):
            self.fields[name].widget.attrs["class"] = "form-control"
        for name in ("kind", "country", "role"):
            self.fields[name].widget.attrs["class"] = "form-select"
        self.fields["there"].widget.attrs["class"] = "form-check-input"

    @property
    def known_as(self) -> str:
        """Return the name of the actor that the row is about; empty in a row for somebody who is missing."""
        return str(self.initial.get("called", ""))

    def someone(self) -> Someone | None:
        """Return who took part; None where the row is empty or says that nobody did."""
        sent = self.cleaned_data
        name = " ".join((sent.get("name") or "").split())
        actor = sent.get("actor")
        if not (actor or name) or (actor and not sent.get("there")):
            return None
        kind = cast(ActorKind, sent.get("kind") or "person")
        if actor is None:
            called = list(actors_of_name(name, kind, sent["country"]).values_list("pk", flat=True)[:2])
            actor = called[0] if len(called) == 1 else None
        return Someone(
            actor=actor,
            name=name,
            kind=kind,
            country=sent["country"],
            organisation=sent["organisation"],
            office=sent["office"],
            role=sent["role"] or "participant",
        )


class ParticipantsForm(CorrectionForm):
    """Who took part, for whom, in which office and role."""

    field = "participants"

    def __init__(self, data: Any = None, *, meeting: Meeting) -> None:
        super().__init__(data, meeting=meeting)
        formset = forms.formset_factory(SomeoneForm, extra=BLANK, max_num=MOST, absolute_max=MOST)
        self.rows = formset(
            wider(data) if data is not None and "more" in data else data,
            prefix="participants",
            initial=self.initial["participants"],
            form_kwargs={"countries": country_choices()},
        )

    @staticmethod
    def known(meeting: Meeting) -> dict[str, Any]:
        parts = Participation.objects.filter(meeting=meeting).select_related("actor").order_by("pk")
        return {
            "participants": [
                {
                    "there": True,
                    "actor": part.actor_id,
                    "called": part.actor.name,
                    "country": part.country,
                    "organisation": part.organisation,
                    "office": part.office,
                    "role": part.role,
                }
                for part in parts
            ]
        }

    def is_valid(self) -> bool:
        """Tell if every row can be read, and anybody is left."""
        valid = super().is_valid() and self.rows.is_valid()
        if valid and len(self.everybody()) < 1:
            self.add_error(None, _now("A meeting needs participants. If there was none, reject it."))
            return False
        return valid

    def has_changed(self) -> bool:
        """Tell if any row says something else than before."""
        return bool(self.rows.has_changed())

    def everybody(self) -> list[Someone]:
        """Return who took part."""
        return [one for one in (row.someone() for row in self.rows) if one is not None]

    def says(self) -> Statement:
        return Statement(participants=tuple(self.everybody()))


def wider(data: QueryDict) -> QueryDict:
    """Return what was sent with more empty rows."""
    sent = data.copy()
    total = data.get("participants-TOTAL_FORMS", "")
    sent["participants-TOTAL_FORMS"] = str(min(MOST, int(total) + BLANK if total.isdecimal() else BLANK))
    return sent
