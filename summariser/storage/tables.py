"""The tables of a store; `migrations/` makes them, a test holds the two against each other.

Moments are seconds since 1970 by the database's own clock (`clock.now`), so that hosts need not agree.
"""

from sqlalchemy import (
    BigInteger,
    Column,
    Float,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData()

HASH = String(64)
Number = BigInteger().with_variant(Integer, "sqlite")  # SQLite counts upwards only what it calls INTEGER

answers = Table(
    "answers",
    metadata,
    Column("key", HASH, primary_key=True),
    Column("article", HASH, nullable=False, index=True),
    Column("answer", Text),  # JSON as the model wrote it; null where it failed for good
    Column("failure", String(40)),  # name of the error, where the way led on from it
    Column("usage", Text, nullable=False),  # JSON
    Column("model", Text),
    Column("created", Float, nullable=False),
)
"""What a model said to a question: paid for once."""

reports = Table(
    "reports",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=True),
    Column("key", HASH, nullable=False, unique=True),
    Column("answers", HASH, nullable=False, index=True),  # the key without the package's version
    Column("article", HASH, nullable=False),
    Column("version", String(60), nullable=False),  # of the package
    Column("engine", String(20), nullable=False),
    Column("model", Text),
    Column("language", String(10), nullable=False),
    Column("title", Text, nullable=False),  # what tells it from others in a list
    Column("source", Text),
    Column("published", String(40)),  # ISO 8601
    Column("events", Integer, nullable=False),
    Column("withheld", Integer, nullable=False),
    Column("body", Text, nullable=False),  # JSON
    Column("created", Float, nullable=False, index=True),
)
"""What was made of the answers: made anew by every version of the package, at no cost."""

workers = Table(
    "workers",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("host", Text, nullable=False),
    Column("process", Integer, nullable=False),
    Column("started", Float, nullable=False),  # when the process began, by its host's clock
    Column("seen", Float, nullable=False),  # its last sign of life
)
"""The processes that write to the store."""

claims = Table(
    "claims",
    metadata,
    Column("key", HASH, primary_key=True),  # of the report to be
    Column("worker", String(32), ForeignKey("workers.id", ondelete="CASCADE"), nullable=False, index=True),
)
"""Who works on what: a row for every article in hand."""

runs = Table(
    "runs",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=True),
    Column("worker", String(32)),
    Column("started", Float, nullable=False),
    Column("finished", Float),  # null: it is running, or was killed
    Column("body", Text, nullable=False),  # JSON: the run report
)
"""What became of the inputs of each run."""
