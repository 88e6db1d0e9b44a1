"""The columns that a process holds: whatever is written, they are those that the database has."""

from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
import pytest
from django.db import transaction
from hypothesis import given

from articles import ledger
from articles.ingest.corrections import correct_metadata
from articles.ledger import locking
from articles.ledger.meeting_reviews import add_meeting
from articles.ledger.statements import Someone, Statement, When
from articles.ledger.undoing import undo
from articles.models import Change, Edition, Meeting, Place, Review
from articles.records.columns import Coded, Ints
from articles.selectors.held import MOST, Held, Holder, read
from tests.factories import make_actor, make_ledger, make_meeting, make_report
from tests.test_ledger import ANA, DAY, JOSE, VIENNA, article, meeting, reading, write
from tests.test_ledger_orders import RELAXED, Case, cases, decide

pytestmark = pytest.mark.django_db


def told(held: Held) -> dict[str, Any]:
    """Return all that columns say, whatever the order of the rows and the numbers of their words."""
    return {
        "meetings": rows_of(held.meetings),
        "parts": [row[:3] for row in in_turn(held)],
        "countries": sorted(
            zip(held.parts.meetings.tolist(), held.parts.actors.tolist(), texts(held.countries), strict=True)
        ),
        "topics": rows_of(held.topics),
        "reports": rows_of(held.reports),
        "actors": rows_of(held.actors),
        "facts": held.facts,
        "places": held.places,
        "within": held.within,
        "order": held.meetings.ids[held.newest_first].tolist(),
        "parts in": named(held, held.parts_in),
        "topics in": sorted(named(held, held.topics_in)),
        "reports in": sorted(named(held, held.reports_in)),
    }


def named(held: Held, rows: Ints) -> list[int]:
    """Return the keys of the meetings in rows, 0 where there is none."""
    found: list[int] = np.append(held.meetings.ids, 0)[rows].tolist()
    return found


def in_turn(held: Held) -> list[tuple[Any, ...]]:
    """Return who took part, as it stands."""
    parts = held.parts
    return list(
        zip(
            parts.meetings.tolist(),
            parts.actors.tolist(),
            texts(parts.countries),
            parts.stored.tolist(),
            strict=True,
        )
    )


def rows_of(rows: Any) -> list[tuple[Any, ...]]:
    """Return rows of columns."""
    columns = [getattr(rows, name) for name in type(rows).__dataclass_fields__]
    return sorted(
        zip(*(texts(one) if isinstance(one, Coded) else one.tolist() for one in columns), strict=True)
    )


def texts(column: Coded[Any]) -> list[Any]:
    """Return the values of a column."""
    return [column.values[code] for code in column.codes]


@pytest.fixture
def holder() -> Holder:
    """Return what holds columns, as the web server has it."""
    return Holder()


def locked(change: Callable[[], object], *, logged: bool = True) -> None:
    """Write as those do who write the ledger."""
    with transaction.atomic():
        ledger.lock(logged=logged)
        change()


def step(holder: Holder) -> Held:
    """Return the columns, which hold what the database has."""
    found = holder.now()
    assert told(found) == told(read())
    return found


@RELAXED
@given(case=cases())
def test_the_columns_keep_step_with_all_that_is_read_and_decided(case: Case) -> None:
    holder = Holder()
    with transaction.atomic():
        articles = [article(f"number {number}") for number in range(len(case.first))]
        for one, what in zip(articles, case.first, strict=True):
            write(one, what)
            step(holder)
        for choice in case.choices:
            decide([choice])
            step(holder)
        for one, what in zip(articles, case.last, strict=True):
            write(one, what)
            step(holder)
        for review in Review.objects.filter(undone_at=None).values_list("pk", flat=True):
            undo(review=review)
            step(holder)
        for one in articles:
            ledger.delete_article(one.pk)
            step(holder)
        transaction.set_rollback(True)


def test_an_outlet_that_is_corrected_is_known(holder: Holder) -> None:
    one = article("one")
    write(one, reading(meeting(ANA, JOSE, place=VIENNA)))
    step(holder)

    correct_metadata(article_id=one.pk, values={"source": "Kompas"}, requeue=lambda _: None)

    origins = step(holder).reports.origins
    assert [outlet for outlet, _ in texts(origins)] == ["Kompas"]


def test_a_language_that_is_found_is_known_of_what_people_added(holder: Holder) -> None:
    one = article("one")
    write(one, reading(meeting(ANA, JOSE)))
    who = (Someone(name="Pak Budi", country="ID"), Someone(name="Bu Ani", country="ID"))
    add_meeting(article=one.pk, start=0, end=7, says=Statement(when=When(DAY, DAY), participants=who))
    correct_metadata(article_id=one.pk, values={"language": ""}, requeue=lambda _: None)
    step(holder)
    one.refresh_from_db()

    write(one, reading(meeting(ANA, JOSE)))

    assert {language for _, language in texts(step(holder).reports.origins)} == {"en"}


def test_nothing_is_read_while_nothing_is_written(holder: Holder, django_assert_num_queries: Any) -> None:
    write(article("one"), reading(meeting(ANA, JOSE)))
    found = step(holder)

    with django_assert_num_queries(1):
        assert holder.now() is found


def test_only_what_was_written_is_read(holder: Holder, django_assert_num_queries: Any) -> None:
    write(article("one"), reading(meeting(ANA, JOSE)))
    step(holder)
    Place.objects.create(key="nobody told of it", name="Nowhere", precision="city")
    write(article("two"), reading(meeting(ANA, JOSE)))

    with django_assert_num_queries(2):
        found = holder.now()

    assert "Nowhere" not in {place.name for place in found.places.values()}
    assert len(found.reports.meetings) == 2


def test_a_state_that_tells_of_nothing_has_everything_read(holder: Holder) -> None:
    write(article("one"), reading(meeting(ANA, JOSE)))
    step(holder)

    locked(lambda: make_meeting([make_actor("Bo")]), logged=False)
    found = step(holder)
    assert holder.now() is found
    locked(lambda: make_meeting([make_actor("Cy")]), logged=False)
    write(article("two"), reading(meeting(ANA, JOSE, day=date(2022, 2, 2))))
    found = step(holder)
    assert holder.now() is found


def test_another_version_of_the_program_names_its_states_and_tells_of_nothing(holder: Holder) -> None:
    write(article("one"), reading(meeting(ANA, JOSE)))
    step(holder)

    make_meeting([make_actor("Bo")])
    Edition.objects.update(name="of before")
    write(article("two"), reading(meeting(ANA, JOSE, day=date(2022, 2, 2))))

    step(holder)


def test_a_change_that_is_taken_back_is_forgotten(holder: Holder) -> None:
    write(article("one"), reading(meeting(ANA, JOSE)))
    before = told(step(holder))
    with transaction.atomic():
        write(article("two"), reading(meeting(ANA, JOSE, day=date(2022, 2, 2))))
        assert told(step(holder)) != before
        transaction.set_rollback(True)

    assert told(step(holder)) == before


def test_whoever_has_not_looked_for_long_reads_everything(
    holder: Holder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locking, "KEPT", 3)
    write(article("one"), reading(meeting(ANA, JOSE)))
    step(holder)
    make_meeting([make_actor("Bo")])  # told by nothing: only who reads everything finds it
    for _ in range(5):
        locked(lambda: None)

    assert Change.objects.count() <= 4
    assert len(step(holder).meetings.ids) == 2


def test_very_much_that_changed_is_read_as_a_whole(holder: Holder) -> None:
    write(article("one"), reading(meeting(ANA, JOSE)))
    step(holder)
    make_meeting([make_actor("Bo")])

    locked(lambda: ledger.noted(meetings=range(10**6, 10**6 + MOST + 1)))

    assert len(step(holder).meetings.ids) == 2


def test_an_empty_ledger_holds_nothing(holder: Holder) -> None:
    found = step(holder)

    assert not len(found.meetings.ids)
    locked(lambda: None)
    step(holder)
    write(article("one"), reading(meeting(ANA, JOSE)))
    step(holder)


def test_one_of_many_meetings_changes(holder: Holder) -> None:
    made = make_ledger(60, extras=20)
    locked(lambda: None, logged=False)
    locked(lambda: None)
    step(holder)

    def change() -> None:
        Meeting.objects.filter(pk=made[3].pk).update(first=date(1999, 9, 9), kind="summit")
        di = make_actor("Di")
        make_report(made[7], [di])
        ledger.noted(meetings=[row.pk for row in (made[3], made[5], made[7])], actors=[di.pk])
        made[5].delete()

    locked(change)

    step(holder)
