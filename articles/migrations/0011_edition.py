"""A name for each state of the ledger, by which pages remember what they reckoned."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("articles", "0010_api_tokens"),)
    operations = (
        migrations.CreateModel(
            name="Edition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=32)),
            ],
        ),
    )
