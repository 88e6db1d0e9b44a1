"""Write what was read into the ledger: actors, places, reports, and the meetings that they tell of."""

from articles.ledger.locking import lock, noted, noted_articles
from articles.ledger.removal import delete_article
from articles.ledger.reports import Read, store_reading, store_readings
from articles.ledger.voices import keep_voice

__all__ = [
    "Read",
    "delete_article",
    "keep_voice",
    "lock",
    "noted",
    "noted_articles",
    "store_reading",
    "store_readings",
]
