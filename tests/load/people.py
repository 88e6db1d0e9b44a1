"""What people do on the site: analysts who look around, and some who upload. They follow what pages show them."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from random import Random
from typing import Protocol
from urllib.parse import urlencode

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
CHART = re.compile(r'data-chart-url="(/charts/(\w+)/[^"]*)"')
OR = "|"
NO_TABLE_OR_ONE = OR.join(("<table", '<p class="small soft">'))  # the second where nothing is selected
TABLE = re.compile(r'hx-get="(/charts/(\w+)/table/[^"]*)"')
OLDER = re.compile(r'rel="next" href="([^"]+)"')
CHOICE = re.compile(r'name="(actor|with|place|topic|kind|status|outlet|language)" value="([^"]+)"')
ASSET = re.compile(r'"(/static/[^"]+)"')
ASKS_AGAIN = re.compile(r'hx-get="(/upload/[0-9a-f-]+/[^"]*)" hx-trigger="every (\d+)s"')
READ = re.compile(r"state-done")
FAILED = re.compile(r"state-failed")
LINKS = {  # what pages lead to, by kind
    "meeting": re.compile(r'href="(/meetings/\d+/)'),
    "actor": re.compile(r'href="(/actors/\d+/)'),
    "article": re.compile(r'href="(/articles/\d+/)[#"?]'),
    "place": re.compile(r'href="(/places/\d+/)"'),
    "mark": re.compile(r'class="mark [^"]*" href="(/articles/\d+/mentions/\d+/)"'),
}
REMEMBERED = 80  # of each kind
FILTERS_AT_MOST = 3
VIEWS = ("network", "matrix", "map", "timeline", "topics", "trends", "table")
WORDS = (  # that stand in many articles, in some, and in none
    "minister", "met", "bertemu", "menteri luar negeri", "perdagangan", "trade -energy", '"border security"', "envoys",
    "kesepakatan", "zzyzx",
)  # fmt: skip
SYLLABLES = ("ma", "ki", "an", "to", "wi", "ber")
LISTS = ("/actors/", "/places/", "/topics/", "/review/", "/views/", "/quality/")
EXPORTS = {  # and what stands in each
    "meetings.csv": "meeting_id",
    "participations.csv": "actor_id",
    "meetings.json": "[",
    "network.graphml": "<graphml",
    "timeline-table.csv": ",",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A request for something: its address, the name that it is counted under, and what must stand in the answer.

    Of several that are joined by OR one is enough.
    """

    path: str
    name: str
    holds: str = ""
    fragment: bool = False  # as htmx asks

    def is_answered_by(self, text: str) -> bool:
        """Tell if that stands in a text."""
        return any(one in text for one in self.holds.split(OR))


class Site(Protocol):
    """A browser with a session of its own. A failure is noted there, and the answer is empty then."""

    def open(self, *asked: Asked) -> list[str]:
        """Return the answers, all asked for at once."""

    def send(
        self, path: str, fields: Mapping[str, str], files: Sequence[tuple[str, bytes]], *, name: str
    ) -> str:
        """Send a form and return the address that it leads to."""

    def fail(self, name: str, why: str) -> None:
        """Note something that went wrong though every request was answered."""


def log_in(site: Site, user: str, password: str) -> None:
    """Log in by the form, as a browser that has not been here before: with the scripts and styles of the pages."""
    [page] = site.open(Asked("/login/", "login page", 'name="password"'))
    token = TOKEN.search(page)
    fields = {"csrfmiddlewaretoken": token[1] if token else "", "username": user, "password": password}
    if site.send("/login/", fields, (), name="logging in") != "/":
        site.fail("logging in", f"{user} was not let in")
    [first] = site.open(Asked("/", "overview", 'id="results"'))
    assets = sorted(set(ASSET.findall(page + first)))
    site.open(*(Asked(path, "scripts and styles") for path in assets))


@dataclass(slots=True)
class Analyst:
    """Somebody who looks around."""

    site: Site
    chance: Random
    filters: list[tuple[str, str]] = field(default_factory=list)
    seen: dict[str, list[str]] = field(default_factory=dict)  # addresses that pages showed, by kind
    page: str = ""  # the last one with filters

    def act(self) -> None:
        """Do one thing."""
        [chosen] = self.chance.choices(ACTS, [act.weight for act in ACTS])
        chosen.do(self)

    def look(self, path: str, name: str, holds: str, *, fragment: bool = False) -> str:
        """Open something, and the charts in it, and remember what it leads to."""
        [page] = self.site.open(Asked(path, name, holds, fragment))
        for kind, pattern in LINKS.items():
            known = self.seen.setdefault(kind, [])
            known += pattern.findall(page)
            del known[:-REMEMBERED]
        charts = [
            Asked(unescape(address), f"chart {name}", '"figure":') for address, name in CHART.findall(page)
        ]
        if charts:
            self.site.open(*charts)
        return page

    def follow(self, kind: str, holds: str, *, fragment: bool = False) -> None:
        """Open something of a kind that a page showed before; where there was none, a page that shows some."""
        if known := self.seen.get(kind):
            self.look(self.chance.choice(known), kind, holds, fragment=fragment)
        else:
            self.meetings()

    def selection(
        self, path: str = "/", name: str = "overview", *, fragment: bool = False, **more: str
    ) -> None:
        """Open a page over what is selected, or only what htmx asks for of it."""
        address = f"{path}?{urlencode([*self.filters, *more.items()])}"
        self.page = self.look(address, name + ", fragment" * fragment, 'id="results"', fragment=fragment)

    def overview(self) -> None:
        """Begin anew."""
        self.filters = []
        self.selection()

    def filter(self) -> None:
        """Add a filter that the page offers; take one away where there are many."""
        offered = [
            (name, unescape(value)) for name, value in CHOICE.findall(self.page) if value and name != "with"
        ]
        if len(self.filters) >= FILTERS_AT_MOST:
            self.filters.pop(0)
        elif offered:
            self.filters.append(self.chance.choice(offered))
        self.selection(fragment=True)

    def view(self) -> None:
        """Look at one chart, large."""
        self.selection(fragment=True, view=self.chance.choice(VIEWS))

    def table(self) -> None:
        """Show what a chart of the page draws as a table."""
        if tables := TABLE.findall(self.page):
            address, name = self.chance.choice(tables)
            self.look(unescape(address), f"table of {name}", NO_TABLE_OR_ONE, fragment=True)
        else:
            self.overview()

    def find_name(self) -> None:
        """Type some letters into the filter of actors."""
        letters = {"q-actor": self.chance.choice(SYLLABLES)}
        address = f"/options/actor/?{urlencode([*self.filters, *letters.items()])}"
        self.look(address, "names of a filter", 'id="options-actor"', fragment=True)

    def meetings(self) -> None:
        """Open the list of meetings, and leaf through it."""
        self.selection("/meetings/", "meetings")
        if older := OLDER.search(self.page):
            self.page = self.look(unescape(older[1]), "meetings, fragment", 'id="results"', fragment=True)

    def meeting(self) -> None:
        """Read what is known of a meeting."""
        self.follow("meeting", 'class="participants"')

    def article(self) -> None:
        """Read an article."""
        self.follow("article", 'class="reading-text"')

    def mark(self) -> None:
        """Ask what somebody named in an article was taken for."""
        self.follow("mark", 'class="panel-title"', fragment=True)

    def actor(self) -> None:
        """Look at somebody's meetings."""
        self.follow("actor", 'class="page-head"')

    def place(self) -> None:
        """Look at what happened somewhere."""
        self.follow("place", "<h1>")

    def search(self) -> None:
        """Search in the articles, and look at the next page of what is found."""
        address = f"/search/?{urlencode({'q': self.chance.choice(WORDS)})}"
        page = self.look(address, "search", 'id="results"')
        if further := OLDER.search(page):
            self.look(unescape(further[1]), "search, fragment", 'id="results"', fragment=True)

    def articles(self) -> None:
        """Look for an article by words in its title."""
        self.look("/articles/", "articles", 'id="article-table"')
        self.look(
            f"/articles/?{urlencode({'words': self.chance.choice(('note 1', 'talks')), 'status': ''})}",
            "articles, fragment",
            'id="article-table"',
            fragment=True,
        )

    def other_list(self) -> None:
        """Open one of the other pages of the menu."""
        self.look(self.chance.choice(LISTS), "other lists", "<h1")

    def export(self) -> None:
        """Take what is selected home as a file."""
        name, holds = self.chance.choice(list(EXPORTS.items()))
        self.look(f"/export/{name}?{urlencode(self.filters)}", "export", holds)


@dataclass(frozen=True, slots=True)
class Act:
    """Something that analysts do, and how often among the hundred things that they do."""

    weight: int
    do: Callable[[Analyst], None]


ACTS = (
    Act(10, Analyst.overview),
    Act(15, Analyst.filter),
    Act(10, Analyst.view),
    Act(3, Analyst.table),
    Act(4, Analyst.find_name),
    Act(9, Analyst.meetings),
    Act(14, Analyst.meeting),
    Act(13, Analyst.article),
    Act(4, Analyst.mark),
    Act(7, Analyst.actor),
    Act(1, Analyst.place),
    Act(5, Analyst.search),
    Act(2, Analyst.articles),
    Act(2, Analyst.other_list),
    Act(1, Analyst.export),
)


@dataclass(slots=True)
class Uploader:
    """Somebody who sends articles and looks on until they are read."""

    site: Site
    wait: Callable[[float], None]  # for so many seconds
    patience: float = 180.0  # seconds until the last article has to be read

    def upload(self, files: Sequence[Path]) -> None:
        """Send some files and stay on the page that tells what becomes of them."""
        [form] = self.site.open(Asked("/upload/", "upload page", 'id="upload-form"'))
        token = TOKEN.search(form)
        batch = self.site.send(
            "/upload/",
            {"csrfmiddlewaretoken": token[1] if token else "", "text": ""},
            [(file.name, file.read_bytes()) for file in files],
            name="uploading",
        )
        if not batch.startswith("/upload/"):
            self.site.fail("uploading", f"it led to {batch or 'nothing'}")
            return
        [page] = self.site.open(Asked(batch, "page of an upload", 'id="upload-progress"'))
        waited = 0.0
        while again := ASKS_AGAIN.search(page):
            if waited > self.patience:
                self.site.fail("uploading", f"{batch} was not read in {self.patience:.0f} s")
                return
            self.wait(float(again[2]))
            waited += float(again[2])
            asked = Asked(unescape(again[1]), "page of an upload, fragment", fragment=True)
            page = self.site.open(asked)[0] or page  # empty while nothing has changed
        if FAILED.search(page) or not READ.search(page):
            self.site.fail("uploading", f"{batch} has articles that were refused or failed")
