"""The page that leads to the pages of several reports."""

from pathlib import Path

import pytest

from summariser.cli.output import opened
from summariser.errors import ConfigurationError
from summariser.rendering.formats import Format
from summariser.rendering.pages.index import entry_of, render_index
from summariser.schemas.article import Article
from tests.rendering.reports import TEXT, report


def test_an_entry_tells_what_is_behind_it() -> None:
    """Headline in both languages, outlet and day, first pair, how much was found and withheld."""
    document = render_index([entry_of(report(), "bridge 1.html")])

    for told in (
        "Bridge opened in Bishkek",
        "9 октября 2025",
        "Commissioning, opening",
        "at least 120 metres",
    ):
        assert told in document
    assert 'href="bridge%201.html"' in document


def test_a_folder_of_pages_has_an_index(tmp_path: Path) -> None:
    """Every page leads back to it; the order is that of the articles."""
    with opened(f"{tmp_path}/", Format.html, several=True) as write:
        write(report())
        write(report(article=Article(TEXT, id="bridge-2")))

    index = (tmp_path / "index.html").read_text(encoding="utf-8")
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == [
        "index.html",
        "v-bishkeke-otkryt-most-bridge-1.html",
        "v-bishkeke-otkryt-most-bridge-2.html",
    ]
    assert index.index(names[1]) < index.index(names[2])
    assert '<a href="index.html">←' in (tmp_path / names[1]).read_text(encoding="utf-8")


def test_a_run_that_is_broken_off_leaves_an_index_of_what_is_there(tmp_path: Path) -> None:
    """Finished pages can be found."""
    with pytest.raises(KeyboardInterrupt), opened(f"{tmp_path}/", Format.html, several=True) as write:  # noqa: PT012
        write(report())
        raise KeyboardInterrupt

    assert "bridge-1.html" in (tmp_path / "index.html").read_text(encoding="utf-8")


def test_several_pages_do_not_fit_into_one_file(tmp_path: Path) -> None:
    """Told before any work is done."""
    with (
        pytest.raises(ConfigurationError, match="name a folder for them with -o DIR/"),
        opened(str(tmp_path / "all.html"), Format.html, several=True),
    ):
        pytest.fail("the work began")
