"""Conversations are recorded readably, without secrets, and replayed only for the same question."""

import asyncio
import json
from pathlib import Path

import pytest
from vcr import VCR  # type: ignore[import-untyped]  # vcrpy has no types

from summariser.engines.llm.engine import LanguageModelEngine
from summariser.engines.protocol import Draft
from summariser.errors import ProviderError
from summariser.settings import load_settings
from summariser.source import Source
from tests.engines.llm import cassettes
from tests.engines.llm.answers import ANSWER, ARTICLE
from tests.engines.llm.fault_server import completion, serving

KEY = "sk-secret-0123456789"


def recorder() -> VCR:
    """A recorder as our tests use it."""
    vcr = VCR(serializer="json", match_on=cassettes.MATCHED)
    vcr.register_serializer("json", cassettes)
    vcr.register_matcher("question", cassettes.question)
    return vcr


def ask(url: str, article: str = ARTICLE) -> Draft:
    """What the engine makes of an article."""

    async def asked() -> Draft:
        engine = LanguageModelEngine(
            load_settings(engine="llm", model="m", base_url=url, api_key=KEY, timeout=5)
        )
        try:
            return await engine.extract(Source(article))
        finally:
            await engine.aclose()

    return asyncio.run(asked())


@pytest.fixture
def cassette(tmp_path: Path) -> Path:
    """A conversation recorded with a server that tells more than it should."""
    path = tmp_path / "cassette.json"
    told = json.dumps(ANSWER, ensure_ascii=False)
    headers = {"Set-Cookie": "session=cookie-0123", "openai-organization": "org-0123"}
    fingerprint = {"system_fingerprint": "fp-0123"}
    with (
        serving(
            lambda wire, request: wire.reply(completion(request, told) | fingerprint, headers=headers)
        ) as server,
        recorder().use_cassette(str(path), record_mode="all"),
    ):
        ask(server.url)
    return path


def test_a_cassette_holds_no_secrets(cassette: Path) -> None:
    """No key, cookie, organisation, fingerprint or address."""
    text = cassette.read_text(encoding="utf-8")
    assert [
        secret for secret in (KEY, "cookie-0123", "org-0123", "fp-0123", "127.0.0.1") if secret in text
    ] == []


def test_a_cassette_is_readable(cassette: Path) -> None:
    """Cyrillic and its typography stand in the file as they were said."""
    text = cassette.read_text(encoding="utf-8")
    assert "«Мы создали 200 рабочих мест», — сказал директор Олег Белкин." in text
    assert "\\u04" not in text


def test_a_cassette_is_replayed_without_a_server(cassette: Path) -> None:
    """The same question gets the same answer."""
    with recorder().use_cassette(str(cassette), record_mode="none") as replayed:
        draft = ask("http://127.0.0.1:9/v1")
    assert replayed.all_played
    assert len(draft.extraction.events) == 1


def test_another_question_gets_no_recorded_answer(cassette: Path) -> None:
    """A recording is matched on the whole body."""
    with recorder().use_cassette(str(cassette), record_mode="none") as replayed:
        with pytest.raises(ProviderError):
            ask("http://127.0.0.1:9/v1", ARTICLE.replace("4,5", "5,4"))
        assert not replayed.all_played
