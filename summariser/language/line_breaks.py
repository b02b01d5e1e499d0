r"""Line breaks that a scraper wrote as a bare letter: «…месяца.nnДля установления…».

Corpora of Russian news often lost the backslash of ``\n``. A Latin n glued to Cyrillic words cannot be
spelled; where a text shows one, the same is read into its less certain places too (after a comma, beside
a figure or a Latin name).
"""

import re

_LETTER = "[А-ЯЁа-яё]"
_OPENING = '[«"“„(]'
_AFTER_END = re.compile(rf"(?<=[.!?…:»\"”)])n{{1,2}}(?=(?:{_OPENING}|[—–-]\s?)?{_LETTER})")
_CERTAIN = re.compile(rf"(?<={_LETTER})n{{1,2}}(?={_OPENING}?{_LETTER})")
_LIKELY = re.compile(
    rf"(?<=[,;(—])n(?={_LETTER})"
    rf"|(?<={_LETTER})n{{1,2}}(?=[\dA-Z№—–]|[.,)]|\s|\Z)"
    rf"|(?<=[»\"”)])n{{1,2}}(?=[\d.,)])"
    rf"|(?<=[.!?…])n{{1,2}}(?=[«\"]?\d)"
    rf"|(?<=[A-Za-z])n(?={_LETTER}{{4}})"
)


def restore_line_breaks(text: str, *, broken: bool = False) -> str:
    r"""The text with such letters turned into line breaks after a sentence, into spaces elsewhere.

    One code point stays one code point, so that offsets hold in both texts.

    Args:
        text: any text.
        broken: it is a passage of a text with lost breaks, even if it shows no certain one itself.
    """
    restored = _CERTAIN.sub(_spaces, _AFTER_END.sub(lambda found: "\n" * len(found[0]), text))
    return _LIKELY.sub(_spaces, restored) if broken or restored != text else text


def _spaces(found: re.Match[str]) -> str:
    return " " * len(found[0])
