"""Backups made, destroyed, damaged and restored, on the database that the tests run on."""

import os
import shutil
import stat
import subprocess
import sys
import threading
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import Model
from django.test import Client
from django.utils import timezone

from articles.management.scratch import address
from articles.models import Article, ArticleStatus, Backup, Feed, Meeting, Receipt, Review, SavedView, Worker
from articles.operations import archive, databases
from articles.operations.archive import Manifest
from articles.operations.workers import beat
from articles.selectors.picture import differences, picture
from tests.operations.backups import ORIGINAL, PASSWORD, run
from tests.program import environment
from tests.views.whole_scene import Whole, make_whole

pytestmark = pytest.mark.django_db(transaction=True)
MAKERS = {"backup": "make_backup", "restore": "restore"}


@pytest.fixture
def whole(media: Path) -> Whole:
    """Fill a ledger with all that it can hold, decisions included."""
    made = make_whole(User.objects.create_user("ratna", password=PASSWORD, is_superuser=True))
    made.article.file.save("räport, 5 März.txt", ContentFile(ORIGINAL))
    now = timezone.now()
    Article.objects.filter(pk=made.queued.pk).update(
        status=ArticleStatus.WORKING, claimed_at=now, queued_at=now
    )
    return made


def destroy() -> None:
    """Empty every table, and lose the originals."""
    call_command("flush", verbosity=0, interactive=False)
    shutil.rmtree(settings.MEDIA_ROOT)


def found_by_search() -> str:
    """Return what the search page shows."""
    client = Client()
    client.force_login(User.objects.get(username="ratna"))
    return client.get("/search/?q=cosmodrome").content.decode()


@pytest.mark.parametrize("name", ["ledger.tar", "ledger.tar.gz"])
def test_what_was_saved_destroyed_and_restored_is_the_same(whole: Whole, tmp_path: Path, name: str) -> None:
    before, reviews = picture(), Review.objects.count()
    assert reviews
    assert "Vostochny" in found_by_search()
    file = tmp_path / name

    told = run("backup", file)

    assert (
        f"{file}: {Article.objects.count()} articles, {Meeting.objects.count()} meetings, 1 originals" in told
    )
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir() if "ledger" in path.name] == [name]
    assert Backup.objects.get().size == file.stat().st_size
    destroy()
    assert not Article.objects.exists()

    run("restore", file)

    lost, found = differences(before, picture())  # the one that a worker had, which is there no more
    assert found[1:] == lost[1:].replace("'working'", "'queued'")
    queued = Article.objects.get(pk=whole.queued.pk)
    assert (queued.status, queued.claimed_at, queued.queued_at) == (ArticleStatus.QUEUED, None, None)
    assert Review.objects.count() == reviews
    assert Article.objects.get(pk=whole.article.pk).file.read() == ORIGINAL
    assert User.objects.get(username="ratna").check_password(PASSWORD)
    assert "Vostochny" in found_by_search()
    assert not [path for path in settings.DATA_DIR.iterdir() if path.name.startswith("restore-")]


def test_new_articles_can_be_stored_after_a_restore(ledger: Article, tmp_path: Path) -> None:
    run("backup", tmp_path / "a.tar")
    destroy()
    run("restore", tmp_path / "a.tar")
    made = Article.objects.create(text="One more.", sha256="f" * 64)
    assert made.pk > ledger.pk


def test_who_was_logged_in_has_to_log_in_again(ledger: Article, tmp_path: Path) -> None:
    client = Client()
    client.force_login(User.objects.get(username="ratna"))
    run("backup", tmp_path / "a.tar")
    run("restore", tmp_path / "a.tar", "--replace")
    assert client.get("/meetings/").status_code == 302


def test_a_ledger_is_not_lost_by_mistake(ledger: Article, tmp_path: Path) -> None:
    run("backup", tmp_path / "a.tar")
    with pytest.raises(CommandError, match=r"There is a ledger already.*--replace"):
        run("restore", tmp_path / "a.tar")
    Article.objects.exclude(pk=ledger.pk).update(title="Changed")
    run("restore", tmp_path / "a.tar", "--replace")
    assert not Article.objects.filter(title="Changed").exists()


@pytest.mark.parametrize("model", [Receipt, Feed, SavedView])
def test_a_ledger_without_articles_is_one_too(
    ledger: Article, tmp_path: Path, model: type[Receipt | Feed | SavedView]
) -> None:
    run("backup", tmp_path / "a.tar")
    call_command("flush", verbosity=0, interactive=False)
    user = User.objects.create_user("siti")
    values: dict[type[Model], dict[str, object]] = {
        Receipt: {"batch": uuid4(), "name": "a.txt", "outcome": "refused", "reason": "It is empty."},
        Feed: {"url": "https://news.example/feed", "due_at": timezone.now()},
        SavedView: {"owner": user, "name": "Mine"},
    }
    model._default_manager.create(**values[model])
    with pytest.raises(CommandError, match=r"There is a ledger already.*--replace"):
        run("restore", tmp_path / "a.tar")


def test_a_running_worker_stands_in_the_way(ledger: Article, tmp_path: Path) -> None:
    run("backup", tmp_path / "a.tar")
    beat("w 1", processes=1, version="1")
    with pytest.raises(CommandError, match="A worker runs"):
        run("restore", tmp_path / "a.tar", "--replace")
    Worker.objects.all().delete()
    run("restore", tmp_path / "a.tar", "--replace")


def test_no_file_is_written_over(ledger: Article, tmp_path: Path) -> None:
    (tmp_path / "a.tar").write_text("mine")
    with pytest.raises(CommandError, match="is there already"):
        run("backup", tmp_path / "a.tar")
    assert (tmp_path / "a.tar").read_text() == "mine"
    assert not Backup.objects.exists()


def test_a_folder_that_is_not_there_is_named(ledger: Article, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="nowhere"):
        run("backup", tmp_path / "nowhere" / "a.tar")
    with pytest.raises(CommandError, match="No such file"):
        run("restore", tmp_path / "nowhere.tar", "--replace")


def test_a_database_that_is_older_than_the_program_can_be_saved(ledger: Article, tmp_path: Path) -> None:
    last = MigrationLoader(None).graph.leaf_nodes("articles")[0]
    MigrationRecorder(connection).record_unapplied(*last)
    try:
        run("backup", tmp_path / "a.tar")
    finally:
        MigrationRecorder(connection).record_applied(*last)
    assert ".".join(last) not in archive.checked(tmp_path / "a.tar").migrations
    assert not Backup.objects.exists()


@pytest.mark.parametrize("command", ["backup", "restore"])
def test_a_database_that_fails_is_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise OperationalError("connection refused\nIs the server running?")

    monkeypatch.setattr(f"articles.management.commands.{command}.{MAKERS[command]}", fails)
    with pytest.raises(
        CommandError, match=r"^The database failed: connection refused; Is the server running\?$"
    ):
        run(command, tmp_path / "a.tar")


def test_a_backup_tells_what_it_holds(ledger: Article, tmp_path: Path) -> None:
    run("backup", tmp_path / "a.tar")
    manifest = archive.checked(tmp_path / "a.tar")
    assert isinstance(manifest, Manifest)
    assert (manifest.version, manifest.engine) == (settings.VERSION, connection.vendor)
    assert "articles.0001_initial" in manifest.migrations
    for model in apps.get_app_config("articles").get_models():
        if model is not Backup:
            assert manifest.counts[model._meta.db_table] == model._default_manager.count()
    assert set(manifest.parts) == {"database", f"media/{ledger.file.name}"}
    assert manifest.parts[f"media/{ledger.file.name}"] == (len(ORIGINAL), sha256(ORIGINAL).hexdigest())


def test_it_is_of_one_moment_while_others_write(ledger: Article, tmp_path: Path) -> None:
    stop = threading.Event()

    def write() -> None:
        number = 0
        while not stop.is_set():
            Article.objects.create(text=f"More of {number}.", sha256=f"{number:064d}")
            number += 1
        connection.close()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        run("backup", tmp_path / "a.tar")
    finally:
        stop.set()
        writer.join()
    assert Article.objects.filter(text__startswith="More of").count() > 3
    run("restore", tmp_path / "a.tar", "--replace")
    assert Article.objects.count() == archive.checked(tmp_path / "a.tar").counts["articles_article"]


def manage(tmp_path: Path, *arguments: str, **changes: str) -> "subprocess.CompletedProcess[str]":
    """Run a command in a process of its own on a data folder of its own."""
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=settings.BASE_DIR,
        env=environment(tmp_path, 8000, **changes),
        capture_output=True,
        text=True,
        check=False,
    )


OLD_ROW = """
from django.db import connection
columns = "title, text, language, source, author, url, file, name, error, sha256, status, analyser_version, supported"
row = "'Old', 'Text', 'en', '', '', '', '', '', '', '0', 'done', '1', true"
with connection.cursor() as cursor:
    cursor.execute(
        f"INSERT INTO articles_article ({columns}, attempts, uploaded_at) VALUES ({row}, 1, '2026-01-01T00:00:00Z')"
    )
"""
OLD_BACKUP = """
from pathlib import Path
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from articles.operations import archive, databases
counts = databases.dump(Path("{folder}") / "database")
writer = archive.Writer(Path("{folder}") / "old.tar")
writer.add("database", Path("{folder}") / "database")
done = tuple(".".join(key) for key in MigrationRecorder(connection).applied_migrations())
writer.close(archive.Manifest("0.0.9", "then", connection.vendor, done, counts, writer.parts))
"""


def test_an_older_backup_is_brought_up_to_date(tmp_path: Path) -> None:
    """A ledger of before 0016, made by that very migration, on a database of its own."""
    with emptied_database(tmp_path, "before") as url:
        assert manage(tmp_path, "migrate", "articles", "0015", DATABASE_URL=url).returncode == 0
        assert manage(tmp_path, "migrate", "sessions", DATABASE_URL=url).returncode == 0
        done = manage(tmp_path, "shell", "--no-imports", "-c", OLD_ROW, DATABASE_URL=url)
        assert done.returncode == 0, done.stderr
        dump = OLD_BACKUP.format(folder=tmp_path)
        done = manage(tmp_path, "shell", "--no-imports", "-c", dump, DATABASE_URL=url)
        assert done.returncode == 0, done.stderr
    with emptied_database(tmp_path, "after") as url:
        done = manage(tmp_path, "restore", str(tmp_path / "old.tar"), DATABASE_URL=url)
        assert done.returncode == 0, done.stderr
        look = (
            "from articles.models import Article; a = Article.objects.get(); "
            "from articles.operations.schema import schema; print(a.title, a.background, schema())"
        )
        done = manage(tmp_path, "shell", "--no-imports", "-c", look, DATABASE_URL=url)
        assert done.stdout.strip() == "Old False current", done.stderr


class emptied_database:  # noqa: N801  used as a function
    """A database without any table, of the kind that the tests run on, taken away afterwards."""

    def __init__(self, folder: Path, name: str) -> None:
        self.name = f"wmw_{os.getpid()}_{name}"
        self.file = folder / f"{name}.sqlite3"

    def __enter__(self) -> str:
        """Make it, and return its address."""
        if connection.vendor == "sqlite":
            return f"sqlite:///{self.file}"
        with connection.cursor() as cursor:
            cursor.execute(f'CREATE DATABASE "{self.name}"')
        return f"{address().rpartition('/')[0]}/{self.name}"

    def __exit__(self, *_: object) -> None:
        """Take it away."""
        if connection.vendor != "sqlite":
            with connection.cursor() as cursor:
                cursor.execute(f'DROP DATABASE "{self.name}" WITH (FORCE)')


def test_counts_know_names_with_quotes() -> None:
    assert databases.quoted('a"b') == '"a""b"'
