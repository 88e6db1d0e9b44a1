"""Uploading articles, and how far each of them is."""

from uuid import UUID, uuid4

from django.conf import settings
from django.db import OperationalError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from articles import tasks
from articles.forms.upload import UploadForm
from articles.http import HtmxHttpRequest, analyst_required, vary_on_fragment, wants_fragment
from articles.incoming import was_cut_short
from articles.ingest import readers
from articles.ingest.intake import take_files, take_text
from articles.selectors.uploads import batch


@require_http_methods(["GET", "HEAD", "POST"])
@analyst_required
def upload(request: HtmxHttpRequest) -> HttpResponse:
    """Take in pasted text and files; what becomes of each stands on the page of the batch."""
    sent = request.method == "POST"
    form = UploadForm(request.POST, request.FILES, user=request.user) if sent else UploadForm()
    status = 200
    if sent and was_cut_short(request):
        form.add_error(None, no_room())
        status = 507
    elif sent and form.is_valid():
        key = uuid4()
        try:
            if document := form.document():
                take_text(document, batch=key, user=request.user, enqueue=tasks.enqueue)
            files = form.cleaned_data["documents"]
            take_files(files, batch=key, user=request.user, enqueue=tasks.enqueue_file)
            return redirect("upload-batch", key)
        except OperationalError:
            form.add_error(None, no_room())
            status = 507
    context = {
        "form": form,
        "endings": readers.ALL_ENDINGS,
        "max_bytes": settings.UPLOAD_MAX_BYTES,
        "max_megabytes": settings.UPLOAD_MAX_BYTES // 1024**2,
        "max_files": settings.UPLOAD_MAX_FILES,
    }
    return render(request, "upload/upload.html", context, status=status)


def no_room() -> str:
    """Return what is said where the disk or the database takes no more."""
    return _("This site has no room for what you sent: its disk is full. Tell an admin, then send it again.")


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
