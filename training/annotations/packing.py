"""Pack annotations of articles, one file each, into two files of gold without texts."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

DEVELOPMENT, HELD_BACK = "development", "held-back"
# Their texts stand in dev.jsonl too, with records of another hand.
ELSEWHERE = frozenset({11, 29, 32, 33, 53})
ARTICLE_KEYS = (
    "sha256",
    "lang",
    "reference_date",
    "meetings",
    "persons",
    "actors",
    "locations",
    "topic_codes",
)
MEETING_KEYS = (
    "participants", "place", "date", "date_end", "date_precision", "kind", "status", "evidence_at", "required",
    "topic_codes", "kind_alt", "status_alt", "date_alt", "place_alt", "merge_group",
)  # fmt: skip

Annotation = dict[str, Any]


def annotations(folder: Path) -> Iterator[Annotation]:
    """Yield the annotations of a folder in the order of their index. Raise KeyError or ValueError where one is bad."""
    files = [json.loads(file.read_text(encoding="utf-8")) for file in folder.glob("*.json")]
    yield from sorted(files, key=lambda annotation: annotation["index"])


def packed(rows: Iterable[Annotation]) -> dict[str, list[Annotation]]:
    """Return the lines of both files: even indices to develop with, odd ones held back."""
    halves: dict[str, list[Annotation]] = {DEVELOPMENT: [], HELD_BACK: []}
    for annotation in rows:
        if annotation["index"] not in ELSEWHERE:
            halves[HELD_BACK if annotation["index"] % 2 else DEVELOPMENT].append(line_of(annotation))
    return halves


def line_of(annotation: Annotation) -> Annotation:
    """Return the line of one article, with the keys of gold alone: what else was noted may quote the text."""
    line = {key: annotation[key] for key in ARTICLE_KEYS}
    line["meetings"] = [
        {key: meeting[key] for key in MEETING_KEYS if key in meeting} for meeting in annotation["meetings"]
    ]
    return {"id": f"unlabelled-{annotation['index']:03d}", **line}


def write(halves: dict[str, list[Annotation]], folder: Path) -> None:
    """Write both files."""
    for name, lines in halves.items():
        content = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        (folder / f"{name}.jsonl").write_text(content, encoding="utf-8")
