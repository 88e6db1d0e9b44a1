"""Logging in and out."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

PASSWORD = "kata sandi yang panjang"


@pytest.fixture
def siti(db: None) -> User:
    """Return a user with a password."""
    return User.objects.create_user("siti", password=PASSWORD)


def test_it_lets_in_and_goes_where_the_user_wanted(client: Client, siti: User) -> None:
    answer = client.post(
        reverse("login"), {"username": "siti", "password": PASSWORD, "next": "/articles/?status=failed"}
    )
    assert answer.status_code == 302
    assert answer["Location"] == "/articles/?status=failed"


def test_it_goes_to_no_other_site(client: Client, siti: User) -> None:
    answer = client.post(
        reverse("login"), {"username": "siti", "password": PASSWORD, "next": "https://example.org/"}
    )
    assert answer["Location"] == reverse("overview")


@pytest.mark.parametrize("sent", [{"username": "siti", "password": "wrong"}, {"username": "nobody"}, {}])
def test_it_says_that_it_does_not_let_in_but_not_why(
    sent: dict[str, str], client: Client, siti: User
) -> None:
    answer = client.post(reverse("login"), sent)
    assert answer.status_code == 200
    assert "_auth_user_id" not in client.session


def test_a_name_is_shown_again_as_text(client: Client, siti: User) -> None:
    answer = client.post(reverse("login"), {"username": '"><script>x', "password": "wrong"})
    assert b"<script>x" not in answer.content
    assert b"&quot;&gt;&lt;script&gt;x" in answer.content


def test_a_user_who_was_switched_off_stays_out(client: Client, siti: User) -> None:
    User.objects.update(is_active=False)
    answer = client.post(reverse("login"), {"username": "siti", "password": PASSWORD})
    assert answer.status_code == 200


def test_who_is_logged_in_needs_no_login(reader: Client) -> None:
    assert reader.get(reverse("login"))["Location"] == reverse("overview")


def test_logging_out_is_a_post(reader: Client) -> None:
    assert reader.get(reverse("logout")).status_code == 405
    answer = reader.post(reverse("logout"))
    assert answer["Location"] == reverse("login")
    assert reader.get(reverse("article-list")).status_code == 302


def test_logging_out_twice_does_no_harm(reader: Client) -> None:
    reader.post(reverse("logout"))
    assert reader.post(reverse("logout")).status_code == 302
