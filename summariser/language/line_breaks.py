r"""Line breaks that a scraper wrote as a bare letter: «…месяца.nnДля установления…».

Corpora of Russian news often lost the backslash of ``\n``. A Latin n glued to Cyrillic words cannot be
spelled, so it is told from every letter that belongs there.
"""

import re

_LETTER = "[А-ЯЁа-яё]"
_AFTER_END = re.compile(rf"(?<=[.!?…»\"”)])n{{1,2}}(?=[«\"“(—–-]?\s?{_LETTER})")
_BETWEEN_WORDS = re.compile(rf"(?<={_LETTER})n{{1,2}}(?=[«\"“(]?{_LETTER})|(?<={_LETTER})n(?=[.,])")


def restore_line_breaks(text: str) -> str:
    r"""The text with such letters turned into line breaks after a sentence, into spaces between words.

    One code point stays one code point, so that offsets hold in both texts.
    """
    text = _AFTER_END.sub(lambda found: "\n" * len(found[0]), text)
    return _BETWEEN_WORDS.sub(lambda found: " " * len(found[0]), text)
