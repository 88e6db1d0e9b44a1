"""Which articles are copies of one text: an agency's report, say, that several outlets print.

A text is known by its shingles, each run of three words. What counts is how much of the smaller text the
two share (containment), not how much of both (Jaccard): one outlet cuts what another prints whole, and a
third goes on with paragraphs of its own. MinHash (Broder, 1997) estimates it from a signature of 256 numbers.
Bands of these numbers are the keys of an index that finds candidates (locality-sensitive hashing, Indyk and
Motwani, 1998). Two texts without a common band are no copies, whatever the estimate says: so the index
misses nothing, and what copies are depends on the two texts alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from articles.resolution.names import normalised

if TYPE_CHECKING:
    from datasketch import MinHash

SHINGLE = 3  # words
PERMUTATIONS = 256
BANDS, ROWS = 64, 2  # of the first half of the signature; the rest makes the estimate better
FEWEST_SHINGLES = 20  # a caption says too little to be known again
COPIED = 0.55  # from this share of the smaller text on it is a copy; two quoted sentences are less
SMALLEST = 0.2  # of the larger text: below that the estimate is mostly chance
AT_ONCE = 4096  # shingles, so that a text of the longest length permitted needs 4 MB at a time


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is kept of a text to know its copies: how many shingles it has, and their signature."""

    shingles: int
    signature: bytes  # PERMUTATIONS numbers of 32 bits, little-endian


def sketch(text: str) -> Sketch | None:
    """Return the sketch of a text, or None where the text is too short to be known again.

    Case, accents, punctuation and white space do not count.
    """
    words = normalised(text).split()
    shingles = sorted({" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)})
    if len(shingles) < FEWEST_SHINGLES:
        return None
    minhash = empty().copy()
    for start in range(0, len(shingles), AT_ONCE):
        minhash.update_batch(shingle.encode() for shingle in shingles[start : start + AT_ONCE])
    return Sketch(len(shingles), minhash.hashvalues.astype("<u4").tobytes())


@cache
def empty() -> "MinHash":
    """Return the signature of nothing, to be copied: drawing its permutations takes longer than a text's shingles."""
    from datasketch import MinHash  # here: it loads scipy, and the web process makes no sketches

    # Seed and scheme are named, since signatures are stored: another release must not change them.
    return MinHash(num_perm=PERMUTATIONS, seed=1, scheme="affine32")


def band_keys(one: Sketch) -> tuple[int, ...]:
    """Return the keys, signed numbers of 32 bits, under which an index holds a sketch."""
    width = 4 * ROWS
    bands = (one.signature[band * width : (band + 1) * width] for band in range(BANDS))
    return tuple(
        int.from_bytes(blake2b(bytes([number]) + band, digest_size=4).digest(), signed=True)
        for number, band in enumerate(bands)
    )


def copies(one: Sketch, others: Sequence[Sketch]) -> list[bool]:
    """Tell of each other sketch if its text and this one are copies."""
    if not others:
        return []
    equal = numbers(others) == numbers([one])
    banded = equal[:, : BANDS * ROWS].reshape(-1, BANDS, ROWS).all(axis=2).any(axis=1)
    sizes = np.array([other.shingles for other in others])
    near = np.minimum(sizes, one.shingles) >= SMALLEST * np.maximum(sizes, one.shingles)
    found: list[bool] = (banded & near & (shares(equal, sizes, one.shingles) >= COPIED)).tolist()
    return found


def share(one: Sketch, other: Sketch) -> float:
    """Return the estimated share (0 to 1) of the smaller text's shingles that the other has too."""
    equal = numbers([one]) == numbers([other])
    return float(shares(equal, np.array([other.shingles]), one.shingles)[0])


def shares(equal: npt.NDArray[np.bool_], sizes: npt.NDArray[np.int_], size: int) -> npt.NDArray[np.float64]:
    """Return the containments that follow from which numbers of the signatures are equal, a row for each."""
    jaccard = equal.mean(axis=1)
    common = jaccard / (1 + jaccard) * (sizes + size)
    found: npt.NDArray[np.float64] = np.minimum(1.0, common / np.minimum(sizes, size))
    return found


def numbers(sketches: Sequence[Sketch]) -> npt.NDArray[np.uint32]:
    """Return the signatures as rows of a table."""
    table = np.frombuffer(b"".join(one.signature for one in sketches), dtype="<u4")
    return table.reshape(len(sketches), PERMUTATIONS)


def voices(sketches: Mapping[str, Sketch]) -> dict[str, str]:
    """Return the voice of each article by its key: the smallest key among its copies and their copies."""
    result: dict[str, str] = {}
    left = sorted(sketches)
    while left:
        voice, frontier = left[0], [left[0]]
        left = left[1:]
        while frontier:
            member = frontier.pop()
            result[member] = voice
            near = copies(sketches[member], [sketches[key] for key in left])
            frontier += [key for key, copied in zip(left, near, strict=True) if copied]
            left = [key for key, copied in zip(left, near, strict=True) if not copied]
    return result
