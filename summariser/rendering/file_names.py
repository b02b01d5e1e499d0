"""File names for reports: a slug of the headline and the article's key."""

import hashlib
import os
import re

from summariser.rendering.formats import Format
from summariser.schemas.report import Report

SLUG_LENGTH = 60

# Letters of Russian, Ukrainian, Belarusian and Kazakh in press spelling, for headlines without English.
LATIN = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i",
        "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
        "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y",
        "ь": "", "э": "e", "ю": "yu", "я": "ya",
        "і": "i", "ї": "yi", "є": "ye", "ґ": "g", "ў": "u",
        "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h",
    }
)  # fmt: skip


def file_name(report: Report, form: Format) -> str:
    """A name that is safe on every file system: ``askar-mamin-opens-plant-3f2a9c01d4e5.json``."""
    slug, key = slug_of(_headline(report)), safe_key(report.article.key)
    return f"{slug}-{key}{form.suffix}" if slug else f"{key}{form.suffix}"


def free_name(name: str, taken: set[str]) -> str:
    """The name, numbered where it is among those taken, and then taken too."""
    stem, suffix = os.path.splitext(name)  # noqa: PTH122 - a name, not a path
    number = 1
    while name in taken:
        number += 1
        name = f"{stem}-{number}{suffix}"
    taken.add(name)
    return name


def slug_of(text: str) -> str:
    """Latin letters, digits and hyphens, cut at a word after `SLUG_LENGTH` characters."""
    slug = re.sub(r"[^a-z0-9]+", "-", text.lower().translate(LATIN)).strip("-")
    if len(slug) <= SLUG_LENGTH:
        return slug
    return slug[: SLUG_LENGTH + 1].rpartition("-")[0] or slug[:SLUG_LENGTH]


def safe_key(key: str) -> str:
    """The key where it is a plain name, else 12 hex digits that stand for it."""
    if re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,63}", key):
        return key
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _headline(report: Report) -> str:
    """What tells articles apart: the embedded engine's English is a fact line, alike for many."""
    headline = report.headline
    halves = (headline.en, headline.ru) if headline else ()
    ordered = reversed(halves) if report.provenance.engine == "embedded" else halves
    return next(filter(None, ordered), None) or report.article.title or ""
