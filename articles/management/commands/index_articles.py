"""Makes the index of words anew."""

from typing import Any

from django.core.management.base import BaseCommand

from articles.indexing import index_everything


class Command(BaseCommand):
    help = "Make the index that the search reads anew, e.g. after articles were written into the database by hand."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Articles in the index: {index_everything()}.")
