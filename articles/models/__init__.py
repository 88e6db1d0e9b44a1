"""The ledger: what is stored. No business logic lives here."""

from articles.models.actor import Actor, Alias, Appearance, Office
from articles.models.article import Article, ArticleStatus, Mention
from articles.models.meeting import (
    DatePrecision,
    Evidence,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Participation,
    Report,
    ReportParticipant,
    Role,
)
from articles.models.place import Place, Whereabouts
from articles.models.review import Review
from articles.models.topic import ArticleTopic, Topic
from articles.models.upload import Receipt

__all__ = [
    "Actor",
    "Alias",
    "Appearance",
    "Article",
    "ArticleStatus",
    "ArticleTopic",
    "DatePrecision",
    "Evidence",
    "Meeting",
    "MeetingKind",
    "MeetingStatus",
    "Mention",
    "Office",
    "Participation",
    "Place",
    "Receipt",
    "Report",
    "ReportParticipant",
    "Review",
    "Role",
    "Topic",
    "Whereabouts",
]
