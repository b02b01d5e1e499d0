"""Bytes become text: the encoding is recognised, never guessed silently wrong.

In this order: a byte order mark; a signature or zero bytes of something that is no text; valid UTF-8
(other encodings practically never look like it); what the page or server declares; UTF-16 without a
mark; the Cyrillic 8-bit encodings by their letters; charset-normalizer for the rest.
"""

import codecs

from summariser.errors import BinaryInput, UnreadableInput
from summariser.reading.cyrillic import cyrillic_encoding
from summariser.reading.signatures import binary_format

# UTF-32 first: its little-endian mark begins with that of UTF-16.
MARKS = [
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
]
SAMPLE = 4_000  # bytes in which zero bytes are counted
SAVE_AS_TEXT = "save its text as .txt or .html first"


def decode(data: bytes, *, declared: str | None = None, where: str = "") -> str:
    r"""Decode `data`; the byte order mark goes, line ends become ``\n``, nothing else changes.

    Args:
        data: a whole file or page.
        declared: the encoding that an HTTP header or a ``<meta>`` names.
        where: the file or address, for errors.

    Raises:
        BinaryInput: it is no text in any known encoding.
        UnreadableInput: it is text, but damaged.
    """
    return _even_line_ends(_decode(data, declared, where))


def _even_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decode(data: bytes, declared: str | None, where: str) -> str:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _decode_as(encoding, data[len(mark) :], where)
    if name := binary_format(data[:300]):
        raise BinaryInput(f"not a text but {name}", where=where, remedy=SAVE_AS_TEXT)
    if b"\0" in data:
        return _decode_as(_wide_encoding(data[:SAMPLE], where), data, where)
    for attempt in (_utf8, lambda data: _declared(data, declared), _cyrillic, _any):
        text = attempt(data)
        if text is not None:
            return text
    raise BinaryInput("no text in any known encoding", where=where, remedy=SAVE_AS_TEXT)


def _decode_as(encoding: str, data: bytes, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableInput(
            f"damaged {encoding.upper()} at byte {error.start}", where=where, remedy="save it again as UTF-8"
        ) from None


def _wide_encoding(sample: bytes, where: str) -> str:
    """Tell UTF-16 and UTF-32 without a mark by where their zero bytes stand."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    for encoding in ("utf-32-le", "utf-32-be") if min(even, odd) else ("utf-16-le" if odd else "utf-16-be",):
        width = 4 if "32" in encoding else 2
        try:
            text = sample[: len(sample) // width * width].decode(encoding)
        except UnicodeDecodeError:
            continue
        if text.isprintable() or sum(map(str.isalnum, text)) > len(text) / 2:
            return encoding
    raise BinaryInput("binary data, not a text", where=where, remedy=SAVE_AS_TEXT)


def _utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _declared(data: bytes, declared: str | None) -> str | None:
    if not declared:
        return None
    try:
        return data.decode(declared)
    except (LookupError, UnicodeError):
        return None


def _cyrillic(data: bytes) -> str | None:
    encoding = cyrillic_encoding(data)
    return data.decode(encoding, "replace") if encoding else None


def _any(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return str(best) if best else None
