"""An empty ledger for one scene after the other."""

from django.apps import apps
from django.db.models import Model

from articles.models import Article, Topic


def empty_the_ledger() -> None:
    """Delete all that articles brought, what hangs on them first; the topics stay."""
    models: list[type[Model]] = [Article, *apps.get_app_config("articles").get_models()]
    for model in models:
        if model is not Topic:
            model._default_manager.all().delete()
