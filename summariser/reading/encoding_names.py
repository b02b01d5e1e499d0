"""The encodings that a page or server may declare, by the names in use, as Python calls them."""

import codecs
import re

# Names in use that Python does not know.
ALIASES = {
    "x-mac-cyrillic": "mac-cyrillic",
    "x-cp1251": "cp1251",
    "win-1251": "cp1251",
    "win1251": "cp1251",
    "cp-1251": "cp1251",
    "koi8": "koi8-r",
    "koi": "koi8-r",
    "unicode": "utf-16",
    "utf8mb4": "utf-8",
}
# Browsers read these as windows-1252 (WHATWG Encoding Standard, "Names and labels").
WESTERN = {"ascii": "cp1252", "iso8859-1": "cp1252"}
# Of Python's codecs only character sets: no idna, unicode_escape, utf-7.
CHARACTER_SETS = re.compile(
    r"utf-(8|16|32)|cp\d|iso8859|koi8|mac-|gb|big5|shift_jis|euc_|kz1048|ptcp154|tis-620"
)

META_CHARSET = re.compile(rb"<meta[^>]{1,200}charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
XML_ENCODING = re.compile(rb"<\?xml[^>]{1,200}encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
HEAD = 4_096  # bytes in which a page names its encoding


def python_codec(name: str | None) -> str | None:
    """Give Python's codec for a declared name («windows-1251», "IBM866"); None for what is no charset."""
    if not name:
        return None
    name = name.strip().lower()
    try:
        codec = codecs.lookup(ALIASES.get(name, name)).name
    except (LookupError, ValueError):
        return None
    return WESTERN.get(codec, codec) if CHARACTER_SETS.match(WESTERN.get(codec, codec)) else None


def encoding_in_page(page: bytes) -> str | None:
    """Find the encoding that a page's XML declaration or ``<meta>`` names."""
    head = page[:HEAD]
    found = XML_ENCODING.search(head) or META_CHARSET.search(head)
    return found.group(1).decode("ascii", "replace") if found else None
