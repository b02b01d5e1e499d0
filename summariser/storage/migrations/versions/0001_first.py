"""The first form: answers, reports and their words, workers and their claims, runs."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

HASH = sa.String(64)
NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Make all tables."""
    op.create_table(
        "answers",
        sa.Column("key", HASH, primary_key=True),
        sa.Column("article", HASH, nullable=False, index=True),
        sa.Column("answer", sa.Text),
        sa.Column("failure", sa.String(40)),
        sa.Column("usage", sa.Text, nullable=False),
        sa.Column("model", sa.Text),
        sa.Column("created", sa.Float, nullable=False),
    )
    op.create_table(
        "reports",
        sa.Column("id", NUMBER, primary_key=True, autoincrement=True),
        sa.Column("key", HASH, nullable=False, unique=True),
        sa.Column("answers", HASH, nullable=False, index=True),
        sa.Column("article", HASH, nullable=False),
        sa.Column("version", sa.String(60), nullable=False),
        sa.Column("engine", sa.String(20), nullable=False),
        sa.Column("model", sa.Text),
        sa.Column("language", sa.String(10), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("source", sa.Text),
        sa.Column("published", sa.String(40)),
        sa.Column("events", sa.Integer, nullable=False),
        sa.Column("withheld", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("created", sa.Float, nullable=False, index=True),
    )
    op.create_table(
        "workers",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("host", sa.Text, nullable=False),
        sa.Column("process", sa.Integer, nullable=False),
        sa.Column("started", sa.Float, nullable=False),
        sa.Column("seen", sa.Float, nullable=False),
    )
    op.create_table(
        "claims",
        sa.Column("key", HASH, primary_key=True),
        sa.Column(
            "worker",
            sa.String(32),
            sa.ForeignKey("workers.id", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
    )
    op.create_table(
        "runs",
        sa.Column("id", NUMBER, primary_key=True, autoincrement=True),
        sa.Column("worker", sa.String(32)),
        sa.Column("started", sa.Float, nullable=False),
        sa.Column("finished", sa.Float),
        sa.Column("body", sa.Text, nullable=False),
    )
    _make_words()


def _make_words() -> None:
    """The full text of the reports, in each database's own form."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE TABLE words (id BIGINT PRIMARY KEY REFERENCES reports ON DELETE CASCADE,"
            " content TSVECTOR NOT NULL)"
        )
        op.execute("CREATE INDEX ix_words_content ON words USING GIN (content)")
    else:
        op.execute("CREATE VIRTUAL TABLE words USING fts5 (content, tokenize = 'porter unicode61')")
        op.execute(
            "CREATE TRIGGER words_follow_reports AFTER DELETE ON reports"
            " BEGIN DELETE FROM words WHERE rowid = old.id; END"
        )
