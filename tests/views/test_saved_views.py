"""Saving a selection, and its feed."""

from collections.abc import Callable
from datetime import date
from xml.etree import ElementTree

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from articles.models import SavedView
from articles.views.feeds import feed_address
from tests.factories import make_actor, make_meeting

ATOM = "{http://www.w3.org/2005/Atom}"


def save(
    client: Client, name: str = "Energy talks", query: str = "topic=energy&view=map", **more: str
) -> int:
    """Save a view and return the status of the answer."""
    return client.post(reverse("save-view"), {"name": name, "query": query, **more}).status_code


def test_a_view_keeps_its_filters_and_its_view(reader: Client) -> None:
    answer = reader.post(
        reverse("save-view"), {"name": "Energy", "query": "view=network&page=3&topic=energy&least=2&x=y"}
    )

    assert answer["Location"] == "/?topic=energy&view=network&least=2"
    assert answer["Location"] in reader.get(reverse("saved-view-list")).content.decode().replace("&amp;", "&")


def test_everybody_has_views_of_their_own(as_role: Callable[[str], Client]) -> None:
    save(as_role("reader"))
    view = SavedView.objects.get()
    analyst = as_role("analyst")

    assert "Energy talks" not in analyst.get(reverse("saved-view-list")).content.decode()
    assert analyst.post(reverse("change-view", args=(view.pk,)), {"delete": "1"}).status_code == 404
    assert save(analyst) == 302


def test_a_stranger_saves_nothing(as_role: Callable[[str], Client], settings: pytest.FixtureRequest) -> None:
    settings.PUBLIC_READ = True  # type: ignore[attr-defined]

    assert save(as_role("stranger")) == 302
    assert not SavedView.objects.exists()


@pytest.mark.parametrize(
    ("name", "query", "said"),
    [
        ("", "topic=energy", "Give the view a name."),
        ("Energy talks", "topic=energy", "You have a view of this name"),
        ("Long", "outlet=" + "x" * 9000, "too long to be saved"),
    ],
)
def test_what_cannot_be_saved_is_said_and_kept(reader: Client, name: str, query: str, said: str) -> None:
    save(reader)
    answer = reader.post(reverse("save-view"), {"name": name, "query": query})

    assert answer.status_code == 400
    assert said in answer.content.decode()
    assert f'name="query" value="{query}"' in answer.content.decode()
    assert SavedView.objects.count() == 1


def test_a_view_is_renamed_and_deleted(reader: Client) -> None:
    save(reader)
    view = SavedView.objects.get()
    page = reverse("change-view", args=(view.pk,))

    reader.post(page, {"name": "<b>Gas</b>", "query": "kind=summit"})
    view.refresh_from_db()
    assert (view.name, view.query) == ("<b>Gas</b>", "topic=energy&view=map")
    assert "&lt;b&gt;Gas" in reader.get(reverse("saved-view-list")).content.decode()

    reader.post(page, {"delete": "1"})
    assert not SavedView.objects.exists()


def test_mail_is_only_of_what_comes_later(reader: Client) -> None:
    save(reader)
    view = SavedView.objects.get()
    page = reverse("change-view", args=(view.pk,))

    reader.post(page, {"name": view.name, "mailed": "on"})
    view.refresh_from_db()
    assert view.mailed
    assert view.told_until is not None

    reader.post(page, {"name": view.name})
    view.refresh_from_db()
    assert not view.mailed
    assert view.told_until is None


def test_the_feed_tells_of_the_meetings_of_the_view(reader: Client) -> None:
    ana, bo = make_actor("Ana \x01 Ruiz <i>", country="ES"), make_actor("Bo Lind", country="SE")
    met = make_meeting([ana, bo], day=date(2023, 2, 3), topics=["energy"])
    make_meeting([ana, bo], day=date(2023, 2, 4), topics=["health"])
    save(reader)
    path = feed_address(SavedView.objects.get())

    answer = Client().get(path)
    feed = ElementTree.fromstring(answer.content)
    (entry,) = feed.iter(f"{ATOM}entry")

    assert answer["Content-Type"].startswith("application/atom+xml")
    assert entry.findtext(f"{ATOM}title", "").startswith("Ana � Ruiz <i> and Bo Lind met")
    links = [link.get("href", "") for link in entry.iter(f"{ATOM}link")]
    assert links == [f"http://testserver{reverse('meeting', args=(met.pk,))}"]
    assert feed.find(f"{ATOM}updated") is not None


def test_a_feed_ends_with_its_address_its_view_and_its_owner(reader: Client) -> None:
    save(reader)
    view = SavedView.objects.get()
    path = feed_address(view)
    assert Client().get(path).status_code == 200
    assert Client().get(path[:-3] + "x/").status_code == 404

    reader.post(reverse("change-view", args=(view.pk,)), {"new-feed": "1"})
    assert Client().get(path).status_code == 404
    view.refresh_from_db()
    assert Client().get(feed_address(view)).status_code == 200

    User.objects.filter(username="reader").update(is_active=False)
    assert Client().get(feed_address(view)).status_code == 404


def test_a_feed_takes_few_queries(
    django_assert_max_num_queries: Callable[..., object], reader: Client
) -> None:
    ana, bo = make_actor("Ana Ruiz"), make_actor("Bo Lind")
    for day in range(1, 9):
        make_meeting([ana, bo], day=date(2023, 2, day), topics=["energy"])
    save(reader)

    with django_assert_max_num_queries(8):  # type: ignore[attr-defined]
        Client().get(feed_address(SavedView.objects.get()))
