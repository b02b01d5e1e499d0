"""Words that tell what a name is, and words that look like names and are none."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from summariser.language.morphology import fold_yo


@dataclass(frozen=True, slots=True)
class NameTables:
    """The tables of ``data/names.toml``.

    Attributes:
        not_names: acronyms and words with a capital that name nothing.
        titles: lemmas that stand before a person's name and are no part of it.
        descriptors: lemmas of words for organisations.
        media: lemmas of words for media.
        outlets: names of media.
        settlements: lemmas of words for places, after which a place stands in the nominative.
        relatives: lemmas after which a name in the genitive tells whose relative is meant.
        namesakes: lemmas of what bears the name of a person.
    """

    not_names: frozenset[str]
    titles: frozenset[str]
    descriptors: frozenset[str]
    media: frozenset[str]
    outlets: frozenset[str]
    settlements: frozenset[str]
    relatives: frozenset[str]
    namesakes: frozenset[str]


@cache
def name_tables() -> NameTables:
    """The tables, read once."""
    text = (files("summariser.engines.embedded") / "data" / "names.toml").read_text("utf-8")
    tables = tomllib.loads(text)
    return NameTables(
        not_names=frozenset(tables["not_names"]),
        titles=frozenset(map(fold_yo, tables["titles"])),
        descriptors=frozenset(map(fold_yo, (*tables["descriptors"], *tables["media"]))),
        media=frozenset(map(fold_yo, tables["media"])),
        outlets=frozenset(map(fold_yo, tables["outlets"])),
        settlements=frozenset(map(fold_yo, tables["settlements"])),
        relatives=frozenset(map(fold_yo, tables["relatives"])),
        namesakes=frozenset(map(fold_yo, tables["namesakes"])),
    )
