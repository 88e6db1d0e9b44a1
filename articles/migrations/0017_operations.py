"""How the program runs: workers, backups, reading again; and since when an article waits."""

from django.db import migrations, models
from django.db.models.functions import Now


class Migration(migrations.Migration):
    dependencies = (("articles", "0016_days_of_participants"),)
    operations = (
        migrations.CreateModel(
            name="Worker",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=255, unique=True)),
                ("processes", models.PositiveIntegerField()),
                ("analyser_version", models.CharField(blank=True, max_length=40)),
                ("started_at", models.DateTimeField(db_default=Now())),
                ("beat_at", models.DateTimeField(db_default=Now())),
            ],
        ),
        migrations.CreateModel(
            name="Backup",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=255)),
                ("size", models.PositiveBigIntegerField()),
                ("articles", models.PositiveBigIntegerField()),
                ("made_at", models.DateTimeField(db_default=Now())),
            ],
            options={"ordering": ("-made_at", "-pk")},
        ),
        migrations.CreateModel(
            name="Reanalysis",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("state", models.CharField(choices=[("off", "off"), ("on", "on"), ("paused", "paused")], default="off", max_length=6)),
                ("per_minute", models.PositiveIntegerField(default=0)),
                ("asked_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("state__in", ("off", "on", "paused"))), name="reanalysis_state_known"),
                ],
            },
        ),
        migrations.AddField(
            model_name="article",
            name="waiting_since",
            field=models.DateTimeField(db_default=Now(), editable=False),
        ),
        migrations.AddField(
            model_name="article",
            name="background",
            field=models.BooleanField(db_default=False, default=False),
        ),
    )
