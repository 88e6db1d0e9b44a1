"""How reports are counted: each voice once, however many outlets print its text."""

from dataclasses import replace
from datetime import date
from itertools import count
from typing import Any

from articles.resolution.consensus import Account, Agreed, Attendance, agreed
from articles.resolution.meetings import Told

number = count(1)
VIENNA, GENEVA = 1, 2


def says(
    voice: str = "", *, status: str = "held", office: str = "", role: str = "host", **fields: Any
) -> Account:
    """Return what a report of its own article says; without a voice it is alone."""
    key = next(number)
    cameo = fields.pop("cameo", "040")
    day = fields.pop("day", 5)
    told: dict[str, Any] = {
        "kind": "bilateral",
        "first": date(2024, 3, day),
        "last": date(2024, 3, day),
        "precision": "day",
        "places": (VIENNA,),
        "published": date(2024, 3, 6),
    }
    return Account(
        Told(key, (f"{key:04}", 0), key, frozenset(), voice=voice, **(told | fields)),
        status,
        cameo=cameo,
        attendances=(Attendance(7, office=office, role=role),),
    )


def outvoted(**wrong: Any) -> tuple[Agreed, Agreed]:
    """Return what three copies with a wrong value and two others agree on, and what they would as five voices."""
    others = [says(), says()]
    copied = [says("wire", **wrong) for _ in range(3)]
    return agreed([*copied, *others]), agreed([*(says(**wrong) for _ in range(3)), *others])


def test_three_copies_do_not_outvote_two_others_on_any_field() -> None:
    right, wrong = outvoted(places=(GENEVA,))
    assert (right.place, wrong.place) == (VIENNA, GENEVA)
    right, wrong = outvoted(day=4)
    assert (right.first, wrong.first) == (date(2024, 3, 5), date(2024, 3, 4))
    right, wrong = outvoted(kind="summit")
    assert (right.kind, wrong.kind) == ("bilateral", "summit")
    right, wrong = outvoted(cameo="030")
    assert (right.cameo, wrong.cameo) == ("040", "030")
    right, wrong = outvoted(role="mediator")
    assert (right.attendances[0].role, wrong.attendances[0].role) == ("host", "mediator")


def test_three_copies_do_not_outvote_two_others_on_an_office() -> None:
    others = [says(office="President"), says(office="President")]
    copied = [says("wire", office="Envoy") for _ in range(3)]
    assert agreed([*copied, *others]).attendances[0].office == "President"
    alone = [says(office="Envoy") for _ in range(3)]
    assert agreed([*alone, *others]).attendances[0].office == "Envoy"


def test_a_voice_has_one_vote_for_each_value_that_its_copies_give() -> None:
    copied = [says("wire", places=(GENEVA,)), says("wire", places=(GENEVA,)), says("wire")]
    assert agreed([*copied, says()]).place == VIENNA
    assert agreed([*copied, says(places=(GENEVA,))]).place == GENEVA


def test_copies_of_one_text_alone_say_what_the_text_says() -> None:
    result = agreed([says("wire", places=(GENEVA,), day=4) for _ in range(3)])
    assert (result.place, result.first) == (GENEVA, date(2024, 3, 4))


def test_a_copy_printed_late_is_no_later_word() -> None:
    announced = says("wire", status="planned", published=date(2024, 3, 1))
    undated = says("wire", status="planned", published=None)
    cancelled = says(status="cancelled", published=date(2024, 3, 3))
    printed_late = says("wire", status="planned", published=date(2024, 3, 4))
    assert agreed([announced, undated, cancelled, printed_late]).status == "cancelled"
    renewed = says(status="planned", published=date(2024, 3, 4))
    assert agreed([announced, undated, cancelled, renewed]).status == "planned"
    assert agreed([printed_late, undated, cancelled]).status == "planned"


def with_roles(kind: str, *roles: str) -> list[str]:
    """Return the roles of those who took part in the order in which they are shown."""
    one = says(kind=kind)
    told = tuple(Attendance(number, role=role) for number, role in enumerate(roles))
    return [part.role for part in agreed([replace(one, attendances=told)]).attendances]


def test_the_host_of_a_meeting_comes_first_and_of_a_visit_those_who_made_it() -> None:
    assert with_roles("summit", "participant", "host", "mediator") == ["host", "participant", "mediator"]
    assert with_roles("visit", "host", "participant", "visitor") == ["visitor", "participant", "host"]
