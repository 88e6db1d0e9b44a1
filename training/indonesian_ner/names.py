"""Draw names of persons, places and organisations of many countries, to stand in for those of the data.

Persons come from Faker's locales and from hand lists (``names.toml``), territories from babel, which
holds CLDR's Indonesian names of them.
"""

import random
import tomllib
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from babel import Locale
from faker import Faker

_LISTS = Path(__file__).with_name("names.toml")
_FAKER_LOCALES = (
    *("en_US", "en_GB", "de_DE", "fr_FR", "es_ES", "es_MX", "it_IT", "pt_BR", "nl_NL", "pl_PL", "cs_CZ"),
    *("fi_FI", "sv_SE", "no_NO", "da_DK", "tr_TR", "hu_HU", "ro_RO", "hr_HR", "id_ID", "en_IN", "lt_LT"),
    "az_AZ",
)
# CLDR also names the European Union, the euro zone, the United Nations and codes for testing.
_NO_TERRITORIES = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"})
# Sounds that invented names are put together of.
_ONSETS = ("b", "br", "ch", "d", "f", "g", "gr", "h", "k", "kr", "l", "m", "n", "p", "r", "s", "st", "t", "v")
_VOWELS = ("a", "a", "e", "i", "o", "u", "ai", "ei", "ou")
_CODAS = ("", "", "n", "n", "r", "s", "t", "k", "m", "ng", "ch", "tz", "ev", "in", "ov", "ez", "sen", "man")
_HAND_LISTS = ("korean", "chinese", "japanese", "russian", "arabic", "indonesian", "african")


@dataclass(frozen=True, slots=True)
class PersonName:
    """Hold a person's full name and the short form that news text goes on with."""

    full: str
    short: str

    @property
    def given(self) -> str:
        """Give the first word of the full name."""
        return self.full.split()[0]


def _without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def _entries(text: str) -> list[str]:
    return [entry.strip() for entry in text.split(";")]


class NamePool:
    """Draw names of the world at random; the same seed gives the same names."""

    def __init__(self, seed: int, *, faker_names: int = 3000) -> None:
        """Prepare the lists; ``faker_names`` says how many names come from Faker's locales."""
        self._random = random.Random(seed)  # noqa: S311  (no secrets here)
        lists = tomllib.loads(_LISTS.read_text(encoding="utf-8"))
        persons = lists["persons"]
        self._family = {origin: persons[f"{origin}_family"].split() for origin in _HAND_LISTS}
        self._given = {origin: persons[f"{origin}_given"].split() for origin in _HAND_LISTS}
        self._known = [PersonName(*entry.split("|")) for entry in _entries(persons["known"])]
        self._cities = _entries(lists["places"]["cities"])
        self._regions = _entries(lists["places"]["regions"])
        self._countries = _entries(lists["places"]["countries"])
        self._organisations = _entries(lists["organisations"]["all"])
        territories = {str(code): str(name) for code, name in Locale("id").territories.items()}
        codes = sorted(code for code in territories if len(code) == 2 and code not in _NO_TERRITORIES)
        self._territories = [territories[code] for code in codes]
        self._western = self._faker_names(seed, faker_names)

    @staticmethod
    def _faker_names(seed: int, number: int) -> list[PersonName]:
        fakers = [Faker(locale) for locale in _FAKER_LOCALES]
        for offset, faker in enumerate(fakers):
            faker.seed_instance(seed + offset)
        names = []
        for position in range(number):
            faker = fakers[position % len(fakers)]
            given, family = _without_accents(faker.first_name()), _without_accents(faker.last_name())
            names.append(PersonName(f"{given} {family}", family))
        return names

    def _korean(self) -> PersonName:
        family = self._random.choice(self._family["korean"])
        first, second = self._random.choice(self._given["korean"]), self._random.choice(self._given["korean"])
        given = self._random.choice((f"{first}-{second.lower()}", f"{first}-{second}", f"{first} {second}"))
        return PersonName(f"{family} {given}", self._random.choice((family, family, given)))

    def _pair(self, origin: str, *, family_first: bool = False) -> PersonName:
        given, family = self._random.choice(self._given[origin]), self._random.choice(self._family[origin])
        short = family if family_first or self._random.random() < 0.75 else given
        return PersonName(f"{family} {given}" if family_first else f"{given} {family}", short)

    def _invented_word(self) -> str:
        syllables = self._random.randint(1, 3)
        sounds = [self._random.choice(part) for _ in range(syllables) for part in (_ONSETS, _VOWELS)]
        return "".join([*sounds, self._random.choice(_CODAS)]).capitalize()

    def _invented(self) -> PersonName:
        """Make a name up, so that no model can live on knowing names."""
        family = self._invented_word()
        invented = self._random.random() < 0.5
        given = self._invented_word() if invented else self._random.choice(self._western).given
        return PersonName(f"{given} {family}", family)

    def _longer(self, name: PersonName, other: PersonName) -> PersonName:
        """Put a middle name or an initial into a third of the names of two words."""
        words = name.full.split()
        kind = self._random.random()
        if len(words) != 2 or kind > 0.33:
            return name
        initial = other.given[0] + self._random.choice(("", "."))
        return PersonName(f"{words[0]} {initial if kind < 0.05 else other.given} {words[1]}", name.short)

    def person(self) -> PersonName:
        """Draw a person's name, of one to four words."""
        kind = self._random.random()
        if kind < 0.12:
            return self._longer(self._invented(), self._invented())
        if kind < 0.28:
            return self._longer(self._random.choice(self._western), self._random.choice(self._western))
        if kind < 0.42:
            return self._random.choice(self._known)
        if kind < 0.52:
            return self._korean()
        if kind < 0.61:
            return self._pair("chinese", family_first=True)
        for bound, origin in ((0.68, "japanese"), (0.75, "russian"), (0.84, "arabic"), (0.95, "indonesian")):
            if kind < bound:
                return self._longer(self._pair(origin), self._pair(origin))
        return self._longer(self._pair("african"), self._pair("african"))

    def country(self) -> str:
        """Draw a country by its Indonesian name or a short form of the press."""
        return self._random.choice(self._countries if self._random.random() < 0.55 else self._territories)

    def city(self) -> str:
        """Draw a city or a building that news text uses like one."""
        return self._random.choice(self._cities)

    def place(self) -> str:
        """Draw a country, a city or a region."""
        kind = self._random.random()
        if kind < 0.55:
            return self.country()
        return self.city() if kind < 0.9 else self._random.choice(self._regions)

    def organisation(self) -> str:
        """Draw an organisation."""
        return self._random.choice(self._organisations)
