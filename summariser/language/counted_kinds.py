"""Whether two nouns, in two languages, may count the same: «человек» and "residents", but no houses."""

from functools import cache, lru_cache

from summariser.language.lexicon import load_table
from summariser.language.units import CountedNoun, counted_english, counted_noun
from summariser.schemas.vocabulary import FigureKind

PEOPLE = frozenset((FigureKind.people, FigureKind.staff, FigureKind.dead, FigureKind.injured))


@lru_cache(12_000)
def may_count_the_same(first: str, second: str) -> bool:
    """False where both nouns are known and surely mean different things; unknown ones may mean anything."""
    one, other = known_noun(first), known_noun(second)
    if one is None or other is None:
        return True
    names = {_key(one), _key(other)}
    if len(names) == 1 or not names.isdisjoint(_words("anything")):
        return True
    people = [noun.kind in PEOPLE for noun in (one, other)]
    if all(people):
        return not _are_apart(names)
    if any(people):
        return not names.isdisjoint(_words("of_people"))
    return any(names <= row for row in _rows())


def known_noun(lemma: str) -> CountedNoun | None:
    """What the tables know of a lemma of either language."""
    return counted_noun(lemma) or counted_english(lemma)


def _key(noun: CountedNoun) -> str:
    return noun.singular.lower().replace(" ", "_")


def _are_apart(names: set[str]) -> bool:
    """Whether two words for people stand in different rows of one list, and in no row together."""
    for rows in _lists():
        places = [{at for at, row in enumerate(rows) if name in row} for name in names]
        if all(places) and not set.intersection(*places):
            return True
    return False


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_table("counted_kinds")[name].split())


@cache
def _rows() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(row.split()) for row in load_table("counted_kinds")["alike"])


@cache
def _lists() -> tuple[tuple[frozenset[str], ...], ...]:
    lists = load_table("counted_kinds")["apart"].values()
    return tuple(tuple(frozenset(row.split()) for row in rows) for rows in lists)
