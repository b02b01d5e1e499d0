"""Claims in letters of another script than their language is written in."""

import re
from collections.abc import Iterator

from summariser.schemas.vocabulary import FindingKind
from summariser.verification.faults import Verdict
from summariser.verification.mentions import Mentions

CYRILLIC = re.compile(r"[Ѐ-ӿ]")
LATIN = re.compile(r"[A-Za-z]")
SMALL_CYRILLIC_WORD = re.compile(r"\b[а-яё]{2,}\b")
MIXED_WORD = re.compile(r"\b[^\W\d_]*(?:[A-Za-z][Ѐ-ӿ]|[Ѐ-ӿ][A-Za-z])[^\W\d_]*\b")


def script(claim: Mentions, source: Mentions) -> Iterator[Verdict]:
    """Words that mix two scripts, and Russian words in an English claim, unless the source has them so.

    Latin names and words stand in good Russian, and Cyrillic names in English; small Cyrillic words do not.
    """
    patterns = [MIXED_WORD, SMALL_CYRILLIC_WORD] if claim.language == "en" else [MIXED_WORD]
    for pattern in patterns:
        for word in pattern.finditer(claim.text):
            if word[0] not in source.text:
                reason = f"«{word[0]}» mixes or strays into the letters of another language"
                yield Verdict(FindingKind.language, reason, start=word.start(), end=word.end())
                break
    if claim.language == "ru" and not CYRILLIC.search(claim.text) and LATIN.search(claim.text):
        yield Verdict(FindingKind.language, "a Russian text in Latin letters")
