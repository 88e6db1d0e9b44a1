"""What `make run` and `make test` do before a package is installed."""

import ast
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bootstrap import chromium, commands, environment

PREPARE = "from bootstrap.environment import prepare; prepare('requirements.txt')"


@pytest.fixture(scope="module")
def project(project_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the set-up alone; tests ask for packages that need no network."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(project_root / "bootstrap", folder / "bootstrap")
    shutil.copy(project_root / "Makefile", folder)
    return folder


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder."""
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)


def test_an_old_python_is_told_what_is_needed(project: Path) -> None:
    start = "runpy.run_module('bootstrap', run_name='__main__')"
    pretend = f"import sys, runpy; sys.version_info = (3, 10, 13); {start}"
    done = run(project, sys.executable, "-c", pretend)
    assert done.returncode == 1
    assert done.stderr.startswith("Who Met Whom needs Python 3.11 or newer")
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("name", ["__init__", "__main__"])
def test_an_old_python_can_read_what_tells_it_so(project_root: Path, name: str) -> None:
    source = (project_root / "bootstrap" / f"{name}.py").read_text()
    nodes = list(ast.walk(ast.parse(source, feature_version=(3, 0))))
    assert not [node for node in nodes if isinstance(node, ast.JoinedStr | ast.AnnAssign | ast.FunctionDef)]


def test_make_says_when_there_is_no_python(project: Path) -> None:
    done = run(project, "make", "run", "PYTHON=no-such-python")
    assert done.returncode != 0
    assert done.stderr.startswith("Who Met Whom needs Python 3.11 or newer, and there is no no-such-python")


def test_the_second_time_nothing_is_installed(project: Path) -> None:
    (project / "requirements.txt").write_text("# one lock\n")
    first = run(project, sys.executable, "-c", PREPARE)
    assert first.returncode == 0, first.stderr
    assert "Installing the packages" in first.stdout

    start = time.monotonic()
    second = run(project, sys.executable, "-c", PREPARE)
    assert (second.returncode, second.stdout) == (0, "")
    assert time.monotonic() - start < 10

    (project / "requirements.txt").write_text("# another lock\n")
    third = run(project, sys.executable, "-c", PREPARE)
    assert "Making" not in third.stdout
    assert "Installing" in third.stdout


def test_an_environment_whose_python_is_gone_is_made_anew(project: Path) -> None:
    (project / "requirements.txt").write_text("")
    python = project / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True, exist_ok=True)
    python.unlink(missing_ok=True)
    python.symlink_to(project / "uninstalled-python")

    again = run(project, sys.executable, "-c", PREPARE)
    assert again.returncode == 0, again.stderr
    assert "Making the environment" in again.stdout


def test_a_package_that_cannot_be_trusted_is_refused_in_words(project: Path) -> None:
    (project / "requirements.txt").write_text("six\n")
    done = run(project, sys.executable, "-m", "bootstrap", "manage", "check")
    assert done.returncode == 1
    assert done.stderr.startswith("Who Met Whom: pip could not install the packages:")
    assert "Traceback" not in done.stderr
    assert not (project / ".venv" / "installed-requirements.txt").exists()


def test_a_python_without_venv_is_told_which_package_brings_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(environment, "PYTHON", tmp_path / "bin" / "python")
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    with pytest.raises(environment.Trouble, match=r"apt-get install python3\.\d+-venv"):
        environment.make()


def test_a_folder_that_cannot_be_written_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "ROOT", Path("/proc/self"))
    with pytest.raises(environment.Trouble, match="/proc/self cannot be written"):
        environment.check_room()


def test_a_disk_without_room_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(environment, "FOLDER", tmp_path / ".venv")
    monkeypatch.setattr(environment, "ROOM_NEEDED", 10**18)
    with pytest.raises(environment.Trouble, match="GB free, and the packages need"):
        environment.check_room()


def test_a_named_browser_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", sys.executable)
    assert chromium.find() == Path(sys.executable)


def test_a_named_browser_that_is_none_fails_with_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "/nowhere/chromium")
    with pytest.raises(chromium.NoChromium, match="/nowhere/chromium"):
        chromium.ensure(Path(sys.executable))


def test_a_browser_that_playwright_downloaded_is_found(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    assert chromium.find() is None
    downloaded = tmp_path / "chromium-1200" / "chrome-linux" / "chrome"
    downloaded.parent.mkdir(parents=True)
    downloaded.touch(mode=0o755)
    assert chromium.find() == downloaded


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("figures", ["evaluate", "--by-language", "--write", "articles/measuring/figures.json"]),
        ("bench", ["bench", "--what", "all", "--write", "docs/benchmarks.md"]),
    ],
)
def test_measures_are_written_where_they_are_committed(
    name: str, command: list[str], project_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(commands, "manage", asked.append)
    for variable in commands.THREADS:
        monkeypatch.setenv(variable, "8")
    monkeypatch.chdir(project_root)
    commands.main([name])
    assert asked == [command]
    assert (os.environ["OMP_NUM_THREADS"] == "1") is (name == "bench")
    assert f"\n{name}: python\n" in (project_root / "Makefile").read_text()


def test_the_tests_under_stress_are_run_when_they_are_asked_for(
    project_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []

    def done(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        asked.append(command)
        return subprocess.CompletedProcess(command, returncode=len(asked) - 1)

    monkeypatch.setattr(commands, "prepare", lambda _: Path("python"))
    monkeypatch.setattr(subprocess, "run", done)
    monkeypatch.chdir(project_root)
    commands.main(["test-ledger"])
    assert asked[0][1:5] == ["-m", "pytest", "-m", "stress"]
    with pytest.raises(SystemExit, match="under stress"):
        commands.main(["test-ledger"])
    assert "\ntest-ledger: python\n" in (project_root / "Makefile").read_text()


def test_the_faults_come_round_after_round_up_to_the_first_that_fails(
    project_root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[list[str]] = []

    def done(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        asked.append(command)
        return subprocess.CompletedProcess(command, returncode=len(asked) // 3)

    monkeypatch.setattr(commands, "prepare", lambda _: Path("python"))
    monkeypatch.setattr(subprocess, "run", done)
    monkeypatch.chdir(project_root)
    commands.main(["test-faults", "--rounds", "2", "-k", "redis"])
    assert [(command[1:5], command[-2:]) for command in asked] == [
        (["-m", "pytest", "-m", "faults"], ["-k", "redis"])
    ] * 2
    with pytest.raises(SystemExit, match="faults, round 1 of 9"):
        commands.main(["test-faults", "--rounds", "9"])
    assert len(asked) == 3
    assert "== faults, round 2 of 2: passed" in capsys.readouterr().out
    assert "\ntest-faults: python\n" in (project_root / "Makefile").read_text()
