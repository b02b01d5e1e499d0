"""Organisations that have one name in each language: ООН / UN, МИД / Foreign Ministry, ТАСС / TASS."""

import re
from functools import cache
from pathlib import Path

from summariser.language.morphology import is_cyrillic
from summariser.language.name_folding import fold_phrase, nominatives
from summariser.language.phrases import PhraseIndex

QUOTES = re.compile(r"[«»\"“”„‘’]")


Organisation = tuple[tuple[str, ...], tuple[str, ...]]


def expand(name: str, language: str) -> tuple[str, ...]:
    """All names, in this language, of an organisation named in either language; empty where it is unknown."""
    found = find_organisation(name)
    return () if found is None else found[0 if language == "ru" else 1]


def same_organisation(ru: str, en: str) -> bool:
    """True where the table knows both as names of one organisation."""
    found = find_organisation(ru)
    return found is not None and found == find_organisation(en)


def english_organisation(ru_nominative: str) -> str | None:
    """The English name of an organisation that the table knows, None for any other."""
    names = expand(ru_nominative, "en")
    return names[0] if names and is_cyrillic(ru_nominative) else None


def find_organisation(name: str) -> Organisation | None:
    """The Russian and the English names of an organisation, in any case, with or without quotation marks."""
    words = QUOTES.sub("", name).split()
    return organisation_index().get(words[words[:1] in (["the"], ["The"]) :])


@cache
def organisation_index() -> PhraseIndex[Organisation]:
    """The organisations of the table by the words of any of their names."""
    text = (Path(__file__).parent / "data" / "acronyms.tsv").read_text(encoding="utf-8")
    phrases: dict[str, Organisation] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            ru, en = (tuple(names.split("|")) for names in line.split("\t"))
            for name in (*ru, *en):
                phrases.setdefault(fold_phrase(name), (ru, en))
    return PhraseIndex(phrases, nominatives)
