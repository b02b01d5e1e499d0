"""Every snippet of `docs/providers.md` is one that works."""

import re
from pathlib import Path

import pytest

from summariser.engines.llm.connection import Connection
from summariser.settings import OPENAI_VARIABLES, PREFIX, Settings, load_settings

PAGE = (Path(__file__).parents[1] / "docs" / "providers.md").read_text(encoding="utf-8")
SNIPPETS = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
VARIABLES = re.findall(r"\bexport (\w+)=", PAGE) + re.findall(r"`(SUMMARISER_\w+)`", PAGE)
PROVIDERS = ("OpenAI", "Azure OpenAI", "OpenRouter", "DeepSeek", "Ollama", "vLLM", "llama.cpp", "LM Studio")


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No variable of whoever runs the tests counts."""
    for name in (*OPENAI_VARIABLES.values(), *(PREFIX + field.upper() for field in Settings.model_fields)):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_a_snippet_loads_as_settings(snippet: str, tmp_path: Path) -> None:
    """As a file of settings; with a key beside it a language model is configured."""
    path = tmp_path / "summariser.toml"
    path.write_text(snippet, encoding="utf-8")
    settings = load_settings(config=path, api_key="sk-…")
    if "model =" in snippet:
        assert settings.llm_configured
        assert Connection(settings).endpoint.startswith(("https://", "http://localhost"))
    assert all(price.output >= price.input for price in settings.prices.values())


def test_every_provider_has_its_snippet() -> None:
    """The eight that are named, and the table of prices."""
    assert [name for name in PROVIDERS if f"\n## {name}\n" not in PAGE] == []
    assert len(SNIPPETS) == len(PROVIDERS) + 1


def test_every_variable_is_one_that_is_read() -> None:
    """A misspelt one would set nothing."""
    known = {PREFIX + field.upper() for field in Settings.model_fields} | set(OPENAI_VARIABLES.values())
    assert VARIABLES
    assert set(VARIABLES) <= known
