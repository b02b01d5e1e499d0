"""Word tables of the grammars: TOML files under `data/`, read once."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load_table(name: str) -> dict[str, Any]:
    """The table `data/<name>.toml`."""
    source = files("summariser.language") / "data" / f"{name}.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))


@cache
def words(name: str, *keys: str) -> frozenset[str]:
    """The words, parted by white space, under a path of keys of a table."""
    entry: Any = load_table(name)
    for key in keys:
        entry = entry[key]
    return frozenset(entry.split())
