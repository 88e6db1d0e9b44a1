"""The words around an encounter that tell of its day, its place and whether it was."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CircumstanceWords:
    """Patterns of what links an encounter to a day, a place or a plan, or keeps it apart from them."""

    counted: str  # what counts the encounters of a span of time, up to it: "the first between the two"
    that_day: str  # what opens a sentence on the day that the one before told: "That was when"
    moved_to: str  # what stands before the new day of an encounter that is put off
    stay: str  # what stands before a place where somebody is: "is in"
    shortly: str  # what puts an encounter right before or after what else a sentence tells
    when: str  # what stands between a day and what happened then: ", when"
    where: str  # what stands between a place and what happened there: ", where"
    same_place: str  # what means the place told last: "in the same city"
    islands: str  # what one meets on, not in, as a pattern of the whole name
    since: str  # what makes a day the bound of a span
    purpose: str  # what stands between a journey and the encounter that it is for
    background: str  # signs of an earlier encounter
    subordinate: str  # conjunctions of time and cause: what stands behind them is another event
    planned_clause: str  # what opens a clause on the plan, behind which it may be called off
    made_at: str  # what somebody did at an encounter, up to the preposition before it: "made the offer at a"
    sends: str  # what a state does with whoever is to speak for it
    addressing: str  # what stands right before whom something is said or given to
    there: str  # what stands between them and the encounter where it is
