"""Uploading articles, and how far each of them is."""

import logging
from uuid import UUID, uuid4

from django.conf import settings
from django.contrib import messages
from django.db import OperationalError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from articles import tasks
from articles.forms.upload import UploadForm
from articles.http import HtmxHttpRequest, analyst_required, vary_on_fragment, wants_fragment
from articles.incoming import cut_short
from articles.ingest import readers
from articles.ingest.intake import take_files, take_text
from articles.models import Receipt
from articles.operations.storage import is_full
from articles.selectors.uploads import batch

logger = logging.getLogger(__name__)


@require_http_methods(["GET", "HEAD", "POST"])
@analyst_required
def upload(request: HtmxHttpRequest) -> HttpResponse:
    """Take in pasted text and files; what becomes of each stands on the page of the batch."""
    sent = request.method == "POST"
    form = UploadForm(request.POST, request.FILES, user=request.user) if sent else UploadForm()
    status = 200
    if sent and (failure := cut_short(request)):
        form.add_error(None, not_stored(failure))
        status = 507
    elif sent and form.is_valid():
        key = uuid4()
        try:
            if document := form.document():
                take_text(document, batch=key, user=request.user, enqueue=tasks.enqueue)
            files = form.cleaned_data["documents"]
            take_files(files, batch=key, user=request.user, enqueue=tasks.enqueue_file)
            return redirect("upload-batch", key)
        except OperationalError as error:
            logger.exception("What was sent could not be stored")
            if is_begun(key):
                messages.error(
                    request, _("Not all that you sent could be stored. Send again what is not listed here.")
                )
                return redirect("upload-batch", key)
            form.add_error(None, not_stored(error))
            status = 507
    context = {
        "form": form,
        "endings": readers.ALL_ENDINGS,
        "max_bytes": settings.UPLOAD_MAX_BYTES,
        "max_megabytes": settings.UPLOAD_MAX_BYTES // 1024**2,
        "max_files": settings.UPLOAD_MAX_FILES,
    }
    return render(request, "upload/upload.html", context, status=status)


def not_stored(error: Exception) -> str:
    """Return what is said where the disk or the database did not take what was sent."""
    if is_full(error):
        return _(
            "This site has no room for what you sent: its disk is full. Tell an admin, then send it again."
        )
    return _(
        "What you sent could not be stored. Send it again in a minute; if that fails too, tell an admin."
    )


def is_begun(key: UUID) -> bool:
    """Tell if something of a batch was stored, as far as the database answers."""
    try:
        return Receipt.objects.filter(batch=key).exists()
    except OperationalError:
        return False


@require_safe
@analyst_required
def upload_batch(request: HtmxHttpRequest, key: UUID) -> HttpResponse:
    """Show what became of each file of an upload. The fragment is empty (204) while nothing has changed."""
    found = batch(key, request.GET.get("page", 1))
    if found is None:
        raise Http404
    fragment = wants_fragment(request)
    if fragment and request.GET.get("seen") == found.fingerprint:
        return vary_on_fragment(HttpResponse(status=204))
    template = "upload/upload-progress.html" if fragment else "upload/batch.html"
    return vary_on_fragment(render(request, template, {"batch": found, "page": found.page, "key": key}))
