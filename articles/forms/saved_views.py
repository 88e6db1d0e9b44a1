"""Saving a selection under a name, and changing what is saved."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from articles.forms.filters import FilterForm, query
from articles.forms.showing import ShowingForm, kept
from articles.http import User
from articles.models import SavedView

LONGEST = 8000  # characters of a selection, about what a browser takes as an address
MOST = 200  # views of one person
if TYPE_CHECKING:
    SavedViewModelForm = forms.ModelForm[SavedView]
else:
    SavedViewModelForm = forms.ModelForm


class SavedViewForm(SavedViewModelForm):
    """A view's name, what it selects, and whether its owner is mailed what is new."""

    class Meta:
        model = SavedView
        fields = ("name", "query", "mailed")

    def __init__(self, *args: Any, owner: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.owner_id = owner.pk or 0
        self.fields["query"].widget = forms.HiddenInput()
        self.fields["name"].label, self.fields["mailed"].label = _("Name"), _("Mail me new meetings")
        self.fields["name"].error_messages["required"] = _("Give the view a name.")
        self.fields["name"].widget.attrs.update({"class": "form-control", "autocomplete": "off"})
        self.fields["mailed"].widget.attrs["class"] = "form-check-input"

    def clean_name(self) -> str:
        """Refuse the name of another view of the same person."""
        name: str = self.cleaned_data["name"]
        others = SavedView.objects.filter(owner=self.instance.owner_id).exclude(pk=self.instance.pk)
        if others.filter(name=name).exists():
            raise forms.ValidationError(_("You have a view of this name. Give this one another."))
        if self.instance.pk is None and others.count() >= MOST:
            raise forms.ValidationError(
                _("You have %(n)s saved views, which is the most. Delete one that you no longer need.")
                % {"n": MOST}
            )
        return name

    def clean_query(self) -> str:
        """Return the selection as this site writes it, without what it does not know."""
        given: str = self.cleaned_data.get("query", "")
        if len(given) > LONGEST:
            raise forms.ValidationError(_("This selection is too long to be saved. Choose fewer values."))
        return canonical(given)


def canonical(parameters: str) -> str:
    """Return the parameters of a selection in their own order: filters, the view, its controls, and no page."""
    data = QueryDict(parameters.replace("\0", ""))
    view = data.get("view", "")
    state = {
        "view": view if view.isidentifier() and len(view) < 20 else "",
        **kept(ShowingForm(data).showing),
    }
    return query(FilterForm(data).wanted, state)
