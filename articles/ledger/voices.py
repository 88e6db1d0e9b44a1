"""Keep the groups of articles that are copies of one text, each with one voice."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from articles.ledger import bands
from articles.ledger.writing import update
from articles.models import Article
from articles.models import Sketch as SketchRow
from articles.resolution.copies import Sketch, band_keys, copies, voices
from articles.resolution.partition import joined_sets


@dataclass(frozen=True, slots=True)
class Voiced:
    """The voices that articles have now, by key, and the keys of the other articles that have a new one by that."""

    voices: Mapping[int, str]
    others: frozenset[int]


def keep_voice(article: Article, sketch: Sketch | None) -> Voiced:
    """Give an article that was read its voice and return it, with the other articles whose voice changed by that.

    A sketch of None is that of a text too short to be known again; it is alone, as is an article that is
    about to go. To be called inside a transaction that has the ledger's lock. The voices depend only on the
    articles that have a sketch now: one that comes joins the groups of its copies, and the group that one
    leaves is parted anew.
    """
    standing = SketchRow.objects.filter(article=article).first()
    if standing is None:
        return joined([(article, sketch)])
    if record(standing) == sketch:
        return Voiced({article.pk: standing.voice}, frozenset())
    changed = parted(standing)
    now = joined([(article, sketch)])
    return Voiced(now.voices, now.others | changed)


def record(row: SketchRow) -> Sketch | None:
    """Return a row as the record that the rules know."""
    return Sketch(row.shingles, bytes(row.signature)) if row.shingles else None


def parted(standing: SketchRow) -> set[int]:
    """Delete a sketch, part those that it may have held together, and return the articles with a new voice."""
    rows = SketchRow.objects.filter(voice=standing.voice).exclude(pk=standing.pk)
    rest = {row.article.sha256: row for row in rows.select_related("article").defer("article__text")}
    standing.delete()
    found = voices({key: sketch for key, row in rest.items() if (sketch := record(row)) is not None})
    changed = [rest[key] for key, voice in found.items() if rest[key].voice != voice]
    for row in changed:
        row.voice = found[row.article.sha256]
    update(changed, ["voice"])
    return {row.pk for row in changed}


def joined(articles: Sequence[tuple[Article, Sketch | None]]) -> Voiced:
    """Store the sketches of articles that have none, and join the groups of their copies."""
    keys = [band_keys(sketch) if sketch is not None else () for _, sketch in articles]
    standing = [(row.voice, told) for row in alike(keys) if (told := record(row)) is not None]
    ties = [frozenset({article.sha256}) for article, _ in articles]
    known = list(standing)
    for article, sketch in articles:
        if sketch is not None:
            near = copies(sketch, [other for _, other in known])
            copied = {voice for (voice, _), is_copy in zip(known, near, strict=True) if is_copy}
            ties.append(frozenset({article.sha256, *copied}))
            known.append((article.sha256, sketch))
    voice_of = {one: min(group) for group in joined_sets(ties) for one in group}
    turned = {voice for voice, _ in standing if voice_of.get(voice, voice) != voice}
    others: set[int] = set()
    for voice in turned:
        group = SketchRow.objects.filter(voice=voice)
        others |= set(group.values_list("pk", flat=True))
        group.update(voice=voice_of[voice])
    rows = SketchRow.objects.bulk_create(
        SketchRow(
            article=article,
            voice=voice_of[article.sha256],
            shingles=sketch.shingles if sketch is not None else 0,
            signature=sketch.signature if sketch is not None else b"",
        )
        for article, sketch in articles
    )
    bands.write((row.pk, own) for row, own in zip(rows, keys, strict=True))
    return Voiced({row.pk: row.voice for row in rows}, frozenset(others))


def alike(keys: Iterable[Iterable[int]]) -> list[SketchRow]:
    """Return the sketches that stand in the ledger under one of these keys."""
    return list(SketchRow.objects.filter(pk__in=bands.sketches({key for own in keys for key in own})))
