"""Find the articles that an older version has read, however many there are."""

from django.db import migrations, models

from articles.operations.concurrently import AddIndexWithoutLock


class Migration(migrations.Migration):
    atomic = False
    dependencies = (("articles", "0017_operations"),)
    operations = (
        AddIndexWithoutLock(
            model_name="article",
            index=models.Index(fields=["status", "analyser_version", "id"], name="article_status_version"),
        ),
    )
