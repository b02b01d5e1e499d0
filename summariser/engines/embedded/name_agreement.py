"""Names of one article held against each other: a surname is a surname wherever it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from summariser.engines.embedded.cases import name_stems
from summariser.engines.embedded.tokens import NameSpan, Token
from summariser.language.morphology import fold_yo
from summariser.language.places import find_place
from summariser.schemas.vocabulary import EntityKind

SHORTEST_SURNAME = 4  # letters; shorter ones look like other words

STEM = 3  # letters that no ending of a surname changes

TaggedSentence = tuple[tuple[Token, ...], tuple[NameSpan, ...]]


@dataclass(frozen=True, slots=True)
class _Known:
    """Nominatives of the surnames and of the quoted organisations that an article names.

    `openings` are the first letters of the surnames, by which most words are passed over at once.
    """

    surnames: frozenset[str]
    openings: frozenset[str]
    quoted: frozenset[str]


def agree_names(sentences: Sequence[TaggedSentence]) -> list[TaggedSentence]:
    """The sentences with those names put right that another sentence names more fully."""
    known = _known(sentences)
    return [(tokens, tuple(_agreed(tokens, names, known))) for tokens, names in sentences]


def _known(sentences: Sequence[TaggedSentence]) -> _Known:
    surnames: set[str] = set()
    quoted: set[str] = set()
    for tokens, names in sentences:
        for name in names:
            words = [token for token in tokens if name.start <= token.start < name.end]
            if name.kind is EntityKind.person and len(words) > 1:
                surnames |= name_stems(words[-1].text)
            if name.kind is EntityKind.organisation and len(words) == 1 and _is_quoted(tokens, words[0]):
                quoted |= name_stems(words[0].text)
    openings = frozenset(surname[:STEM] for surname in surnames)
    return _Known(frozenset(surnames), openings, frozenset(quoted))


def _agreed(tokens: Sequence[Token], names: Sequence[NameSpan], known: _Known) -> Iterator[NameSpan]:
    spans = {name.start: name for name in names}
    covered = [(name.start, name.end) for name in names]
    for token in tokens:
        name = spans.get(token.start)
        if name is not None:
            parted = _parted(tokens, name, known)
            if parted:
                yield from parted
                continue
            alone = name.end == token.end and name.kind is not EntityKind.person
            yield replace(name, kind=EntityKind.person) if alone and _is_surname(token, known) else name
        elif not token.text[0].isupper() or any(start <= token.start < end for start, end in covered):
            continue
        elif _is_surname(token, known) and not _is_quoted(tokens, token):
            yield NameSpan(_with_given_names(tokens, token, covered), token.end, EntityKind.person)
        elif _is_quoted(tokens, token) and name_stems(token.text) & known.quoted:
            yield NameSpan(token.start, token.end, EntityKind.organisation)


def _with_given_names(tokens: Sequence[Token], surname: Token, covered: Sequence[tuple[int, int]]) -> int:
    """Where a name begins whose surname was found: «Гейдара» belongs to «Алиева»."""
    start = surname.start
    for token in reversed(tokens[: surname.index]):
        taken = any(first <= token.start < last for first, last in covered)
        if taken or token.pos != "PROPN" or not token.text[0].isupper():
            break
        start = token.start
    return start


def _parted(tokens: Sequence[Token], name: NameSpan, known: _Known) -> tuple[NameSpan, ...]:
    """«Пресс-служба СФУ Еркаева»: an acronym and a known surname that the network took for one name."""
    words = [token for token in tokens if name.start <= token.start < name.end]
    if name.kind is not EntityKind.organisation or len(words) < 2 or not words[0].text.isupper():
        return ()
    if not _is_surname(words[-1], known):
        return ()
    return (
        NameSpan(name.start, words[-2].end, name.kind),
        NameSpan(words[-1].start, words[-1].end, EntityKind.person),
    )


def _is_surname(token: Token, known: _Known) -> bool:
    word = token.text
    if len(word) < SHORTEST_SURNAME or not word[0].isupper() or fold_yo(word[:STEM]) not in known.openings:
        return False
    return bool(name_stems(word) & known.surnames) and find_place(word) is None


def _is_quoted(tokens: Sequence[Token], token: Token) -> bool:
    before = tokens[token.index - 1].text if token.index else ""
    after = tokens[token.index + 1].text if token.index + 1 < len(tokens) else ""
    return before in {"«", '"', "„"} and after in {"»", '"', "“"}
