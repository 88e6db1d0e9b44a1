"""The process that opens files of strangers: `python -m articles.ingest.opener LIMITS`, with a socket as its input.

It has no settings, no database and no secrets, works in an empty folder, may take so much memory and time, and asks
no other host. For each file that is handed to it, it tells what it finds. See `articles.ingest.opening`.
"""

import json
import logging
import os
import resource
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress

import psutil

from articles.ingest import frames
from articles.ingest.readers import read_all
from articles.ingest.readers.limits import MB, Limits
from articles.ingest.readers.orphans import end_with_parent
from articles.ingest.readers.scans import recogniser
from articles.records.documents import Found

LOG = 4_000  # characters of what went wrong
LOGS = 50  # times that it tells what went wrong with one file
HANDS = 12  # files that it may have open at once


class Teller(logging.Handler):
    """Tells the process that asked what went wrong, for its log: some things of each file, and no text of it."""

    def __init__(self, channel: socket.socket) -> None:
        """Tell it over this socket."""
        super().__init__(logging.WARNING)
        self.channel = channel
        self.told = 0  # of the file that is read

    def emit(self, record: logging.LogRecord) -> None:
        """Tell of one thing."""
        if self.told >= LOGS:
            return
        self.told += 1
        kind = record.exc_info[0] if record.exc_info else None
        said = record.getMessage() + (f" ({kind.__name__})" if kind else "")
        frames.send(self.channel, {"log": said[:LOG]})


def main(read: Callable[..., Iterator[Found]] = read_all) -> None:
    """Answer requests until there are no more, with what a function finds in a file that is called as `read_all` is."""
    limits = Limits(**json.loads(sys.argv[1]))
    confine(limits)
    with socket.socket(fileno=0) as channel:
        teller = Teller(channel)
        logging.getLogger("articles").addHandler(teller)
        sys.addaudithook(refuse_network)
        frames.send(channel, {"ready": True})
        try:
            while answer(channel, limits, teller, read):
                pass
        except MemoryError:
            os._exit(frames.OUT_OF_MEMORY)
        except BrokenPipeError:  # nobody wants to know any more
            pass


def answer(
    channel: socket.socket, limits: Limits, teller: Teller, read: Callable[..., Iterator[Found]]
) -> bool:
    """Tell what one file holds, then that this was all; return whether it can do so again."""
    data, files, _, _ = socket.recv_fds(channel, 1 << 16, 1)
    if not files:
        return False
    more_time(limits)
    teller.told = 0
    request = json.loads(data[frames.LENGTH.size :])

    refused = {int(number): reason for number, reason in request["refused"].items()}

    def tell(what: str, number: int) -> None:
        frames.send(channel, {what: number})

    with os.fdopen(files[0], "rb") as source:
        source.seek(0)
        for found in read(request["name"], source, limits, tell=tell, refused=refused):
            frames.send(channel, frames.message_of(found))
            more_time(limits)
    # Not its greatest size so far: a process inherits that of the one that started it, and a worker is large.
    large = psutil.Process().memory_info().rss > limits.memory / 2
    frames.send(channel, {"done": not large})  # what it has grown by would be missing for the next file
    return not large


def confine(limits: Limits) -> None:
    """Set what this process may take of the machine, and make it end with the one that started it."""
    end_with_parent()
    with suppress(ValueError):  # macOS knows no such limit
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    recognises = recogniser() is not None  # by programs that it starts, and that write files
    largest = limits.memory if recognises else MB
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
    if not recognises:
        resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))
        resource.setrlimit(resource.RLIMIT_NOFILE, (HANDS, HANDS))


def more_time(limits: Limits) -> None:
    """Allow the seconds of processor time that there are for one article, from now on."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + limits.seconds + 2, most))


def refuse_network(event: str, _: object) -> None:
    """Raise PermissionError where a library wants to reach another host."""
    if event.startswith("socket."):
        raise PermissionError("Files are opened without the network.")


if __name__ == "__main__":
    main()
