"""Adding a meeting that a text states and the software missed."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from articles.ingest.store import add_article
from articles.models import Article, Evidence, Meeting, Report, Review
from articles.records.documents import Document
from articles.records.reading import FoundActor, FoundDate, FoundMention, Reading
from articles.sentences import sentences
from tests.test_ledger import ANA, DAY, JOSE, VIENNA, write

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}
ODD = (
    "😀 Kabar: e\u0301 dan n\u0303.\r\nAna Widodo received José Núñez in Wina on Tuesday. \U0001f91d They spoke."
    "\r\n\r\nPak Budi was there too."
)
SENTENCE = "Ana Widodo received José Núñez in Wina on Tuesday."
BUDI = FoundActor("person", "Pak Budi", "ID", confidence=0.6)


@pytest.fixture
def odd() -> Article:
    """Return an article with emoji, combining marks and line breaks of two characters, in which no meeting is found."""
    article = add_article(document=Document(text=ODD, published=DAY)).article
    text = article.text

    def at(words: str, label: Any, **what: Any) -> FoundMention:
        start = text.index(words)
        return FoundMention(start, start + len(words), words, label, **what)

    found = (
        at("Ana Widodo", "person", actor=ANA),
        at("José Núñez", "person", actor=JOSE),
        at("Wina", "place", place=VIENNA),
        at("Tuesday", "date", date=FoundDate(DAY, DAY, "day", "relative")),
        at("Pak Budi", "person", actor=BUDI),
    )
    write(article, Reading("en", True, (ANA, JOSE, BUDI), (), found))
    Article.objects.filter(pk=article.pk).update(status="done")
    return article


def span(article: Article, words: str = SENTENCE) -> tuple[int, int]:
    """Return where words stand in the stored text."""
    start = article.text.index(words)
    return start, start + len(words)


def address(article: Article) -> str:
    """Return the address of the form."""
    return reverse("add-meeting", args=[article.pk])


def sent(article: Article, **fields: Any) -> dict[str, Any]:
    """Return what the form sends."""
    start, end = span(article)
    actors = [
        row.actor_id for row in article.mentions.filter(start__gte=start, end__lte=end, actor__isnull=False)
    ]
    return {
        "start": start,
        "end": end,
        "actors": actors,
        "kind": "bilateral",
        "status": "held",
        "first": DAY.isoformat(),
        "place": article.mentions.exclude(place=None).get().place_id or "",
        **fields,
    }


def test_the_sentences_can_be_chosen_from_a_list(odd: Article, analyst: Client) -> None:
    page = analyst.get(address(odd)).content.decode()
    start, end = span(odd)
    assert f'value="{start}-{end}"' in page
    assert page.count('name="sentence"') == len(list(sentences(odd.text)))


def test_sentences_that_were_ticked_count_from_the_first_to_the_last(odd: Article, analyst: Client) -> None:
    spans = list(sentences(odd.text))
    ticked = [f"{start}-{end}" for start, end in (spans[-1], spans[1])]
    answer = analyst.get(address(odd), {"sentence": ticked})
    form = answer.context["form"]
    assert (form.initial["start"], form.initial["end"]) == (spans[1][0], spans[-1][1])


def test_the_form_is_filled_with_what_the_sentence_speaks_of(odd: Article, analyst: Client) -> None:
    start, end = span(odd)
    answer = analyst.get(address(odd), {"start": start, "end": end})
    filled = answer.context["form"].initial
    names = {
        str(row.actor_id): row.surface for row in odd.mentions.filter(actor__isnull=False).order_by("-start")
    }
    assert sorted(names[pk] for pk in filled["actors"]) == ["Ana Widodo", "José Núñez"]
    assert filled["first"] == DAY
    assert filled["place"] == str(odd.mentions.exclude(place=None).get().place_id)
    page = answer.content.decode()
    assert "Pak Budi" in page  # of the rest of the article
    assert SENTENCE in page
    part = analyst.get(address(odd), {"start": start, "end": end}, headers=HTMX).content.decode()
    assert "<html" not in part


def test_a_meeting_is_added_with_its_mark_and_can_be_undone(odd: Article, analyst: Client) -> None:
    answer = analyst.post(address(odd), sent(odd))
    meeting = Meeting.objects.get()
    start, _ = span(odd)
    assert answer["Location"] == f"{reverse('article', args=[odd.pk])}?meeting={meeting.pk}#e{start}"
    evidence = Evidence.objects.get(report__article=odd)
    assert odd.text[evidence.start : evidence.end] == SENTENCE
    assert (meeting.first, meeting.precision, meeting.place and meeting.place.name) == (DAY, "day", "Vienna")
    assert meeting.place == odd.mentions.exclude(place=None).get().place
    assert sorted(part.actor.name for part in meeting.participations.all()) == ["Ana Widodo", "José Núñez"]
    page = analyst.get(answer["Location"].partition("#")[0]).content.decode()
    assert f'id="e{start}" class="evidence is-chosen"' in page
    undo = reverse("review-undo", args=[Review.objects.get().pk])
    assert undo in page
    analyst.post(undo)
    assert not Meeting.objects.exists()


def test_htmx_is_led_to_the_sentence_and_shown_its_errors(odd: Article, analyst: Client) -> None:
    refused = analyst.post(address(odd), sent(odd, actors=[]), headers=HTMX)
    assert "two participants or more" in refused.content.decode()
    assert "<html" not in refused.content.decode()
    added = analyst.post(address(odd), sent(odd), headers=HTMX)
    assert added["HX-Redirect"].startswith(reverse("article", args=[odd.pk]))


def test_somebody_whom_no_mark_names_is_added_by_name(odd: Article, analyst: Client) -> None:
    only = sent(odd)["actors"][:1]
    others = "Maria Lopez (es)\r\n\r\n <b>Nobody</b> "
    analyst.post(address(odd), sent(odd, actors=only, others=others, place="", first="", topics=["energy"]))
    meeting = Meeting.objects.get()
    parts = {part.actor.name: part.country for part in meeting.participations.all()}
    assert len(parts) == 3
    assert (parts["Maria Lopez"], parts["<b>Nobody</b>"]) == ("ES", "")
    assert [topic.pk for topic in meeting.topics.all()] == ["energy"]
    page = analyst.get(reverse("article", args=[odd.pk])).content.decode()
    assert "<b>Nobody" not in page


@pytest.mark.parametrize(
    ("first", "last", "precision"),
    [
        ("2024-03-05", "", "day"),
        ("2024-03-05", "2024-03-05", "day"),
        ("2024-02-01", "2024-02-29", "month"),
        ("2024-01-01", "2024-12-31", "year"),
        ("2024-03-05", "2024-03-07", "range"),
    ],
)
def test_a_date_is_as_exact_as_its_days_tell(
    first: str, last: str, precision: str, odd: Article, analyst: Client
) -> None:
    analyst.post(address(odd), sent(odd, first=first, last=last))
    assert Meeting.objects.get().precision == precision


@pytest.mark.parametrize(
    "fields",
    [
        {"actors": []},
        {"actors": ["99999"]},
        {"kind": "party"},
        {"first": "yesterday"},
        {"first": "2024-03-05", "last": "2024-03-04"},
        {"first": "", "last": "2024-03-04"},
        {"place": "99999"},
        {"topics": ["love"]},
        {"others": "Ana Widodo (ID)"},
    ],
)
def test_what_cannot_be_is_refused_and_what_was_typed_kept(
    fields: dict[str, Any], odd: Article, analyst: Client
) -> None:
    answer = analyst.post(address(odd), sent(odd, **{"others": "Maria Lopez", **fields}))
    page = answer.content.decode()
    assert answer.status_code == 200
    assert 'class="errorlist' in page
    assert fields.get("others", "Maria Lopez") in page
    assert not Review.objects.exists()
    assert not Report.objects.exists()


@pytest.mark.parametrize(
    ("start", "end"),
    [("0", "0"), ("5", "3"), ("-1", "5"), ("0", "99999"), ("x", "5"), ("", ""), ("0", "9" * 30), ("²", "9")],
)
def test_offsets_outside_of_the_text_are_asked_for_again(
    start: str, end: str, odd: Article, analyst: Client
) -> None:
    for answer in (
        analyst.get(address(odd), {"start": start, "end": end}),
        analyst.post(address(odd), sent(odd, start=start, end=end)),
    ):
        assert 'name="sentence"' in answer.content.decode()
    assert not Review.objects.exists()


def test_only_analysts_add_meetings(odd: Article, as_role: Callable[[str], Client]) -> None:
    for role, status in (("reader", 403), ("stranger", 302)):
        client = as_role(role)
        assert client.get(address(odd)).status_code == status
        assert client.post(address(odd), sent(odd)).status_code == status
    assert not Review.objects.exists()
    page = as_role("reader").get(reverse("article", args=[odd.pk])).content.decode()
    assert address(odd) not in page
    assert address(odd) in as_role("analyst").get(reverse("article", args=[odd.pk])).content.decode()
    assert as_role("analyst").get(reverse("add-meeting", args=[99_999])).status_code == 404


def test_the_page_says_of_each_piece_of_text_where_its_sentence_stands(odd: Article, analyst: Client) -> None:
    page = analyst.get(reverse("article", args=[odd.pk])).content.decode()
    for start, end in sentences(odd.text):
        assert f'data-start="{start}" data-end="{end}"' in page
