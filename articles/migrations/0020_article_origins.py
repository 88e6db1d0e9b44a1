from django.db import migrations, models

from articles.operations.concurrently import AddIndexWithoutLock


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("articles", "0019_files_feeds_folder")]

    operations = [
        AddIndexWithoutLock(
            model_name="article",
            index=models.Index(fields=["id", "source", "language", "published"], name="article_origin"),
        ),
    ]
