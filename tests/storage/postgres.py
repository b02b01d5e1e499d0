"""A PostgreSQL server for the tests: started from the distribution's own binaries, in a folder of its own."""

import getpass
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

SYSTEM_USERS = ("postgres", "nobody")
"""The server refuses to be root; root starts it as one of these."""

QUICK = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_connections": "50"}
"""A server that may lose its data when the machine loses its power."""


@dataclass
class Cluster:
    """A running server.

    Attributes:
        port: on the loopback address.
        binaries: folder of its programs.
    """

    port: int
    binaries: Path
    _numbers: Iterator[int] = field(default_factory=count)

    @property
    def user(self) -> str:
        """Who may do everything."""
        return "tester"

    def url(self, database: str) -> str:
        """Address of a database."""
        return f"postgresql://{self.user}@127.0.0.1:{self.port}/{database}"

    def make_database(self) -> str:
        """Address of a new, empty database."""
        name = f"test{next(self._numbers)}"
        self.run("psql", "-q", "-d", self.url("postgres"), "-c", f"CREATE DATABASE {name}")
        return self.url(name)

    def run(self, program: str, *arguments: str) -> None:
        """Run a program of the server's to its end."""
        subprocess.run([self.binaries / program, *arguments], check=True, capture_output=True)


@contextmanager
def cluster() -> Iterator[Cluster]:
    """A server that runs until the end of the block."""
    folder = Path(tempfile.mkdtemp(prefix="summariser-postgres-", dir="/tmp"))
    binaries = _binaries()
    as_user = _as_system_user(folder)
    started = Cluster(_free_port(), binaries)
    try:
        _quietly(
            [
                *as_user,
                binaries / "initdb",
                "-D",
                folder / "data",
                "-U",
                started.user,
                "-A",
                "trust",
                "-E",
                "UTF8",
            ]
        )
        options = QUICK | {
            "listen_addresses": "127.0.0.1",
            "port": str(started.port),
            "unix_socket_directories": str(folder),
        }
        settings = " ".join(f"-c {name}={value}" for name, value in options.items())
        control = [*as_user, binaries / "pg_ctl", "-D", folder / "data", "-w"]
        _quietly([*control, "-l", folder / "log", "-o", settings, "start"])
        try:
            yield started
        finally:
            _quietly([*control, "-m", "immediate", "stop"])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _binaries() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    assert on_path, "these tests need a PostgreSQL server: apt-get install postgresql"
    return Path(on_path).parent


def _as_system_user(folder: Path) -> list[str | Path]:
    """What stands before a command so that it does not run as root."""
    if os.geteuid() != 0:
        return []
    import pwd

    known = {entry.pw_name for entry in pwd.getpwall()}
    user = next(name for name in SYSTEM_USERS if name in known)
    shutil.chown(folder, user)
    return ["runuser", "-u", user, "--"]


def _quietly(command: Sequence[str | Path]) -> None:
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd="/")
    assert done.returncode == 0, f"{getpass.getuser()}: {command}: {done.stdout}{done.stderr}"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
