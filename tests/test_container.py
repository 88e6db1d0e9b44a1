"""The image and its composition, as far as they can be checked without an engine that builds them.

hadolint reads the Dockerfile; what compose.yaml names is compared with what there is.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.test_settings import variables_read

HARDENED = {"read_only": True, "cap_drop": ["ALL"], "security_opt": ["no-new-privileges:true"]}
OURS = {"migrate", "web", "worker", "beat"}
PINNED = re.compile(r"[a-z0-9./-]+:\d+\.\d+[\w.-]*")


@pytest.fixture(scope="module")
def services(project_root: Path) -> dict[str, Any]:
    """Return the services of compose.yaml."""
    found: dict[str, Any] = yaml.safe_load((project_root / "compose.yaml").read_text())["services"]
    return found


def test_every_service_is_hardened(services: dict[str, Any]) -> None:
    assert services.keys() == OURS | {"db", "redis"}
    for name, service in services.items():
        assert {key: service.get(key) for key in HARDENED} == HARDENED, name
        assert service["user"] not in {"root", "0", "0:0"}, name
        assert not service.get("privileged"), name


def test_every_service_that_stays_is_watched(services: dict[str, Any]) -> None:
    for name, service in services.items():
        if service["restart"] == "no":
            continue
        assert service["restart"] == "unless-stopped", name
        check = service["healthcheck"]
        assert check["test"][0] in {"CMD", "CMD-SHELL"}, name
        assert {"interval", "timeout", "retries"} <= check.keys(), name


def test_only_the_web_server_is_reached_and_from_this_machine_alone(services: dict[str, Any]) -> None:
    ports = {name: service["ports"] for name, service in services.items() if service.get("ports")}
    assert ports == {"web": ["127.0.0.1:${PORT:-8000}:8000"]}


def test_every_variable_is_one_that_the_settings_read(services: dict[str, Any], project_root: Path) -> None:
    read = variables_read(project_root / "coverage_site" / "settings.py")
    threads = {"OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"}
    for name in OURS:
        assert services[name]["environment"].keys() - threads <= read, name


def test_what_operators_have_to_set_reaches_every_process(
    services: dict[str, Any], project_root: Path
) -> None:
    read = variables_read(project_root / "coverage_site" / "settings.py")
    wanted = {
        name for name in read if name.startswith(("EMAIL_", "LOGIN_", "UPLOAD_")) or name.endswith("_MINUTE")
    }
    for name in OURS:
        assert (
            wanted | {"ANALYSIS_SECONDS", "LOG_LEVEL", "PROXIES"} <= services[name]["environment"].keys()
        ), name


def test_no_secret_stands_in_the_files(services: dict[str, Any], project_root: Path) -> None:
    secrets = {"SECRET_KEY", "POSTGRES_PASSWORD"}
    for service in services.values():
        for key in secrets & service.get("environment", {}).keys():
            assert re.fullmatch(r"\$\{\w+:\?.+\}", service["environment"][key])
    assert ":${POSTGRES_PASSWORD:?" in services["web"]["environment"]["DATABASE_URL"]
    docker = (project_root / "Dockerfile").read_text()
    assert not re.search(r"^(ARG|ENV)\b.*(SECRET|PASSWORD|TOKEN)", docker, re.MULTILINE)
    ignored = (project_root / ".dockerignore").read_text().splitlines()
    assert "*" in ignored
    assert not {"!.env", "!var", "!.git"} & set(ignored)
    assert "/.env" in (project_root / ".gitignore").read_text().splitlines()


def test_images_are_pinned(services: dict[str, Any], project_root: Path) -> None:
    images = {service["image"] for service in services.values()}
    images |= set(re.findall(r"^FROM (\S+)", (project_root / "Dockerfile").read_text(), re.MULTILINE))
    assert not [image for image in images if not PINNED.fullmatch(image)]


def test_the_client_of_postgresql_is_that_of_the_server(services: dict[str, Any], project_root: Path) -> None:
    server = re.search(r"postgres:(\d+)", services["db"]["image"])
    client = re.search(r"postgresql-client-(\d+)", (project_root / "Dockerfile").read_text())
    assert server
    assert client
    assert server[1] == client[1]


def test_every_command_is_there(services: dict[str, Any]) -> None:
    for name in ("worker", "beat"):
        assert services[name]["command"][:3] == ["python", "-m", "celery"]
        words = [re.sub(r"\$\{\w+:-(\w+)\}", r"\1", word) for word in services[name]["command"][3:]]
        done = subprocess.run(
            [sys.executable, "-m", "celery", *words, "--help"], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        options = {word.split("=")[0] for word in words if word.startswith("--")} - {"--quiet", "--app"}
        assert not [option for option in options if option not in done.stdout], name
    assert services["migrate"]["command"] == ["python", "manage.py", "migrate", "--no-input"]


def test_a_worker_is_given_longer_to_stop_than_its_article(services: dict[str, Any]) -> None:
    seconds = int(services["worker"]["environment"]["STOP_SECONDS"])
    assert seconds + 10 <= int(services["worker"]["stop_grace_period"].removesuffix("s"))


def test_everything_that_runs_is_in_the_image(project_root: Path) -> None:
    kept = {
        line[1:] for line in (project_root / ".dockerignore").read_text().splitlines() if line.startswith("!")
    }
    assert all((project_root / name).exists() for name in kept)
    assert kept >= {
        "articles",
        "coverage_site",
        "templates",
        "static",
        "locale",
        "manage.py",
        "requirements.txt",
    }


def test_the_dockerfile_has_no_fault(project_root: Path) -> None:
    hadolint = shutil.which("hadolint", path=str(Path(sys.executable).parent))
    assert hadolint, "it comes with requirements-dev.txt"
    done = subprocess.run(
        [hadolint, project_root / "Dockerfile"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_the_image_runs_as_nobody_in_particular(project_root: Path, services: dict[str, Any]) -> None:
    docker = (project_root / "Dockerfile").read_text()
    (user,) = re.findall(r"^USER (\S+)", docker, re.MULTILINE)
    assert user == "10001:10001"
    assert {services[name]["user"] for name in OURS} == {user}
