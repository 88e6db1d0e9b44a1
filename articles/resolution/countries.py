"""English names of countries for rows that no article names itself. Source: Unicode CLDR, through Babel."""

from functools import cache

from babel import Locale

# CLDR's names say more than news does: "Myanmar (Burma)", "Hong Kong SAR China".
USUAL = {
    "AG": "Antigua and Barbuda",
    "BA": "Bosnia and Herzegovina",
    "CD": "DR Congo",
    "CG": "Republic of the Congo",
    "CI": "Ivory Coast",
    "CZ": "Czech Republic",
    "HK": "Hong Kong",
    "KN": "Saint Kitts and Nevis",
    "LC": "Saint Lucia",
    "MM": "Myanmar",
    "MO": "Macau",
    "PS": "Palestine",
    "ST": "Sao Tome and Principe",
    "TR": "Turkey",
    "TT": "Trinidad and Tobago",
    "VA": "Vatican",
    "VC": "Saint Vincent and the Grenadines",
}


def country_name(code: str) -> str:
    """Return the usual English name of an ISO 3166-1 alpha-2 code, or the code where there is none."""
    return USUAL.get(code) or territories().get(code, code)


@cache
def territories() -> dict[str, str]:
    """Return CLDR's English names by code."""
    return dict(Locale("en").territories)
