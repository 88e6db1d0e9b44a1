"""Files for every reader and texts for the reading, changed again and again towards what no input has reached yet.

`pytest -m fuzz` tries what somebody thought of; this follows the branches of the program and needs no idea. Started by
hand with atheris, which is no package of the project (README): `python -m tests.fuzzing 1800` tries for half an hour,
each target for its share, says what broke, and keeps the inputs. A target may be named: `python -m tests.fuzzing 600
reading`. What is found becomes an ordinary test, with its smallest input.
"""

import logging
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["articles"]):
    from articles.ingest.dates import written_date
    from articles.ingest.readers import paste
    from articles.ingest.readers.refusals import Unreadable
    from articles.ingest.readers.text import clean, decode
    from articles.nlp.chunks import chunks_of
    from articles.nlp.components.sentences import sentence_before, sentence_bounds, sentence_spans
    from articles.nlp.detect import detect
    from articles.nlp.letters import plain
    from articles.nlp.words import words_of
    from articles.resolution import spelling
    from articles.resolution.names import normalised, preferred
    from tests.ingest.test_fuzz import GOOD, UNPACKED, is_told
    from tests.nlp import odd_texts
    from tests.nlp.test_odd_texts import check

ROOT = Path(__file__).resolve().parent.parent
OURS = str(ROOT / "articles")
LONGEST = 600  # bytes of a text; a reading takes some milliseconds
LONGEST_FILE = 6000
DAYS = (None, date(2024, 3, 5), date(2024, 2, 29), date.min, date.max)
LANGUAGES = ("en", "id", "en", "id", "")

Target = Callable[[bytes], None]


class NoFaultOfOurs(logging.Handler):
    """Lets a reader's own error through, which is otherwise logged and told as a damaged file; libraries may fail."""

    def emit(self, record: logging.LogRecord) -> None:
        """Raise what was logged where it was raised by a line of the readers."""
        error = record.exc_info[1] if record.exc_info else None
        if error is None:
            return
        trace = error.__traceback__
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        if trace is not None and trace.tb_frame.f_code.co_filename.startswith(OURS):
            raise error


def file_of(ending: str) -> Target:
    """Return what reads bytes as a file."""
    return lambda data: is_told(f"a{ending}", data)


def packed(ending: str, pack: Callable[[bytes], bytes]) -> Target:
    """Return what reads bytes as that which is packed in a file: check sums would hide it."""
    return lambda data: is_told(f"a{ending}", pack(data))


def text(data: bytes) -> None:
    """Look at all that is done to a text before it is read."""
    with suppress(Unreadable):
        tidy = clean(decode(data))
        assert clean(tidy) == tidy
    found = data.decode(errors="ignore")
    written_date(found)
    detect(found)
    with suppress(Unreadable):
        paste(found)
    seen = plain(found)
    if seen is not None:
        assert len(seen.text) == len(seen.starts) == len(seen.ends)
        assert list(seen.starts) == sorted(seen.starts)
        assert all(0 <= start < end <= len(found) for start, end in zip(seen.starts, seen.ends, strict=True))
    assert "".join(part for _, part in chunks_of(found, 40)) == found
    assert all(found[start:].startswith(part) for start, part in chunks_of(found, 40))
    covered = 0
    for start, end in sentence_spans(found):
        assert covered <= start < end <= len(found)
        assert not found[covered:start].strip()
        assert found[start:end] == found[start:end].strip()
        covered = end
    assert not found[covered:].strip()
    for offset in range(0, len(found), 7):
        start, end = sentence_bounds(found, offset)
        assert start <= offset <= end
        sentence_before(found, offset)
    for word in words_of(found):
        assert 0 <= word.start < word.end <= len(found)


def names(data: bytes) -> None:
    """Compare two names, one on each line."""
    one, _, other = data.decode(errors="ignore").partition("\n")
    assert preferred(one, other) == preferred(other, one)
    assert spelling.relation(one, other) == spelling.relation(other, one)
    assert spelling.relation(one, one) in {"same", ""}
    for name in (one, other):
        assert normalised(normalised(name)) == normalised(name)
        spelling.ends(name, "MX")
        spelling.run(spelling.softened(name))
        spelling.skeletons(name)
    spelling.is_short_for(one, other, {"MX"})


def reading(data: bytes) -> None:
    """Read a text; its first byte says in which language, and when it was published."""
    kind = data[0] if data else 0
    check(
        data[1:].decode(errors="ignore"),
        published=DAYS[kind // len(LANGUAGES) % len(DAYS)],
        language=LANGUAGES[kind % len(LANGUAGES)],
    )


def targets() -> dict[str, tuple[Target, list[bytes], int]]:
    """Return what is tried, each with inputs to begin with and the most bytes of one."""
    files = {ending[1:]: (file_of(ending), [good], LONGEST_FILE) for ending, good in GOOD.items()}
    inner = {
        f"in-{ending[1:]}": (packed(ending, pack), [good], LONGEST_FILE)
        for ending, (good, pack) in UNPACKED.items()
    }
    prose = [sentence.encode()[:LONGEST] for sentence in odd_texts.sentences()]
    both = [f"{one}\n{other}".encode() for one in odd_texts.NAMES for other in odd_texts.NAMES]
    read = [bytes([number % 25]) + one for number, one in enumerate(prose)]
    return {
        "reading": (reading, read, LONGEST),
        "text": (text, prose, LONGEST),
        "names": (names, [*both, b"Cabdiraxmaan Xasan C\nAbdirahman Hassan"], 120),
        **files,
        **inner,
    }


def words() -> Iterable[str]:
    """Yield pieces that inputs are put together from, as libFuzzer's dictionaries have them."""
    for piece in (*odd_texts.UNITS, *odd_texts.DAYS, *odd_texts.JOINS, *odd_texts.NAMES, *odd_texts.SIGNS):
        yield '"' + "".join(f"\\x{byte:02x}" for byte in piece.encode()) + '"'


def seek(name: str, seconds: int, kept: Path) -> bool:
    """Try one target for a while, in a process of its own; return whether it held."""
    known = targets()[name]
    with tempfile.TemporaryDirectory() as folder:
        corpus, dictionary = Path(folder, "corpus"), Path(folder, "words")
        corpus.mkdir()
        for number, good in enumerate(known[1]):
            (corpus / str(number)).write_bytes(good)
        dictionary.write_text("\n".join(words()))
        options = (f"-max_total_time={seconds}", f"-max_len={known[2]}", "-timeout=60", "-rss_limit_mb=3000")
        shown = (f"-artifact_prefix={kept}/{name}-", "-print_final_stats=1", f"-dict={dictionary}")
        log = kept / f"{name}.log"
        with log.open("wb") as output:
            code = subprocess.run(
                [sys.executable, "-m", "tests.fuzzing", "--one", name, *options, *shown, str(corpus)],
                cwd=ROOT,
                stdout=output,
                stderr=subprocess.STDOUT,
                check=False,
            ).returncode
    sys.stdout.write(f"{name}: {'held' if code == 0 else f'BROKE, see {log}'}\n")
    sys.stdout.flush()
    return code == 0


def main(arguments: list[str]) -> None:
    """Try all targets or those that are named; exit with 1 where one broke."""
    if arguments[:1] == ["--one"]:
        logger = logging.getLogger("articles.ingest.readers")
        logger.addHandler(NoFaultOfOurs())
        logger.propagate = False
        target, good, _ = targets()[arguments[1]]
        for one in good[:2]:  # what is loaded for the first ones is no fault of theirs
            target(one)
        atheris.Setup([sys.argv[0], *arguments[2:]], target)
        atheris.Fuzz()
    seconds, named = int(arguments[0]), arguments[1:] or list(targets())
    kept = Path(tempfile.mkdtemp(prefix="fuzzing-"))
    held = [seek(name, seconds // len(named), kept) for name in named]
    sys.exit(not all(held))


if __name__ == "__main__":
    main(sys.argv[1:])
