"""Whether a source names an organisation of a claim, where both sides can be told for certain.

Most names of organisations are translated word by word («Северная верфь», "Northern Shipyard"), which no
table can follow. Only an acronym that the table knows must stand in the source, in either language.
"""

from collections.abc import Sequence

from summariser.language.acronyms import find_organisation, organisation_index
from summariser.language.mentions import Mention, NameMention
from summariser.verification.mentions import Mentions
from summariser.verification.spelling import spells

LONGEST_NAME = 6


def organisation_supporters(claim: NameMention, source: Mentions) -> Sequence[Mention] | None:
    """The names of the source that name the organisation; empty where that cannot be told."""
    known = find_organisation(claim.text)
    if known is None:
        return ()
    named = [name for name in source.names if find_organisation(name.text) == known]
    if named or not claim.text.isupper():
        return named
    words = [word.text for word in source.words]
    found = (organisation_index().longest(words[at : at + LONGEST_NAME]) for at in range(len(words)))
    stands = any(entry is not None and entry[1] == known for entry in found)
    return () if stands or any(spells(word, claim.text) for word in words) else None
