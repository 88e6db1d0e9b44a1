"""Who may open what and send what where: every address of the site, the admin's and the API's included.

`python -m tests.views.access_table` prints it as docs/access.md; tests/views/test_access.py asks for every one of them
in every role, and fails where an address is not in the table.
"""

import re
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

from django.urls import URLPattern, URLResolver, get_resolver

ROLES = (
    "stranger", "public", "reader", "analyst", "admin", "superuser",
    "token", "revoked token", "token out of date", "token of one switched off", "one switched off",
)  # fmt: skip
LOGGED_IN = frozenset({"reader", "analyst", "admin", "superuser"})
ADMINS_TOO = frozenset({"admin", "superuser"})

ANYBODY, READING, LOGGED, ANALYSING, ADMINISTERING, STAFF, ASKING, MEASURING, REFUSED = (
    "anybody", "who reads", "who is logged in", "analysts", "admins", "staff", "who asks the API", "who measures",
    "nobody",
)  # fmt: skip
ALLOWED: dict[str, frozenset[str]] = {
    ANYBODY: frozenset(ROLES),
    READING: LOGGED_IN | {"public"},
    LOGGED: LOGGED_IN,
    ANALYSING: ADMINS_TOO | {"analyst"},
    ADMINISTERING: ADMINS_TOO,
    STAFF: ADMINS_TOO,  # of the admin's pages, which send everybody else to their login
    ASKING: LOGGED_IN | {"public", "token"},
    MEASURING: ADMINS_TOO,  # and whoever has the token of METRICS_TOKEN
    REFUSED: frozenset(),  # the ledger's tables, of which the admin's pages have forms that nobody may use
}


class Rule(NamedTuple):
    """Who may open an address, and who may send something there; None where the method is not allowed."""

    opens: str | None
    sends: str | None = None


READ = Rule(READING)
OWN = Rule(LOGGED)
OWN_FORM = Rule(LOGGED, LOGGED)
OWN_BUTTON = Rule(None, LOGGED)
LOOK = Rule(ANALYSING)
FORM = Rule(ANALYSING, ANALYSING)
BUTTON = Rule(None, ANALYSING)
ASK = Rule(ASKING)

PAGES = {
    "": READ,
    "search/": READ,
    "options/<slug:field>/": READ,
    "charts/network/centres/": READ,
    "charts/<slug:name>/": READ,
    "charts/<slug:name>/table/": READ,
    "export/<slug:what>.<slug:form>": READ,
    "meetings/": READ,
    "meetings/<int:pk>/": READ,
    "meetings/<int:pk>/correct/<slug:field>/": FORM,
    "meetings/<int:pk>/reject/": BUTTON,
    "meetings/<int:pk>/split/": BUTTON,
    "meetings/<int:pk>/merge/": FORM,
    "actors/": READ,
    "actors/names/": LOOK,
    "actors/<int:pk>/": READ,
    "actors/<int:pk>/merge/": FORM,
    "actors/<int:pk>/split/": FORM,
    "actors/<int:pk>/aliases/": FORM,
    "actors/<int:pk>/aliases/remove/": BUTTON,
    "places/": READ,
    "places/<int:pk>/": READ,
    "topics/": READ,
    "articles/": READ,
    "articles/<int:pk>/": READ,
    "articles/<int:pk>/mentions/<int:mention>/": READ,
    "articles/<int:pk>/mentions/<int:mention>/candidates/": LOOK,
    "articles/<int:pk>/mentions/<int:mention>/<slug:what>/": BUTTON,
    "articles/<int:pk>/sentences/<int:start>-<int:end>/": READ,
    "articles/<int:pk>/not-a-meeting/": BUTTON,
    "articles/<int:pk>/add-meeting/": FORM,
    "articles/<int:pk>/edit/": FORM,
    "articles/<int:pk>/delete/": Rule(ADMINISTERING, ADMINISTERING),
    "articles/<int:pk>/analyse/": BUTTON,
    "articles/<int:pk>/retry/": BUTTON,
    "upload/": FORM,
    "upload/<uuid:key>/": LOOK,
    "upload/feeds/": FORM,
    "upload/feeds/<int:pk>/": BUTTON,
    "review/": FORM,
    "reviews/": LOOK,
    "reviews/<int:pk>/undo/": BUTTON,
    "metrics": Rule(MEASURING),
    "operations/": Rule(ADMINISTERING),
    "operations/failed/<slug:reason>/again/": Rule(None, ADMINISTERING),
    "operations/old-readings/": Rule(None, ADMINISTERING),
    "quality/": READ,
    "quality/chart/": READ,
    "views/": OWN,
    "views/save/": OWN_BUTTON,
    "views/<int:pk>/": OWN_BUTTON,
    "feeds/<str:key>/": Rule(ANYBODY),  # whose address is the key
    "api/": READ,
    "account/password/": OWN_FORM,
    "account/tokens/": OWN_FORM,
    "account/tokens/<int:pk>/revoke/": OWN_BUTTON,
    "language/": Rule(None, ANYBODY),
    "login/": Rule(ANYBODY, ANYBODY),
    "logout/": OWN_BUTTON,
}
PROGRAMS = {
    "api/v1/meetings": ASK,
    "api/v1/meetings/<int:pk>": ASK,
    "api/v1/actors": ASK,
    "api/v1/actors/<int:pk>": ASK,
    "api/v1/places": ASK,
    "api/v1/topics": ASK,
    "api/v1/articles": ASK,
    "api/v1/articles/<int:pk>": ASK,
    "api/v1/network": ASK,
    "api/v1/openapi.json": Rule(ANYBODY),  # what there is to ask, and nothing of what is known
    "api/v1/": Rule(ANYBODY),  # no such address, like any other below
    "api/v1/<path:rest>": Rule(ANYBODY),
}
# The admin's pages are Django's: they take what is sent to any of them, and make of it what their form says.
ADMIN_PAGE = Rule(STAFF, STAFF)
NO_PAGE = Rule(REFUSED, REFUSED)
LEDGER = ("actor", "apitoken", "article", "meeting", "place", "receipt", "review")
TABLES = {**{f"articles/{name}": NO_PAGE for name in LEDGER}, "auth/group": NO_PAGE, "auth/user": ADMIN_PAGE}
ADMIN = {
    "admin/": ADMIN_PAGE,
    "admin/login/": Rule(ANYBODY, ANYBODY),
    "admin/logout/": Rule(None, STAFF),
    "admin/password_change/": ADMIN_PAGE,
    "admin/password_change/done/": Rule(STAFF),
    "admin/autocomplete/": Rule(REFUSED),  # no form has to search a table
    "admin/jsi18n/": Rule(STAFF),
    "admin/r/<path:content_type_id>/<path:object_id>/": ADMIN_PAGE,
    "admin/^(?P<app_label>auth|articles)/$": ADMIN_PAGE,
    "admin/(?P<url>.*)$": ADMIN_PAGE,  # no such address
    "admin/auth/user/<id>/password/": ADMIN_PAGE,
    **{
        f"admin/{table}/{rest}": rule
        for table, changed in TABLES.items()
        for rest, rule in (
            ("", ADMIN_PAGE),
            ("add/", changed),
            ("<path:object_id>/history/", ADMIN_PAGE),
            ("<path:object_id>/delete/", changed),
            ("<path:object_id>/change/", Rule(STAFF, changed.sends)),
            ("<path:object_id>/", ADMIN_PAGE),
        )
    },
}
TABLE = PAGES | PROGRAMS | ADMIN
ODD = {  # which no value of ours is put into
    "admin/r/<path:content_type_id>/<path:object_id>/": "/admin/r/1/1/",
    "admin/^(?P<app_label>auth|articles)/$": "/admin/articles/",
    "admin/(?P<url>.*)$": "/admin/there/is/no/such/page/",
    "api/v1/<path:rest>": "/api/v1/no/such/address",
}
NOT_THERE = {  # addresses at which there is nothing, for whoever may know that
    "api/v1/",
    "api/v1/<path:rest>",
    "admin/r/<path:content_type_id>/<path:object_id>/",
    "admin/(?P<url>.*)$",
}


def routes(resolver: URLResolver | None = None, before: str = "") -> Iterator[str]:
    """Yield every route that the site has, as the configuration writes it."""
    for pattern in (resolver or get_resolver()).url_patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from routes(pattern, route)
        else:
            assert isinstance(pattern, URLPattern)
            yield route


def path_of(route: str, values: dict[str, Any]) -> str:
    """Return an address of a route; `values` tells what stands in it, such as "meetings/<pk>" or "auth/user/<id>"."""
    if route in ODD:
        return ODD[route]
    parts = route.removeprefix("api/v1/").split("/")
    owner = "/".join(parts[1:3]) if parts[0] == "admin" else parts[0]
    return "/" + re.sub(r"<(?:\w+:)?(\w+)>", lambda found: str(values[f"{owner}/<{found[1]}>"]), route)


def answers(rule: Rule, method: str, role: str) -> set[str]:
    """Return what may be answered to a role: "yes", "login", or a status that refuses."""
    level, other = (rule.opens, rule.sends) if method == "GET" else (rule.sends, rule.opens)
    if level is not None:
        return {"yes"} if role in ALLOWED[level] else {refusal(level, role)}
    assert other is not None
    surely = role in ALLOWED[other] and role != "public"  # whoever may not come at all may be told that first
    return {"405"} if surely else {"405", refusal(other, role)}


def refusal(level: str, role: str) -> str:
    """Return what is answered to a role that may not."""
    if level in {ASKING, MEASURING}:
        return "401"
    if level == REFUSED:
        return "403" if role in ADMINS_TOO else "login"
    return "login" if level == STAFF or role not in LOGGED_IN else "403"


COLUMNS = (
    ("stranger", "Stranger"),
    ("public", "Stranger, `PUBLIC_READ=1`"),
    ("reader", "Reader"),
    ("analyst", "Analyst"),
    ("admin", "Admin"),
    ("token", "API token"),
)
HEAD = """# Who may open what

Every address of the site, and what each role may do there: `GET` opens it (pages take `HEAD` too), `POST` sends to it.
This page is written by `.venv/bin/python -m tests.views.access_table > docs/access.md`; a test asks for every address
in every role, and fails where one is missing here.

- What is not listed is refused: a stranger is sent to the login, the API answers 401, a role that is too low gets 403,
  and a method that an address does not take 405. No other method than these three is taken anywhere.
- A superuser may do what an admin may. A user who is switched off is a stranger, and so is a token that is revoked, out
  of date, or of such a user; the API refuses it even where reading is public.
- Whatever is sent with `POST` needs the sign against forgery that the site's own forms carry (CSRF), else it gets 403.
- People see saved views and tokens of their own only. The address of a feed is its key.
- The admin's pages let admins give roles and passwords, and show the ledger, which nobody changes there.
"""


def document() -> str:
    """Return the table as Markdown."""
    lines = [HEAD]
    for title, part in (("Pages", PAGES), ("API", PROGRAMS), ("Admin’s pages", ADMIN)):
        lines += [f"## {title}", "", "| address | " + " | ".join(name for _, name in COLUMNS) + " |"]
        lines.append("|---|" + "---|" * len(COLUMNS))
        for route, rule in part.items():
            cells = (may(rule, role) for role, _ in COLUMNS)
            lines.append("| `/" + route.replace("|", "\\|") + "` | " + " | ".join(cells) + " |")
        lines.append("")
    return "\n".join(lines)


def may(rule: Rule, role: str) -> str:
    """Return the methods with which a role gets somewhere."""
    return " ".join(method for method in ("GET", "POST") if answers(rule, method, role) == {"yes"}) or "–"


if __name__ == "__main__":
    sys.stdout.write(document())
