"""Take files from the network onto the disk, and notice when the disk takes no more."""

import errno
import logging
from typing import Any

from django.core.files.uploadhandler import StopUpload, TemporaryFileUploadHandler
from django.http import HttpRequest

# No space, more than one user's share of it, a larger file than there may be.
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})

logger = logging.getLogger(__name__)


class DiskFileUploadHandler(TemporaryFileUploadHandler):
    """Write files to the disk; where that fails, stop and let the view say so, instead of failing the request."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin a file."""
        try:
            super().new_file(*args, **kwargs)
        except OSError as error:
            self.stop(error)

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


def is_full(error: Exception) -> bool:
    """Tell if an error of the system or of a database says that the disk takes no more."""
    if isinstance(error, OSError):
        return error.errno in FULL
    return any(words in str(error) for words in ("disk is full", "No space left"))
