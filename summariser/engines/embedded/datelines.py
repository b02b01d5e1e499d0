"""Where and when a report was sent, in front of its first words: no part of what it tells."""

import re

_CITY = r"[А-ЯЁ][А-ЯЁа-яё]+(?:[ -][А-ЯЁ]?[А-ЯЁа-яё]+)?"
_MONTH = (
    r"(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
    r"|янв|фев|мар|апр|июн|июл|авг|сен|окт|ноя|дек)"
)
_DATE = rf"\d{{1,2}}\s+{_MONTH}\.?(?:\s+\d{{4}}(?:\s+г(?:ода|\.))?)?"
_AGENCY = r"/?[A-ZА-ЯЁ][A-Za-zА-ЯЁа-яё.]*(?:[ -][A-ZА-ЯЁ][\w.]*){0,2}/?"
_CAPITALS = r"[A-ZА-ЯЁ]{3,}"
_DASH = r"\s*[-–—]{1,2}\s+"

DATELINES = [
    re.compile(rf"{_CITY}[.,]\s+{_DATE}[.,]?(?:\s+[/(]?{_AGENCY}[/)]?)?(?:\.|{_DASH}|:)\s*"),
    re.compile(rf"{_CITY}[.,]\s+{_DATE}[.,]?\s*[/–—-]+\s*{_AGENCY}\s*[/–—-]+\.?\s*"),
    re.compile(rf"(?:{_CITY})?\s?,(?:\s+{_DATE},?)?\s+\d{{1,2}}:\d{{2}}\s*[—–-]?\s*{_CAPITALS}\s+"),
    re.compile(rf"{_AGENCY},\s+{_DATE}(?:\.|{_DASH}|:)\s*"),
    re.compile(rf"{_CITY}[.,]?\s+[/(]?[A-ZА-ЯЁ.]{{3,}}[/)]?{_DASH}"),
    re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}(?:,?\s+\d{1,2}:\d{2}(?::\d{2})?)?\s*[:,–—-]*\s+(?=[«\"A-ZА-ЯЁ])"),
    re.compile(r"\d{1,2}:\d{2}\s*[:,–—-]*\s+(?=[«\"A-ZА-ЯЁ])"),
]
"""«Омск, 8 мая. ТАСС — », «ТАСС, 8 мая. », «Омск. ТАСС — », «10.08.2018 13:31 : », «18:29 »."""


def without_dateline(sentence: str) -> str:
    """The sentence from its first word of news on; one that is nothing but a dateline stays."""
    for dateline in DATELINES:
        found = dateline.match(sentence)
        if found and len(sentence) > found.end():
            return sentence[found.end() :]
    return sentence
