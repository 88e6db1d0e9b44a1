"""The page of a meeting: its history, where its reports differ, and what it belongs with."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from articles.ledger import meeting_reviews
from articles.ledger.statements import Someone, Statement, When
from articles.models import Article, Meeting, Place, Report, Sketch
from tests.factories import make_actor, make_meeting, make_place, make_report
from tests.test_ledger import ANA, DAY, JOSE, article, reading, write
from tests.test_ledger import meeting as told_meeting
from tests.views.test_meeting import page_of


def report_says(
    meeting: Meeting, outlet: str, published: date, *, status: str, day: date, place: str, voice: str = ""
) -> Report:
    """Store a report of a meeting that says something of its own."""
    actors = [part.actor for part in meeting.participations.all()]
    report = make_report(meeting, actors, outlet=outlet)
    assert report.article_id is not None
    Article.objects.filter(pk=report.article_id).update(published=published)
    where = make_place(place, country="ID")
    Report.objects.filter(pk=report.pk).update(
        status=status, published=published, first=day, last=day, place=where
    )
    if voice:
        Sketch.objects.create(article_id=report.article_id, voice=voice, shingles=9)
    return report


@pytest.fixture
def moved(db: None) -> Meeting:
    """Store a meeting that was put off and then held elsewhere."""
    city = make_place("Kuala Lumpur", country="MY")
    actors = [make_actor("Rubio", country="US"), make_actor("Sugiono", country="ID")]
    row = make_meeting(actors, day=date(2025, 5, 27), place=city, outlets=("The Courier",))
    for outlet, published, status in (
        ("Kabar Nusantara", date(2025, 4, 24), "planned"),
        ("Harbour Post", date(2025, 5, 4), "postponed"),
    ):
        report_says(row, outlet, published, status=status, day=date(2025, 5, 6), place="Washington")
    return row


def test_the_history_of_a_moved_meeting_reads_from_plan_to_handshake(moved: Meeting, reader: Client) -> None:
    page = page_of(reader, moved)
    history = page[page.index('class="history"') : page.index("</ol>")]
    steps = ("planned for 6 May 2025 in Washington", "put off", "held, 27 May 2025 in Kuala Lumpur")
    assert [history.index(step) for step in steps] == sorted(history.index(step) for step in steps)
    first = Report.objects.get(article__source="Kabar Nusantara")
    start = first.evidence.get().start
    address = f"{reverse('article', args=[first.article_id])}?meeting={moved.pk}#e{start}"
    assert f'<a href="{address}">Kabar Nusantara</a>, 24 Apr 2025' in history


def test_what_was_said_before_the_move_is_told_and_contradicts_nothing(
    moved: Meeting, reader: Client
) -> None:
    page = page_of(reader, moved)
    assert "The meeting was put off; what was said of its day before that does not count." in page
    assert "No report contradicts another." in page
    assert "conflict" not in page


def test_a_meeting_of_one_step_has_no_history_to_tell(reader: Client) -> None:
    assert "History" not in page_of(reader, make_meeting([make_actor(), make_actor()]))


def test_each_value_has_its_voices_and_the_shown_one_its_rule(reader: Client) -> None:
    row = make_meeting(
        [make_actor(), make_actor()], place=make_place("Jakarta", country="ID"), outlets=("A", "B")
    )
    day = date(2024, 5, 1)
    for outlet in ("Wire", "Copy 1", "Copy 2"):
        report_says(row, outlet, date(2024, 5, 2), status="held", day=day, place="Bogor", voice="w" * 64)
    Report.objects.filter(place__name="Bogor").update(place=Place.objects.filter(name="Bogor").earliest("pk"))
    page = page_of(reader, row)
    assert "The place that most voices bear out is shown" in page
    assert "5 reports, 3 voices, 5 outlets" in page
    assert page.index(">Jakarta</span>") < page.index("2 voices") < page.index('conflict">Bogor</span>')
    said = page[page.index('conflict">Bogor</span>') :]
    assert said.index("1 voice") < said.index("Copy 1")
    told = page[page.index("<tbody>") :]
    assert told.count('<tr id="report-') == 3
    assert told.count("also in") == 1
    assert "the same text" in told


def test_a_copy_that_says_something_else_has_a_row_and_names_its_text(reader: Client) -> None:
    row = make_meeting([make_actor(), make_actor()], place=make_place("Jakarta", country="ID"), outlets=())
    day = date(2024, 5, 1)
    report_says(row, "Wire", date(2024, 5, 2), status="held", day=day, place="Jakarta", voice="w" * 64)
    report_says(row, "Copy", date(2024, 5, 3), status="held", day=day, place="Bogor", voice="w" * 64)
    page = page_of(reader, row)
    assert page[page.index("<tbody>") :].count('<tr id="report-') == 2
    assert "says something else than the same text in" in page


def test_who_is_not_named_by_every_report_is_told(reader: Client) -> None:
    ana, bo, cho = make_actor("Ana"), make_actor("Bo"), make_actor("Cho")
    row = make_meeting([ana, bo, cho], outlets=("A",))
    make_report(row, [ana, bo], outlet="B")
    page = page_of(reader, row)
    assert "Whoever a report names is shown, also where others leave them out." in page
    assert page.index(">Ana</span>") < page.index(">Cho</span>")


def test_meetings_that_belong_together_link_to_each_other(reader: Client) -> None:
    town = make_place("Nusa Dua", country="ID")
    guests = [make_actor(f"Guest {n}", country=code) for n, code in enumerate(("ES", "NO", "KR"))]
    summit = make_meeting(guests, day=date(2024, 5, 1), place=town, kind="summit")
    talk = make_meeting(guests[:2], day=date(2024, 5, 1), place=town)
    stop = make_meeting(guests[:1], day=date(2024, 5, 3), place=make_place("Perth", country="AU"))
    page = page_of(reader, talk)
    assert "<h3>On the margins of the summit in Nusa Dua</h3>" in page
    assert f'href="{reverse("meeting", args=[summit.pk])}"' in page
    assert "<h3>On the same trip of Guest 0</h3>" in page
    assert f'href="{reverse("meeting", args=[stop.pk])}"' in page
    assert "<h3>On the margins of this summit</h3>" in page_of(reader, summit)


def test_hostile_words_are_text_wherever_they_are_explained(reader: Client) -> None:
    town = make_place("<b>Lima", country="PE")
    bad = make_actor('<img src="x">', country="ES")
    row = make_meeting(
        [bad, make_actor("<u>B", country="NO")], place=town, outlets=("<i>Paper",), kind="summit"
    )
    make_meeting([bad, make_actor("C")], day=date(2024, 5, 3), place=make_place("<s>Rome", country="IT"))
    report_says(row, "<tt>Post", date(2024, 4, 1), status="planned", day=date(2024, 5, 9), place="<em>Oslo")
    make_report(row, [bad], outlet="<q>Wire")
    page = page_of(reader, row)
    for markup in ("<img src", "<u>", "<b>Lima", "<i>Paper", "<s>", "<tt>", "<em>", "<q>"):
        assert markup not in page
    for text in ("&lt;tt&gt;Post", "&lt;em&gt;Oslo", "&lt;s&gt;Rome", "&lt;img src"):
        assert text in page


@pytest.fixture
def author(db: None) -> User:
    """Return somebody who decides."""
    return User.objects.create_user("<ratna>")


def stored(*names: str, day: date = DAY) -> Meeting:
    """Store articles that tell of one meeting, and return it."""
    for name in names:
        write(article(name), reading(told_meeting(ANA, JOSE, day=day)))
    return Meeting.objects.get(first=day)


def test_a_correction_names_who_made_it_to_whom_is_logged_in(
    author: User, reader: Client, settings: object
) -> None:
    row = stored("one", "two")
    says = Statement(status="cancelled", when=When(date(2024, 3, 7), date(2024, 3, 7)))
    meeting_reviews.correct_field(meeting=row.pk, fields={"date", "status"}, says=says, author=author)
    page = page_of(reader, row)
    assert page.count("corrected by &lt;ratna&gt; on ") == 5  # two facts, the history, two differences
    assert "The reports contradict each other" not in page
    settings.PUBLIC_READ = True  # type: ignore[attr-defined]
    public = page_of(Client(), row)
    assert "ratna" not in public
    assert "corrected on " in public


def test_a_rejected_meeting_has_a_page_that_says_so(author: User, reader: Client) -> None:
    row = stored("one")
    meeting_reviews.reject_meeting(meeting=row.pk, author=author)
    response = reader.get(reverse("meeting", args=[row.pk]))
    page = response.content.decode()
    assert response.status_code == 410
    assert "&lt;ratna&gt; decided on " in page
    assert "Ana Widodo and José Núñez met in Vienna, 5 March 2024" in page
    assert f'href="{reverse("article", args=[Article.objects.get().pk])}#e' in page


def test_a_merged_meeting_leads_to_the_one_that_holds_its_reports(reader: Client) -> None:
    one, other = stored("one"), stored("two", day=date(2024, 3, 20))
    meeting_reviews.merge_meetings(meetings=[one.pk, other.pk])
    (left,) = Meeting.objects.all()
    (away,) = {one.pk, other.pk} - {left.pk}
    response = reader.get(reverse("meeting", args=[away]))
    assert (response.status_code, response["Location"]) == (302, reverse("meeting", args=[left.pk]))


def test_a_meeting_that_never_was_is_not_here(reader: Client) -> None:
    assert reader.get(reverse("meeting", args=[99])).status_code == 404


def test_an_article_marks_what_was_rejected_and_what_a_person_added(author: User, reader: Client) -> None:
    row = stored("one")
    meeting_reviews.reject_meeting(meeting=row.pk, author=author)
    (told,) = Article.objects.all()
    meeting_reviews.add_meeting(
        article=told.pk,
        start=0,
        end=7,
        says=Statement(participants=(Someone(name="Bo <Lind>"), Someone(name="Cho")), when=When(DAY, DAY)),
        author=author,
    )
    page = reader.get(reverse("article", args=[told.pk])).content.decode()
    assert page.count("rejected: not a meeting") == 1
    assert page.count("added by &lt;ratna&gt; on ") == 1
    added = page_of(reader, Meeting.objects.get())
    assert "added by &lt;ratna&gt; on " in added
    assert "Bo &lt;Lind&gt;" in added
