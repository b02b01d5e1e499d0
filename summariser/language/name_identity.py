"""Whether a name of a quote, in another form, is still the person whom the source names.

«Мамина» may be Мамин in another case, or a woman called Мамина. Another form passes only where what it may
name, given the words around it, can be the same person, and neither side names somebody else.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from summariser.language.morphology import parses
from summariser.language.name_forms import PERSONAL, Form, common_nominatives, is_personal, personal_forms
from summariser.language.passage import Passage

Place = tuple[str, str]
"""Gender and case."""

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


def same_people(source: Passage, first: int, quote: Passage) -> bool:
    """True where no name of the quote can be another person's than the one in the source.

    Args:
        source: the passage that the quote was found in.
        first: the word of the source that the quote's first word is a form of.
        quote: the quote.
    """
    return all(
        _same_run(quote, source, start, end, first) for start, end in _runs(source, first, len(quote.keys))
    )


def _runs(source: Passage, first: int, size: int) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words, as places in the quote."""
    start = None
    for place in range(size + 1):
        here = place < size and source.is_capitalised(first + place)
        if start is not None and not (here and source.glue[first + place] in {"", "-"}):
            yield start, place
            start = None
        if here and start is None:
            start = place


def _same_run(quote: Passage, source: Passage, start: int, end: int, shift: int) -> bool:
    changed = [
        place
        for place in range(start, end)
        if _is_changed_name(quote.keys[place], source.keys[place + shift])
    ]
    if not changed:
        return True
    whole = range(start, end)
    sure = [
        place for place in whole if place in changed or is_personal(source.keys[place + shift], surely=True)
    ]
    named = next((places for places in (whole, sure) if _agreed(source, places, shift)), None)
    if named is None or not _agreed(quote, named, 0):
        return False  # «Нэнси и Рональда Рейганов», «Сергей Безрукова»: no name of one person
    mine, others = _places(quote, whole, changed, 0), _places(source, whole, changed, shift)
    return all(
        _same_person(_fitting(quote.keys[place], mine), _fitting(source.keys[place + shift], others))
        for place in changed
    )


def _is_changed_name(wanted: str, found: str) -> bool:
    if wanted == found:
        return False
    if is_personal(wanted) or is_personal(found):
        return True
    return bool(personal_forms(found)) and not common_nominatives(wanted) & common_nominatives(found)


def _same_person(some: Collection[Form], others: Collection[Form]) -> bool:
    """Whether both may name one person, and neither is the nominative of somebody else."""
    people, other_people = ({(form.gender, form.nominative) for form in forms} for forms in (some, others))
    return (
        bool(people & other_people)
        and _named(some) <= {gender for gender, _ in other_people}
        and _named(others) <= {gender for gender, _ in people}
    )


def _named(forms: Collection[Form]) -> set[str]:
    return {form.gender for form in forms if form.case == "nomn"}


def _fitting(word: str, places: Collection[Place]) -> list[Form]:
    """What a word may be at some places of the paradigm; all that it may be where they are unknown."""
    forms = personal_forms(word)
    return [form for form in forms if not places or (form.gender, form.case) in places]


def _places(passage: Passage, run: range, changed: Sequence[int], shift: int) -> set[Place]:
    """Gender and case that a run of names can have, by its own words and those around it.

    Words that kept their form («Ардии» in «премьера Ардии Аскара Мамина») need not agree with the others;
    empty where the others do not agree either.
    """
    possible = _agreed(passage, run, shift)
    if not possible:
        run = range(changed[0], changed[-1] + 1)
        possible = _agreed(passage, changed, shift)
    for rule in CONTEXT:
        possible = rule(passage, run.start + shift, run.stop + shift, possible) or possible
    return possible


def _agreed(passage: Passage, places: Iterable[int], shift: int) -> set[Place]:
    named = [forms for place in places if (forms := personal_forms(passage.keys[place + shift]))]
    return (
        set.intersection(*({(form.gender, form.case) for form in forms} for forms in named))
        if named
        else set()
    )


def _after_preposition(passage: Passage, start: int, end: int, possible: set[Place]) -> set[Place]:
    """«К Мамину»: a preposition governs the case."""
    cases = _GOVERNED.get(_neighbour(passage, start - 1, start))
    return {(gender, case) for gender, case in possible if case in cases} if cases else possible


def _after_noun(passage: Passage, start: int, end: int, possible: set[Place]) -> set[Place]:
    """«Министра Мамина»: a post agrees with the name in case."""
    cases = {
        tag
        for parse in parses(_neighbour(passage, start - 1, start))
        if parse.pos == "NOUN" and "anim" in parse.tags and not parse.tags & PERSONAL
        for tag in parse.tags
    }
    return {(gender, case) for gender, case in possible if case in cases} if cases else possible


def _beside_verb(passage: Passage, start: int, end: int, possible: set[Place]) -> set[Place]:
    """«Мамина сказала»: the verb agrees with its subject in gender."""
    for place, right in ((end, end), (start - 1, start)):
        verbs = [parse for parse in parses(_neighbour(passage, place, right)) if parse.pos == "VERB"]
        genders = {tag for verb in verbs for tag in verb.tags}
        subjects = {(gender, case) for gender, case in possible if case == "nomn" and gender in genders}
        if subjects:
            return subjects
    return possible


CONTEXT = [_after_preposition, _after_noun, _beside_verb]


def _neighbour(passage: Passage, place: int, right: int) -> str:
    """The word at a place where no punctuation parts it from the words beside it, else ""."""
    inside = 0 <= place < len(passage.keys)
    return passage.keys[place] if inside and not passage.glue[right].strip("-") else ""
