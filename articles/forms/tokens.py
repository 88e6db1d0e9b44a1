"""The form that makes a token."""

from datetime import date

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class TokenForm(forms.Form):
    """What a token is called, and how long it is good."""

    name = forms.CharField(
        label=_("What it is for"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"class": "form-control", "autocomplete": "off"}),
        help_text=_("So that you know it again, such as the program that uses it."),
    )
    expires = forms.DateField(
        label=_("Good until"),
        required=False,
        widget=forms.DateInput(attrs={"class": "form-control", "type": "date"}),
        help_text=_("Its last day. Leave it empty for a token that stays good until you revoke it."),
    )

    def clean_expires(self) -> date | None:
        """Refuse a day that is past."""
        expires: date | None = self.cleaned_data["expires"]
        if expires and expires < timezone.localdate():
            raise forms.ValidationError(_("That day is past: choose a later one."))
        return expires
