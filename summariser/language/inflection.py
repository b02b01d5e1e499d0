"""Other forms of the same words in the same order, facts unaltered."""

from collections.abc import Iterator
from functools import cached_property, lru_cache

from summariser.language.concordance import Concordance
from summariser.language.counting_words import is_number, number_words, numbers
from summariser.language.morphology import is_cyrillic, lemma, parses
from summariser.language.name_forms import nominatives
from summariser.language.name_identity import same_people
from summariser.language.numeral_words import table
from summariser.language.passage import Passage

_LIKELY = 0.1  # rarer readings of a word that is no name are left out of account
_CLASSES = {
    "NOUN": "noun", "NPRO": "pronoun", "ADJF": "adjective", "ADJS": "adjective",
    "VERB": "verb", "INFN": "verb", "GRND": "verb", "PRTF": "verb", "PRTS": "verb",
}  # fmt: skip
_ALTERING = frozenset(("pssv", "Supr"))  # «обвинён» is not «обвинил», «лучший» is not «хороший»
_LOOKED_AT = 20  # occurrences of a word that tell whether it may be a name
_NO_NAMES = ("verb", "pronoun")
_COUNTED_ROLES = ("scale", "fixed", "vague", "fraction")  # «тысяча» is not «тысячи», unless counted
# English words whose forms differ in time, mood, degree or person.
_ENGLISH_FIXED = (
    "be is are was were been am do does did done have has had can could may might must shall should will"
    " would more most less least better best worse worst many much few fewer little other others this these"
    " that those he him his she her hers it its they them their i me my we us our you your who whom whose"
)
_FIXED = frozenset(_ENGLISH_FIXED.split())


class Inflections:
    """Finds other forms of a quote's words in one passage; its vocabulary is analysed on first use.

    Args:
        passage: the text to look in.
        words: where its words stand.
        language: "ru" or "en"; in any other language nothing is found.
    """

    def __init__(self, passage: Passage, words: Concordance, language: str) -> None:
        self._passage = passage
        self._words = words
        self._language = language

    def find(self, quote: Passage) -> Iterator[int]:
        """Each place from which on the words are forms of the quote's, and the facts the same."""
        forms = [self._forms(key) for key in quote.keys]
        if not all(forms):
            return
        counts = [sum(len(self._words.places[form]) for form in found) for found in forms]
        rarest = counts.index(min(counts))
        for place in sorted(place for form in forms[rarest] for place in self._words.places[form]):
            first = place - rarest
            if first >= 0 and self._stands_at(first, quote, forms):
                yield first

    def _stands_at(self, first: int, quote: Passage, forms: list[set[str]]) -> bool:
        last = first + len(forms)
        found = self._passage.keys[first:last]
        return (
            len(found) == len(forms)
            and all(key in allowed for key, allowed in zip(found, forms, strict=True))
            and self._passage.glue[first + 1 : last] == quote.glue[1 : len(forms)]
            and all(self._is_form(first, place, quote) for place in range(len(forms)))
            and same_people(self._passage, first, quote)
        )

    def _is_form(self, first: int, place: int, quote: Passage) -> bool:
        """Whether one word of the quote is a form of the word at its place in the source."""
        wanted, found = quote.keys[place], self._passage.keys[first + place]
        if wanted == found:
            return True
        if wanted in number_words() or found in number_words():
            counted = place > 0 and is_number(quote.keys[place - 1])
            countable = any(wanted in table(role) for role in _COUNTED_ROLES)
            return counted or not countable or _grammatical_number(wanted) == _grammatical_number(found)
        shared = _readings(wanted) & _readings(found)
        if not self._passage.is_capitalised(first + place):
            return bool(shared)
        if any(label.startswith(_NO_NAMES) for label in shared):
            return True
        return is_cyrillic(found) and bool(nominatives(wanted) & nominatives(found))

    def _forms(self, key: str) -> set[str]:
        """The words of this passage that a word may be a form of."""
        forms = {key} & self._words.places.keys()
        for label in self._labels(key):
            forms |= self._vocabulary.get(label, set())
        return forms

    @cached_property
    def _vocabulary(self) -> dict[str, set[str]]:
        vocabulary: dict[str, set[str]] = {}
        for word, places in self._words.places.items():
            named = any(map(self._passage.is_capitalised, places[:_LOOKED_AT]))
            for label in self._labels(word, named=named):
                vocabulary.setdefault(label, set()).add(word)
        return vocabulary

    def _labels(self, word: str, *, named: bool = True) -> frozenset[str]:
        """What other forms of a word share with it; nothing for a word of a foreign language.

        Args:
            word: folded.
            named: the word may be a name.
        """
        if is_cyrillic(word) != (self._language == "ru") or self._language not in {"ru", "en"}:
            return frozenset()
        if not named or word in number_words() or not is_cyrillic(word):
            return _readings(word)
        return _readings(word).union(nominative for nominative, _ in nominatives(word))


@lru_cache(12_000)
def _readings(word: str) -> frozenset[str]:
    """What other forms of a folded word share with it: a lemma and word class, or a number."""
    if not is_cyrillic(word):
        inflected = word.isalpha() and word not in _FIXED and word not in number_words()
        return frozenset((f"english {lemma(word)}",)) if inflected else frozenset()
    values = numbers(word)
    if values and not any(word in table(role) for role in _COUNTED_ROLES):
        return values  # «три» is no form of «тереть»
    return values.union(
        f"{_CLASSES[parse.pos]} {parse.lemma} {' '.join(sorted(parse.tags & _ALTERING))}"
        for parse in parses(word)
        if parse.pos in _CLASSES and (parse.score >= _LIKELY or "Apro" in parse.tags)
    )


def _grammatical_number(word: str) -> frozenset[str]:
    return frozenset(
        tag for parse in parses(word) if parse.pos == "NOUN" for tag in parse.tags & {"sing", "plur"}
    )
