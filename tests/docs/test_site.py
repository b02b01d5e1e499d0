"""The documentation as a site."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.docs


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site; a dead link, or a page that no menu has, is an error."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


def test_the_library_reference_is_made_from_docstrings(site: Path) -> None:
    """Public names with their arguments."""
    page = (site / "library.html").read_text(encoding="utf-8")

    for name in ("summariser.summarise", "summariser.Summariser", "summariser.Source", "summariser.Report"):
        assert f'id="{name}"' in page


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    """No fonts, scripts or styles of other hosts."""
    pages = list(site.rglob("*.html"))
    loaded = [
        address
        for page in pages
        for address in re.findall(
            r'<(?:script|img|iframe)[^>]* src="([^"]*)"|<link[^>]*rel="stylesheet"[^>]*href="([^"]*)"',
            page.read_text(encoding="utf-8"),
        )
    ]

    assert len(pages) > 8
    assert [pair for pair in loaded if any("//" in address for address in pair)] == []
