"""What hostile people put where a name or a text is expected, in every row that the pages show."""

from itertools import cycle

from django.contrib.auth.models import User

from articles import tokens
from articles.models import (
    Actor,
    Alias,
    Article,
    Participation,
    Place,
    Receipt,
    Report,
    ReportParticipant,
    SavedView,
)
from articles.records.reading import FoundActor
from tests.test_ledger import DAY, JOSE
from tests.views.whole_scene import Whole, told

PAYLOADS = (
    "<script>canary()</script>",
    "<img src=x onerror=canary()>",
    "\"><svg onload=canary()>",
    "' onmouseover='canary()' autofocus onfocus='canary()",
    "javascript:canary()",
    "<a href=\"javascript:canary()\">Kim</a>",
    "<a href=\"https://evil.example/\">Kim</a>",
    "<b>bold</b><br><i>and more</i><sup>2</sup>",
    "{{ 7|add:7 }}{% debug %}${canary()}`canary()`",
    "</script></title></textarea></style><script>canary()</script>",
    "<iframe src=\"javascript:canary()\"></iframe>",
    "<svg><animate onbegin=canary() attributeName=x></svg>",
    "&lt;script&gt;canary()&lt;/script&gt;&#60;img src=x onerror=canary()&#62;",
    "=HYPERLINK(\"https://evil.example\";\"Kim\")",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "Kim \u202egnidliub a ni teM\u2066 \u2067 x",
    "W" * 230,
    "Ki\u200bm\u200b\u200dJong" + "\u200b" * 60,
    "]]><!--<![CDATA[",
    "\\u003cscript\\u003ecanary()",
    "var(--ink)",
    "<style>*{display:none}</style><meta http-equiv=refresh content='0;url=https://evil.example'>",
    "%{customdata} <extra>x</extra> $\\alpha$",
    "🏴‍☠️ Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞",
)  # fmt: skip


def poison(whole: Whole, user: User) -> None:
    """Put hostile texts into every row that holds words of articles or of people."""
    payloads = cycle(PAYLOADS)
    for number, payload in enumerate(PAYLOADS[:12]):
        who = FoundActor("person", payload, "IQ", office=payload, confidence=0.9)
        told(f"{payload} met José Núñez in Vienna", who, JOSE, day=DAY.replace(year=2022, month=1 + number))
    actors = Actor.objects.order_by("-participations__meeting__first").distinct()
    for actor in {actor.pk: actor for actor in [*whole.actors, *actors]}.values():
        rename(actor, f"{next(payloads)} {actor.pk}")
    for place in Place.objects.all():
        rename(place, f"{next(payloads)} {place.pk}")
    for row in Article.objects.all():
        row.title, row.source, row.author, row.name = (next(payloads) for _ in range(4))
        row.save()
    Article.objects.filter(pk=whole.article.pk).update(url="javascript:canary()")
    Article.objects.filter(pk=whole.failed.pk).update(
        url="https://news.example/<script>?q='\"", error=PAYLOADS[1]
    )
    for model, fields in (
        (Report, ("claim",)),
        (ReportParticipant, ("office",)),
        (Participation, ("office",)),
        (Receipt, ("name", "reason")),
    ):
        for one in model._default_manager.all():
            for field in fields:
                longest = getattr(model._meta.get_field(field), "max_length", None)
                setattr(one, field, next(payloads)[:longest])
            one.save()
    for payload in PAYLOADS:
        Alias.objects.create(actor=whole.actor, name=payload[:200], normalised=payload[:200].lower())
        SavedView.objects.create(owner=user, name=payload[:90], query=f"actor={whole.actor.pk}")
        if len(tokens.of(user)) < tokens.MOST:
            tokens.make(user=user, name=payload[:100])
    User.objects.filter(pk=user.pk).update(username=PAYLOADS[1], email="ratna@example.org")


def rename(row: Actor | Place, name: str) -> None:
    """Give an actor or a place a name; the marks in the texts that stand for it keep their words."""
    longest = getattr(type(row)._meta.get_field("name"), "max_length", None)
    type(row)._default_manager.filter(pk=row.pk).update(name=name[:longest])
