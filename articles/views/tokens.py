"""A user's tokens for the API."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from articles import tokens
from articles.forms.tokens import TokenForm


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def token_list(request: HttpRequest) -> HttpResponse:
    """Show the user's tokens, or make one and show its secret, this once."""
    assert isinstance(request.user, User)
    form = TokenForm()
    secret = ""
    status = 200
    if request.method == "POST":
        form = TokenForm(request.POST)
        if form.is_valid() and len(tokens.of(request.user)) >= tokens.MOST:
            form.add_error(
                None,
                _("You have %(most)s tokens, the most there may be: revoke one.") % {"most": tokens.MOST},
            )
        if form.is_valid():
            secret = tokens.make(user=request.user, **form.cleaned_data)[1]
            form = TokenForm()
        else:
            status = 422
    today = timezone.localdate()
    context = {
        "form": form,
        "secret": secret,
        "tokens": [(token, tokens.is_over(token, today)) for token in tokens.of(request.user)],
        "example": request.build_absolute_uri("/api/v1/meetings?status=held"),
    }
    return render(request, "accounts/tokens.html", context, status=status)


@login_required
@require_POST
def token_revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a token back."""
    assert isinstance(request.user, User)
    if not tokens.revoke(user=request.user, pk=pk):
        raise Http404
    messages.success(request, _("The token is revoked: who sends it is refused from now on."))
    return redirect("token-list")
