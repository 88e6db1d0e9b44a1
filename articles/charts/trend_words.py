"""The words of trends."""

from articles.charts.theme import Wording


def titles(wording: Wording) -> tuple[str, ...]:
    """Return the headings of the table."""
    return (
        wording.gettext("Pair"),
        wording.gettext("Before"),
        wording.gettext("Now"),
        wording.gettext("Change"),
    )


def heading(rising: bool, wording: Wording) -> str:
    """Return what stands above the pairs that meet more, or less."""
    return wording.gettext("Meet more") if rising else wording.gettext("Meet less")


def name_of(kind: str, wording: Wording) -> str:
    """Return what becomes of a pair, in words."""
    return {
        "new": wording.gettext("did not meet before"),
        "more": wording.gettext("meet more"),
        "less": wording.gettext("meet less"),
        "ended": wording.gettext("no longer meet"),
    }[kind]


def left_out(number: int, wording: Wording) -> str:
    """Return how many meetings count in neither period, because their date spans more than one."""
    return wording.ngettext(
        "%(n)s meeting counts in neither time, because only a longer span than one of them is known.",
        "%(n)s meetings count in neither time, because only a longer span than one of them is known.",
        number,
    ) % {"n": wording.number(number)}
