"""What the readers find in a file of the tests."""

from collections.abc import Sequence
from io import BytesIO

from articles.ingest.readers import LIMITS, Limits, read_all
from articles.records.documents import Document, Found, Readable


def found_in(data: bytes | str, name: str, limits: Limits = LIMITS) -> list[Found]:
    """Return what is found in a file."""
    return list(read_all(name, BytesIO(data.encode() if isinstance(data, str) else data), limits))


def document_in(data: bytes | str, name: str) -> Document:
    """Return the one article of a file."""
    [found] = found_in(data, name)
    assert isinstance(found, Readable), found
    assert found.name == name
    return found.document


def names(found: Sequence[Found]) -> list[str]:
    """Return the names of articles and, in brackets, those of what was refused."""
    return [one.name if isinstance(one, Readable) else f"({one.name})" for one in found]
