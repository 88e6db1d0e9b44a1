"""What people decide about actors: it applies to what is there and to what comes, wins, and can be undone."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.contrib.auth.models import User

from articles.ledger import delete_article
from articles.ledger.actor_reviews import add_alias, keep_apart, merge_actors, remove_alias, split_actor
from articles.ledger.lookup import who_is
from articles.ledger.reviews import Unreviewable
from articles.ledger.undoing import undo
from articles.models import Actor, Alias, Likeness, Meeting, Mention, Review
from articles.records.reading import FoundActor, FoundTerm, Reading
from articles.selectors.picture import differences, picture
from tests.test_ledger import ANA, DAY, JOSE, article, meeting, reading, write

pytestmark = pytest.mark.django_db

ENVOY = FoundActor("person", "Ali Hassan", "IQ", office="Ambassador", confidence=0.6)
DEPUTY = FoundActor("person", "Ali Hassan", "IQ", office="Deputy Trade Minister", confidence=0.6)
NOBODY = FoundActor("person", "Ali Hassan", "IQ", confidence=0.6)
BUDI = FoundActor("person", "Pak Budi", "ID", confidence=0.6)


def named(name: str, country: str = "") -> Actor:
    """Return the one actor of a name and country."""
    return Actor.objects.get(name=name, **{"country": country} if country else {})


def test_two_actors_that_are_one_stay_so_in_articles_that_come_later() -> None:
    write(article("one"), reading(meeting(ANA, JOSE)))
    write(article("two"), reading(meeting(BUDI, JOSE), actors=(BUDI, JOSE)))
    assert Meeting.objects.count() == 2
    user = User.objects.create_user("mira")
    review = merge_actors(actors=[named("Ana Widodo").pk, named("Pak Budi").pk], author=user)
    assert Meeting.objects.count() == 1
    assert (review.author, review.kind) == (user, Review.Kind.MERGE_ACTORS)
    assert review.before == {"actors": ["Ana Widodo", "Pak Budi"]}

    write(article("three"), reading(meeting(BUDI, JOSE, day=DAY + timedelta(days=1)), actors=(BUDI, JOSE)))
    assert Meeting.objects.get().reports.count() == 3
    assert Actor.objects.filter(kind="person").count() == 2

    undone = undo(review=review.pk, author=user)
    assert (undone.undone_by, undone.undone_at is not None) == (user, True)
    assert Actor.objects.filter(kind="person").count() == 3
    assert Meeting.objects.count() == 2
    with pytest.raises(Unreviewable, match="undone before"):
        undo(review=review.pk)


def test_merging_leaves_both_names_as_aliases() -> None:
    write(article("one"), reading(meeting(ANA, JOSE)))
    write(article("two"), reading(meeting(BUDI, JOSE), actors=(BUDI, JOSE)))
    merge_actors(actors=[named("Ana Widodo").pk, named("Pak Budi").pk])
    whole = Actor.objects.get(aliases__name="Pak Budi")
    assert {"Ana Widodo", "Pak Budi"} <= set(whole.aliases.values_list("name", flat=True))


def test_a_person_and_a_state_cannot_be_merged() -> None:
    write(article("one"), reading(meeting(ANA, JOSE), actors=(ANA, JOSE, FoundActor("state", "Spain", "ES"))))
    with pytest.raises(Unreviewable):
        merge_actors(actors=[named("Ana Widodo").pk, named("Spain").pk])
    with pytest.raises(Unreviewable):
        merge_actors(actors=[named("Ana Widodo").pk])
    assert not Review.objects.exists()


def test_a_name_of_an_actor_can_be_somebody_else() -> None:
    other = FoundActor("person", "Anna Widodo", "ID", confidence=0.6)
    write(article("one"), reading(meeting(ANA, JOSE)))
    write(article("two"), reading(meeting(other, JOSE), actors=(other, JOSE)))
    whole = Actor.objects.get(appearances__name="Anna Widodo")
    assert whole.appearances.count() == 2
    before = picture()
    row = whole.appearances.get(name="Anna Widodo")
    review = split_actor(actor=whole.pk, appearances=[row.pk])
    assert Actor.objects.filter(kind="person").count() == 3
    assert Meeting.objects.count() == 2
    write(article("three"), reading(meeting(other, JOSE), actors=(other, JOSE)))
    assert (
        Actor.objects.get(appearances__name="Anna Widodo").mentions.values("article").distinct().count() == 2
    )

    write(article("three"), Reading("en", True))
    undo(review=review.pk)
    article("three").delete()
    assert differences(before, picture()) == []


def test_one_name_that_is_somebody_else_in_one_article_stays_so_when_that_is_read_again() -> None:
    one, two = article("one"), article("two")
    write(one, reading(meeting(NOBODY, JOSE), actors=(NOBODY, JOSE)))
    write(two, reading(meeting(NOBODY, JOSE), actors=(NOBODY, JOSE)))
    before = picture()
    review = split_actor(actor=named("Ali Hassan").pk, articles=[two.pk])
    assert Actor.objects.filter(name="Ali Hassan").count() == 2
    assert Meeting.objects.count() == 2
    write(two, reading(meeting(NOBODY, JOSE), actors=(NOBODY, JOSE)))
    in_two = Mention.objects.get(article=two, surface="Ali Hassan").actor
    in_one = Mention.objects.get(article=one, surface="Ali Hassan").actor
    assert in_one != in_two
    undo(review=review.pk)
    assert differences(before, picture()) == []


def test_a_split_that_leaves_nothing_is_refused() -> None:
    one = article("one")
    write(one, reading(meeting(NOBODY, JOSE), actors=(NOBODY, JOSE)))
    actor = named("Ali Hassan")
    before = picture()
    whole = [actor.appearances.get().pk]
    for names, articles in (([], []), ([], [one.pk]), (whole, [])):
        with pytest.raises(Unreviewable):
            split_actor(actor=actor.pk, appearances=names, articles=articles)
    assert differences(before, picture()) == []


def test_an_alias_stands_for_its_actor_in_articles_that_come_later() -> None:
    write(article("one"), reading(meeting(ANA, JOSE)))
    review = add_alias(actor=named("Ana Widodo").pk, name="  Pak   Budi ")
    assert Alias.objects.get(name="Pak Budi").source == Alias.Source.REVIEW
    assert who_is(name="Pak Budi", country="ID").actor == named("Ana Widodo").pk
    write(article("two"), reading(meeting(BUDI, JOSE), actors=(BUDI, JOSE)))
    assert Meeting.objects.get().reports.count() == 2
    undo(review=review.pk)
    assert Meeting.objects.count() == 2
    assert not Alias.objects.filter(source=Alias.Source.REVIEW).exists()


def test_the_name_of_another_actor_is_no_alias() -> None:
    write(article("one"), reading(meeting(ANA, JOSE)))
    write(article("two"), reading(meeting(BUDI, JOSE), actors=(BUDI, JOSE)))
    before = picture()
    with pytest.raises(Unreviewable, match="Merge the two"):
        add_alias(actor=named("Ana Widodo").pk, name="Pak Budi")
    with pytest.raises(Unreviewable, match="letter"):
        add_alias(actor=named("Ana Widodo").pk, name=" ?! ")
    assert differences(before, picture()) == []


def test_an_alias_that_is_removed_stays_away_and_parts_who_is_only_called_so() -> None:
    known = FoundActor(
        "person", "Ana Widodo", "ID", knowledge_id="person:Ana Widodo", confidence=0.9,
        known_names=("Ana Widodo", "Pak Budi"),
    )  # fmt: skip
    write(article("one"), reading(meeting(known, JOSE), actors=(known, JOSE)))
    write(article("two"), reading(meeting(BUDI, JOSE), actors=(BUDI, JOSE)))
    assert Meeting.objects.count() == 1
    before = picture()
    review = remove_alias(
        alias=Alias.objects.get(actor=named("Ana Widodo"), name="Pak Budi", source="knowledge").pk
    )
    assert Meeting.objects.count() == 2
    assert not Alias.objects.filter(actor=named("Ana Widodo"), name="Pak Budi").exists()
    write(article("three"), reading(meeting(known, BUDI), actors=(known, BUDI)))
    assert not Alias.objects.filter(actor=named("Ana Widodo"), name="Pak Budi").exists()
    assert who_is(name="Pak Budi", country="ID").actor == named("Pak Budi").pk
    write(article("three"), Reading("en", True))
    article("three").delete()
    undo(review=review.pk)
    assert differences(before, picture()) == []


def test_two_of_one_name_stay_two_and_people_are_asked() -> None:
    write(article("one"), reading(meeting(ENVOY, JOSE), actors=(ENVOY, JOSE)))
    tomorrow = DAY + timedelta(days=1)
    write(article("two"), reading(meeting(DEPUTY, JOSE, day=tomorrow), actors=(DEPUTY, JOSE)))
    assert Meeting.objects.count() == 2
    asked = Likeness.objects.get()
    assert asked.reasons == ["same_name", "same_country", "other_office"]
    review = merge_actors(actors=[asked.left_id, asked.right_id])
    assert not Likeness.objects.exists()
    assert Meeting.objects.count() == 1
    undo(review=review.pk)
    assert Likeness.objects.count() == 1


def test_two_that_a_person_keeps_apart_stay_two_and_are_not_asked_about_again() -> None:
    for name, who in (("one", ENVOY), ("two", DEPUTY)):
        write(article(name), reading(meeting(who, JOSE), actors=(who, JOSE)))
    before = picture()
    asked = Likeness.objects.get()
    user = User.objects.create_user("mira")
    review = keep_apart(actors=[asked.left_id, asked.right_id], author=user)
    assert (review.author, review.kind) == (user, Review.Kind.KEEP_APART)
    assert review.after == {"actors": ["Ali Hassan", "Ali Hassan"]}
    assert not Likeness.objects.exists()
    for name, who in (("one", ENVOY), ("two", DEPUTY), ("three", DEPUTY)):
        write(article(name), reading(meeting(who, JOSE), actors=(who, JOSE)))
    assert Actor.objects.filter(name="Ali Hassan").count() == 2
    assert not Likeness.objects.exists()
    delete_article(article("three").pk)
    undo(review=review.pk, author=user)
    assert Likeness.objects.count() == 1
    assert differences(before, picture()) == []


def test_who_was_kept_apart_can_be_merged_and_the_later_word_counts() -> None:
    for name, who in (("one", ENVOY), ("two", DEPUTY)):
        write(article(name), reading(meeting(who, JOSE), actors=(who, JOSE)))
    asked = Likeness.objects.get()
    pair = [asked.left_id, asked.right_id]
    keep_apart(actors=pair)
    merged = merge_actors(actors=pair)
    assert Actor.objects.filter(name="Ali Hassan").count() == 1
    undo(review=merged.pk)
    assert Actor.objects.filter(name="Ali Hassan").count() == 2
    assert not Likeness.objects.exists()


def test_only_two_actors_can_be_kept_apart() -> None:
    write(article("one"), reading(meeting(ANA, JOSE)))
    ana = named("Ana Widodo").pk
    for actors in ([ana], [ana, ana], [ana, 99_999]):
        with pytest.raises(Unreviewable):
            keep_apart(actors=actors)
    assert not Review.objects.exists()


def test_the_office_of_a_meeting_is_the_one_of_that_day() -> None:
    terms = (
        FoundTerm("Foreign Minister", "ID", None, DAY - timedelta(days=900), DAY - timedelta(days=20)),
        FoundTerm("President", "ID", None, DAY - timedelta(days=20), None),
    )
    known = replace(ANA, knowledge_id="person:Ana Widodo", terms=terms, office="President", confidence=0.9)
    write(
        article("one"),
        reading(
            meeting(known, JOSE), meeting(known, JOSE, day=DAY - timedelta(days=40)), actors=(known, JOSE)
        ),
    )
    offices = {
        row.first: row.participations.get(actor__name="Ana Widodo").office for row in Meeting.objects.all()
    }
    assert offices == {DAY: "President", DAY - timedelta(days=40): "Foreign Minister"}
    assert set(named("Ana Widodo").offices.values_list("title", flat=True)) == {
        "Foreign Minister",
        "President",
    }


def test_a_name_is_resolved_by_country_office_and_script() -> None:
    kim = FoundActor(
        "person", "Kim Jong-un", "KP", knowledge_id="person:Kim Jong-un", confidence=0.9,
        known_names=("Kim Jong-un", "김정은", "Ким Чен Ын"),
    )  # fmt: skip
    actors = (kim, ENVOY, DEPUTY)
    for number, one in enumerate(actors):
        write(article(f"{number}"), reading(meeting(one, JOSE), actors=(one, JOSE)))
    envoy = Actor.objects.get(appearances__office="Ambassador")
    for name in ("Kim Jong Un", "김정은", "Ким Чен Ын", "KIM JONG-UN"):
        assert who_is(name=name).actor == named("Kim Jong-un").pk
    assert who_is(name="Ali Hasan", country="IQ", office="Ambassador").actor == envoy.pk
    unsure = who_is(name="Ali Hassan", country="IQ")
    assert unsure.actor is None
    assert {one.actor for one in unsure.candidates} >= {envoy.pk}
    assert who_is(name="Ali Hassan", country="FR").actor is None
    assert who_is(name="Nobody Whatever").candidates == ()


def test_what_was_merged_can_be_split_and_merged_again() -> None:
    write(article("one"), reading(meeting(ANA, JOSE)))
    write(article("two"), reading(meeting(BUDI, JOSE), actors=(BUDI, JOSE)))
    merge_actors(actors=[named("Ana Widodo").pk, named("Pak Budi").pk])
    whole = Actor.objects.get(country="ID")
    split_actor(actor=whole.pk, appearances=[whole.appearances.get(name="Pak Budi").pk])
    both = [named("Ana Widodo").pk, named("Pak Budi").pk]
    assert both[0] != both[1]
    merge_actors(actors=both)
    assert Actor.objects.filter(country="ID").count() == 1


def test_an_alias_that_a_person_added_can_be_removed() -> None:
    write(article("one"), reading(meeting(ANA, JOSE)))
    add_alias(actor=named("Ana Widodo").pk, name="Pak Budi")
    write(article("two"), reading(meeting(BUDI, JOSE), actors=(BUDI, JOSE)))
    assert Actor.objects.filter(country="ID").count() == 1
    remove_alias(alias=Alias.objects.filter(name="Pak Budi")[0].pk)
    assert Actor.objects.filter(country="ID").count() == 2
