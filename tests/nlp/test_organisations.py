"""Organisations that are not known beforehand."""

import pytest

from articles.nlp.document import actors
from tests.nlp.naming import read


def organisations(text: str, code: str, name: str) -> list[str]:
    doc = read(text, code, found=[(name, "ORG")])
    return [entity.name for entity in actors(doc) if entity.kind == "organisation"]


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        ("Brightwater Dynamics said it would sign.", "en", "Brightwater Dynamics"),
        ("He told Brightwater Gazette so.", "en", "Brightwater Gazette"),
        ("The report in the newspaper Brightwater was wrong.", "en", "Brightwater"),
        ("Ia menulis di surat kabar Sinar Pesisir.", "id", "Sinar Pesisir"),
        ("Perusahaan minyak Peru, Petrolindo, hadir.", "id", "Petrolindo"),
    ],
)
def test_an_organisation_acts_where_it_speaks_or_is_said_to_be_one(text: str, code: str, name: str) -> None:
    assert organisations(text, code, name) == [name]


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        ("The Brightwater Ministry said it would sign.", "en", "Brightwater Ministry"),
        ("They went past Brightwater Dynamics.", "en", "Brightwater Dynamics"),
        ("Brightwater said it would sign.", "en", "Brightwater"),
        ("Mereka melewati Sinar Pesisir.", "id", "Sinar Pesisir"),
    ],
)
def test_what_only_looks_like_one_does_not_act(text: str, code: str, name: str) -> None:
    assert organisations(text, code, name) == []


def test_a_forum_is_introduced_by_its_abbreviation() -> None:
    doc = read("The Brightwater Trade Forum (BTF) opened. The BTF closed.", "en")
    assert [entity.name for entity in actors(doc)] == ["Brightwater Trade Forum"]
