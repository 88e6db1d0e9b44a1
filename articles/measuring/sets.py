"""The sets of articles whose figures are committed, and where they are."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SAMPLES, NEWS, GIVEN, DEVELOPMENT, HELD_BACK = "samples", "news", "dev", "development", "held-back"
SETS = (SAMPLES, GIVEN, DEVELOPMENT, NEWS, HELD_BACK)  # the more telling of unseen articles the later
UNSEEN = frozenset(
    {HELD_BACK}
)  # whose errors are counted and not named: whoever writes rules must not learn them


@dataclass(frozen=True, slots=True)
class GoldSet:
    """Gold files that are measured together, and the file of the texts that they leave out."""

    name: str
    gold: tuple[Path, ...]
    texts: Path | None = None


def sets_present(project: Path, data: Path | None) -> Iterator[GoldSet]:
    """Yield the sets that can be measured here: the samples, and what needs a folder of texts from outside."""
    own = project / "tests" / "data"
    yield GoldSet(SAMPLES, (own / "samples_expected.jsonl",))
    yield GoldSet(NEWS, (own / "news_id.jsonl", own / "news_en.jsonl"))
    if data is None:
        return
    if (given := data / "dev.jsonl").exists():
        yield GoldSet(GIVEN, (given,))
    texts, annotations = data / "unlabelled.jsonl", project / "training" / "annotations"
    for name in (DEVELOPMENT, HELD_BACK):
        gold = annotations / f"{name}.jsonl"
        if texts.exists() and gold.exists():
            yield GoldSet(name, (gold,), texts)
