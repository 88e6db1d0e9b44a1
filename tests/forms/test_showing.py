"""The controls of the views in the URL."""

from django.http import QueryDict

from articles.forms.showing import ShowingForm, kept
from articles.records.showing import Showing


def read(parameters: str) -> Showing:
    """Return what a query string sets the controls to."""
    return ShowingForm(QueryDict(parameters)).showing


def test_nothing_given_leaves_everything_as_it_is() -> None:
    assert read("") == Showing()
    assert kept(Showing()) == {}


def test_controls_survive_the_way_through_a_url() -> None:
    showing = Showing(level="states", centre=7, depth=3, least=4, lanes="pairs", by="actors", arcs="capitals")

    assert read("&".join(f"{name}={value}" for name, value in kept(showing).items())) == showing


def test_what_cannot_be_read_is_as_if_not_given() -> None:
    assert (
        read("level=gods&centre=-1&depth=9&least=many&least=&lanes=%00&centre=99999999999999999999")
        == Showing()
    )


def test_a_control_shows_what_is_in_force() -> None:
    level, depth = ShowingForm(QueryDict("level=states&depth=9")).shown(["level", "depth"])

    assert '<option value="states" selected>' in str(level)
    assert '<option value="1" selected>' in str(depth)
