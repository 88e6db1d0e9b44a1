"""Where the capitals of countries are."""

from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("capitals.tsv")


@cache
def capitals() -> dict[str, tuple[float, float]]:
    """Return latitude and longitude (WGS 84) of the capital, by ISO 3166-1 alpha-2 code."""
    return {code: (float(latitude), float(longitude)) for code, _, latitude, longitude in rows()}


def capital_names() -> dict[str, str]:
    """Return the English name of the capital, by ISO 3166-1 alpha-2 code."""
    return {code: name for code, name, *_ in rows()}


def rows() -> list[list[str]]:
    """Return the lines of the table, without its remarks."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]
