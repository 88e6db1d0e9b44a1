"""The page of one meeting."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from articles.models import Article, ArticleTopic, Evidence, Meeting, Report
from articles.selectors.meeting_page import meeting_page
from tests.factories import make_actor, make_ledger, make_meeting, make_place, make_report
from tests.views.scene import TEXT, Scene


def page_of(client: Client, meeting: Meeting) -> str:
    """Return the page of a meeting."""
    return client.get(reverse("meeting", args=[meeting.pk])).content.decode()


def test_its_headline_is_made_of_facts(scene: Scene, reader: Client) -> None:
    assert (
        "<h1>Kim Jong-un and Vladimir Putin met at Vostochny Cosmodrome, 13 September 2023</h1>"
        in page_of(reader, scene.held)
    )
    assert "<h1>Sergey Lavrov and Choe Son-hui are to meet in Pyongyang, October 2023</h1>" in page_of(
        reader, scene.planned
    )


def test_it_names_participants_with_office_country_and_role(scene: Scene, reader: Client) -> None:
    page = page_of(reader, scene.held)
    assert "Leader, North Korea · visitor" in page
    assert "President, Russia · host" in page


def test_it_says_where_the_place_lies(scene: Scene, reader: Client) -> None:
    page = page_of(reader, scene.held)
    for place in ("Vostochny Cosmodrome", "Amur Oblast", "Russia"):
        assert f">{place}</a>" in page


def test_it_gives_the_code_and_how_the_date_was_known(scene: Scene, reader: Client) -> None:
    page = page_of(reader, scene.held)
    assert "CAMEO 043 (Host a visit)" in page
    assert "reckoned from words such as" in page


def test_each_report_leads_to_its_sentence(scene: Scene, reader: Client) -> None:
    page = page_of(reader, scene.held)
    address = f"{reverse('article', args=[scene.article.pk])}?meeting={scene.held.pk}#e23"
    assert f'href="{address}"' in page
    assert TEXT[23 : TEXT.index("\n")] in page


def test_a_contradiction_is_named_and_marked(scene: Scene, reader: Client) -> None:
    page = page_of(reader, scene.held)
    assert "The reports contradict each other: place." in page
    assert page.count('class="conflict"') == 2  # the sentence above what is said, and the place in the table
    assert '<span class="value conflict">Vladivostok</span>' in page


def test_reports_that_agree_are_said_to(reader: Client) -> None:
    meeting = make_meeting([make_actor(), make_actor()], outlets=("A", "B"))
    page = page_of(reader, meeting)
    assert "The reports agree." in page
    assert 'class="conflict"' not in page


def conflicts_of(meeting: Meeting) -> list[set[str]]:
    """Return the fields in which each report contradicts the meeting."""
    found = meeting_page(meeting.pk)
    assert found is not None
    return [set(report.conflicts) for report in found.reports]


def test_a_city_does_not_contradict_the_venue_in_it(db: None) -> None:
    city = make_place("Helsinki", country="FI")
    meeting = make_meeting(
        [make_actor(), make_actor()],
        place=make_place("Presidential Palace", country="FI", precision="venue", within=city),
    )
    Report.objects.update(place=city)
    assert conflicts_of(meeting) == [set()]


@pytest.mark.parametrize(
    ("precision", "country", "apart"),
    [("region", "FI", False), ("country", "FI", False), ("city", "FI", True), ("region", "SE", True)],
)
def test_a_region_may_contain_a_venue_that_it_is_not_known_to_contain(
    precision: str, country: str, apart: bool, db: None
) -> None:
    city = make_place("Helsinki", country="FI")
    meeting = make_meeting(
        [make_actor(), make_actor()],
        place=make_place("Presidential Palace", country="FI", precision="venue", within=city),
    )
    Report.objects.update(place=make_place("Elsewhere", country=country, precision=precision))
    assert conflicts_of(meeting) == [{"place"} if apart else set()]


def test_a_venue_that_is_only_shown_at_its_country_contradicts_no_city_of_it(db: None) -> None:
    finland = make_place("Finland", country="FI", precision="country", at=(65.0, 26.0))
    venue = make_place("A hotel", country="FI", precision="venue", within=finland, located_by=finland)
    meeting = make_meeting([make_actor(), make_actor()], place=venue)
    Report.objects.update(place=make_place("Helsinki", country="FI", at=(60.2, 24.9)))
    assert conflicts_of(meeting) == [set()]


def test_the_sentence_that_tells_the_day_comes_before_one_that_does_not(db: None) -> None:
    meeting = make_meeting([make_actor(), make_actor()])
    report = Report.objects.get()
    Article.objects.update(text="Ana meets Budi. The two met in Oslo on Monday.")
    Evidence.objects.all().delete()
    for field, start, end in (("participants", 0, 15), ("participants", 16, 46), ("date", 39, 45)):
        Evidence.objects.create(report=report, field=field, start=start, end=end)
    page = meeting_page(meeting.pk)
    assert page is not None
    assert [quote.text for quote in page.reports[0].quotes] == [
        "The two met in Oslo on Monday.",
        "Ana meets Budi.",
    ]


def test_a_month_does_not_contradict_the_day_in_it_but_another_month_does(db: None) -> None:
    meeting = make_meeting([make_actor(), make_actor()])
    Report.objects.update(first="2024-05-01", last="2024-05-31", precision="month")
    assert conflicts_of(meeting) == [set()]
    Report.objects.update(first="2024-06-01", last="2024-06-30")
    assert conflicts_of(meeting) == [{"date"}]


@pytest.mark.parametrize("status", ["postponed", "cancelled", "denied"])
def test_what_was_so_before_the_day_is_history_and_what_is_said_after_it_contradicts(
    status: str, db: None
) -> None:
    meeting = make_meeting([make_actor(), make_actor()])
    Report.objects.update(status=status)
    Article.objects.update(published="2024-04-28")
    assert conflicts_of(meeting) == [set()]
    Article.objects.update(published="2024-05-01")
    assert conflicts_of(meeting) == [{"status"}]


def test_a_plan_that_was_news_before_is_no_contradiction_but_one_after_is(db: None) -> None:
    meeting = make_meeting([make_actor(), make_actor()])
    Report.objects.update(status="planned")
    Article.objects.update(published="2024-04-28")
    assert conflicts_of(meeting) == [set()]
    Article.objects.update(published="2024-05-09")
    assert conflicts_of(meeting) == [{"status"}]


@pytest.mark.parametrize(("latitude", "apart"), [(60.5, False), (65.0, True), (None, False)])
def test_a_city_contradicts_a_venue_far_from_it(latitude: float | None, apart: bool, db: None) -> None:
    meeting = make_meeting(
        [make_actor(), make_actor()],
        place=make_place("Air base", country="FI", precision="venue", at=(60.3, 25.0)),
    )
    city = make_place("A city", country="FI", at=(latitude, 25.0) if latitude else None)
    Report.objects.update(place=city)
    assert conflicts_of(meeting) == [{"place"} if apart else set()]


@pytest.mark.parametrize("status", ["postponed", "cancelled", "denied"])
def test_a_status_is_a_shape_and_a_word(status: str, reader: Client) -> None:
    page = page_of(reader, make_meeting([make_actor(), make_actor()], status=status))
    assert f'<span class="status status-{status}"><span class="status-symbol" aria-hidden="true">' in page
    assert f"</span>{status}</span>" in page


def test_a_meeting_of_which_little_is_known_has_a_page(reader: Client) -> None:
    page = page_of(reader, make_meeting([], day=None, outlets=()))
    assert "<h1>Unnamed delegations met</h1>" in page
    assert page.count("not told") == 3


def test_hostile_names_are_text(reader: Client) -> None:
    meeting = make_meeting(
        [make_actor('<img src="x">'), make_actor()], place=make_place("<b>Lima"), outlets=("<i>Paper",)
    )
    page = page_of(reader, meeting)
    for markup in ("<img src", "<b>Lima", "<i>Paper"):
        assert markup not in page


def test_more_reports_need_no_more_queries(
    scene: Scene, reader: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(15):
        make_report(scene.held, [make_actor(), make_actor()], outlet=f"Paper {number}")
    make_ledger(60)
    make_meeting([part.actor for part in scene.held.participations.all()], day=scene.held.first)
    with django_assert_max_num_queries(22):
        page_of(reader, scene.held)


def test_a_topic_is_told_in_the_words_of_its_sentences(scene: Scene, reader: Client) -> None:
    start = TEXT.index("four hours")
    said = {"start": start, "end": start + 10, "text": "four hours"}
    elsewhere = {"start": 0, "end": 11, "text": "VLADIVOSTOK"}
    ArticleTopic.objects.create(
        article=scene.article, topic_id="technology", score=0.6, phrases=[elsewhere, said]
    )
    page = page_of(reader, scene.held)
    assert f'href="{reverse("article", args=[scene.article.pk])}#e23">four hours</a>' in page
    assert ">VLADIVOSTOK<" not in page


def test_a_topic_without_phrases_is_only_named(scene: Scene, reader: Client) -> None:
    page = page_of(reader, scene.held)
    assert f'href="{reverse("meeting-list")}?topic=military">Military and defence</a></li>' in page
