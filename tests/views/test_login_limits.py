"""Guessing passwords, and what a new password ends."""

from typing import Any

import pytest
from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.conf import settings as site
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django.fixtures import Settings

from articles.logins import WINDOW, cookie_of
from tests.views.test_login import PASSWORD

pytestmark = pytest.mark.django_db
LOGIN = "/login/"
NEW = "sandi lain yang juga panjang"


@pytest.fixture
def siti() -> User:
    """Return a user with a password."""
    return User.objects.create_user("siti", password=PASSWORD)


def guess(name: str = "siti", password: str = "wrong", *, path: str = LOGIN, **headers: str) -> Any:
    """Send a name and a password, each time as a browser that has no cookies yet."""
    return Client().post(path, {"username": name, "password": password}, headers=headers)


def guess_until_locked(name: str = "siti", **more: Any) -> Any:
    """Send wrong passwords until the login is locked, and return that answer."""
    for _ in range(site.AXES_FAILURE_LIMIT - 1):
        assert guess(name, **more).status_code == 200
    return guess(name, **more)


@pytest.mark.parametrize("path", [LOGIN, "/admin/login/"])
def test_who_guesses_is_locked_out_for_a_while(path: str, siti: User) -> None:
    User.objects.update(is_staff=True)
    answer = guess_until_locked(path=path)
    assert answer.status_code == 429
    assert int(answer["Retry-After"]) == 15 * 60
    assert b"cannot log in from here for 15 minutes" in answer.content
    assert guess(password=PASSWORD, path=path).status_code == 429

    AccessAttempt.objects.update(attempt_time=timezone.now() - site.AXES_COOLOFF_TIME)

    assert guess(password=PASSWORD, path=path).status_code == 302


def test_guessing_while_locked_out_does_not_lengthen_it(siti: User) -> None:
    guess_until_locked()
    before = AccessAttempt.objects.get().attempt_time
    guess()
    assert AccessAttempt.objects.get().attempt_time == before


def test_only_the_name_from_that_address_is_locked_out(siti: User, settings: Settings) -> None:
    settings.PROXIES = 1
    User.objects.create_user("budi", password=PASSWORD)
    assert guess_until_locked(X_Forwarded_For="203.0.113.7").status_code == 429
    assert guess(password=PASSWORD, X_Forwarded_For="203.0.113.7").status_code == 429
    assert guess(password=PASSWORD, X_Forwarded_For="203.0.113.8").status_code == 302
    assert guess("budi", PASSWORD, X_Forwarded_For="203.0.113.7").status_code == 302


def test_nobody_gets_another_address_by_saying_so(siti: User, settings: Settings) -> None:
    settings.PROXIES = 1
    for number in range(site.AXES_FAILURE_LIMIT):
        answer = guess(X_Forwarded_For=f"198.51.100.{number}, 203.0.113.7")
    assert answer.status_code == 429
    settings.PROXIES = 0
    for number in range(site.AXES_FAILURE_LIMIT):
        answer = guess(X_Forwarded_For=f"203.0.113.{number}")
    assert answer.status_code == 429


def test_another_browser_is_no_other_guesser(siti: User) -> None:
    for number in range(site.AXES_FAILURE_LIMIT):
        answer = guess(User_Agent=f"Browser {number}")
    assert answer.status_code == 429


def test_nothing_tells_whether_there_is_somebody_of_a_name(siti: User, settings: Settings) -> None:
    def shown(answer: Any, name: str) -> str:
        page = answer.content.decode().replace(f'value="{name}"', 'value="…"')
        return "".join(line for line in page.splitlines() if "csrf" not in line)

    switched_off = User.objects.create_user("tono", password=PASSWORD, is_active=False)
    pages = {shown(guess(name), name) for name in ("siti", "nobody", switched_off.username)}
    pages |= {shown(guess("tono", PASSWORD), "tono")}
    assert len(pages) == 1
    assert guess_until_locked("siti-2").content.count(b"siti-2") == 0
    locked = {shown(guess_locked(name), name) for name in ("siti", "nobody")}
    assert len(locked) == 1
    settings.PROXIES = 1
    for name in ("siti", "nobody"):
        AccessAttempt.objects.all().delete()  # so that it is the many addresses that lock
        guess_from_everywhere(name)
        locked.add(shown(guess(name), name))
    assert len(locked) == 2


def guess_from_everywhere(name: str = "siti", times: int = site.LOGIN_FAILURES_A_DAY) -> Any:
    """Send wrong passwords, each from another address, and return the last answer."""
    for number in range(times):
        answer = guess(name, X_Forwarded_For=f"198.51.100.{number}")
    return answer


def test_who_guesses_a_name_from_many_addresses_is_locked_out_of_it(siti: User, settings: Settings) -> None:
    settings.PROXIES = 1
    User.objects.update(is_staff=True)
    User.objects.create_user("budi", password=PASSWORD)
    assert guess_from_everywhere().status_code == 200
    for path in (LOGIN, "/admin/login/"):
        answer = guess(password=PASSWORD, path=path, X_Forwarded_For="203.0.113.7")
        assert answer.status_code == 429
        assert b"only from browsers that it logged in from before" in answer.content
        assert 0 < int(answer["Retry-After"]) <= 24 * 60 * 60
    assert guess("budi", PASSWORD, X_Forwarded_For="203.0.113.7").status_code == 302
    assert (
        AccessFailureLog.objects.count() == site.LOGIN_FAILURES_A_DAY
    )  # what is refused is not counted again

    AccessFailureLog.objects.filter(ip_address="198.51.100.0").update(attempt_time=timezone.now() - WINDOW)

    assert guess(password=PASSWORD, X_Forwarded_For="203.0.113.7").status_code == 302


@pytest.mark.parametrize("path", [LOGIN, "/admin/login/"])
def test_a_browser_that_has_logged_in_before_is_not_locked_out_with_it(
    path: str, siti: User, settings: Settings
) -> None:
    settings.PROXIES = 1
    User.objects.update(is_staff=True)
    known = Client()
    known.post(path, {"username": "siti", "password": PASSWORD})
    known.post("/logout/")
    guess_from_everywhere()
    headers = {"X-Forwarded-For": "203.0.113.9"}
    for number in range(site.AXES_FAILURE_LIMIT):  # it is counted by its address, as ever
        answer = known.post(LOGIN, {"username": "siti", "password": "wrong"}, headers=headers)
        assert answer.status_code == (200 if number < site.AXES_FAILURE_LIMIT - 1 else 429)
    headers = {"X-Forwarded-For": "203.0.113.10"}
    assert known.post(LOGIN, {"username": "siti", "password": PASSWORD}, headers=headers).status_code == 302


def test_a_browser_is_known_to_one_name_and_cannot_say_so_itself(siti: User, settings: Settings) -> None:
    settings.PROXIES = 1
    User.objects.create_user("mallory", password=PASSWORD)
    other = Client()
    other.post(LOGIN, {"username": "mallory", "password": PASSWORD})
    other.post("/logout/")
    cookie = other.cookies[cookie_of("mallory")]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
    assert "mallory" not in cookie.OutputString()
    guess_from_everywhere()
    for value in (cookie.value, "True", ""):
        other.cookies[cookie_of("siti")] = value
        assert other.post(LOGIN, {"username": "siti", "password": PASSWORD}).status_code == 429


def guess_locked(name: str) -> Any:
    """Guess on until the answer is that the login is locked."""
    for _ in range(site.AXES_FAILURE_LIMIT + 1):
        answer = guess(name)
        if answer.status_code == 429:
            return answer
    raise AssertionError("It was never locked.")


def test_a_name_that_there_is_not_costs_a_hash_too(siti: User, monkeypatch: pytest.MonkeyPatch) -> None:
    """The time of an answer is that of the hash: both make one."""
    from django.contrib.auth.hashers import MD5PasswordHasher

    made: list[str] = []
    encode = MD5PasswordHasher.encode

    def counted(self: MD5PasswordHasher, password: str, salt: str) -> str:
        made.append(salt)
        return encode(self, password, salt)

    monkeypatch.setattr(MD5PasswordHasher, "encode", counted)
    for name in ("siti", "nobody"):
        made.clear()
        guess(name)
        assert len(made) == 1, name


def test_no_password_and_no_login_is_written_down(siti: User) -> None:
    guess(password="a secret that was mistyped")
    kept = str(AccessAttempt.objects.values().get())
    kept += str(AccessFailureLog.objects.values().get())
    assert "a secret that was mistyped" not in kept
    assert guess(password=PASSWORD).status_code == 302
    assert not AccessAttempt.objects.exists()
    assert not AccessLog.objects.exists()


@pytest.mark.parametrize("name", ["a\0b", "x" * 400, "‮siti", "<script>"])
def test_an_odd_name_is_only_wrong(name: str) -> None:
    assert guess(name).status_code == 200
    assert all(len(attempt.username or "") <= 150 for attempt in AccessAttempt.objects.all())


def test_a_session_gets_a_new_key_at_the_login(client: Client, siti: User) -> None:
    session = client.session
    session["kept"] = "x"
    session.save()
    before = session.session_key
    client.post(LOGIN, {"username": "siti", "password": PASSWORD})
    assert client.session.session_key != before
    assert site.SESSION_COOKIE_AGE == 14 * 24 * 60 * 60


def test_a_new_password_ends_all_other_sessions(siti: User) -> None:
    here, there = Client(), Client()
    for client in (here, there):
        client.force_login(siti, backend="django.contrib.auth.backends.ModelBackend")
        assert client.get(reverse("password")).status_code == 200
    sent = {"old_password": PASSWORD, "new_password1": NEW, "new_password2": NEW}
    answer = here.post(reverse("password"), sent, follow=True)
    assert b"Everywhere else you are logged out" in answer.content
    assert here.get(reverse("overview")).status_code == 200
    assert there.get(reverse("overview")).status_code == 302
    assert guess(password=PASSWORD).status_code == 200
    assert guess(password=NEW).status_code == 302


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("old_password", "wrong"),
        ("new_password1", "12345678"),
        ("new_password2", "another one"),
        ("new_password1", ""),
    ],
)
def test_a_password_that_will_not_do_is_refused_in_words(field: str, value: str, siti: User) -> None:
    client = Client()
    client.force_login(siti)
    sent = {"old_password": PASSWORD, "new_password1": NEW, "new_password2": NEW, field: value}
    page = client.post(reverse("password"), sent)
    assert b'class="errorlist"' in page.content
    siti.refresh_from_db()
    assert siti.check_password(PASSWORD)


def test_passwords_are_hashed_slowly_outside_of_tests() -> None:
    from django.conf import global_settings

    from coverage_site import settings as real

    assert not hasattr(real, "PASSWORD_HASHERS")
    assert global_settings.PASSWORD_HASHERS[0].endswith("PBKDF2PasswordHasher")
