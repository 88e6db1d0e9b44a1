"""The feeds that the site follows: the list with the state of each, adding, pausing, removing."""

from django.contrib import messages
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from articles.forms.news_feeds import NewsFeedForm
from articles.http import HtmxHttpRequest, analyst_required
from articles.models import Feed
from articles.selectors.news_feeds import news_feeds


@require_http_methods(["GET", "HEAD", "POST"])
@analyst_required
def news_feed_list(request: HtmxHttpRequest) -> HttpResponse:
    """Show the feeds, or add one, which a worker looks at within a minute."""
    form = NewsFeedForm(request.POST) if request.method == "POST" else NewsFeedForm()
    if request.method == "POST" and form.is_valid():
        assert isinstance(request.user, User)
        form.instance.added_by = request.user
        form.instance.due_at = timezone.now()
        try:
            with transaction.atomic():
                feed = form.save()
        except IntegrityError:  # sent twice at once
            form.add_error("url", _("This feed is followed already."))
        else:
            messages.success(request, _("“%(name)s” is followed.") % {"name": feed})
            return redirect("news-feed-list")
    status = 422 if form.errors else 200
    return render(request, "upload/feeds.html", {"form": form, "feeds": news_feeds()}, status=status)


@require_POST
@analyst_required
def news_feed_change(request: HtmxHttpRequest, pk: int) -> HttpResponse:
    """Pause a feed, look at it anew, or remove it; its articles stay."""
    feed = get_object_or_404(Feed, pk=pk)
    if "remove" in request.POST:
        feed.delete()
        messages.success(request, _("“%(name)s” is removed. Its articles stay.") % {"name": feed})
    elif "pause" in request.POST:
        Feed.objects.filter(pk=pk).update(active=False, error="")
        messages.success(request, _("“%(name)s” is paused.") % {"name": feed})
    else:
        Feed.objects.filter(pk=pk).update(active=True, due_at=timezone.now(), failures=0, error="")
        messages.success(request, _("“%(name)s” is looked at within a minute.") % {"name": feed})
    return redirect("news-feed-list")
