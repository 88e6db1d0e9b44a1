"""Define spaCy's Indonesian language with a tokenizer that loads in a fraction of a second.

spaCy's own class carries 15,963 tokenizer exceptions, nearly all of them reduplications such as
"berhari-hari", and needs 4 to 24 seconds to build them. Here one rule does their work: a hyphen
divides a word only where a capital follows it.

The class is registered under the code "id" itself and so takes the built-in one's place: saved
pipelines keep ``lang = "id"``, lookup tables and label schemes by language code go on working, and
nobody gets the slow class by writing ``spacy.blank("id")``. A pipeline saved with it carries its
tokenizer's rules along; without this module it still loads correctly, only slowly.
"""

import re

from spacy.lang.char_classes import ALPHA, ALPHA_LOWER, ALPHA_UPPER, CONCAT_QUOTES, LIST_ELLIPSES, LIST_ICONS
from spacy.lang.id import Indonesian, IndonesianDefaults
from spacy.lang.punctuation import TOKENIZER_PREFIXES, TOKENIZER_SUFFIXES
from spacy.util import registry

# Their full stop belongs to them and ends no sentence.
_ABBREVIATIONS = (
    "Dr. dr. Drs. Dra. drg. Ir. Prof. Hj. KH. K.H. Tn. Ny. Sdr. Sdri. Yth. Mr. Mrs. Ms. St. Jr. Sr. "
    "Jl. Jln. Gg. Kol. Kapt. Letkol. Brigjen. Mayjen. Letjen. Jend. Gen. Col. Capt. Sen. Rep. Hon. "
    "S.H. M.H. S.E. M.M. M.A. B.A. S.Sos. M.Si. M.Sc. Ph.D. S.T. S.Pd. M.Pd. a.n. u.p. d.a. No. no. hlm. vs."
)

EXCEPTIONS = {word: [{"ORTH": word}] for word in _ABBREVIATIONS.split()}

# What may follow the second half of a reduplication: "undang-undangnya", "Undang-Undang", "kata-katamu".
CLITICS = "nya|ku|mu|lah|kah|pun|an"

INFIXES = [
    *LIST_ELLIPSES,
    *LIST_ICONS,
    r"(?<=[0-9])[+\-\*^–](?=[0-9-])",
    rf"(?<=[{ALPHA_LOWER}{CONCAT_QUOTES}])\.(?=[{ALPHA_UPPER}{CONCAT_QUOTES}])",
    rf"(?<=[{ALPHA}]),(?=[{ALPHA}])",
    rf"(?<=[{ALPHA}0-9])[:<>=/](?=[{ALPHA}])",
    r"(?<=[\w,.!?])[()\[\]\"“”](?=\w)",
    r"(?<=\w)[,.!?](?=[\"“”]\w)",
    # Dashes always divide; a plain hyphen only before a capital, so that two countries or two persons
    # come apart ("Indonesia-Australia") and "Jong-un", "berhari-hari" and "ke-17" do not.
    rf"(?<=[{ALPHA}])(?:–|—|--|---)(?=[{ALPHA}])",
    rf"(?<=[{ALPHA}0-9])-(?=[{ALPHA_UPPER}])",
    rf"(?<=[{ALPHA_UPPER}][{ALPHA_UPPER}])-(?=(?:{CLITICS})\b)",
]

_REDUPLICATION = re.compile(rf"([{ALPHA}]{{2,}})-\1(?:{CLITICS})?", re.IGNORECASE)


class IndonesianNewsDefaults(IndonesianDefaults):
    """Keep spaCy's stop words and number words for Indonesian, and replace its tokenizer rules."""

    tokenizer_exceptions = EXCEPTIONS
    prefixes = TOKENIZER_PREFIXES
    suffixes = TOKENIZER_SUFFIXES
    infixes = INFIXES
    token_match = _REDUPLICATION.fullmatch


@registry.languages("id")
class IndonesianNews(Indonesian):  # type: ignore[no-untyped-call]  # spaCy leaves a hook untyped
    """Speak for Indonesian news text: spaCy's "id" without its list of hyphenated words."""

    lang = "id"
    Defaults = IndonesianNewsDefaults
