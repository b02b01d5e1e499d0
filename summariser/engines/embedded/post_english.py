"""Posts in English, word for word known or not at all: a post is never half translated."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from summariser.engines.embedded.post_glosses import Gloss, matches, post_tables, token_lemmas
from summariser.engines.embedded.post_pieces import (
    latin_name,
    named_after,
    opening,
    organisation,
    place_at,
    with_article,
)
from summariser.engines.embedded.tokens import Token
from summariser.language.mentions import PlaceName
from summariser.language.places import demonym_country
from summariser.schemas.vocabulary import EntityKind

VAGUE = frozenset({"head", "representative", "member", "employee", "partner", "deputy", "leader", "chairman"})
"""Posts that say nothing without what they are posts of."""
GENERIC = frozenset({"город", "республика", "страна", "государство", "регион", "область", "край", "район"})
"""Places without a name: «мэр города» is the mayor."""
INTRODUCING = frozenset(
    {
        "company",
        "corporation",
        "firm",
        "holding",
        "group",
        "airline",
        "concern",
        "foundation",
        "fund",
        "club",
        "studio",
    }
)
"""Common nouns that are left out before a name."""
WITHOUT_ARTICLE = frozenset({"Rospotrebnadzor", "Roscosmos", "Congress"})
INSTITUTION = Gloss((" ",), "body", "", link="")
SETTLEMENTS = frozenset({"город", "республика"})  # «мэр города Тулуна» is the mayor of Tulun
PREPOSITIONS = {"в": "in", "во": "in", "на": "in", "из": "from"}
ENVOYS = frozenset({"посол", "консул", "представитель", "постпред", "полпред", "спецпредставитель"})


@dataclass(frozen=True, slots=True)
class PostEnglish:
    """What is known of a post apart from its Russian words.

    Attributes:
        en: its English, None where any word has none.
        office: the same for posts that name one office.
        place: the place that it belongs to.
        own: tokens, from the head's first on, that the office is named by («глава правительства»: 2).
    """

    en: str | None
    office: str
    place: PlaceName | None
    own: int = 1


@dataclass(frozen=True, slots=True)
class _Part:
    """One known piece of what a head governs: words before the head, or a phrase after it."""

    en: str
    length: int
    before: bool = False
    place: PlaceName | None = None
    office: str | None = None


class PostWords(NamedTuple):
    """The words of a post in its sentence.

    Attributes:
        tokens: the sentence.
        first: first token, modifiers included.
        start: first token of the head's own phrase («генеральный директор»).
        head: the head noun.
        last: last token that it governs.
        gloss: the head in English; None where no table has it.
    """

    tokens: Sequence[Token]
    first: int
    start: int
    head: int
    last: int
    gloss: Gloss | None


def english_post(words: PostWords) -> PostEnglish:
    """A post in English."""
    tokens, first, start, head, last, gloss = words
    modifiers, origin = _modifiers(tokens, first, start)
    if (
        gloss is not None
        and gloss.phrase[-1] == "глава"
        and last == head + 1
        and tokens[last].lemma == "государство"
    ):
        gloss = replace(gloss, en="head of state")
    named_last = head if last == head + 1 and tokens[last].lemma in GENERIC else last
    parts = None if gloss is None or not gloss.en else _parts(tokens, head + 1, named_last, gloss)
    place = next((part.place for part in parts or () if part.place), None) or origin
    if place is None:
        place = next(
            (found for index in range(head + 1, last + 1) if (found := place_at(tokens, index, last)[0])),
            None,
        )
    office, own = _office(words, parts)
    if gloss is not None and gloss.deputy:
        office = f"deputy {office}"
    return PostEnglish(
        en=None if parts is None or gloss is None else _assemble(gloss, modifiers, parts, origin),
        office=f"former {office}" if "former" in modifiers else office,
        place=place,
        own=own,
    )


def english_body(tokens: Sequence[Token], first: int, last: int) -> PostEnglish:
    """An institution in English («Министерство культуры России»): `own` tokens name it, `place` owns it."""
    parts = _parts(tokens, first, last, INSTITUTION) or []
    named = [part for part in parts if not part.place]
    place = next((part.place for part in parts if part.place), None)
    own = last + 1 - first - sum(part.length for part in parts if part.place)
    words = " ".join(part.en for part in parts).strip().removeprefix("the ")
    if words.startswith("of "):  # an adjective before the noun: «Мариинский театр» is not of Mariinsk
        return PostEnglish(None, "", place, own)
    proper = len(named) == 1 and (words[:1].isupper() or place is not None)
    return PostEnglish(words[:1].upper() + words[1:] if proper else None, "", place, own)


def _assemble(
    gloss: Gloss, modifiers: Sequence[str], parts: Sequence[_Part], origin: PlaceName | None
) -> str | None:
    if not parts and not origin and gloss.en in VAGUE:
        return None
    states = [part for part in parts if part.place and part.place.kind is EntityKind.country]
    if states and len(parts) == 1 and gloss.kind == "leader":
        return None  # «председатель КНР» is no chairman
    if origin and gloss.kind not in {"office", "leader"} and not any(part.before for part in parts):
        return None
    before = [part.en for part in parts if part.before]
    after = [part.en for part in parts if not part.before]
    if origin and not any(part.place for part in parts):
        after.append(f"of {with_article(origin.en)}")
    serves = gloss.kind == "deputy" and bool(after) and after[0][:1].isupper()
    deputy, named = gloss.en.split(" ", 1) if gloss.deputy else ("", gloss.en)
    words = " ".join(filter(None, (*modifiers, deputy, *before, named.title() if serves else named, *after)))
    return words[:1].upper() + words[1:] if gloss.kind == "office" or before or serves else words


def _modifiers(tokens: Sequence[Token], first: int, start: int) -> tuple[list[str], PlaceName | None]:
    words: list[str] = []
    origin = None
    for token in tokens[first:start]:
        gloss = post_tables().modifiers.get(token.lemma)
        if gloss:
            words.append(gloss.en)
        else:
            origin = demonym_country(token.lemma)
    if tokens[start].text.lower().startswith("экс-"):
        words.append("former")
    return words, origin


def _parts(tokens: Sequence[Token], start: int, last: int, gloss: Gloss) -> list[_Part] | None:
    """What the head governs, piece by piece; None where a piece is unknown."""
    parts: list[_Part] = []
    derived: list[_Part] = []  # «глава британского Минздрава»: the adjective's place goes last in English
    link = gloss.link
    while start <= last:
        token = tokens[start]
        if token.pos == "ADP":
            if token.lemma not in PREPOSITIONS:
                return None
            link = "to" if gloss.phrase[-1] in ENVOYS else PREPOSITIONS[token.lemma]
            start += 1
            continue
        part = _portfolio(tokens, start, last, gloss) or _rest(tokens, start, last, link, gloss)
        if part is None:
            return None
        (derived if token.pos == "ADJ" and part.place and part.length == 1 else parts).append(part)
        start += part.length
        link = "of"
    return [*parts, *derived]


def _portfolio(tokens: Sequence[Token], start: int, last: int, gloss: Gloss) -> _Part | None:
    if gloss.phrase[-1] != "министр":
        return None
    known = opening(tokens, start, last, "portfolio")
    return None if known is None else _Part(known.en, len(known.phrase), before=True)


def _rest(tokens: Sequence[Token], start: int, last: int, link: str, gloss: Gloss) -> _Part | None:
    nested = _nested_post(tokens, start, last, gloss)
    if nested:
        return _Part(
            f"{link} {nested.en}".strip(), last + 1 - start, place=nested.place, office=nested.office
        )
    named = start + 1 if start < last and token_lemmas(tokens[start]) & SETTLEMENTS else start
    place, length = place_at(tokens, named, last)
    if place:
        length += named - start
        return _Part(f"{link or 'of'} {with_article(place.en)}", length, place=place)
    if "министерство" in token_lemmas(tokens[start]):
        known = opening(tokens, start + 1, last, "portfolio")
        return None if known is None else _Part(f"{link} the {known.en} Ministry", len(known.phrase) + 1)
    known = opening(tokens, start, last, "body")
    if known and known.en in INTRODUCING:
        introduced = named_after(tokens, start + len(known.phrase), last)
        if introduced:  # «представитель компании Nord Stream»
            return _Part(f"{link} {introduced[0]}", introduced[1] + len(known.phrase))
    if known:
        article = "" if known.en in WITHOUT_ARTICLE else "the "
        return _Part(f"{link} {article}{known.en}", len(known.phrase))
    other = latin_name(tokens, start, last) or organisation(tokens, start, last)
    return _Part(f"{link} {other[0]}", other[1]) if other else None


def _nested_post(tokens: Sequence[Token], start: int, last: int, gloss: Gloss) -> PostEnglish | None:
    """The post that a deputy, an aide or a spokesman serves."""
    if gloss.kind not in {"deputy", "spokesman"}:
        return None
    for head in range(start, min(start + 3, last + 1)):
        for lemma in sorted(token_lemmas(tokens[head])):
            for inner in post_tables().heads.get(lemma, ()):
                opening = head - len(inner.phrase) + 1
                if opening < start or not matches(tokens, opening, inner.phrase):
                    continue
                found = english_post(PostWords(tokens, start, opening, head, last, inner))
                if found.en is None:
                    return None
                served = gloss.kind == "spokesman" or gloss.link == "to"
                article = "the " if served else ""
                return PostEnglish(f"{article}{found.en}", found.office, found.place)
    return None


def _office(words: PostWords, parts: Sequence[_Part] | None) -> tuple[str, int]:
    """The office, and how many tokens name it."""
    tokens, _, _, head, last, gloss = words
    if gloss is None:
        return tokens[head].lemma, 1
    nested = next((part for part in parts or () if part.office), None)
    if nested:
        own = len(gloss.phrase) + nested.length
        served = nested.office or ""
        return (served if gloss.en == "acting" else f"{_rank(gloss)} {served}"), own
    size = len(gloss.phrase)
    for phrase, office in post_tables().offices.get(gloss.phrase[0], ()):
        inside = phrase[:size] == gloss.phrase and len(phrase) - size <= last - head
        if inside and matches(tokens, head + 1, phrase[size:]):
            return office, len(phrase)
    before = [part for part in parts or () if part.before]
    own = len(gloss.phrase) + sum(part.length for part in before)
    named = " ".join(gloss.phrase) if gloss.en in {"", "head"} else gloss.en
    return " ".join((*(part.en for part in before), named)), own


def _rank(gloss: Gloss) -> str:
    """First deputies are deputies."""
    return "deputy" if gloss.kind == "deputy" and gloss.phrase[-1] == "заместитель" else gloss.en
