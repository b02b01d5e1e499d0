"""Rules that find names anew, change their kind or drop them: machines, datelines, quoted and Latin names."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from summariser.engines.embedded.cases import agree
from summariser.engines.embedded.name_runs import (
    CLOSING,
    OPENING,
    ORGANISATION,
    PERSON,
    PLACE,
    Run,
    is_common_word,
    is_quoted,
    is_title,
)
from summariser.engines.embedded.name_tables import name_tables
from summariser.engines.embedded.tokens import Token
from summariser.language.acronyms import english_organisation
from summariser.language.mentions import PlaceName
from summariser.language.morphology import is_cyrillic
from summariser.language.places import find_place
from summariser.schemas.vocabulary import EntityKind

OPENERS = OPENING | {"—", "–", "-", ":", "…"}
LONGEST_QUOTED = 7  # tokens


def without_lower_case(tokens: Sequence[Token], runs: list[Run]) -> Iterator[Run]:
    """A name has a capital letter or a digit."""
    for run in runs:
        words = [token.text for token in tokens[run.first : run.last + 1]]
        if any(word[0].isupper() or any(letter.isupper() for letter in word) for word in words):
            yield run


def without_common_nouns(tokens: Sequence[Token], runs: list[Run]) -> Iterator[Run]:
    """СМИ, ВВП name nothing; «Хирург», «Американцы» only open a sentence."""
    for run in runs:
        token = tokens[run.first]
        if run.first == run.last:
            if token.text in name_tables().not_names:
                continue
            opens = run.first == 0 or tokens[run.first - 1].text in OPENERS
            if run.kind is PERSON and is_title(token, opens=opens):
                continue
            if run.kind is PLACE and _is_people(token):
                continue
            if run.kind is PERSON and is_common_word(token.text) and (opens or _is_lone_word(tokens, token)):
                continue
        yield run


def machines(tokens: Sequence[Token], runs: list[Run]) -> Iterator[Run]:
    """Бе-200, Формула-1: no person has a number."""
    for run in runs:
        numbered = any(
            letter.isdigit() for token in tokens[run.first : run.last + 1] for letter in token.text
        )
        yield replace(run, kind=EntityKind.other) if run.kind is PERSON and numbered else run


def retyped(tokens: Sequence[Token], runs: list[Run]) -> Iterator[Run]:
    """ЕС and the Kremlin act, they are no places; Россия is no organisation."""
    for run in runs:
        words = " ".join(token.text for token in tokens[run.first : run.last + 1])
        place = find_place(words)
        if run.kind is PLACE and english_organisation(words) and (place is None or place.kind is PLACE):
            yield replace(run, kind=ORGANISATION)
        elif run.kind is not PLACE and not is_quoted(tokens, run) and place and _surely_place(words, place):
            yield replace(run, kind=PLACE)
        else:
            yield run


def _surely_place(words: str, place: PlaceName) -> bool:
    """A country, or the city of a dateline («ИРКУТСК, 10 августа»)."""
    return place.kind is EntityKind.country or (place.kind is EntityKind.city and words.isupper())


def quoted_after_descriptor(tokens: Sequence[Token], runs: list[Run]) -> Iterator[Run]:
    """Партия «Новая сила», газета "Кориера": quoted after a word for an organisation."""
    yield from runs
    taken = {index for run in runs for index in range(run.first, run.last + 1)}
    for token in tokens[:-2]:
        opening = tokens[token.index + 1]
        if opening.text not in OPENING or token.lemma not in name_tables().descriptors:
            continue
        closing = next(
            (
                later
                for later in tokens[opening.index + 1 : opening.index + LONGEST_QUOTED]
                if later.text in CLOSING
            ),
            None,
        )
        if closing is None or closing.index == opening.index + 1:
            continue
        inside = range(opening.index + 1, closing.index)
        if tokens[inside[0]].text[0].isupper() and not taken & set(inside):
            yield Run(inside[0], inside[-1], ORGANISATION)


def namesakes(tokens: Sequence[Token], runs: list[Run]) -> Iterator[Run]:
    """«Центр имени Абиша Кекилбаева»: the person stands inside the name of the thing."""
    yield from runs
    for run in runs:
        if run.kind is PERSON:
            continue
        for index in range(run.first + 1, run.last):
            if tokens[index].text.lower() in {"имени", "им"}:
                first = index + 1
                while first < run.last and not tokens[first].text[0].isalpha():
                    first += 1
                last = first
                while last < run.last and tokens[last + 1].text[0].isupper():
                    last += 1
                if tokens[first].text[0].isupper() and is_cyrillic(tokens[first].text):
                    yield Run(first, last, PERSON)


def _is_lone_word(tokens: Sequence[Token], token: Token) -> bool:
    """«Это», or an adjective with its noun («Рыжий лес»)."""
    following = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    described = following is not None and following.pos == "NOUN" and agree(token, following)
    return token.pos not in {"PROPN", "NOUN", "ADJ"} or (token.pos == "ADJ" and described)


def _is_people(token: Token) -> bool:
    """«Американцы», «Палестинцы»: the people of a place, written with a capital only at the start."""
    return token.index == 0 and token.feats.get("Animacy") == "Anim"
