"""The Indonesian tagger and parser, and the pure functions of their training."""

import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc, Token

from articles.nlp import syntax
from articles.nlp.components import sentences  # noqa: F401  registers its factory
from articles.nlp.components.meetings.governing import subject_of
from articles.nlp.languages import id as indonesian
from tests.nlp.trees import word
from training.indonesian_parser.evaluate import bare, compare
from training.indonesian_parser.patterns import Patterns
from training.indonesian_parser.train import like_a_headline
from training.indonesian_parser.treebank import Tree, Unaligned, every_tenth, read_trees, reference

MODEL = indonesian.MODELS / "id_parser"

# Two words written as one, "nya" with its own governor; "Jakarta-Kairo" is one word here and three tokens.
CONLLU = """\
# text = Sugiono menemuinya (Jakarta-Kairo).
1\tSugiono\t_\tPROPN\t_\t_\t2\tnsubj\t_\t_
2-3\tmenemuinya\t_\t_\t_\t_\t_\t_\t_\t_
2\tmenemui\t_\tVERB\t_\tMood=Ind|Voice=Act\t0\troot\t_\t_
3\tnya\t_\tPRON\t_\t_\t2\tobj\t_\t_
3.1\tnya\t_\tPRON\t_\t_\t_\t_\t_\t_
4\t(\t_\tPUNCT\t_\t_\t5\tpunct\t_\t_
5\tJakarta-Kairo\t_\tPROPN\t_\t_\t3\tcompound\t_\t_
6\t)\t_\tPUNCT\t_\t_\t5\tpunct\t_\t_
7\t.\t_\tPUNCT\t_\t_\t2\tpunct\t_\t_
"""


@pytest.fixture(scope="module")
def nlp() -> Language:
    pipeline = indonesian.load()
    pipeline.add_pipe("sentences", first=True)
    return pipeline


def core(doc: Doc, verb: str) -> tuple[str, Sequence[str]]:
    """Return the subject and the objects of a verb."""
    subject = subject_of(word(doc, verb))
    return subject.text if subject else "", below(word(doc, verb), "object", "recipient")


def below(governor: Token, *relations: syntax.Relation) -> list[str]:
    """Return the words that hang from another one by some relations."""
    return [child.text for child in governor.children if syntax.relation_of(child) in relations]


# The pipeline


def test_one_pipeline_tags_parses_and_names(nlp: Language) -> None:
    assert nlp.pipe_names == ["sentences", "parser_tok2vec", "morphologizer", "parser", "ner"]
    doc = nlp("Presiden Prabowo Subianto menerima Menlu Turki Hakan Fidan di Jakarta.")
    assert {entity.text for entity in doc.ents} >= {"Prabowo Subianto", "Hakan Fidan", "Jakarta"}
    assert doc.has_annotation("POS")
    assert syntax.has_tree(doc)
    assert not syntax.shows_tense(doc)


def test_it_loads_in_a_moment() -> None:
    indonesian.load()
    began = time.perf_counter()
    indonesian.load()
    assert time.perf_counter() - began < 5  # 0.5 s on an idle machine


def test_the_weights_are_small_and_hold_no_words() -> None:
    assert sum(path.stat().st_size for path in MODEL.rglob("*") if path.is_file()) < 8_000_000
    assert "pertemuan" not in (MODEL / "vocab" / "strings.json").read_text(encoding="utf-8")


def test_its_card_names_sources_and_licence() -> None:
    card = (MODEL / "README.md").read_text(encoding="utf-8")
    for required in ("CSUI", "GSD", "PUD", "CC BY-SA 4.0", "CC BY-SA 3.0"):
        assert required in card
    assert "creativecommons.org/licenses/by-sa/4.0" in (MODEL / "LICENSE").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "verb", "subject", "objects"),
    [
        ("Presiden Prabowo menerima Menteri Pertahanan Jepang di Jakarta.", "menerima", "Presiden", ["Menteri"]),
        ("Macron dan Scholz membahas perang di Ukraina.", "membahas", "Macron", ["perang"]),
        ("Zelensky tiba di Washington untuk bertemu Trump.", "bertemu", "Zelensky", ["Trump"]),
        ("Lavrov, yang tiba di Jakarta pada Rabu, akan mengadakan pertemuan.", "tiba", "Lavrov", []),
        ("Lavrov, yang tiba di Jakarta pada Rabu, akan mengadakan pertemuan.", "mengadakan", "Lavrov", ["pertemuan"]),
        ("Delegasi Hamas dijadwalkan menemui Menlu Mesir di Kairo.", "menemui", "Delegasi", ["Menlu"]),
        ("Retno mengatakan bahwa Indonesia mendukung Palestina.", "mendukung", "Indonesia", ["Palestina"]),
    ],
)  # fmt: skip
def test_it_finds_subject_and_object(
    nlp: Language, text: str, verb: str, subject: str, objects: list[str]
) -> None:
    assert core(nlp(text), verb) == (subject, objects)


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Anwar Ibrahim bertemu dengan Xi Jinping.", "bertemu", ("dengan", "Xi")),
        ("Utusan khusus PBB itu menemuinya di Wina.", "menemuinya", ("di", "Wina")),
        ("Lavrov berbicara dengan Blinken melalui telepon.", "berbicara", ("dengan", "Blinken")),
        ("Menlu Norwegia tiba di Jakarta pada Senin.", "tiba", ("di", "Jakarta")),
    ],
)
def test_it_finds_what_stands_behind_a_preposition(
    nlp: Language, text: str, verb: str, expected: tuple[str, str]
) -> None:
    governor = word(nlp(text), verb)
    found = [
        (preposition, child.text)
        for child in governor.children
        if syntax.relation_of(child) == "oblique"
        for preposition in below(child, "preposition")
    ]
    assert expected in found


def test_it_tells_who_welcomes_from_who_is_welcomed(nlp: Language) -> None:
    verb = word(nlp("Vladimir Putin disambut oleh Kim Jong-un di bandara Pyongyang."), "disambut")
    assert (below(verb, "passive subject"), below(verb, "agent")) == (["Vladimir"], ["Kim"])


def test_the_parser_leaves_the_borders_of_sentences_alone(nlp: Language) -> None:
    text = (
        "JAKARTA - Menlu RI bertemu\nMenlu Turki Kata Retno Marsudi, ia senang\n\n"
        'Foto: Antara\n"Kami sepakat. Itu penting," katanya. Pertemuan selesai Ia pulang'
    )
    doc = nlp.get_pipe("sentences")(nlp.make_doc(text))
    before = [bool(token.is_sent_start) for token in doc]
    assert [bool(token.is_sent_start) for token in nlp(text)] == before
    assert sum(before) > 4


@pytest.mark.parametrize("text", ["", " ", "\n\n", "...", "(", "a"])
def test_it_reads_what_is_hardly_text(nlp: Language, text: str) -> None:
    assert nlp(text).text == text


# The training's pure functions


def write(folder: Path, text: str = CONLLU) -> Path:
    path = folder / "a.conllu"
    path.write_text(text, encoding="utf-8")
    return path


def test_it_lays_syntactic_words_over_the_tokens_of_run_time(tmp_path: Path, nlp: Language) -> None:
    (tree,) = read_trees(write(tmp_path))
    doc = reference(nlp, tree)
    assert [(token.text, token.pos_, token.dep_, token.head.text) for token in doc] == [
        ("Sugiono", "PROPN", "nsubj", "menemuinya"),
        ("menemuinya", "VERB", "ROOT", "menemuinya"),
        ("(", "PUNCT", "punct", "Jakarta"),
        ("Jakarta", "PROPN", "nmod", "menemuinya"),
        ("-", "PUNCT", "punct", "Jakarta"),
        ("Kairo", "PROPN", "flat", "Jakarta"),
        (")", "PUNCT", "punct", "Jakarta"),
        (".", "PUNCT", "punct", "menemuinya"),
    ]
    assert doc[1].morph.get("Voice", []) == ["Act"]
    (tree,) = read_trees(write(tmp_path), shared={})
    assert reference(nlp, tree)[3].dep_ == "compound"


def test_it_names_a_word_that_is_not_in_the_text(tmp_path: Path) -> None:
    with pytest.raises(Unaligned, match="Sugiono"):
        read_trees(write(tmp_path, CONLLU.replace("# text = Sugiono", "# text = Ia")))


def test_a_document_without_annotation_keeps_borders_only(tmp_path: Path, nlp: Language) -> None:
    doc = reference(nlp, read_trees(write(tmp_path))[0])
    plain = bare(doc)
    assert plain.text == doc.text
    assert not plain.has_annotation("DEP")
    assert [token.is_sent_start for token in plain] == [True, *[False] * 7]


def test_a_headline_keeps_its_tree(tmp_path: Path, nlp: Language) -> None:
    doc = reference(nlp, read_trees(write(tmp_path))[0])
    titled = like_a_headline(doc)
    assert titled[1].text == "Menemuinya"
    assert compare([doc], [titled]).strict_labelled == 100


def test_the_score_counts_governors_and_relations(tmp_path: Path, nlp: Language) -> None:
    doc = reference(nlp, read_trees(write(tmp_path))[0])
    other = doc.copy()
    other[0].dep_, other[3].head = "obj", other[0]
    score = compare([doc], [other])
    assert (score.pos, score.unlabelled, score.labelled) == (100, 75, 50)  # of four words
    assert (score.strict_unlabelled, score.strict_labelled) == (87.5, 75)


def test_what_stands_behind_oleh_is_an_agent(tmp_path: Path) -> None:
    text = CONLLU.replace("5\tpunct", "5\tcase", 1).replace("(", "oleh").replace("compound", "obl")
    relations = [word.relation for tree in read_trees(write(tmp_path, text)) for word in tree.words]
    assert "obl:agent" in relations
    relations = [
        word.relation for tree in read_trees(tmp_path / "a.conllu", shared={}) for word in tree.words
    ]
    assert "obl:agent" not in relations


def test_patterns_make_whole_trees_over_the_tokens_of_run_time(nlp: Language) -> None:
    patterns, same = Patterns(nlp, 7), Patterns(nlp, 7)
    for _ in range(60):
        doc = patterns.sentence()
        assert [token.text for token in nlp.make_doc(doc.text)] == [token.text for token in doc]
        assert len(list(doc.sents)) == 1
        assert same.sentence().text == doc.text


def test_each_tenth_tree_is_held_out() -> None:
    kept, held = every_tenth(Tree(str(number), ()) for number in range(20))
    assert [tree.text for tree in held] == ["9", "19"]
    assert len(kept) == 18
