"""Serve the site under a WSGI server."""

import os

from django.core.wsgi import get_wsgi_application

from coverage_site.garbage import collect_rarely

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coverage_site.settings")
collect_rarely()
application = get_wsgi_application()

from articles.operations import measures  # noqa: E402 - needs the models

measures.switch_on()
