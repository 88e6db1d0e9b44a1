"""Take files from the network onto the disk, and notice when the disk takes no more."""

import logging
from typing import Any

from django.core.files.uploadhandler import StopUpload, TemporaryFileUploadHandler
from django.http import HttpRequest

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
        self.request.META["who_met_whom.cut_short"] = True
        raise StopUpload(connection_reset=False) from error


def was_cut_short(request: HttpRequest) -> bool:
    """Tell if what was sent could not all be written."""
    return bool(request.META.get("who_met_whom.cut_short"))
