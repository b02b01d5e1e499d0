"""Full text in Russian and English: what a report can be found by.

SQLite's FTS5 knows no Russian, so the lemmas stand beside the words (English is left to its Porter
stemmer); PostgreSQL stems both languages by itself.
"""

import re
from collections.abc import Iterator

from sqlalchemy import Connection, TextClause, text

from summariser.language.morphology import is_cyrillic, lemmas
from summariser.schemas.report import Report

_WORD = re.compile(r"\w+")
_TERM = re.compile(r'"([^"]*)"|(\S+)')
_UNFIT = re.compile("[\x00\ud800-\udfff]")
"""What a database's text cannot hold."""

FTS5_REMOVE = "DELETE FROM words WHERE rowid = :id"
FTS5_ADD = "INSERT INTO words (rowid, content) VALUES (:id, :content)"
FTS5_FIND = "SELECT rowid AS id, -bm25(words) AS rank FROM words WHERE words MATCH :words"

POSTGRESQL_REMOVE = "DELETE FROM words WHERE id = :id"
POSTGRESQL_ADD = (
    "INSERT INTO words (id, content)"
    " VALUES (:id, to_tsvector('russian', :content) || to_tsvector('english', :content))"
)
POSTGRESQL_FIND = """
    WITH asked AS (
        SELECT websearch_to_tsquery('russian', :words) || websearch_to_tsquery('english', :words) AS query
    )
    SELECT id, ts_rank(content, query) AS rank FROM words, asked WHERE content @@ query
"""


def searchable(report: Report) -> str:
    """The article's words, and the report's in both languages."""
    said: list[str | None] = [report.article.title, report.article.text]
    said += [half for pair in report.summary.pairs for half in (pair.ru, pair.en)]
    said += [half for event in report.events for half in (event.title.ru, event.title.en)]
    said += [half for entity in report.entities for half in (entity.name, entity.ru, entity.en)]
    return plain("\n".join(filter(None, said)))


def plain(words: str) -> str:
    """The words without what a database's text cannot hold."""
    return _UNFIT.sub("\ufffd", words)


def index(connection: Connection, number: int, content: str) -> None:
    """Make a report findable.

    Args:
        connection: a transaction.
        number: the report's.
        content: what it is found by, in the place of what it was found by before.
    """
    if connection.dialect.name == "postgresql":
        remove, add = POSTGRESQL_REMOVE, POSTGRESQL_ADD
    else:
        remove, add = FTS5_REMOVE, FTS5_ADD
        content = f"{content}\n{' '.join(_lemmas_of(content))}"
    connection.execute(text(remove), {"id": number})
    connection.execute(text(add), {"id": number, "content": content})


def matching(connection: Connection, words: str) -> TextClause:
    """A subquery with the numbers of the reports that hold all words, and how well: ``id``, ``rank``.

    Args:
        connection: to the database that is asked.
        words: in any form of either language; in double quotes words that stand side by side.
    """
    if connection.dialect.name == "postgresql":
        return text(POSTGRESQL_FIND).bindparams(words=plain(words))
    return text(FTS5_FIND).bindparams(words=_fts5(words))


def _lemmas_of(content: str) -> Iterator[str]:
    """Every lemma that a Russian word may have, where it differs from the word."""
    for word in dict.fromkeys(_WORD.findall(content.lower())):
        if is_cyrillic(word):
            yield from (lemma for lemma in sorted(lemmas(word)) if lemma != word)


def _fts5(words: str) -> str:
    """The query in FTS5's language; every word a string, so that nothing in it is an operator."""
    terms = [_phrase(phrase) if phrase else _forms(word) for phrase, word in _TERM.findall(plain(words))]
    return " AND ".join(filter(None, terms)) or '""'


def _phrase(phrase: str) -> str:
    return f'"{phrase}"'


def _forms(term: str) -> str:
    """A word in any form; what is joined by a hyphen is several."""
    forms = []
    for word in _WORD.findall(term.lower()):
        known = {word, *(lemmas(word) if is_cyrillic(word) else ())}
        forms.append("(" + " OR ".join(f'"{form}"' for form in sorted(known)) + ")")
    return " AND ".join(forms)
