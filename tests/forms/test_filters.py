"""Filters, read from a URL and written back."""

from datetime import date

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from articles.forms.filters import FIELDS, MOST, FilterForm, query, without
from articles.records.ledger import MeetingFilter


def read(parameters: str) -> FilterForm:
    return FilterForm(QueryDict(parameters))


def test_every_field_is_read() -> None:
    form = read(
        "with=1&actor=2&actor=3&not=7&with_state=KP&with_state=ru&state=ID&place=4&reviewed=no&when=30d&confidence=70&q=kim%20%20-putin"
        "&topic=energy&kind=summit&status=held&outlet=Kabar%20Baik&language=id"
        "&from=2024-01-02&to=2024-03-04"
    )

    assert form.problems == []
    assert form.wanted == MeetingFilter(
        together=(1,),
        actors=(2, 3),
        states_together=("KP", "RU"),
        states=("ID",),
        absent=(7,),
        places=(4,),
        topics=("energy",),
        kinds=("summit",),
        statuses=("held",),
        outlets=("Kabar Baik",),
        languages=("id",),
        reviewed=("no",),
        when="30d",
        first=date(2024, 1, 2),
        last=date(2024, 3, 4),
        confidence=70,
        words="kim -putin",
    )


def test_nothing_given_narrows_nothing() -> None:
    assert (
        read("").wanted
        == read("actor=&from=&to=&topic=&page=3&view=map&confidence=0&q=&when=&q-actor=x").wanted
        == MeetingFilter()
    )


def test_a_year_is_a_stretch_of_time() -> None:
    assert read("when=2023").wanted.when == "2023"
    assert query(read("when=2023").wanted) == "when=2023"


def test_a_value_given_twice_counts_once() -> None:
    assert read("actor=2&actor=2").wanted.actors == (2,)


@pytest.mark.parametrize(
    "bad",
    ["actor=x", "actor=-1", "actor=1.5", "actor=²", "actor=99999999999999999999", "topic=weather", "kind=party",
     "status=HELD", "from=yesterday", "to=2024-02-30", "outlet=a%00b", "place=%F0%9F%98%80", "not=x",
     "when=tomorrow", "when=0999", "when=12024", "when=²024",
     "confidence=101", "confidence=-5", "confidence=0.7", "reviewed=maybe", "q=%F0%9F%98%80", "q=%22",
     "state=KPR", "with_state=1A"],
)  # fmt: skip
def test_what_cannot_be_read_is_left_out_and_named(bad: str) -> None:
    form = read(f"{bad}&language=id")

    assert form.wanted == MeetingFilter(languages=("id",))
    [problem] = form.problems
    assert f"“{bad.split('=')[0]}”" in problem


def test_dates_the_wrong_way_round_are_left_out() -> None:
    form = read("from=2024-03-04&to=2024-01-02")

    assert (form.wanted.first, form.wanted.last) == (None, None)
    assert len(form.problems) == 1


def test_more_values_than_a_query_bears_are_left_out() -> None:
    form = read("&".join(f"actor={n}" for n in range(MOST + 2)))

    assert len(form.wanted.actors) == MOST
    assert len(form.problems) == 2


def test_a_message_does_not_repeat_endless_or_invisible_text() -> None:
    [problem] = read("actor=" + "%1B[31m" + "x" * 500).problems

    assert len(problem) < 120
    assert "\x1b" not in problem


@given(
    st.lists(
        st.tuples(st.sampled_from([*FIELDS, "from", "to", "q", "when", "confidence"]), st.text(max_size=30)),
        max_size=12,
    )
)
def test_no_url_makes_it_fail_and_what_it_reads_can_be_written(pairs: list[tuple[str, str]]) -> None:
    data = QueryDict(mutable=True)
    for field, value in pairs:
        data.appendlist(field, value)

    wanted = FilterForm(data).wanted

    assert read(query(wanted)).wanted == wanted


def test_a_link_can_leave_out_one_value_and_keep_the_view() -> None:
    wanted = MeetingFilter(actors=(1, 2), topics=("energy",))

    assert (
        query(wanted, {"view": "map", "page": ""}, without=("actor", "1")) == "actor=2&topic=energy&view=map"
    )


def test_the_chip_of_one_day_takes_both_ends_away() -> None:
    wanted = MeetingFilter(first=date(2024, 1, 2), last=date(2024, 1, 2), kinds=("summit",))

    assert without(wanted, ("from", "2024-01-02")) == MeetingFilter(kinds=("summit",))


def test_of_what_is_given_once_the_last_counts() -> None:
    wanted = read("q=kim&q=putin&confidence=20&confidence=40&when=7d&when=").wanted

    assert (wanted.words, wanted.confidence, wanted.when) == ("putin", 40, "7d")


def test_a_search_is_cut_rather_than_refused() -> None:
    form = read("q=" + "kim+" * 5000)

    assert form.problems == []
    assert len(form.wanted.words) <= 300


def test_each_chip_of_a_single_value_takes_it_away() -> None:
    wanted = MeetingFilter(when="coming", confidence=70, words="kim", reviewed=("yes",), absent=(3,))

    for pair in (("when", "coming"), ("confidence", "70"), ("q", "kim"), ("reviewed", "yes"), ("not", "3")):
        assert f"{pair[0]}=" not in query(wanted, without=pair)
        assert query(wanted, without=pair).count("=") == 4
