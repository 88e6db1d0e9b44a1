"""How a view shows a selection of meetings: what its controls are set to."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Showing:
    """The controls of all views in one state, so that a view finds its own as they were left.

    Each view reads those that it knows. The values that stand here are the ones that no URL writes. The last three
    are no controls: they come with the selection and the day.
    """

    level: str = ""  # who counts as one: "" each actor, "persons", "organisations" or "states"
    centre: str = ""  # around whom a network is drawn: an actor's id or, among states, a code
    depth: int = 1  # steps from the centre
    least: int = 1  # meetings of a pair that is drawn
    lanes: str = ""  # of a timeline: "" kinds, "actors" or "pairs"
    by: str = ""  # of topics: "" over time, "actors" or "pairs"
    arcs: str = ""  # of a map: "capitals" draws arcs from the capitals of those who met
    span: str = ""  # of trends: "" a year, "quarter" or "month"
    chosen: tuple[int, ...] = ()  # the actors whom the filter names
    today: date | None = None  # the day on which it is shown
    until: date | None = None  # the last day that is looked at, for views that look back from it

    @property
    def centre_mark(self) -> str:
        """Return the mark of the centre; "" where there is none that counts at this level."""
        if self.level == "states":
            return f"state-{self.centre}" if self.centre.isalpha() else ""
        return f"actor-{self.centre}" if self.centre.isdigit() else ""


PLAIN = Showing()
