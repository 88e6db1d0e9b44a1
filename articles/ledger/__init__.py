"""Write what was read into the ledger: actors, places, reports, and the meetings that they tell of."""

from articles.ledger.reports import lock, store_reading

__all__ = ["lock", "store_reading"]
