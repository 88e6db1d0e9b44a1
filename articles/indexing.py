"""Write the index of the articles' words. Whoever stores an article or changes what is indexed calls this."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice

from django.db import connection, transaction

from articles.models import Article, ArticleWords
from articles.search.words import indexed

BATCH = 200
POSITIONS = 255  # of one word that PostgreSQL keeps
LAST_POSITION = 16_383
GAP = 10  # no phrase reaches from the title into the text

Row = tuple[int, str, str, str]  # key, title, text and language of an article


def index_article(article_id: int) -> None:
    """Put an article into the index as it is stored now."""
    index_articles([article_id])


def index_articles(articles: Collection[int]) -> None:
    """Put articles into the index as they are stored now."""
    if articles:
        rows = Article.objects.filter(pk__in=articles).values_list("pk", "title", "text", "language")
        write(list(rows))


def index_everything() -> int:
    """Make the whole index anew and return the number of articles."""
    with transaction.atomic():
        ArticleWords.objects.all().delete()
        rows = Article.objects.order_by("pk").values_list("pk", "title", "text", "language")
        return index_rows(rows.iterator(chunk_size=BATCH))


def index_rows(rows: Iterable[Row]) -> int:
    """Put many articles into the index and return their number."""
    number = 0
    for batch in batches(rows):
        write(batch)
        number += len(batch)
    return number


def batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Yield rows some at a time."""
    left = iter(rows)
    while batch := list(islice(left, BATCH)):
        yield batch


def write(rows: Sequence[Row]) -> None:
    """Replace the entries of articles."""
    entries = [(key, *indexed(title, text, language)) for key, title, text, language in rows]
    with transaction.atomic(savepoint=False), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.executemany(
                "INSERT INTO article_words (rowid, article_words) VALUES (%s, %s::tsvector)"
                " ON CONFLICT (rowid) DO UPDATE SET article_words = EXCLUDED.article_words",
                [(key, vector(title, text)) for key, title, text in entries],
            )
        else:
            cursor.executemany("DELETE FROM article_words WHERE rowid = %s", [(key,) for key, *_ in entries])
            cursor.executemany(
                "INSERT INTO article_words (rowid, title, text) VALUES (%s, %s, %s)",
                [(key, " ".join(title), " ".join(text)) for key, title, text in entries],
            )


def vector(title: Sequence[str], text: Sequence[str]) -> str:
    """Return stems as a tsvector of PostgreSQL, those of the title with the greatest weight."""
    places: dict[str, list[str]] = defaultdict(list)
    for position, stem in enumerate(title, start=1):
        places[stem].append(f"{min(position, LAST_POSITION)}A")
    for position, stem in enumerate(text, start=len(title) + GAP):
        if not places[stem] or (len(places[stem]) < POSITIONS and position <= LAST_POSITION):
            places[stem].append(str(min(position, LAST_POSITION)))
    return " ".join(f"'{stem}':{','.join(found)}" for stem, found in places.items())
