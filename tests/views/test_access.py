"""Who may see what: every page against every role."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django.fixtures import Settings

from articles import urls
from articles.models import Actor, Article, Feed, Place, Receipt, Review
from tests.views.scene import Scene

BATCH = UUID("6f1c3d1e-0d0f-4f0e-9f43-2a3c9b1a7d11")
READING = {  # what every role sees, and with PUBLIC_READ everybody
    "overview": {},
    "search": {},
    "option-list": {"field": "actor"},
    "chart": {"name": "network"},
    "chart-table": {"name": "network"},
    "centre-list": {},
    "export": {"what": "participations", "form": "csv"},
    "meeting-list": {},
    "meeting": {"pk": "a meeting"},
    "actor-list": {},
    "actor": {"pk": "an actor"},
    "place-list": {},
    "place": {"pk": "a place"},
    "topic-list": {},
    "quality": {},
    "quality-chart": {},
    "api-reference": {},
    "article-list": {},
    "article": {"pk": "an article"},
    "mention": {"pk": "an article", "mention": "a mark"},
    "sentence": {"pk": "an article", "start": "0", "end": "9"},
}
ANALYSTS = {  # what analysts and admins see
    "article-edit": {"pk": "an article"},
    "upload": {},
    "upload-batch": {"key": "a batch"},
    "news-feed-list": {},
    "review-list": {},
    "meeting-correct": {"pk": "a meeting", "field": "date"},
    "meeting-merge": {"pk": "a meeting"},
    "actor-names": {},
    "actor-merge": {"pk": "an actor"},
    "actor-split": {"pk": "an actor"},
    "alias-add": {"pk": "an actor"},
    "review-queue": {},
    "add-meeting": {"pk": "an article"},
    "mention-candidates": {"pk": "an article", "mention": "a mark"},
}
ADMINS = {  # what only admins see
    "article-delete": {"pk": "an article"},
}
STAFF: dict[str, dict[str, str]] = {  # what those see who run the site
    "operations": {},
}
STAFF_POSTED: dict[str, dict[str, str]] = {
    "failed-again": {"reason": "software"},
    "old-readings": {},
}
POSTED = {
    "article-analyse": {"pk": "an article"},
    "article-retry": {"pk": "an article"},
    "review-undo": {"pk": "a decision"},
    "meeting-reject": {"pk": "a meeting"},
    "meeting-split": {"pk": "a meeting"},
    "alias-remove": {"pk": "an actor"},
    "mention-decide": {"pk": "an article", "mention": "a mark", "what": "same-as"},
    "not-a-meeting": {"pk": "an article"},
    "news-feed-change": {"pk": "a feed"},
}  # and nothing to see
OWN: dict[str, dict[str, str]] = {
    "saved-view-list": {},
    "token-list": {},
}  # what everybody who is logged in has, and nobody else
OWN_POSTED = {"save-view", "change-view", "token-revoke"}  # tests/views/test_saved_views.py, test_tokens.py
KEYED = {"saved-view-feed"}  # whose address is the key
MEASURED = {"metrics"}  # tests/views/test_metrics.py
ACCOUNT = {"login", "logout", "set-language"}
ROLES = ("reader", "analyst", "admin")


@pytest.fixture
def address(scene: Scene) -> Callable[[str], str]:
    """Return a function that gives the address of a page by its name."""
    Receipt.objects.create(batch=BATCH, name="a.txt", outcome="refused", reason="It is empty.")
    values = {
        "a meeting": scene.held.pk,
        "an article": scene.article.pk,
        "an actor": Actor.objects.values_list("pk", flat=True).first(),
        "a place": Place.objects.values_list("pk", flat=True).first(),
        "a batch": BATCH,
        "a mark": scene.article.mentions.get(surface="Kim Jong-un").pk,
        "a feed": Feed.objects.create(url="https://news.example/feed", due_at=timezone.now()).pk,
        "a decision": Review.objects.create(kind=Review.Kind.MERGE_ACTORS).pk,
    }

    def address(name: str) -> str:
        wanted = (READING | ANALYSTS | ADMINS | STAFF | STAFF_POSTED | POSTED | OWN)[name]
        return reverse(name, kwargs={key: values.get(value, value) for key, value in wanted.items()})

    return address


def is_read(client: Client, path: str) -> bool:
    """Tell if a page is shown, perhaps as the one that a fragment belongs to, and not the login."""
    answer = client.get(path, follow=True)
    return answer.status_code == 200 and answer.request["PATH_INFO"] != reverse("login")


def test_every_page_is_in_this_table() -> None:
    named = {pattern.name for pattern in urls.urlpatterns}  # type: ignore[union-attr]
    rest = OWN_POSTED | KEYED | ACCOUNT | MEASURED | STAFF.keys() | STAFF_POSTED.keys()
    assert named == READING.keys() | ANALYSTS.keys() | ADMINS.keys() | POSTED.keys() | OWN.keys() | rest


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", READING)
def test_every_role_reads(
    name: str, role: str, as_role: Callable[[str], Client], address: Callable[[str], str]
) -> None:
    assert is_read(as_role(role), address(name))


@pytest.mark.parametrize("name", [*READING, *ANALYSTS, *ADMINS, *STAFF, *OWN])
def test_a_stranger_is_sent_to_the_login_and_back(
    name: str, client: Client, address: Callable[[str], str]
) -> None:
    answer = client.get(address(name), follow=False)
    assert answer.status_code == 302
    assert answer["Location"] == f"{reverse('login')}?next={address(name)}"


@pytest.mark.parametrize("name", READING)
def test_everybody_reads_where_reading_is_public(
    name: str, client: Client, address: Callable[[str], str], settings: Settings
) -> None:
    settings.PUBLIC_READ = True
    assert is_read(client, address(name))


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", OWN)
def test_everybody_has_pages_of_their_own(
    name: str, role: str, as_role: Callable[[str], Client], address: Callable[[str], str]
) -> None:
    assert as_role(role).get(address(name)).status_code == 200


@pytest.mark.parametrize("name", [*ANALYSTS, *ADMINS, *STAFF, *OWN])
def test_public_reading_opens_nothing_else(
    name: str, client: Client, address: Callable[[str], str], settings: Settings
) -> None:
    settings.PUBLIC_READ = True
    answer = client.get(address(name))
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("login"))


@pytest.mark.parametrize(("role", "status"), [("reader", 403), ("analyst", 200), ("admin", 200)])
@pytest.mark.parametrize("name", ANALYSTS)
def test_uploading_and_correcting_is_for_analysts(
    name: str, role: str, status: int, as_role: Callable[[str], Client], address: Callable[[str], str]
) -> None:
    answer = as_role(role).get(address(name))
    assert answer.status_code == status
    if status == 403:
        assert b"is for analysts. Ask an admin" in answer.content


@pytest.mark.parametrize(("role", "status"), [("reader", 403), ("analyst", 403), ("admin", 200)])
@pytest.mark.parametrize("name", ADMINS)
def test_deleting_is_for_admins(
    name: str, role: str, status: int, as_role: Callable[[str], Client], address: Callable[[str], str]
) -> None:
    assert as_role(role).get(address(name)).status_code == status
    assert as_role(role).post(address(name)).status_code == (302 if status == 200 else status)


@pytest.mark.parametrize(("role", "status"), [("reader", 403), ("analyst", 403), ("admin", 200)])
@pytest.mark.parametrize("name", STAFF)
def test_how_the_program_runs_is_for_staff(
    name: str, role: str, status: int, as_role: Callable[[str], Client], address: Callable[[str], str]
) -> None:
    assert as_role(role).get(address(name)).status_code == status
    assert as_role(role).post(address(name)).status_code == 405


@pytest.mark.parametrize(
    ("role", "status"), [("stranger", 302), ("reader", 403), ("analyst", 403), ("admin", 302)]
)
@pytest.mark.parametrize("name", STAFF_POSTED)
def test_what_the_workers_do_is_for_staff(
    name: str, role: str, status: int, as_role: Callable[[str], Client], address: Callable[[str], str]
) -> None:
    answer = as_role(role).post(address(name))
    assert answer.status_code == status
    if role == "stranger":
        assert answer["Location"].startswith(reverse("login"))
    assert as_role("admin").get(address(name)).status_code == 405


@pytest.mark.parametrize(
    ("role", "status"), [("stranger", 302), ("reader", 403), ("analyst", 302), ("admin", 302)]
)
@pytest.mark.parametrize("name", POSTED)
def test_analysing_again_is_for_analysts(
    name: str, role: str, status: int, as_role: Callable[[str], Client], address: Callable[[str], str]
) -> None:
    answer = as_role(role).post(address(name))
    assert answer.status_code == status
    if role == "stranger":
        assert answer["Location"].startswith(reverse("login"))


@pytest.mark.parametrize("name", [*READING, "upload-batch"])
def test_what_is_read_is_not_posted_to(name: str, analyst: Client, address: Callable[[str], str]) -> None:
    assert analyst.post(address(name)).status_code == 405


@pytest.mark.parametrize("name", POSTED)
def test_what_changes_something_is_posted(name: str, analyst: Client, address: Callable[[str], str]) -> None:
    assert analyst.get(address(name)).status_code == 405


@pytest.mark.parametrize("name", ["article-edit", "upload", *ADMINS, *STAFF_POSTED, *POSTED])
def test_a_post_without_a_token_is_refused(
    name: str, as_role: Callable[[str], Client], address: Callable[[str], str]
) -> None:
    client = as_role("analyst")
    client.handler.enforce_csrf_checks = True
    answer = client.post(address(name))
    assert answer.status_code == 403
    assert b"The form was too old" in answer.content


@pytest.mark.parametrize("number", [0, 987654, 10**30])
@pytest.mark.parametrize("name", ["meeting", "actor", "place", "article", "article-edit"])
def test_what_is_not_there_is_not_found(number: int, name: str, analyst: Client) -> None:
    answer = analyst.get(reverse(name, args=[number]))
    assert answer.status_code == 404
    assert b"There is nothing here" in answer.content


def test_a_fragment_moves_the_page_to_the_login_when_the_session_is_over(
    client: Client, address: Callable[[str], str]
) -> None:
    answer = client.get(
        address("article-list"),
        headers={"HX-Request": "true", "HX-Current-URL": "http://testserver/articles/?page=2"},
    )
    assert answer.status_code == 200
    assert answer["HX-Redirect"] == f"{reverse('login')}?next=/articles/%3Fpage%3D2"


@pytest.mark.parametrize("name", ["overview", "article", "upload", "login"])
def test_no_page_lets_scripts_from_elsewhere_run(
    name: str, analyst: Client, address: Callable[[str], str]
) -> None:
    client = Client() if name == "login" else analyst
    answer = client.get(reverse(name) if name == "login" else address(name))
    policy = answer["Content-Security-Policy"]
    assert "script-src 'self';" in f"{policy};"
    page = answer.content.decode().lower()
    assert "<script>" not in page
    assert " onclick=" not in page
    assert "http://" not in page.replace("http://www.w3.org", "")


def test_the_admin_site_is_for_admins(as_role: Callable[[str], Client]) -> None:
    address = reverse("admin:index")
    assert as_role("admin").get(address).status_code == 200
    for role in ("stranger", "reader", "analyst"):
        assert as_role(role).get(address).status_code == 302


def test_the_login_is_where_settings_say() -> None:
    assert reverse(settings.LOGIN_URL) == "/login/"


def test_strangers_do_not_learn_who_uploaded_an_article(
    scene: Scene, client: Client, as_role: Callable[[str], Client], settings: Settings
) -> None:
    settings.PUBLIC_READ = True
    Article.objects.update(uploaded_by=User.objects.create_user("a-colleague-by-name"))
    page = reverse("article", args=[scene.article.pk])
    assert b"a-colleague-by-name" not in client.get(page).content
    assert b"a-colleague-by-name" in as_role("reader").get(page).content
