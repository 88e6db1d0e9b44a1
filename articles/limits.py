"""Count how often somebody asks, in Redis, so that nobody takes the site from the others.

Where Redis does not answer nothing is counted: a limit is no reason to show nobody anything.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

from articles.memory import tried

MINUTE = 60  # seconds
LONGEST_NAME = 150  # letters, as Django's users have it


@dataclass(frozen=True, slots=True)
class Limit:
    """How often one may ask for something in a minute. `setting` names the setting that says it."""

    name: str
    setting: str

    def wait(self, who: str) -> int:
        """Count one more question, and return for how many seconds there may be no other; 0 where it is granted."""
        key = f"limit:{self.name}:{who}:{int(time.time()) // MINUTE}"
        count = tried(lambda: counted(key))
        return rest_of_minute() if count and count > getattr(settings, self.setting) else 0


API = Limit("api", "API_PER_MINUTE")
SEARCHES = Limit("searches", "PAGES_PER_MINUTE")
EXPORTS = Limit("exports", "PAGES_PER_MINUTE")
LOGINS = Limit("logins", "PAGES_PER_MINUTE")


def counted(key: str) -> int:
    """Return how often a key has been counted, this time included. It is forgotten by itself."""
    cache.add(key, 0, 2 * MINUTE)
    try:
        return cache.incr(key)
    except ValueError:  # it was thrown out meanwhile
        return 1


def rest_of_minute() -> int:
    """Return how many seconds are left of this minute of the clock, after which counting begins anew."""
    return MINUTE - int(time.time()) % MINUTE


def asker(request: HttpRequest) -> str:
    """Return whose questions are counted together: a user's, or those of an address."""
    user = getattr(request, "auth", None) or request.user
    return f"user-{user.pk}" if user.is_authenticated else f"address-{address_of(request)}"


def name_of(request: HttpRequest, credentials: Mapping[str, Any] | None = None) -> str | None:
    """Return the name that somebody tries to log in under, no longer than any user's is, and than is counted."""
    name = (credentials or request.POST).get("username")
    return str(name)[:LONGEST_NAME] if name else None


def address_of(request: HttpRequest) -> str:
    """Return the address that a request came from; of IPv6 its network, in which one has as many as one likes.

    Each proxy in front of the site adds to X-Forwarded-For whom it was asked by. What stands further left than so many
    was written by the sender, who may write anything.
    """
    near: str = request.META.get("REMOTE_ADDR", "")
    told = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")]
    if settings.PROXIES and len(told) >= settings.PROXIES:
        far = told[-settings.PROXIES]
        return network_of(far if is_address(far) else near)
    return network_of(near)


def network_of(text: str) -> str:
    """Return an address of IPv4 as it is, and the first half of one of IPv6, which is what a household is given."""
    if not is_address(text):
        return text
    address = ip_address(text)
    if not isinstance(address, IPv6Address):
        return text
    if address.ipv4_mapped is not None:
        return str(address.ipv4_mapped)
    return str(ip_network((int(address), 64), strict=False).network_address)


def is_address(text: str) -> bool:
    """Tell if a text is an address of IPv4 or IPv6."""
    try:
        ip_address(text)
    except ValueError:
        return False
    return True
