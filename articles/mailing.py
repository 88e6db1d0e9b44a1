"""Mail people what is new in the views that they saved."""

import logging
from datetime import datetime, timedelta
from smtplib import SMTPException

from celery import shared_task
from django.conf import settings
from django.core.mail import EmailMessage
from django.http import QueryDict
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import ngettext

from articles import wording
from articles.directions import straight
from articles.forms.filters import FilterForm
from articles.models import SavedView
from articles.selectors.saved_views import come_since
from articles.views.rail import address

logger = logging.getLogger(__name__)

LIMIT = 30  # meetings that one mail lists
SETTLED = timedelta(minutes=1)  # a meeting has its time before it can be seen; no transaction takes that long


@shared_task
def mail_news() -> int:
    """Mail the owner of each view what came since the last mail, and return how many mails were sent.

    A mail that cannot be delivered is tried again the next time. Where a worker dies between sending and noting it,
    the mail comes twice: better than never.
    """
    if not settings.EMAIL_HOST:
        return 0
    until = timezone.now() - SETTLED
    views = SavedView.objects.filter(mailed=True, told_until__lt=until, owner__is_active=True)
    sent = 0
    for view in views.exclude(owner__email="").select_related("owner").order_by("pk"):
        message = message_of(view, until)
        try:
            sent += message.send() if message is not None else 0
        except (OSError, SMTPException) as error:
            logger.warning("The news of saved view %s could not be mailed: %s", view.pk, error)
            continue
        SavedView.objects.filter(pk=view.pk, told_until=view.told_until).update(told_until=until)
    return sent


def message_of(view: SavedView, until: datetime) -> EmailMessage | None:
    """Return the mail that tells what is new in a view, None where nothing is."""
    wanted = FilterForm(QueryDict(view.query)).wanted
    rows, count = come_since(wanted, view.told_until or until, until, limit=LIMIT)
    if not count:
        return None
    with translation.override(view.language):
        facts = {"name": view.name, "n": count}
        body = render_to_string(
            "saved-views/mail.txt",
            {
                "view": view,
                "count": count,
                "left_out": count - len(rows),
                "meetings": [
                    (
                        wording.headline_of(row, long=True),
                        row.quote,
                        settings.SITE_URL + reverse("meeting", args=(row.id,)),
                    )
                    for row in rows
                ],
                "href": settings.SITE_URL + address(reverse("overview"), view.query),
                "views": settings.SITE_URL + reverse("saved-view-list"),
            },
        )
        subject = ngettext("%(name)s: %(n)s new meeting", "%(name)s: %(n)s new meetings", count) % facts
        return EmailMessage(" ".join(straight(subject).split()), straight(body), to=[view.owner.email])
