"""The colours of topics in a chart: some have one of their own, all others share the grey."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from articles.charts.theme import REST, Key, Wording, topic_colour


@dataclass(frozen=True, slots=True)
class Shade:
    """A colour of a chart: that of one topic, or the grey of several."""

    codes: tuple[str, ...]
    name: str
    colour: str

    def among(self, topics: Collection[str]) -> bool:
        """Tell if a meeting about some topics is about one of these."""
        return any(code in topics for code in self.codes)


def shades(topics: Collection[str], wording: Wording) -> list[Shade]:
    """Return the colours of topics, in their order everywhere, the grey last."""
    own = [topic for topic in wording.palette.topics if topic in topics]
    found = [Shade((topic,), wording.topic(topic), topic_colour(topic, wording.palette)) for topic in own]
    others = tuple(sorted(set(topics) - set(own)))
    if others:
        name = wording.topic(others[0]) if len(others) == 1 else wording.gettext("other topics")
        found.append(Shade(others, name, REST))
    return found


def legend(found: Sequence[Shade]) -> tuple[Key, ...]:
    """Return what the colours mean."""
    return tuple(Key(shade.name, shade.colour, "■") for shade in found)


def left_out(meetings: int, wording: Wording, *, dated: bool) -> str:
    """Return the sentence about meetings without a topic, or without one or a date; empty where there are none."""
    if not meetings:
        return ""
    sentence = (
        wording.ngettext(
            "%(n)s meeting without a known topic or date.",
            "%(n)s meetings without a known topic or date.",
            meetings,
        )
        if dated
        else wording.ngettext(
            "%(n)s meeting without a known topic.", "%(n)s meetings without a known topic.", meetings
        )
    )
    return sentence % {"n": wording.number(meetings)}


def summary(topics: int, meetings: int, wording: Wording) -> str:
    """Return how many topics there are in how many meetings."""
    return wording.gettext("%(topics)s in %(meetings)s.") % {
        "topics": wording.ngettext("%(n)s topic", "%(n)s topics", topics) % {"n": wording.number(topics)},
        "meetings": wording.ngettext("%(n)s meeting", "%(n)s meetings", meetings)
        % {"n": wording.number(meetings)},
    }
