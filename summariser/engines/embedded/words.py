"""Lists of words that rules look at, apart from the rules: ``data/words.toml``."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """The lemmas of a list (lower case, ё as е)."""
    return frozenset(_lists()[name].split())


@cache
def stems(name: str) -> tuple[str, ...]:
    """The beginnings of words of a list, for `str.startswith`."""
    return tuple(_lists()[name].split())


@cache
def _lists() -> dict[str, str]:
    return tomllib.loads((files(__package__) / "data" / "words.toml").read_text("utf-8"))
