from django.db import migrations, models
from django.db.models import OuterRef, Subquery
from django.db.models.functions import Coalesce, Greatest, Least


def fill(apps, schema_editor):
    reports = apps.get_model("articles", "Report").objects.filter(pk=OuterRef("report"))
    first, last = Coalesce("first", "published"), Coalesce("last", "published")
    days = {
        "since": Least(first, Coalesce("published", "first")),
        "until": Greatest(last, Coalesce("published", "last")),
    }
    told = {name: Subquery(reports.order_by().values_list(day)[:1]) for name, day in days.items()}
    apps.get_model("articles", "ReportParticipant").objects.update(**told)


class Migration(migrations.Migration):
    dependencies = [("articles", "0015_mark_reviewed")]

    operations = [
        migrations.AddField(
            model_name="reportparticipant",
            name="since",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="reportparticipant",
            name="until",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.AddIndex(
            model_name="reportparticipant",
            index=models.Index(fields=["actor", "until", "since"], name="report_participant_near"),
        ),
    ]
