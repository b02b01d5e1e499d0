"""Which of the 8-bit Cyrillic encodings a text is written in, by the letters it would contain.

Every candidate decodes the bytes; the one whose outcome looks most like written Russian wins: by the shares
of its letters, and by what no spelling allows (`MISSPELT`). The encodings differ so much in where they put
their letters that a few words tell them apart.
"""

import re
from collections import Counter
from itertools import islice
from math import log

# Letters per 1,000 of Russian prose, roughly; only their order of size matters.
RUSSIAN = {
    "о": 109.7, "е": 84.5, "а": 80.1, "и": 73.5, "н": 67.0, "т": 62.6, "с": 54.7, "р": 47.3, "в": 45.4,
    "л": 44.0, "к": 34.9, "м": 32.1, "д": 29.8, "п": 28.1, "у": 26.2, "я": 20.1, "ы": 19.0, "ь": 17.4,
    "г": 17.0, "з": 16.5, "б": 15.9, "ч": 14.4, "й": 12.1, "х": 9.7, "ж": 9.4, "ш": 7.3, "ю": 6.4,
    "ц": 4.8, "щ": 3.6, "э": 3.2, "ф": 2.6, "ъ": 0.4, "ё": 0.4,
}  # fmt: skip
# Letters of the neighbours that share these encodings: Ukrainian, Belarusian, Serbian, Macedonian.
NEIGHBOURS = {
    "і": 3.0,
    "ї": 1.0,
    "є": 1.0,
    "ґ": 0.1,
    "ў": 1.0,
    "ј": 0.3,
    "љ": 0.1,
    "њ": 0.1,
    "ћ": 0.1,
    "ђ": 0.1,
}
# Typography of news per 1,000; what else these encodings hold (currency, box drawing, accents) is a stranger.
TYPOGRAPHY = {
    **dict.fromkeys("«»—–", 5.0),
    **dict.fromkeys("„“”…№’\u00a0", 1.0),
    **dict.fromkeys("€‘§°©®™•·", 0.05),
}
CAPITAL, STRANGER = 0.1, 0.001  # a capital's share of its letter; any other character, per 1,000

LETTERS = {**RUSSIAN, **NEIGHBOURS}
WEIGHTS = {
    **{letter: log(share) for letter, share in LETTERS.items()},
    **{letter.upper(): log(share * CAPITAL) for letter, share in LETTERS.items()},
    **{sign: log(share) for sign, share in TYPOGRAPHY.items()},
}
SMALL, CAPITALS = "а-яёіїєґўјљњћђ", "А-ЯЁІЇЄҐЎЈЉЊЋЂ"
MISSPELT = re.compile(
    f"[{SMALL}][{CAPITALS}]"  # a capital after a small letter
    f"|[A-Za-z][{SMALL}{CAPITALS}]|[{SMALL}{CAPITALS}][A-Za-z]"  # two scripts in a word
    rf"|(?<!\w)[–—…’”»€№°§][{SMALL}{CAPITALS}]"  # a word that begins with a closing sign
)
MISSPELLING = log(0.001)

# The encodings and how much rarer than windows-1251 they are met; in this order where two decode alike.
CANDIDATES = {
    "cp1251": 0.0,
    "koi8-r": log(0.5),
    "cp866": log(0.2),
    "koi8-u": log(0.1),
    "iso8859-5": log(0.1),
    "mac-cyrillic": log(0.1),
    "cp855": log(0.1),
}
# What tells the encoding: runs of non-ASCII bytes with a Latin letter that touches them.
RUN = re.compile(rb"[A-Za-z]?[\x80-\xff]+[A-Za-z]?")
ENOUGH = 3_000  # runs
PLAUSIBLE = log(5.0)  # a character: Russian prose has about log(45), other languages wrongly decoded far less


def cyrillic_encoding(data: bytes) -> str | None:
    """Name the 8-bit Cyrillic encoding of `data` as Python calls it; None where it is none of them."""
    runs = b" ".join(run.group() for run in islice(RUN.finditer(data), ENOUGH))
    foreign = sum(byte > 0x7F for byte in runs)
    if not foreign:
        return None
    scores = {encoding: _likelihood(runs, encoding) for encoding in CANDIDATES}
    best = max(CANDIDATES, key=lambda encoding: scores[encoding] + CANDIDATES[encoding])
    return best if scores[best] / foreign >= PLAUSIBLE else None


def _likelihood(data: bytes, encoding: str) -> float:
    """Sum the log shares of the non-ASCII characters, less what is misspelt; -inf if undecodable."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return float("-inf")
    counts = Counter(text)
    weights = sum(
        count * WEIGHTS.get(character, log(STRANGER))
        for character, count in counts.items()
        if character > "\x7f"
    )
    return weights + MISSPELLING * len(MISSPELT.findall(text))
