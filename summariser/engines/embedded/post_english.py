"""Posts in English, word for word known or not at all: a post is never half translated."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from summariser.engines.embedded.post_glosses import Gloss, matches, post_tables, token_lemmas
from summariser.engines.embedded.tokens import Token
from summariser.language.acronyms import english_organisation
from summariser.language.mentions import PlaceName
from summariser.language.morphology import is_cyrillic
from summariser.language.places import demonym_country, find_place
from summariser.schemas.vocabulary import EntityKind

LONGEST_PLACE = 4  # tokens
BODIES = frozenset(
    [
        "Ministry", "Council", "Committee", "Commission", "Union", "Bank", "Court", "Office", "Service",
        "Agency", "Assembly", "Duma", "Fund", "Organization", "Nations", "Party", "Federation", "League",
        "Association", "House", "Kremlin", "Chamber", "Police", "Army", "Navy", "Church", "UN", "EU", "FBI",
        "CIA", "Pentagon", "BBC", "IMF", "WHO", "FSB", "FAS", "OSCE", "IAEA", "WTO", "CIS", "CSTO", "EBRD",
        "SBU", "IOC",
    ]
)  # fmt: skip
"""Last words of names that take the article."""
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
PLURAL_NAMES = ("Netherlands", "Philippines", "Maldives", "Bahamas", "Seychelles")
NAMES_WITH_ARTICLE = ("United ", "Czech Republic", "Democratic Republic", "Central African", "Vatican")


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


def with_article(name: str) -> str:
    """A place's English name as it stands after "of": "the United Kingdom"."""
    needs = name.endswith(
        (" Republic", " Islands", " Emirates", " Federation", " District", " Union", *PLURAL_NAMES)
    )
    return f"the {name}" if needs or name.startswith(NAMES_WITH_ARTICLE) else name


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
    known = _opening(tokens, start, last, "portfolio")
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
        known = _opening(tokens, start + 1, last, "portfolio")
        return None if known is None else _Part(f"{link} the {known.en} Ministry", len(known.phrase) + 1)
    known = _opening(tokens, start, last, "body")
    if known and known.en in INTRODUCING:
        introduced = _named_after(tokens, start + len(known.phrase), last)
        if introduced:  # «представитель компании Nord Stream»
            return _Part(f"{link} {introduced[0]}", introduced[1] + len(known.phrase))
    if known:
        article = "" if known.en in WITHOUT_ARTICLE else "the "
        return _Part(f"{link} {article}{known.en}", len(known.phrase))
    other = _latin_name(tokens, start, last) or _organisation(tokens, start, last)
    return _Part(f"{link} {other[0]}", other[1]) if other else None


def _named_after(tokens: Sequence[Token], start: int, last: int) -> tuple[str, int] | None:
    """The name that a common noun introduces."""
    if start > last:
        return None
    return _latin_name(tokens, start, last) or _organisation(tokens, start, last)


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


def _opening(tokens: Sequence[Token], start: int, last: int, kind: str) -> Gloss | None:
    """The longest portfolio or body that begins here and ends inside the post."""
    if start > last:
        return None
    candidates = [
        gloss
        for lemma in sorted(token_lemmas(tokens[start]))
        for gloss in post_tables().openings.get(lemma, ())
        if gloss.kind == kind
        and start + len(gloss.phrase) - 1 <= last
        and matches(tokens, start, gloss.phrase)
    ]
    return max(candidates, key=lambda gloss: len(gloss.phrase), default=None)


def place_at(tokens: Sequence[Token], start: int, last: int) -> tuple[PlaceName | None, int]:
    """The place that begins at a token, and its length in tokens."""
    token = tokens[start]
    if token.pos == "ADJ" and not token.text[0].isupper():
        derived = demonym_country(token.lemma)
        return derived, 1
    if not token.text[0].isupper():
        return None, 0
    for length in range(min(LONGEST_PLACE, last + 1 - start), 0, -1):
        words = " ".join(token.text for token in tokens[start : start + length])
        place = find_place(words)
        if place:
            return place, length
    return None, 0


def _latin_name(tokens: Sequence[Token], start: int, last: int) -> tuple[str, int] | None:
    """A name that stands in Latin letters, quotation marks left out."""
    end = start
    while end <= last and not is_cyrillic(tokens[end].text):
        end += 1
    words = [
        token for token in tokens[start:end] if token.text[0].isalnum() or token.text in {"&", ".", "-", "'"}
    ]
    if not words or not any(token.text[0].isalpha() for token in words):
        return None
    spaces = ["", *(" " if token.start > before.end else "" for before, token in pairwise(words))]
    return "".join(space + token.text for space, token in zip(spaces, words, strict=True)), end - start


def _organisation(tokens: Sequence[Token], start: int, last: int) -> tuple[str, int] | None:
    """The English of an organisation that the tables know, and its length in tokens."""
    for length in range(min(LONGEST_PLACE, last + 1 - start), 0, -1):
        words = " ".join(token.text for token in tokens[start : start + length])
        known = english_organisation(words)
        if known:
            return f"the {known}" if known.split()[-1] in BODIES else known, length
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
