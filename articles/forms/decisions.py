"""Read what the history of decisions is narrowed to from its URL."""

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from articles.deeds import KINDS
from articles.records.decisions import DecisionFilter
from articles.selectors.decisions import authors

STATES = (("", _("Any state")), ("stands", _("Those that stand")), ("undone", _("Undone")))


class DecisionForm(forms.Form):
    """The filters of the history. What cannot be read is not given."""

    kind = forms.ChoiceField(label=_("What"), required=False, choices=[("", _("Anything")), *KINDS.items()])
    author = forms.TypedChoiceField(label=_("Who"), required=False, coerce=int, empty_value=None)
    state = forms.ChoiceField(label=_("Status"), required=False, choices=STATES)

    def __init__(self, data: QueryDict) -> None:
        super().__init__(data)
        field = self.fields["author"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("Anybody")), *((str(pk), name) for pk, name in authors())]
        for one in self.fields.values():
            one.widget.attrs["class"] = "form-select"

    def wanted(self) -> DecisionFilter:
        """Return the filter; a value that is no choice is passed over."""
        self.is_valid()
        return DecisionFilter(
            **{name: self.cleaned_data[name] for name in self.fields if name in self.cleaned_data}
        )
