"""An operation for migrations: an index on a large table that workers go on writing to."""

from functools import partialmethod

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import AddIndex
from django.db.migrations.state import ProjectState


class AddIndexWithoutLock(AddIndexConcurrently):
    """Make an index CONCURRENTLY in PostgreSQL; SQLite has one writer at a time anyway. Needs `atomic = False`."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
        *,
        way: str = "database_forwards",
    ) -> None:
        """Make the index as the database does best, or take it away."""
        kind = AddIndexConcurrently if schema_editor.connection.vendor == "postgresql" else AddIndex
        getattr(kind, way)(self, app_label, schema_editor, from_state, to_state)

    database_backwards = partialmethod(database_forwards, way="database_backwards")
