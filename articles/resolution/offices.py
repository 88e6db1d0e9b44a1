"""Tell if two offices can be one person's: in one career, or at one time.

Offices are the English titles of the reading ("Trade Minister", "Ambassador"). A rank is what they are ranked by; two
people of one name and country are told apart by ranks that nobody holds in turn within weeks.
"""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

RANKS = tuple(
    (rank, re.compile(pattern, re.IGNORECASE))
    for rank, pattern in (
        ("envoy", r"\b(ambassador|permanent representative|high commissioner|consul|chargé|charge d)"),
        ("spokesperson", r"\bspokes"),
        ("press", r"\b(journalist|analyst|reporter|professor|researcher|author)\b"),
        (
            "military",
            r"^general$|\b((major|lieutenant|brigadier) general|army|navy|admiral|commander|colonel|"
            r"armed forces|air force|junta)\b",
        ),
        (
            "head",
            r"^(president|vice president|deputy prime minister|prime minister|premier|chancellor|king|queen|"
            r"emir|sultan|emperor|supreme leader|crown prince|head of (state|government))\b",
        ),
        ("deputy", r"\b(deputy|vice|assistant)\b.*\b(minister|secretary)\b|undersecret|minister of state"),
        ("minister", r"\b(minister|secretary of state|treasury secretary|secretary)\b"),
        ("delegate", r"\b(special envoy|special representative|envoy|negotiator|mediator)\b"),
        ("business", r"\b(chairman|chairperson|chief executive|businessman|ceo)\b"),
    )
)
PORTFOLIO = re.compile(
    r"\b(deputy|vice|assistant|minister|state|of|for|the|and|first|secretary|affairs)\b", re.IGNORECASE
)

# Ranks between which people do not change from one week to the next, and rarely at all under one full name.
APART = frozenset(
    frozenset(pair)
    for pair in (
        ("envoy", "minister"), ("envoy", "deputy"), ("envoy", "military"), ("envoy", "head"), ("envoy", "press"),
        ("envoy", "business"), ("military", "minister"), ("military", "deputy"), ("military", "press"),
        ("military", "business"), ("military", "spokesperson"), ("press", "minister"), ("press", "deputy"),
        ("press", "head"), ("press", "spokesperson"), ("business", "minister"), ("business", "deputy"),
        ("delegate", r"\b(special envoy|special representative|envoy|negotiator|mediator)\b"),
        ("business", "spokesperson"), ("spokesperson", "minister"), ("spokesperson", "head"),
    )
)  # fmt: skip
SOON = timedelta(days=60)

Span = tuple[date, date]


@lru_cache(maxsize=4096)
def rank(office: str) -> str:
    """Return the rank of an office, empty where it tells none ("Official", "Chief")."""
    return next((name for name, pattern in RANKS if pattern.search(office)), "")


@lru_cache(maxsize=4096)
def portfolio(office: str) -> str:
    """Return what a minister or deputy is in charge of ("trade"), empty where the title does not tell."""
    if rank(office) not in {"minister", "deputy"}:
        return ""
    if "prime" in office.casefold():
        return ""
    return " ".join(PORTFOLIO.sub(" ", office).casefold().split())


def are_apart(one: str, other: str) -> bool:
    """Tell if two offices speak for two people, whenever they are told of."""
    return frozenset((rank(one), rank(other))) in APART


def differ(one: str, other: str) -> bool:
    """Tell if hardly anybody holds two offices at a time: charge of two ministries, or of one and a mission.

    Foreign ministers and their deputies go on missions; the titles of deputies are cut by outlets as they like.
    """
    mine, theirs = portfolio(one), portfolio(other)
    if rank(one) == rank(other) == "minister":
        return bool(mine and theirs) and mine != theirs
    ranks = {rank(one), rank(other)}
    return (
        "delegate" in ranks
        and bool(ranks & {"minister", "deputy"})
        and (mine or theirs) not in {"", "foreign"}
    )


def near(one: Span | None, other: Span | None) -> bool:
    """Tell if two spans of days overlap or lie within weeks; unknown ones are taken to."""
    if one is None or other is None:
        return True
    return one[0] - SOON <= other[1] and other[0] - SOON <= one[1]


def clash(ones: Iterable[str], others: Iterable[str]) -> bool:
    """Tell if of two sets of offices each pair speaks for two people. Nothing clashes with no office at all."""
    pairs = [(one, other) for one in ones for other in others if one and other]
    return bool(pairs) and all(are_apart(one, other) for one, other in pairs)
