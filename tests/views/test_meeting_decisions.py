"""Correcting a meeting on its page: fields, rejecting, splitting and merging, and what is refused."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from articles.models import Meeting, Place, Report, Review
from articles.records.reading import FoundPlace
from tests.factories import make_actor, make_meeting
from tests.test_ledger import ANA, DAY, JOSE, article, meeting, reading, write

HTMX = {"HX-Request": "true"}
MADRID = FoundPlace("Madrid", "ES", 40.4, -3.7, "city", ("Spain",), "place:Madrid")
LATER = DAY + timedelta(days=9)


@pytest.fixture
def met(db: None) -> Meeting:
    """Return a meeting that three articles tell."""
    for name in ("one", "two", "three"):
        write(article(name), reading(meeting(ANA, JOSE)))
    return Meeting.objects.get()


def correct(client: Client, met: Meeting, field: str, **sent: object) -> str:
    """Send a correction and return the page that it leads to."""
    answer = client.post(reverse("meeting-correct", args=[met.pk, field]), sent, follow=True)
    assert answer.status_code == 200
    met.refresh_from_db()
    return answer.content.decode()


@pytest.mark.parametrize(
    ("sent", "first", "last", "precision"),
    [
        ({"precision": "day", "first": "2024-02-29"}, date(2024, 2, 29), date(2024, 2, 29), "day"),
        (
            {"precision": "range", "first": "2024-02-28", "last": "2024-03-02"},
            date(2024, 2, 28), date(2024, 3, 2), "range",
        ),
        ({"precision": "month", "first": "2024-02-10"}, date(2024, 2, 1), date(2024, 2, 29), "month"),
        ({"precision": "year", "first": "2024-02-10"}, date(2024, 1, 1), date(2024, 12, 31), "year"),
        ({"precision": "", "first": ""}, None, None, ""),
    ],
)  # fmt: skip
def test_a_date_is_corrected_to_any_precision(
    sent: dict[str, str], first: date | None, last: date | None, precision: str, met: Meeting, analyst: Client
) -> None:
    page = correct(analyst, met, "date", **sent)
    assert (met.first, met.last, met.precision) == (first, last, precision)
    assert "corrected by analyst on" in page
    assert 'action="/reviews/' in page
    assert Review.objects.get().author == User.objects.get(username="analyst")


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"precision": "day"}, "Choose a day."),
        ({"precision": "range", "first": "2024-02-28"}, "Choose the last day too."),
        ({"precision": "range", "first": "2024-02-28", "last": "2024-02-27"}, "cannot be before the first"),
        ({"precision": "day", "first": "20240-02-28"}, "Enter a valid date."),
        ({"precision": "day", "first": "1066-10-14"}, "The year must be between"),
        ({"precision": "eon", "first": "2024-02-28"}, "not one of the available choices"),
    ],
)
def test_a_date_that_cannot_be_stays_as_it_was_typed(
    sent: dict[str, str], words: str, met: Meeting, analyst: Client
) -> None:
    page = correct(analyst, met, "date", **sent)
    assert words in page
    assert f'value="{sent.get("first", "")}"' in page or not sent.get("first")
    assert met.first == DAY
    assert not Review.objects.exists()


@pytest.mark.parametrize(
    ("field", "value"), [("status", "cancelled"), ("kind", "summit"), ("topics", ["military", "energy"])]
)
def test_a_choice_is_corrected(field: str, value: str | list[str], met: Meeting, analyst: Client) -> None:
    page = correct(analyst, met, field, **{field: value})
    found = sorted(met.topics.values_list("pk", flat=True)) if field == "topics" else getattr(met, field)
    assert found == (sorted(value) if field == "topics" else value)
    assert "corrected by analyst on" in page


def test_what_is_so_already_is_not_decided_twice(met: Meeting, analyst: Client) -> None:
    for _ in range(2):
        page = correct(analyst, met, "status", status="planned")
    assert "It says so already." in page
    assert Review.objects.count() == 1


@pytest.mark.parametrize(("field", "value"), [("status", "lost"), ("kind", ""), ("topics", "gossip")])
def test_what_is_no_choice_is_refused(field: str, value: str, met: Meeting, analyst: Client) -> None:
    page = correct(analyst, met, field, **{field: value})
    assert 'class="errorlist"' in page
    assert not Review.objects.exists()


def test_a_place_is_found_by_name_and_chosen(met: Meeting, analyst: Client) -> None:
    write(article("elsewhere"), reading(meeting(ANA, JOSE, day=LATER, place=MADRID)))
    madrid = Place.objects.get(name="Madrid")
    address = reverse("meeting-correct", args=[met.pk, "place"])
    found = analyst.get(f"{address}?q=madr", headers=HTMX).content.decode()
    assert f'value="{madrid.pk}"' in found
    correct(analyst, met, "place", which="listed", place=madrid.pk)
    assert met.place == madrid
    assert Place.objects.filter(name="Madrid").count() == 1
    page = correct(analyst, met, "place", which="none")
    assert met.place is None
    assert "corrected by analyst" in page


def test_a_place_that_is_not_in_the_ledger_is_added(met: Meeting, analyst: Client) -> None:
    correct(
        analyst, met, "place", which="new", name=" Casa <b>Roja ", precision="venue", country="ES",
        latitude="40.4", longitude="-3.7",
    )  # fmt: skip
    assert met.place is not None
    assert (met.place.name, met.place.country, met.place.precision) == ("Casa <b>Roja", "ES", "venue")
    assert "<b>Roja" not in analyst.get(reverse("meeting", args=[met.pk])).content.decode()


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"which": "listed"}, "Find the place by its name, and choose it."),
        ({"which": "listed", "place": "987654"}, "This place is not there any more."),
        ({"which": "listed", "place": "x"}, "This place is not there any more."),
        ({"which": "new", "name": " "}, "The place needs a name."),
        ({"which": "new", "name": "X", "latitude": "91", "longitude": "0"}, "less than or equal to 90"),
        ({"which": "new", "name": "X", "latitude": "9"}, "Give both degrees, or neither."),
        ({}, "This field is required."),
    ],
)
def test_a_place_that_cannot_be_is_refused(
    sent: dict[str, str], words: str, met: Meeting, analyst: Client
) -> None:
    page = correct(analyst, met, "place", q="typed before", **sent)
    assert words in page
    assert 'value="typed before"' in page
    assert not Review.objects.exists()


def test_htmx_is_given_the_form_alone_and_moves_the_page_when_it_is_done(
    met: Meeting, analyst: Client
) -> None:
    address = reverse("meeting-correct", args=[met.pk, "status"])
    fragment = analyst.get(address, headers=HTMX)
    assert fragment.content.decode().lstrip().startswith("<form")
    assert "HX-Request" in fragment["Vary"]
    assert b"<html" in analyst.get(address).content
    answer = analyst.post(address, {"status": "planned"}, headers=HTMX)
    assert answer["HX-Redirect"] == reverse("meeting", args=[met.pk])
    refused = analyst.post(address, {"status": "lost"}, headers=HTMX)
    assert refused.content.decode().lstrip().startswith("<form")


def test_a_field_that_is_none_is_not_found(met: Meeting, analyst: Client) -> None:
    assert analyst.get(reverse("meeting-correct", args=[met.pk, "weather"])).status_code == 404


def test_a_rejected_meeting_says_so_and_comes_back_when_that_is_undone(met: Meeting, analyst: Client) -> None:
    here = reverse("meeting", args=[met.pk])
    answer = analyst.post(reverse("meeting-reject", args=[met.pk]), follow=True)
    assert answer.status_code == 410
    review = Review.objects.get()
    undo = reverse("review-undo", args=[review.pk])
    assert answer.content.decode().count(f'action="{undo}"') == 2  # in the message and on the page
    assert analyst.post(undo, {"next": here}, follow=True).status_code == 200
    assert Meeting.objects.get().pk == met.pk


def test_rejecting_twice_does_no_harm(met: Meeting, analyst: Client) -> None:
    for _ in range(2):
        answer = analyst.post(reverse("meeting-reject", args=[met.pk]), follow=True)
    assert "This meeting is not there any more." in answer.content.decode()
    assert Review.objects.count() == 1


def test_reports_are_split_off(met: Meeting, analyst: Client) -> None:
    report = met.reports.order_by("pk")[2]
    page = analyst.post(
        reverse("meeting-split", args=[met.pk]), {"report": str(report.pk)}, follow=True
    ).content.decode()
    assert sorted(row.reports.count() for row in Meeting.objects.all()) == [1, 2]
    other = Report.objects.get(pk=report.pk).meeting
    assert other is not None
    assert "Two meetings, not one:" in page
    assert f'href="{reverse("meeting", args=[other.pk])}"' in page


def test_all_or_none_of_the_reports_is_refused_and_they_stay_ticked(met: Meeting, analyst: Client) -> None:
    every = [str(pk) for pk in met.reports.values_list("pk", flat=True)]
    for chosen in ([], every, ["x", "9" * 30]):
        page = analyst.post(reverse("meeting-split", args=[met.pk]), {"report": chosen}, follow=True)
        assert b"Choose some of the reports, and leave some." in page.content
    page = analyst.post(reverse("meeting-split", args=[met.pk]), {"report": every}, follow=True)
    assert page.content.count(b" checked> ") == 3
    assert not Review.objects.exists()


@pytest.mark.parametrize("by", ["button", "address", "number", "path"])
def test_two_meetings_are_merged(by: str, met: Meeting, analyst: Client) -> None:
    write(article("later"), reading(meeting(ANA, JOSE, day=LATER)))
    other = Meeting.objects.exclude(pk=met.pk).get()
    address = reverse("meeting-merge", args=[met.pk])
    assert f'value="{other.pk}"' in analyst.get(address).content.decode()
    sent = {
        "button": {"with": str(other.pk)},
        "address": {"address": f" https://testserver/meetings/{other.pk}/?x=1#reports "},
        "number": {"address": str(other.pk)},
        "path": {"address": f"/meetings/{other.pk}/"},
    }[by]
    page = analyst.post(address, sent, follow=True).content.decode()
    assert Meeting.objects.get().reports.count() == 4
    assert "One meeting, not 2:" in page


@pytest.mark.parametrize("typed", ["", "nonsense <b>", "987654", "https://x.org/actors/1/", "9" * 400])
def test_a_meeting_that_is_none_is_not_merged_with(typed: str, met: Meeting, analyst: Client) -> None:
    page = analyst.post(reverse("meeting-merge", args=[met.pk]), {"address": typed}).content.decode()
    assert "There is no such meeting." in page
    assert "<b>" not in page
    assert not Review.objects.exists()


def test_a_meeting_is_not_merged_with_itself(met: Meeting, analyst: Client) -> None:
    page = analyst.post(reverse("meeting-merge", args=[met.pk]), {"address": str(met.pk)})
    assert b"That is the address of this meeting." in page.content


def test_the_page_tells_what_was_decided_about_this_meeting_and_no_other(
    met: Meeting, analyst: Client
) -> None:
    write(article("one"), reading(meeting(ANA, JOSE), meeting(ANA, JOSE, day=LATER)))
    other = Meeting.objects.exclude(pk=met.pk).get()
    correct(analyst, met, "status", status="planned")
    assert "What people decided about it" in analyst.get(reverse("meeting", args=[met.pk])).content.decode()
    assert b"What people decided about it" not in analyst.get(reverse("meeting", args=[other.pk])).content


def test_readers_see_no_way_to_correct(met: Meeting, reader: Client, analyst: Client) -> None:
    correct(analyst, met, "status", status="planned")
    page = reader.get(reverse("meeting", args=[met.pk])).content.decode()
    for words in ("/correct/", "/reject/", "/split/", "/merge/", "/undo/", "checkbox"):
        assert words not in page


def test_every_form_is_cheap_whatever_the_ledger_holds(
    analyst: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    actors = [make_actor(country="ID") for _ in range(20)]
    met = make_meeting(actors, kind="summit")
    for number in range(15):
        make_meeting(actors[: 2 + number % 5], day=DAY + timedelta(days=number))
    for field in ("date", "place", "status", "kind", "participants", "topics"):
        with django_assert_max_num_queries(12):
            analyst.get(reverse("meeting-correct", args=[met.pk, field]), headers=HTMX)
    with django_assert_max_num_queries(12):
        analyst.get(reverse("meeting-merge", args=[met.pk]), headers=HTMX)


def test_the_table_tells_what_each_report_says(met: Meeting, reader: Client) -> None:
    Report.objects.filter(pk=met.reports.order_by("pk")[0].pk).update(kind="summit")
    page = reader.get(reverse("meeting", args=[met.pk])).content.decode()
    told = page[page.index("<tbody>") :]
    assert told.count('<tr id="report-') == 3
    assert "Summit, another kind" in told
    assert told.count("Ana Widodo") == 3
