"""The public face is small, pinned and light."""

import subprocess
import sys

import summariser

SLOW = ["openai", "instructor", "slovnet", "navec", "pymorphy3", "trafilatura", "babel", "pydantic"]


def test_public_names_are_pinned() -> None:
    """A name slips neither in nor out unnoticed."""
    assert summariser.__all__ == [
        "Article",
        "Check",
        "Report",
        "Reports",
        "Result",
        "Source",
        "Store",
        "Summariser",
        "SummariserError",
        "asummarise",
        "check",
        "summarise",
        "to_frame",
    ]


def test_every_public_name_is_there() -> None:
    """What is promised can be imported."""
    assert all(getattr(summariser, name).__name__ == name for name in summariser.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    """A misspelt import says what it looked for."""
    assert not hasattr(summariser, "summarize_all")


def test_importing_the_package_imports_nothing_slow() -> None:
    """`import summariser` costs nothing; models and clients come when they are used."""
    code = f"import sys, summariser; print([name for name in {SLOW} if name in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
