"""How a worker's child is told, while it reads an article or a file, that no time is left: it hands it back.

The signal counts only while a text or a file is being read, which touches nothing but memory. Before that nothing was
taken, and after it what was found is written in a moment.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

NUMBER = signal.SIGUSR2


class Stopping(BaseException):
    """The worker stops and cannot wait. No `except Exception` on the way takes it for a fault of the article."""


_asked = False
_reading = False


def listen() -> None:
    """Let this process hear the signal."""
    signal.signal(NUMBER, hear)


def hear(_number: int, _frame: FrameType | None) -> None:
    """Remember that the worker stops, and leave a text that is being read."""
    global _asked
    _asked = True
    if _reading:
        raise Stopping


def asked() -> bool:
    """Tell if the worker is stopping."""
    return _asked


@contextmanager
def while_reading() -> Iterator[None]:
    """Raise Stopping where the worker stops meanwhile, or was to stop before."""
    global _reading
    _reading = True
    try:
        if _asked:
            raise Stopping
        yield
    finally:
        _reading = False
