"""What is shown of an article that was found."""

from hypothesis import given
from hypothesis import strategies as st

from articles.records.search import Snippet
from articles.search.queries import read
from articles.search.snippets import marked, snippets

FILLER = "Nothing else was said that day about anything of note in the long and quiet hall. " * 8


def told(snippet: Snippet) -> str:
    return "".join(f"[{piece.text}]" if piece.marked else piece.text for piece in snippet)


def test_the_words_are_marked_in_each_of_their_forms() -> None:
    text = "Kim met Putin. Their meetings, a KIM habit, go on."

    assert [told(one) for one in snippets(text, "en", read("kim meeting"))] == [
        "[Kim] met Putin. Their [meetings], a [KIM] habit, go on."
    ]


def test_a_phrase_is_marked_as_one_and_its_words_alone_are_not() -> None:
    text = "North of Korea lies North Korea."

    assert told(marked(text, "en", read('"north korea"'))) == "North of Korea lies [North Korea]."


def test_two_stretches_show_what_one_cannot() -> None:
    text = f"Kim spoke first. {FILLER}Later Putin answered.\n\n{FILLER}"

    first, second = (told(one) for one in snippets(text, "en", read("kim putin")))

    assert first.startswith("[Kim] spoke first. Nothing")
    assert first.endswith(" …")
    assert second.startswith("… ")
    assert "Later [Putin] answered." in second


def test_the_stretch_with_most_of_the_words_comes_first_of_all() -> None:
    text = f"Kim spoke. {FILLER}Kim spoke. {FILLER}Kim and Putin spoke of gas. {FILLER}Kim spoke."

    (only,) = snippets(text, "en", read("kim putin gas"), most=1)

    assert "[Kim] and [Putin] spoke of [gas]." in told(only)


def test_where_only_the_title_matches_the_text_begins() -> None:
    (only,) = snippets(FILLER, "en", read("kim"))

    assert told(only).startswith("Nothing else was said")
    assert told(only).endswith(" …")


def test_what_must_not_occur_is_not_marked() -> None:
    assert told(marked("Kim and Putin", "en", read("kim -putin"))) == "[Kim] and Putin"


@given(
    st.text(alphabet="ab \n.'é<>😀", max_size=600),
    st.sampled_from(["a", "b a", '"a b"', "-a", "é", "'", "a'b"]),
)
def test_a_snippet_is_made_of_the_text(text: str, query: str) -> None:
    whole = " ".join(text.split())
    for snippet in snippets(text, "en", read(query)):
        shown = "".join(piece.text for piece in snippet).removeprefix("… ").removesuffix(" …")
        assert " ".join(shown.split()) in whole
    assert " ".join("".join(piece.text for piece in marked(text, "en", read(query))).split()) == whole
