"""Organisations that have one name in each language: ООН / UN, МИД / Foreign Ministry, ТАСС / TASS."""

import re
from functools import cache
from importlib.resources import files

from summariser.language.morphology import fold_yo, is_cyrillic

QUOTES = re.compile(r"[«»\"“”„‘’]")


def expand(acronym: str, language: str) -> tuple[str, ...]:
    """The other names, in this language, of an organisation named in either language; empty where it is unknown."""
    number = _index().get(_fold(acronym))
    if number is None:
        return ()
    return _organisations()[number][0 if language == "ru" else 1]


def same_organisation(ru: str, en: str) -> bool:
    """True where the table knows both as names of one organisation."""
    russian, english = _index().get(_fold(ru)), _index().get(_fold(en))
    return russian is not None and russian == english


def english_organisation(ru_nominative: str) -> str | None:
    """The English name of an organisation that the table knows, None for any other."""
    names = expand(ru_nominative, "en")
    return names[0] if names and is_cyrillic(ru_nominative) else None


@cache
def _organisations() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    text = (files("summariser.language") / "data" / "acronyms.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return tuple((tuple(ru.split("|")), tuple(en.split("|"))) for ru, en in rows)


@cache
def _index() -> dict[str, int]:
    index: dict[str, int] = {}
    for number, names in enumerate(_organisations()):
        for name in (*names[0], *names[1]):
            index.setdefault(_fold(name), number)
    return index


def _fold(name: str) -> str:
    """Russian names in any case; English ones without the article; acronyms keep their capitals («МОК», «мок»)."""
    plain = " ".join(QUOTES.sub("", name).split()).removeprefix("the ").removeprefix("The ")
    return plain if plain.isupper() else fold_yo(plain)
