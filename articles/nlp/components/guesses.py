"""Guesses of which state an official is whose title names none."""

from collections import Counter

from articles.nlp.cast import Cast
from articles.nlp.components.history import History

GUESS = 0.4  # how sure a state is that nothing but the circumstances give
SENT = (
    "Ambassador",
    "High Commissioner",
    "Consul General",
    "Chargé d'Affaires",
)  # who are where they do not belong


def fill_countries(cast: Cast, history: History, home: str, outlets: str) -> None:
    """Let officials without a state belong to `home`, the state of the dateline, or else of the language's outlets.

    Where the `outlets` write at home, who is accredited there belongs to the other state that the text speaks of most.
    """
    named: Counter[str] = Counter(
        entity.country for mention in history.mentions for entity in mention.entities if entity.country
    )
    if home not in named:
        return
    others = [code for code, _ in named.most_common() if code != home]
    for member in cast.members:
        entity = member.entity
        stateless = member.person is None and not entity.country and not entity.organisation
        if not entity.office or entity.journalist or not stateless:
            continue
        if entity.office not in SENT or home != outlets:
            entity.country = home
        elif others and (len(others) == 1 or named[others[0]] > named[others[1]]):
            entity.country = others[0]
        entity.confidence = min(entity.confidence, GUESS)
