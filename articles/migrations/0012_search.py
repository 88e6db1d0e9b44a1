"""The index of the articles' words: in SQLite an FTS5 table, in PostgreSQL a tsvector with a GIN index."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models

import articles.models.words

TABLES = {
    "sqlite": (
        # Stems are separated by spaces, and signs beyond ASCII are all letters: nothing is left to split.
        "CREATE VIRTUAL TABLE article_words USING fts5(title, text, tokenize = 'ascii')",
    ),
    "postgresql": (
        "CREATE TABLE article_words (rowid bigint PRIMARY KEY REFERENCES articles_article (id)"
        " DEFERRABLE INITIALLY DEFERRED, article_words tsvector)",
        "CREATE INDEX article_words_found ON article_words USING gin (article_words)",
    ),
}


def make_table(apps: Any, schema_editor: Any) -> None:
    """Make the table as the database has such."""
    for statement in TABLES[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def drop_table(apps: Any, schema_editor: Any) -> None:
    """Take the table away."""
    schema_editor.execute("DROP TABLE article_words")


class Migration(migrations.Migration):
    dependencies = (("articles", "0011_edition"),)
    operations = (
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RunPython(make_table, drop_table)],
            state_operations=[
                migrations.CreateModel(
                    name="ArticleWords",
                    fields=[
                        ("article", models.OneToOneField(db_column="rowid", on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name="words", serialize=False, to="articles.article")),
                        ("words", articles.models.words.WordsField(db_column="article_words", editable=False, null=True, serialize=False)),
                    ],
                    options={"db_table": "article_words", "verbose_name_plural": "words of articles"},
                ),
            ],
        ),
    )
