"""Load this site's templates: numbers are written in the reader's way in the text, and plainly inside of tags."""

import re

from django.template.base import Origin
from django.template.loaders.filesystem import Loader as FromFolders

PIECES = re.compile(r"(\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\})", re.DOTALL)
BORDERS = re.compile(r"<(?=[a-zA-Z/])|>")


class Loader(FromFolders):
    """Loads templates from the folders of the settings."""

    def get_contents(self, origin: Origin) -> str:
        """Return a template's source, in which no number inside of a tag has separators."""
        return plain_in_tags(super().get_contents(origin))


def plain_in_tags(source: str) -> str:
    """Return a template that writes what stands inside of a tag without the separators of a language.

    Readers want 12,345 meetings, or 12.345, while `id="meeting-12345"` and `?actor=12345` must stay as they are.
    Sentences to translate are left alone wherever they stand: they are for readers.
    """
    found = []
    inside = sentence = False
    for piece in PIECES.split(source):
        if piece.startswith("{%"):
            words = piece[2:-2].split()
            if words and words[0] in {"blocktranslate", "blocktrans"}:
                sentence = True
            elif words and words[0] in {"endblocktranslate", "endblocktrans"}:
                sentence = False
        elif piece.startswith("{{"):
            if inside and not sentence:
                piece = f"{{{{ {piece[2:-2].strip()}|unlocalize }}}}"
        elif not piece.startswith("{#"):
            for border in BORDERS.findall(piece):
                inside = border == "<"
        found.append(piece)
    return "".join(found)
