"""The locks: everything pinned and hashed, from PyPI alone."""

import re
from pathlib import Path

import pytest

from bootstrap.lock import ONLY_WHEEL, with_one_wheel

LOCKS = ("requirements", "requirements-dev")


def pins_of(file: Path) -> set[str]:
    """Return the pins of a requirements file, such as django==5.2.19, without extras."""
    pins = re.findall(r"^[a-z0-9][^\s;]*==[^\s;]+", file.read_text(), re.MULTILINE)
    return {re.sub(r"\[.*\]", "", pin) for pin in pins}


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_of_a_lock_has_a_version_and_a_hash(project_root: Path, name: str) -> None:
    lock = (project_root / f"{name}.txt").read_text()
    entries = re.split(r"\n(?=[a-z0-9])", re.sub(r"^ *#.*\n", "", lock, flags=re.MULTILINE))
    assert len(entries) > 60
    for entry in entries:
        assert re.match(r"[a-z0-9._-]+(\[[a-z,]+\])?==\S+", entry), entry
        assert "--hash=sha256:" in entry, entry


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_place_but_the_index(project_root: Path, name: str) -> None:
    lock = (project_root / f"{name}.txt").read_text()
    assert not re.search(r"://|file:|^-{1,2}(?!hash)|= *\.?/|@ ", lock, re.MULTILINE)


@pytest.mark.parametrize("name", LOCKS)
def test_what_is_asked_for_is_what_is_locked(project_root: Path, name: str) -> None:
    wanted = pins_of(project_root / f"{name}.in")
    assert wanted
    assert wanted <= pins_of(project_root / f"{name}.txt")


def test_tests_and_program_run_on_the_same_versions(project_root: Path) -> None:
    assert pins_of(project_root / "requirements.txt") <= pins_of(project_root / "requirements-dev.txt")


@pytest.mark.parametrize("name", LOCKS)
def test_the_english_pipeline_can_be_one_wheel_only(project_root: Path, name: str) -> None:
    lock = (project_root / f"{name}.txt").read_text()
    for package, digest in ONLY_WHEEL.items():
        entry = re.search(rf"^{package}==.*\n((?: +--hash=.*\n)+)", lock, re.MULTILINE)
        assert entry
        assert re.findall(r"sha256:\w+", entry[1]) == [digest]
    assert with_one_wheel(lock) == lock
