"""Which version of the reading this program has. Whoever compares versions need not load the language models."""

import re

VERSION = "2026.11.5"


def is_older(version: str, than: str = VERSION) -> bool:
    """Tell if an article that was read by a version should be read again by another. What is no version is older."""
    return parts(version) < parts(than)


def parts(version: str) -> tuple[int, ...]:
    """Return the numbers of a version, in which versions are ordered."""
    return tuple(int(number) for number in re.findall(r"\d+", version))
