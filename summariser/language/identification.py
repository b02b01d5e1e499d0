"""Which language a text is written in, told from script, letters and small words."""

import re

UNKNOWN = "und"
READ = 20_000  # code points that are looked at

_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_LATIN = re.compile(r"[a-zà-ÿ]")


def identify(text: str) -> str:
    """The ISO 639-1 code of a text's language, "und" where it cannot be told."""
    words = _WORD.findall(text[:READ].lower())
    cyrillic = sum(1 for word in words if _CYRILLIC.search(word))
    latin = sum(1 for word in words if _LATIN.search(word))
    if not cyrillic and not latin:
        return UNKNOWN
    return "ru" if cyrillic >= latin else "en"
