"""Tells which title belongs to which name: the one before it, or the one in apposition behind it."""

from articles.nlp.components.extents import skip_honorifics
from articles.nlp.components.title_phrases import Naming, TitlePhrase, body_end, phrase_at
from articles.nlp.knowledge import Person, State

_LONGEST_MINISTRY = 8  # words


def title_of(naming: Naming, first: int, last: int) -> TitlePhrase | None:
    """Return the title right before a name, or in apposition right behind it."""
    words = naming.words
    gap = words[first].gap
    comma = gap.strip(" )") == ","
    behind = phrase_at(words, last, naming.names.holding)
    for title in naming.titles:
        if title.used or title.plural:
            continue
        reaches = title.last <= first and skip_honorifics(naming, title.last) == first
        direct = reaches and "\n" not in gap and words[title.last].gap.strip(" ),") == ""
        told = title.country or title.organisation or encloses(naming, title, last)
        if direct and (not comma or told):
            return title
        if 0 < first - title.last <= _LONGEST_MINISTRY and _ministry(naming, title, first):
            return title
        owned = title.first - last in (2, 3) and words[title.first - 1].possessive and not title.country
        owned = owned and not _goes_on_listing(naming, title)
        if (owned or title.first - last in (0, 1)) and words[last].gap.strip() == ",":
            between = words[last : title.first]
            small = owned and not any(word.capital for word in between)  # "A, the king's special envoy"
            small |= all(word.key in naming.names.articles or len(word.key) < 3 for word in between)
            if small and _apposes(naming, title):
                return title
        if behind and title.first - behind in (0, 1) and words[last].gap.strip() in ("", ","):
            return title
    return None


def encloses(naming: Naming, title: TitlePhrase, end: int) -> bool:
    """Tell if commas set a name apart, behind a title of several words: "the trade envoy, A,"."""
    words = naming.words
    if not naming.names.country_first:
        return False  # "sang menteri, A," points back to whose minister that is
    closed = end < len(words) and words[end].gap.strip() == ","
    return title.definite and title.head_end - title.head > 1 and closed and end - title.last > 1


def state_behind(naming: Naming, last: int) -> State | None:
    """Return the state that a titled name is of: "President Ruto of Kenya", "… of the Kenyan trade ministry"."""
    words = naming.words
    if last >= len(words) or words[last].key not in naming.names.origin or words[last].gap != " ":
        return None
    last += 1
    if last < len(words) and words[last].key == "the":
        last += 1
    match = naming.starting_at(last) if last < len(words) else None
    entry = match.entry("state") if match else None
    if match and entry is None and body_end(naming, last):
        entry = match.entry("demonym")
    return entry.state if entry and words[last].gap == " " else None


def _ministry(naming: Naming, title: TitlePhrase, first: int) -> bool:
    """Tell if only the name of an unknown ministry stands between a minister's title and the name."""
    if title.office not in ("Minister", "Deputy Minister") or "\n" in naming.words[first].gap:
        return False
    between = naming.words[title.last : first]
    return all(
        (word.capital or word.key in ("dan", "of", "for", "and", "the")) and word.gap in (" ", ", ")
        for word in between
    ) and naming.words[first].gap in (" ", ") ")


def _goes_on_listing(naming: Naming, title: TitlePhrase) -> bool:
    """Tell if a capitalised word follows a title behind a comma: the title may be that of who is named there."""
    following = naming.words[title.last] if title.last < len(naming.words) else None
    return following is not None and following.gap.strip() == "," and following.capital


def _apposes(naming: Naming, title: TitlePhrase) -> bool:
    """Tell if a title behind a comma belongs to the name before it: no name of its own follows."""
    words = naming.words
    if title.last >= len(words):
        return True
    follows = words[title.last]
    return not (follows.gap in (" ", ") ") and follows.capital)


def contradicts(naming: Naming, title: TitlePhrase, person: Person, first: int) -> bool:
    """Tell if a comma only lists a title next to a person of another state ("the Malaysian minister, Putin
    and").
    """
    apart = title.first >= first or naming.words[first].gap.strip(" )") == ","
    if title.organisation:
        return apart and all(term.organisation != title.organisation for term in person.terms)
    return apart and title.country is not None and title.country != person.country


def is_other(title: TitlePhrase | None, person: Person) -> bool:
    """Tell if a title makes a name in an unlisted spelling that of somebody else: it is of another state."""
    return title is not None and title.country not in (None, person.country)


def possessor_of(naming: Naming, index: int) -> str | None:
    """Return the state right before a name: "China's Xi", "Iran's Rouhani"."""
    match = naming.ending_at(index)
    entry = match.entry("state", "demonym") if match else None
    if (
        entry
        and entry.state
        and match
        and (naming.words[match.last - 1].possessive or entry.kind == "demonym")
    ):
        return entry.state.code
    return None
