"""Model answers: asked for once, read again by every later run and version."""

from dataclasses import dataclass

from sqlalchemy import delete, select

from summariser.engines.memory import Remembered
from summariser.schemas.report import Usage
from summariser.storage.clock import now
from summariser.storage.database import Database
from summariser.storage.tables import answers
from summariser.storage.upserts import inserted


@dataclass(frozen=True, slots=True)
class Answers:
    """The table of answers."""

    database: Database

    def find(self, key: str) -> Remembered | None:
        """What was answered to a question."""
        columns = (answers.c.answer, answers.c.failure, answers.c.usage)
        with self.database.reading() as connection:
            row = connection.execute(select(*columns).where(answers.c.key == key)).one_or_none()
        return row and Remembered(row.answer, row.failure, Usage.model_validate_json(row.usage))

    def keep(self, key: str, remembered: Remembered, *, article: str, model: str | None) -> None:
        """Commit an answer; a newer one takes the place of an older."""
        values = {
            "answer": remembered.answer,
            "failure": remembered.failure,
            "usage": remembered.usage.model_dump_json(),
            "model": model,
            "created": now(),
        }
        with self.database.writing() as connection:
            insert = inserted(connection, answers).values(key=key, article=article, **values)
            connection.execute(insert.on_conflict_do_update(index_elements=["key"], set_=values))

    def drop_failures(self, article: str) -> None:
        """Forget which ways failed, so that an article that came to nothing is asked about anew."""
        failed = (answers.c.article == article) & answers.c.failure.is_not(None)
        with self.database.writing() as connection:
            connection.execute(delete(answers).where(failed))
