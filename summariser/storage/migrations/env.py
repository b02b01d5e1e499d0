"""What Alembic runs: all in the transaction of who opens the store."""

from alembic import context

from summariser.storage.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
