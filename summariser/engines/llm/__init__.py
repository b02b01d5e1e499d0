"""The engine that asks a language model."""
