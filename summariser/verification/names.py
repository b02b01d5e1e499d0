"""People, places and organisations of a claim against those of the source, across scripts."""

from collections.abc import Sequence

from summariser.language.acronyms import same_organisation
from summariser.language.mentions import NameMention
from summariser.language.names import same_person
from summariser.language.places import contains
from summariser.schemas.vocabulary import EntityKind, FindingKind
from summariser.verification.mentions import Mentions

PLACES = {EntityKind.country, EntityKind.region, EntityKind.city, EntityKind.water, EntityKind.place}


def mentioned(mentions: Mentions) -> Sequence[NameMention]:
    """The names of a text; a capital that only opens a sentence is none."""
    return [name for name in mentions.names if name.kind is not None]


def supports(source: NameMention, claim: NameMention) -> bool:
    """Whether the source names what the claim names."""
    if claim.place and source.place:
        return claim.place.en == source.place.en or contains(claim.place, source.place)
    if claim.text.casefold() == source.text.casefold():
        return True
    if same_person(source.tokens, claim.tokens):
        return True
    return claim.kind not in {EntityKind.person, *PLACES} and same_organisation(source.text, claim.text)


def explain(claim: NameMention, candidates: Sequence[NameMention]) -> tuple[FindingKind, str]:
    """Which sort of name the source does not have."""
    reason = f"«{claim.text}» is not named in the source"
    if claim.kind is EntityKind.person:
        return FindingKind.person, reason
    if claim.kind in PLACES:
        return FindingKind.place, reason
    return FindingKind.organisation, reason
