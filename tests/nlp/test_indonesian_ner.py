"""Test the Indonesian tokenizer, the NER model and the pure functions of its training."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from articles.nlp.languages import id_tokenizer
from tests.nlp.iob import FixedNames, tagged
from training.indonesian_ner.casing import CasingTable, recase
from training.indonesian_ner.corpus import example, like_a_headline
from training.indonesian_ner.evaluate import EvaluationSet, measure, score
from training.indonesian_ner.names import NamePool
from training.indonesian_ner.replacement import replace_names
from training.indonesian_ner.sentences import (
    Sentence,
    Span,
    join_sentences,
    join_tokens,
    read_iob,
    read_marked,
    read_sentences,
)
from training.indonesian_ner.templates import PATTERNS, fill
from training.indonesian_ner.train import Plan, with_all_labels

MODEL = Path(id_tokenizer.__file__).parents[1] / "models" / "id_ner"
NEWS = Path(__file__).with_name("indonesian_news.txt")


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load(MODEL)


@pytest.fixture(scope="module")
def blank() -> Language:
    return spacy.blank("id")


def tokens(blank: Language, text: str) -> list[str]:
    return [token.text for token in blank.make_doc(text)]


def rules(nlp: Language) -> dict[str, object]:
    """Give the tokenizer's exceptions."""
    return dict(getattr(nlp.tokenizer, "rules", {}))


def names(nlp: Language, text: str) -> set[tuple[str, str]]:
    return {(entity.text, entity.label_) for entity in nlp(text).ents}


# The tokenizer


def test_blank_language_carries_few_exceptions(blank: Language) -> None:
    assert isinstance(blank, id_tokenizer.IndonesianNews)
    assert blank.lang == "id"
    assert len(rules(blank)) < 200


def test_importing_the_language_loads_no_django() -> None:
    code = "import sys, articles.nlp.languages.id_tokenizer; assert 'django' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=MODEL.parents[3])


@pytest.mark.parametrize(
    "word", ["berhari-hari", "undang-undang", "Undang-Undang", "Bangsa-Bangsa", "Kata-katanya"]
)
def test_reduplications_stay_whole(blank: Language, word: str) -> None:
    assert tokens(blank, f"Menurut {word}, ya.") == ["Menurut", word, ",", "ya", "."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kim, (Korut).", ["Kim", ",", "(", "Korut", ")", "."]),
        ("Selasa (13/9/2024)", ["Selasa", "(", "13/9/2024", ")"]),
        ("Kim Jong-un ke-17", ["Kim", "Jong-un", "ke-17"]),
        ("Jean-Yves Le Drian", ["Jean", "-", "Yves", "Le", "Drian"]),
        ("Kim Jong-Un", ["Kim", "Jong", "-", "Un"]),
        ("AS-Korut", ["AS", "-", "Korut"]),
        ("PBB-nya", ["PBB", "-", "nya"]),
        ("Dr. H. Hatta", ["Dr.", "H.", "Hatta"]),
        ('damai,"kata Retno.', ["damai", ",", '"', "kata", "Retno", "."]),
        ("Selesai.Dia", ["Selesai", ".", "Dia"]),
        ("Rp2.000 dan 1,5 persen", ["Rp2.000", "dan", "1,5", "persen"]),
        ("", []),
    ],
)
def test_it_divides_glued_text(blank: Language, text: str, expected: list[str]) -> None:
    assert tokens(blank, text) == expected


@pytest.mark.parametrize(
    "text", ["François-Xavier di Türkiye–AS… “ya”", "北京 Kim\u00a0Jong-un\n\nbaru", "---", "a-"]
)
def test_the_text_comes_back_unchanged(blank: Language, text: str) -> None:
    assert blank.make_doc(text).text == text


# The model


def test_the_model_loads_in_a_moment() -> None:
    spacy.load(MODEL)
    began = time.perf_counter()
    spacy.load(MODEL)
    assert time.perf_counter() - began < 3  # 0.3 s on an idle machine, some 20 s with spaCy's own class


def test_the_model_is_small_and_knows_four_labels(nlp: Language) -> None:
    assert isinstance(nlp, id_tokenizer.IndonesianNews)
    assert len(rules(nlp)) < 200
    assert set(nlp.pipe_labels["ner"]) == {"PERSON", "ORG", "LOC", "GPE"}
    assert sum(path.stat().st_size for path in MODEL.rglob("*") if path.is_file()) < 20_000_000


def test_its_card_names_sources_and_licence() -> None:
    card = (MODEL / "README.md").read_text(encoding="utf-8")
    for required in ("Riyanti Kusumawati", "khairunnisaor", "IndoNLU", "CC BY-SA 4.0", "Apache", "MIT"):
        assert required in card
    assert "creativecommons.org/licenses/by-sa/4.0" in (MODEL / "LICENSE").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Presiden Turki Recep Tayyip Erdogan bertemu Putra Mahkota Mohammed bin Salman di Jeddah.",
            {
                ("Turki", "GPE"),
                ("Recep Tayyip Erdogan", "PERSON"),
                ("Mohammed bin Salman", "PERSON"),
                ("Jeddah", "LOC"),
            },
        ),
        (
            "Moon Jae-in dan Kim Jong-un berjabat tangan di Panmunjom.",
            {("Moon Jae-in", "PERSON"), ("Kim Jong-un", "PERSON"), ("Panmunjom", "LOC")},
        ),
        (
            "Sekretaris Jenderal PBB Kofi Annan berbicara dengan Angela Merkel di Berlin.",
            {("PBB", "ORG"), ("Kofi Annan", "PERSON"), ("Angela Merkel", "PERSON"), ("Berlin", "LOC")},
        ),
        ("Undang-undang baru itu berlaku mulai Senin (1/7) dan akan ditinjau berkali-kali.", set()),
        ("", set()),
    ],
)
def test_it_finds_names(nlp: Language, text: str, expected: set[tuple[str, str]]) -> None:
    assert names(nlp, text) == expected


def test_it_parts_two_countries_joined_by_a_hyphen(nlp: Language) -> None:
    found = names(nlp, "Ketegangan India-Pakistan meningkat setelah baku tembak itu.")
    assert {("India", "GPE"), ("Pakistan", "GPE")} <= found


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Delegasi itu mendarat di Turki pada Selasa pagi.", "LOC"),
        ("Menteri Perdagangan Turki menolak usul itu.", "GPE"),
        ("Mereka terbang ke Jepang pekan depan.", "LOC"),
        ("Pemerintah Jepang belum menanggapi surat itu.", "GPE"),
    ],
)
def test_it_parts_places_from_states_that_act_or_modify(nlp: Language, text: str, label: str) -> None:
    assert [found for _, found in names(nlp, text)] == [label]


def test_it_finds_most_names_of_diplomatic_news(nlp: Language) -> None:
    scores = measure(nlp, EvaluationSet(read_marked(NEWS)))
    assert scores[""].f1 > 90
    assert scores["PERSON"].f1 > 90


def test_a_model_without_a_label_keeps_its_knowledge_when_it_gets_one(nlp: Language) -> None:
    grown = with_all_labels(nlp, [Sentence("Oslo", (Span(0, 4, "LOC"),))], Plan())
    text = "Presiden Meksiko bertemu Angela Merkel di Berlin."
    assert names(grown, text) == names(nlp, text) != set()


# The training's pure functions


def test_it_reads_tokens_and_tags(tmp_path: Path) -> None:
    path = tmp_path / "a.iob"
    path.write_text("Kim\tB-PERSON\nSok\tI-PERSON\n.\tO\n\n\nYa\tO\n", encoding="utf-8")
    assert read_iob(path) == [tagged("Kim|B-PERSON Sok|I-PERSON .|O"), tagged("Ya")]
    assert read_sentences(path)[0] == Sentence("Kim Sok.", (Span(0, 7, "PERSON"),))


def test_it_names_the_line_without_a_tag(tmp_path: Path) -> None:
    path = tmp_path / "a.iob"
    path.write_text("Kim\tB-PERSON\nSok\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"a\.iob, line 2"):
        read_iob(path)


@pytest.mark.parametrize(
    ("tokens_and_tags", "text"),
    [
        ('Ia berkata , " ya " ( 13 / 9 ) .', 'Ia berkata, "ya" (13/9).'),
        ("sumber - sumber ke - 20", "sumber-sumber ke-20"),
        ("harga 1 . 270 - 30", "harga 1.270-30"),
        ("Hatta - Prabowo", "Hatta - Prabowo"),
        ("al|B-ORG -|I-ORG Hilal|I-ORG", "al-Hilal"),
    ],
)
def test_tokens_become_running_text(tokens_and_tags: str, text: str) -> None:
    sentence = join_tokens(tagged(tokens_and_tags))
    assert sentence.text == text


def test_punctuation_glued_to_a_name_is_left_out() -> None:
    sentence = join_tokens(tagged("presiden (SBY)|B-PERSON dan Partai|B-ORG Bangsa|I-ORG (PKB)|I-ORG"))
    assert [sentence.text[s.start : s.end] for s in sentence.spans] == ["SBY", "Partai Bangsa (PKB)"]


def test_an_inside_tag_of_another_kind_opens_a_name() -> None:
    sentence = join_tokens(tagged("Kim|B-PERSON Korut|I-LOC"))
    assert [span.label for span in sentence.spans] == ["PERSON", "LOC"]


def test_casing_follows_the_commonest_form() -> None:
    table = CasingTable([["Kata", "menteri", "AS", "di", "Jakarta"], ["Ya", "Menteri", "menteri", "as"]])
    assert table.of_word("menteri") == "menteri"
    assert table.of_word("jakarta") == "Jakarta"
    assert table.of_word("baru") == "baru"
    assert table.of_name_part("as") == "AS"
    assert table.of_name_part("zelensky") == "Zelensky"


def test_recasing_looks_at_tags_only_when_told() -> None:
    table = CasingTable([["Ya", "Jakarta"]])
    line = tagged("kata ahok|B-PERSON di jakarta|B-LOC . ya")
    with_tags, without = (recase(line, table, use_tags=use) for use in (True, False))
    assert [t.text for t in with_tags] == ["Kata", "Ahok", "di", "Jakarta", ".", "Ya"]
    assert [t.text for t in without] == ["Kata", "ahok", "di", "Jakarta", ".", "Ya"]


def test_the_same_name_becomes_the_same_other_name() -> None:
    full = "Joko|B-PERSON Widodo|I-PERSON"
    sentence = join_tokens(tagged(f"{full} tiba . Widodo|B-PERSON bertemu {full} di Bali|B-LOC"))
    replaced = replace_names(sentence, FixedNames(), random.Random(1), share=1.0)
    assert replaced.text == "Ada Lovelace1 tiba. Lovelace1 bertemu Ada Lovelace1 di Ruritania"
    assert [replaced.text[s.start : s.end] for s in replaced.spans] == [
        "Ada Lovelace1",
        "Lovelace1",
        "Ada Lovelace1",
        "Ruritania",
    ]


def test_a_place_that_says_what_it_is_keeps_its_name() -> None:
    sentence = join_tokens(tagged("di Desa|B-LOC Banaran|I-LOC"))
    assert replace_names(sentence, FixedNames(), random.Random(1), share=1.0).text == "di Desa Banaran"


def test_missing_spans_move_along_with_the_text() -> None:
    text = "Kim memakai Gojek di Bali naik Grab"
    missing = (Span(12, 17, "PRODUCT"), Span(31, 35, "PRODUCT"))
    sentence = Sentence(text, (Span(0, 3, "PERSON"), Span(21, 25, "LOC")), missing)
    replaced = replace_names(sentence, FixedNames(), random.Random(1), share=1.0)
    assert [replaced.text[s.start : s.end] for s in replaced.missing] == ["Gojek", "Grab"]


def test_patterns_label_their_names() -> None:
    sentence = fill("Menlu {P} ({C}) dan {p} di {=Jakarta|LOC}.", FixedNames())
    found = [(sentence.text[s.start : s.end], s.label) for s in sentence.spans]
    assert found == [
        ("Ada Lovelace1", "PERSON"),
        ("Ruritania", "LOC"),
        ("Lovelace1", "PERSON"),
        ("Jakarta", "LOC"),
    ]
    for pattern in PATTERNS:
        assert "{" not in fill(pattern, FixedNames()).text


def test_sentences_become_a_little_article() -> None:
    one = Sentence("Kim tiba.", (Span(0, 3, "PERSON"),), (Span(4, 8, "EVENT"),))
    article = join_sentences([one, one], "\n\n")
    assert article.text == "Kim tiba.\n\nKim tiba."
    assert [article.text[s.start : s.end] for s in article.spans] == ["Kim", "Kim"]
    assert [article.text[s.start : s.end] for s in article.missing] == ["tiba", "tiba"]


def test_headlines_keep_their_spans() -> None:
    sentence = Sentence("presiden Kim tiba", (Span(9, 12, "PERSON"),))
    assert like_a_headline(sentence, capitals=False).text == "Presiden Kim Tiba"
    assert like_a_headline(sentence, capitals=True).text == "PRESIDEN KIM TIBA"
    assert like_a_headline(Sentence("straße", ()), capitals=True).text == "straße"  # would grow


def test_unknown_spans_are_missing_in_the_example(blank: Language) -> None:
    sentence = Sentence("Kim naik Gojek", (Span(0, 3, "PERSON"),), (Span(9, 14, "PRODUCT"),))
    assert example(blank, sentence).get_aligned_ner() == ["U-PERSON", "O", None]


def test_only_exact_spans_count() -> None:
    gold = [[Span(0, 3, "PERSON"), Span(5, 9, "LOC")], []]
    scores = score(gold, [[Span(0, 3, "PERSON"), Span(5, 8, "LOC")], [Span(0, 1, "ORG")]])
    assert (scores[""].right, scores[""].found, scores[""].wanted) == (1, 3, 2)
    assert scores["PERSON"].f1 == 100
    assert scores["ORG"].f1 == 0


def test_the_same_seed_draws_the_same_names() -> None:
    first, second = NamePool(3, faker_names=30), NamePool(3, faker_names=30)
    assert [first.person() for _ in range(20)] == [second.person() for _ in range(20)]
    assert [first.place() for _ in range(20)] == [second.place() for _ in range(20)]
