"""Which process works on something, and whether it is still alive."""

import os
import socket
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import psutil

TOLERANCE = 5.0
"""Seconds by which a process's start may seem to move when its host's clock is set."""


@dataclass(frozen=True, slots=True)
class Process:
    """A process among all on all hosts.

    Attributes:
        host: the machine or container.
        number: the process's number there.
        started: when it began, seconds since 1970 by its host's clock; numbers are used again.
    """

    host: str
    number: int
    started: float

    @property
    def is_gone(self) -> bool:
        """True where it is known to have ended: only its own host can tell."""
        if self.host != host():
            return False
        try:
            return abs(psutil.Process(self.number).create_time() - self.started) > TOLERANCE
        except psutil.NoSuchProcess:
            return True
        except psutil.Error:
            return False


def this_process() -> Process:
    """The process that asks."""
    return Process(host(), os.getpid(), psutil.Process().create_time())


@cache
def host() -> str:
    """Name of this machine; containers that share it have numbers of their own, so these count too."""
    space = Path("/proc/self/ns/pid")
    return f"{socket.gethostname()} {space.readlink() if space.is_symlink() else ''}".strip()
