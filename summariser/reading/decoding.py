"""Bytes become text: the encoding is recognised, never taken for granted.

In this order: a byte order mark; signatures and zero bytes of what is no text; valid UTF-8, for which other
encodings practically never pass; what the page or server declares; the Cyrillic 8-bit encodings by their
letters; charset-normalizer for the rest of the world.
"""

import codecs
import re

from summariser.errors import BinaryInput, UnreadableInput
from summariser.reading.cyrillic import cyrillic_encoding
from summariser.reading.encoding_names import python_codec
from summariser.reading.signatures import binary_format

# UTF-32 first: its little-endian mark begins with that of UTF-16.
MARKS = [
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
]
WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
# Latin-1, Cyrillic, general punctuation and signs: nearly all of a European text.
EUROPEAN = re.compile("[ -\u00ff\u0400-\u052f\u2000-\u2122]")
SAMPLE = 4_000  # bytes that are looked at
SAVE_AS_TEXT = "save its text as .txt or .html first"


def decode(data: bytes, *, declared: str | None = None, repair: bool = False, where: str = "") -> str:
    r"""Decode `data`; the byte order mark goes, line ends become ``\n``, nothing else changes.

    Args:
        data: a whole file or page.
        declared: the encoding that an HTTP header or a ``<meta>`` names.
        repair: read what is damaged as browsers do (U+FFFD for each broken character) instead of refusing it.
        where: the file or address, for errors.

    Raises:
        BinaryInput: it is no text in any known encoding.
        UnreadableInput: it is text, but damaged.
    """
    text = _marked(data, where)
    if text is None:
        _refuse_binary(data, where)
        text = _wide(data) if b"\0" in data else _narrow(data, declared, repair, where)
    if text is None:
        raise BinaryInput("binary data, or text in no known encoding", where=where, remedy=SAVE_AS_TEXT)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def has_wide_mark(head: bytes) -> bool:
    """Tell whether a stream that begins so is UTF-16 or UTF-32 by its byte order mark."""
    return any(head.startswith(mark) for mark, encoding in MARKS if encoding in WIDE)


def _marked(data: bytes, where: str) -> str | None:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise _damaged(encoding, error.start + len(mark), where) from None
    return None


def _refuse_binary(data: bytes, where: str) -> None:
    if name := binary_format(data[:SAMPLE]):
        raise BinaryInput(f"not a text but {name}", where=where, remedy=SAVE_AS_TEXT)


def _wide(data: bytes) -> str | None:
    """Decode UTF-16 or UTF-32 without a mark: the one in which it reads as letters of Europe."""
    sample = data[: SAMPLE - SAMPLE % 4]
    for encoding in WIDE:
        try:
            head = sample.decode(encoding)
            if sum(map(_is_european, head)) > 0.9 * len(head):
                return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _is_european(character: str) -> bool:
    return character in "\n\r\t" or (character.isprintable() and EUROPEAN.match(character) is not None)


def _narrow(data: bytes, declared: str | None, repair: bool, where: str) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_damaged_utf8(data):
            if repair:
                return data.decode("utf-8", "replace")
            raise _damaged("utf-8", error.start, where) from None
    text = _declared(data, declared) or _cyrillic(data) or _any(data)
    return data.decode(python_codec(declared) or "utf-8", "replace") if text is None and repair else text


def _is_damaged_utf8(data: bytes) -> bool:
    """Tell UTF-8 with a few broken characters from another encoding, in which nearly all would be broken."""
    text = data.decode("utf-8", "replace")
    foreign = len(text) - len(text.encode("ascii", "ignore"))
    return foreign > 20 * text.count("\ufffd")


def _damaged(encoding: str, position: int, where: str) -> UnreadableInput:
    return UnreadableInput(
        f"damaged {encoding.upper()} at byte {position}", where=where, remedy="save it again as UTF-8"
    )


def _declared(data: bytes, declared: str | None) -> str | None:
    """Follow a declaration, but for a Western one over Cyrillic letters: a mere default."""
    codec = python_codec(declared)
    if codec is None or (codec == "cp1252" and cyrillic_encoding(data)):
        return None
    try:
        return data.decode(codec)
    except UnicodeError:
        return None


def _cyrillic(data: bytes) -> str | None:
    encoding = cyrillic_encoding(data)
    return data.decode(encoding, "replace") if encoding else None


def _any(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return str(best) if best else None
