"""Texts are cut so that every mark nests and no character is lost."""

import re
import time
from html import unescape

from django.template.loader import render_to_string
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.marks import Evidence, Mark, paragraphs

LABELS = ("person", "organisation", "state", "place", "date")
texts = st.text(alphabet=st.sampled_from("ab <&>\"'\n é漢\u200d😀"), max_size=60)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark], list[Evidence]]:
    """Draw a text with marks and evidence that overlap, nest, touch and reach beyond it."""
    text = draw(texts)
    spans = st.tuples(st.integers(0, 65), st.integers(1, 30)).map(lambda span: (span[0], sum(span)))
    marks = [
        Mark(
            start,
            end,
            draw(st.sampled_from(LABELS)),
            note=draw(texts),
            href=draw(st.sampled_from(("", "/a/"))),
        )
        for start, end in draw(st.lists(spans, max_size=8))
    ]
    evidence = [
        Evidence(start, end, report)
        for report, (start, end) in enumerate(draw(st.lists(spans, max_size=6)), start=1)
    ]
    return text, marks, evidence


def rendered(text: str, marks: list[Mark], evidence: list[Evidence]) -> str:
    """Return the text as the page shows it."""
    return render_to_string(  # the template ends with a line break
        "articles/marked-text.html",
        {"paragraphs": paragraphs(text, marks, evidence), "chosen": frozenset({1})},
    ).removesuffix("\n")


@given(marked())
def test_it_gives_the_text_back_exactly(case: tuple[str, list[Mark], list[Evidence]]) -> None:
    text, marks, evidence = case
    found = paragraphs(text, marks, evidence)
    assert "".join(paragraph.text + paragraph.gap for paragraph in found) == text


@settings(max_examples=60, deadline=None)
@given(marked())
def test_it_escapes_everything(case: tuple[str, list[Mark], list[Evidence]]) -> None:
    page = rendered(*case)
    assert unescape(re.sub(r"<[^>]*>", "", page)) == case[0]


@settings(max_examples=60, deadline=None)
@given(marked())
def test_its_tags_nest(case: tuple[str, list[Mark], list[Evidence]]) -> None:
    opened: list[str] = []
    for closing, name in re.findall(r"<(/?)(\w+)[^>]*>", rendered(*case)):
        if closing:
            assert opened.pop() == name
        else:
            opened.append(name)
    assert not opened


@given(marked())
def test_each_character_knows_which_reports_rest_on_it(
    case: tuple[str, list[Mark], list[Evidence]],
) -> None:
    text, marks, evidence = case
    at = 0
    for paragraph in paragraphs(text, marks, evidence):
        for passage in paragraph.passages:
            length = sum(len(segment.text) for segment in passage.segments)
            for position in range(at, at + length):
                assert passage.reports == {s.report for s in evidence if s.start <= position < s.end}
            at += length
        at += len(paragraph.gap)


@given(marked())
def test_each_character_has_the_shortest_mark_over_it(
    case: tuple[str, list[Mark], list[Evidence]],
) -> None:
    text, marks, evidence = case
    at = 0
    for paragraph in paragraphs(text, marks, evidence):
        for passage in paragraph.passages:
            for segment in passage.segments:
                for position in range(at, at + len(segment.text)):
                    over = [m.end - m.start for m in marks if m.start <= position < m.end]
                    shown = segment.mark.end - segment.mark.start if segment.mark else None
                    assert shown == min(over, default=None)
                at += len(segment.text)
        at += len(paragraph.gap)


@given(marked())
def test_no_anchor_stands_twice(case: tuple[str, list[Mark], list[Evidence]]) -> None:
    anchors = [
        passage.anchor
        for paragraph in paragraphs(*case)
        for passage in paragraph.passages
        if passage.anchor is not None
    ]
    assert len(anchors) == len(set(anchors))


def test_a_sentence_that_two_reports_rest_on_is_one_passage() -> None:
    (paragraph,) = paragraphs("They met.", [], [Evidence(0, 9, 1), Evidence(0, 9, 2)])
    (passage,) = paragraph.passages
    assert passage.reports == {1, 2}
    assert passage.anchor == 0


def test_an_overlap_is_cut_where_it_begins_and_ends() -> None:
    (paragraph,) = paragraphs("abcdef", [], [Evidence(0, 4, 1), Evidence(2, 6, 2)])
    assert [(p.segments[0].text, set(p.reports)) for p in paragraph.passages] == [
        ("ab", {1}),
        ("cd", {1, 2}),
        ("ef", {2}),
    ]
    assert [p.anchor for p in paragraph.passages] == [0, 2, None]


def test_a_name_inside_a_name_keeps_its_own_mark() -> None:
    (paragraph,) = paragraphs("Bank of Japan", [Mark(0, 13, "organisation"), Mark(8, 13, "state")])
    (passage,) = paragraph.passages
    assert [(s.text, s.mark and s.mark.label) for s in passage.segments] == [
        ("Bank of ", "organisation"),
        ("Japan", "state"),
    ]


def test_blank_lines_part_paragraphs_and_single_ones_stay_in_them() -> None:
    found = paragraphs("one\ntwo\n\n  three")
    assert [(p.text, p.gap) for p in found] == [("one\ntwo", "\n\n  "), ("three", "")]


def test_lines_are_paragraphs_where_no_line_is_blank() -> None:
    assert [p.text for p in paragraphs("one\ntwo\n")] == ["one", "two"]


def test_an_empty_text_has_no_paragraphs() -> None:
    assert paragraphs("") == []


def test_a_long_article_with_thousands_of_marks_is_cut_in_no_time() -> None:
    text = "Xi met Putin. " * 5_000
    marks = [Mark(at, at + 2, "person") for at in range(0, len(text), 14)]
    began = time.process_time()
    (paragraph,) = paragraphs(text, marks)
    assert time.process_time() - began < 1.0  # each mark against each piece would take many
    assert sum(segment.mark is not None for p in paragraph.passages for segment in p.segments) == 5_000
