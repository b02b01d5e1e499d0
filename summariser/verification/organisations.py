"""Whether a source names an organisation of a claim, where both sides can be told for certain.

Most names of organisations are translated word by word («Северная верфь», "Northern Shipyard"), which no
table can follow. Two sorts must stand in the source: acronyms that the table knows, in either language, and
names of the table that both languages spell alike («Газпром», "Gazprom").
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from summariser.language import english_roles, russian_roles
from summariser.language.acronyms import Organisation, find_organisation, organisation_index
from summariser.language.mentions import Mention, NameMention
from summariser.language.morphology import is_cyrillic
from summariser.language.name_cues import cues
from summariser.language.names import similarity
from summariser.schemas.vocabulary import EntityKind, FindingKind, Severity
from summariser.verification.faults import Verdict
from summariser.verification.mentions import Mentions, outside
from summariser.verification.spelling import is_adjective, is_made_of, spells

LONGEST_NAME = 6
SHORTEST = 4  # letters of a name that tells anything
STEM = 5  # letters of «Конгресс» in «конгрессмены»
UNLIKE = 0.5
"""Names that are less alike than this are spelled by no rule from each other."""


def organisation_supporters(claim: NameMention, source: Mentions) -> Sequence[Mention] | None:
    """The names of the source that name the organisation; empty where that cannot be told."""
    known = find_organisation(claim.text)
    if known is None:
        return ()
    named = [name for name in source.names if find_organisation(name.text) == known]
    if named or not (claim.text.isupper() or _is_spelled_alike(known)):
        return named
    words = [word.text for word in source.words]
    found = (organisation_index().longest(words[at : at + LONGEST_NAME]) for at in range(len(words)))
    stands = any(entry is not None and entry[1] == known for entry in found)
    return () if stands or any(_names(word, claim, known) for word in words) else None


def _names(word: str, claim: NameMention, known: Organisation) -> bool:
    """The word spells the claim's name, or one of the organisation's: «Telegram-канал», «Газпромом»."""
    names = (claim.text, *(name for names in known for name in names if " " not in name))
    stems = tuple(name[:STEM].lower() for name in names if len(name) > STEM and not name.isupper())
    parts = (word, *word.split("-"))
    return word.lower().startswith(stems) or any(spells(part, name) for part in parts for name in names)


@lru_cache(1_000)
def _is_spelled_alike(known: Organisation) -> bool:
    """One word in both languages, the same but for the letters, and no word of the dictionary."""
    ru, en = ([name for name in names if " " not in name and len(name) > SHORTEST] for names in known)
    alike = ((one, other) for one in ru for other in en if not one.isupper() and spells(one, other))
    return any(not english_roles.is_ordinary(other) for _, other in alike)


def strange_names(claim: Mentions, source: Mentions) -> Iterator[Verdict]:
    """Names of a claim like which nothing in the source is spelled, as warnings: most may be translations."""
    for name in outside(claim.names, [*claim.quantities, *claim.times]):
        if name.kind in {None, EntityKind.organisation} and find_organisation(name.text) is None:
            strange = [token for token in _telling(name, claim) if not _has_likeness(token, source)]
            if strange:
                reason = f"nothing in the source is spelled like «{' '.join(strange)}»"
                yield Verdict(FindingKind.organisation, reason, Severity.warning, name.start, name.end)


def _telling(name: NameMention, claim: Mentions) -> list[str]:
    """The words of a name that are no others; a Russian word that opens a sentence may be an ordinary one."""
    opens = any(sentence.start == name.start for sentence in claim.sentences)
    tokens = name.tokens[1:] if opens and is_cyrillic(name.tokens[0]) else name.tokens
    return list(filter(_is_name, tokens))


def _is_name(token: str) -> bool:
    """No word of the dictionary or the calendar, no acronym."""
    if len(token) < SHORTEST or not token.isalpha() or token[:2].isupper():
        return False
    if token.lower() in cues("en_calendar"):
        return False
    roles = russian_roles if is_cyrillic(token) else english_roles
    return not roles.is_ordinary(token)


def _has_likeness(token: str, source: Mentions) -> bool:
    """A word of any sort is like it, capitalised ones first; what Russian makes of names may be less so."""
    return any(similarity(part, token) >= UNLIKE for part in source.word_parts) or any(
        is_adjective(part) and is_made_of(part, token) for part in source.word_parts
    )
