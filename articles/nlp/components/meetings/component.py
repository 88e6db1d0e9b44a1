"""The component of the pipeline that leaves the records of encounters."""

import re

from spacy.language import Language
from spacy.tokens import Doc

from articles.nlp.components.meetings.cluster import sharpen
from articles.nlp.components.meetings.context import Context
from articles.nlp.components.meetings.discussion import passages_of
from articles.nlp.components.meetings.merging import clusters_of
from articles.nlp.components.meetings.moving import follow_moves
from articles.nlp.components.meetings.nearby import borrow_day
from articles.nlp.components.meetings.occasions import body_near, lend, lend_hosts, stay_at_home, summits_told
from articles.nlp.components.meetings.records import record_of
from articles.nlp.components.meetings.scene import Scene, scenes_of
from articles.nlp.components.meetings.statement import Statement, find_triggers
from articles.nlp.components.meetings.strangers import home_of, place_leaders
from articles.nlp.components.meetings.telling import Teller
from articles.nlp.components.meetings.thread import follow_thread
from articles.nlp.document import Entity, register_extensions
from articles.nlp.languages import words_of
from articles.nlp.languages.base import LanguageWords
from articles.nlp.patterns import sought


class MeetingFinder:
    """Leaves `doc._.meetings` and `doc._.grounds`. Reads `doc._.mentions`, `doc._.dates` and the dependency tree."""

    def __init__(self, words: LanguageWords) -> None:
        self.words = words
        self.triggers = [
            (trigger, sought(trigger.pattern, re.IGNORECASE if trigger.frame != "attend" else 0))
            for trigger in words.meetings.triggers
        ]
        self.teller = Teller(words)

    def __call__(self, doc: Doc) -> Doc:
        statements: list[Statement] = []
        scenes = scenes_of(doc, self.words.meetings)
        summits: list[Statement] = []
        home = home_of(doc._.mentions or [], self.words.names.home)
        place_leaders(scenes, home, self.words.meetings)
        context = Context(scenes, self._forum(scenes), home)
        for scene in scenes:
            occurrences = find_triggers(scene, self.triggers)
            if occurrences:
                statements.extend(self.teller.statements(occurrences, doc._.published, context))
                summits.extend(summits_told(occurrences, context.forum, doc._.published, self.words))
        clusters = follow_moves(clusters_of(statements))
        lend(clusters, summits, doc._.published)
        lend_hosts(clusters)
        follow_thread(clusters, statements, doc._.published)
        stay_at_home(clusters, doc._.mentions or [])
        for cluster in clusters:
            sharpen(cluster, scenes)
            borrow_day(cluster, scenes, doc._.published, self.words.meetings)
        records = [
            record_of(
                cluster,
                passages_of(cluster, clusters, scenes, self.words.topics),
                self.words,
                len(clusters) - 1,
            )
            for cluster in clusters
        ]
        doc._.meetings = [record.meeting for record in records]
        doc._.grounds = [record.grounds for record in records]
        return doc

    def _forum(self, scenes: list[Scene]) -> Entity | None:
        """Return the body that stands next to a word for a summit, for sentences that leave it out."""
        for scene in scenes:
            for match in re.finditer(self.words.meetings.summit_names, scene.text):
                body = body_near(scene, scene.start + match.start(), scene.start + match.end())
                if body is not None:
                    return body
        return None


@Language.factory(
    "meetings", requires=["doc._.mentions", "doc._.dates"], assigns=["doc._.meetings", "doc._.grounds"]
)
def create_meetings(nlp: Language, name: str) -> MeetingFinder:
    """Return the component that finds encounters in the pipeline's language."""
    register_extensions()
    return MeetingFinder(words_of(nlp.lang or ""))
