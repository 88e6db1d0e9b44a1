"""Mail of what is new in saved views, through a real mail server."""

from collections.abc import Iterator
from datetime import date, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from socket import socket
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.contrib.auth.models import User
from django.utils import timezone

from articles.mailing import LIMIT, mail_news
from articles.models import Meeting, SavedView
from tests.factories import make_actor, make_meeting

pytestmark = pytest.mark.django_db


class Post:
    """What the mail server took in; it takes nothing while it is `closed`."""

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []
        self.closed = False

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Take a mail."""
        if self.closed:
            return "451 Later, please"
        self.letters.append(message_from_bytes(envelope.content or b"", policy=policy.default))  # type: ignore[arg-type]
        return "250 OK"


@pytest.fixture
def post(settings: Any) -> Iterator[Post]:
    """Run a mail server and have mail sent through it."""
    taken = Post()
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    controller = Controller(taken, hostname="127.0.0.1", port=port)
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = port
    settings.SITE_URL = "https://ledger.example"
    yield taken
    controller.stop()


@pytest.fixture
def view() -> SavedView:
    """Return a view whose owner wants mail, told of everything an hour ago."""
    owner = User.objects.create_user("ratna", "ratna@example.org")
    return SavedView.objects.create(
        owner=owner,
        name="Energy\nBcc: others@example.org",
        query="topic=energy",
        mailed=True,
        told_until=timezone.now() - timedelta(hours=1),
    )


def meet(*, topic: str = "energy", minutes: int = 30, day: int = 3) -> Meeting:
    """Store a meeting that came into the ledger some minutes ago."""
    meeting = make_meeting(
        [make_actor("Ana Ruiz"), make_actor("Bo & Lind")], day=date(2023, 2, day), topics=[topic]
    )
    Meeting.objects.filter(pk=meeting.pk).update(created_at=timezone.now() - timedelta(minutes=minutes))
    return meeting


def test_what_is_new_is_mailed_once(post: Post, view: SavedView) -> None:
    new = meet()
    meet(minutes=90)
    meet(topic="health")

    assert mail_news() == 1
    assert mail_news() == 0

    (letter,) = post.letters
    assert letter["To"] == "ratna@example.org"
    assert letter["Subject"] == "Energy Bcc: others@example.org: 1 new meeting"
    assert letter["Bcc"] is None
    body = letter.get_content()
    assert "Ana Ruiz and Bo & Lind met" in body
    assert f"https://ledger.example/meetings/{new.pk}/" in body
    assert "https://ledger.example/?topic=energy" in body


def test_a_mail_that_was_refused_is_sent_the_next_time(
    post: Post, view: SavedView, caplog: pytest.LogCaptureFixture
) -> None:
    meet()
    post.closed = True
    assert mail_news() == 0
    assert "could not be mailed" in caplog.text

    post.closed = False
    assert mail_news() == 1


def test_a_mail_server_that_is_away_ends_nothing(post: Post, view: SavedView, settings: Any) -> None:
    meet()
    port, settings.EMAIL_PORT = settings.EMAIL_PORT, 9
    assert mail_news() == 0

    settings.EMAIL_PORT = port
    assert mail_news() == 1


def test_nobody_is_mailed_who_does_not_want_it_or_may_not_read(post: Post, view: SavedView) -> None:
    meet()
    SavedView.objects.update(mailed=False)
    assert mail_news() == 0

    SavedView.objects.update(mailed=True)
    User.objects.update(is_active=False)
    assert mail_news() == 0

    User.objects.update(is_active=True, email="")
    assert mail_news() == 0


def test_a_long_list_is_cut_and_says_so(post: Post, view: SavedView) -> None:
    for number in range(LIMIT + 2):
        meet(day=number % 27 + 1)

    mail_news()

    (letter,) = post.letters
    assert letter["Subject"].endswith(f"{LIMIT + 2} new meetings")
    assert "2 more are not listed here." in letter.get_content()


def test_a_mail_is_written_in_the_language_of_its_view(post: Post, view: SavedView) -> None:
    SavedView.objects.update(language="id")
    meet()

    mail_news()

    assert "3 Februari 2023" in post.letters[0].get_content()
