"""The documentation of the exports says what the code does."""

import re
from pathlib import Path

import pytest

from articles.formats.tables import MEETING_COLUMNS, PARTICIPATION_COLUMNS
from articles.records.coding import CONTEXTS
from articles.records.vocabulary import TOPICS


@pytest.mark.parametrize(
    ("heading", "columns"), [("Meetings", MEETING_COLUMNS), ("Participations", PARTICIPATION_COLUMNS)]
)
def test_every_column_is_documented_in_order(
    heading: str, columns: dict[str, str], project_root: Path
) -> None:
    text = (project_root / "docs" / "export.md").read_text(encoding="utf-8")
    section = text.split(f"\n## {heading}\n")[1].split("\n## ")[0]

    assert dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", section, re.MULTILINE)) == columns


def test_every_topic_has_a_context_of_plover_or_is_said_to_have_none(project_root: Path) -> None:
    text = (project_root / "docs" / "export.md").read_text(encoding="utf-8")

    assert [code for code in TOPICS if code not in CONTEXTS] == ["technology"]
    assert "`technology` has none" in text
    for code, context in CONTEXTS.items():
        assert code == context or f"`{context}`" in text
