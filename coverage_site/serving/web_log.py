"""The web server's own lines, written as all others are."""

import logging.config
from typing import Any

from django.conf import settings
from gunicorn.glogging import Logger


class WebLog(Logger):  # type: ignore[misc]  # it has no types
    """Hands what gunicorn has to say to the handlers of the settings."""

    def setup(self, cfg: Any) -> None:
        """Keep gunicorn's levels, and leave the form to the settings."""
        super().setup(cfg)
        logging.config.dictConfig(settings.LOGGING)
        for log in (self.error_log, self.access_log):
            log.handlers.clear()
            log.propagate = True
