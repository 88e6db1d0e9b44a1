"""Deleting an article for good."""

from collections.abc import Callable

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoCaptureOnCommitCallbacks

from articles.models import Article, Meeting, Mention, Report
from tests.views.scene import Scene


@pytest.fixture
def admin(as_role: Callable[[str], Client]) -> Client:
    """Return a client who may delete."""
    return as_role("admin")


def address(article: Article) -> str:
    return reverse("article-delete", args=[article.pk])


def test_it_asks_first_and_says_what_goes_with_the_article(admin: Client, scene: Scene) -> None:
    page = admin.get(address(scene.article)).content.decode()

    assert "This cannot be undone." in page
    assert "1 meeting is told by no other article and goes with it." in page
    assert "1 meeting stands on other articles as well and stays." in page
    assert Article.objects.filter(pk=scene.article.pk).exists()


def test_what_rests_on_the_article_alone_goes_and_the_rest_stays(admin: Client, scene: Scene) -> None:
    answer = admin.post(address(scene.article), follow=True)

    assert "Deleted: “Kim and Putin meet at the cosmodrome”." in answer.content.decode()
    assert not Article.objects.filter(pk=scene.article.pk).exists()
    assert not Report.objects.filter(article=scene.article.pk).exists()
    assert not Mention.objects.filter(article=scene.article.pk).exists()
    assert not Meeting.objects.filter(pk=scene.planned.pk).exists()
    assert Meeting.objects.filter(pk=scene.held.pk).exists()


def test_its_file_goes_when_the_deletion_is_stored(
    admin: Client, scene: Scene, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    scene.article.file.save("kim.txt", ContentFile(b"Kim and Putin"))
    name, storage = str(scene.article.file), scene.article.file.storage

    with django_capture_on_commit_callbacks() as callbacks:
        admin.post(address(scene.article))
    assert storage.exists(name)

    for callback in callbacks:
        callback()
    assert not storage.exists(name)


def test_a_second_time_there_is_nothing_to_delete(admin: Client, scene: Scene) -> None:
    admin.post(address(scene.article))

    assert admin.post(address(scene.article)).status_code == 404


def test_only_admins_are_offered_to_delete(admin: Client, analyst: Client, scene: Scene) -> None:
    page = reverse("article", args=[scene.article.pk])

    assert address(scene.article) in admin.get(page).content.decode()
    assert address(scene.article) not in analyst.get(page).content.decode()
