"""Have every article read again: who is who and where is decided from more than the rows of before hold."""

from typing import Any

from django.db import migrations


def read_again(apps: Any, schema_editor: object) -> None:
    """Put all articles that were read back into the queue; until their turn comes the ledger stands as it was."""
    articles = apps.get_model("articles", "Article")
    reports = apps.get_model("articles", "Report")
    for report in reports.objects.filter(sha256="", article__isnull=False).select_related("article").iterator():
        report.sha256, report.published = report.article.sha256, report.article.published
        report.save(update_fields=["sha256", "published"])
    articles.objects.filter(status="done").update(
        status="queued", attempts=0, error="", claimed_at=None, queued_at=None
    )


class Migration(migrations.Migration):
    dependencies = (("articles", "0006_resolution"),)
    operations = (migrations.RunPython(read_again, migrations.RunPython.noop),)
