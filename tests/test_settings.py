"""The settings: all of them documented, none of them leaking into tests, a bad one refused by name."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from tests import environment

READERS = {"env_addresses", "env_bool", "env_folder", "env_int", "env_list", "get"}


def variables_read(source: Path) -> set[str]:
    """Return the names of the environment variables that a module reads."""
    calls = [node for node in ast.walk(ast.parse(source.read_text())) if isinstance(node, ast.Call)]
    return {
        argument.value
        for call in calls
        if (getattr(call.func, "id", "") or getattr(call.func, "attr", "")) in READERS
        for argument in call.args[:1]
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str) and argument.value.isupper()
    }


def check(root: Path, tmp_path: Path, **changes: str) -> subprocess.CompletedProcess[str]:
    """Run Django's checks in a process with other settings."""
    kept = {name: value for name, value in os.environ.items() if name != "DJANGO_ALLOW_ASYNC_UNSAFE"}
    return subprocess.run(
        [sys.executable, "manage.py", "check", *(["--deploy"] if "HTTPS" in changes else [])],
        cwd=root,
        env={**kept, "DATA_DIR": str(tmp_path), **changes},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_readme_tells_of_every_setting_and_of_no_other(project_root: Path) -> None:
    table = re.findall(r"^\| `([A-Z_]+)` \|", (project_root / "README.md").read_text(), re.MULTILINE)
    assert sorted(table) == sorted(variables_read(project_root / "coverage_site" / "settings.py"))


def test_no_setting_of_the_caller_reaches_the_tests(project_root: Path) -> None:
    read = variables_read(project_root / "coverage_site" / "settings.py")
    assert read == environment.KEPT | environment.CLEARED | {"DATA_DIR"}


def test_the_program_and_its_package_are_of_one_version(project_root: Path) -> None:
    assert f'\nversion = "{settings.VERSION}"\n' in (project_root / "pyproject.toml").read_text()
    assert f"image: who-met-whom:{settings.VERSION}\n" in (project_root / "compose.yaml").read_text()


def test_tests_write_to_a_folder_of_their_own(project_root: Path) -> None:
    assert project_root not in settings.DATA_DIR.parents
    assert Path(settings.RUN_DIR).is_relative_to(settings.DATA_DIR)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DEBUG", "yes"),
        ("PUBLIC_READ", ""),
        ("HTTPS", "on"),
        ("SAMPLES", "2"),
        ("UPLOAD_MAX_MB", "-1"),
        ("PROXIES", "-1"),
        ("LOGIN_FAILURES", "0"),
        ("PORT", "²"),
        ("ANALYSIS_SECONDS", "1.5"),
        ("TIME_ZONE", "Mars/Olympus"),
        ("LOG_LEVEL", "quiet"),
        ("LOG_FORMAT", "xml"),
        ("STOP_SECONDS", "0"),
        ("EVALUATION_DATA", "/nowhere/news"),
        ("WATCH_DIR", "/nowhere/news"),
        ("FETCH_ALLOW", "10.0.0.1"),
        ("FETCH_ALLOW", "news.example:80"),
        ("DATABASE_URL", "mongodb://127.0.0.1/ledger"),
    ],
)
def test_a_bad_value_is_refused_by_name(project_root: Path, tmp_path: Path, name: str, value: str) -> None:
    done = check(project_root, tmp_path, **{name: value})
    assert done.returncode == 1
    assert done.stderr.startswith(f"Settings: {name}")
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_site_behind_https_passes_the_checks_for_deployment(project_root: Path, tmp_path: Path) -> None:
    done = check(project_root, tmp_path, HTTPS="1")
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout, done.stderr


def test_the_secret_key_is_made_once_and_kept_from_others(project_root: Path, tmp_path: Path) -> None:
    keys = []
    for _ in range(2):
        assert check(project_root, tmp_path).returncode == 0
        keys.append((tmp_path / "secret_key").read_text())
    assert keys[0] == keys[1]
    assert len(keys[0]) >= 50
    assert (tmp_path / "secret_key").stat().st_mode & 0o077 == 0


def test_a_deep_data_folder_still_has_room_for_a_socket(project_root: Path, tmp_path: Path) -> None:
    deep = tmp_path / "a-folder-with-a-long-name" / "and-another-one-below-it" / "and-one-more-to-be-sure"
    program = "from coverage_site import settings; print(settings.RUN_DIR)"
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=project_root,
        env={**os.environ, "DATA_DIR": str(deep)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert len(done.stdout.strip() + "/redis.sock") < 104  # the limit of macOS; Linux has 108


def test_any_folder_may_hold_the_data_and_others_do_not_see_into_it(
    project_root: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "C# and 50%41? more" / "var"
    program = (
        "from coverage_site import settings; "
        "print(settings.DATABASES['default']['NAME']); print(settings.REDIS_URL)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=project_root,
        env={name: value for name, value in os.environ.items() if not name.endswith("_URL")}
        | {"DATA_DIR": str(folder)},
        capture_output=True,
        text=True,
        check=True,
    )
    database, redis = done.stdout.splitlines()
    assert database == str(folder / "db.sqlite3")
    assert unquote(urlsplit(redis).path).endswith("/redis.sock")
    assert folder.stat().st_mode & 0o077 == 0


def test_a_postgresql_that_is_gone_is_given_up_soon(project_root: Path, tmp_path: Path) -> None:
    program = (
        "import os; from django.conf import settings; d = settings.DATABASES['default']['OPTIONS']; "
        "print(d['connect_timeout'], d['tcp_user_timeout'], d['sslmode']); print(os.environ.get('PGOPTIONS')); "
        "import coverage_site.wsgi; print(os.environ['PGOPTIONS'])"
    )
    address = "postgres://postgres@127.0.0.1:1/ledger?sslmode=require&connect_timeout=3"
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=project_root,
        env={name: value for name, value in os.environ.items() if name != "PGOPTIONS"}
        | {"DATA_DIR": str(tmp_path), "DATABASE_URL": address},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == ["3 10000 require", "None", "-c statement_timeout=60s"]


def test_a_password_that_anyone_would_guess_is_refused() -> None:
    for guess in ("12345678", "password", "short"):
        with pytest.raises(ValidationError):
            validate_password(guess)
