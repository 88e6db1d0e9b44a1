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
    showing = Showing(
        level="states", centre="7", depth=3, least=4, lanes="pairs", by="actors", arcs="capitals"
    )

    assert read("&".join(f"{name}={value}" for name, value in kept(showing).items())) == showing


def test_what_cannot_be_read_is_as_if_not_given() -> None:
    assert (
        read("level=gods&centre=-1&depth=9&least=many&least=&lanes=%00&centre=99999999999999999999")
        == Showing()
    )


def test_a_control_shows_what_is_in_force() -> None:
    level, depth = ShowingForm(QueryDict("level=states&centre=KP&depth=9")).shown(["level", "depth"])

    assert '<option value="states" selected>' in str(level)
    assert '<option value="1" selected>' in str(depth)


def test_steps_are_asked_for_only_around_a_centre() -> None:
    def shown(parameters: str) -> list[str]:
        return [field.name for field in ShowingForm(QueryDict(parameters)).shown(["level", "depth"])]

    assert shown("centre=3") == ["level", "depth"]
    assert shown("") == shown("centre=3&level=states") == ["level"]


def test_a_centre_is_an_actor_or_a_state() -> None:
    assert read("centre=3").centre_mark == "actor-3"
    assert read("centre=KP&level=states").centre_mark == "state-KP"
    assert read("centre=KP").centre_mark == read("centre=3&level=states").centre_mark == ""
