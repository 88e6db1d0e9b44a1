"""The ledger: what is stored. No business logic lives here."""

from articles.models.actor import Actor, Alias, Appearance, Likeness, NameKey, Office
from articles.models.article import Article, ArticleStatus, Mention
from articles.models.edition import Change, Edition
from articles.models.feed import Feed, FeedEntry
from articles.models.folder import ImportedFile, WatchedFile
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
from articles.models.operations import Backup, Reanalysis, Worker
from articles.models.place import Place, Whereabouts
from articles.models.review import Review, ReviewedArticle, ReviewedName
from articles.models.saved_view import SavedView
from articles.models.sketch import Sketch, SketchBand
from articles.models.token import ApiToken
from articles.models.topic import ArticleTopic, Topic
from articles.models.upload import Receipt
from articles.models.words import ArticleWords, Relevance

__all__ = [
    "Actor",
    "Alias",
    "ApiToken",
    "Appearance",
    "Article",
    "ArticleStatus",
    "ArticleTopic",
    "ArticleWords",
    "Backup",
    "Change",
    "DatePrecision",
    "Edition",
    "Evidence",
    "Feed",
    "FeedEntry",
    "ImportedFile",
    "Likeness",
    "Meeting",
    "MeetingKind",
    "MeetingStatus",
    "Mention",
    "NameKey",
    "Office",
    "Participation",
    "Place",
    "Reanalysis",
    "Receipt",
    "Relevance",
    "Report",
    "ReportParticipant",
    "Review",
    "ReviewedArticle",
    "ReviewedName",
    "Role",
    "SavedView",
    "Sketch",
    "SketchBand",
    "Topic",
    "WatchedFile",
    "Whereabouts",
    "Worker",
]
