"""English words that the analysis of English articles knows by heart."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class EnglishWords:
    """The tables of ``data/english.toml``.

    Attributes:
        classes: word of a closed class → Universal Dependencies tag.
        saying: lemmas of verbs of saying.
        titles: last words of posts that stand before a name.
    """

    classes: Mapping[str, str]
    saying: frozenset[str]
    titles: frozenset[str]


@cache
def english_words() -> EnglishWords:
    """The tables, read once."""
    text = (files("summariser.engines.embedded") / "data" / "english.toml").read_text("utf-8")
    tables = tomllib.loads(text)
    return EnglishWords(
        classes={word: pos for pos, words in tables["classes"].items() for word in words},
        saying=frozenset(tables["saying"]["words"]),
        titles=frozenset(tables["titles"]["words"]),
    )
