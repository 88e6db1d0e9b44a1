"""Read settings from the environment. What cannot be is refused by the name of its variable."""

import os
import tempfile
from hashlib import sha256
from importlib.util import find_spec
from ipaddress import ip_address
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

# A PostgreSQL that has gone from the network is given up within seconds, not within the system's many minutes.
NETWORK = {
    "connect_timeout": 5,  # seconds
    "tcp_user_timeout": 10_000,  # milliseconds
    "keepalives_idle": 10,  # seconds
    "keepalives_interval": 5,
    "keepalives_count": 3,
}


def env_bool(name: str, default: bool) -> bool:
    """Read a yes-or-no variable. Raise ImproperlyConfigured on anything but 0 and 1."""
    value = os.environ.get(name, "1" if default else "0")
    if value not in {"0", "1"}:
        raise ImproperlyConfigured(f"{name} is {value!r}: set it to 0 or 1.")
    return value == "1"


def env_int(name: str, default: int, least: int = 1) -> int:
    """Read a whole number that is no less than the least. Raise ImproperlyConfigured on anything else."""
    value = os.environ.get(name, str(default))
    if not value.isdecimal() or int(value) < least:
        raise ImproperlyConfigured(f"{name} is {value!r}: set it to a whole number above {least - 1}.")
    return int(value)


def env_list(name: str, default: str = "") -> list[str]:
    """Read a comma-separated variable."""
    return [part.strip() for part in os.environ.get(name, default).split(",") if part.strip()]


def package_folder(name: str) -> Path:
    """Return the folder of an installed package, without importing it. ImproperlyConfigured if missing."""
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise ImproperlyConfigured(f"The package {name} is not installed: run make install.")
    return Path(spec.submodule_search_locations[0])


def env_folder(name: str, *, changed: bool = False) -> Path | None:
    """Read the path of a folder, which may have to be one that can be changed. Raise ImproperlyConfigured."""
    if not (named := os.environ.get(name)):
        return None
    folder = Path(named).resolve()
    if not folder.is_dir():
        raise ImproperlyConfigured(f"{name}: there is no folder {folder}.")
    if changed and not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        raise ImproperlyConfigured(f"{name}: {folder} cannot be read and changed by this user.")
    return folder


def env_addresses(name: str) -> frozenset[tuple[str, int]]:
    """Read IP addresses with their ports. Raise ImproperlyConfigured on anything else."""
    found = set()
    for part in env_list(name):
        host, _, port = part.rpartition(":")
        try:
            found.add((str(ip_address(host.strip("[]"))), int(port)))
        except ValueError:
            raise ImproperlyConfigured(
                f"{name} holds {part!r}: write an IP address and a port, e.g. 10.0.0.5:80 or [fd00::5]:80."
            ) from None
    return frozenset(found)


def data_directory(named: Path) -> Path:
    """Return the folder of everything that the program writes, made for this user alone where it is missing.

    Raise ImproperlyConfigured where it cannot be written.
    """
    folder = named.resolve()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # it holds passwords' hashes and sessions
    except OSError as error:
        raise ImproperlyConfigured(f"DATA_DIR: {folder} cannot be made ({error.strerror}).") from None
    if not os.access(folder, os.W_OK | os.X_OK):
        raise ImproperlyConfigured(f"DATA_DIR: {folder} cannot be written by this user.")
    return folder


def run_directory(data: Path) -> Path:
    """Return the folder of sockets: below the data, or a short one where the path would be too long."""
    folder = data / "run"
    if len(str(folder)) > 80:  # a Unix socket's path ends at 108 bytes
        digest = sha256(str(folder).encode()).hexdigest()[:12]
        folder = Path(tempfile.gettempdir()) / f"who-met-whom-{os.getuid()}-{digest}"
    return folder
