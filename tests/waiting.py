"""Open what waits in the test's own process, as a worker would."""

from articles import tasks
from articles.models import Receipt


def open_waiting() -> None:
    """Call the task for each file that waits, in the order in which they came."""
    waiting = Receipt.objects.filter(outcome=Receipt.Outcome.WAITING).order_by("pk")
    for key in list(waiting.values_list("pk", flat=True)):
        tasks.open_file(key)
