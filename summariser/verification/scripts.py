"""Claims in letters of another script than their language is written in."""

import re
from collections.abc import Iterator
from itertools import chain

from summariser.schemas.vocabulary import FindingKind
from summariser.verification.faults import Verdict
from summariser.verification.mentions import Mentions

CYRILLIC = re.compile(r"[Ѐ-ӿ]")
LATIN = re.compile(r"[A-Za-z]")
SMALL_CYRILLIC_WORD = re.compile(r"\b[а-яёіїєґўәғқңөұүһ]{2,}\b")
# Letters that Russian lacks: Ukrainian, Belarusian, Kazakh and their neighbours have them.
UNRUSSIAN_WORD = re.compile(r"\b[а-яё]*[іїєґўәғқңөұүһ][а-яёіїєґўәғқңөұүһ]*\b")
QUOTED = re.compile(r"«[^»]*»")
CYRILLIC_DOMAIN = re.compile(r"[\w.-]+\.рф\b")  # «стопкоронавирус.рф»
MIXED_WORD = re.compile(r"\b[^\W\d_]*(?:[A-Za-z][Ѐ-ӿ]|[Ѐ-ӿ][A-Za-z])[^\W\d_]*\b")

STRAYS = {"en": (SMALL_CYRILLIC_WORD, CYRILLIC_DOMAIN), "ru": (UNRUSSIAN_WORD, QUOTED)}
"""For a language the words that are not of it, and where they may stand all the same."""


def script(claim: Mentions, source: Mentions) -> Iterator[Verdict]:
    """Words of another language in a claim, and words that mix two scripts unless the source has them so.

    Latin names and words stand in good Russian, and Cyrillic names in English; small Cyrillic words do not,
    nor do Ukrainian or Kazakh ones in Russian outside quotation marks.
    """
    words, exempt = STRAYS.get(claim.language, (None, CYRILLIC_DOMAIN))
    spared = [found.span() for found in exempt.finditer(claim.text)]
    strays = (
        word
        for word in (words.finditer(claim.text) if words else ())
        if not any(start <= word.start() < end for start, end in spared)
    )
    mixed = (word for word in MIXED_WORD.finditer(claim.text) if word[0] not in source.text)
    word = next(chain(strays, mixed), None)
    if word is not None:
        reason = f"«{word[0]}» strays into the letters of another language"
        yield Verdict(FindingKind.language, reason, start=word.start(), end=word.end())
    elif claim.language == "ru" and not CYRILLIC.search(claim.text) and LATIN.search(claim.text):
        yield Verdict(FindingKind.language, "a Russian text in Latin letters")
