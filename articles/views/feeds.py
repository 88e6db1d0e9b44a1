"""An Atom feed of what is new in a saved view; its address is its key, for feed readers do not log in."""

import re
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from django.contrib.auth.decorators import login_not_required
from django.contrib.syndication.views import Feed
from django.core.signing import BadSignature, Signer
from django.http import Http404, HttpRequest, QueryDict
from django.urls import reverse
from django.utils import translation
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles import wording
from articles.forms.filters import FilterForm
from articles.models import SavedView
from articles.records.ledger import MeetingRow
from articles.selectors.saved_views import newest
from articles.views.rail import address

LIMIT = 50  # meetings of a feed
SIGNER = Signer(salt="articles.saved-view-feed", sep=":")
NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Entry = tuple[MeetingRow, datetime]
if TYPE_CHECKING:
    MeetingFeed = Feed[Entry, SavedView]
else:
    MeetingFeed = Feed


def feed_address(view: SavedView) -> str:
    """Return the path of a view's feed."""
    return reverse("saved-view-feed", args=(SIGNER.sign(f"{view.pk}.{view.feed_number}"),))


class ViewFeed(MeetingFeed):
    """The meetings of a saved view that came into the ledger last, in the language that it was saved in."""

    feed_type = Atom1Feed

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Answer in the view's language."""
        view = self.get_object(request, *args, **kwargs)
        with translation.override(view.language):
            return super().__call__(request, *args, **kwargs)

    def get_object(self, request: HttpRequest, key: str) -> SavedView:
        """Return the view whose feed has this address. Raise Http404 where there is none, or none any more."""
        try:
            pk, number = SIGNER.unsign(key).split(".")
        except (BadSignature, ValueError):
            raise Http404 from None
        found = SavedView.objects.filter(pk=pk, feed_number=number, owner__is_active=True).first()
        if found is None:
            raise Http404
        return found

    def title(self, view: SavedView) -> str:
        """Return the title of the feed."""
        return clean(_("%(name)s: who met whom") % {"name": view.name})

    def link(self, view: SavedView) -> str:
        """Return the address of the view."""
        return address(reverse("overview"), view.query)

    def items(self, view: SavedView) -> list[Entry]:
        """Return the entries."""
        return newest(FilterForm(QueryDict(view.query)).wanted, limit=LIMIT)

    def item_title(self, item: Entry) -> str:
        """Return the meeting as a sentence."""
        return clean(wording.headline_of(item[0], long=True))

    def item_description(self, item: Entry) -> str:
        """Return the sentence that it rests on, and whose it is. A feed reader takes it for HTML."""
        quote = item[0].quote
        return escape(clean(f"“{quote.text}” ({quote.outlet or _('outlet unknown')})")) if quote else ""

    def item_link(self, item: Entry) -> str:
        """Return the address of the meeting."""
        return reverse("meeting", args=(item[0].id,))

    def item_updateddate(self, item: Entry) -> datetime:
        """Return when the meeting changed last."""
        return item[1]

    def item_pubdate(self, item: Entry) -> datetime | None:
        """Return the day of the report that is quoted, as feeds have it: with a time."""
        quote = item[0].quote
        if quote is None or quote.published is None:
            return None
        return datetime.combine(quote.published, time(), tzinfo=item[1].tzinfo)


def clean(text: str) -> str:
    """Return text without the characters that XML cannot hold."""
    return NOT_IN_XML.sub("\ufffd", text)


feed = login_not_required(require_safe(ViewFeed()))
