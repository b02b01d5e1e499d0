"""Which engine a user asks for."""

from enum import StrEnum


class EngineChoice(StrEnum):
    """`auto` is the language model where one is configured, else the embedded engine."""

    auto = "auto"
    llm = "llm"
    embedded = "embedded"
