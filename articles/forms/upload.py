"""The form that takes articles in: pasted text, or files."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from articles.forms.articles import MetadataForm
from articles.http import User
from articles.ingest import readers
from articles.records.documents import Document
from articles.selectors.uploads import sent_lately


class ManyFilesInput(forms.ClearableFileInput):
    """A file input that takes several files."""

    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """A field of any number of files. What cannot be read is refused one by one, later."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=ManyFilesInput(attrs={"accept": ",".join(readers.ALL_ENDINGS)}), **kwargs)

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[Any]]:
        """Return the files; an empty list where there are none."""
        return [file for file in (data or []) if file]


class UploadForm(MetadataForm):
    """Pasted text with its metadata, and files whose metadata is read from them."""

    text = forms.CharField(
        label=_("Text of the article"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "false"}),
    )
    documents = ManyFilesField(label=_("Files"), required=False)

    pasted: Document | None = None

    def __init__(self, *args: Any, user: User | None = None, **kwargs: Any) -> None:
        """Make a form; what the user has sent lately counts."""
        self.user = user
        super().__init__(*args, **kwargs)

    def clean_text(self) -> str:
        """Refuse a text that is larger than a file may be, or that is no article."""
        text: str = self.cleaned_data["text"]
        if len(text.encode()) > settings.PASTE_MAX_BYTES:
            raise forms.ValidationError(
                _("The text is larger than %(size)s, the most that is taken."),
                params={"size": filesizeformat(settings.PASTE_MAX_BYTES)},
            )
        if text:
            try:
                self.pasted = readers.paste(text)
            except readers.Unreadable as refusal:
                raise forms.ValidationError(str(refusal)) from refusal
        return text

    def document(self) -> Document | None:
        """Return the pasted article, if there is one; what was filled in wins over what stands in the text."""
        if self.pasted is None:
            return None
        known = {name: self.cleaned_data[name] for name in MetadataForm.base_fields}
        return replace(self.pasted, **{name: value for name, value in known.items() if value})

    def clean_documents(self) -> list[UploadedFile[Any]]:
        """Refuse more files than may come at once."""
        files: list[UploadedFile[Any]] = self.cleaned_data["documents"]
        most = settings.UPLOAD_MAX_FILES
        if len(files) > most:
            raise forms.ValidationError(
                ngettext("At most %(most)s file at once.", "At most %(most)s files at once.", most)
                % {"most": most}
                + " "
                + ngettext("You chose %(count)s.", "You chose %(count)s.", len(files)) % {"count": len(files)}
            )
        return files

    def clean(self) -> dict[str, Any]:
        """Ask for something to store."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.errors and not data.get("text") and not data.get("documents"):
            raise forms.ValidationError(_("Paste a text or choose a file."))
        if not self.errors:
            self.refuse_too_much(data)
        return data

    def refuse_too_much(self, data: dict[str, Any]) -> None:
        """Refuse what is more than one user may send in an hour."""
        assert self.user is not None
        assert self.user.pk is not None
        files, size = sent_lately(self.user.pk)
        files += len(data["documents"]) + bool(data["text"])
        size += sum(file.size for file in data["documents"]) + len(data["text"].encode())
        if files > settings.UPLOAD_HOURLY_FILES or size > settings.UPLOAD_HOURLY_BYTES:
            raise forms.ValidationError(
                _(
                    "That is more than you may send in an hour: %(files)s files, %(size)s in all. "
                    "Send fewer, or wait a while; for very many there is a command that admins can run."
                ),
                params={
                    "files": settings.UPLOAD_HOURLY_FILES,
                    "size": filesizeformat(settings.UPLOAD_HOURLY_BYTES),
                },
            )
