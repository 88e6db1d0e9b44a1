"""Which texts are copies of one another."""

import json
from collections.abc import Callable
from itertools import combinations, permutations
from pathlib import Path

import pytest

from articles.resolution import copies
from articles.resolution.copies import FEWEST_SHINGLES, Sketch, band_keys, share, sketch, voices
from tests.wire import ENGLISH, INDEPENDENT, INDONESIAN, UNRELATED, dressed, edited, shortened

ROOT = Path(__file__).resolve().parent.parent.parent


def known(text: str) -> Sketch:
    """Return the sketch of a text that is long enough for one."""
    found = sketch(text)
    assert found is not None
    return found


def are_copies(one: str, other: str) -> bool:
    """Tell if two texts are copies, which is the same both ways."""
    found = copies.copies(known(one), [known(other)])
    assert found == copies.copies(known(other), [known(one)])
    return found[0]


VARIANTS: dict[str, Callable[[str], str]] = {
    "the dress of another outlet": lambda text: dressed(text, "Straits Ledger"),
    "capitals": str.upper,
    "a third cut": shortened,
    "half cut": lambda text: shortened(text, 1 / 2),
    "the beginning cut": lambda text: text[len(text) // 3 :],
    "small edits": edited,
    "a third cut, edits and a dress": lambda text: edited(dressed(shortened(text), "Harbour Post")),
    "as much added": lambda text: f"{text}\n\n{UNRELATED}",
    "a third cut and as much added": lambda text: f"{shortened(text)}\n\n{UNRELATED}",
    "paragraphs in another order": lambda text: "\n\n".join(reversed(text.split("\n\n"))),
}


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("text", [ENGLISH, INDONESIAN], ids=["en", "id"])
def test_it_knows_a_copy_by(variant: str, text: str) -> None:
    assert are_copies(text, VARIANTS[variant](text))


def test_two_copies_that_were_each_cut_and_edited_are_copies() -> None:
    assert are_copies(edited(dressed(ENGLISH, "Harbour Post")), shortened(ENGLISH))


def test_two_articles_that_quote_the_same_two_sentences_are_not_copies() -> None:
    assert 0.15 < share(known(ENGLISH), known(INDEPENDENT)) < 0.4
    assert not are_copies(ENGLISH, INDEPENDENT)
    assert not are_copies(shortened(ENGLISH), shortened(INDEPENDENT))


def test_a_translation_is_not_a_copy() -> None:
    assert not are_copies(ENGLISH, INDONESIAN)


def test_a_text_too_short_to_be_known_again_has_no_sketch() -> None:
    assert sketch("") is None
    assert sketch(" ".join(f"word{n}" for n in range(FEWEST_SHINGLES + 1))) is None
    assert sketch(" ".join(f"word{n}" for n in range(FEWEST_SHINGLES + 2))) is not None
    assert sketch("on and " * 500) is None


def test_a_few_lines_within_a_much_longer_text_make_no_copy() -> None:
    long = " ".join(f"{word}{number}" for number in range(6) for word in UNRELATED.split())
    assert share(known(INDONESIAN), known(f"{INDONESIAN} {long}")) > 0.8
    assert not are_copies(INDONESIAN, f"{INDONESIAN} {long}")


def test_the_share_is_that_of_the_smaller_text() -> None:
    assert share(known(ENGLISH), known(ENGLISH)) == 1
    assert share(known(ENGLISH), known(f"{ENGLISH} {UNRELATED}")) == pytest.approx(1, abs=0.15)
    assert share(known(ENGLISH), known(UNRELATED)) == pytest.approx(0, abs=0.05)


def test_copies_share_a_band_and_texts_on_other_matters_hardly_any() -> None:
    def bands(one: str, other: str) -> int:
        return len(set(band_keys(known(one))) & set(band_keys(known(other))))

    assert bands(ENGLISH, edited(shortened(ENGLISH))) >= 5
    assert bands(ENGLISH, UNRELATED) == 0
    assert all(-(2**31) <= key < 2**31 for key in band_keys(known(ENGLISH)))


def test_a_sketch_that_was_stored_means_the_same_in_every_release() -> None:
    """If this fails, signatures that are stored mean something else now: empty the tables of sketches."""
    found = known(UNRELATED)
    assert (found.shingles, found.signature[:8].hex(), band_keys(found)[0]) == (
        148,
        "ffdf6b018b5c7601",
        1173808919,
    )


def test_no_two_articles_of_the_project_are_taken_for_copies() -> None:
    news = [
        json.loads(line)["text"]
        for name in ("news_en", "news_id")
        for line in (ROOT / "tests" / "data" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    samples = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "samples").glob("[0-9]*"))]
    sketches = [known(text) for text in news + samples]
    assert len(sketches) > 70
    wrong = [
        (one, other)
        for (one, left), (other, right) in combinations(enumerate(sketches), 2)
        if copies.copies(left, [right])[0]
    ]
    assert wrong == []


def test_a_voice_is_the_smallest_key_of_all_that_copies_connect() -> None:
    texts = {
        "d": ENGLISH,
        "b": f"{ENGLISH} {UNRELATED}",  # a copy of two that are none of each other
        "e": UNRELATED,
        "a": INDONESIAN,
        "c": INDEPENDENT,
    }
    sketches = {key: known(text) for key, text in texts.items()}
    expected = {"a": "a", "b": "b", "c": "c", "d": "b", "e": "b"}
    for order in permutations(sketches):
        assert voices({key: sketches[key] for key in order}) == expected
    assert voices({key: one for key, one in sketches.items() if key != "b"}) == {key: key for key in "acde"}
    assert voices({}) == {}
