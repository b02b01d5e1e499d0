"""People, places and organisations of a claim against those of the source, across scripts."""

from collections.abc import Sequence

from summariser.language.mentions import Mention, NameMention
from summariser.schemas.vocabulary import EntityKind, FindingKind
from summariser.verification.mentions import Mentions, outside
from summariser.verification.organisations import organisation_supporters
from summariser.verification.people import person_supporters
from summariser.verification.placenames import place_supporters

PLACES = {EntityKind.country, EntityKind.region, EntityKind.city, EntityKind.water, EntityKind.place}


def mentioned(claim: Mentions) -> Sequence[NameMention]:
    """The people, places and organisations of a text; of other capitals it is not known what they are.

    Names inside figures («долларов США») belong to the unit.
    """
    measured = [figure for figure in claim.quantities if figure.unit is not None]
    return outside((name for name in claim.names if name.kind is not None), measured)


def supporters(claim: NameMention, source: Mentions) -> Sequence[Mention] | None:
    """The names of the source that are the claim's; an article's names are asked for again and again."""
    asked = claim.kind, claim.text, claim.tokens, claim.place
    if asked not in source.known_supporters:
        source.known_supporters[asked] = _supporters(claim, source)
    return source.known_supporters[asked]


def _supporters(claim: NameMention, source: Mentions) -> Sequence[Mention] | None:
    if claim.kind is EntityKind.person:
        return person_supporters(claim, source)
    if claim.kind in PLACES:
        return place_supporters(claim, source)
    return organisation_supporters(claim, source)


def explain(claim: NameMention, source: Mentions) -> tuple[FindingKind, str, Sequence[Mention]]:
    """Which sort of name the source does not have."""
    kind = FindingKind.organisation
    if claim.kind is EntityKind.person:
        kind = FindingKind.person
    elif claim.kind in PLACES:
        kind = FindingKind.place
    alike = [name for name in source.names if name.kind is claim.kind]
    return kind, f"«{claim.text}» is not named in the source", alike
