"""The reference pages say what the code says."""

import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = runpy.run_path(str(ROOT / "tools" / "build_reference.py"))["PAGES"]


@pytest.mark.parametrize("name", PAGES)
def test_a_reference_page_is_up_to_date(name: str) -> None:
    """Whoever changes a command or the schema runs `make docs`."""
    assert (ROOT / "docs" / name).read_text(encoding="utf-8").rstrip() == PAGES[name]().rstrip()
