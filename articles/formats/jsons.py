"""Records as JSON, written while they come."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, is_dataclass
from datetime import date
from typing import Any

BROKEN = re.compile("[\ud800-\udfff]")  # half a character: UTF-8 has none of these


def text_of(value: Any) -> str:
    """Return a record, or what is made of them, as compact JSON: days in ISO 8601, letters as they are."""
    written = json.dumps(value, default=plain, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return BROKEN.sub("\N{REPLACEMENT CHARACTER}", written)


def plain(value: Any) -> Any:
    """Return what JSON can hold of a value. Raise TypeError for one of no known kind."""
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no form in JSON.")


def document(head: Mapping[str, Any], name: str, items: Iterable[Any]) -> Iterator[str]:
    """Yield an object with some members and one more, `name`: a list whose items may be many, each on its line."""
    before = ",".join(f"{text_of(key)}:{text_of(value)}" for key, value in head.items())
    yield f"{{{before}{',' if before else ''}{text_of(name)}:["
    separator = "\n"
    for item in items:
        yield separator + text_of(item)
        separator = ",\n"
    yield "\n]}\n"
