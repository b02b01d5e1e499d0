"""A feed that readers of feeds can read."""

from datetime import UTC, date, datetime
from xml.etree.ElementTree import Element, fromstring

import pytest

from summariser.rendering.atom import Entry, render_atom, render_feed
from summariser.schemas.article import Article
from tests.rendering.reports import TEXT, report

NAMES = {"a": "http://www.w3.org/2005/Atom"}
OTHER = report(article=Article(TEXT, id="bridge-2", url="https://example.org/2", published=date(2025, 10, 9)))


def feed(text: str) -> Element:
    """The root of a feed."""
    return fromstring(text)  # noqa: S314 - it is our own


def texts(root: Element, path: str) -> list[str | None]:
    """What stands in the elements of a path."""
    return [one.text for one in root.findall(path, NAMES)]


def test_a_feed_has_what_the_standard_asks_for() -> None:
    """Id, title, time of update and author, for the feed and for every entry."""
    root = feed(render_atom([report(), OTHER], title="Мосты"))

    assert root.tag == "{http://www.w3.org/2005/Atom}feed"
    assert texts(root, "a:title") == ["Мосты"]
    assert texts(root, "a:updated") == ["2025-10-09T20:00:00+00:00"]
    assert texts(root, "a:author/a:name") == ["Мосты"]
    assert texts(root, "a:entry/a:title") == ["В Бишкеке открыт мост / Bridge opened in Bishkek"] * 2
    assert texts(root, "a:entry/a:updated") == ["2025-10-09T20:00:00+00:00"] * 2
    assert len(set(texts(root, "a:entry/a:id"))) == 2


def test_an_article_keeps_its_id() -> None:
    """In whatever feed and run: readers show it once."""
    first = texts(feed(render_atom([report(), OTHER])), "a:entry/a:id")
    again = texts(feed(render_atom([OTHER], key="other")), "a:entry/a:id")

    assert again == first[1:]


def test_an_entry_tells_the_pairs_and_leads_to_the_article() -> None:
    """First the Russian, then the English; the day of publication, the types of its events."""
    root = feed(render_atom([OTHER]))
    (content,) = texts(root, "a:entry/a:content")
    links = [one.get("href") for one in root.findall("a:entry/a:link", NAMES)]

    assert content is not None
    assert content.startswith("Мэр Бишкека открыл мост")
    assert content.endswith("Construction start · planned · by the end of 2026")
    assert links == ["https://example.org/2"]
    assert texts(root, "a:entry/a:published") == ["2025-10-09T00:00:00+00:00"]
    assert [one.get("term") for one in root.findall("a:entry/a:category", NAMES)] == [
        "commissioning_opening",
        "construction_start",
    ]


@pytest.mark.parametrize(
    "foreign", ["<script>x</script>", "]]>&amp;", "a\x00\x1b[31mb", "\ud800", "\ufffe", "&#1;"]
)
def test_foreign_strings_stay_text(foreign: str) -> None:
    """Markup is escaped; what XML cannot hold is left out."""
    entry = Entry(
        foreign, foreign, [foreign], datetime(2025, 1, 1, tzinfo=UTC), None, foreign, foreign, [], "ru"
    )
    root = feed(render_feed([entry], title=foreign, key=foreign))

    assert [one.tag.rpartition("}")[2] for one in root.findall("a:entry/*", NAMES)] == [
        "id",
        "title",
        "updated",
        "author",
        "content",
    ]
    assert not root.findall("a:entry/a:content/*", NAMES)


def test_an_empty_feed_is_a_feed() -> None:
    """A quiet night."""
    assert feed(render_atom([])).findall("a:entry", NAMES) == []
