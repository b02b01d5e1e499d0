"""The language model engine."""
