"""Which operations of a migration break a program that runs while it is carried out, or soon after.

A newer database has to serve the program of before: workers are replaced one after the other, and what they read and
write stays as it was. So a migration only adds, in the first step; what nobody uses any more goes in a second one, in a
later version. A migration that does more than add, and that the program of before outlives all the same, says why:
`safe_because = "…"` in its class, e.g. "Nothing has used it since 0.2." or "The constraint allows more than before."
"""

from collections.abc import Iterator, Sequence

from django.db import migrations
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState
from django.db.models import NOT_PROVIDED, Field

BREAKING = (
    migrations.RemoveField,
    migrations.RenameField,
    migrations.RenameModel,
    migrations.DeleteModel,
    migrations.AlterModelTable,
    migrations.AlterUniqueTogether,
    migrations.AddConstraint,
    migrations.RunSQL,
)


def faults(migration: type[migrations.Migration], before: ProjectState | None = None) -> list[str]:
    """Return what a migration does that a program of before may not outlive; `before` tells the fields as they were."""
    if getattr(migration, "safe_because", ""):
        return []
    made = {
        operation.name.lower()
        for operation in flat(migration.operations)
        if isinstance(operation, migrations.CreateModel)
    }
    return [
        fault
        for operation in flat(migration.operations)
        if (getattr(operation, "model_name", "") or "").lower() not in made
        for fault in faults_of(operation, atomic=migration.atomic, before=before)
    ]


def flat(operations: Sequence[Operation]) -> Iterator[Operation]:
    """Yield operations, and what stands in those that only hold others."""
    for operation in operations:
        if isinstance(operation, migrations.SeparateDatabaseAndState):
            yield from flat(operation.database_operations)
        else:
            yield operation


def faults_of(operation: Operation, *, atomic: bool, before: ProjectState | None) -> Iterator[str]:
    """Yield what is wrong with one operation."""
    kind = type(operation).__name__
    if isinstance(operation, migrations.AddField):
        if needs_a_value(operation.field):
            yield f"AddField {operation.model_name}.{operation.name}: give it null=True or a db_default"
    elif isinstance(operation, migrations.AlterField):
        model = before.models["articles", operation.model_name_lower] if before else None
        if model is None or not only_widens(model.fields[operation.name], operation.field):
            yield f"AlterField {operation.model_name}.{operation.name}: it may not fit what was written before"
    elif isinstance(operation, migrations.AddIndex):
        if kind != "AddIndexWithoutLock" or atomic:
            yield f"AddIndex on {operation.model_name}: use AddIndexWithoutLock, with atomic = False"
    elif isinstance(operation, BREAKING):
        yield f"{kind}: the program of before may still need what was there; do it in a second step"


def only_widens(old: "Field[object, object]", new: "Field[object, object]") -> bool:
    """Tell if a column takes all that it took before."""
    if type(old) is not type(new):
        return False
    one, other = (
        {key: value for key, value in field.deconstruct()[3].items() if key not in field.non_db_attrs}
        for field in (old, new)
    )
    changed = {key for key in one | other if one.get(key) != other.get(key)} - {"default"}
    wider = {"null"} if new.null else set()
    if (new.max_length or 0) >= (old.max_length or 0):
        wider.add("max_length")
    if new.db_default is not NOT_PROVIDED:
        wider.add("db_default")
    return changed <= wider


def needs_a_value(field: "Field[object, object]") -> bool:
    """Tell if a program that does not know a column cannot write rows any more."""
    many = bool(field.many_to_many)
    return not (many or field.null or field.db_default is not NOT_PROVIDED)
