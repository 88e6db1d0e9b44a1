"""What is sent in every scene, the ledger that one undisturbed worker writes of it, and what has to hold afterwards."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles import tasks
from articles.models import Article, ArticleStatus, Meeting, Receipt
from articles.operations.queues import messages
from articles.records.documents import Readable
from articles.selectors.picture import Picture, differences, picture
from tests.faults.site import Post, Site
from tests.services import wait_for
from tests.stress.made_articles import made_articles
from tests.waiting import open_waiting

PASTED, IN_ONE_FILE, ALONE_IN_A_FILE = 8, 6, 2
PATIENCE = 240.0  # seconds until all is read
READ = (ArticleStatus.DONE, ArticleStatus.FAILED)
Outcome = Receipt.Outcome
UNOPENED = (Outcome.WAITING, Outcome.OPENING)


@dataclass(frozen=True)
class Told:
    """What a ledger says of the story."""

    picture: Picture
    digests: frozenset[str]  # of its articles


def story() -> list[Post]:
    """Return what is sent: pasted texts, then a file of several articles, then files of one."""
    made = made_articles(PASTED + IN_ONE_FILE + ALONE_IN_A_FILE)
    pasted, filed, alone = made[:PASTED], made[PASTED:-ALONE_IN_A_FILE], made[-ALONE_IN_A_FILE:]
    return [
        *map(paste, pasted),
        Post(files={"many.jsonl": "\n".join(map(line, filed)).encode()}),
        *(Post(files={f"{n}.txt": one.document.text.encode()}) for n, one in enumerate(alone)),
    ]


def paste(article: Readable) -> Post:
    """Return an article as somebody pastes it."""
    document = article.document
    day = document.published.isoformat() if document.published else ""
    fields = {"title": document.title, "source": document.source, "language": document.language}
    return Post(fields={"text": document.text, "published": day, **fields})


def line(article: Readable) -> str:
    """Return an article as a line of JSON."""
    document = article.document
    day = document.published.isoformat() if document.published else None
    return json.dumps(
        {"id": article.name, "title": document.title, "text": document.text, "reference_date": day}
    )


def told_alone(posts: Sequence[Post]) -> Told:
    """Return what the ledger says where nothing goes wrong: this process opens and reads one after the other."""
    client = Client()
    client.force_login(User.objects.create_superuser("alone"))
    for post in posts:
        assert client.post(reverse("upload"), post.form()).status_code == 302
    open_waiting()
    for key in list(Article.objects.order_by("pk").values_list("pk", flat=True)):
        tasks.analyse_article(key)
    assert not Article.objects.exclude(status=ArticleStatus.DONE).exists()
    assert Meeting.objects.exists()
    return Told(picture(), frozenset(Article.objects.values_list("sha256", flat=True)))


def let_time_pass() -> None:
    """Let what killed workers had taken be as if they had been silent for an hour."""
    long_ago = timezone.now() - timedelta(hours=1)
    Article.objects.filter(status=ArticleStatus.WORKING).update(claimed_at=long_ago)
    Receipt.objects.filter(outcome=Outcome.OPENING).update(touched_at=long_ago)


def wait_until_read(seconds: float = PATIENCE) -> None:
    """Wait until nothing waits and nothing is being worked on."""
    wait_for(lambda: not unread(), seconds, otherwise=lambda: f"for {unread()}")


def unread() -> list[tuple[object, ...]]:
    """Return the files and articles that are still to be worked on."""
    files = Receipt.objects.filter(outcome__in=UNOPENED).values_list("name", "outcome", "attempts")
    articles = Article.objects.exclude(status__in=READ).values_list("pk", "status", "attempts")
    return [*files, *articles]


def check_all_is_told_once(site: Site, alone: Told, *, failed: int = 0) -> None:
    """Fail unless what visitors were told is stored was read, or failed with its reason, once; and nothing is left.

    So many articles, which are no part of the story, may have failed.
    """
    wait_until_read()
    wait_for(
        lambda: not any((messages() or {"": 1}).values()), PATIENCE, otherwise=lambda: f"for {messages()}"
    )
    for visitor in site.visitors:
        for batch, post in visitor.told.items():
            check_receipts(list(Receipt.objects.filter(batch=batch)), post)
    bad = Article.objects.filter(status=ArticleStatus.FAILED)
    assert [article.error for article in bad if not article.error] == []
    assert bad.count() == failed, list(bad.values_list("pk", "error"))
    bad.delete()
    assert sorted(Article.objects.values_list("sha256", flat=True)) == sorted(alone.digests)
    assert differences(alone.picture, picture()) == []
    check_files(site)


def check_receipts(receipts: Sequence[Receipt], post: Post) -> None:
    """Fail unless there is an answer to each thing that was sent, and each says where its article is."""
    whole = [receipt for receipt in receipts if receipt.container_id is None]
    assert len(whole) == post.things, (whole, post)
    refused = [receipt for receipt in receipts if receipt.outcome == Outcome.REFUSED]
    assert refused == [], [receipt.reason for receipt in refused]
    assert all(receipt.article_id or receipt.outcome == Outcome.OPENED for receipt in receipts)
    opened = {receipt.pk for receipt in whole if receipt.outcome == Outcome.OPENED}
    numbers = {key: [part.number or 0 for part in receipts if part.container_id == key] for key in opened}
    assert all(sorted(found) == list(range(1, len(found) + 1)) for found in numbers.values()), numbers
    assert sum(map(len, numbers.values())) + post.things == len(receipts)


def check_files(site: Site) -> None:
    """Fail where a file is kept that belongs to no article, or one is missing, or a part of one is left."""
    kept = {
        str(path.relative_to(site.data / "media")) for path in site.data.glob("media/**/*") if path.is_file()
    }
    named = {*Article.objects.values_list("file", flat=True), *Receipt.objects.values_list("file", flat=True)}
    assert kept == named - {""}
    assert list((site.data / "incoming").iterdir()) == []
