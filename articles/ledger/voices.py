"""Keep the groups of articles that are copies of one text, each with one voice."""

from dataclasses import dataclass

from articles.models import Article, SketchBand
from articles.models import Sketch as SketchRow
from articles.resolution.copies import Sketch, band_keys, copies, voices


@dataclass(frozen=True, slots=True)
class Voiced:
    """The voice that an article has now, and the keys of the other articles that have a new one by that."""

    voice: str
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
        return joined(article, sketch)
    if record(standing) == sketch:
        return Voiced(standing.voice, frozenset())
    changed = parted(standing)
    now = joined(article, sketch)
    return Voiced(now.voice, now.others | changed)


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
    SketchRow.objects.bulk_update(changed, ["voice"], batch_size=500)
    return {row.pk for row in changed}


def joined(article: Article, sketch: Sketch | None) -> Voiced:
    """Store a sketch and join the groups of its copies."""
    keys = band_keys(sketch) if sketch is not None else ()
    former = {row.voice for row in standing_copies(sketch, keys)} if sketch is not None else set()
    voice = min({article.sha256, *former})
    others = SketchRow.objects.filter(voice__in=former - {voice})
    changed = set(others.values_list("pk", flat=True))
    others.update(voice=voice)
    row = SketchRow.objects.create(
        article=article,
        voice=voice,
        shingles=sketch.shingles if sketch is not None else 0,
        signature=sketch.signature if sketch is not None else b"",
    )
    SketchBand.objects.bulk_create(SketchBand(sketch=row, key=key) for key in keys)
    return Voiced(voice, frozenset(changed))


def standing_copies(sketch: Sketch, keys: tuple[int, ...]) -> list[SketchRow]:
    """Return the sketches that stand in the ledger whose texts are copies of this one's."""
    bands = SketchBand.objects.filter(key__in=keys)
    rows = list(SketchRow.objects.filter(pk__in=bands.values("sketch")))
    others = [Sketch(row.shingles, bytes(row.signature)) for row in rows]
    return [row for row, copied in zip(rows, copies(sketch, others), strict=True) if copied]
