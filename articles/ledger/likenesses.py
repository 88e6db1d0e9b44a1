"""Keep the questions to people: which actors may be one."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from django.db.models import Q

from articles.ledger.appearances import decisions, record
from articles.models import Appearance as AppearanceRow
from articles.models import Likeness, NameKey
from articles.resolution.actors import Group
from articles.resolution.appearances import Appearance, joining_keys, likeness_keys
from articles.resolution.likeness import likeness


def keep_likenesses(actors: Iterable[int], rows: Iterable[AppearanceRow], new: Collection[int] = ()) -> None:
    """Ask anew about actors whose appearances are others than before, and about nobody else.

    `rows` are the appearances that they have now; of those that are `new` nothing was asked before.
    """
    changed = set(actors)
    if not changed:
        return
    if asked := changed - set(new):
        Likeness.objects.filter(Q(left__in=asked) | Q(right__in=asked)).delete()
    mine = list(rows)
    own = {row.actor_id for row in mine if row.kind == "person"}
    told = (record(row) for row in mine if row.kind == "person")
    keys = {key for one in told for key in likeness_keys(one) | joining_keys(one)}
    if not keys:
        return
    alike = set(NameKey.objects.filter(key__in=keys).values_list("appearance__actor", flat=True))
    others = AppearanceRow.objects.filter(actor__in=alike - own)
    known = {row.pk: row for row in (*mine, *others) if row.actor_id in alike | own}
    groups = {actor: Group(frozenset(told), {}) for actor, told in sorted(members_of(known.values()).items())}
    pairs = {(min(one, other), max(one, other)) for one in own for other in groups if one != other}
    close = [pair for pair in sorted(pairs) if likeness(groups[pair[0]], groups[pair[1]]) is not None]
    _, partings = decisions(known) if close else ([], [])
    found = []
    for left, right in close:
        alikeness = likeness(groups[left], groups[right], partings)
        if alikeness is not None:
            found.append(
                Likeness(left_id=left, right_id=right, score=alikeness.score, reasons=list(alikeness.reasons))
            )
    Likeness.objects.bulk_create(found, batch_size=500)


def members_of(rows: Iterable[AppearanceRow]) -> dict[int, set[Appearance]]:
    """Return appearances by the key of their actor."""
    found: dict[int, set[Appearance]] = defaultdict(set)
    for row in rows:
        found[row.actor_id].add(record(row))
    return found
