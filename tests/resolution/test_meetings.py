"""Which reports tell of one meeting."""

from dataclasses import replace
from datetime import date
from itertools import count
from random import Random
from typing import Any

import pytest

from articles.resolution import clusters
from articles.resolution.clusters import clustered
from articles.resolution.consensus import Account, Attendance, agreed
from articles.resolution.continuity import matched
from articles.resolution.meetings import Party, Told, compatible, linked

KIM, PUTIN, XI, MOON, KOREA, BIDEN = 1, 2, 3, 4, 5, 6
SIDES = {KIM: "KP", PUTIN: "RU", XI: "CN", MOON: "KR", KOREA: "KP", BIDEN: "US"}
VOSTOCHNY, AMUR, RUSSIA, MOSCOW, CHINA = 11, 12, 13, 14, 15
number = count(1)


def told(*actors: int, day: int | None = 13, month: int = 9, **fields: Any) -> Told:
    """Return a report of its own article about a meeting of these actors in 2023."""
    key = next(number)
    when = date(2023, month, day) if day is not None else None
    report = Told(
        id=key,
        key=(f"{key:04}", 0),
        article=key,
        parties=frozenset(Party(actor, SIDES[actor], actor == KOREA) for actor in actors),
        kind="bilateral",
        first=when,
        last=when,
        precision="day" if when else "",
        published=date(2023, 9, 14),
    )
    return replace(report, **fields)


def sizes(*reports: Told) -> list[int]:
    """Return how many reports each meeting has."""
    return sorted(len(members) for members in clustered(reports))


def test_two_reports_of_the_same_two_on_one_day_are_one_meeting() -> None:
    assert sizes(told(KIM, PUTIN), told(PUTIN, KIM)) == [2]


def test_a_day_between_two_reports_is_time_zones() -> None:
    assert sizes(told(KIM, PUTIN), told(KIM, PUTIN, day=14)) == [2]
    assert sizes(told(KIM, PUTIN), told(KIM, PUTIN, day=15)) == [1, 1]


def test_days_do_not_chain_into_one_long_meeting() -> None:
    assert sizes(*(told(KIM, PUTIN, day=day) for day in (12, 13, 14, 15))) == [2, 2]


def test_clusters_that_cannot_be_one_are_compared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = count()
    monkeypatch.setattr(clusters, "compatible", lambda *pair: next(asked) >= 0 and compatible(*pair))
    reports = [told(KIM, PUTIN, day=12 + number % 4) for number in range(60)]
    assert sizes(*reports) == [30, 30]
    assert next(asked) < 2 * 60 * 60


def test_who_was_put_off_goes_on_as_a_later_meeting_of_the_same_people() -> None:
    put_off = told(KIM, PUTIN, status="postponed", published=date(2023, 9, 12))
    assert sizes(put_off, told(KIM, PUTIN, month=10, published=date(2023, 10, 14))) == [2]
    assert sizes(put_off, told(KOREA, PUTIN, month=10, published=date(2023, 10, 14))) == [1, 1]


def test_one_shared_participant_is_not_enough() -> None:
    assert sizes(told(KIM, PUTIN), told(XI, PUTIN)) == [1, 1]


def test_a_call_is_no_meeting_and_a_visit_is_neither() -> None:
    kinds = ("bilateral", "phone_call", "visit")
    assert sizes(*(told(KIM, PUTIN, day=13 + day, kind=kind) for day, kind in enumerate(kinds))) == [1, 1, 1]


def test_the_same_people_do_not_meet_and_call_each_other_on_one_day() -> None:
    assert sizes(told(KIM, PUTIN), told(KIM, PUTIN, kind="phone_call")) == [2]
    assert sizes(told(KIM, PUTIN, XI), told(KIM, PUTIN, kind="phone_call")) == [1, 1]


def test_a_talk_at_the_edge_of_a_summit_stays_a_meeting_of_its_own() -> None:
    summit = told(KIM, PUTIN, XI, MOON, BIDEN, kind="summit")
    assert sizes(summit, told(XI, BIDEN)) == [1, 1]
    assert sizes(summit, told(KIM, PUTIN, XI, kind="summit")) == [2]


def test_an_unnamed_delegation_stands_for_who_came() -> None:
    assert linked(told(KIM, PUTIN), told(KOREA, PUTIN))
    assert not linked(told(MOON, PUTIN), told(KOREA, PUTIN))


def test_a_place_within_the_other_agrees_and_another_country_on_another_day_does_not() -> None:
    here = told(KIM, PUTIN, places=(VOSTOCHNY, AMUR, RUSSIA), country="RU")
    assert linked(here, told(KIM, PUTIN, places=(RUSSIA,), country="RU"))
    assert linked(here, told(KIM, PUTIN, places=(MOSCOW, RUSSIA), country="RU"))
    assert not linked(here, told(KIM, PUTIN, day=14, places=(MOSCOW, RUSSIA), country="RU"))
    assert not linked(here, told(KIM, PUTIN, day=14, places=(CHINA,), country="CN"))


def test_the_same_people_do_not_meet_in_two_countries_on_one_day() -> None:
    here = told(KIM, PUTIN, places=(VOSTOCHNY, AMUR, RUSSIA), country="RU")
    assert linked(here, told(KIM, PUTIN, places=(CHINA,), country="CN"))
    assert not linked(here, told(KIM, PUTIN, XI, places=(CHINA,), country="CN"))


def test_two_reports_of_one_article_stay_two_meetings() -> None:
    one = told(KIM, PUTIN)
    assert sizes(one, replace(told(KIM, PUTIN), article=one.article)) == [1, 1]


def test_a_month_joins_the_only_meeting_in_it_and_chooses_among_none() -> None:
    month: dict[str, Any] = {"first": date(2023, 9, 1), "last": date(2023, 9, 30), "precision": "month"}
    assert sizes(told(KIM, PUTIN), told(KIM, PUTIN, **month)) == [2]
    assert sizes(told(KIM, PUTIN), told(KIM, PUTIN, day=25), told(KIM, PUTIN, **month)) == [1, 1, 1]


def test_an_undated_report_joins_a_meeting_of_its_days() -> None:
    assert sizes(told(KIM, PUTIN), told(KIM, PUTIN, day=None)) == [2]
    assert sizes(told(KIM, PUTIN), told(KIM, PUTIN, day=None, published=date(2023, 11, 1))) == [1, 1]
    assert sizes(told(KIM, PUTIN), told(KIM, PUTIN, day=None, background=True)) == [1, 1]


@pytest.mark.parametrize("seed", range(20))
def test_the_order_of_reports_changes_nothing(seed: int) -> None:
    random = Random(seed)
    reports = [
        told(
            *random.sample([KIM, PUTIN, XI, MOON, KOREA, BIDEN], random.choice([2, 2, 3])),
            day=random.choice([12, 13, 14, None]),
            kind=random.choice(["bilateral", "bilateral", "summit", "visit"]),
        )
        for _ in range(25)
    ]
    first = clustered(reports)
    random.shuffle(reports)
    assert clustered(reports) == first


def test_a_meeting_goes_on_where_most_of_its_reports_are() -> None:
    many = [told(KIM, PUTIN, meeting=7), told(KIM, PUTIN, meeting=7)]
    few = [told(XI, PUTIN, meeting=7), told(XI, PUTIN, meeting=8)]
    assert matched([few, many]) == [8, 7]
    assert matched([[told(XI, PUTIN)]]) == [None]


def test_a_meeting_goes_on_though_its_only_article_was_read_again() -> None:
    assert matched([[told(KIM, PUTIN, day=14)]], [told(KIM, PUTIN, meeting=7)]) == [7]
    assert matched([[told(XI, BIDEN)]], [told(KIM, PUTIN, meeting=7)]) == [None]


def account(report: Told, status: str = "held", **fields: Any) -> Account:
    """Return what a report says."""
    attendances = tuple(
        Attendance(party.actor, party.side, party.delegation, party.side) for party in report.parties
    )
    return Account(report, status, **{"attendances": attendances, **fields})


def test_the_status_is_that_of_the_report_published_last_but_what_was_held_is_not_planned() -> None:
    early = told(KIM, PUTIN, published=date(2023, 9, 5))
    late = told(KIM, PUTIN, published=date(2023, 9, 15))
    assert agreed([account(late), account(early, "planned")]).status == "held"
    assert agreed([account(early, "planned"), account(late, "cancelled")]).status == "cancelled"
    assert agreed([account(early), account(late, "planned")]).status == "held"


def test_the_date_is_the_most_precise_that_most_give() -> None:
    month = told(KIM, PUTIN, first=date(2023, 9, 1), last=date(2023, 9, 30), precision="month")
    reports = [
        told(KIM, PUTIN),
        told(KIM, PUTIN),
        told(KIM, PUTIN, day=14),
        month,
        told(KIM, PUTIN, day=None),
    ]
    result = agreed([account(report) for report in reports])
    assert (result.first, result.precision) == (date(2023, 9, 13), "day")


def test_a_stated_date_counts_more_than_days_of_publication() -> None:
    published = [account(told(KIM, PUTIN, day=14), basis="publication") for _ in range(3)]
    assert agreed([*published, account(told(KIM, PUTIN), basis="relative")]).first == date(2023, 9, 13)


def test_the_place_is_the_one_most_bear_out_at_its_most_precise() -> None:
    places = [(VOSTOCHNY, AMUR, RUSSIA), (RUSSIA,), (RUSSIA,), (MOSCOW, RUSSIA), (VOSTOCHNY, AMUR, RUSSIA)]
    result = agreed([account(told(KIM, PUTIN, places=chain, country="RU")) for chain in places])
    assert result.place == VOSTOCHNY


def test_who_took_part_is_everybody_named_and_no_delegation_that_was_named_elsewhere() -> None:
    result = agreed([account(told(KOREA, PUTIN)), account(told(KIM, PUTIN)), account(told(KIM, PUTIN, XI))])
    assert {one.actor for one in result.attendances} == {KIM, PUTIN, XI}


def named(*names: tuple[int, str, str, str], **fields: Any) -> Told:
    """Return a report of a meeting with Putin of somebody with a name, a side and an office."""
    report = told(PUTIN, **fields)
    parties = {Party(actor, side, name=name, office=office) for actor, name, side, office in names}
    return replace(report, parties=report.parties | parties)


def test_one_name_with_one_counterpart_on_one_day_is_one_meeting_whoever_it_is() -> None:
    envoy, unknown = named((21, "hassan", "IQ", "Ambassador")), named((22, "hassan", "", ""))
    assert linked(envoy, unknown)
    assert linked(envoy, named((22, "hassan", "", ""), day=14))
    assert linked(envoy, named((22, "hassan", "IQ", "Deputy Trade Minister")))
    assert not linked(envoy, named((22, "hassan", "IQ", "Deputy Trade Minister"), day=14))
    assert not linked(envoy, named((22, "hassan", "IR", "")))
    assert not linked(envoy, named((22, "hussein", "IQ", "")))
