"""Log lines: plain or as JSON, with the request and the article that they are about, and without what articles say.

What stands in a message may come from outside: whatever could begin a line of its own, or turn or colour the terminal's
text, is escaped. What an exception says may quote the text that was read: of most only the kind and the way are told.
"""

import json
import logging
import re
import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db import InterfaceError, OperationalError

HEADER = "request_id"  # of a message in the queue

# Line ends, control characters, what changes the direction of writing, and halves of characters.
UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
# An address of a feed: whoever has its key can read it without a login.
FEED = re.compile(r"(?<!/upload)/feeds/[^/\s?]+")
KIND = re.compile(r"[\w.]+(?=\()")  # of an exception, in what repr says of it
# Celery writes what an exception says into its message.
OF_TASKS = "celery.app.trace"
# Whose messages come from the machine and never from a text.
FROM_THE_MACHINE = (OSError, OperationalError, InterfaceError, ImproperlyConfigured, ImportError, MemoryError)

_request: ContextVar[str] = ContextVar("request", default="")
_article: ContextVar[int | None] = ContextVar("article", default=None)


def configuration(*, form: str, level: str) -> dict[str, Any]:
    """Return the settings of logging: all lines go to standard error, in one form ("plain" or "json")."""
    whole = level == "DEBUG"
    # Whoever reads lines at a terminal has no use for one of each answer and each article.
    each = level if form == "json" else "WARNING"
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"context": {"()": "coverage_site.logs.Context"}},
        "formatters": {
            "plain": {"()": "coverage_site.logs.PlainFormatter", "whole": whole},
            "json": {"()": "coverage_site.logs.JsonFormatter", "whole": whole},
        },
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": form, "filters": ["context"]}},
        "loggers": {
            # Django's own handlers would write its lines in a form of their own, and some of them twice.
            "django": {"handlers": [], "level": "INFO", "propagate": True},
            "django.server": {"handlers": [], "level": "INFO", "propagate": True},
            "coverage_site.requests": {"level": each},
            "articles.tasks": {"level": each},
        },
        "root": {"handlers": ["stderr"], "level": level},
    }


@contextmanager
def about(*, request: str | None = None, article: int | None = None) -> Iterator[None]:
    """Let the lines that are logged meanwhile carry the id of a request, of an article, or of both."""
    tokens = []
    if request is not None:
        tokens.append((_request, _request.set(request)))
    if article is not None:
        tokens.append((_article, _article.set(article)))  # type: ignore[arg-type]
    try:
        yield
    finally:
        for variable, token in tokens:
            variable.reset(token)


def carried() -> dict[str, str]:
    """Return the headers with which a message in the queue carries on the id of the request."""
    found = _request.get()
    return {HEADER: found} if found else {}


class Context(logging.Filter):
    """Writes into each record what it is about."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record pass."""
        record.request_id = _request.get()
        record.article_id = _article.get()
        return True


class PlainFormatter(logging.Formatter):
    """One line for a record, and below it, indented, the way of an exception."""

    def __init__(self, *, whole: bool = False) -> None:
        """Make a formatter; `whole` tells exceptions with all they say, for whoever looks for a fault."""
        super().__init__()
        self.whole = whole

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as text."""
        context = "".join(f" [{name} {value}]" for name, value in context_of(record).items())
        message = message_of(record, whole=self.whole)
        line = f"{self.formatTime(record)} {record.levelname} {record.name} {message}{context}"
        return "\n    ".join([on_one_line(line), *map(on_one_line, exception_of(record, whole=self.whole))])


class JsonFormatter(logging.Formatter):
    """One JSON object a line, in ASCII."""

    def __init__(self, *, whole: bool = False) -> None:
        """Make a formatter; `whole` tells exceptions with all they say, for whoever looks for a fault."""
        super().__init__()
        self.whole = whole

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as JSON."""
        told: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": message_of(record, whole=self.whole),
            **context_of(record),
            "process": record.process,
        }
        if lines := exception_of(record, whole=self.whole):
            told["exception"] = lines
        return json.dumps(told)


def message_of(record: logging.LogRecord, *, whole: bool) -> str:
    """Return what a record says, without keys of feeds, and without what an exception says of a task."""
    values = record.args
    if record.name == OF_TASKS and not whole and isinstance(values, Mapping) and "exc" in values:
        kind = KIND.match(str(values["exc"]))
        message = record.msg % {**values, "exc": kind[0] if kind else "..."}
    else:
        message = record.getMessage()
    return FEED.sub("/feeds/...", message)


def context_of(record: logging.LogRecord) -> dict[str, object]:
    """Return what a record is about: the ids of its request and its article, as far as there are such."""
    found = {"request": getattr(record, "request_id", ""), "article": getattr(record, "article_id", None)}
    return {name: value for name, value in found.items() if value}


def exception_of(record: logging.LogRecord, *, whole: bool) -> list[str]:
    """Return the lines that tell of a record's exception, of those before it first."""
    if not record.exc_info or record.exc_info[1] is None:
        return []
    chain: list[BaseException] = []
    error: BaseException | None = record.exc_info[1]
    while error is not None and error not in chain:
        chain.append(error)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return [line for error in reversed(chain) for line in lines_of(error, whole=whole)]


def lines_of(error: BaseException, *, whole: bool) -> Iterator[str]:
    """Yield where an exception came from, the outermost call first, and what kind it is."""
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"{frame.filename}:{frame.lineno} in {frame.name}"
    kind = f"{type(error).__module__}.{type(error).__qualname__}"
    yield f"{kind}: {error}" if whole or isinstance(error, FROM_THE_MACHINE) else kind


def on_one_line(text: str) -> str:
    """Return a text with everything escaped that could pass for another line or hide part of this one."""
    return UNSAFE.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)
