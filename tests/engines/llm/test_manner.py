"""How a model takes its requests."""

import pytest

from summariser.engines.llm.manner import Form, Manner, manner_of
from summariser.engines.llm.refusals import AskDifferently, Refusal, error_of
from summariser.errors import EndpointMisconfigured

OPENAI = "https://api.openai.com/v1"


@pytest.mark.parametrize(
    ("endpoint", "model", "sent"),
    [
        (OPENAI, "gpt-5-mini", {"max_completion_tokens", "reasoning_effort"}),
        (OPENAI, "o4-mini", {"max_completion_tokens", "reasoning_effort"}),
        (OPENAI, "gpt-4.1-mini", {"max_completion_tokens", "temperature"}),
        ("http://127.0.0.1:11434/v1", "gpt-oss:20b", {"max_tokens", "temperature"}),
    ],
)
def test_the_first_request_is_as_the_provider_documents_it(endpoint: str, model: str, sent: set[str]) -> None:
    """No request is wasted to find out what is known."""
    assert set(manner_of(endpoint, model).request(model, [], 100)) == {"model", "messages"} | sent


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        (
            "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens'.",
            Manner(limits=("max_completion_tokens",)),
        ),
        ("Unsupported value: 'temperature' does not support 0", Manner(temperature=False)),
        ("max_tokens is too large: 90000. This model supports at most 16384", Manner(limits=())),
        ("Invalid max_tokens value, the valid range of max_tokens is [1, 8192]", Manner(limits=())),
        ("you requested 9000 tokens (1000 in the messages, 8000 in the completion)", Manner(limits=())),
        ("response_format is not supported", Manner(form=Form.tools)),
        ("something else", Manner(form=Form.tools)),
    ],
)
def test_what_a_model_refuses_is_left_out(text: str, manner: Manner) -> None:
    """One thing at a time, and nothing else is changed."""
    told = error_of(Refusal(400, text), Manner(), OPENAI)
    assert isinstance(told, AskDifferently)
    assert told.manner == manner


def test_a_broker_without_an_endpoint_for_this_form_is_asked_in_another() -> None:
    """OpenRouter says so with the status of a page that is not there."""
    refusal = Refusal(404, "No endpoints found that can handle the requested parameters.")
    told = error_of(refusal, Manner(), OPENAI)
    assert isinstance(told, AskDifferently)
    assert told.manner.form is Form.tools
    assert isinstance(error_of(refusal, Manner(form=Form.json), OPENAI), EndpointMisconfigured)


def test_a_model_that_cannot_be_told_how_long_to_think_is_not_told() -> None:
    """The rest of the request stays as it is."""
    told = error_of(Refusal(400, "Unknown parameter: 'reasoning_effort'"), Manner(effort="low"), OPENAI)
    assert isinstance(told, AskDifferently)
    assert told.manner == Manner()
