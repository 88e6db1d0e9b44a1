"""Errors by name."""

from datetime import date

import pytest

from articles.measuring.comparison import comparison
from articles.measuring.errors import errors_of, kinds_of_errors
from articles.records.quality import ErrorKind
from tests.measuring.made import (
    BOTH,
    KIM,
    PUTIN,
    SENTENCE,
    TEXT,
    actor,
    found_meeting,
    found_participant,
    gold_article,
    gold_meeting,
    laid_beside,
    on,
    reading,
)

WHO = "Kim Jong-un – Vladimir Putin, 2023-09-13"
STRANGERS = (found_participant("A", "CL"), found_participant(None, "PE"))


def test_what_was_missed_and_invented_is_named_with_its_day() -> None:
    found = found_meeting(STRANGERS, date=on(date(2024, 5, 1), date(2024, 5, 31), "month"))
    missed, invented = errors_of([laid_beside([gold_meeting()], [found])])
    assert (missed.kind, missed.told) == ("meeting missed", WHO)
    assert (invented.kind, invented.told) == ("meeting invented", "A – PE, 2024-05")
    assert missed.quote is not None
    assert TEXT[slice(*missed.quote)] == SENTENCE


def test_every_wrong_field_is_told_with_what_was_read() -> None:
    xi = {"name": "Xi Jinping", "country": "CN"}
    extra = found_participant(None, None, "UN")
    found = found_meeting(
        (*BOTH, extra), date=on(date(2023, 9, 14), date(2023, 9, 16), "range"), place=None, kind="summit",
        status="planned", evidence=(),
    )  # fmt: skip
    told = {
        error.kind: error.told.partition(": ")[2]
        for error in errors_of([laid_beside([gold_meeting(participants=[KIM, PUTIN, xi])], [found])])
    }
    assert told == {
        "participant missed": "without Xi Jinping",
        "participant added": "with UN",
        "date wrong": "2023-09-13, read as 2023-09-14 to 2023-09-16",
        "place left open": "Vostochny Cosmodrome, read as nothing",
        "kind wrong": "bilateral, read as summit",
        "status wrong": "held, read as planned",
        "sentence elsewhere": "another sentence is given",
    }


def test_a_good_reading_has_no_error() -> None:
    assert list(errors_of([laid_beside([gold_meeting()], [found_meeting()])])) == []


def test_kinds_are_counted_and_examples_can_be_left_out() -> None:
    found = reading(actors=(actor("person", "Maris"), actor("state", "Chile", "CL")))
    rows = [comparison(gold_article(persons=["Lee", "Kim"], actors=["RU"]), found)]
    assert kinds_of_errors(rows, examples=1) == (
        ErrorKind("person missed", 2, ("Lee",)),
        ErrorKind("person added", 1, ("Maris",)),
        ErrorKind("actor missed", 1, ("RU",)),
        ErrorKind("actor added", 1, ("CL",)),
    )
    assert {kind.examples for kind in kinds_of_errors(rows, examples=0)} == {()}


@pytest.mark.parametrize(
    ("precision", "told"), [("year", "2023"), ("month", "2023-09"), ("day", "2023-09-13")]
)
def test_a_date_is_told_as_precisely_as_it_was_read(precision: str, told: str) -> None:
    (error,) = errors_of([laid_beside([], [found_meeting(date=on(precision=precision))])])
    assert error.told.endswith(f", {told}")
