"""Finds what the sentences behind an encounter say was spoken of there.

"Mereka membahas …", "The ministers agreed …", "… menjadi bahasan", "… was on the agenda": a sentence belongs to the
encounter told last before it, until another one begins.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.nlp.components.keywords import Heard, key_words
from articles.nlp.components.meetings.cluster import Cluster
from articles.nlp.components.meetings.scene import Figure, Scene
from articles.nlp.components.topics import named, names_in, ranked
from articles.nlp.document import text_of
from articles.nlp.languages.base import LanguageWords, TopicWords
from articles.nlp.patterns import sought
from articles.records.reading import FoundTopic

FARTHEST = 3  # sentences between what tells of an encounter and what was spoken of
SPOKEN_OF = 1.3  # behind a verb of discussing
MOST = 3
SHARE = 0.55  # of the first topic's score
THIRD = 0.8  # the same, for a third one


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence that says what an encounter was about."""

    scene: Scene
    own: bool  # it tells of the encounter itself


def passages_of(
    cluster: Cluster, clusters: Sequence[Cluster], scenes: Sequence[Scene], words: TopicWords
) -> list[Passage]:
    """Return the sentences that tell of an encounter or of what was spoken of there, in order."""
    telling = (*cluster.statements, *cluster.references)
    found = {s.occurrence.scene.index: Passage(s.occurrence.scene, own=True) for s in telling}
    others = [
        (s.occurrence.scene.index, s.occurrence.start)
        for other in clusters
        if other is not cluster
        for s in other.statements
    ]
    for statement in telling:
        told = (statement.occurrence.scene.index, statement.occurrence.start)
        last_told = not any(one[0] == told[0] and one > told for one in others)
        begun = {index for index, _ in others}
        for scene in _following(told[0], found, scenes, begun):
            if _speaks_of_it(scene, cluster, words, last_told=last_told):
                found[scene.index] = Passage(scene, own=False)
    return [found[index] for index in sorted(found)]


def topics_of(passages: Sequence[Passage], words: LanguageWords) -> list[FoundTopic]:
    """Return the topics of an encounter, the first one first."""
    if not passages:
        return []
    doc = passages[0].scene.doc
    names = names_in(doc)
    every = key_words(text_of(doc), words.code)
    starts = [word.start for word in every]
    heard: list[Heard] = []
    for passage in passages:
        scene = passage.scene
        spoken_from = _spoken_from(scene, words.topics)
        heard += [
            Heard(word, named(word, names) * (SPOKEN_OF if word.start >= spoken_from else 1.0))
            for word in every[bisect_left(starts, scene.start) : bisect_left(starts, scene.end)]
        ]
    size = sum(len(passage.scene.text.split()) for passage in passages)
    found = ranked(heard, size, share=SHARE)[:MOST]
    return [one for number, one in enumerate(found) if number < 2 or one.score >= THIRD * found[0].score]


def _following(
    index: int, found: dict[int, Passage], scenes: Sequence[Scene], begun: set[int]
) -> Iterator[Scene]:
    """Yield the sentences behind one, up to the next encounter and as long as one close before belongs to it."""
    last = index
    for scene in scenes[index + 1 :]:
        if scene.index in begun or scene.index - last > FARTHEST:
            return
        if scene.index not in found:
            yield scene  # and whoever takes it has put it into `found` by now
        if scene.index in found:
            last = scene.index


def _speaks_of_it(scene: Scene, cluster: Cluster, words: TopicWords, *, last_told: bool) -> bool:
    text = scene.text
    if last_told and sought(words.discussed).finds(text):
        return True
    verb = sought(words.discussing).search(text)
    if verb is None:
        return False
    talkers = sought(words.talkers).finds(text[: verb.start()])
    if last_told and talkers:
        return True
    subjects = [figure for figure in scene.figures if figure.start < scene.start + verb.start()]
    told = {id(entity) for figure in subjects if _takes_part(figure, cluster) for entity in figure.entities}
    return last_told and len(told) >= 2


def _takes_part(figure: Figure, cluster: Cluster) -> bool:
    present = {id(attendee.entity) for attendee in cluster.attendees}
    return any(id(entity) in present for entity in figure.entities)


def _spoken_from(scene: Scene, words: TopicWords) -> int:
    """Return from where on the words of a sentence are what was spoken of: all of it where that is its subject."""
    if sought(words.discussed).finds(scene.text):
        return scene.start
    verb = sought(words.discussing).search(scene.text)
    return scene.start + verb.end() if verb else scene.end
