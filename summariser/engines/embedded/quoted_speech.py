"""Direct quotes: what stands in quotation marks or after a dash, where somebody is said to say it."""

from collections.abc import Iterator, Sequence

from summariser.engines.embedded.attributions import DASHES, MARKS, SPACES, Attributions
from summariser.engines.embedded.paragraphs import Paragraph, paragraphs
from summariser.engines.embedded.speakers import Speakers
from summariser.engines.embedded.tokens import Analysis
from summariser.engines.embedded.utterances import Utterance
from summariser.language.quotations import open_mark, quoted_spans

SHORTEST = 4  # words; less is a name, a title or a scare quote
LONGEST_RUN = 8  # lines that one quotation runs over
LONGEST_SPEECH = 4  # lines from the dash to who speaks


class _Finder:
    """Direct quotes of one article, paragraph by paragraph."""

    def __init__(self, analysis: Analysis, speakers: Speakers) -> None:
        self._text = analysis.source.text
        self._lines = paragraphs(analysis)
        self._attributions = Attributions(analysis, speakers)
        self._last: str | None = None  # who spoke in the paragraph before
        self._spoke = False

    def find(self) -> Iterator[Utterance]:
        """All direct quotes in the order of the text."""
        index = 0
        while index < len(self._lines):
            run = self._quotation(index)
            dashed, lines = self._after_dash(index)
            found = [dashed] if dashed else list(self._in_marks(_joined(self._lines[index : index + run])))
            yield from found
            self._spoke = bool(found)
            self._last = found[-1].speaker if found else None
            index += lines if dashed else run

    def _quotation(self, index: int) -> int:
        """How many lines belong together because a quote that one opens is closed in a later one."""
        opened = open_mark(self._text, self._lines[index].start, self._lines[index].end)
        if opened is None:
            return 1
        for later in range(index + 1, min(index + LONGEST_RUN, len(self._lines))):
            line = self._lines[later]
            if open_mark(self._text, line.start, line.end):
                break  # every line of the quotation opens anew
            if _closes(self._text[line.start : line.end], *opened):
                return later - index + 1
        return 1

    def _in_marks(self, paragraph: Paragraph) -> Iterator[Utterance]:
        speaker: str | None = None
        for start, end in quoted_spans(self._text, paragraph.start, paragraph.end):
            if len(self._text[start:end].split()) < SHORTEST:
                continue
            found = self._attributions.of_marks(paragraph, start, end)
            if not found.said:
                continue
            speaker = self._going_on(paragraph, start, speaker) if found.goes_on else found.speaker
            yield self._utterance(paragraph, start, end, speaker)

    def _going_on(self, paragraph: Paragraph, start: int, speaker: str | None) -> str | None:
        """Who spoke before: in the paragraph, or in the one before where the quote opens its own."""
        opens = not self._text[paragraph.start : start].strip(SPACES + MARKS)
        return self._last if self._spoke and opens else speaker

    def _after_dash(self, index: int) -> tuple[Utterance | None, int]:
        """A line that opens with a dash is speech, to the attribution here or in a line after it.

        Returns:
            The speech and the number of lines that it takes.
        """
        paragraph = self._lines[index]
        tokens = paragraph.tokens
        if len(tokens) < SHORTEST or tokens[0].token.text not in DASHES:
            return None, 0
        start = tokens[1].token.start
        for count, line in enumerate(self._lines[index : index + LONGEST_SPEECH], start=1):
            if count > 1 and (line.tokens[0].token.text in DASHES or quoted_marks(self._text, line)):
                break
            for place in range(len(line.tokens)):
                if not self._attributions.is_break(line, place):
                    continue
                found = self._attributions.by_verb(line, place + 1, reach=3)
                if found.said:
                    end = self._speech_end(line, place)
                    return Utterance(start, end, found.speaker, direct=True), count
        return None, 0

    def _speech_end(self, paragraph: Paragraph, index: int) -> int:
        """Where speech ends: before the attribution, or at the line's end where it goes on after it."""
        for later in range(index + 2, len(paragraph.tokens)):
            if self._attributions.is_break(paragraph, later):
                return paragraph.end
        return self._trimmed(paragraph.start, paragraph.tokens[index].token.start)

    def _utterance(self, paragraph: Paragraph, start: int, end: int, speaker: str | None) -> Utterance:
        """The words in the marks, without an attribution that closes them («…, — сказал Мамин»)."""
        last = None
        for index in range(paragraph.after(start), paragraph.after(end)):
            if self._attributions.is_break(paragraph, index):
                closes = last is None and self._attributions.by_verb(paragraph, index + 1, reach=3).said
                last = index if closes else None
        if last is not None:
            end = paragraph.tokens[last].token.start
        return Utterance(start, self._trimmed(start, end), speaker, direct=True)

    def _trimmed(self, start: int, end: int) -> int:
        while end > start and self._text[end - 1] in SPACES + ",—–-":
            end -= 1
        return end


def find_quoted(analysis: Analysis, speakers: Speakers) -> list[Utterance]:
    """The direct quotes of an article."""
    return list(_Finder(analysis, speakers).find())


def quoted_marks(text: str, paragraph: Paragraph) -> bool:
    """True where a line has quotation marks of its own."""
    return any(mark in text[paragraph.start : paragraph.end] for mark in MARKS)


def _closes(line: str, opening: str, closing: str) -> bool:
    """True for a line with a closing mark too many."""
    return line.count(closing) % 2 == 1 if opening == closing else line.count(closing) > line.count(opening)


def _joined(lines: Sequence[Paragraph]) -> Paragraph:
    tokens = tuple(token for line in lines for token in line.tokens)
    return Paragraph(lines[0].start, lines[-1].end, tokens)
