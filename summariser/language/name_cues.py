"""Words that tell what kind of name stands beside them, from ``data/name_cues.toml``."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def cues(name: str) -> frozenset[str]:
    """One list of cue words, lower case: ``ru_organisation``, ``en_titles``, ``particles``, …"""
    return _lists()[name]


@cache
def _lists() -> dict[str, frozenset[str]]:
    text = (files("summariser.language") / "data" / "name_cues.toml").read_text(encoding="utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(text).items()}
