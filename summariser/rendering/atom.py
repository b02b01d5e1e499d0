"""Several things as an Atom feed (RFC 4287)."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from summariser.rendering.foreign import line
from summariser.rendering.links import safe_link
from summariser.schemas.report import Report

ATOM = "http://www.w3.org/2005/Atom"
XML = "http://www.w3.org/XML/1998/namespace"


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a feed.

    Attributes:
        key: what makes it the same entry in another run.
        title: one line.
        text: paragraphs, shown one below the other.
        updated: when what it says was last changed.
        published: when the article was.
        link: where to read on; only http(s) addresses are kept.
        author: who speaks.
        categories: what sort of thing it is.
        language: of title and text.
    """

    key: str
    title: str
    text: Sequence[str]
    updated: datetime
    published: datetime | None = None
    link: str | None = None
    author: str | None = None
    categories: Sequence[str] = ()
    language: str | None = None


def render_atom(reports: Iterable[Report], *, title: str = "summariser", key: str = "reports") -> str:
    """The reports as a feed, in their order; the same article has the same id in every feed.

    Args:
        reports: what to write.
        title: of the feed.
        key: tells feeds apart that stand beside each other; it makes the feed's id.
    """
    return render_feed([entry_of(report) for report in reports], title=title, key=key)


def entry_of(report: Report) -> Entry:
    """A report as an entry: headline and pairs, one language after the other."""
    article, headline = report.article, report.headline
    titles = (headline.ru, headline.en) if headline else (article.title, None)
    pairs = report.summary.pairs
    return Entry(
        key=article.key,
        title=" / ".join(dict.fromkeys(filter(None, map(line, titles)))) or article.key,
        text=[
            line(half)
            for halves in ([one.ru for one in pairs], [one.en for one in pairs])
            for half in halves
            if half
        ],
        updated=report.provenance.created,
        published=_moment(article.published),
        link=article.url,
        author=article.source,
        categories=list(dict.fromkeys(event.type.value for event in report.events)),
        language=report.language,
    )


def render_feed(entries: Sequence[Entry], *, title: str, key: str) -> str:
    """A feed of entries, ending in a line feed.

    Args:
        entries: in their order; readers sort them by date.
        title: of the feed.
        key: makes the feed's id; the same key, the same feed.
    """
    register_namespace("", ATOM)
    feed = Element(f"{{{ATOM}}}feed")
    _add(feed, "id", _id("feed", key))
    _add(feed, "title", title)
    _add(
        feed,
        "updated",
        _written(max((entry.updated for entry in entries), default=datetime.fromtimestamp(0, UTC))),
    )
    _add(feed, "generator", "summariser")
    _add(SubElement(feed, f"{{{ATOM}}}author"), "name", title)
    for entry in entries:
        _entry(feed, entry)
    indent(feed)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(feed, encoding="unicode") + "\n"


def _entry(feed: Element, entry: Entry) -> None:
    node = SubElement(feed, f"{{{ATOM}}}entry")
    if entry.language and entry.language.isalpha():
        node.set(f"{{{XML}}}lang", entry.language)
    _add(node, "id", _id("entry", entry.key))
    _add(node, "title", entry.title)
    _add(node, "updated", _written(entry.updated))
    if entry.published:
        _add(node, "published", _written(entry.published))
    if safe_link(entry.link):
        SubElement(node, f"{{{ATOM}}}link", rel="alternate", href=str(entry.link))
    if entry.author:
        _add(SubElement(node, f"{{{ATOM}}}author"), "name", entry.author)
    for category in entry.categories:
        SubElement(node, f"{{{ATOM}}}category", term=category)
    _add(node, "content", "\n\n".join(map(line, entry.text)), type="text")


def _add(parent: Element, name: str, text: str, **attributes: str) -> None:
    """An element with text that XML can hold: no control characters, no half surrogate pairs."""
    words = "\n\n".join(map(line, text.split("\n\n")))
    SubElement(parent, f"{{{ATOM}}}{name}", attributes).text = words.replace("\ufffe", "").replace(
        "\uffff", ""
    )


def _id(kind: str, key: str) -> str:
    """A name that never changes: RFC 4287 asks for one that is unique for ever."""
    return f"urn:sha256:{hashlib.sha256(f'{kind} {key}'.encode('utf-8', 'surrogatepass')).hexdigest()}"


def _moment(published: date | None) -> datetime | None:
    if published is None or isinstance(published, datetime):
        return published
    return datetime.combine(published, time(), UTC)


def _written(moment: datetime) -> str:
    """RFC 3339; a time without a zone is taken for UTC."""
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).isoformat(timespec="seconds")
