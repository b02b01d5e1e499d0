"""Forms of Russian words by their paradigms.

Which form of a paradigm has which grammemes is the same for all words that are declined by it. pymorphy3 asks
anew for every word, and builds all of its forms; here it is asked once for a paradigm.
"""

from functools import lru_cache
from typing import Any

AFFIXES_KEPT = 50_000


def form_of(parse: Any, tags: frozenset[str]) -> str | None:
    """The form with these grammemes of a word that pymorphy3 parsed; None where it has none."""
    if not _is_declined_whole(parse.methods_stack):
        found = parse.inflect(tags)
        return None if found is None else str(found.word)
    analyzer, word, paradigm, place = parse.methods_stack[0]
    affixes = _affixes(analyzer.dict, paradigm, place, tags)
    if affixes is None:
        return None
    stem = analyzer.dict.build_stem(analyzer.dict.paradigms[paradigm], place, word)
    return f"{affixes[0]}{stem}{affixes[1]}"


def is_listed(parse: Any) -> bool:
    """True where the dictionary has the word as it was parsed."""
    from pymorphy3.units import DictionaryAnalyzer

    methods = parse.methods_stack
    return len(methods) == 1 and type(methods[0][0]) is DictionaryAnalyzer


def _is_declined_whole(methods: tuple[tuple[Any, ...], ...]) -> bool:
    """True where the paradigm, of the dictionary or guessed by the ending, is that of the word itself."""
    from pymorphy3.units import DictionaryAnalyzer, KnownSuffixAnalyzer

    first, *others = (method[0] for method in methods)
    return isinstance(first, DictionaryAnalyzer) and all(
        isinstance(other, KnownSuffixAnalyzer) for other in others
    )


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
