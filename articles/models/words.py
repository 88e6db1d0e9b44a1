"""The index of the articles' words: an FTS5 table in SQLite, a tsvector in PostgreSQL."""

from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Expression, FloatField, Func, Lookup
from django.db.models.sql.compiler import SQLCompiler

from articles.models.article import Article
from articles.search.queries import Asked, for_postgresql, for_sqlite

TABLE = "article_words"
TITLE_COUNTS = 6.0  # times as much as the text


class WordsField(models.Field):  # type: ignore[type-arg]
    """The stems of an article, to be matched and never read.

    In SQLite it is the column that every FTS5 table has under its own name.
    """

    def db_type(self, connection: BaseDatabaseWrapper) -> str:
        """Return the type of the column."""
        return "tsvector" if connection.vendor == "postgresql" else "text"


class ArticleWords(models.Model):
    """An article's entry in the index. `articles.indexing` writes it, Django deletes it with the article.

    SQLite calls the key of an FTS5 table rowid, so PostgreSQL does too.
    """

    article = models.OneToOneField(
        Article, on_delete=models.CASCADE, primary_key=True, db_column="rowid", related_name="words"
    )
    words = WordsField(db_column=TABLE, null=True, serialize=False, editable=False)

    class Meta:
        db_table = TABLE
        verbose_name_plural = "words of articles"

    def __str__(self) -> str:
        return f"Words of article {self.pk}"


@WordsField.register_lookup
class Matches(Lookup):
    """The entry holds what is asked for."""

    lookup_name = "matches"
    prepare_rhs = False
    rhs: Asked

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, tuple[Any, ...]]:
        """Write the condition for FTS5."""
        column, before = self.process_lhs(compiler, connection)
        return f"{column} MATCH %s", (*before, for_sqlite(self.rhs))

    def as_postgresql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper
    ) -> tuple[str, tuple[Any, ...]]:
        """Write the condition for a tsvector."""
        column, before = self.process_lhs(compiler, connection)
        return f"{column} @@ %s::tsquery", (*before, for_postgresql(self.rhs))


class Relevance(Func):
    """How well an entry fits what is asked for and what it holds: the greater, the better."""

    output_field = FloatField()

    def __init__(self, field: str, asked: Asked) -> None:
        super().__init__(field)
        self.asked = asked

    def as_sqlite(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any
    ) -> tuple[str, tuple[str | int, ...]]:
        """Write FTS5's own measure."""
        column, before = compiler.compile(self.column)
        return f"(-bm25({column}, {TITLE_COUNTS}, 1.0))", tuple(before)

    def as_postgresql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any
    ) -> tuple[str, list[Any]]:
        """Write PostgreSQL's own measure, with regard to the length of the article."""
        column, before = compiler.compile(self.column)
        return f"ts_rank({column}, %s::tsquery, 1)", [*before, for_postgresql(self.asked)]

    @property
    def column(self) -> Expression:
        """Return the column with the stems."""
        found: Expression = self.get_source_expressions()[0]
        return found
