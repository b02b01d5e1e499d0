"""English for the nouns that events are about, where one Russian word is one English word."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


def english_noun(lemma: str) -> str | None:
    """The English of a Russian noun, None for all that are not in ``data/glossary.toml``."""
    return _glossary().get(lemma)


@cache
def _glossary() -> Mapping[str, str]:
    table = tomllib.loads((files(__package__) / "data" / "glossary.toml").read_text("utf-8"))
    return {lemma: english for nouns in table.values() for lemma, english in nouns.items()}
