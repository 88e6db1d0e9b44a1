"""A scene for the pages: one meeting that several articles tell, one of them marked. The prose is ours."""

from dataclasses import dataclass
from datetime import date

from articles.models import Article, Evidence, Meeting, Mention, Report, ReportParticipant
from tests.factories import make_actor, make_article, make_meeting, make_place

TEXT = (
    "VLADIVOSTOK, Sept 13 - Kim Jong-un and Vladimir Putin shook hands at the Vostochny Cosmodrome on "
    "Wednesday and talked for four hours, the Kremlin said.\n\n"
    "The North Korean leader had crossed the border two days earlier in his armoured train. Putin showed him "
    "the launch pads of the Angara rocket & asked about <satellites>.\n\n"
    "Foreign ministers Sergey Lavrov and Choe Son-hui are to meet in Pyongyang in October, according to "
    "TASS. The United Nations asked both sides to respect the sanctions."
)


@dataclass(frozen=True)
class Scene:
    """What was made: the meeting at the cosmodrome, the plan, and the article that tells of both."""

    held: Meeting
    planned: Meeting
    article: Article
    odd_one: Article  # says that the meeting was somewhere else


def make_scene() -> Scene:
    """Store the scene."""
    russia = make_place("Russia", country="RU", precision="country", at=(61.5, 105.3))
    amur = make_place("Amur Oblast", country="RU", precision="region", within=russia)
    cosmodrome = make_place(
        "Vostochny Cosmodrome", country="RU", precision="venue", at=(51.88, 128.33), within=amur
    )
    vladivostok = make_place("Vladivostok", country="RU", at=(43.1, 131.9), within=russia)
    pyongyang = make_place("Pyongyang", country="KP", at=(39.0, 125.8))
    kim = make_actor("Kim Jong-un", country="KP")
    putin = make_actor("Vladimir Putin", country="RU")
    lavrov = make_actor("Sergey Lavrov", country="RU")
    choe = make_actor("Choe Son-hui", country="KP")
    nations = make_actor("United Nations", kind="organisation")
    kremlin = make_actor("Russia", country="RU", kind="state")
    held = make_meeting(
        [kim, putin],
        day=date(2023, 9, 13),
        place=cosmodrome,
        topics=("military", "technology"),
        outlets=("Kabar Nusantara", "Northern Dispatch"),
    )
    held.cameo, held.basis = "043", "relative"
    held.save()
    held.participations.filter(actor=kim).update(office="Leader", role="visitor")
    held.participations.filter(actor=putin).update(office="President", role="host")
    planned = make_meeting(
        [lavrov, choe],
        day=date(2023, 10, 1),
        last=date(2023, 10, 31),
        precision="month",
        place=pyongyang,
        status="planned",
        outlets=(),
    )
    article = make_article(
        TEXT, title="Kim and Putin meet at the cosmodrome", outlet="Harbour Post", published=date(2023, 9, 13)
    )
    things = (
        ("VLADIVOSTOK", "place", None, vladivostok),
        ("Kim Jong-un", "person", kim, None),
        ("Vladimir Putin", "person", putin, None),
        ("Vostochny Cosmodrome", "place", None, cosmodrome),
        ("Wednesday", "date", None, None),
        ("Kremlin", "state", kremlin, None),
        ("The North Korean leader", "person", kim, None),
        ("Sergey Lavrov", "person", lavrov, None),
        ("Choe Son-hui", "person", choe, None),
        ("Pyongyang", "place", None, pyongyang),
        ("October", "date", None, None),
        ("United Nations", "organisation", nations, None),
    )
    for words, label, actor, place in things:
        start = TEXT.index(words)
        days = {"Wednesday": (13, 9, 13, 9), "October": (1, 10, 31, 10)}.get(words)
        Mention.objects.create(
            article=article,
            start=start,
            end=start + len(words),
            surface=words,
            label=label,
            actor=actor,
            place=place,
            first=date(2023, days[1], days[0]) if days else None,
            last=date(2023, days[3], days[2]) if days else None,
        )
    first_end = TEXT.index(", the Kremlin")
    report = Report.objects.create(
        article=article,
        published=article.published,
        sha256=article.sha256,
        ordinal=0,
        meeting=held,
        kind="bilateral",
        status="held",
        first=held.first,
        last=held.last,
        precision="day",
        place=cosmodrome,
        claim="the Kremlin",
    )
    for actor in (kim, putin):
        ReportParticipant.objects.create(report=report, actor=actor, country=actor.country)
    Evidence.objects.create(report=report, field="participants", start=23, end=TEXT.index("\n"))
    Evidence.objects.create(report=report, field="place", start=TEXT.index("shook"), end=first_end)
    plan = Report.objects.create(
        article=article,
        published=article.published,
        sha256=article.sha256,
        ordinal=1,
        meeting=planned,
        kind="bilateral",
        status="planned",
        first=planned.first,
        last=planned.last,
        precision="month",
        place=pyongyang,
        claim="TASS",
    )
    for actor in (lavrov, choe):
        ReportParticipant.objects.create(report=plan, actor=actor, country=actor.country)
    start = TEXT.index("Foreign ministers")
    Evidence.objects.create(
        report=plan, field="participants", start=start, end=TEXT.index("TASS.", start) + len("TASS.")
    )
    odd_text = "Putin received Kim in Vladivostok, a local paper wrote."
    odd_one = make_article(odd_text, outlet="Warta Siang", published=date(2023, 9, 14))
    odd = Report.objects.create(
        article=odd_one,
        published=odd_one.published,
        sha256=odd_one.sha256,
        ordinal=0,
        meeting=held,
        kind="bilateral",
        status="held",
        first=held.first,
        last=held.last,
        precision="day",
        place=vladivostok,
    )
    Evidence.objects.create(report=odd, field="participants", start=0, end=len(odd_text))
    return Scene(held=held, planned=planned, article=article, odd_one=odd_one)
