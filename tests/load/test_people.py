"""What people do under load is done here once each, so that a page that changes does not leave the load test behind."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from random import Random

import pytest
from django.contrib.auth.models import Group, User
from django.contrib.staticfiles import finders
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from articles import analysis
from articles.models import Article, ArticleStatus
from tests.factories import make_ledger
from tests.load.files import IN_ALL, batches
from tests.load.people import ACTS, Analyst, Asked, Uploader, log_in
from tests.views.whole_scene import make_whole
from tests.waiting import open_waiting

pytestmark = pytest.mark.django_db


class Browser:
    """Django's client as a browser; whatever fails fails the test."""

    def __init__(self, language: str = "en") -> None:
        self.client = Client(headers={"Accept-Language": language})
        self.names: list[str] = []

    def open(self, *asked: Asked) -> list[str]:
        return [self.answer(one) for one in asked]

    def answer(self, asked: Asked) -> str:
        self.names.append(asked.name)
        if asked.path.startswith("/static/"):  # which are not collected in tests
            assert finders.find(asked.path.removeprefix("/static/")), asked
            return ""
        response = self.client.get(asked.path, headers={"HX-Request": "true"} if asked.fragment else {})
        body = response.getvalue().decode(errors="replace")
        assert response.status_code in ((200, 204) if asked.fragment else (200,)), asked
        assert response.status_code == 204 or asked.is_answered_by(body), asked
        return body

    def send(
        self, path: str, fields: Mapping[str, str], files: Sequence[tuple[str, bytes]], *, name: str
    ) -> str:
        sent = [SimpleUploadedFile(file, data) for file, data in files]
        response = self.client.post(path, {**fields, "documents": sent} if sent else dict(fields))
        assert response.status_code == 302, name
        return response["Location"]

    def fail(self, name: str, why: str) -> None:
        pytest.fail(f"{name}: {why}")


@pytest.fixture
def browser() -> Callable[[str], Browser]:
    """Return a function that gives the browser of an analyst."""

    def browser(language: str) -> Browser:
        user = User.objects.create_user("ana", password="much too long to guess")
        user.groups.add(Group.objects.get(name="analyst"))
        made = Browser(language)
        log_in(made, "ana", "much too long to guess")
        return made

    return browser


@pytest.mark.parametrize("language", ["en", "id"])
def test_all_that_an_analyst_does_is_answered(browser: Callable[[str], Browser], language: str) -> None:
    site = browser(language)
    article = make_whole(User.objects.get(username="ana")).article
    analyst = Analyst(site, Random(1))
    analyst.look(f"/articles/{article.pk}/", "article", 'class="reading-text"')

    for _ in range(2):  # the second time with what the first has shown
        for act in ACTS:
            act.do(analyst)
    analyst.overview()
    analyst.meetings()  # of all, so that there is more than one page

    named = set(site.names)
    assert {"overview", "overview, fragment", "meetings, fragment", "meeting", "article", "actor"} <= named
    assert {"search", "export", "mark", "names of a filter", "chart network", "scripts and styles"} <= named
    assert {name for name in named if name.startswith("table of")}


def test_chance_decides_what_is_done(browser: Callable[[str], Browser]) -> None:
    site = browser("en")
    make_ledger(30)
    analyst = Analyst(site, Random(1))

    for _ in range(20):
        analyst.act()

    assert len(set(site.names)) > 8


def test_whoever_uploads_looks_on_until_all_is_read(
    browser: Callable[[str], Browser], tmp_path: Path
) -> None:
    site = browser("en")
    [files] = batches(tmp_path, 1)

    def work(seconds: float) -> None:
        open_waiting()
        for key in Article.objects.filter(status=ArticleStatus.QUEUED).values_list("pk", flat=True):
            analysis.read_article(key)

    Uploader(site, work).upload(files)

    assert Article.objects.filter(status=ArticleStatus.DONE, batch__isnull=False).count() == IN_ALL
    assert {name for name in site.names if "upload" in name} == {
        "upload page",
        "page of an upload",
        "page of an upload, fragment",
    }


def test_an_upload_that_is_not_read_in_time_is_told(
    browser: Callable[[str], Browser], tmp_path: Path
) -> None:
    [files] = batches(tmp_path, 1)

    with pytest.raises(pytest.fail.Exception, match="was not read in 3 s"):
        Uploader(browser("en"), lambda seconds: None, patience=3).upload(files)
