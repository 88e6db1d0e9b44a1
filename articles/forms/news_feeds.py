"""The form that adds a feed to be followed."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles import fetching
from articles.models import Feed
from articles.reasons import reason_text

EVERY = (
    (15, _("every 15 minutes")),
    (30, _("every 30 minutes")),
    (60, _("every hour")),
    (360, _("every 6 hours")),
    (1440, _("once a day")),
)


if TYPE_CHECKING:
    FeedModelForm = forms.ModelForm[Feed]
else:
    FeedModelForm = forms.ModelForm


class NewsFeedForm(FeedModelForm):
    """The address of a feed and how often to look at it."""

    url = forms.URLField(label=_("Address of the feed"), max_length=1000, assume_scheme="https")
    every = forms.TypedChoiceField(label=_("How often"), choices=EVERY, coerce=int, initial=30)

    class Meta:
        model = Feed
        fields = ("url", "title", "every")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Make a form in the site's look."""
        super().__init__(*args, **kwargs)
        self.fields["title"].label = _("Title")
        self.fields["title"].help_text = _("Leave it empty to take the feed’s own.")
        self.fields["url"].error_messages["unique"] = _("This feed is followed already.")
        for name, field in self.fields.items():
            field.widget.attrs["class"] = "form-select" if name == "every" else "form-control"

    def clean_url(self) -> str:
        """Refuse what can never be fetched."""
        try:
            return fetching.checked(self.cleaned_data["url"])
        except fetching.Unfetchable as refusal:
            raise forms.ValidationError(reason_text(str(refusal))) from refusal
