"""Topics by actor and by pair."""

from dataclasses import replace

from articles.charts.topics import topics
from articles.records.ledger import ActorRef
from articles.records.showing import Showing
from tests.charts.made import ANA, BO, CY, meeting, wording

ACTORS, PAIRS = Showing(by="actors"), Showing(by="pairs")


def test_a_bar_is_cut_by_topics_and_each_part_leads_to_its_meetings() -> None:
    meetings = [
        *(meeting(ANA, BO, topics=("energy",), day=None) for _ in range(2)),
        meeting(ANA, topics=("energy", "health")),
    ]

    chart = topics(meetings, wording(topics=("energy", "health")), ACTORS)

    energy, health = chart.figure.data
    assert (energy.name, energy.x, energy.y) == ("Energy", (3, 2), (0, 1))
    assert energy.hovertext[1] == "Bo Lind, Energy: 2 meetings"
    assert energy.customdata == ("topic=energy&with=1", "topic=energy&with=2")
    assert (health.x, health.y) == ((1,), (0,))
    assert chart.figure.layout.yaxis.ticktext == ("Ana Ruiz", "Bo Lind")
    assert [cell.text for cell in chart.rows[0]] == ["Ana Ruiz", "Energy", "3"]


def test_a_meeting_about_two_topics_without_a_colour_counts_once_in_the_grey() -> None:
    chart = topics([meeting(ANA, topics=("crime", "health"))], wording(), ACTORS)

    [grey] = chart.figure.data
    assert (grey.name, grey.x) == ("other topics", (1,))
    assert grey.customdata == ("topic=crime&topic=health&with=1",)
    assert topics([meeting(ANA, topics=("crime", "health"))], wording()).figure.data[0].y == (1,)


def test_a_pair_is_written_on_two_lines_and_its_names_as_they_are() -> None:
    chart = topics([meeting(BO, CY, topics=("energy",))], wording(), PAIRS)

    assert chart.figure.layout.yaxis.ticktext == ("Bo Lind<br>Cy &lt;b&gt;Young&lt;/b&gt; &amp; Co",)
    assert chart.figure.data[0].customdata == ("topic=energy&with=2&with=3",)


def test_a_long_name_is_cut_beside_its_bar_only() -> None:
    long = ActorRef(9, "Comte Anne de la Rochefoucauld-Liancourt", "FR", "person")

    chart = topics([meeting(long, topics=("energy",))], wording(), ACTORS)

    assert chart.figure.layout.yaxis.ticktext == ("Comte Anne de la Rochef…",)
    assert long.name in chart.figure.data[0].hovertext[0]


def test_chosen_actors_stand_alone() -> None:
    meetings = [meeting(ANA, BO, CY, topics=("energy",))]

    chart = topics(meetings, wording(), replace(ACTORS, chosen=(CY.id, ANA.id)))

    assert [text[:3] for text in chart.figure.layout.yaxis.ticktext] == ["Cy ", "Ana"]


def test_what_is_left_out_is_said() -> None:
    envoys = [ActorRef(100 + n, f"Envoy {n:02d}", "", "person") for n in range(20)]
    meetings = [*(meeting(envoy, topics=("energy",)) for envoy in envoys), meeting(ANA)]

    chart = topics(meetings, wording(), ACTORS)

    assert chart.note == ("12 of 20 actors shown: those of most meetings. 1 meeting without a known topic.")


def test_nothing_to_draw_says_why() -> None:
    assert topics([meeting(ANA)], wording(), ACTORS).empty == "No topic is known for these meetings."
    assert topics([meeting(ANA, topics=("energy",))], wording(), PAIRS).empty
