"""What the process that opens files and the one that asks it to say to each other: lengths, and JSON."""

import json
import socket
import struct
import time
from dataclasses import asdict
from datetime import date
from typing import Any

from articles.ingest.readers.member import NAME
from articles.records.documents import Document, Found, Readable, Refused

OUT_OF_MEMORY = 64  # the exit code that tells of it
LENGTH = struct.Struct(">I")
REASON = 1_000  # characters
ALSO = 1 << 20  # bytes of a message beside the text of an article


class Garbled(Exception):
    """What came is no message."""


class Gone(Exception):
    """Nothing comes any more."""


def largest(characters: int) -> int:
    """Return the bytes of the largest message that tells of a text of so many characters."""
    return 12 * characters + ALSO


def send(channel: socket.socket, message: dict[str, Any], files: list[int] | None = None) -> None:
    """Send a message, with open files where there are any."""
    data = json.dumps(message).encode()
    framed = LENGTH.pack(len(data)) + data
    sent = socket.send_fds(channel, [framed], files) if files else 0
    channel.sendall(framed[sent:])


def receive(channel: socket.socket, most: int, deadline: float | None = None) -> dict[str, Any]:
    """Return the next message of at most so many bytes.

    Raise Gone where the other side is, Garbled where it sends something else, TimeoutError after the deadline (on
    the clock of `time.monotonic`).
    """
    [length] = LENGTH.unpack(exactly(channel, LENGTH.size, deadline))
    if length > most:
        raise Garbled
    return parsed(exactly(channel, length, deadline))


def exactly(channel: socket.socket, size: int, deadline: float | None = None) -> bytes:
    """Return the next bytes, so many of them."""
    data = bytearray()
    while len(data) < size:
        if deadline is not None:
            channel.settimeout(max(deadline - time.monotonic(), 0.001))
        try:
            piece = channel.recv(min(size - len(data), 1 << 16))
        except ConnectionError:
            piece = b""
        if not piece:
            raise Gone
        data += piece
    return bytes(data)


def parsed(data: bytes) -> dict[str, Any]:
    """Return a message. Raise Garbled where it is none."""
    try:
        message = json.loads(data)
    except (ValueError, RecursionError):
        raise Garbled from None
    if not isinstance(message, dict):
        raise Garbled
    return message


def message_of(found: Found) -> dict[str, Any]:
    """Return the message that tells of an article or a refusal."""
    if isinstance(found, Refused):
        return {"name": found.name, "reason": found.reason}
    document = asdict(found.document)
    published = found.document.published
    return {"name": found.name, "document": document | {"published": published and published.isoformat()}}


def found_in(message: dict[str, Any]) -> Found:
    """Return the article or refusal that a message tells of. Raise Garbled where it tells of neither."""
    try:
        if len(message["name"]) > NAME or len(message.get("reason", "")) > REASON:
            raise Garbled
        if "reason" in message:
            return Refused(**texts(message, {"name", "reason"}))
        stated = dict(message["document"])
        published = stated.pop("published")
        day = date.fromisoformat(published) if published is not None else None
        document = Document(
            **texts(stated, Document.__dataclass_fields__.keys() - {"published"}), published=day
        )
        return Readable(**texts({"name": message["name"]}, {"name"}), document=document)
    except (KeyError, TypeError, ValueError):
        raise Garbled from None


def texts(message: dict[str, Any], names: Any) -> dict[str, str]:
    """Return a message that has texts under these names and nothing else. Raise Garbled where it has not."""
    if message.keys() != set(names) or not all(isinstance(value, str) for value in message.values()):
        raise Garbled
    return message
