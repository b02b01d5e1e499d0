"""Forms of Russian words by their paradigms.

Which form of a paradigm has which grammemes is the same for all words that are declined by it. pymorphy3 asks
anew for every word, and builds all of its forms; here it is asked once for a paradigm.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

AFFIXES_KEPT = 50_000

Origin = Any
"""What the forms of a word are built from: the word, the number of its paradigm and its place in it, which is
little to keep; or, for a word of parts, what pymorphy3 makes of it."""


def origin_of(parse: Any) -> Origin:
    """What the forms of a word that pymorphy3 parsed are built from."""
    by_dictionary, by_suffix = _analyzers()
    first, *others = parse.methods_stack
    whole = isinstance(first[0], by_dictionary) and all(isinstance(other[0], by_suffix) for other in others)
    return first[1:] if whole else parse


def is_listed(parse: Any) -> bool:
    """True where the dictionary has the word that pymorphy3 parsed."""
    alone = len(parse.methods_stack) == 1 and type(parse.methods_stack[0][0]) is _analyzers()[0]
    return alone or bool(parse.is_known)


@cache
def _analyzers() -> tuple[type, type]:
    """pymorphy3's analysers of words in the dictionary, and of words that end like one."""
    from pymorphy3.units import DictionaryAnalyzer, KnownSuffixAnalyzer

    return DictionaryAnalyzer, KnownSuffixAnalyzer


def form_of(origin: Origin, tags: frozenset[str], dictionary: Any) -> str | None:
    """The form of a word with these grammemes; None where it has none."""
    if type(origin) is not tuple:
        found = origin.inflect(tags)
        return None if found is None else str(found.word)
    affixes = _affixes(dictionary, *origin[1:], tags)
    return affixes and affixes[0] + _stem(origin, dictionary) + affixes[1]


def forms_of(origin: Origin, dictionary: Any) -> Iterator[tuple[str, frozenset[str]]]:
    """All forms of a word, with their grammemes."""
    if type(origin) is not tuple:
        yield from ((form.word, form.tag.grammemes) for form in origin.lexeme)
        return
    stem = _stem(origin, dictionary)
    for prefix, tag, suffix in dictionary.build_paradigm_info(origin[1]):
        yield prefix + stem + suffix, tag.grammemes


def _stem(origin: Origin, dictionary: Any) -> str:
    word, paradigm, place = origin
    return str(dictionary.build_stem(dictionary.paradigms[paradigm], place, word))


@lru_cache(AFFIXES_KEPT)
def _affixes(dictionary: Any, paradigm: int, place: int, tags: frozenset[str]) -> tuple[str, str] | None:
    """Prefix and suffix of the form that has the grammemes and else is most like the one at hand."""
    forms = dictionary.build_paradigm_info(paradigm)
    own = forms[place][1]
    fitting = [form for form in forms if tags <= form[1].grammemes]
    if not fitting:
        tags = own.fix_rare_cases(tags)
        fitting = [form for form in forms if tags <= form[1].grammemes]
    wanted = own.updated_grammemes(tags)

    def likeness(form: tuple[str, Any, str]) -> float:
        return len(wanted & form[1].grammemes) - 0.1 * len(wanted ^ form[1].grammemes)

    best = max(fitting, key=likeness, default=None)
    return best and (best[0], best[2])
