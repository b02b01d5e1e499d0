"""What every benchmark prints first: on what, with which versions."""

import os
import platform
from importlib.metadata import version
from pathlib import Path

PACKAGES = (
    "summariser",
    "openai",
    "instructor",
    "slovnet",
    "navec",
    "pymorphy3",
    "razdel",
    "numpy",
    "pydantic",
)


def describe() -> str:
    """Processor, cores, Python and the versions that matter, as two lines."""
    versions = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return f"{_processor()}, {os.cpu_count()} cores, Python {platform.python_version()}\n{versions}"


def _processor() -> str:
    lines = (
        Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        if Path("/proc/cpuinfo").exists()
        else []
    )
    names = (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or platform.machine())
