"""Whether a source names an organisation of a claim, where both sides can be told for certain.

Most names of organisations are translated word by word («Северная верфь», "Northern Shipyard"), which no
table can follow; they are checked only where the claim has an acronym of the table or a name in the source's
letters.
"""

from collections.abc import Sequence

from summariser.language.acronyms import find_organisation
from summariser.language.mentions import Mention, NameMention
from summariser.verification.mentions import Mentions


def organisation_supporters(claim: NameMention, source: Mentions) -> Sequence[Mention] | None:
    """The names of the source that name the organisation; empty where that cannot be told."""
    known = find_organisation(claim.text)
    return [name for name in source.names if known is not None and find_organisation(name.text) == known]
