"""Whether a source names a person of a claim: every word of the name must be one person's."""

from collections.abc import Iterator, Sequence

from summariser.language.mentions import Mention, NameMention
from summariser.language.name_words import Word
from summariser.language.places import find_place
from summariser.language.skeletons import skeleton
from summariser.verification.mentions import Mentions
from summariser.verification.placenames import is_derived
from summariser.verification.spelling import is_made_of, same_name, spells


def person_supporters(claim: NameMention, source: Mentions) -> Sequence[Mention] | None:
    """The passages of the source that name the person, None where there is none."""
    tokens = _without_initials(claim.tokens)
    found = _spelled(source, tokens)
    if not found and len(tokens) > 2 and _is_place_in(source, tokens[0]):
        found = _spelled(source, tokens[1:])
    if not found and len(tokens) == 1:
        found = [_mention(word) for word in source.words if is_made_of(word.text, tokens[0])]
        found += [name for name in source.names if name.place and is_derived(tokens[0], name.place.ru)]
    return found or None


def _spelled(source: Mentions, tokens: tuple[str, ...]) -> list[Mention]:
    return _named(source, tokens) or [
        run for run in _runs(source) if same_name(tuple(run.text.split()), tokens)
    ]


def _is_place_in(source: Mentions, token: str) -> bool:
    """A place or club before a name: "coach for Milan Gennaro Gattuso"."""
    return find_place(token, "en") is not None and any(
        word.capital and spells(word.text, token) for word in source.words
    )


def _named(source: Mentions, tokens: tuple[str, ...]) -> list[Mention]:
    """The names that spell it; those whose last words are spelled alike to the letter are asked first."""
    last = skeleton(tokens[-1])
    likely = [name for name in source.names if name.tokens and skeleton(name.tokens[-1]) == last]
    found: list[Mention] = [name for name in likely if same_name(name.tokens, tokens)]
    return found or [name for name in source.names if same_name(name.tokens, tokens)]


def _without_initials(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """«Джордж Буш» is "George W. Bush": an initial between two names may be left out."""
    if len(tokens) < 3:
        return tokens
    return tokens[0], *(token for token in tokens[1:-1] if len(token) > 1), tokens[-1]


def _runs(source: Mentions) -> Iterator[Mention]:
    """Capitalised words in a row, whatever they may be."""
    run: list[Word] = []
    for word in source.words:
        if run and not (word.capital and word.joined):
            yield _joined(run)
            run = []
        if word.capital:
            run.append(word)
    if run:
        yield _joined(run)


def _joined(run: Sequence[Word]) -> Mention:
    return Mention(run[0].start, run[-1].end, " ".join(word.text for word in run))


def _mention(word: Word) -> Mention:
    return Mention(word.start, word.end, word.text)
