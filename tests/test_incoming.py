"""Files on their way from the network onto the disk."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from django.test import RequestFactory
from pytest_django.fixtures import Settings

from articles.incoming import NEW, DiskFileUploadHandler, clear_away

# A process that receives a file and is killed while it does.
RECEIVES = """
import os, signal, sys
import django
from django.conf import settings
django.setup()
settings.FILE_UPLOAD_TEMP_DIR = sys.argv[1]
from articles.incoming import DiskFileUploadHandler
handler = DiskFileUploadHandler()
handler.new_file("documents", "a.txt", "text/plain", 10)
handler.receive_data_chunk(b"half of it", 0)
handler.file.flush()
os.kill(os.getpid(), signal.SIGKILL)
"""


def receiving(folder: Path, settings: Settings) -> DiskFileUploadHandler:
    """Return what receives a file, some of which is there."""
    settings.FILE_UPLOAD_TEMP_DIR = folder
    handler = DiskFileUploadHandler(RequestFactory().post("/upload/"))
    handler.new_file("documents", "a.txt", "text/plain", 10)
    handler.receive_data_chunk(b"half of it", 0)
    handler.file.flush()
    return handler


def test_what_a_killed_process_left_is_cleared_away(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", RECEIVES, str(tmp_path)], check=False)
    assert done.returncode == -signal.SIGKILL
    [left] = tmp_path.iterdir()
    assert left.read_bytes() == b"half of it"
    assert clear_away(tmp_path) == 1
    assert list(tmp_path.iterdir()) == []


def test_what_is_being_received_stays(tmp_path: Path, settings: Settings) -> None:
    handler = receiving(tmp_path, settings)
    [file] = tmp_path.iterdir()
    os.utime(file, (0, 0))  # however long nothing has come
    assert clear_away(tmp_path) == 0
    handler.receive_data_chunk(b"the rest", 10)
    handler.file_complete(18)
    assert file.read_bytes() == b"half of itthe rest"
    handler.file.close()
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_was_just_begun_is_not_taken_for_one_that_was_left(tmp_path: Path) -> None:
    begun = tmp_path / "tmpa.upload.txt"
    begun.touch()
    assert clear_away(tmp_path) == 0
    os.utime(begun, (time.time() - 2 * NEW,) * 2)
    assert clear_away(tmp_path) == 1


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    assert clear_away(tmp_path) == 0
