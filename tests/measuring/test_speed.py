"""How fast texts are read."""

from collections.abc import Iterator
from itertools import count

import pytest

from articles.measuring import speed
from articles.measuring.speed import Speed, Texts, speed_of, table
from articles.nlp.bare import STATISTICAL, Bare, bare_pipeline
from articles.nlp.languages import LANGUAGES

TEXTS = Texts("own", "en", ("Two words.", "And three more."))


def test_words_are_parted_by_white_space() -> None:
    assert TEXTS.words == 5


def test_the_fastest_round_counts_and_the_first_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        speed, "bare_pipeline", lambda code: Bare(code, ("ner",), lambda text: asked.append("bare"), iter)
    )
    monkeypatch.setattr(speed, "analyse", lambda text, **about: asked.append("whole"))
    lengths = iter([0.1, 0.1, 2.0, 5.0, 1.0, 6.0])  # bare and whole in turn, the first round the fastest

    def clock() -> Iterator[float]:
        now = 0.0
        for tick in count():
            if tick % 2:
                now += next(lengths)
            yield now

    ticks = clock()
    found = speed_of(TEXTS, repeats=2, clock=lambda: next(ticks))
    assert [found.bare, found.whole] == pytest.approx([1.0, 5.0])
    assert asked == ["bare", "bare", "whole", "whole"] * 3


def test_the_table_tells_words_a_second_and_the_ratio() -> None:
    lines = table([Speed(TEXTS, ("tok2vec", "ner"), bare=0.001, whole=0.0025)]).splitlines()
    assert len(lines) == 3
    assert lines[2] == "| own | en | 2 | 5 | tok2vec, ner | 5,000 | 2,000 | 2.50 |"


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_bare_pipeline_has_statistical_components_alone(code: str) -> None:
    bare = bare_pipeline(code)
    whole = LANGUAGES[code].load()
    assert "ner" in bare.parts
    assert set(bare.parts) == {
        name for name in whole.pipe_names if whole.get_pipe_meta(name).factory in STATISTICAL
    }
    bare.read("Presiden Vladimir Putin met Kim Jong Un.")
