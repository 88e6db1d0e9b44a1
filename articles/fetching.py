"""Fetch pages and feeds from the web, and reach nothing else: no machine of this network, no endless answer.

The one module that asks other hosts. A host's name is resolved here, every address it has is checked, and the
connection goes to an address that was checked, so that a second answer of the name server changes nothing; the same
again at each redirect. Time and size have limits over all of it.
"""

import socket
import time
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Any
from urllib.parse import urljoin, urlsplit, urlunsplit

import httpcore
from django.conf import settings

REDIRECTS = 5
MOVED = frozenset({301, 302, 303, 307, 308})
BUSY = frozenset({429, 503})
USER_AGENT = "WhoMetWhom/0.1 (reads news about diplomacy)"
# What is wrong, and what to do; `articles.reasons` says it in the reader's language.
NO_ADDRESS = "It is no web address. Write one that begins with http:// or https://."
NAMES_USER = "It holds a user name or password, which are not sent. Leave them out."
INSIDE = "It is an address of this network, or of no network. Use a public one, or ask an admin to allow it."
NO_HOST = "There is no such host. Check how the address is written."
SENT_ON = (
    "It was sent on more than {number} times. Open it in a browser, and use the address that it ends at."
)
ANSWERED = "The server answered {number}. Open the address in a browser to see what has become of it."
OTHER_TYPE = "It is of the type {name}, which is not read. Use the address of a feed or of a page of text."
TOO_SLOW = (
    "It did not answer within {seconds} seconds. Open the address in a browser to see if it answers there."
)
BROKEN_OFF = "The connection failed: {name}. Open the address in a browser to see if it answers there."
TOO_LARGE = "It is larger than {size}, the most that is fetched. Use a shorter feed, or upload the page."
UNPACKABLE = "What came is packed in a way that cannot be unpacked. Use another feed, or upload the page."
# Networks of IPv6 whose addresses carry one of IPv4: NAT64, 6to4 and Teredo. What is behind them is anybody's guess.
CARRIERS = tuple(map(IPv6Network, ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32")))


@dataclass(frozen=True, slots=True)
class Allowance:
    """How much an answer may take: seconds over all, bytes as they come and unpacked, and of which types it may be."""

    seconds: float = 20.0
    received: int = 5 * 1024 * 1024
    unpacked: int = 10 * 1024 * 1024
    types: frozenset[str] = frozenset()


PAGE = Allowance(types=frozenset({"text/html", "application/xhtml+xml", "text/plain"}))
FEED = Allowance(
    received=1024 * 1024,
    unpacked=2 * 1024 * 1024,
    types=frozenset(
        {
            *("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml"),
            *("text/xml", "text/html", "text/plain", "application/octet-stream", ""),
        }
    ),  # servers call their feeds by many names
)


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server answered: its status (200, 304 or 410), the address after redirects, headers in small letters."""

    status: int
    url: str
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


class Unfetchable(Exception):
    """An address that cannot or must not be fetched. `str()` of it is a sentence for people."""


class Busy(Unfetchable):
    """A server that asks to be left alone for a while."""


def fetch(url: str, *, allowance: Allowance, etag: str = "", modified: str = "") -> Fetched:
    """Return the answer of a web address. Raise Unfetchable, in words, where there is none to be had.

    `etag` and `modified` are those of an earlier answer: where nothing has changed since, the status is 304 and the
    body empty.
    """
    deadline = time.monotonic() + allowance.seconds
    headers = {"User-Agent": USER_AGENT, "Accept": "*/*", "Accept-Encoding": "gzip"}
    headers |= {"If-None-Match": etag} if etag else {}
    headers |= {"If-Modified-Since": modified} if modified else {}
    for _ in range(REDIRECTS + 1):
        answer = ask(checked(url), headers, allowance, deadline)
        if answer.status not in MOVED:
            return answer
        try:
            url = urljoin(url, answer.headers.get("location", ""))
        except ValueError:
            raise Unfetchable(NO_ADDRESS) from None
    raise Unfetchable(SENT_ON.format(number=REDIRECTS))


def checked(url: str) -> str:
    """Return an address without its fragment, in ASCII. Raise Unfetchable where it is none of the open web."""
    try:
        parts = urlsplit(url.strip())
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode() if parts.hostname else ""
    except ValueError:
        raise Unfetchable(NO_ADDRESS) from None
    if parts.scheme not in {"http", "https"} or not host:
        raise Unfetchable(NO_ADDRESS)
    if parts.username is not None or parts.password is not None:
        raise Unfetchable(NAMES_USER)
    if "%" in host:
        raise Unfetchable(INSIDE)
    where = (f"[{host}]" if ":" in host else host) + (f":{port}" if port else "")
    return urlunsplit((parts.scheme, where, quoted(parts.path) or "/", quoted(parts.query), ""))


def quoted(part: str) -> str:
    """Return a part of an address with all that is not plain ASCII in per cent signs."""
    return "".join(
        c if "!" <= c <= "~" else "".join(f"%{byte:02X}" for byte in c.encode("utf-8", "replace"))
        for c in part
    )


def ask(url: str, headers: Mapping[str, str], allowance: Allowance, deadline: float) -> Fetched:
    """Send one request and return the answer; of a redirect, its headers alone."""
    backend = CheckedBackend(deadline)
    sent = [(name.encode("ascii"), value.encode("latin-1", "replace")) for name, value in headers.items()]
    try:
        with (
            httpcore.ConnectionPool(network_backend=backend, retries=0) as pool,
            pool.stream("GET", url, headers=sent) as response,
        ):
            told = {
                name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers
            }
            if response.status in MOVED | {304, 410}:
                return Fetched(response.status, url, b"", told)
            if response.status in BUSY:
                raise Busy(ANSWERED.format(number=response.status))
            if response.status != 200:
                raise Unfetchable(ANSWERED.format(number=response.status))
            kind = told.get("content-type", "").split(";")[0].strip().lower()
            if kind not in allowance.types:
                raise Unfetchable(OTHER_TYPE.format(name=kind[:60] or "unknown"))
            body = read_body(response.iter_stream(), told.get("content-encoding", ""), allowance, deadline)
            return Fetched(200, url, body, told)
    except httpcore.TimeoutException:
        raise Unfetchable(TOO_SLOW.format(seconds=round(allowance.seconds))) from None
    except (httpcore.NetworkError, httpcore.ProtocolError, OSError) as error:
        if time.monotonic() > deadline:
            raise Unfetchable(TOO_SLOW.format(seconds=round(allowance.seconds))) from None
        raise Unfetchable(BROKEN_OFF.format(name=str(error)[:200] or type(error).__name__)) from None


def read_body(pieces: Iterable[bytes], encoding: str, allowance: Allowance, deadline: float) -> bytes:
    """Return a body, unpacked. Raise Unfetchable where it is too large or takes too long, packed or not."""
    unpacker = unpacker_of(encoding.strip().lower())
    received = 0
    body = bytearray()
    for piece in pieces:
        received += len(piece)
        if received > allowance.received:
            raise Unfetchable(TOO_LARGE.format(size=f"{allowance.received // 1024**2} MB"))
        if time.monotonic() > deadline:
            raise Unfetchable(TOO_SLOW.format(seconds=round(allowance.seconds)))
        if unpacker is None:
            body += piece
        else:
            try:
                body += unpacker.decompress(piece, allowance.unpacked - len(body) + 1)
            except zlib.error:
                raise Unfetchable(UNPACKABLE) from None
        if len(body) > allowance.unpacked:
            raise Unfetchable(TOO_LARGE.format(size=f"{allowance.unpacked // 1024**2} MB"))
    if unpacker is not None and not unpacker.eof:
        raise Unfetchable(UNPACKABLE)
    return bytes(body)


def unpacker_of(encoding: str) -> Any:
    """Return what unpacks a body, None where it is plain. Raise Unfetchable for what was not asked for."""
    if encoding in {"", "identity"}:
        return None
    if encoding in {"gzip", "x-gzip"}:
        return zlib.decompressobj(wbits=31)
    raise Unfetchable(UNPACKABLE)


class CheckedBackend(httpcore.NetworkBackend):
    """Connects to addresses that were checked, and to those alone, until the time is up."""

    def __init__(self, deadline: float) -> None:
        """Make one for a request that ends with the deadline."""
        self.deadline = deadline
        self.backend = httpcore.SyncBackend()

    def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, *args: Any, **kwargs: Any
    ) -> httpcore.NetworkStream:
        """Connect to the first address of a host that answers. Raise Unfetchable where one of them is not public."""
        addresses = resolved(host, port)
        for address in addresses:
            if not is_public(address) and (str(address), port) not in settings.FETCH_ALLOW:
                raise Unfetchable(INSIDE)
        failure: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in addresses:
            try:
                stream = self.backend.connect_tcp(str(address), port, left(self.deadline), *args, **kwargs)
                return TimedStream(stream, self.deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure


class TimedStream(httpcore.NetworkStream):
    """A connection whose every wait ends with the time of the whole request."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: float) -> None:
        """Wrap a connection."""
        self.stream = stream
        self.deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what has come."""
        return self.stream.read(max_bytes, left(self.deadline))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write."""
        self.stream.write(buffer, left(self.deadline))

    def close(self) -> None:
        """Close the connection."""
        self.stream.close()

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """Speak TLS from now on; the certificate has to be that of the host's name."""
        return TimedStream(
            self.stream.start_tls(ssl_context, server_hostname, left(self.deadline)), self.deadline
        )

    def get_extra_info(self, info: str) -> Any:
        """Return what is known of the connection."""
        return self.stream.get_extra_info(info)


def left(deadline: float) -> float:
    """Return the seconds until a deadline. Raise a timeout where it is past."""
    seconds = deadline - time.monotonic()
    if seconds <= 0:
        raise httpcore.ReadTimeout
    return seconds


def resolved(host: str, port: int) -> list[IPv4Address | IPv6Address]:
    """Return the addresses of a host. Raise Unfetchable where it has none."""
    try:
        found = socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM)
        return list(dict.fromkeys(ip_address(address[0]) for *_, address in found))
    except (OSError, UnicodeError):
        raise Unfetchable(NO_HOST) from None
    except ValueError:  # an address with a zone
        raise Unfetchable(INSIDE) from None


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Tell if an address is one of the open internet: not this machine, its network, a group, or set aside."""
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            return is_public(address.ipv4_mapped)
        if address.scope_id or address.is_site_local or any(address in network for network in CARRIERS):
            return False
    return (
        address.is_global
        and not address.is_multicast
        and not address.is_reserved
        and not address.is_unspecified
        and not address.is_loopback
        and not address.is_link_local
        and not address.is_private
    )
