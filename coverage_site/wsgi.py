"""Serve the site under a WSGI server."""

import os

from django.core.wsgi import get_wsgi_application

from coverage_site.garbage import collect_rarely

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coverage_site.settings")
os.environ.setdefault("PGOPTIONS", "-c statement_timeout=60s")  # nobody waits longer for a page; workers may
collect_rarely()
application = get_wsgi_application()

from django.conf import settings  # noqa: E402 - read by now

from articles import incoming  # noqa: E402 - needs the settings
from articles.operations import measures  # noqa: E402 - needs the models

measures.switch_on()
incoming.clear_away(
    settings.FILE_UPLOAD_TEMP_DIR
)  # also after one of several was killed: another takes its place
