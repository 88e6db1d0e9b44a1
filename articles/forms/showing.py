"""Read the controls of a view from the URL, and write them back into links."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from articles.records.showing import PLAIN, Showing


class ShowingForm(forms.Form):
    """The controls of the views. What cannot be read stands as if it had not been given."""

    level = forms.ChoiceField(
        label=_("Who"),
        choices=[
            ("", _("all actors")),
            ("persons", _("persons")),
            ("organisations", _("organisations")),
            ("states", _("states")),
        ],
    )
    centre = forms.RegexField(r"^(0|[1-9][0-9]{0,17}|[A-Z]{2})$", label=_("Around"), strip=True)
    depth = forms.TypedChoiceField(
        label=_("Steps away"), coerce=int, choices=[(str(steps), str(steps)) for steps in (1, 2, 3)]
    )
    least = forms.IntegerField(label=_("Meetings of a pair, at least"), min_value=1, max_value=10_000)
    lanes = forms.ChoiceField(
        label=_("A lane for each"), choices=[("", _("kind")), ("actors", _("actor")), ("pairs", _("pair"))]
    )
    by = forms.ChoiceField(
        label=_("Topics"), choices=[("", _("over time")), ("actors", _("by actor")), ("pairs", _("by pair"))]
    )
    arcs = forms.ChoiceField(
        label=_("Lines"), choices=[("", _("none")), ("capitals", _("from the capitals of those who met"))]
    )
    span = forms.ChoiceField(
        label=_("Compare"),
        choices=[
            ("", _("a year with the year before")),
            ("quarter", _("three months with those before")),
            ("month", _("a month with the month before")),
        ],
    )

    def __init__(self, data: QueryDict) -> None:
        super().__init__(data, auto_id="showing-%s")
        for field in self.fields.values():
            field.required = False
            field.widget.attrs["class"] = (
                "form-select form-select-sm"
                if isinstance(field, forms.ChoiceField)
                else "form-control form-control-sm"
            )
        self.full_clean()

    @property
    def showing(self) -> Showing:
        """Return the controls, each as it is when nothing was said where it could not be read."""
        given = {name: value for name, value in self.cleaned_data.items() if value not in ("", None)}
        return Showing(**given)

    def shown(self, names: Sequence[str]) -> list[forms.BoundField]:
        """Return the fields of some controls, with what is in force rather than what was typed.

        Steps are asked for only where there is a centre to count them from.
        """
        self.data = QueryDict(mutable=True)
        self.data.update({name: str(getattr(self.showing, name)) for name in self.fields})
        return [self[name] for name in names if name != "depth" or self.showing.centre_mark]


def kept(showing: Showing) -> dict[str, str]:
    """Return the controls that are not as they are by themselves, as parameters of a URL."""
    values: dict[str, Any] = {name: getattr(showing, name) for name in ShowingForm.base_fields}
    return {name: str(value) for name, value in values.items() if value != getattr(PLAIN, name)}
