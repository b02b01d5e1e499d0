"""A name as a run of tokens, and what the rules that put names right share."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from summariser.engines.embedded.name_tables import name_tables
from summariser.engines.embedded.post_glosses import post_tables, token_lemmas
from summariser.engines.embedded.tokens import Token
from summariser.language.morphology import fold_yo, parses
from summariser.schemas.vocabulary import EntityKind

PERSON, PLACE, ORGANISATION = EntityKind.person, EntityKind.place, EntityKind.organisation
PROFESSIONS = ("олог", "ологи", "иатр", "терапевт", "метрист", "вед", "граф", "ном")
NAME_TAGS = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn"})
OPENING, CLOSING = frozenset('«"„“'), frozenset('»"”“')


@dataclass(frozen=True, slots=True)
class Run:
    """A name as a run of tokens, `first` and `last` included."""

    first: int
    last: int
    kind: EntityKind


Rule = Callable[[Sequence[Token], list[Run]], Iterator[Run]]
"""Takes the tokens and the names of a sentence, gives the names put right."""


def is_quoted(tokens: Sequence[Token], run: Run) -> bool:
    """True where a name stands between quotation marks."""
    after = tokens[run.last + 1].text if run.last + 1 < len(tokens) else ""
    return run.first > 0 and tokens[run.first - 1].text in OPENING and after in CLOSING


def is_title(token: Token, *, opens: bool) -> bool:
    """«Елбасы» anywhere, «Хирург» where the capital letter opens a sentence or stands before a name."""
    if fold_yo(token.text) in name_tables().titles:
        return True
    if not opens:
        return False
    tables = post_tables()
    return bool(token_lemmas(token) & (tables.heads.keys() | tables.relations)) or _is_profession(token)


def _is_profession(token: Token) -> bool:
    """«Пульмонолог Пурясев»: a word of no name that ends as professions do."""
    word = fold_yo(token.text.lower())
    return word.endswith(PROFESSIONS) and not any(parse.tags & NAME_TAGS for parse in parses(token.text))


def is_common_word(word: str) -> bool:
    """A word that the dictionary knows, and not as a name («Пенсия-то», «Лозунг»)."""
    found = parses(word.removesuffix("-то"))
    return found[0].known and not any(parse.tags & NAME_TAGS for parse in found)
