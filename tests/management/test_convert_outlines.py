"""The outlines of the map: what is kept of the source, and what is committed."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

SOURCE: dict[str, Any] = {
    "type": "Topology",
    "transform": {"scale": [1, 1], "translate": [0, 0]},
    "objects": {
        "rivers": {"type": "GeometryCollection", "geometries": [{"type": "LineString", "arcs": [0]}]},
        "coastlines": {"type": "GeometryCollection", "geometries": [{"type": "LineString", "arcs": [2]}]},
        "land": {"type": "GeometryCollection", "geometries": [{"type": "Polygon", "arcs": [[2, -4]]}]},
        "countries": {
            "type": "GeometryCollection",
            "geometries": [{"type": "MultiPolygon", "id": "AAA", "arcs": [[[~2]], [[3]]]}],
        },
    },
    "arcs": [[[0, 0]], [[1, 1]], [[2, 2]], [[3, 3]]],
}


def converted(tmp_path: Path, source: object) -> dict[str, Any]:
    given, made = tmp_path / "given.json", tmp_path / "made" / "world.json"
    given.write_text(json.dumps(source), encoding="utf-8")
    call_command("convert_outlines", given, target=made)
    answer: dict[str, Any] = json.loads(made.read_text(encoding="utf-8"))
    return answer


def test_only_the_arcs_of_drawn_layers_are_kept_and_numbered_anew(tmp_path: Path) -> None:
    world = converted(tmp_path, SOURCE)

    assert world["arcs"] == [[[2, 2]], [[3, 3]]]
    assert world["objects"]["land"]["geometries"][0]["arcs"] == [[0, ~1]]
    assert world["objects"]["countries"]["geometries"][0] == {
        "type": "MultiPolygon",
        "id": "AAA",
        "arcs": [[[~0]], [[1]]],
    }


def test_layers_that_are_not_drawn_stand_empty(tmp_path: Path) -> None:
    assert converted(tmp_path, SOURCE)["objects"]["rivers"]["geometries"] == []


@pytest.mark.parametrize("source", [{}, [], {"type": "Topology", "objects": {"land": {}}}])
def test_what_is_no_such_file_is_refused(tmp_path: Path, source: object) -> None:
    with pytest.raises(CommandError):
        converted(tmp_path, source)


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="nowhere"):
        call_command("convert_outlines", tmp_path / "nowhere.json")


def test_the_committed_outlines_are_small_and_whole(project_root: Path) -> None:
    file = project_root / "static" / "topojson" / "world_110m.json"
    world = json.loads(file.read_text(encoding="utf-8"))

    assert file.stat().st_size < 120_000
    assert len(world["objects"]["countries"]["geometries"]) > 170
    assert (file.parent / "SOURCE.md").exists()
