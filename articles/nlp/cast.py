"""The persons of one document: which names are the same one's, and who of the knowledge base they are."""

from collections.abc import Sequence
from datetime import date

from articles.nlp.document import Entity
from articles.nlp.knowledge import Person, knowledge
from articles.nlp.member import Member
from articles.nlp.words import keys_of

# Words that tell persons of one family name apart no better than they tell names from titles.
_SMALL = frozenset(
    {"al", "el", "bin", "binti", "bint", "de", "da", "van", "von", "der", "jr", "sr", "ibn", "abu"}
)
_RECENT_DAYS = 400
_LEADERS = frozenset(
    {"President", "Prime Minister", "Premier", "Chancellor", "King", "Queen", "Emir", "Leader"}
)


class Cast:
    """Collects the persons of a document and finds them again by parts of their names."""

    def __init__(self, published: date | None):
        self.published = published
        self.namesakes = False  # the text says that it speaks of two persons of one name
        self.members: list[Member] = []
        self._by_entity: dict[int, Member] = {}

    def member(self, entity: Entity) -> Member | None:
        """Return what is known of an entity of this document."""
        return self._by_entity.get(id(entity))

    def known(self, person: Person, offset: int) -> Entity:
        """Return the entity of a person of the knowledge base, new where it was not yet named."""
        for member in self.members:
            if member.person is person:
                member.see(offset)
                return member.entity
        term = person.last_term(self.published)
        current = person.term(self.published)
        entity = Entity(
            "person",
            person.name,
            country=None if term and term.organisation else person.country,
            organisation=term.organisation if term else None,
            office=current.office if current else None,
            spokesperson=bool(current and current.office == "Spokesperson"),
            knowledge_id=f"person:{person.name}",
            confidence=0.9,
        )
        self._enter(Member(entity, keys_of(person.name), person), offset)
        return entity

    def named(
        self, name: str, offset: int, *, country: str | None = None, office: str | None = None
    ) -> Entity:
        """Return the entity of a name, new where the document has none that it fits."""
        keys = keys_of(name)
        member = self._same(keys, office, country, offset)
        if member is None:
            person = self._similar_known(keys, country) or self._misspelt(keys, country, office)
            if person:
                entity = self.known(person, offset)
                self._by_entity[id(entity)].spellings.add(keys)
                return entity
            entity = Entity("person", name, country=country, office=office, confidence=0.6)
            member = Member(entity, keys)
            self._enter(member, offset)
            return entity
        if member.person is None and len(keys) > len(member.keys):
            member.keys, member.entity.name = keys, name
        member.see(offset)
        return member.entity

    def _enter(self, member: Member, offset: int) -> None:
        member.see(offset)
        self.members.append(member)
        self._by_entity[id(member.entity)] = member

    def _same(
        self, keys: tuple[str, ...], office: str | None, country: str | None, offset: int
    ) -> Member | None:
        """Return the member of whom this is another spelling, or a longer or shorter form; of namesakes the nearest."""
        best: Member | None = None
        for member in (
            sorted(self.members, key=lambda member: -member.nearest(offset))
            if self.namesakes
            else self.members
        ):
            if self._is_namesake(member, office, country):
                continue
            if keys in (member.keys, *member.spellings):
                return member
            if same_name(keys, member.keys, same_office=bool(office and office in member.offices)):
                best = best or member
        return best

    def _is_namesake(self, member: Member, office: str | None, country: str | None) -> bool:
        """Tell if a title is that of somebody else of the same name: of another state, or, where the text speaks of
        namesakes, of another office next to one without a state.
        """
        if member.person is not None or not office or not member.offices or office in member.offices:
            return False
        told = member.entity.country
        if country and told:
            return country != told
        return self.namesakes and country != told

    def _similar_known(self, keys: tuple[str, ...], country: str | None) -> Person | None:
        """Return who of the knowledge base has the same last name, and the same first name or country.

        Without a country, fewer or more words must at least be the same ones.
        """
        if len(keys) < 2:
            return None
        for person in _by_last_word().get(keys[-1], ()):
            own = keys_of(person.name)
            alike = len(own) > 1 and same_name(keys, own)
            if country is None:
                alike = alike and (len(keys) == len(own) or _within(keys, own) or _within(own, keys))
            if alike and country in (None, person.country):
                return person
        return None

    def _misspelt(self, keys: tuple[str, ...], country: str | None, office: str | None) -> Person | None:
        """Return who held this office of this state and is called nearly so ("Presiden Rusia Vladimir Putih")."""
        if len(keys) < 2 or country is None or office is None:
            return None
        for person in _by_country().get(country, ()):
            held = any(
                term.office == office
                and (self.published is None or term.holds(self.published, slack_days=_RECENT_DAYS))
                for term in person.terms
            )
            if held and any(_nearly(keys, keys_of(name)) for name in (person.name, *person.aliases)):
                return person
        return None

    def called(self, keys: Sequence[str], offset: int, *, country: str | None = None) -> Member | None:
        """Return the member whose name these words are part of; of several who are of the country, if that is told, the
        one named last before an offset.
        """
        parts = [part for part in keys if part not in _SMALL]
        if not parts:
            return None
        fitting = [
            member
            for member in self.members
            if _within(parts, member.keys) or _within(parts, _all_keys(member))
        ]
        fitting = [member for member in fitting if country and member.entity.country == country] or fitting
        return max(fitting, key=lambda member: member.nearest(offset)) if fitting else None

    def choose(
        self,
        persons: Sequence[tuple[Person, bool]],
        *,
        country: str | None = None,
        office: str | None = None,
        titled: bool = False,
        organisation: str | None = None,
    ) -> Person | None:
        """Return which of the persons with one short name is meant, None if that is not certain.

        `persons` come with whether the name alone is weak. Who is in the document comes first, then who fits
        the title, then, for a strong name, who was in office when the article was published.
        """
        present = [person for person, _ in persons if any(member.person is person for member in self.members)]
        fitting = [person for person in present if not country or person.country == country]
        if fitting:
            weak = {id(person) for person, is_weak in persons if is_weak}
            seen = {id(member.person): member.last_seen for member in self.members if member.person}
            return max(
                fitting, key=lambda person: (id(person) not in weak, self._leads(person), seen[id(person)])
            )
        if titled or country or organisation:
            fits = [
                person
                for person, _ in persons
                if (not country or person.country == country)
                and (not organisation or any(term.organisation == organisation for term in person.terms))
                and (not office or any(_alike(term.office, office) for term in person.terms))
            ]
            return self._in_office(fits) or (fits[0] if len(fits) == 1 else None)
        strong = [person for person, weak in persons if not weak]
        if present or not strong:
            return None
        return self._in_office(strong) or (strong[0] if len(strong) == 1 else None)

    def _leads(self, person: Person) -> bool:
        """Tell if somebody headed a state on the day: a bare family name means the leader, not the namesake."""
        term = person.term(self.published)
        return term is not None and not term.organisation and term.office in _LEADERS

    def _in_office(self, persons: Sequence[Person]) -> Person | None:
        day = self.published
        held = [
            person
            for person in persons
            if any(term.holds(day, slack_days=_RECENT_DAYS) for term in person.terms)
        ]
        return held[0] if len(held) == 1 else next((person for person in held if person.term(day)), None)


_last_words: dict[str, list[Person]] = {}


def _by_last_word() -> dict[str, list[Person]]:
    if not _last_words:
        for person in knowledge().persons.values():
            for name in (person.name, *person.aliases):
                _last_words.setdefault(keys_of(name)[-1], []).append(person)
    return _last_words


_countries: dict[str, list[Person]] = {}


def _by_country() -> dict[str, list[Person]]:
    if not _countries:
        for person in knowledge().persons.values():
            _countries.setdefault(person.country, []).append(person)
    return _countries


def _nearly(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell if two full names differ by two letters a word at most, and no word by its first letter."""
    return len(one) == len(other) > 1 and all(
        a == b or (a[0] == b[0] and min(len(a), len(b)) > 3 and distance(a, b) <= 2)
        for a, b in zip(one, other, strict=True)
    )


def _all_keys(member: Member) -> tuple[str, ...]:
    spelt = tuple(key for keys in member.spellings for key in keys)
    if member.person is None:
        return member.keys + spelt
    return spelt + tuple(
        key for name in (*member.person.short, *member.person.aliases) for key in keys_of(name)
    )


def _within(parts: Sequence[str], keys: Sequence[str]) -> bool:
    return all(part in keys for part in parts)


def _alike(held: str, office: str) -> bool:
    """Tell if an office can be meant by another title ("Leader" of who is president)."""
    general = {
        "Leader",
        "Head of State",
        "Head of Government",
        "Minister",
        "Official",
        "Chief",
        "Head",
        "Diplomat",
    }
    return (
        held == office or office in general or held.removeprefix("Deputy ") == office.removeprefix("Deputy ")
    )


def same_name(one: tuple[str, ...], other: tuple[str, ...], *, same_office: bool = False) -> bool:
    """Tell if two names can be one person's: one within the other, or spelt nearly alike."""
    one = tuple(key for key in one if key not in _SMALL) or one
    other = tuple(key for key in other if key not in _SMALL) or other
    short, long = sorted((one, other), key=len)
    if len(short) > 1 and (_within([key for key in short if len(key) > 1], long) and short[-1] in long[1:]):
        return all(len(key) > 1 or any(word.startswith(key) for word in long) for key in short)
    if len(short) == 1:
        return same_office and any(near(short[0], key) for key in long)
    if len(short) != len(long):
        return near(short[0], long[0]) and near(short[-1], long[-1]) and len(short[-1]) > 4
    exact = sum(a == b for a, b in zip(one, other, strict=True))
    return exact >= len(one) - 1 and all(near(a, b) for a, b in zip(one, other, strict=True))


def near(one: str, other: str) -> bool:
    """Tell if two words are one in two spellings: one letter in five differs at most, the first letter
    never.
    """
    if one == other:
        return True
    longest = max(len(one), len(other))
    if longest < 5 or one[0] != other[0] or abs(len(one) - len(other)) > 2:
        return False
    return distance(one, other) <= (1 if longest < 8 else 2)


def distance(one: str, other: str) -> int:
    """Return how many letters must be changed, added or left out to turn one word into the other."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        before, row[0] = row[0], i
        for j, b in enumerate(other, start=1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
    return row[-1]
