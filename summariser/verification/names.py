"""People, places and organisations of a claim against those of the source, across scripts."""

from collections.abc import Callable, Sequence

from summariser.language.acronyms import find_organisation
from summariser.language.mentions import Mention, NameMention
from summariser.language.names import same_person, same_token
from summariser.language.places import akin, contains
from summariser.schemas.vocabulary import EntityKind, FindingKind
from summariser.verification.mentions import Mentions

PLACES = {EntityKind.country, EntityKind.region, EntityKind.city, EntityKind.water, EntityKind.place}


def mentioned(claim: Mentions) -> Sequence[NameMention]:
    """The people, places and organisations of a text; of other capitals it is not known what they are."""
    return [name for name in claim.names if name.kind is not None]


def supporters(claim: NameMention, source: Mentions) -> Sequence[Mention] | None:
    """The names of the source that are the claim's."""
    found = [name for name in source.names if any(same(name, claim) for same in SAME)]
    if found or _words_stand(claim, source):
        return found
    return () if claim.kind not in {EntityKind.person, *PLACES} else None


def explain(claim: NameMention, source: Mentions) -> tuple[FindingKind, str, Sequence[Mention]]:
    """Which sort of name the source does not have."""
    kind = FindingKind.organisation
    if claim.kind is EntityKind.person:
        kind = FindingKind.person
    elif claim.kind in PLACES:
        kind = FindingKind.place
    alike = [name for name in source.names if name.kind is claim.kind]
    return kind, f"«{claim.text}» is not named in the source", alike


def _same_place(source: NameMention, claim: NameMention) -> bool:
    if source.place is None or claim.place is None:
        return False
    return (
        source.place.en == claim.place.en
        or contains(claim.place, source.place)
        or akin(source.place, claim.place)
    )


def _same_words(source: NameMention, claim: NameMention) -> bool:
    return same_person(source.tokens, claim.tokens)


def _same_organisation(source: NameMention, claim: NameMention) -> bool:
    known = find_organisation(claim.text)
    return known is not None and known == find_organisation(source.text)


Sameness = Callable[[NameMention, NameMention], bool]

SAME: Sequence[Sameness] = (_same_place, _same_words, _same_organisation)


def _words_stand(claim: NameMention, source: Mentions) -> bool:
    """Whether every word of the name stands somewhere in the source as a word with a capital."""
    capitals = [word.text for word in source.words if word.capital]
    return all(any(same_token(word, token) for word in capitals) for token in claim.tokens)
