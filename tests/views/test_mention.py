"""What a mark stands for and why, and correcting it from the text."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from articles.models import Actor, Article, Meeting, Mention, Review
from articles.records.reading import FoundActor, FoundMention, FoundParticipant, Reading
from tests.test_ledger import ANA, JOSE, VIENNA, article, meeting, reading, write
from tests.views.scene import TEXT, Scene

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}
HOSTILE = FoundActor("person", '<script>alert(1)</script> O\'Hara "x"', "ID", confidence=0.3)


def address(mention: Mention) -> str:
    """Return the address of a mark."""
    return reverse("mention", args=[mention.article_id, mention.pk])


def told(client: Client, mention: Mention, **query: str) -> str:
    """Return what the panel of a mark says, on one line."""
    answer = client.get(address(mention), query, headers=HTMX)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def decide(client: Client, mention: Mention, what: str, **sent: object) -> str:
    """Send a correction from a mark and return where it leads."""
    answer = client.post(reverse("mention-decide", args=[mention.article_id, mention.pk, what]), sent)
    assert answer.status_code == 302
    return str(answer["Location"])


def two_articles() -> tuple[Article, Article]:
    """Store two articles, the second of which spells one name otherwise."""
    other = FoundActor("person", "Anna Widodo", "ID", confidence=0.6)
    one, two = article("one"), article("two")
    write(one, reading(meeting(ANA, JOSE)))
    write(two, reading(meeting(other, JOSE), actors=(other, JOSE)))
    return one, two


def test_a_mark_is_a_whole_page_or_the_part_that_htmx_asks_for(scene: Scene, reader: Client) -> None:
    mention = scene.article.mentions.get(surface="Kim Jong-un")
    page = reader.get(address(mention))
    assert b"<html" in page.content
    assert "HX-Request" in page["Vary"]
    part = reader.get(address(mention), headers=HTMX).content.decode()
    assert "<html" not in part
    assert part.lstrip().startswith('<h2 class="panel-title" tabindex="-1"')
    assert "North Korea" in part


def test_it_says_why_a_spelling_is_somebody(reader: Client) -> None:
    _, two = two_articles()
    said = told(reader, two.mentions.get(surface="Anna Widodo"))
    assert "The text gives this name." in said
    assert "“Ana Widodo” (Foreign Minister, Indonesia)" in said
    assert "50% sure" in said


def test_it_says_which_name_a_reference_points_back_to(reader: Client) -> None:
    one = article("one")
    mentions = (
        FoundMention(0, 3, "Ana Widodo", "person", actor=ANA),
        FoundMention(4, 7, "she", "person", actor=ANA),
        FoundMention(8, 9, "Ana", "person", actor=ANA),
    )
    write(one, Reading("en", True, (ANA,), (), mentions))
    said = told(reader, one.mentions.get(surface="she"))
    assert "These words are no name." in said
    assert "pointing back to “Ana Widodo”" in said
    assert f'href="{address(one.mentions.get(surface="Ana Widodo"))}" data-to-mark' in said
    assert "The article calls Ana Widodo so." in told(reader, one.mentions.get(surface="Ana"))


def test_it_says_that_an_office_alone_was_read_as_its_holder(reader: Client) -> None:
    known = FoundActor(
        "person", "Ana Widodo", "ID", knowledge_id="person:Ana", confidence=0.9, known_names=("Ana Widodo",)
    )
    one = article("one")
    minister = FoundMention(0, 3, "the minister", "person", actor=known)
    write(one, Reading("en", True, (known,), (), (minister,)))
    assert "Ana Widodo is who held it at the time" in told(reader, one.mentions.get())


def test_it_tells_a_guessed_country_and_who_else_it_may_be(reader: Client) -> None:
    one, two = article("one"), article("two")
    for where, office in ((one, "Ambassador"), (two, "Deputy Trade Minister")):
        who = FoundActor("person", "Ali Hassan", "IQ", office=office, confidence=0.6)
        write(where, reading(meeting(who, JOSE), actors=(who, JOSE)))
    said = told(reader, one.mentions.get(surface="Ali Hassan"))
    assert "the same name, the same country, but offices that nobody holds together" in said
    guessed = FoundActor("person", "Pak Budi", "ID", confidence=0.2)
    three = article("three")
    write(three, reading(actors=(guessed,)))
    assert "The country, Indonesia, was guessed" in told(reader, three.mentions.get())


def test_it_says_why_a_place_and_a_date_are_what_they_are(scene: Scene, reader: Client) -> None:
    assert "it is only what articles tell" in told(reader, scene.article.mentions.get(surface="Pyongyang"))
    said = told(reader, scene.article.mentions.get(surface="Wednesday"))
    assert "13 Sep 2023" in said
    assert "reckoned from the day of publication" in said
    one = article("one")
    place = FoundMention(0, 3, "Wina", "place", place=VIENNA)
    write(one, Reading("en", True, mentions=(place,)))
    said = told(reader, one.mentions.get())
    assert "The gazetteer of the software knows this name." in said
    assert "Austria" in said


def test_words_that_stand_for_two_tell_of_both(reader: Client) -> None:
    one = article("one")
    both = tuple(FoundMention(0, 3, "both", "person", actor=actor) for actor in (ANA, JOSE))
    write(one, Reading("en", True, (ANA, JOSE), (), both))
    first = one.mentions.order_by("pk")[0]
    said = told(reader, first)
    assert "stand for 2 at once" in said
    assert "Ana Widodo" in said
    assert "José Núñez" in said


def test_a_mark_that_is_gone_says_so(scene: Scene, reader: Client) -> None:
    gone = reverse("mention", args=[scene.article.pk, 99_999])
    assert reader.get(gone).status_code == 404
    assert "This mark is gone" in reader.get(gone, headers=HTMX).content.decode()
    of_another = reverse("mention", args=[scene.odd_one.pk, scene.article.mentions.all()[0].pk])
    assert reader.get(of_another).status_code == 404


def test_names_are_text(analyst: Client) -> None:
    one = article("one")
    write(one, reading(actors=(HOSTILE, JOSE)))
    write(article("two"), reading(actors=(FoundActor("person", HOSTILE.name, "ES"), JOSE)))
    said = told(analyst, one.mentions.get(surface=HOSTILE.name), q="<script>")
    assert "<script>alert" not in said
    assert "&lt;script&gt;alert(1)" in said


def test_a_panel_takes_few_queries(
    analyst: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    _, two = two_articles()
    mention = two.mentions.get(surface="Anna Widodo")
    with django_assert_max_num_queries(17):  # four of them ask who the user is
        told(analyst, mention)


def test_a_reader_is_offered_nothing_and_may_decide_nothing(
    scene: Scene, as_role: Callable[[str], Client]
) -> None:
    mention = scene.article.mentions.get(surface="Kim Jong-un")
    assert "Correct this" not in told(as_role("reader"), mention)
    assert "Correct this" in told(as_role("analyst"), mention)
    addresses = [
        reverse("mention-decide", args=[scene.article.pk, mention.pk, "same-as"]),
        reverse("not-a-meeting", args=[scene.article.pk]),
    ]
    for url in addresses:
        assert as_role("reader").post(url).status_code == 403
        assert "/login/" in as_role("stranger").post(url)["Location"]
        assert as_role("analyst").get(url).status_code == 405
    search = reverse("mention-candidates", args=[scene.article.pk, mention.pk])
    assert as_role("reader").get(search).status_code == 403
    assert not Review.objects.exists()


def test_somebody_is_merged_from_the_text_and_it_can_be_undone(analyst: Client) -> None:
    budi = FoundActor("person", "Pak Budi", "ID", confidence=0.6)
    one, two = article("one"), article("two")
    write(one, reading(meeting(ANA, JOSE)))
    write(two, reading(meeting(budi, JOSE), actors=(budi, JOSE)))
    mention = two.mentions.get(surface="Pak Budi")
    search = reverse("mention-candidates", args=[two.pk, mention.pk])
    offered = analyst.get(search, {"q": "ana", "thing": str(mention.pk)}, headers=HTMX).content.decode()
    ana = Actor.objects.get(name="Ana Widodo")
    assert f'value="{ana.pk}">Merge with Ana Widodo' in offered
    assert decide(analyst, mention, "same-as", actor=ana.pk) == reverse("article", args=[two.pk])
    assert Meeting.objects.count() == 1
    page = analyst.get(reverse("article", args=[two.pk])).content.decode()
    review = Review.objects.get()
    assert reverse("review-undo", args=[review.pk]) in page
    analyst.post(reverse("review-undo", args=[review.pk]))
    assert Meeting.objects.count() == 2


def test_the_search_is_a_page_without_scripts(analyst: Client) -> None:
    one, _ = two_articles()
    mention = one.mentions.get(surface="José Núñez")
    search = reverse("mention-candidates", args=[one.pk, mention.pk])
    for url in (search, address(mention)):
        page = analyst.get(url, {"q": "widodo"}).content.decode()
        assert "<html" in page
        assert "Merge with" in page
    assert "Nobody of that kind" in analyst.get(address(mention), {"q": "zzz"}).content.decode()


@pytest.mark.parametrize(("where", "left"), [("article", 2), ("everywhere", 2)])
def test_a_name_becomes_somebody_else(where: str, left: int, analyst: Client) -> None:
    _, two = two_articles()
    assert Actor.objects.filter(aliases__name="Anna Widodo").count() == 1
    decide(analyst, two.mentions.get(surface="Anna Widodo"), "somebody-else", where=where)
    assert Actor.objects.filter(country="ID", kind="person").count() == left
    assert Review.objects.get().kind == Review.Kind.SPLIT_ACTOR


def test_a_name_is_added_and_removed(analyst: Client) -> None:
    one, _ = two_articles()
    mention = one.mentions.get(surface="Ana Widodo")
    decide(analyst, mention, "add-name", name="Bu Ana")
    actor = Actor.objects.get(aliases__name="Bu Ana")
    alias = actor.aliases.get(name="Bu Ana")
    assert "Bu Ana" in told(analyst, mention)
    decide(analyst, mention, "remove-name", alias=alias.pk)
    assert not actor.aliases.filter(name="Bu Ana").exists()
    kinds = list(Review.objects.order_by("pk").values_list("kind", flat=True))
    assert kinds == ["add_alias", "remove_alias"]


@pytest.mark.parametrize(
    ("what", "sent"),
    [
        ("same-as", {"actor": "x"}),
        ("same-as", {"actor": "99999999999999999999"}),
        ("same-as", {}),
        ("add-name", {"name": "?!"}),
        ("remove-name", {"alias": "1e9"}),
        ("somebody-else", {"where": "article"}),
    ],
)
def test_what_cannot_be_decided_is_refused_in_words(what: str, sent: dict[str, str], analyst: Client) -> None:
    one = article("one")
    write(one, reading(meeting(ANA, JOSE)))
    here = decide(analyst, one.mentions.get(surface="Ana Widodo"), what, **sent)
    assert 'class="notice mb-2 is-trouble"' in analyst.get(here).content.decode()
    assert not Review.objects.exists()


def test_an_unknown_correction_and_an_unknown_thing_are_not_there(scene: Scene, analyst: Client) -> None:
    kim = scene.article.mentions.get(surface="Kim Jong-un")
    place = scene.article.mentions.get(surface="Pyongyang")
    for mention, what in ((kim, "burn"), (place, "same-as")):
        url = reverse("mention-decide", args=[scene.article.pk, mention.pk, what])
        assert analyst.post(url).status_code == 404
    sent = {"thing": str(place.pk)}
    url = reverse("mention-decide", args=[scene.article.pk, kim.pk, "same-as"])
    assert analyst.post(url, sent).status_code == 404


def test_a_sentence_tells_its_meetings(scene: Scene, reader: Client, analyst: Client) -> None:
    start = TEXT.index("Foreign ministers")
    url = reverse("sentence", args=[scene.article.pk, start, start + 20])
    page = reader.get(url).content.decode()
    assert "<html" in page
    assert reverse("meeting", args=[scene.planned.pk]) in page
    assert reverse("meeting", args=[scene.held.pk]) not in page
    assert "Not a meeting" not in page
    part = analyst.get(url, headers=HTMX).content.decode()
    assert "<html" not in part
    assert "Not a meeting" in part
    for odd in ((5, 5), (9, 3), (0, len(TEXT) + 1)):
        assert reader.get(reverse("sentence", args=[scene.article.pk, *odd])).status_code == 404


def test_a_wrong_meeting_is_rejected_from_its_sentence(analyst: Client) -> None:
    one = article("one")
    write(one, reading(meeting(ANA, JOSE)))
    sent = {"meeting": Meeting.objects.get().pk}
    answer = analyst.post(reverse("not-a-meeting", args=[one.pk]), sent)
    assert answer["Location"] == reverse("article", args=[one.pk])
    assert not Meeting.objects.exists()
    assert "rejected: not a meeting" in analyst.get(answer["Location"]).content.decode()
    again = analyst.post(reverse("not-a-meeting", args=[one.pk]), sent)
    assert again.status_code == 302
    assert Review.objects.count() == 1


def test_participants_without_a_mention_do_no_harm(analyst: Client) -> None:
    one = article("one")
    found = meeting(ANA, JOSE, participants=(FoundParticipant(None, "ID", None, None, "host"),))
    write(one, reading(found))
    assert analyst.get(reverse("article", args=[one.pk])).status_code == 200
