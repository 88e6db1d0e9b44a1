"""Saved views: the list of one's own, saving, renaming, deleting."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from articles.forms.saved_views import SavedViewForm
from articles.models import SavedView
from articles.selectors.saved_views import views_of
from articles.views.feeds import feed_address
from articles.views.rail import address


@require_safe
@login_required
@never_cache  # whoever has the address of a feed can read it
def saved_view_list(request: HttpRequest) -> HttpResponse:
    """Show the views that the user saved."""
    return shown(request)


@require_POST
@login_required
def save_view(request: HttpRequest) -> HttpResponse:
    """Save a selection under a name. Where that cannot be, the list is shown with what was typed."""
    form = form_of(SavedView(language=(get_language() or "en")[:8]), request)
    if saved(form):
        messages.success(request, _("Saved as “%(name)s”.") % {"name": form.instance.name})
        return redirect(address(reverse("overview"), form.instance.query))
    return shown(request, unsaved=form, status=400)


@require_POST
@login_required
def change_view(request: HttpRequest, pk: int) -> HttpResponse:
    """Rename a view, turn its mail on or off, give its feed another address, or delete it."""
    view = get_object_or_404(views_of(request.user.pk), pk=pk)
    if "delete" in request.POST:
        view.delete()
        messages.success(request, _("“%(name)s” is deleted.") % {"name": view.name})
    elif "new-feed" in request.POST:
        view.feed_number += 1
        view.save(update_fields=["feed_number"])
        messages.success(request, _("The feed has a new address; the former one is void."))
    else:
        name = view.name
        form = form_of(view, request)
        if not saved(form):
            return shown(request, changed=form, status=400)
        messages.success(request, _("Saved."))
        if name != form.instance.name:
            messages.success(
                request,
                _("“%(before)s” is called “%(after)s” now.") % {"before": name, "after": form.instance.name},
            )
    return redirect("saved-view-list")


def form_of(view: SavedView, request: HttpRequest) -> SavedViewForm:
    """Return the form of what was sent; a view that stands keeps its selection."""
    data = request.POST.copy()
    if view.pk is not None:
        data["query"] = view.query
    return SavedViewForm(data, instance=view, owner=request.user)


def saved(form: SavedViewForm) -> bool:
    """Store a view, and tell if that could be done."""
    if not form.is_valid():
        return False
    view = form.instance
    if not view.mailed:
        view.told_until = None
    elif view.told_until is None:
        view.told_until = timezone.now()
    try:
        form.save()
    except IntegrityError:  # sent twice at once
        form.add_error("name", _("You have a view of this name. Give this one another."))
        return False
    return True


def shown(
    request: HttpRequest,
    *,
    unsaved: SavedViewForm | None = None,
    changed: SavedViewForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """Return the list, with the form that could not be saved in its place."""
    rows: list[dict[str, Any]] = [
        {
            "view": view,
            "href": address(reverse("overview"), view.query),
            "feed": request.build_absolute_uri(feed_address(view)),
            "form": changed
            if changed is not None and changed.instance.pk == view.pk
            else SavedViewForm(instance=view, owner=request.user, prefix=None, auto_id=f"view-{view.pk}-%s"),
        }
        for view in views_of(request.user.pk)
    ]
    context = {"rows": rows, "unsaved": unsaved, "mail": bool(settings.EMAIL_HOST)}
    return render(request, "saved-views/list.html", context, status=status)
