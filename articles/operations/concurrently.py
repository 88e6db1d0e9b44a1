"""An operation for migrations: an index on a large table that workers go on writing to."""

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
    ) -> None:
        """Make the index as the database does best."""
        make = AddIndexConcurrently if schema_editor.connection.vendor == "postgresql" else AddIndex
        make.database_forwards(self, app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Take the index away."""
        drop = AddIndexConcurrently if schema_editor.connection.vendor == "postgresql" else AddIndex
        drop.database_backwards(self, app_label, schema_editor, from_state, to_state)
