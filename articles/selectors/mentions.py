"""What a marked stretch of a text was resolved to, and why: the rules of `articles.resolution` asked again."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from django.db.models import Q

from articles.ledger.appearances import decisions, record, spans
from articles.models import Actor, Alias, Article, Likeness, Mention, Office, Place
from articles.models import Appearance as AppearanceRow
from articles.records.ledger import PlaceRef
from articles.records.mentions import (
    Because,
    LikeActor,
    MentionPage,
    OfficeThen,
    OtherName,
    Resolved,
)
from articles.resolution.appearances import Appearance
from articles.resolution.grounds import ground
from articles.selectors.articles import actor_ref
from articles.selectors.meetings import place_ref
from articles.selectors.surroundings import surroundings

MOST_ALIKE = 5  # other actors that are told


def mention_page(article: int, pk: int) -> MentionPage | None:
    """Return what stands at a mark; None where the article has no such mention, as after it was read again."""
    mention = Mention.objects.filter(pk=pk, article=article).first()
    if mention is None:
        return None
    rows = (
        Mention.objects.filter(article=article, start=mention.start, end=mention.end, label=mention.label)
        .select_related("actor", "appearance", "place__located_by", "whereabouts")
        .order_by("pk")
    )
    here = list(rows)
    of = Article.objects.defer("text").get(pk=article)
    actors = {row.actor_id: row.actor for row in here if row.actor is not None and row.actor_id is not None}
    identity = Identity(actors, of.published)
    named = named_in(of, [row.appearance_id for row in here if row.appearance_id is not None])
    around = surroundings(row.place_id for row in here).around if any(row.place for row in here) else {}
    return MentionPage(
        id=mention.pk,
        article_id=article,
        article_title=str(of),
        language=of.language,
        published=of.published,
        surface=mention.surface,
        start=mention.start,
        end=mention.end,
        things=tuple(resolved(row, identity, named, around) for row in here),
    )


def named_in(article: Article, appearances: Sequence[int]) -> dict[int, Mention]:
    """Return the first mention that gives the name of each of the appearances in an article."""
    found: dict[int, Mention] = {}
    rows = Mention.objects.filter(article=article, appearance__in=appearances, named=True).order_by("-start")
    for row in rows if appearances else ():
        if row.appearance_id is not None:
            found[row.appearance_id] = row
    return found


class Identity:
    """All that is known of who some actors are: six queries for any number of them, none where there are none."""

    def __init__(self, actors: dict[int, Actor], day: date | None) -> None:
        self.members: dict[int, set[Appearance]] = defaultdict(set)
        self.offices: dict[int, list[OfficeThen]] = defaultdict(list)
        self.like: dict[int, list[LikeActor]] = defaultdict(list)
        self.names: dict[int, list[OtherName]] = defaultdict(list)
        self.together: list[frozenset[Appearance]] = []
        self.spans = {}
        if not actors:
            return
        rows = {row.pk: row for row in AppearanceRow.objects.filter(actor__in=actors)}
        for row in rows.values():
            self.members[row.actor_id].add(record(row))
        self.together, _ = decisions(rows)
        self.spans = spans(rows.values(), {})
        held = Q(start=None) | Q(start__lte=day or date.max)
        held &= Q(end=None) | Q(end__gte=day or date.min)
        for office in Office.objects.filter(held, actor__in=actors).order_by("-start", "title"):
            term = OfficeThen(office.title, office.country, office.organisation, office.start, office.end)
            self.offices[office.actor_id].append(term)
        pairs = Likeness.objects.filter(Q(left__in=actors) | Q(right__in=actors)).order_by("-score", "pk")
        for pair in pairs.select_related("left", "right"):
            for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
                if one.pk in actors and len(self.like[one.pk]) < MOST_ALIKE:
                    told = LikeActor(actor_ref(other), other.description, pair.score, tuple(pair.reasons))
                    self.like[one.pk].append(told)
        for alias in Alias.objects.filter(actor__in=actors).order_by("name", "source"):
            names = self.names[alias.actor_id]
            if all(alias.name != known.name for known in names):
                names.append(OtherName(alias.pk, alias.name, alias.source))

    def because(self, row: AppearanceRow) -> Because:
        """Return why an appearance is its actor."""
        one = record(row)
        why = ground(one, self.members[row.actor_id], together=self.together, spans=self.spans)
        other = why.other
        return Because(
            why.rule,
            name=why.name,
            country=other.country if other else "",
            office=other.office if other else "",
        )


def resolved(
    row: Mention, identity: Identity, named: dict[int, Mention], around: Mapping[int, tuple[PlaceRef, ...]]
) -> Resolved:
    """Return one thing that a stretch of text was resolved to."""
    if row.actor is not None:
        return somebody(row, row.actor, identity, named)
    if row.place is not None:
        return Resolved(
            id=row.pk,
            label=row.label,
            confidence=row.confidence,
            because=where(row, row.place),
            place=place_ref(row.place),
            within=around.get(row.place.pk, ()),
        )
    return Resolved(id=row.pk, label=row.label, confidence=row.confidence, first=row.first, last=row.last)


def somebody(row: Mention, actor: Actor, identity: Identity, named: dict[int, Mention]) -> Resolved:
    """Return who a stretch of text speaks of."""
    spoken = row.appearance
    by_name = named.get(spoken.pk) if spoken is not None else None
    return Resolved(
        id=row.pk,
        label=row.label,
        confidence=row.confidence,
        actor=actor_ref(actor),
        description=actor.description,
        words=words_of(row, by_name) if spoken is not None else "",
        called=(by_name.surface if by_name and not row.named else spoken.name) if spoken is not None else "",
        named_at=by_name.pk if by_name is not None and by_name.pk != row.pk else None,
        guessed=spoken.country if spoken is not None and spoken.kind == "person" and not spoken.sure else "",
        because=identity.because(spoken) if spoken is not None else None,
        offices=tuple(identity.offices[actor.pk]),
        like=tuple(identity.like[actor.pk]),
        names=tuple(one for one in identity.names[actor.pk] if one.name != actor.name),
        appearance=spoken.pk if spoken is not None else None,
        spoken_of=len(identity.members[actor.pk]),
    )


def words_of(row: Mention, by_name: Mention | None) -> str:
    """Return how the words of a mention speak of an actor."""
    assert row.appearance is not None
    if row.named:
        return "name" if row.surface == row.appearance.name else "so_named"
    if by_name is not None:
        return "back"
    return "holder" if row.appearance.knowledge_id and row.appearance.kind == "person" else "read"


def where(row: Mention, place: Place) -> Because:
    """Return why a name is a place."""
    told = row.whereabouts
    if place.precision == "country" and place.country:
        return Because("code")
    if told is not None and told.knowledge_id:
        return Because("entry", name=told.name)
    if place.knowledge_id:
        return Because("only_one", name=place.name, country=place.country)
    return Because("told")
