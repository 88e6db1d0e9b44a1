"""Say in words who or what a marked stretch of text is, and why: the rules of `articles.resolution` for readers."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles import wording
from articles.records.mentions import Because, LikeActor, MentionPage, OfficeThen, Resolved

LABEL_WORDS = {
    "person": _("Person"),
    "organisation": _("Organisation"),
    "state": _("State"),
    "place": _("Place"),
    "date": _("Date"),
}
# How the words of the text speak of an actor.
SPOKEN = {
    "name": _("The text gives this name."),
    "so_named": _("The article calls %(name)s so."),
    "back": _(
        "These words are no name. The software read them as pointing back to “%(name)s” in this article."
    ),
    "holder": _(
        "The article gives the office and no name; by the knowledge base, %(name)s is who held it at the time."
    ),
    "read": _("The article does not give the name in these words; the software read them as %(name)s."),
}
# Why a name is an actor: the rules of articles.resolution.grounds and, by name, articles.resolution.actors.
ACTOR_RULES = {
    "code": _("A state is known by its country code."),
    "entry": _("The name stands in the knowledge base, for %(name)s."),
    "decided": _("A person decided that this is the same actor as %(other)s."),
    "set_apart": _("A person decided that in this article the name is somebody else than elsewhere."),
    "said": _("A person gave this name to the actor."),
    "alone": _("No other name or article was joined with it: it stands on its own."),
    "same": _("Other articles say the same name of the same office and country: %(other)s."),
    "known_name": _("It agrees with “%(name)s”, one of the names that the knowledge base has for %(actor)s."),
    "in_one_country": _("Other articles have the same name in the same country: %(other)s."),
    "in_one_office": _(
        "A spelling or a part of the name, in the same office of the same country: %(other)s."
    ),
    "transliterated": _("Another spelling of one name, in the same country: %(other)s."),
    "shortened": _("The name without some of its words, in the same country: %(other)s."),
    "guessed_in_office": _("The same name in the same office; the country that was guessed fits: %(other)s."),
    "without_country_in_office": _(
        "The same name in the same office, where one of the two tells no country: %(other)s."
    ),
    "guessed": _("The same name; the country that was guessed fits: %(other)s."),
    "without_country": _("The only actor of this name that fits, where one tells no country: %(other)s."),
    "through_others": _("Joined through other spellings of the name."),
}
PLACE_RULES = {
    "code": _("A country is known by its code."),
    "entry": _("The gazetteer of the software knows this name."),
    "only_one": _("Taken for the one known place of this name: %(name)s."),
    "told": _("No gazetteer knows this place: it is only what articles tell."),
}
LIKENESS_WORDS = {  # codes of articles.resolution.likeness
    "same_name": _("the same name"),
    "transliteration": _("another spelling of the name"),
    "misspelling": _("a name that differs by a slip"),
    "part_of_the_name": _("a part of the name"),
    "same_country": _("the same country"),
    "same_office": _("the same office"),
    "no_country": _("one tells no country"),
    "guessed_country": _("a guessed country that fits"),
    "other_office": _("offices that nobody holds together"),
}
AGAINST = frozenset({"other_office"})  # reasons that speak against it


def spoken_text(thing: Resolved) -> str:
    """Return how the words of the text speak of an actor; empty where nothing of that is kept."""
    pattern = SPOKEN.get(thing.words)
    return str(pattern) % {"name": thing.called} if pattern else ""


def because_text(thing: Resolved) -> str:
    """Return why a name is its actor or place; empty where nothing of that is kept."""
    if thing.because is None:
        return ""
    rules = ACTOR_RULES if thing.actor else PLACE_RULES
    pattern = rules.get(thing.because.rule)
    words = {
        "name": thing.because.name,
        "other": other_text(thing.because),
        "actor": thing.actor.name if thing.actor else "",
    }
    return str(pattern) % words if pattern else ""


def other_text(because: Because) -> str:
    """Return the other name that a name was joined with, with its office and country: "Ana Widodo (Indonesia)"."""
    facts = [fact for fact in (because.office, wording.country_name(because.country)) if fact]
    return f"“{because.name}” ({', '.join(facts)})" if facts else f"“{because.name}”"


def guess_text(thing: Resolved) -> str:
    """Return that a country was guessed; empty where it was not."""
    if not thing.guessed:
        return ""
    return gettext("The country, %(country)s, was guessed from what stands near in the text.") % {
        "country": wording.country_name(thing.guessed)
    }


def sure_text(thing: Resolved) -> str:
    """Return how sure the software is of a mark."""
    return gettext("%(share)s%% sure, by the software’s own reckoning.") % {
        "share": round(100 * thing.confidence)
    }


def day_given(page: MentionPage, thing: Resolved) -> str:
    """Return what a date was reckoned from, as far as that is known; empty for what is no date."""
    if not thing.first:
        return ""
    if page.published is None:
        return gettext("The article’s day of publication is unknown; the words alone give this date.")
    return gettext("What the words leave open is reckoned from the day of publication, %(day)s.") % {
        "day": wording.day_text(page.published)
    }


def office_text(office: OfficeThen) -> str:
    """Return an office with whose it is and since when: "Foreign Minister, Indonesia (20 Oct 2019 – today)"."""
    whose = office.organisation or wording.country_name(office.country)
    title = f"{office.title}, {whose}" if whose else office.title
    first, last = wording.day_text(office.first), wording.day_text(office.last)
    if not (first or last):
        return title
    if first and last:
        return gettext("%(office)s, %(first)s to %(last)s") % {"office": title, "first": first, "last": last}
    if first:
        return gettext("%(office)s, since %(first)s") % {"office": title, "first": first}
    return gettext("%(office)s, until %(last)s") % {"office": title, "last": last}


def likeness_text(like: LikeActor) -> str:
    """Return what speaks for two actors being one, and what against it."""
    return reasons_text(like.reasons)


def reasons_text(reasons: tuple[str, ...]) -> str:
    """Return reasons in words, those against it after a "but"."""
    held = [str(LIKENESS_WORDS.get(code, code)) for code in reasons if code not in AGAINST]
    against = [str(LIKENESS_WORDS.get(code, code)) for code in reasons if code in AGAINST]
    if not against:
        return ", ".join(held)
    return gettext("%(reasons)s, but %(against)s") % {
        "reasons": ", ".join(held),
        "against": ", ".join(against),
    }
