"""Mark the meetings that decisions in force are about."""

from typing import Any

from django.db import migrations


def mark(apps: Any, schema_editor: object) -> None:
    """Mark the meetings that were there when people decided about them, and those that people added."""
    reviews = apps.get_model("articles", "Review").objects.filter(undone_at=None)
    reports = apps.get_model("articles", "Report").objects.filter(article__isnull=False, review__in=reviews)
    decided = set(reports.values_list("meeting", flat=True))
    for before in reviews.values_list("before", flat=True):
        decided.update(before.get("meetings", {}).values())
    apps.get_model("articles", "Meeting").objects.filter(pk__in=decided - {None}).update(reviewed=True)


class Migration(migrations.Migration):
    dependencies = (("articles", "0014_reviewed"),)
    operations = (migrations.RunPython(mark, migrations.RunPython.noop),)
