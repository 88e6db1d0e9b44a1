"""Forms for the list of articles and for what is known about one."""

from datetime import date
from typing import Any

from django import forms
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from articles import wording
from articles.ingest.dates import EARLIEST, LATEST, plausible
from articles.models import Article, ArticleStatus
from articles.selectors.articles import ArticleFilter, languages, outlets

READ_WELL = ("id", "en")  # the languages that a pipeline reads come first


def newspaper_day(day: date) -> None:
    """Refuse a day on which no newspaper came out: years of one or five digits are slips of the hand."""
    if plausible(day) is None:
        raise forms.ValidationError(
            _("The year must be between %(first)s and %(last)s."), params={"first": EARLIEST, "last": LATEST}
        )


def language_choices() -> list[tuple[str, str]]:
    """Return every language with a two-letter code, those that are read first."""
    codes = [str(code) for code in wording.locale().languages]
    names = {code: wording.language_name(code) for code in codes if len(code) == 2}
    others = sorted((name, code) for code, name in names.items() if code not in READ_WELL)
    return [
        ("", str(_("Find out from the text"))),
        *((code, names[code]) for code in READ_WELL),
        *((code, name) for name, code in others),
    ]


class MetadataForm(forms.Form):
    """What is known about an article beside its text."""

    title = forms.CharField(label=_("Title"), max_length=500, required=False)
    source = forms.CharField(label=_("Outlet"), max_length=200, required=False)
    author = forms.CharField(label=_("Author"), max_length=200, required=False)
    published = forms.DateField(
        label=_("Published"),
        required=False,
        input_formats=["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y"],
        validators=[newspaper_day],
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("“Yesterday” and “on Wednesday” are reckoned from this day."),
    )
    language = forms.ChoiceField(label=_("Language"), required=False)
    url = forms.URLField(
        label=_("Web address"),
        max_length=1000,
        required=False,
        assume_scheme="https",
        validators=[URLValidator(schemes=["http", "https"])],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["language"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = language_choices()
        for field in self.fields.values():
            look = "form-select" if isinstance(field, forms.ChoiceField) else "form-control"
            field.widget.attrs.setdefault("class", look)


class ArticleForm(MetadataForm):
    """Corrections to one article's metadata."""

    @classmethod
    def about(cls, article: Article, data: Any = None) -> "ArticleForm":
        """Return the form for an article, filled with what is known or with what was sent."""
        known = {name: getattr(article, name) for name in cls.base_fields}
        form = cls(data, initial=known)
        field = form.fields["language"]
        assert isinstance(field, forms.ChoiceField)
        if article.language and article.language not in dict(language_choices()):
            field.choices = [*language_choices(), (article.language, article.language)]
        return form


class ArticleFilterForm(forms.Form):
    """What the list of articles is narrowed to."""

    words = forms.CharField(label=_("Words"), max_length=200, required=False)
    status = forms.ChoiceField(label=_("Status"), required=False)
    outlet = forms.ChoiceField(label=_("Outlet"), required=False)
    language = forms.ChoiceField(label=_("Language"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("status", _("Any state"), [(s, wording.STATE_WORDS[s]) for s in ArticleStatus.values])
        self.offer("outlet", _("Any outlet"), [(name, name) for name in outlets()])
        self.offer("language", _("Any language"), [(c, wording.language_name(c)) for c in languages()])
        self.fields["words"].widget.attrs |= {
            "class": "form-control",
            "type": "search",
            "placeholder": _("in the title or the text"),
        }

    def offer(self, name: str, nothing: Any, choices: list[tuple[str, Any]]) -> None:
        """Let a field be one of the choices, or nothing."""
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", nothing), *choices]
        field.widget.attrs["class"] = "form-select"

    def wanted(self) -> ArticleFilter:
        """Return the filter; a value that is no choice is passed over."""
        self.is_valid()
        found: dict[str, str] = {name: self.cleaned_data.get(name, "") for name in self.fields}
        return ArticleFilter(**found)
