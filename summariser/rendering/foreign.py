"""Strings of articles and models on their way to a screen: text, never commands."""

import re

# What steers a terminal or turns the reading order round: the control characters of C0 and C1 but for
# tab and line feed, the bidirectional embeddings, overrides, isolates and marks, lone surrogates.
ESCAPE_SEQUENCES = re.compile(
    r"(?:\x1b\]|\x9d)[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?"  # operating system commands: links, titles
    r"|(?:\x1b[PX^_]|[\x90\x98\x9e\x9f])[^\x1b\x9c]*(?:\x1b\\|\x9c)?"  # device and application strings
    r"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"  # colours, cursor movements
    r"|\x1b[ -/]*[0-~]?"
)
INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
SURROGATES = re.compile("[\ud800-\udfff]")
BLANKS = re.compile(r"[^\S\xa0\u202f]+")


def clean(text: str) -> str:
    """The text without escape sequences, control characters and direction overrides."""
    text = INVISIBLE.sub("", ESCAPE_SEQUENCES.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))
    return without_surrogates(text)


def without_surrogates(text: str) -> str:
    """The text with U+FFFD for every half of a surrogate pair."""
    return SURROGATES.sub("\ufffd", text)


def inline(text: str) -> str:
    """The cleaned text with every run of blanks as one space: a piece of a line."""
    return BLANKS.sub(" ", clean(text))


def line(text: str | None) -> str:
    """The cleaned text on one line; empty for None."""
    return inline(text or "").strip()


def shorten(text: str, width: int) -> str:
    """The text cut at a word to at most `width` characters, with an ellipsis where it was cut."""
    if len(text) <= width:
        return text
    head = text[: width - 1]
    cut = head.rsplit(" ", 1)[0] if " " in head[width // 2 :] else head
    return f"{cut.rstrip(' ,;:–—-')}…"
