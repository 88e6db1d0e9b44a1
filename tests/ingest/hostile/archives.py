"""Archives that are made to do harm."""

import io
import random
import struct
import zipfile

from articles.ingest.readers import refusals
from tests.ingest.hostile.case import TIGHT, Hostile
from tests.ingest.made import BERITA, NEWS, zipped

BOMB = refusals.BOMB.format(number=TIGHT.ratio)
TOO_MANY = refusals.TOO_MANY.format(number=TIGHT.members)
TOO_DEEP = refusals.TOO_DEEP.format(number=TIGHT.depth)
UNPACKS = refusals.UNPACKS_TOO_LARGE.format(size="8 MB")
ARTICLE = {"a.txt": NEWS}
ZEROS = bytes(20_000_000)


def nested(times: int, data: bytes, name: str) -> bytes:
    """Return a file in an archive in an archive, so many times."""
    for _ in range(times):
        data = zipped({name: data})
        name = "inner.zip"
    return data


def noise(size: int) -> bytes:
    """Return bytes that nothing can pack."""
    return random.Random(1).randbytes(size)


def changed(data: bytes, at: int, new: bytes) -> bytes:
    """Return bytes with some of them replaced."""
    return data[:at] + new + data[at + len(new) :]


def in_both(data: bytes, local: int, central: int, new: bytes) -> bytes:
    """Return an archive of one file with a field replaced, in the header of the file and in the directory."""
    return changed(changed(data, local, new), data.rindex(b"PK\x01\x02") + central, new)


def locked() -> bytes:
    """Return an archive whose file is marked as encrypted."""
    return in_both(zipped(ARTICLE), 6, 8, b"\x01\x00")


def renamed(name: str) -> bytes:
    """Return an archive whose first file has a name that `zipfile` would not write, and whose second is good."""
    stand_in = "n" * len(name)
    return zipped({stand_in: NEWS, "good.txt": BERITA}).replace(stand_in.encode(), name.encode())


def overlapping() -> bytes:
    """Return an archive whose directory names the one file in it five hundred times."""
    data = zipped({"a.txt": "1" * 1000})
    begins, ends = data.rindex(b"PK\x01\x02"), data.rindex(b"PK\x05\x06")
    entry = data[begins:ends]
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 500, 500, 500 * len(entry), begins, 0)
    return data[:begins] + 500 * entry + end


def lying_size() -> bytes:
    """Return an archive whose file says that it unpacks to ten bytes."""
    return in_both(zipped(ARTICLE), 22, 24, struct.pack("<L", 10))


def wrong_sum() -> bytes:
    """Return an archive whose file does not have the check sum that it says."""
    return in_both(zipped(ARTICLE), 14, 16, b"\x01\x02\x03\x04")


def link() -> bytes:
    """Return an archive with a symbolic link."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        info = zipfile.ZipInfo("link.txt")
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    return out.getvalue()


def far_away() -> bytes:
    """Return an archive whose directory says to stand where there is nothing."""
    data = zipped(ARTICLE)
    return changed(data, data.rindex(b"PK\x05\x06") + 16, struct.pack("<L", 0x7FFFFFFF))


def twice() -> bytes:
    """Return an archive with two files of one name."""
    return zipped({"a.txt": NEWS, "b.txt": BERITA}).replace(b"b.txt", b"a.txt")


CASES = (
    Hostile("flat.zip", "20 MB of zeros in 20 kB", lambda: zipped({"a.txt": ZEROS}), BOMB),
    Hostile(
        "lzma.zip", "20 MB of zeros, packed by LZMA", lambda: zipped({"a.txt": ZEROS}, zipfile.ZIP_LZMA), BOMB
    ),
    Hostile("bzip2.zip", "the same, by bzip2", lambda: zipped({"a.txt": ZEROS}, zipfile.ZIP_BZIP2), BOMB),
    Hostile(
        "wide.zip",
        "many files, each just small enough",
        lambda: zipped({f"{n}.txt": noise(500_000) for n in range(20)}, zipfile.ZIP_STORED),
        UNPACKS,
    ),
    Hostile(
        "crowd.zip", "more files than may be", lambda: zipped({f"{n}.txt": "a" for n in range(500)}), TOO_MANY
    ),
    Hostile(
        "deep.zip",
        "an archive in an archive, fifty times, as one that holds itself would look",
        lambda: nested(50, NEWS.encode(), "a.txt"),
        TOO_DEEP,
    ),
    Hostile("matryoshka.zip", "a bomb three archives deep", lambda: nested(3, ZEROS, "a.txt"), BOMB),
    Hostile(
        "shallow.zip",
        "an archive in an archive, harmless",
        lambda: nested(3, NEWS.encode(), "a.txt"),
        articles=1,
    ),
    Hostile("overlap.zip", "five hundred names for the same bytes", overlapping, TOO_MANY),
    Hostile(
        "traversal.zip",
        "a name that leads to /etc",
        lambda: renamed("../../etc/cron.d/a.txt"),
        refusals.OUTSIDE,
        1,
    ),
    Hostile(
        "absolute.zip",
        "a name that begins at the root",
        lambda: renamed("/etc/passwd.txt"),
        refusals.OUTSIDE,
        1,
    ),
    Hostile(
        "drive.zip", "a name on another disk", lambda: renamed("C:\\windows\\a.txt"), refusals.OUTSIDE, 1
    ),
    Hostile(
        "backslash.zip", "a name with the other slash", lambda: renamed("..\\..\\a.txt"), refusals.OUTSIDE, 1
    ),
    Hostile(
        "nul.zip",
        "a name with a zero byte before its end",
        lambda: renamed("a.txt\0.exe"),
        refusals.OUTSIDE,
        1,
    ),
    Hostile(
        "name.zip",
        "a name of 10,000 characters",
        lambda: renamed("n" * 9_996 + ".txt"),
        refusals.LONG_NAME.format(number="1,000"),
        1,
    ),
    Hostile(
        "escape.zip",
        "a name with codes for terminals and a turn of direction",
        lambda: zipped({"\x1b[2J\u202etxt.exe.txt": NEWS}),
        articles=1,
    ),
    Hostile("link.zip", "a symbolic link to /etc/passwd", link, refusals.TOO_SHORT),
    Hostile("locked.zip", "a file with a password", locked, refusals.ENCRYPTED),
    Hostile(
        "half.zip",
        "the first half of an archive",
        lambda: zipped({"a.txt": noise(5000)})[:2500],
        refusals.CUT_OFF,
    ),
    Hostile("sum.zip", "a wrong check sum", wrong_sum, refusals.DAMAGED),
    Hostile("size.zip", "a size that is a lie", lying_size, refusals.DAMAGED),
    Hostile(
        "method.zip",
        "a way of packing that nobody knows",
        lambda: in_both(zipped(ARTICLE), 8, 10, b"\x63\x00"),
        refusals.OTHER_ARCHIVE,
    ),
    Hostile("far.zip", "a directory that stands nowhere", far_away, refusals.DAMAGED),
    Hostile(
        "text.zip", "a text under the name of an archive", NEWS.encode, refusals.NO_KIND.format(ending=".zip")
    ),
    Hostile(
        "program.zip",
        "a program that unpacks itself",
        lambda: b"MZ\x90\x00" + zipped(ARTICLE),
        refusals.DISGUISED.format(kind="a program"),
    ),
    Hostile("empty.zip", "an archive of nothing", lambda: zipped({}), refusals.HOLDS_NOTHING),
    Hostile(
        "litter.zip",
        "what a Mac leaves in archives",
        lambda: zipped({"__MACOSX/._a.txt": b"\0\5\x16\7", ".DS_Store": b"x"}),
        refusals.HOLDS_NOTHING,
    ),
    Hostile(
        "mixed.zip",
        "a program between two articles",
        lambda: zipped({"a.txt": NEWS, "b.exe": b"MZ", "c.txt": BERITA}),
        refusals.OTHER_ENDING.format(ending=".exe"),
        2,
    ),
    Hostile("twice.zip", "two files of one name", twice, articles=2),
)
