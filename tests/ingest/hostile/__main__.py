"""Prints docs/hostile-files.md."""

from tests.ingest.hostile.listing import listing

print(listing(), end="")  # noqa: T201
