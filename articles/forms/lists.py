"""Read what a list is searched for from its URL."""

from collections.abc import Mapping

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class ListForm(forms.Form):
    """The search of a list: words of a name, and one of its kinds. What cannot be read is not given."""

    q = forms.CharField(
        label=_("Name"),
        required=False,
        max_length=200,
        widget=forms.TextInput(
            attrs={"type": "search", "class": "form-control", "placeholder": _("Find by name")}
        ),
    )
    kind = forms.ChoiceField(
        label=_("Kind"), required=False, widget=forms.Select(attrs={"class": "form-select"})
    )

    def __init__(self, data: QueryDict, *, kinds: Mapping[str, Promise]) -> None:
        super().__init__(data)
        self.fields["kind"].choices = [("", _("every kind")), *kinds.items()]  # type: ignore[attr-defined]
        self.full_clean()

    @property
    def words(self) -> str:
        """Return the words, empty where there are none."""
        return str(self.cleaned_data.get("q", ""))

    @property
    def kind_wanted(self) -> str:
        """Return the kind, empty where every kind is wanted."""
        return str(self.cleaned_data.get("kind", ""))
