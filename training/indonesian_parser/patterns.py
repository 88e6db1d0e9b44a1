"""Make sentences of diplomatic news together with their trees, in the conventions of the treebanks.

The treebanks hardly know "menelepon" or "Presiden Turki Recep Tayyip Erdogan". A title governs: its country is `nmod`,
a name right behind it `flat:name`, a name behind its country `appos`.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.language import Language
from spacy.tokens import Doc

from training.indonesian_ner.names import NamePool

TITLES = (
    "Presiden", "Raja", "Kanselir", "Menlu", "Menhan", "Wapres", "PM", "Emir", "Perdana Menteri", "Duta Besar",
    "Menteri Luar Negeri", "Menteri Pertahanan", "Menteri Perdagangan", "Wakil Presiden", "Utusan khusus",
    "Juru bicara", "Ketua parlemen", "Pemimpin", "Sekretaris Jenderal",
)  # fmt: skip
GROUPS = ("Delegasi", "Pejabat", "Diplomat", "Pemerintah", "Utusan", "Parlemen")
MEET = (
    "menemui", "menerima", "menelepon", "menjamu", "menyambut", "memanggil", "mengundang", "mengunjungi", "menghubungi",
    "mendampingi", "melawat", "menyurati", "menjenguk", "menyalami", "mempertemukan", "menggandeng",
)  # fmt: skip
WITH = (
    "bertemu", "berbicara", "berunding", "berdialog", "berbincang", "bersua", "berdiskusi", "berjumpa", "bertatap muka",
)  # fmt: skip
GO = ("tiba", "mendarat", "berada", "hadir", "singgah")
TOWARD = ("bertolak", "terbang", "berkunjung", "melawat", "berangkat", "kembali")
PASSIVE = (
    "disambut",
    "diterima",
    "dijamu",
    "ditemui",
    "diundang",
    "dipanggil",
    "dikunjungi",
    "didampingi",
    "ditelepon",
)
CONTROL = (("dijadwalkan", True), ("diperkirakan", True), ("ingin", False), ("berencana", False), ("menolak", False),
           ("bersedia", False), ("dikabarkan", True), ("diharapkan", True))  # fmt: skip
SAY = (
    "mengatakan",
    "menyatakan",
    "menegaskan",
    "menuturkan",
    "mengumumkan",
    "menyebut",
    "menilai",
    "mengungkapkan",
)
SAID = ("kata", "ujar", "tutur", "ucap", "tegas", "jelas", "sebut")
MATTERS = (
    "perdagangan", "perdamaian", "keamanan", "perbatasan", "nuklir", "investasi", "gencatan senjata", "kerja sama",
    "krisis", "sanksi", "hubungan", "bantuan",
)  # fmt: skip
DISCUSS = ("membahas", "membicarakan", "merundingkan", "mendorong", "menandatangani", "menyepakati")
TALKS = ("pertemuan", "pembicaraan", "perundingan", "dialog", "kunjungan", "lawatan")
HAPPEN = ("berlangsung", "berakhir", "berjalan", "terjadi", "selesai")
HOLD = ("mengadakan", "menggelar", "melakukan", "memulai", "menghadiri", "memimpin")
AUXILIARIES = ("akan", "telah", "sudah", "sedang", "bisa", "dapat")
ADVERBS = ("kembali", "juga", "segera", "kemudian", "lalu")
NEGATIONS = ("tidak", "belum")
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


@dataclass(slots=True)
class Draft:
    """A sentence in the making: texts, parts of speech, voices, relations and the positions of the governors."""

    rows: list[tuple[str, str, str, str, int]] = field(default_factory=list)

    def add(self, text: str, pos: str, relation: str, head: int = -1, voice: str = "") -> int:
        """Add a word and return its position. A head of -1 is set later, or is the word itself."""
        self.rows.append((text, pos, voice, relation, head))
        return len(self.rows) - 1

    def hang(self, word: int, head: int) -> None:
        """Say which word governs one that was added before it."""
        self.rows[word] = (*self.rows[word][:4], head)

    def doc(self, nlp: Language) -> Doc:
        """Return the sentence as an annotated document."""
        texts = [row[0] for row in self.rows]
        return Doc(
            nlp.vocab,
            words=texts,
            spaces=[following not in (",", ".") for following in texts[1:]] + [False],
            pos=[pos for _, pos, *_ in self.rows],
            morphs=[f"Voice={row[2]}" if row[2] else "" for row in self.rows],
            deps=[row[3] for row in self.rows],
            heads=[place if row[4] < 0 else row[4] for place, row in enumerate(self.rows)],
        )


class Patterns:
    """Draw sentences by chance, with names of the whole world."""

    def __init__(self, nlp: Language, seed: int) -> None:
        """Take the tokenizer of `nlp`."""
        self._nlp = nlp
        self._chance = random.Random(seed)  # noqa: S311  (no secrets here)
        self._pool = NamePool(seed)

    def sentence(self) -> Doc:
        """Return one sentence with its tree, over the very tokens that its text has."""
        while True:
            doc = self._sentence()
            if [token.text for token in self._nlp.make_doc(doc.text)] == [token.text for token in doc]:
                return doc

    def _sentence(self) -> Doc:
        draft = Draft()
        clause = self._encounter(draft) if self._chance.random() < 0.12 else self._clause(draft, "ROOT")
        kind = self._chance.random()
        if kind < 0.15:  # "…, kata Menlu Mesir."
            draft.add(",", "PUNCT", "punct", clause)
            said = draft.add(self._one(SAID), "VERB", "parataxis", clause, "Act")
            self._actor(draft, "nsubj", said)
        elif kind < 0.3:  # "… dan membahas perdagangan"
            joined = draft.add("dan", "CCONJ", "cc")
            verb = draft.add(self._one(DISCUSS), "VERB", "conj", clause, "Act")
            draft.hang(joined, verb)
            self._matter(draft, "obj", verb)
        elif kind < 0.45:
            self._purpose(draft, clause)
        draft.add(".", "PUNCT", "punct", clause)
        return draft.doc(self._nlp)

    def _one(self, words: Sequence[str]) -> str:
        return self._chance.choice(words)

    def _name(self, draft: Draft, text: str, relation: str, head: int = -1) -> int:
        """Add a name; all words of one hang from its first, or from `head` where it is part of a name."""
        first = -1
        for token in self._nlp.make_doc(text):
            pos = "PUNCT" if token.is_punct else "PROPN"
            if first < 0:
                first = draft.add(token.text, pos, relation, head)
            else:
                draft.add(token.text, pos, "punct" if pos == "PUNCT" else "flat:name", first)
        return first

    def _actor(self, draft: Draft, relation: str, head: int = -1) -> int:
        """Add a person with or without title, a state or a delegation; at times two of them."""
        kind = self._chance.random()
        if kind < 0.25:
            person = self._pool.person()
            first = self._name(draft, self._one((person.full, person.short)), relation, head)
        elif kind < 0.35:
            first = self._name(draft, self._pool.country(), relation, head)
        elif kind < 0.45:
            first = draft.add(self._one(GROUPS), "NOUN", relation, head)
            self._name(draft, self._pool.country(), "nmod", first)
        else:
            first = self._holder(draft, relation, head)
        if kind > 0.3 and self._chance.random() < 0.15:
            joined = draft.add("dan", "CCONJ", "cc")
            other = self._holder(draft, "conj", first)
            draft.hang(joined, other)
        return first

    def _holder(self, draft: Draft, relation: str, head: int) -> int:
        words = self._one(TITLES).split()
        first = draft.add(words[0], "NOUN", relation, head)
        previous = first
        for number, text in enumerate(words[1:]):
            pos, link = ("ADJ", "amod") if text == "khusus" else ("NOUN", "nmod")
            previous = draft.add(text, pos, link, first if number == 0 else previous)
        kind = self._chance.random()
        if kind < 0.75:
            self._name(draft, self._pool.country(), "nmod", first)
        if kind > 0.25:
            comma = kind < 0.4
            if comma:
                draft.add(",", "PUNCT", "punct", first)
            self._name(draft, self._pool.person().full, "appos" if kind < 0.75 else "flat:name", first)
            if comma:
                draft.add(",", "PUNCT", "punct", first)
        return first

    def _clause(self, draft: Draft, relation: str, head: int = -1) -> int:
        """Add a clause and return its verb."""
        if relation == "ROOT" and self._chance.random() < 0.12:
            subject = self._actor(draft, "nsubj")
            verb = draft.add(self._one(SAY), "VERB", relation, head, "Act")
            draft.hang(subject, verb)
            mark = draft.add("bahwa", "SCONJ", "mark") if self._chance.random() < 0.7 else -1
            inner = self._clause(draft, "ccomp", verb)
            if mark >= 0:
                draft.hang(mark, inner)
            return verb
        subject = self._actor(draft, "nsubj")
        waiting = [subject]
        if self._chance.random() < 0.08:  # ", yang tiba di Kairo,"
            draft.add(",", "PUNCT", "punct", subject)
            pronoun = draft.add("yang", "PRON", "nsubj")
            arrived = draft.add(self._one(GO), "VERB", "acl:relcl", subject, "Act")
            draft.hang(pronoun, arrived)
            self._place(draft, arrived, "di")
            draft.add(",", "PUNCT", "punct", subject)
        kind = self._chance.random()
        if kind < 0.3:
            text, pos, link = self._chance.choice(
                [(self._one(AUXILIARIES), "AUX", "aux")] * 3
                + [(self._one(ADVERBS), "ADV", "advmod"), (self._one(NEGATIONS), "PART", "advmod")]
            )
            waiting.append(draft.add(text, pos, link))
        if kind > 0.85:
            text, passive = self._chance.choice(CONTROL)
            verb = draft.add(text, "VERB", relation, head, "Pass" if passive else "Act")
            lowest, _ = self._predicate(draft, "xcomp", verb)
            subjects = "nsubj:pass" if passive else "nsubj"
        else:
            verb, passive = self._predicate(draft, relation, head)
            lowest = verb
            subjects = "nsubj:pass" if passive else "nsubj"
        for word in waiting:
            draft.hang(word, verb)
        row = draft.rows[subject]
        draft.rows[subject] = (*row[:3], subjects, row[4])
        self._circumstances(draft, lowest)
        return verb

    def _encounter(self, draft: Draft) -> int:
        """Add "Pertemuan antara Menlu Mesir dan Abbas itu berlangsung di Kairo" and return its verb."""
        talks = draft.add(self._one(TALKS[:4]).capitalize(), "NOUN", "nsubj")
        if self._chance.random() < 0.5:
            case = draft.add("antara", "ADP", "case")
            first = self._actor(draft, "nmod", talks)
            draft.hang(case, first)
            joined = draft.add("dan", "CCONJ", "cc")
            draft.hang(joined, self._actor(draft, "conj", first))
        else:
            self._actor(draft, "nmod", talks)
            self._behind(draft, "dengan", "nmod", talks)
        if self._chance.random() < 0.5:
            draft.add(self._one(("itu", "tersebut", "ini")), "DET", "det", talks)
        verb = draft.add(self._one(HAPPEN), "VERB", "ROOT", voice="Act")
        draft.hang(talks, verb)
        self._circumstances(draft, verb)
        return verb

    def _predicate(self, draft: Draft, relation: str, head: int) -> tuple[int, bool]:
        """Add a verb with what belongs to it; tell if it is passive."""
        kind = self._chance.random()
        if kind < 0.32:
            verb = draft.add(self._one(MEET), "VERB", relation, head, "Act")
            self._actor(draft, "obj", verb)
        elif kind < 0.52:
            first, *rest = self._one(WITH).split()
            verb = draft.add(first, "VERB", relation, head, "Act")
            for text in rest:
                draft.add(text, "NOUN", "obj", verb)
            if first == "bertemu" and self._chance.random() < 0.4:
                self._actor(draft, "obj", verb)
            else:
                self._behind(draft, "dengan", "obl", verb)
        elif kind < 0.64:
            toward = self._chance.random() < 0.5
            verb = draft.add(self._one(TOWARD if toward else GO), "VERB", relation, head, "Act")
            self._place(draft, verb, "ke" if toward else "di")
        elif kind < 0.76:
            verb = draft.add(self._one(DISCUSS), "VERB", relation, head, "Act")
            self._matter(draft, "obj", verb)
        elif kind < 0.86:
            verb = draft.add(self._one(HOLD), "VERB", relation, head, "Act")
            talks = draft.add(self._one(TALKS), "NOUN", "obj", verb)
            if self._chance.random() < 0.4:
                draft.add(self._one(("bilateral", "tertutup", "resmi")), "ADJ", "amod", talks)
            if self._chance.random() < 0.6:
                self._behind(draft, "dengan", "obl", verb)
        else:
            verb = draft.add(self._one(PASSIVE), "VERB", relation, head, "Pass")
            if self._chance.random() < 0.6:
                self._behind(draft, "oleh", "obl:agent", verb)
            else:
                self._actor(draft, "obl:agent", verb)
            return verb, True
        return verb, False

    def _behind(self, draft: Draft, preposition: str, relation: str, head: int) -> None:
        case = draft.add(preposition, "ADP", "case")
        draft.hang(case, self._actor(draft, relation, head))

    def _matter(self, draft: Draft, relation: str, head: int) -> None:
        first, *rest = self._one(MATTERS).split()
        noun = draft.add(first, "NOUN", relation, head)
        for text in rest:
            draft.add(text, "NOUN", "nmod", noun)
        if self._chance.random() < 0.3:
            case = draft.add("di", "ADP", "case")
            draft.hang(case, self._name(draft, self._pool.country(), "nmod", noun))

    def _place(self, draft: Draft, head: int, preposition: str) -> None:
        case = draft.add(preposition, "ADP", "case")
        draft.hang(case, self._name(draft, self._pool.city(), "obl", head))

    def _circumstances(self, draft: Draft, verb: int) -> None:
        if self._chance.random() < 0.4:
            self._place(draft, verb, "di")
        kind = self._chance.random()
        if kind < 0.3:
            if kind < 0.1:
                draft.add(",", "PUNCT", "punct", verb)
            case = draft.add("pada", "ADP", "case") if kind > 0.15 else -1
            day = draft.add(self._one(DAYS), "PROPN", "obl:tmod", verb)
            if case >= 0:
                draft.hang(case, day)
        elif kind < 0.36:
            draft.add("ini", "DET", "det", draft.add("pekan", "NOUN", "obl:tmod", verb))

    def _purpose(self, draft: Draft, verb: int) -> None:
        mark = draft.add(self._one(("untuk", "guna", "setelah", "sebelum")), "SCONJ", "mark")
        draft.hang(mark, self._predicate(draft, "advcl", verb)[0])
