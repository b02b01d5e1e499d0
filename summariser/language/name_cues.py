"""Words that tell what kind of name stands beside them, from ``data/name_cues.toml``."""

import tomllib
from functools import cache
from pathlib import Path


@cache
def cues(name: str) -> frozenset[str]:
    """One list of cue words, lower case, such as ``ru_organisation`` or ``en_titles``."""
    return _lists()[name]


@cache
def _lists() -> dict[str, frozenset[str]]:
    text = (Path(__file__).parent / "data" / "name_cues.toml").read_text(encoding="utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(text).items()}
