"""The web server, and the whole program, killed while a file comes in: nothing half of it stays, and all goes on."""

from contextlib import suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path

import psutil
import pytest

from articles.management.scratch import address
from articles.models import Receipt
from coverage_site.celery import app
from coverage_site.environment import run_directory
from tests.faults.servers import ON_SQLITE
from tests.faults.site import ROOT, Post, Site
from tests.faults.story import PATIENCE, Told, check_all_is_told_once
from tests.program import Program, free_port, processes_of
from tests.services import wait_for

pytestmark = [pytest.mark.faults, ON_SQLITE]

LARGE = Post(files={"large.txt": b"The ministers met in Arica. " * 400_000})


def test_a_web_server_that_is_killed_during_an_upload_leaves_nothing_half_there(
    site: Site, posts: list[Post], alone: Told
) -> None:
    visitor = site.visitor("ratna")
    middle = len(posts) // 2
    for post in posts[:middle]:
        assert visitor.send(post).batch
    upload = visitor.send_half(LARGE)
    wait_for(lambda: has_come(site.data), PATIENCE)

    assert site.web is not None
    receiving = next(
        child for child in psutil.Process(site.web.pid).children() if is_receiving(child, site.data)
    )
    receiving.kill()

    assert is_cut_off(upload)
    assert Receipt.objects.count() == middle
    wait_for(lambda: not has_come(site.data), PATIENCE)
    for post in posts[middle:]:
        assert visitor.send(post).batch
    site.hire("--concurrency=2")
    check_all_is_told_once(site, alone)


def test_a_program_that_is_killed_as_a_whole_goes_on_at_its_next_start(
    site: Site, posts: list[Post], alone: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    served = Site(tmp_path / "var", tmp_path)
    served.port = free_port()
    monkeypatch.setattr(app.conf, "broker_url", f"redis+socket://{run_directory(served.data) / 'redis.sock'}")
    changes = {
        "DATABASE_URL": address(),
        "WORKERS": "2",
        "SWEEP_SECONDS": "1",
        "STATIC_DIR": str(site.folder / "static"),
    }
    try:
        Program(ROOT, served.data, served.port, **changes).wait_until_ready()
        visitor = served.visitor("ratna")
        upload = visitor.send_half(LARGE)
        for post in posts:
            assert visitor.send(post).batch
        wait_for(lambda: has_come(served.data), PATIENCE)
        kill_all(served.data)
        assert is_cut_off(upload)

        Program(ROOT, served.data, served.port, **changes).wait_until_ready()
        check_all_is_told_once(served, alone)
    finally:
        kill_all(served.data)


def has_come(data: Path) -> bool:
    """Tell if something of an upload is on the disk."""
    return any(path.stat().st_size for path in (data / "incoming").iterdir())


def is_receiving(process: psutil.Process, data: Path) -> bool:
    """Tell if it is this process that receives an upload."""
    return any(Path(file.path).parent == data / "incoming" for file in process.open_files())


def is_cut_off(upload: HTTPConnection) -> bool:
    """Tell if nobody answers an upload any more."""
    with suppress(OSError, HTTPException):
        upload.getresponse()
        return False
    return True


def kill_all(data: Path) -> None:
    """End all processes of a data folder at once."""
    for process in processes_of(data):
        with suppress(psutil.NoSuchProcess):
            process.kill()
    wait_for(lambda: not processes_of(data))
