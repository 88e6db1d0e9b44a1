"""Which reports tell of the same meeting.

Two reports are linked when they share enough participants, and kind, date and place do not contradict
each other. Status is no part of it: a planned meeting and the same one held are one. Reports that give a
day or a range are clustered first, the strongest links before the weaker, and only into clusters in
which no two members contradict each other. A vague report (a month, a year, no date) then joins the one
cluster it is linked to; where there are several it does not choose. Ties are broken by the reports' own
keys, which come from the texts, so that the same reports give the same meetings whatever the order they
arrive in.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from articles.resolution.names import normalised
from articles.resolution.offices import are_apart, differ

PRECISE = ("day", "range")
TOLERANCE = timedelta(days=1)  # time zones, and "on Wednesday" told on Thursday
NEAR_PUBLICATION = timedelta(days=7)  # an undated report of today's news is of these days
LOOSE = timedelta(days=3)  # "last week" said on a Sunday
LONG = timedelta(days=4)  # a range of more days than this is such a week
CALLED_OFF = timedelta(days=7)  # news of what will not be is often dated by the day of the news
REMEMBERED = timedelta(days=100)  # so long do the same people at one place mean the meeting there
RECENT = timedelta(days=45)  # and so long the same people, where no place is told
PUT_OFF = timedelta(days=60)  # after that long two who put off a meeting meet for another reason


@dataclass(frozen=True, slots=True)
class Party:
    """A participant: its actor, and whom it acts for. A delegation is unnamed: a state, an organisation.

    `name` is what all spellings of a person's name have in common (`articles.resolution.spelling.run`), empty where
    people told two of that name from each other; `office` is the one that the report tells.
    """

    actor: int
    side: str = ""
    delegation: bool = False
    name: str = ""
    office: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """A report, as far as it matters for what it tells of.

    `key` orders reports independently of when they were stored. `places` are the place and what contains
    it, nearest first. `meeting` is the standing meeting it belongs to. `voice` is the same for the copies of one text;
    one without is alone. `added` is what a person found in an article, `minute` the minute of a report that a person
    decided about (0: a report that was read), `sha256` the article's.
    """

    id: int
    key: tuple[str, int]
    article: int
    parties: frozenset[Party]
    kind: str
    first: date | None = None
    last: date | None = None
    precision: str = ""
    places: tuple[int, ...] = ()
    country: str = ""
    published: date | None = None
    background: bool = False
    meeting: int | None = None
    voice: str = ""
    status: str = "held"
    added: bool = False
    minute: int = 0
    side: int = 0
    sha256: str = ""

    @property
    def precise(self) -> bool:
        """Tell if the report gives a day or a few of them."""
        return self.first is not None and self.precision in PRECISE

    @property
    def actors(self) -> frozenset[int]:
        """Return the participants' actors."""
        return frozenset(party.actor for party in self.parties)


def side(country: str, organisation: str) -> str:
    """Return whom a participant acts for, comparable: the organisation's name, else the country's code."""
    return normalised(organisation) or country


def linked(one: Told, other: Told) -> bool:
    """Tell if two reports may tell of the same meeting and share enough for it."""
    return shared_parties(one, other) > 0 and agree(one, other)


def compatible(one: Told, other: Told) -> bool:
    """Tell if two reports may stand in one meeting: linked, or each naming other guests of a summit."""
    return agree(one, other) and (shared_parties(one, other) > 0 or one.kind == other.kind == "summit")


def agree(one: Told, other: Told) -> bool:
    """Tell if nothing that two reports say contradicts that they tell of one meeting.

    Two reports of one article are two meetings: the reader has told them apart. What a person added to an article is
    what the reader missed, until an analysis finds it too.
    """
    return (
        (one.article != other.article or one.added or other.added)
        and kinds_agree(one, other)
        and dates_agree(one, other)
        and places_agree(one, other)
    )


def shared_parties(one: Told, other: Told) -> int:
    """Return how many participants two reports share, 0 where that is too few to be the same meeting.

    At least one actor must be the very same. Beside it an unnamed delegation stands for whoever acts for
    its side, and one name of one side for one person: whoever met the same counterpart on the same day is no namesake.
    Two, or all of the smaller report, are enough among a few; of a summit at least half of the
    smaller must be shared.
    """
    same = one.actors & other.actors
    if not same:
        return 0
    mine = {party for party in one.parties if party.actor not in same}
    theirs = {party for party in other.parties if party.actor not in same}
    stood_for = {
        party.side
        for party in mine
        if party.side
        and any(party.side == their.side and (party.delegation or their.delegation) for their in theirs)
    }
    day = on_one_day(one, other)
    stood_for |= {party.name for party in mine if any(is_namesake(party, their, day) for their in theirs)}
    count = len(same) + len(stood_for)
    smaller = min(len(one.parties), len(other.parties))
    larger = max(len(one.parties), len(other.parties))
    if smaller == 1 and not (larger == 1 or "visit" in {one.kind, other.kind}):
        return 0
    edge = "summit" in {one.kind, other.kind} and one.kind != other.kind
    if edge and not (larger == 3 and count >= 2) and (count < 3 or 2 * count < larger):
        return 0  # two who talk at the edge of a summit, whoever else of it is named; three may be two and a mediator
    return count if count >= min(2, smaller) and 2 * count >= smaller else 0


def is_namesake(one: Party, other: Party, on_one_day: bool) -> bool:
    """Tell if two participants have one name, and neither side nor office speaks for two.

    On one day offices count for nothing: an outlet errs sooner than two of one name meet the same person.
    """
    if not one.name or one.name != other.name or (one.side and other.side and one.side != other.side):
        return False
    return on_one_day or not (are_apart(one.office, other.office) or differ(one.office, other.office))


def kinds_agree(one: Told, other: Told) -> bool:
    """Tell if two kinds can be one occasion: a visit is only a visit, a call only a call.

    But the same people do not meet and call each other on one day: then one of two outlets, or of two readings, errs.
    """
    if (one.kind == "visit") != (other.kind == "visit"):
        return False
    return (one.kind == "phone_call") == (other.kind == "phone_call") or (
        on_one_day(one, other) and one.actors == other.actors
    )


def on_one_day(one: Told, other: Told) -> bool:
    """Tell if two reports give the very same day."""
    return one.first is not None and one.first == one.last == other.first == other.last


def dates_agree(one: Told, other: Told) -> bool:
    """Tell if two dates overlap or lie a day apart; without a date, if the other is near the publication.

    A report without a date may also look back ("who met in Geneva last month"): the same people at the same place.
    """
    if one.first is None or one.last is None:
        if other.first is None or other.last is None:
            return (
                one.published is not None
                and other.published is not None
                and not one.background
                and not other.background
                and abs(one.published - other.published) <= NEAR_PUBLICATION
            )
        if one.published is None:
            return False
        if not one.background and (
            other.first - one.published <= NEAR_PUBLICATION and one.published - other.last <= NEAR_PUBLICATION
        ):
            return True
        return looks_back(one, other)
    if other.first is None or other.last is None:
        return dates_agree(other, one)
    slack = TOLERANCE if one.precise and other.precise else timedelta(0)
    statuses = {one.status, other.status}
    called_off = "denied" in statuses or ("held" not in statuses and statuses != {"planned"})
    if slack and called_off and one.actors == other.actors:
        slack = CALLED_OFF
    elif slack and max(one.last - one.first, other.last - other.first) > LONG:
        slack = LOOSE
    return one.first - other.last <= slack and other.first - one.last <= slack


def looks_back(undated: Told, other: Told) -> bool:
    """Tell if a report without a date may speak of a meeting some time before: the same people, at the same place.

    Where no place is told, the time is shorter.
    """
    if undated.published is None or other.last is None or undated.status != "held":
        return False
    if undated.actors != other.actors or other.last > undated.published:
        return False
    if not undated.places or not other.places:
        return not undated.background and undated.published - other.last <= RECENT
    same = undated.places[0] in other.places or other.places[0] in undated.places
    return same and undated.published - other.last <= REMEMBERED


def places_agree(one: Told, other: Told) -> bool:
    """Tell if two places can be one: one contains the other, or the days leave no room for two meetings.

    Outlets differ over the town more often than two leaders meet in two towns on one day; the same people do not meet
    in two countries on one day, so that one of the outlets is wrong.
    """
    if not one.places or not other.places:
        return True
    if one.places[0] in other.places or other.places[0] in one.places:
        return True
    same_days = one.precise and other.precise and (one.first, one.last) == (other.first, other.last)
    if on_one_day(one, other) and one.actors == other.actors:
        return True
    if bool(one.country) != bool(other.country):
        return True  # a hall that no gazetteer knows may stand anywhere
    if not one.country or one.country != other.country:
        return False
    return same_days or not (one.first == one.last and other.first == other.last)


def follows(later: Told, put_off: Told) -> bool:
    """Tell if a report may tell of the meeting that another put off: the same people, soon after, said since."""
    return (
        put_off.status == "postponed"
        and later.status in {"planned", "held"}
        and later.first is not None
        and put_off.published is not None
        and later.published is not None
        and later.kind == put_off.kind
        and later.article != put_off.article
        and put_off.published <= later.published
        and max(put_off.published, put_off.first or put_off.published) < later.first
        and later.first - put_off.published <= PUT_OFF
        and len(later.actors & put_off.actors) >= 2
        and shared_parties(later, put_off) >= 2
    )


def strength(one: Told, other: Told) -> tuple[int, int, int]:
    """Return how much speaks for a link: shared participants, the same days, the same place."""
    same_days = one.first is not None and (one.first, one.last) == (other.first, other.last)
    same_place = bool(one.places) and bool(other.places) and one.places[0] == other.places[0]
    return (shared_parties(one, other), int(same_days), int(same_place))
