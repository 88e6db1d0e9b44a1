"""Fetching from the web, from a real server that does its worst."""

import gzip
import socket
import time
import zlib
from ipaddress import ip_address
from typing import Any

import pytest
from pytest_django.fixtures import Settings

from articles import fetching
from articles.fetching import PAGE, Allowance, Unfetchable, checked, fetch, is_public
from tests.web import Handler, Web

QUICK = Allowance(seconds=1.0, received=100_000, unpacked=200_000, types=PAGE.types)
INSIDE = "address of this network"


def test_a_page_is_fetched_with_a_name_of_our_own_and_nothing_about_the_reader(web: Web) -> None:
    web.page("/a?b=%C3%A9", "<p>Words</p>", "text/html; charset=utf-8", Set_Cookie="id=1", ETag='"7"')
    answer = fetch(web.url("/a?b=é#part"), allowance=PAGE)
    assert (answer.status, answer.body, answer.headers["etag"]) == (200, b"<p>Words</p>", '"7"')
    assert fetch(web.url("/a?b=%C3%A9"), allowance=PAGE).status == 200
    for sent in web.headers:
        assert sent["User-Agent"] == fetching.USER_AGENT
        assert not {"Cookie", "Authorization", "Referer"} & set(sent)


def test_what_has_not_changed_is_not_sent_again(web: Web) -> None:
    web.status("/feed", 304)
    answer = fetch(web.url("/feed"), allowance=PAGE, etag='"7"', modified="Thu, 01 Feb 2024 10:00:00 GMT")
    assert (answer.status, answer.body) == (304, b"")
    assert web.headers[0]["If-None-Match"] == '"7"'
    assert web.headers[0]["If-Modified-Since"] == "Thu, 01 Feb 2024 10:00:00 GMT"


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:{port}/",
        "http://localhost:{port}/",
        "http://localhost.:{port}/",
        "http://2130706433:{port}/",
        "http://0x7f000001:{port}/",
        "http://0177.0.0.1:{port}/",
        "http://127.1:{port}/",
        "http://0.0.0.0:{port}/",
        "http://[::1]:{port}/",
        "http://[::ffff:127.0.0.1]:{port}/",
        "http://[::]:{port}/",
        "http://[fe80::1%25lo]:{port}/",
        "http://１２７.0.0.1:{port}/",
        "http://127。0。0。1:{port}/",
    ],
)
def test_this_machine_is_not_reached_however_its_address_is_written(
    url: str, web: Web, settings: Settings
) -> None:
    settings.FETCH_ALLOW = frozenset()
    with pytest.raises(Unfetchable):
        fetch(url.format(port=web.port), allowance=QUICK)
    assert web.asked == []


@pytest.mark.parametrize(
    "address",
    [
        *("10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "127.8.8.8", "0.1.2.3"),
        *("224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1"),
        *("::1", "::", "fe80::1", "fc00::1", "fd12::5", "ff02::1", "fec0::1", "2001:db8::1"),
        *("::ffff:10.0.0.1", "::ffff:169.254.169.254", "64:ff9b::a00:1", "2002:a00:1::", "2001:0:a00:1::"),
    ],
)
def test_no_address_is_public_that_is_not(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["1.1.1.1", "93.184.216.34", "2606:4700::1111", "::ffff:1.1.1.1"])
def test_an_address_of_the_open_internet_is_public(address: str) -> None:
    assert is_public(ip_address(address))


def test_a_redirect_to_a_private_address_is_not_followed(web: Web) -> None:
    other = Web()  # which nobody allowed
    for path, target in (
        ("/1", f"http://127.0.0.1:{other.port}/secret"),
        ("/2", "http://169.254.169.254/latest/meta-data/"),
        ("/3", "http://[::ffff:127.0.0.1]:80/"),
        ("/4", "file:///etc/passwd"),
        ("/5", "ftp://127.0.0.1/"),
        ("/6", f"http://user:secret@127.0.0.1:{web.port}/page"),
    ):
        web.moved(path, target)
        with pytest.raises(Unfetchable):
            fetch(web.url(path), allowance=QUICK)
    other.server_close()
    assert web.asked == ["/1", "/2", "/3", "/4", "/5", "/6"]


def test_redirects_are_followed_five_times_and_no_more(web: Web) -> None:
    web.page("/0", "<p>Here</p>")
    for number in range(1, 7):
        web.moved(f"/{number}", f"/{number - 1}", (301, 302, 303, 307, 308, 301)[number - 1])
    answer = fetch(web.url("/5"), allowance=QUICK)
    assert (answer.body, answer.url) == (b"<p>Here</p>", web.url("/0"))
    with pytest.raises(Unfetchable, match="more than 5 times"):
        fetch(web.url("/6"), allowance=QUICK)


def test_a_name_that_changes_its_address_after_the_check_is_not_connected_to(
    web: Web, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name server is the one part that no test can have for real: its answers are made up here."""
    settings.FETCH_ALLOW = frozenset()
    asked: list[str] = []
    real = socket.getaddrinfo

    def answers(host: str, port: Any, *args: Any, **kwargs: Any) -> Any:
        if host != "rebinding.example":
            return real(host, port, *args, **kwargs)
        asked.append(host)
        first = "192.0.2.1" if len(asked) == 1 else "127.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (first, port))]

    monkeypatch.setattr(socket, "getaddrinfo", answers)
    monkeypatch.setattr(fetching, "is_public", lambda address: str(address) == "192.0.2.1")
    with pytest.raises(Unfetchable, match=r"did not answer|connection failed"):
        fetch(f"http://rebinding.example:{web.port}/", allowance=QUICK)
    assert (asked, web.asked) == (["rebinding.example"], [])
    with pytest.raises(Unfetchable, match=INSIDE):
        fetch(f"http://rebinding.example:{web.port}/", allowance=QUICK)
    assert web.asked == []


def test_a_name_with_one_private_address_among_its_addresses_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, 80)) for host in ("1.1.1.1", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(Unfetchable, match=INSIDE):
        fetch("http://two.example/", allowance=QUICK)


def test_an_answer_that_drips_ends_with_the_time_for_all_of_it(web: Web) -> None:
    web.endless("/body", b"x", pause=0.1)

    def drip(handler: Handler) -> None:
        try:
            handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
            while True:
                handler.wfile.write(b"X-A: b\r\n")
                time.sleep(0.1)
        except OSError:
            return

    web.answers["/headers"] = drip
    web.answers["/silence"] = lambda handler: time.sleep(5)
    for path in ("/body", "/headers", "/silence"):
        begun = time.monotonic()
        with pytest.raises(Unfetchable, match="within 1 seconds"):
            fetch(web.url(path), allowance=QUICK)
        assert time.monotonic() - begun < 2


def test_an_endless_body_ends_at_its_limit(web: Web) -> None:
    web.endless("/", b"x" * 10_000)
    with pytest.raises(Unfetchable, match="larger than"):
        fetch(web.url("/"), allowance=QUICK)


def test_headers_without_end_are_refused(web: Web) -> None:
    def answer(handler: Handler) -> None:
        try:
            handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
            for _ in range(2000):
                handler.wfile.write(b"X-A: " + b"b" * 1000 + b"\r\n")
        except OSError:
            return

    web.answers["/"] = answer
    with pytest.raises(Unfetchable):
        fetch(web.url("/"), allowance=QUICK)


def test_a_bomb_is_put_away_before_it_is_large(web: Web) -> None:
    bomb = gzip.compress(b"0" * 50_000_000)
    assert len(bomb) < QUICK.received
    web.page("/bomb", bomb, Content_Encoding="gzip")
    with pytest.raises(Unfetchable, match="most that is fetched"):
        fetch(web.url("/bomb"), allowance=QUICK)


def test_a_packed_answer_is_unpacked_and_a_broken_one_refused(web: Web) -> None:
    packed = gzip.compress(b"<p>Words</p>" * 1000)
    web.page("/whole", packed, Content_Encoding="gzip")
    assert fetch(web.url("/whole"), allowance=QUICK).body == b"<p>Words</p>" * 1000
    web.page("/half", packed[:-20], Content_Encoding="gzip")
    web.page("/none", b"no such thing", Content_Encoding="gzip")
    web.page("/other", zlib.compress(b"x"), Content_Encoding="br")
    for path in ("/half", "/none", "/other"):
        with pytest.raises(Unfetchable, match="packed in a way"):
            fetch(web.url(path), allowance=QUICK)


@pytest.mark.parametrize("kind", ["application/pdf", "image/png", "video/mp4", ""])
def test_what_is_no_page_is_not_taken(kind: str, web: Web) -> None:
    web.page("/", b"data", kind)
    with pytest.raises(Unfetchable, match="is not read"):
        fetch(web.url("/"), allowance=QUICK)


def test_an_answer_that_is_cut_off_is_no_answer(web: Web) -> None:
    web.page("/", b"half", Content_Length="4000")
    with pytest.raises(Unfetchable, match="connection failed"):
        fetch(web.url("/"), allowance=QUICK)


@pytest.mark.parametrize("status", [204, 206, 400, 403, 404, 500, 503])
def test_a_status_that_is_no_success_is_told(status: int, web: Web) -> None:
    web.status("/", status)
    with pytest.raises(Unfetchable, match=f"answered {status}"):
        fetch(web.url("/"), allowance=QUICK)


def test_nobody_there_is_told() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(Unfetchable):
        fetch(f"http://127.0.0.1:{port}/", allowance=QUICK)
    with pytest.raises(Unfetchable, match="no such host"):
        fetch("http://nobody.invalid/", allowance=QUICK)


@pytest.mark.parametrize(
    "url",
    [
        *("", "news.example/feed", "//news.example", "javascript:alert(1)", "file:///etc/passwd"),
        *("http://", "http:///path", "http://news.example:99999/", "http://[::1", "http://a..b/"),
        *("http://user@news.example/", "http://user:word@news.example/", "http://[fe80::1%25eth0]/"),
        "http://" + "a" * 300 + ".example/",
    ],
)
def test_what_is_no_web_address_is_refused_before_anything_is_asked(url: str) -> None:
    with pytest.raises(Unfetchable):
        checked(url)


def test_a_redirect_to_no_address_is_told(web: Web) -> None:
    web.status("/a", 302, Location="http://[broken/")
    with pytest.raises(Unfetchable, match="no web address"):
        fetch(web.url("/a"), allowance=PAGE)
