"""Forms of Russian names, and whether two of them can belong to one person.

«Мамина» may be Мамин in another case or a woman called Мамина. Two forms pass as one name only where the
words around them leave a single gender, and the same one on both sides.
"""

import re
from functools import lru_cache, reduce
from typing import NamedTuple

from summariser.language.morphology import Parse, parses
from summariser.language.passage import Passage


class Slot(NamedTuple):
    """A place in a paradigm; None where the form does not tell."""

    gender: str | None
    number: str | None
    case: str | None


_LIKELY = 0.06  # below, a reading tells nothing of who is meant («Петра» as a woman's name)
_GENDERS = frozenset(("masc", "femn", "neut"))
_NUMBERS = frozenset(("sing", "plur"))
_CASES = frozenset(("nomn", "gent", "datv", "accs", "ablt", "loct"))
_NOMINAL = frozenset(("NOUN", "ADJF"))
_PERSONAL = frozenset(("Name", "Surn", "Patr"))

_SURNAME_STEM = re.compile(r"[^\W\d_]+(?:[оеё]в|[иы]н)")
_SURNAME_ENDINGS = {
    "": "masc sing nomn",
    "а": "masc sing gent, masc sing accs, femn sing nomn",
    "у": "masc sing datv, femn sing accs",
    "ым": "masc sing ablt, - plur datv",
    "е": "masc sing loct",
    "ой": "femn sing gent, femn sing datv, femn sing ablt, femn sing loct",
    "ы": "- plur nomn",
    "ых": "- plur gent, - plur accs, - plur loct",
    "ыми": "- plur ablt",
}
# Foreign names of men that end in a consonant, where the dictionary has none of the forms.
_CONSONANT_STEM = re.compile(r"[^\W\d_]*[бвгджзклмнпрстфхцчшщ]")
_CONSONANT_ENDINGS = {
    "": "masc sing nomn",
    "а": "masc sing gent, masc sing accs",
    "у": "masc sing datv",
    "ом": "masc sing ablt",
    "ем": "masc sing ablt",
    "е": "masc sing loct",
}
_PREPOSITIONS = {
    "у от до из без для около против после вместо кроме ради возле вокруг среди мимо помимо": "gent",
    "к ко согласно вопреки благодаря навстречу": "datv",
    "о об обо": "loct accs",
    "в во на": "loct accs",
    "при": "loct",
    "с со": "gent ablt accs",
    "за под": "ablt accs",
    "над надо перед передо между": "ablt gent",
    "по": "datv accs loct",
    "про через сквозь": "accs",
}
_GOVERNED = {
    word: frozenset(cases.split()) for words, cases in _PREPOSITIONS.items() for word in words.split()
}


def _table(endings: dict[str, str]) -> dict[str, frozenset[Slot]]:
    return {
        ending: frozenset(
            Slot(*(None if value == "-" else value for value in slot.split())) for slot in slots.split(", ")
        )
        for ending, slots in endings.items()
    }


_PARADIGMS = [(_SURNAME_STEM, _table(_SURNAME_ENDINGS))]
_GUESSED = [(_CONSONANT_STEM, _table(_CONSONANT_ENDINGS))]


@lru_cache(50_000)
def name_forms(word: str) -> dict[str, frozenset[Slot]]:
    """The nominatives that a folded word may belong to as a name, each with its places in the paradigm."""
    readings = [parse for parse in parses(word) if parse.pos in _NOMINAL and "Poss" not in parse.tags]
    forms: dict[str, set[Slot]] = {}
    for parse in readings:
        slot = _slot(parse)
        forms.setdefault(parse.lemma, set()).add(slot if parse.score >= _LIKELY else _hint(slot))
    known = any(parse.known for parse in readings)
    for stem_pattern, endings in _PARADIGMS if known else _PARADIGMS + _GUESSED:
        for ending, slots in endings.items():
            stem = word.removesuffix(ending) if word.endswith(ending) else ""
            if stem and stem_pattern.fullmatch(stem):
                forms.setdefault(stem, set()).update(slots)
    return {nominative: frozenset(slots) for nominative, slots in forms.items()}


def is_same_name(word: str, other: str) -> bool:
    """True where two forms have a nominative in common, in the same grammatical number."""
    mine, others = name_forms(word), name_forms(other)
    return any(
        {slot.number for slot in mine[nominative]} & {slot.number for slot in others[nominative]}
        for nominative in mine.keys() & others.keys()
    )


def same_names(source: Passage, first: int, quote: Passage) -> bool:
    """True where no name of the quote can be another person's than the one in the source.

    Args:
        source: the passage that the quote was found in.
        first: the word of the source that the quote's first word is a form of.
        quote: the quote.
    """
    return all(
        _same_people(quote, source, start, end, first) for start, end in _changed_names(source, first, quote)
    )


def _same_people(quote: Passage, source: Passage, start: int, end: int, shift: int) -> bool:
    """Whether a run of names fits as a whole, or, where its words do not agree, each changed word alone."""
    mine, others = _slots(quote, start, end), _slots(source, start + shift, end + shift)
    if mine and others:
        return _same_person(mine, others)
    return all(
        _same_person(_own_slots(quote.keys[place]), _own_slots(source.keys[place + shift]))
        for place in range(start, end)
        if _changed(source, shift, quote, place)
    )


def _same_person(some: set[Slot], others: set[Slot]) -> bool:
    """Whether both may be of one gender, and neither names someone of a gender that the other has not."""
    genders, other_genders = ({slot.gender for slot in slots} for slots in (some, others))
    return bool(genders & other_genders) and _named(some) <= other_genders and _named(others) <= genders


def _named(slots: set[Slot]) -> set[str | None]:
    return {slot.gender for slot in slots if slot.case == "nomn"}


def _changed_names(source: Passage, first: int, quote: Passage) -> list[tuple[int, int]]:
    """Runs of capitalised words of the source, one of them a person's name in another form."""
    runs: list[tuple[int, int]] = []
    for place in range(len(quote.keys)):
        if not source.is_capitalised(first + place):
            continue
        if runs and runs[-1][1] == place and source.glue[first + place] in {"", "-"}:
            runs[-1] = (runs[-1][0], place + 1)
        else:
            runs.append((place, place + 1))
    return [run for run in runs if any(_changed(source, first, quote, place) for place in range(*run))]


def _changed(source: Passage, first: int, quote: Passage, place: int) -> bool:
    wanted, found = quote.keys[place], source.keys[first + place]
    return wanted != found and (_is_personal(wanted) or _is_personal(found))


@lru_cache(50_000)
def _is_personal(word: str) -> bool:
    readings = parses(word)
    if any(parse.tags & _PERSONAL for parse in readings):
        return True
    known = any(parse.known and "Poss" not in parse.tags for parse in readings)
    return not known and any(
        pattern.fullmatch(word.removesuffix(ending))
        for pattern, endings in _PARADIGMS
        for ending in endings
        if word.endswith(ending)
    )


def _slots(passage: Passage, start: int, end: int) -> set[Slot]:
    """The places in the paradigm that a run of names can have between the words around it.

    Empty where the words of the run do not agree («Михаил Петрова»).
    """
    named = [_own_slots(key) for key in passage.keys[start:end] if _is_personal(key)]
    possible = reduce(_agreeing, filter(None, named)) if any(named) else set()
    for rule in CONTEXT:
        possible = rule(passage, start, end, possible) or possible
    return possible


def _own_slots(word: str) -> set[Slot]:
    slots = {slot for slots in name_forms(word).values() for slot in slots}
    return {slot for slot in slots if slot.number != "plur" and slot.case}


def _agreeing(some: set[Slot], others: set[Slot]) -> set[Slot]:
    return {
        Slot(one.gender or other.gender, one.number or other.number, one.case or other.case)
        for one in some
        for other in others
        if all(a is None or b is None or a == b for a, b in zip(one, other, strict=True))
    }


def _after_preposition(passage: Passage, start: int, end: int, possible: set[Slot]) -> set[Slot]:
    """«К Мамину»: a preposition governs the case."""
    cases = _GOVERNED.get(_neighbour(passage, start - 1, start))
    return {slot for slot in possible if slot.case in cases} if cases else possible


def _after_noun(passage: Passage, start: int, end: int, possible: set[Slot]) -> set[Slot]:
    """«Министра Мамина»: a post agrees with the name in case."""
    cases = {
        _slot(parse).case
        for parse in parses(_neighbour(passage, start - 1, start))
        if parse.pos == "NOUN" and "anim" in parse.tags
    }
    return {slot for slot in possible if slot.case in cases} if cases else possible


def _beside_verb(passage: Passage, start: int, end: int, possible: set[Slot]) -> set[Slot]:
    """«Мамина сказала»: the verb agrees with its subject in gender."""
    for place, right in ((end, end), (start - 1, start)):
        verbs = [parse for parse in parses(_neighbour(passage, place, right)) if parse.pos == "VERB"]
        genders = {gender for verb in verbs for gender in verb.tags & _GENDERS}
        subjects = {slot for slot in possible if slot.case == "nomn" and slot.gender in genders}
        if subjects:
            return subjects
    return possible


CONTEXT = [_after_preposition, _after_noun, _beside_verb]


def _neighbour(passage: Passage, place: int, right: int) -> str:
    """The word at a place where no punctuation parts it from the words beside it, else ""."""
    inside = 0 <= place < len(passage.keys)
    return passage.keys[place] if inside and not passage.glue[right].strip("-") else ""


def _slot(parse: Parse) -> Slot:
    return Slot(_only(parse.tags & _GENDERS), _only(parse.tags & _NUMBERS), _only(parse.tags & _CASES))


def _hint(slot: Slot) -> Slot:
    """What an unlikely reading tells: that the form exists, not who is meant."""
    return Slot(None, slot.number, None)


def _only(tags: frozenset[str]) -> str | None:
    return min(tags, default=None)
