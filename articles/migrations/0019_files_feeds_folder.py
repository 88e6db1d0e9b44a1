"""Let files wait for workers, and follow feeds, a folder and imports."""

import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    safe_because = 'Columns have defaults in the database, the constraints allow more than before, and receipts are few.'

    dependencies = [
        ('articles', '0018_index_versions'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Feed',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('url', models.URLField(max_length=1000, unique=True)),
                ('title', models.CharField(blank=True, max_length=200)),
                ('every', models.PositiveIntegerField(default=30)),
                ('active', models.BooleanField(default=True)),
                ('added_at', models.DateTimeField(auto_now_add=True)),
                ('batch', models.UUIDField(default=uuid.uuid4, unique=True)),
                ('due_at', models.DateTimeField(db_index=True)),
                ('fetched_at', models.DateTimeField(blank=True, null=True)),
                ('etag', models.CharField(blank=True, max_length=500)),
                ('modified', models.CharField(blank=True, max_length=100)),
                ('failures', models.PositiveIntegerField(default=0)),
                ('error', models.TextField(blank=True)),
            ],
            options={
                'ordering': ('title', 'url'),
            },
        ),
        migrations.CreateModel(
            name='FeedEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=64)),
                ('url', models.CharField(max_length=1000)),
                ('title', models.CharField(blank=True, max_length=500)),
                ('published', models.DateField(blank=True, null=True)),
                ('outcome', models.CharField(choices=[('waiting', 'waiting'), ('taken', 'taken'), ('failed', 'failed')], default='waiting', max_length=7)),
                ('attempts', models.PositiveSmallIntegerField(default=0)),
                ('found_at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'verbose_name_plural': 'feed entries',
                'ordering': ('pk',),
            },
        ),
        migrations.CreateModel(
            name='ImportedFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=64, unique=True)),
                ('path', models.TextField()),
                ('size', models.PositiveBigIntegerField()),
                ('changed_ns', models.BigIntegerField()),
                ('finished', models.BooleanField(default=False)),
                ('articles', models.PositiveIntegerField(default=0)),
                ('added', models.PositiveIntegerField(default=0)),
                ('there', models.PositiveIntegerField(default=0)),
                ('refused', models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name='WatchedFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=64, unique=True)),
                ('path', models.TextField()),
                ('size', models.PositiveBigIntegerField()),
                ('changed_ns', models.BigIntegerField()),
            ],
        ),
        migrations.RemoveConstraint(
            model_name='receipt',
            name='receipt_outcome_known',
        ),
        migrations.AddField(
            model_name='receipt',
            name='attempts',
            field=models.PositiveSmallIntegerField(db_default=0, default=0),
        ),
        migrations.AddField(
            model_name='receipt',
            name='claimed_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='receipt',
            name='container',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='parts', to='articles.receipt'),
        ),
        migrations.AddField(
            model_name='receipt',
            name='file',
            field=models.FileField(blank=True, db_default='', upload_to='articles/%Y/%m'),
        ),
        migrations.AddField(
            model_name='receipt',
            name='known',
            field=models.JSONField(blank=True, db_default=models.Value({}, models.JSONField()), default=dict),
        ),
        migrations.AddField(
            model_name='receipt',
            name='number',
            field=models.PositiveIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='receipt',
            name='queued_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='receipt',
            name='sha256',
            field=models.CharField(blank=True, db_default='', max_length=64),
        ),
        migrations.AddField(
            model_name='receipt',
            name='size',
            field=models.PositiveBigIntegerField(db_default=0, default=0),
        ),
        migrations.AddField(
            model_name='receipt',
            name='touched_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AlterField(
            model_name='receipt',
            name='outcome',
            field=models.CharField(choices=[('waiting', 'waiting'), ('opening', 'being opened'), ('opened', 'opened'), ('stored', 'stored'), ('duplicate', 'stored before'), ('refused', 'refused')], max_length=9),
        ),
        migrations.AddIndex(
            model_name='receipt',
            index=models.Index(condition=models.Q(('outcome__in', ('waiting', 'opening'))), fields=['outcome'], name='receipt_unopened'),
        ),
        migrations.AddIndex(
            model_name='receipt',
            index=models.Index(fields=['uploaded_by', 'created_at'], name='receipt_of_user'),
        ),
        migrations.AddConstraint(
            model_name='receipt',
            constraint=models.CheckConstraint(condition=models.Q(('outcome__in', ('waiting', 'opening', 'opened', 'stored', 'duplicate', 'refused'))), name='receipt_outcome_known'),
        ),
        migrations.AddConstraint(
            model_name='receipt',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('outcome__in', ('waiting', 'opening')), _negated=True), models.Q(('file', ''), _negated=True), _connector='OR'), name='receipt_waits_with_file'),
        ),
        migrations.AddConstraint(
            model_name='receipt',
            constraint=models.UniqueConstraint(fields=('container', 'number'), name='receipt_part_once'),
        ),
        migrations.AddField(
            model_name='feed',
            name='added_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='feeds', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='feedentry',
            name='feed',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='entries', to='articles.feed'),
        ),
        migrations.AddField(
            model_name='watchedfile',
            name='receipt',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='watched', to='articles.receipt'),
        ),
        migrations.AddConstraint(
            model_name='feed',
            constraint=models.CheckConstraint(condition=models.Q(('every__gte', 5), ('every__lte', 10080)), name='feed_every_minutes'),
        ),
        migrations.AddIndex(
            model_name='feedentry',
            index=models.Index(condition=models.Q(('outcome', 'waiting')), fields=['feed'], name='feed_entry_waiting'),
        ),
        migrations.AddConstraint(
            model_name='feedentry',
            constraint=models.UniqueConstraint(fields=('feed', 'key'), name='feed_entry_once'),
        ),
        migrations.AddConstraint(
            model_name='feedentry',
            constraint=models.CheckConstraint(condition=models.Q(('outcome__in', ('waiting', 'taken', 'failed'))), name='feed_entry_outcome_known'),
        ),
    ]
