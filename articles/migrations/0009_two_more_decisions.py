"""Two more kinds of decisions: that two actors are two, and that a meeting is one."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("articles", "0008_saved_views"),)
    operations = (
        migrations.AlterField(
            model_name="review",
            name="kind",
            field=models.CharField(
                max_length=16,
                choices=[
                    ("merge_actors", "merge actors"),
                    ("split_actor", "split an actor"),
                    ("add_alias", "add an alias"),
                    ("remove_alias", "remove an alias"),
                    ("keep_apart", "two actors"),
                    ("reject_meeting", "not a meeting"),
                    ("confirm_meeting", "a meeting"),
                    ("merge_meetings", "merge meetings"),
                    ("split_meeting", "split a meeting"),
                    ("correct_field", "correct a field"),
                    ("add_meeting", "add a meeting"),
                ],
            ),
        ),
    )
