"""Migrations that a running worker outlives: see docs/operations.md."""

import pytest
from django.db import connection, migrations, models
from django.db.migrations.loader import MigrationLoader

from articles.operations.concurrently import AddIndexWithoutLock
from tests.operations.migration_rules import faults

# Made before there was a rule; whoever comes from before them stops the program for the upgrade.
BASE = {
    "0001_initial", "0002_topics_and_roles", "0003_topic_phrases", "0004_voices", "0005_places", "0006_resolution",
    "0007_read_again", "0008_saved_views", "0009_two_more_decisions", "0010_api_tokens", "0011_edition", "0012_search",
    "0013_index_articles", "0014_reviewed", "0015_mark_reviewed", "0016_days_of_participants",
}  # fmt: skip


def migration(*made: object, **attributes: object) -> type[migrations.Migration]:
    """Return a migration with some operations."""
    return type("Migration", (migrations.Migration,), {"operations": list(made), **attributes})


def test_no_migration_breaks_a_program_that_runs() -> None:
    loader = MigrationLoader(None)
    found = {
        name: faults(type(one), loader.project_state((app, name), at_end=False))
        for (app, name), one in loader.disk_migrations.items()
        if app == "articles" and name not in BASE
    }
    assert found, "there is none to look at"
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_the_base_is_what_there_is() -> None:
    names = {name for app, name in MigrationLoader(None).disk_migrations if app == "articles"}
    assert names >= BASE


@pytest.mark.parametrize(
    ("operation", "said"),
    [
        (migrations.RemoveField("article", "error"), "RemoveField"),
        (migrations.RenameField("article", "error", "trouble"), "RenameField"),
        (migrations.RenameModel("Article", "Text"), "RenameModel"),
        (migrations.DeleteModel("Article"), "DeleteModel"),
        (migrations.AlterField("article", "error", models.TextField()), "AlterField"),
        (migrations.AddField("article", "x", models.TextField(default="")), "null=True or a db_default"),
        (
            migrations.AddConstraint("article", models.UniqueConstraint(fields=["url"], name="u")),
            "AddConstraint",
        ),
        (migrations.AddIndex("article", models.Index(fields=["url"], name="i")), "AddIndexWithoutLock"),
        (AddIndexWithoutLock("article", models.Index(fields=["url"], name="i")), "atomic = False"),
        (migrations.RunSQL("SELECT 1"), "RunSQL"),
        (
            migrations.SeparateDatabaseAndState(database_operations=[migrations.DeleteModel("Article")]),
            "DeleteModel",
        ),
    ],
)
def test_what_breaks_the_program_of_before_is_found(operation: object, said: str) -> None:
    (fault,) = faults(migration(operation))
    assert said in fault
    assert faults(migration(operation, safe_because="Nothing reads it since 0.2.")) == []


@pytest.mark.parametrize(
    "operation",
    [
        migrations.AddField("article", "x", models.TextField(null=True)),
        migrations.AddField("article", "x", models.BooleanField(db_default=False)),
        migrations.AddField("article", "x", models.ManyToManyField("articles.Topic")),
        migrations.RunPython(migrations.RunPython.noop),
    ],
)
def test_what_only_adds_may_be_done_at_once(operation: object) -> None:
    assert faults(migration(operation)) == []


@pytest.mark.parametrize(
    ("name", "field", "safe"),
    [
        ("error", models.TextField(blank=True, null=True), True),
        ("error", models.TextField(help_text="Why."), True),
        ("title", models.CharField(max_length=600, blank=True), True),
        ("title", models.CharField(max_length=400, blank=True), False),
        ("title", models.TextField(blank=True), False),
        ("published", models.DateField(), False),
        ("status", models.CharField(max_length=8, choices=[("new", "new")], default="new"), True),
    ],
)
def test_a_column_may_only_become_wider(name: str, field: "models.Field[object, object]", safe: bool) -> None:
    loader = MigrationLoader(None)
    altered = migration(migrations.AlterField("article", name, field))
    assert (faults(altered, loader.project_state(("articles", "0015_mark_reviewed"))) == []) is safe


def test_a_table_that_is_made_anew_may_have_what_it_likes() -> None:
    made = migrations.CreateModel("Note", [("id", models.BigAutoField(primary_key=True))])
    index = migrations.AddIndex("note", models.Index(fields=["id"], name="i"))
    assert faults(migration(made, index)) == []


@pytest.mark.django_db
def test_a_program_of_before_goes_on_writing_articles() -> None:
    """The row is written as by a program that knows of no column that came since 0015."""
    known: dict[str, str | int] = dict.fromkeys(
        ("title", "language", "source", "author", "url", "file", "name", "error", "analyser_version"), ""
    )
    known |= {"text": "Two ministers talk.", "sha256": "0" * 64, "status": "queued", "supported": True}
    known |= {"attempts": 0, "uploaded_at": "2026-01-01T00:00:00Z"}
    columns = ", ".join(f'"{name}"' for name in known)
    places = ", ".join(["%s"] * len(known))
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO articles_article ({columns}) VALUES ({places})", list(known.values()))
        cursor.execute("SELECT background, waiting_since IS NOT NULL FROM articles_article")
        assert list(map(bool, cursor.fetchone())) == [False, True]
