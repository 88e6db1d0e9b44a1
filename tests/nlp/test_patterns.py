"""What a pattern is known to need must never hide a match."""

import re
from collections.abc import Iterator

import pytest

from articles.ingest.readers import ENDINGS, read
from articles.management.commands.load_samples import SAMPLES
from articles.nlp.languages import LANGUAGES
from articles.nlp.patterns import sought


def patterns() -> Iterator[tuple[str, int]]:
    for words in LANGUAGES.values():
        meetings = words.meetings
        for trigger in meetings.triggers:
            yield trigger.pattern, 0 if trigger.frame == "attend" else re.IGNORECASE
        for sign in meetings.signs:
            yield sign.pattern, re.IGNORECASE
        for rule in words.dates.rules:
            yield rule.pattern, 0
        for pattern in (meetings.locative, meetings.oblique, meetings.reporting, meetings.delegates):
            yield pattern, re.IGNORECASE
        for pattern in (words.topics.discussing, words.topics.discussed, words.topics.talkers):
            yield pattern, re.IGNORECASE


def lines() -> Iterator[str]:
    for file in sorted(SAMPLES.iterdir()):
        if file.suffix in ENDINGS and file.name != "README.md":
            yield from read(file.name, file.read_bytes()).text.splitlines()


@pytest.mark.parametrize(("pattern", "flags"), list(patterns()))
def test_it_finds_what_the_pattern_finds(pattern: str, flags: int) -> None:
    plain, wanted = re.compile(pattern, flags), sought(pattern, flags)
    for line in lines():
        for text in (line, line[: len(line) // 2].rstrip(), line.upper()):
            expected, found = plain.search(text), wanted.search(text)
            assert (found and found.span()) == (expected and expected.span())


@pytest.mark.parametrize(
    ("pattern", "needles"),
    [
        (r"\b(?:met|meets?|talks)\b", {"met", "meet", "talks"}),
        (r"\bMemb(?:ahas|icarakan)\b", {"memb"}),
        (r"(?:summit )?at\b", None),  # what may be left out is no needle, and "at" stands everywhere
        (r"\b(?:summit|\d+)\b", None),
        (r"(?:visit){1,2}", {"visit"}),
        (r"(?:visit)*", None),
        (r"(?!visit)\w+", None),
    ],
)
def test_it_knows_what_a_pattern_needs(pattern: str, needles: set[str] | None) -> None:
    found = sought(pattern).needles
    assert (set(found) if found is not None else None) == needles


def test_a_pattern_at_the_end_is_tried_there_alone() -> None:
    wanted = sought(r"\b(?:in|at)(?: the)?$")
    assert wanted.reach == len("at the") + 1
    assert wanted.finds("They met in the city and dined at the")
    assert wanted.finds("They dined at the\n")
    assert not wanted.finds("They met in the city")


def test_one_without_bounds_is_tried_everywhere() -> None:
    assert sought(r"talks\s.*$").finds("talks with somebody who came a long way")
