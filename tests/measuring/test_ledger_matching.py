"""Laying a ledger beside marked articles."""

from articles.measuring.ledger_matching import Person, best_pairs, matched_ledger
from articles.measuring.ledger_table import ledger_table, mistakes_told
from articles.measuring.marked import MarkedArticle, marked_article
from articles.records.told import Attendant, ToldArticle, ToldMention, ToldReport

PEOPLE = {"jose": Person("José Núñez", "ES"), "ana": Person("Ana Widodo", "ID")}


def article(marked: str, *reports: tuple[str, list[str]], id: str = "a-1") -> MarkedArticle:
    told = [{"meeting": meeting, "participants": parts} for meeting, parts in reports]
    return marked_article({"id": id, "marked": marked, "reports": told})


def attendant(actor: int, name: str, country: str = "", kind: str = "person") -> Attendant:
    return Attendant(actor, name, country, kind)


ONE = article("<<m1|{José Núñez|jose} met {Ana|ana}.>> {Núñez|jose} left.", ("m1", ["jose", "ana"]))


def test_a_report_is_matched_by_sentence_and_participants_and_a_name_by_its_offsets() -> None:
    report = ToldReport(5, 50, (attendant(1, "J. Nunez"), attendant(2, "Ana W.")), ((0, 19),))
    mentions = (ToldMention((0, 10), 1), ToldMention((15, 18), 2), ToldMention((20, 25), 3))
    found = matched_ledger([ONE], {"a-1": ToldArticle((report,), mentions)}, PEOPLE)
    assert [(one.gold, one.found) for one in found.reports] == [("m1", 50)]
    assert [(one.gold, one.found) for one in found.mentions] == [("jose", 1), ("ana", 2), ("jose", 3)]
    assert found.surplus == 0


def test_an_article_that_the_ledger_does_not_have_was_missed() -> None:
    found = matched_ledger([ONE], {}, PEOPLE)
    assert [one.found for one in (*found.reports, *found.mentions)] == [None] * 4


def test_a_common_sentence_without_a_common_participant_is_no_match() -> None:
    report = ToldReport(5, 50, (attendant(9, "Somebody Else"),), ((0, 19),))
    found = matched_ledger([ONE], {"a-1": ToldArticle((report,))}, PEOPLE)
    assert ([one.found for one in found.reports], found.surplus) == ([None], 1)


def test_the_same_participants_in_another_sentence_will_do() -> None:
    report = ToldReport(5, 50, (attendant(1, "José Núñez"), attendant(2, "Ana Widodo")), ((20, 30),))
    found = matched_ledger([ONE], {"a-1": ToldArticle((report,))}, PEOPLE)
    assert [one.found for one in found.reports] == [50]


def test_two_reports_of_the_same_two_are_told_apart_by_their_sentences() -> None:
    two = article(
        "<<m1|{José|jose} met {Ana|ana}.>> <<m2|{José|jose} had met {Ana|ana}.>>",
        ("m1", ["jose", "ana"]),
        ("m2", ["jose", "ana"]),
    )
    parts = (attendant(1, "José Núñez"), attendant(2, "Ana Widodo"))
    reports = (ToldReport(1, 10, parts, ((14, 31),)), ToldReport(2, 20, parts, ((0, 13),)))
    found = matched_ledger([two], {"a-1": ToldArticle(reports)}, PEOPLE)
    assert [one.found for one in found.reports] == [20, 10]


def test_a_delegation_is_its_country_or_organisation() -> None:
    one = article("<<m1|Jakarta met the EU.>>", ("m1", ["state:ID", "org:EU"]))
    parts = (attendant(1, "Indonesia", "ID", "state"), attendant(2, "EU", "", "organisation"))
    found = matched_ledger([one], {"a-1": ToldArticle((ToldReport(1, 10, parts, ()),))}, {})
    assert [thing.found for thing in found.reports] == [10]


def test_a_delegation_stands_for_who_is_named_only_in_the_very_sentence() -> None:
    parts = (attendant(8, "Spain", "ES", "state"), attendant(9, "Indonesia", "ID", "state"))
    there, elsewhere = ToldReport(1, 10, parts, ((0, 19),)), ToldReport(1, 10, parts, ((20, 30),))
    for report, found in ((there, [10]), (elsewhere, [None])):
        matched = matched_ledger([ONE], {"a-1": ToldArticle((report,))}, PEOPLE)
        assert [one.found for one in matched.reports] == found


def test_the_best_fits_choose_first_and_each_once() -> None:
    assert best_pairs([1, 2], [2, 1, 2], lambda a, b: float(a == b)) == {0: 1, 1: 0}
    assert best_pairs([5, 9], [1], lambda a, b: float(a - b)) == {1: 0}
    assert best_pairs([1], [2], lambda a, b: 0.0) == {}


def test_pairs_reach_over_articles_and_the_table_tells_the_worst() -> None:
    other = article("<<m1|{Núñez|jose} met {Ana|ana}.>>", ("m1", ["jose", "ana"]), id="a-2")
    parts = (attendant(1, "José Núñez"), attendant(2, "Ana Widodo"))
    ledger = {
        "a-1": ToldArticle(
            (ToldReport(1, 10, parts, ()),), (ToldMention((0, 10), 1), ToldMention((15, 18), 2))
        ),
        "a-2": ToldArticle(
            (ToldReport(2, 20, parts, ()),), (ToldMention((0, 5), 1), ToldMention((10, 13), 1))
        ),
    }
    found = matched_ledger([ONE, other], ledger, PEOPLE)
    table = ledger_table("gold", 2, found).splitlines()
    assert table[1].split()[-6:] == ["-", "0.000", "0.000", "0", "0", "1"]
    assert table[3].split()[-3:] == ["1", "3", "2"]
    assert table[4].split()[-3:] == ["1", "3", "4"]
    assert "mentions of persons found: 4 of 5 (80.0 %)" in table
    lines = list(mistakes_told(found, most=1))
    assert "meetings wrongly parted: 1" in lines
    assert "      a-2: “Núñez met Ana.”" in lines
    assert "actors wrongly joined: 1" in lines
    assert list(mistakes_told(found, most=0)) == []
