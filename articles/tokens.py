"""Make tokens for programs, know them again, and take them back."""

import secrets
from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from hmac import compare_digest

from django.contrib.auth.models import User
from django.utils import timezone

from articles.models import ApiToken

MARK = "wmw_"  # by which a person, or a scanner of secrets, sees what it is
SHOWN = 12  # signs that stay known, the mark among them
MOST = 20  # tokens of one user


def make(*, user: User, name: str = "", expires: date | None = None) -> tuple[ApiToken, str]:
    """Store a token and return it with its secret, which nothing knows any more afterwards."""
    secret = MARK + secrets.token_urlsafe(32)
    token = ApiToken.objects.create(
        user=user, name=name, prefix=secret[:SHOWN], sha256=digest(secret), expires=expires
    )
    return token, secret


def revoke(*, user: User, pk: int) -> bool:
    """Remove a token of a user; tell if there was one."""
    return bool(ApiToken.objects.filter(user=user, pk=pk).delete()[0])


def of(user: User) -> Sequence[ApiToken]:
    """Return the tokens of a user, the newest first."""
    return list(ApiToken.objects.filter(user=user))


def holder(secret: str) -> User | None:
    """Return whose token a secret is, None where it is nobody's, out of date or of a user who is locked out.

    It is looked up by its digest, so that the time which that takes tells nothing of the secret. The day of the last
    use is written once a day.
    """
    wanted = digest(secret)
    token = ApiToken.objects.select_related("user").filter(sha256=wanted, user__is_active=True).first()
    today = timezone.localdate()
    if token is None or not compare_digest(token.sha256, wanted) or is_over(token, today):
        return None
    if token.last_used != today:
        ApiToken.objects.filter(pk=token.pk).update(last_used=today)
    user: User = token.user
    return user


def is_over(token: ApiToken, today: date) -> bool:
    """Tell if the last day of a token is past."""
    return token.expires is not None and token.expires < today


def digest(secret: str) -> str:
    """Return what is kept of a secret. It is long and random: no slow digest is needed."""
    return sha256(secret.encode(errors="replace")).hexdigest()
