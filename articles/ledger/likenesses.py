"""Keep the questions to people: which actors may be one."""

from collections import defaultdict
from collections.abc import Iterable

from articles.ledger.appearances import decisions, record
from articles.models import Appearance as AppearanceRow
from articles.models import Likeness, NameKey
from articles.resolution.actors import Group
from articles.resolution.appearances import Appearance, joining_keys, likeness_keys
from articles.resolution.likeness import likeness


def keep_likenesses(actors: Iterable[int]) -> None:
    """Ask anew about actors whose appearances are others than before, and about nobody else."""
    changed = set(actors)
    Likeness.objects.filter(left__in=changed).delete()
    Likeness.objects.filter(right__in=changed).delete()
    own = members_of(AppearanceRow.objects.filter(actor__in=changed, kind="person"))
    keys = {key for told in own.values() for one in told for key in likeness_keys(one) | joining_keys(one)}
    if not keys:
        return
    alike = NameKey.objects.filter(key__in=keys).values_list("appearance__actor", flat=True)
    rows = {row.pk: row for row in AppearanceRow.objects.filter(actor__in=set(alike) | own.keys())}
    _, partings = decisions(rows)
    groups = {actor: Group(frozenset(told), {}) for actor, told in sorted(members_of(rows.values()).items())}
    pairs = {(min(one, other), max(one, other)) for one in own for other in groups if one != other}
    found = []
    for left, right in sorted(pairs):
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
