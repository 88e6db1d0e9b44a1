"""Deciding who is who on the page of an actor: merging, splitting, names, and what is refused."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from articles.models import Actor, Alias, Article, Likeness, Mention, Review
from articles.records.reading import FoundActor
from tests.factories import make_actor, make_article
from tests.test_actor_reviews import BUDI, NOBODY, named
from tests.test_ledger import ANA, JOSE, article, meeting, reading, write

HTMX = {"HX-Request": "true"}
ANNA = FoundActor("person", "Anna Widodo", "ID", confidence=0.6)


@pytest.fixture
def people(db: None) -> tuple[Actor, Actor]:
    """Return two actors whom two articles name."""
    write(article("one"), reading(meeting(ANA, JOSE)))
    write(article("two"), reading(meeting(BUDI, JOSE), actors=(BUDI, JOSE)))
    return named("Ana Widodo"), named("Pak Budi")


def page_of(client: Client, actor: Actor) -> str:
    """Return the page of an actor."""
    return client.get(reverse("actor", args=[actor.pk])).content.decode()


def test_names_are_told_with_the_articles_that_use_them(people: tuple[Actor, Actor], reader: Client) -> None:
    page = page_of(reader, people[0])
    names = page[page.index('id="names-title"') :]
    assert "Ana Widodo" in names
    assert f'href="{reverse("article", args=[article("one").pk])}"' in names
    assert f'href="{reverse("article", args=[article("two").pk])}"' not in names


def test_actors_are_found_by_any_name_and_merged(people: tuple[Actor, Actor], analyst: Client) -> None:
    ana, budi = people
    address = reverse("actor-merge", args=[ana.pk])
    found = analyst.get(f"{address}?q=pak", headers=HTMX).content.decode()
    assert "Merge into Pak Budi" in found
    assert "Merge into Ana" not in found
    answer = analyst.post(address, {"into": str(budi.pk)}, follow=True)
    page = answer.content.decode()
    whole = Actor.objects.get(appearances__name="Pak Budi")
    assert answer.redirect_chain[-1][0] == reverse("actor", args=[whole.pk])
    assert "Ana Widodo and Pak Budi are one actor." in page
    assert "What people decided about this actor" in page
    assert whole.appearances.filter(name="Ana Widodo").exists()
    gone = ana if whole == budi else budi
    assert analyst.get(reverse("actor", args=[gone.pk]))["Location"] == reverse("actor", args=[whole.pk])
    analyst.post(reverse("review-undo", args=[Review.objects.get().pk]))
    assert Actor.objects.filter(kind="person").count() == 3
    assert analyst.get(reverse("actor", args=[whole.pk])).status_code == 200


def test_only_actors_of_its_kind_are_proposed(people: tuple[Actor, Actor], analyst: Client) -> None:
    write(
        article("three"),
        reading(meeting(ANA, JOSE), actors=(ANA, JOSE, FoundActor("organisation", "Widodo Foundation"))),
    )
    page = analyst.get(f"{reverse('actor-merge', args=[people[1].pk])}?q=widodo").content.decode()
    assert "Merge into Ana Widodo" in page
    assert "Foundation" not in page.replace('value="widodo"', "")


@pytest.mark.parametrize("into", ["", "x", "987654", "9" * 40, "itself"])
def test_a_merger_with_nobody_is_refused(into: str, people: tuple[Actor, Actor], analyst: Client) -> None:
    sent = {"into": str(people[0].pk) if into == "itself" else into, "q": "typed before"}
    page = analyst.post(reverse("actor-merge", args=[people[0].pk]), sent, follow=True).content.decode()
    assert "Choose two actors that are there, or more." in page
    assert 'value="typed before"' in page
    assert not Review.objects.exists()


def test_a_name_is_added_and_removed_again(people: tuple[Actor, Actor], analyst: Client) -> None:
    ana, _ = people
    page = analyst.post(reverse("alias-add", args=[ana.pk]), {"name": " Bu  <b>Ana "}, follow=True)
    assert "“Bu &lt;b&gt;Ana” is a name of Ana Widodo." in page.content.decode()
    assert "<b>Ana" not in page.content.decode()
    alias = Alias.objects.get(actor=ana, source=Alias.Source.REVIEW)
    page = analyst.post(reverse("alias-remove", args=[ana.pk]), {"alias": alias.pk}, follow=True)
    assert "Undone: “Bu" in page.content.decode()
    assert not Alias.objects.filter(name="Bu <b>Ana").exists()
    assert Review.objects.get().undone_at is not None


def test_a_name_that_articles_use_is_removed(people: tuple[Actor, Actor], analyst: Client) -> None:
    ana, _ = people
    alias = Alias.objects.get(actor=ana, name="Menlu Ana Widodo")
    page = analyst.post(reverse("alias-remove", args=[ana.pk]), {"alias": alias.pk}, follow=True)
    assert "“Menlu Ana Widodo” is no name of Ana Widodo." in page.content.decode()
    assert not Alias.objects.filter(actor__name="Ana Widodo", name="Menlu Ana Widodo").exists()


def test_the_same_name_twice_is_said_to_be_there(people: tuple[Actor, Actor], analyst: Client) -> None:
    for _ in range(2):
        page = analyst.post(reverse("alias-add", args=[people[0].pk]), {"name": "Bu Ana"}, follow=True)
    assert "is a name of this actor already" in page.content.decode()
    assert Review.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "words"), [(" … ", "at least one letter"), ("Pak Budi", "of another actor")]
)
def test_a_name_that_cannot_be_stays_as_it_was_typed(
    name: str, words: str, people: tuple[Actor, Actor], analyst: Client
) -> None:
    for headers in ({}, HTMX):
        page = analyst.post(reverse("alias-add", args=[people[0].pk]), {"name": name}, headers=headers)
        assert words in page.content.decode()
        assert f'value="{name}"' in page.content.decode()
    assert not Review.objects.exists()


@pytest.mark.parametrize("alias", ["", "x", "987654"])
def test_a_name_that_is_none_is_not_removed(alias: str, people: tuple[Actor, Actor], analyst: Client) -> None:
    page = analyst.post(reverse("alias-remove", args=[people[0].pk]), {"alias": alias}, follow=True)
    assert b"This alias is not there any more." in page.content


def test_names_and_articles_are_split_off(analyst: Client) -> None:
    write(article("one"), reading(meeting(ANA, JOSE)))
    write(article("two"), reading(meeting(ANNA, JOSE), actors=(ANNA, JOSE)))
    whole = Actor.objects.get(appearances__name="Anna Widodo")
    row = whole.appearances.get(name="Anna Widodo")
    address = reverse("actor-split", args=[whole.pk])
    form = analyst.get(address).content.decode()
    assert f'name="name" value="{row.pk}"' in form
    assert form.count('name="article"') == 2
    page = analyst.post(address, {"name": str(row.pk)}, follow=True).content.decode()
    assert "Not all are Ana Widodo: Anna Widodo is somebody else." in page
    assert named("Ana Widodo").pk != named("Anna Widodo").pk
    assert f"<h1>{named('Ana Widodo').name}" in page


def test_one_name_is_two_people_in_two_articles(analyst: Client) -> None:
    for name in ("one", "two"):
        write(article(name), reading(meeting(NOBODY, JOSE), actors=(NOBODY, JOSE)))
    actor = named("Ali Hassan")
    page = analyst.post(
        reverse("actor-split", args=[actor.pk]), {"article": str(article("two").pk)}, follow=True
    )
    assert "In 1 article Ali Hassan is somebody else." in page.content.decode()
    assert Actor.objects.filter(name="Ali Hassan").count() == 2


def test_a_split_of_nothing_or_all_is_refused_and_stays_ticked(
    people: tuple[Actor, Actor], analyst: Client
) -> None:
    ana, _ = people
    address = reverse("actor-split", args=[ana.pk])
    assert b"Choose the names or the articles" in analyst.post(address).content
    row = ana.appearances.get()
    for headers in ({}, HTMX):
        page = analyst.post(address, {"name": str(row.pk)}, headers=headers).content.decode()
        assert "Nothing would be left of this actor" in page
        assert f'value="{row.pk}" checked' in page
    assert not Review.objects.exists()


def test_those_who_may_be_the_same_are_told_with_the_reasons(
    people: tuple[Actor, Actor], analyst: Client, reader: Client
) -> None:
    left, right = sorted(people, key=lambda actor: actor.pk)
    Likeness.objects.create(left=left, right=right, score=0.7, reasons=["same_name", "other_office"])
    for actor, other in ((left, right), (right, left)):
        page = page_of(analyst, actor)
        assert "the same name; but another office" in page
        assert f"Merge into {other.name}" in page
    page = page_of(reader, left)
    assert "the same name; but another office" in page
    assert "Merge into" not in page


def test_readers_see_names_and_no_way_to_change_them(people: tuple[Actor, Actor], reader: Client) -> None:
    page = page_of(reader, people[0])
    for words in ("/merge/", "/split/", "/aliases/", "/undo/"):
        assert words not in page


def test_names_are_proposed_while_they_are_typed(people: tuple[Actor, Actor], analyst: Client) -> None:
    address = f"{reverse('actor-names')}?participants-2-name=widodo"
    assert '<option value="Ana Widodo"' in analyst.get(address, headers=HTMX).content.decode()
    assert b"<html" in analyst.get(address).content


def test_hostile_names_are_text_on_every_form(people: tuple[Actor, Actor], analyst: Client) -> None:
    ana, budi = people
    Actor.objects.filter(pk=ana.pk).update(name='"><img src=x>')
    Mention.objects.filter(actor=ana).update(surface="<i>Ana")
    Article.objects.update(title="<u>Title", source="<s>Outlet")
    for name in ("actor", "actor-merge", "actor-split", "alias-add"):
        page = analyst.get(reverse(name, args=[ana.pk])).content.decode()
        for markup in ("<img src", "<i>Ana", "<u>Title", "<s>Outlet"):
            assert markup not in page
    page = analyst.get(f"{reverse('actor-merge', args=[budi.pk])}?q=img").content.decode()
    assert "Merge into &quot;&gt;&lt;img" in page


def test_more_names_and_articles_need_no_more_queries(
    analyst: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    actor = make_actor("Ana", aliases=[f"Ana {n}" for n in range(40)])
    for number in range(120):
        told = make_article(f"Ana {number % 40} spoke.")
        Mention.objects.create(
            article=told,
            start=0,
            end=5,
            surface=f"Ana {number % 40}",
            label="person",
            actor=actor,
            named=True,
        )
    with django_assert_max_num_queries(12):
        analyst.get(reverse("actor-split", args=[actor.pk]), headers=HTMX)
    with django_assert_max_num_queries(12):
        analyst.get(f"{reverse('actor-merge', args=[actor.pk])}?q=ana", headers=HTMX)
    with django_assert_max_num_queries(22):
        page = page_of(analyst, actor)
    assert page.count(">more<") == 0
    assert page.count('class="row-actions"') == 41
