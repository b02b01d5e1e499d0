"""Word tables of the grammars: TOML files under `data/`, read once."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

# Not by importlib.resources, whose own import takes longer than reading the tables.
_FOLDER = Path(__file__).parent / "data"


@cache
def load_table(name: str) -> dict[str, Any]:
    """The table `data/<name>.toml`."""
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str, *keys: str) -> frozenset[str]:
    """The words, parted by white space, under a path of keys of a table."""
    entry: Any = load_table(name)
    for key in keys:
        entry = entry[key]
    return frozenset(entry.split())
