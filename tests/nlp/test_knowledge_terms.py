"""Who governs is known without gaps, and no office that one person holds has two holders at once."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

import pytest

from articles.nlp.knowledge import knowledge, listed, listed_set, person_rows
from articles.nlp.words import key_of

# The UN members of a part of the world, with Palestine, Taiwan, Kosovo and the Vatican, whose leaders the news of it
# tell about. San Marino's two captains change every half year and are not all known.
PARTS = {
    "East Asia": "CN JP KP KR MN TW",
    "Southeast Asia": "BN ID KH LA MM MY PH SG TH TL VN",
    "South Asia": "AF BD BT IN LK MV NP PK",
    "Central Asia": "KG KZ TJ TM UZ",
    "Middle East": "AE BH EG IL IQ IR JO KW LB OM PS QA SA SY TR YE",
    "Africa": """
        AO BF BI BJ BW CD CF CG CI CM CV DJ DZ ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ
        NA NE NG RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW
    """,
    "Europe": """
        AD AL AM AT AZ BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT
        NL NO PL PT RO RS RU SE SI SK UA VA XK
    """,
    "Americas": """
        AG AR BB BO BR BS BZ CA CL CO CR CU DM DO EC GD GT GY HN HT JM KN LC MX NI PA PE PY SR SV TT US UY VC VE
    """,
    "Pacific": "AU FJ FM KI MH NR NZ PG PW SB TO TV VU WS",
}
HEADS = listed_set(
    """
    President; Prime Minister; Premier; Chancellor; King; Queen; Emperor; Emir; Sultan; Pope; Leader; Supreme
    Leader; Head of State; Prince; Minister of State; Junta Chief; Chief Adviser; State Counsellor;
    Chairman of the Sovereignty Council
    """
)
FOREIGN_MINISTERS = frozenset({"Foreign Minister", "Secretary of State"})
# Offices that one person holds at a time; those of an organisation only there.
SINGLE = listed_set(
    """
    President; Prime Minister; Premier; Chancellor; King; Queen; Emperor; Emir; Sultan; Pope; Supreme Leader;
    Foreign Minister; Defence Minister; Secretary of State; Secretary of Defense
    """
)
SINGLE_IN_ORGANISATIONS = SINGLE | {"Secretary-General", "Director General", "Managing Director"}
FIRST, LAST = date(2015, 1, 1), date(2025, 12, 31)
# So long an office may stand empty between two holders.
VACANCY = timedelta(days=92)

# The stretches without a foreign minister, with the reason.
NO_MINISTER = {
    # From the change of government in August to the coup in November nobody is known.
    "GW": ["2025-08-31..2025-12-31"],
    # The prince's government worked without one until the vote of autumn.
    "LI": ["2019-07-02..2019-11-11"],
    # The prime minister held it himself, as far as is known.
    "LC": ["2016-06-30..2017-01-01"],
    # President Buhari took half a year to name his ministers.
    "NG": ["2015-05-29..2015-11-11"],
    # Between two governments officials led the ministry.
    "SD": ["2019-04-11..2019-09-08", "2025-04-30..2025-09-11"],
    # The minister ran for president and had no successor until the election.
    "SL": ["2017-10-31..2018-05-01"],
    # The minister of the second half of the year is not known.
    "VU": ["2015-06-30..2016-02-01"],
}
# Who held an office at the same time as another, with the reason.
TOGETHER = {
    ("BR", "President", "Dilma Rousseff", "Michel Temer"): "she was suspended",
    ("CI", "President", "Laurent Gbagbo", "Alassane Ouattara"): "both claimed the election of 2010",
    ("KG", "President", "Kurmanbek Bakiyev", "Roza Otunbayeva"): "an uprising named her before he resigned",
    ("LK", "Prime Minister", "Ranil Wickremesinghe", "Mahinda Rajapaksa"): "parliament did not confirm him",
    ("IMF", "Managing Director", "Christine Lagarde", "David Lipton"): "he acted for her until she left",
    (
        "MD",
        "Prime Minister",
        "Pavel Filip",
        "Maia Sandu",
    ): "he gave up office a week after parliament chose her",
    (
        "ME",
        "President",
        "Svetozar Marovic",
        "Filip Vujanovic",
    ): "one led the union with Serbia, the other the republic",
    ("TH", "Prime Minister", "Paetongtarn Shinawatra", "Phumtham Wechayachai"): "she was suspended",
}
# Offices of one name that several hold at a time.
COLLECTIVE = {("BA", "President")}


@dataclass(frozen=True, slots=True)
class Span:
    """A term with the days on which it was held surely, and those on which it may have been held."""

    person: str
    office: str
    organisation: str
    sure_first: date
    sure_last: date
    first: date
    last: date


def _bounds(text: str, unknown: date) -> tuple[date, date]:
    """Return the first and last day that a date with or without month and day can mean."""
    if not text:
        return unknown, unknown
    year, month, day = [*map(int, text.split("-")), 0, 0][:3]
    if not month:
        return date(year, 1, 1), date(year, 12, 31)
    if not day:
        return date(year, month, 1), date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return date(year, month, day), date(year, month, day)


def _spans() -> dict[str, list[Span]]:
    """Return all terms by the code of the state."""
    found = defaultdict(list)
    for row in person_rows():
        for cell in listed((*row, "", "")[5]):
            office, span = cell.rsplit(" ", 1)
            title, _, organisation = office.partition("@")
            start, end = span.split("..")
            first, sure_first = _bounds(start, date.min)
            sure_last, last = _bounds(end, date.max)
            found[row[1]].append(Span(row[0], title, organisation, sure_first, sure_last, first, last))
    return found


SPANS = _spans()


def _gaps(code: str, offices: frozenset[str]) -> list[str]:
    """Return the stretches in which nobody is known to have held one of the offices of a state."""
    gaps, reached = [], FIRST
    held = [span for span in SPANS[code] if span.office in offices and not span.organisation]
    for span in sorted(held, key=lambda span: span.first):
        if span.first > LAST:
            break
        if span.first - reached > VACANCY:
            gaps.append(f"{reached}..{span.first}")
        reached = max(reached, span.last)
    return gaps if reached >= LAST - VACANCY else [*gaps, f"{reached}..{LAST}"]


@pytest.mark.parametrize("part", PARTS)
def test_each_state_has_a_head_in_every_year(part: str) -> None:
    gaps = {code: _gaps(code, HEADS) for code in PARTS[part].split()}
    assert {code: found for code, found in gaps.items() if found} == {}


@pytest.mark.parametrize("part", PARTS)
def test_each_state_has_a_foreign_minister_in_every_year(part: str) -> None:
    codes = PARTS[part].split()
    gaps = {code: _gaps(code, FOREIGN_MINISTERS) for code in codes}
    expected = {code: found for code, found in NO_MINISTER.items() if code in codes}
    assert {code: found for code, found in gaps.items() if found} == expected


def _clashes() -> Iterator[tuple[str, str, str, str]]:
    """Yield which two persons surely held an office for one, longer than the day of the handover."""
    holders = defaultdict(list)
    for code, spans in SPANS.items():
        for span in spans:
            if span.office in (SINGLE_IN_ORGANISATIONS if span.organisation else SINGLE):
                holders[span.organisation or code, span.office].append(span)
    for (where, office), spans in holders.items():
        spans.sort(key=lambda span: span.sure_first)
        for one, other in combinations(spans, 2):
            together = min(one.sure_last, other.sure_last) - max(one.sure_first, other.sure_first)
            if together > timedelta(days=1) and (where, office) not in COLLECTIVE:
                yield where, office, one.person, other.person


def test_an_office_for_one_has_one_holder_at_a_time() -> None:
    assert set(_clashes()) == set(TOGETHER)


def test_terms_end_after_they_begin() -> None:
    for spans in SPANS.values():
        for span in spans:
            assert span.first <= span.last, span


def test_no_unmarked_short_name_has_two_owners() -> None:
    owners = defaultdict(set)
    for person in knowledge().persons.values():
        for short in person.short:
            if short not in person.weak:
                owners[key_of(short)].add(person.name)
    assert {short: names for short, names in owners.items() if len(names) > 1} == {}


def test_no_unmarked_short_name_is_the_name_of_a_state() -> None:
    states = {
        key_of(name) for state in knowledge().states.values() for name in (*state.names, *state.demonyms)
    }
    for person in knowledge().persons.values():
        for short in person.short:
            assert short in person.weak or key_of(short) not in states, person
