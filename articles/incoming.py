"""Take files from the network onto the disk, notice when the disk takes no more, and clear away what was cut off."""

import fcntl
import logging
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from django.core.files.uploadhandler import StopUpload, TemporaryFileUploadHandler
from django.http import HttpRequest

NEW = 60  # seconds in which an empty file may be one that is not locked yet

logger = logging.getLogger(__name__)


class DiskFileUploadHandler(TemporaryFileUploadHandler):
    """Write files to the disk; where that fails, stop and let the view say so, instead of failing the request."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin a file, which stays locked for as long as somebody works on it: the lock ends with the process."""
        try:
            super().new_file(*args, **kwargs)
        except OSError as error:
            self.stop(error)
        with suppress(OSError):  # there are network disks without locks: `clear_away` leaves them alone
            fcntl.flock(self.file.fileno(), fcntl.LOCK_EX)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Write a piece of a file."""
        try:
            super().receive_data_chunk(raw_data, start)
        except OSError as error:
            self.stop(error)

    def stop(self, error: OSError) -> None:
        """Read on without keeping anything, so that the sender gets an answer."""
        logger.error("An upload could not be written: %s", error)
        assert self.request is not None
        self.request.META["who_met_whom.cut_short"] = error
        raise StopUpload(connection_reset=False) from error


def cut_short(request: HttpRequest) -> OSError | None:
    """Return why what was sent could not all be written, None where it could."""
    found = request.META.get("who_met_whom.cut_short")
    return found if isinstance(found, OSError) else None


def clear_away(folder: Path) -> int:
    """Delete the uploads that a web server left unfinished as it was killed, and return how many.

    Another one may be receiving files there: what is locked stays, and what is empty may be about to be.
    """
    gone = 0
    for path in folder.glob("*.upload*"):
        with suppress(OSError), path.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            state = path.stat()
            if state.st_size or time.time() - state.st_mtime > NEW:
                path.unlink()
                gone += 1
    if gone:
        logger.warning("Cleared away %s uploads that were cut off when a web server was killed", gone)
    return gone
