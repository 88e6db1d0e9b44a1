"""Let each meeting tell if a decision of a person speaks of it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("articles", "0013_index_articles"),)
    operations = (migrations.AddField("meeting", "reviewed", models.BooleanField(default=False)),)
