"""How well the ledger tells meetings and people apart, on articles that were written to be mistaken."""

import re
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

pytestmark = pytest.mark.django_db(transaction=True)

SETS = Path(__file__).parent / "data" / "ledger"
LINE = re.compile(r"^(same \w+), (\w+ found|all \w+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)", re.MULTILINE)

# The least F1 of "two reports are the same meeting" and "two mentions are the same actor", among those found.
LEAST = {"a": (0.95, 0.97), "b": (0.92, 0.97), "c": (0.91, 0.94)}


@pytest.mark.parametrize("name", LEAST)
def test_reports_of_one_meeting_and_mentions_of_one_actor_come_together_in_any_order(name: str) -> None:
    output = StringIO()
    call_command(
        "measure_ledger",
        str(SETS / f"set-{name}.jsonl"),
        f"--actors={SETS / f'actors-{name}.json'}",
        "--orders=2",
        "--seed=5",
        stdout=output,
    )
    text = output.getvalue()
    assert "2 orders give the same ledger." in text
    figures = {(what, of): float(f1) for what, of, _, _, f1 in LINE.findall(text)}
    meetings, actors = LEAST[name]
    assert figures["same meeting", "reports found"] >= meetings, text
    assert figures["same actor", "mentions found"] >= actors, text
