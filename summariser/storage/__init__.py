"""What was answered and what was made of it, kept: SQLite by default, PostgreSQL when outgrown."""
