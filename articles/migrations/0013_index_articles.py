"""Put the articles that are there into the index of words."""

from typing import Any

from django.db import migrations

from articles.indexing import index_rows


def index_articles(apps: Any, schema_editor: object) -> None:
    """Index every article; of 100,000 this takes some minutes."""
    rows = apps.get_model("articles", "Article").objects.order_by("pk")
    index_rows(rows.values_list("pk", "title", "text", "language").iterator(chunk_size=200))


def clear(apps: Any, schema_editor: object) -> None:
    """Empty the index."""
    apps.get_model("articles", "ArticleWords").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = (("articles", "0012_search"),)
    operations = (migrations.RunPython(index_articles, clear),)
