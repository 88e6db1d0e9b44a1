"""Letters that are made to do harm."""

import base64

from articles.ingest.readers import refusals
from tests.ingest.hostile.case import TIGHT, Hostile
from tests.ingest.made import BERITA, NEWS, zipped

TOO_DEEP = refusals.TOO_DEEP.format(number=TIGHT.depth)
HEAD = "From: Ana <ana@lantern.example>\nSubject: Talks\nMIME-Version: 1.0\n"


def letter(*parts: str, head: str = HEAD) -> bytes:
    """Return a letter of parts, each with its own headers."""
    joined = "".join(f"--b\n{part}\n" for part in parts)
    return f'{head}Content-Type: multipart/mixed; boundary="b"\n\n{joined}--b--\n'.encode()


def attached(name: str, data: bytes, kind: str = "application/octet-stream") -> str:
    """Return the part of a letter that is a file."""
    told = base64.encodebytes(data).decode()
    return (
        f'Content-Type: {kind}\nContent-Disposition: attachment; filename="{name}"\n'
        f"Content-Transfer-Encoding: base64\n\n{told}"
    )


def plain(text: str, kind: str = "text/plain; charset=utf-8") -> str:
    """Return the part of a letter that is its text."""
    return f"Content-Type: {kind}\n\n{text}\n"


def forwarded(times: int) -> bytes:
    """Return a letter in a letter, so many times."""
    inner = f"{HEAD}Content-Type: text/plain\n\n{NEWS}\n"
    for n in range(times):
        inner = (
            f'{HEAD}Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n'
            f"Content-Type: message/rfc822\n\n{inner}\n--b{n}--\n"
        )
    return inner.encode()


def nested(times: int) -> bytes:
    """Return a letter whose part has a part, so many times."""
    opened = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(times))
    return f"{HEAD}{opened}Content-Type: text/plain\n\n{NEWS}\n".encode()


CASES = (
    Hostile("deep.eml", "a letter in a letter, ten times", lambda: forwarded(10), TOO_DEEP),
    Hostile("forwarded.eml", "a letter in a letter, harmless", lambda: forwarded(2), articles=1),
    Hostile("parts.eml", "a part in a part, 5,000 times", lambda: nested(5000), refusals.NESTED),
    Hostile(
        "crowd.eml",
        "500 attachments",
        lambda: letter(*[attached(f"{n}.txt", b"x") for n in range(500)]),
        refusals.TOO_MANY.format(number=TIGHT.members),
    ),
    Hostile(
        "bomb.eml",
        "an attached bomb",
        lambda: letter(plain(NEWS), attached("a.zip", zipped({"a.txt": bytes(20_000_000)}))),
        refusals.BOMB.format(number=TIGHT.ratio),
        1,
    ),
    Hostile(
        "program.eml",
        "an attached program",
        lambda: letter(plain(NEWS), attached("a.exe", b"MZ\x90\0")),
        refusals.OTHER_ENDING.format(ending=".exe"),
        1,
    ),
    Hostile(
        "name.eml",
        "an attachment with a name that leads to /etc",
        lambda: letter(plain(NEWS), attached("../../etc/a.txt", BERITA.encode())),
        articles=2,
    ),
    Hostile(
        "base64.eml",
        "an attachment in a broken encoding",
        lambda: letter(plain(NEWS), attached("a.txt", b"x").replace("eA==", "!!%%&&=")),
        refusals.EMPTY,
        1,
    ),
    Hostile(
        "charset.eml",
        "a text in a code that unpacks",
        lambda: letter(plain(NEWS, "text/plain; charset=zlib_codec")),
        articles=1,
    ),
    Hostile(
        "punycode.eml",
        "a text in a code that takes hours",
        lambda: letter(plain("é" + "abc-" * 100_000, "text/plain; charset=punycode")),
        refusals.TOO_LONG.format(number="200,000"),
    ),
    Hostile(
        "header.eml",
        "a subject of a megabyte",
        lambda: letter(plain(NEWS), head=f"Subject: {'=?utf-8?q?=41?= ' * 60_000}\n"),
        articles=1,
    ),
    Hostile(
        "headers.eml",
        "100,000 headers",
        lambda: ("X-A: b\n" * 100_000).encode() + letter(plain(NEWS)),
        articles=1,
    ),
    Hostile(
        "odd.eml",
        "headers that are no headers",
        lambda: letter(
            plain(NEWS),
            head='From: <<<>@[::"\nDate: Tue, 99 Foo 99999 99:99:99 +9999\nSubject: =?x?y?z?=\nMIME-Version: 1.0\n',
        ),
        articles=1,
    ),
    Hostile(
        "boundary.eml",
        "parts without what parts them",
        lambda: f"{HEAD}Content-Type: multipart/mixed\n\n{NEWS}\n".encode(),
        refusals.TOO_SHORT,
    ),
    Hostile("open.eml", "parts that do not end", lambda: letter(plain(NEWS))[:-6], articles=1),
    Hostile(
        "noise.eml",
        "random bytes",
        lambda: bytes(range(128, 255)) * 30,
        refusals.NO_KIND.format(ending=".eml"),
    ),
    Hostile("empty.eml", "nothing but headers", lambda: HEAD.encode(), refusals.TOO_SHORT),
    Hostile(
        "remote.eml",
        "a text that lies on another host",
        lambda: letter(
            'Content-Type: message/external-body; access-type=URL; URL="http://127.0.0.1:9/a"\n\n'
            "Content-Type: text/plain\n\n"
        ),
        refusals.NO_ENDING,
    ),
)
