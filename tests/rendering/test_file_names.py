"""File names are readable, safe and unlike."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summariser.rendering.file_names import file_name, safe_key, slug_of
from summariser.rendering.formats import Format, format_of
from summariser.schemas.article import Article
from summariser.schemas.report import Report
from summariser.schemas.span import Bilingual
from tests.rendering.reports import TEXT, report


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Bridge opened in Bishkek", "bridge-opened-in-bishkek"),
        ("Щедрый жених съел ёжика", "shchedryy-zhenikh-sel-ezhika"),
        ("Қазақстан: жаңа өкім", "kazakstan-zhana-okim"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con"),
        ("「北京」", ""),
        ("Words that never end " * 9, "words-that-never-end-words-that-never-end-words-that-never"),
        ("я" * 90, "ya" * 30),
    ],
)
def test_a_slug_is_latin_and_short(text: str, slug: str) -> None:
    """Letters of other scripts are transliterated or left out; a long text is cut at a word."""
    assert slug_of(text) == slug


@given(st.text())
def test_a_slug_needs_no_quoting(text: str) -> None:
    """Whatever the headline is, the shell and the file system see a plain word."""
    assert re.fullmatch(r"[a-z0-9-]{0,60}", slug_of(text))


@pytest.mark.parametrize("key", ["../up", "a/b", "", "NUL.txt", "x" * 65, "ключ", "a b", "\x00", "-rf"])
def test_a_key_that_is_no_plain_name_is_replaced(key: str) -> None:
    """An id from a foreign file never becomes part of a path as it is."""
    assert re.fullmatch(r"[0-9a-f]{12}", safe_key(key))


def test_a_plain_key_stays() -> None:
    """What is safe is kept: the reader finds it again."""
    assert safe_key("news-2025_10") == "news-2025_10"


def written_by(engine: str, **changes: Any) -> Report:
    """The report as another engine's."""
    return report(provenance=report().provenance.model_copy(update={"engine": engine}), **changes)


def test_a_name_is_slug_and_key() -> None:
    """The English headline, then the Russian one, then the article's own title."""
    russian = written_by("llm", headline=Bilingual(ru="Мост открыт"))
    untitled = written_by("llm", headline=None)
    titled = written_by("llm", headline=None, article=Article(TEXT, id="x", title="Мост"))

    assert file_name(written_by("llm"), Format.json) == "bridge-opened-in-bishkek-bridge-1.json"
    assert file_name(russian, Format.markdown) == "most-otkryt-bridge-1.md"
    assert file_name(untitled, Format.terminal) == "bridge-1.txt"
    assert file_name(titled, Format.json) == "most-x.json"


def test_a_fact_line_is_no_file_name() -> None:
    """The embedded engine's English headlines begin alike; its Russian ones tell articles apart."""
    assert file_name(written_by("embedded"), Format.json) == "v-bishkeke-otkryt-most-bridge-1.json"


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("out.json", Format.json),
        ("out.JSONL", Format.json),
        ("a.b/out.md", Format.markdown),
        ("out.txt", Format.terminal),
        ("out", Format.terminal),
        ("-", Format.terminal),
    ],
)
def test_the_suffix_decides_the_form(path: str, form: Format) -> None:
    """A suffix that says nothing means terminal text."""
    assert format_of(path) is form
