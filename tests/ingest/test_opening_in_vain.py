"""Processes that open files and never say what is in them: they keep still, go on for ever, or say something else."""

import time
from dataclasses import replace
from pathlib import Path

import pytest

from articles.ingest import opening
from articles.ingest.readers import refusals
from articles.records.documents import Readable, Refused
from tests.ingest.made import NEWS
from tests.ingest.test_opening import LIAR, LIMITS, TOO_SLOW, evil, found_in, nothing_is_left

__all__ = ["nothing_is_left"]


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for a process that does nothing as long as it may work, and hardly longer."""
    monkeypatch.setattr(opening, "GRACE", 0.5)
    monkeypatch.setattr(opening, "BUSY", 1)


@pytest.mark.parametrize("deed", ["pass", "signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))"])
def test_a_process_that_does_nothing_is_a_refusal_too(deed: str, tmp_path: Path, impatient: None) -> None:
    with evil(f"{deed}; time.sleep(60)") as opener:
        assert found_in(opener, tmp_path, "EVIL") == [Refused("a.txt", TOO_SLOW)]
        assert [type(one) for one in found_in(opener, tmp_path, NEWS)] == [Readable]


@pytest.mark.parametrize(
    "deed",
    [
        "say(b'no JSON')",
        "say(b'[]')",
        "say(b'{}')",
        'say(b\'{"name": "a"}\')',
        'say(b\'{"name": 1, "reason": "r"}\')',
        'say(b\'{"name": "a", "reason": "r", "more": 1}\')',
        'say(b\'{"name": "a", "document": {"text": "t"}}\')',
        'say(b\'{"name": "a", "document": "text"}\')',
        'say(b\'{"name": "\' + b"a" * 2000 + b\'", "reason": "r"}\')',
        'say(b\'{"name": "a", "reason": "\' + b"r" * 2000 + b\'"}\')',
        'say(b\'{"at": "one"}\')',
        "say(b'[' * 100_000)",
        'while True: say(b\'{"log": "much"}\')',
        "channel.sendall(b'\\xff' * 100)",
        "channel.sendall(b'\\x00\\x00\\x00\\x09half')",
        "pass",
    ],
)
def test_what_is_no_message_is_not_believed(deed: str, tmp_path: Path) -> None:
    with evil(deed, program=LIAR) as opener:
        assert found_in(opener, tmp_path, NEWS) == [Refused("a.txt", refusals.BROKE_DOWN)]


@pytest.mark.parametrize(
    "deed",
    ["time.sleep(60)", "while True: say(b'{\"at\": 1}')", "say(b'{\"wait\": 10}'); time.sleep(60)"],
)
def test_a_process_that_does_not_come_to_an_end_is_ended(deed: str, tmp_path: Path, impatient: None) -> None:
    limits = replace(LIMITS, all_seconds=2, recognising=1)
    with evil(deed, program=LIAR, limits=limits) as opener:
        began = time.monotonic()
        [found] = found_in(opener, tmp_path, NEWS)
        assert isinstance(found, Refused)
        assert "took longer than" in found.reason
        assert time.monotonic() - began < 60
