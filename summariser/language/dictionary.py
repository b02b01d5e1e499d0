"""Readings and forms of Russian words: OpenCorpora's dictionary, through pymorphy3.

All words of a paradigm are declined alike. So what stands at a place of a paradigm is worked out once for all
of its words, where pymorphy3 works it out for each of them, and builds all forms of a word to take one. Words
that the dictionary lacks are left to pymorphy3.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, NamedTuple

WORDS_KEPT = 12_000
PLACES_KEPT = 12_000
PARADIGMS_KEPT = 500

Origin = Any
"""What the forms of a word are built from: the word, the number of its paradigm and its place in it, which is
little to keep; or, for a word of parts, what pymorphy3 makes of it."""


@dataclass(frozen=True, slots=True, eq=False)
class Parse:
    """One reading of a Russian word; the tags are OpenCorpora's. Made once a word, compared as objects.

    Attributes:
        word: the word as the dictionary writes it, lower case.
        normal_form: as the dictionary writes it.
        lemma: the normal form with ё folded to е.
        pos: NOUN, ADJF, VERB, …; None for punctuation and the like.
        tags: all grammemes («nomn», «plur», «Name», «Surn», «Geox», …).
        score: how likely the reading is without context, 0–1.
        known: False where pymorphy3 guessed by the ending.
        origin: what the forms of the word are built from.
    """

    word: str
    normal_form: str
    lemma: str
    pos: str | None
    tags: frozenset[str]
    score: float
    known: bool
    origin: Origin


class _Place(NamedTuple):
    """A place in a paradigm: the affixes there and in the normal form, and the tag."""

    prefix: str
    suffix: str
    normal_prefix: str
    normal_suffix: str
    tag: Any


@lru_cache(WORDS_KEPT)
def parses(word: str) -> tuple[Parse, ...]:
    """All readings of a Russian word, the likeliest first."""
    listed = _listed(word.lower()) if len(word) > 1 else ()  # a letter may be an initial
    return listed or _guessed(word)


def form_of(origin: Origin, tags: frozenset[str]) -> str | None:
    """The form of a word with these grammemes; None where it has none."""
    if type(origin) is not tuple:
        found = origin.inflect(tags)
        return None if found is None else str(found.word)
    word, paradigm, place = origin
    affixes = _affixes(paradigm, place, tags)
    return affixes and affixes[0] + _stem(word, _place(paradigm, place)) + affixes[1]


def forms_of(origin: Origin) -> Iterator[tuple[str, frozenset[str]]]:
    """All forms of a word, with their grammemes."""
    if type(origin) is not tuple:
        yield from ((form.word, form.tag.grammemes) for form in origin.lexeme)
        return
    word, paradigm, place = origin
    stem = _stem(word, _place(paradigm, place))
    for prefix, tag, suffix in _forms(paradigm):
        yield prefix + stem + suffix, tag.grammemes


@cache
def _analyzer() -> Any:
    import pymorphy3
    import pymorphy3_dicts_ru

    # Left to itself, pymorphy3 looks through all packages that are installed.
    return pymorphy3.MorphAnalyzer(path=pymorphy3_dicts_ru.get_path(), lang="ru")


@lru_cache(WORDS_KEPT)
def _listed(word: str) -> tuple[Parse, ...]:
    """The readings of a word in the dictionary, with ё where it has е; empty where it is not listed.

    As pymorphy3 weighs them: by how often the word has the tag, or all alike where that was never counted.
    """
    analyzer = _analyzer()
    listed = analyzer.dictionary.words.similar_items(word, analyzer.char_substitutes)
    found = [(spelled, origin, _place(*origin)) for spelled, origins in listed for origin in origins]
    shares = [analyzer.prob_estimator.p_t_given_w.prob(word, place.tag) for _, _, place in found]
    if not any(shares):
        shares = [1 / len(found) for _ in found]
    readings = [
        Parse(
            spelled,
            normal := place.normal_prefix + _stem(spelled, place) + place.normal_suffix,
            normal.replace("ё", "е"),
            *_grammemes(place.tag),
            share,
            known=True,
            origin=(spelled, *origin),
        )
        for (spelled, origin, place), share in zip(found, shares, strict=True)
    ]
    return tuple(sorted(readings, key=lambda reading: -reading.score))


def _guessed(word: str) -> tuple[Parse, ...]:
    known = cache(_is_known)
    return tuple(
        Parse(
            found.word,
            found.normal_form,
            found.normal_form.replace("ё", "е"),
            *_grammemes(found.tag),
            found.score,
            known(found.word),
            _origin(found),
        )
        for found in _analyzer().parse(word)
    )


def _is_known(word: str) -> bool:
    analyzer = _analyzer()
    return bool(analyzer.dictionary.word_is_known(word, analyzer.char_substitutes))


def _origin(parse: Any) -> Origin:
    by_dictionary, by_suffix = _methods()
    first, *others = parse.methods_stack
    whole = isinstance(first[0], by_dictionary) and all(isinstance(other[0], by_suffix) for other in others)
    return first[1:] if whole else parse


@cache
def _methods() -> tuple[type, type]:
    """pymorphy3's analysers of words in the dictionary, and of words that end like one."""
    from pymorphy3.units import DictionaryAnalyzer, KnownSuffixAnalyzer

    return DictionaryAnalyzer, KnownSuffixAnalyzer


@lru_cache(PLACES_KEPT)
def _grammemes(tag: Any) -> tuple[str | None, frozenset[str]]:
    """Part of speech and grammemes of a tag as plain strings."""
    return tag.POS and str(tag.POS), frozenset(tag.grammemes)


@lru_cache(PLACES_KEPT)
def _place(paradigm: int, place: int) -> _Place:
    prefix, tag, suffix = _form(paradigm, place)
    normal_prefix, _, normal_suffix = _form(paradigm, 0)
    return _Place(prefix, suffix, normal_prefix, normal_suffix, tag)


def _form(paradigm: int, place: int) -> tuple[str, Any, str]:
    """Prefix, tag and suffix at a place of a paradigm, which lists all suffixes, then tags, then prefixes."""
    dictionary = _analyzer().dictionary
    numbers = dictionary.paradigms[paradigm]
    size = len(numbers) // 3
    return (
        dictionary.paradigm_prefixes[numbers[2 * size + place]],
        dictionary.gramtab[numbers[size + place]],
        dictionary.suffixes[numbers[place]],
    )


@lru_cache(PARADIGMS_KEPT)
def _forms(paradigm: int) -> tuple[tuple[str, Any, str], ...]:
    """Prefix, tag and suffix of every form."""
    return tuple(_analyzer().dictionary.build_paradigm_info(paradigm))


def _stem(word: str, place: _Place) -> str:
    return word[len(place.prefix) : len(word) - len(place.suffix)]


@lru_cache(PLACES_KEPT)
def _affixes(paradigm: int, place: int, tags: frozenset[str]) -> tuple[str, str] | None:
    """Prefix and suffix of the form that has the grammemes and else is most like the one at hand."""
    forms = _forms(paradigm)
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
