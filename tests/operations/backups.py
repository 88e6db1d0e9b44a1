"""Small ledgers with an original, and backups of them."""

import io
import json
import tarfile
from collections.abc import Callable
from hashlib import sha256
from io import StringIO
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.core.management import call_command

from articles.models import Article
from articles.operations import archive
from tests.views.scene import make_scene

PASSWORD = "kopi-hitam-91"
ORIGINAL = b"An original, with \x00 and \xff in it."


def make_small() -> Article:
    """Store a small ledger, and return an article with its original."""
    User.objects.create_user("ratna", password=PASSWORD)
    article = make_scene().article
    article.file.save("räport, 5 März.txt", ContentFile(ORIGINAL))
    return article


def run(command: str, *arguments: object) -> str:
    """Run a command and return what it says."""
    out = StringIO()
    call_command(command, *map(str, arguments), stdout=out, stderr=out)
    return out.getvalue()


def rewritten(source: Path, target: Path, change: Callable[[dict[str, Any]], None], **parts: bytes) -> Path:
    """Write a backup anew with another manifest, and with parts whose digests are right."""
    with tarfile.open(source) as old, tarfile.open(target, "w") as new:
        contents = {info.name: old.extractfile(info).read() for info in old}  # type: ignore[union-attr]
        manifest = json.loads(contents.pop(archive.MANIFEST))
        for name, content in parts.items():
            contents[name] = content
            manifest["parts"][name] = [len(content), sha256(content).hexdigest()]
        change(manifest)
        contents[archive.MANIFEST] = json.dumps(manifest).encode()
        for name, content in contents.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            new.addfile(info, io.BytesIO(content))
    return target
