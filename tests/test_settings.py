"""Where settings come from, and how a wrong one is told."""

import os
from pathlib import Path

import pytest

from summariser.errors import ConfigurationError
from summariser.reading.limits import Limits
from summariser.settings import Settings, load_settings, read_settings_file, unknown_variables


@pytest.fixture(autouse=True)
def clean_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No variable and no file of whoever runs the tests counts."""
    for name in list(os.environ):
        if name.startswith(("SUMMARISER_", "OPENAI_")):
            monkeypatch.delenv(name)
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "xdg"))


def write_user_file(text: str) -> Path:
    """The user's own file of settings."""
    path = Path("../xdg/summariser/summariser.toml")
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return path


def write_folder_file(text: str) -> Path:
    """The file of settings in the working folder."""
    path = Path("summariser.toml")
    path.write_text(text, encoding="utf-8")
    return path


def test_each_source_overrules_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    """Flags, environment, working folder, user's folder, OpenAI's variables, defaults: the first wins."""
    seen = [load_settings().model]
    write_user_file('model = "user"')
    seen.append(load_settings().model)
    write_folder_file('model = "folder"')
    seen.append(load_settings().model)
    monkeypatch.setenv("SUMMARISER_MODEL", "environment")
    seen.append(load_settings().model)
    seen.append(load_settings(model="flag").model)

    assert seen == [None, "user", "folder", "environment", "flag"]


def test_files_complete_each_other() -> None:
    """What the working folder does not set is taken from the user's file."""
    write_user_file('model = "user"\ntimeout = 9')
    write_folder_file('model = "folder"')

    assert (load_settings().model, load_settings().timeout) == ("folder", 9.0)


def test_a_named_file_replaces_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With --config or SUMMARISER_CONFIG, no other file is read."""
    write_folder_file("timeout = 9")
    named = tmp_path / "named.toml"
    named.write_text('model = "named"', encoding="utf-8")

    by_flag = load_settings(config=named)
    monkeypatch.setenv("SUMMARISER_CONFIG", str(named))
    by_variable = load_settings()

    assert (by_flag.model, by_flag.timeout) == ("named", Settings.model_fields["timeout"].default)
    assert by_variable.model == "named"


def test_none_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """A flag that was not given does not hide the environment."""
    monkeypatch.setenv("SUMMARISER_SENTENCES", "5")

    assert load_settings(sentences=None).sentences == 5


def test_an_empty_variable_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """``SUMMARISER_MODEL=`` is how shells unset a variable for one command."""
    monkeypatch.setenv("SUMMARISER_MODEL", "")

    assert load_settings().model is None


@pytest.mark.parametrize(
    ("variables", "configured"),
    [
        ({}, False),
        ({"SUMMARISER_MODEL": "m"}, False),
        ({"OPENAI_API_KEY": "k"}, False),
        ({"OPENAI_BASE_URL": "http://h/v1", "OPENAI_API_KEY": "k"}, False),
        ({"SUMMARISER_MODEL": "m", "OPENAI_API_KEY": "k"}, True),
        ({"SUMMARISER_MODEL": "m", "SUMMARISER_API_KEY": "k"}, True),
        ({"SUMMARISER_MODEL": "m", "OPENAI_BASE_URL": "http://h/v1"}, True),
        ({"SUMMARISER_MODEL": "m", "SUMMARISER_BASE_URL": "http://h/v1"}, True),
    ],
)
def test_a_language_model_needs_a_model_and_a_way_to_it(
    variables: dict[str, str], configured: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`auto` takes the language model only where a model and a key or an address are set."""
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    assert load_settings().llm_configured is configured


def test_our_own_settings_come_before_openais(monkeypatch: pytest.MonkeyPatch) -> None:
    """OPENAI_BASE_URL is meant for every program; a file of ours is meant for us."""
    monkeypatch.setenv("OPENAI_BASE_URL", "http://everybody/v1")
    write_folder_file('base_url = "http://ours/v1"')

    assert load_settings().base_url == "http://ours/v1"


def test_a_key_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the settings as text nor as JSON carry the key."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    settings = load_settings()

    assert settings.api_key
    assert settings.api_key.get_secret_value() == "sk-secret"
    assert "sk-secret" not in f"{settings!r} {settings} {settings.model_dump_json()}"


def test_limits_are_the_settings_that_reading_knows() -> None:
    """Every cap can be set; unset, it is reading's own."""
    assert load_settings().limits == Limits()
    assert load_settings(max_bytes=7, fetch_timeout=1.5).limits == Limits(max_bytes=7, fetch_timeout=1.5)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('modle = "m"', 'summariser.toml: unknown setting "modle"; did you mean "model"?'),
        ('api_key = "k"', 'summariser.toml: "api_key" is a secret; set SUMMARISER_API_KEY or OPENAI_API_KEY'),
        ("timeout = -1", "summariser.toml: timeout: input should be greater than 0"),
        ('engine = "gpt"', "summariser.toml: engine: input should be 'auto', 'llm' or 'embedded'"),
        ("timeout = = 1", "summariser.toml: is not TOML"),
        ('config = "other.toml"', 'summariser.toml: unknown setting "config"'),
    ],
)
def test_a_wrong_file_is_told_with_file_and_key(text: str, message: str) -> None:
    """One line: which file, which key, what to write instead."""
    write_folder_file(text)

    with pytest.raises(ConfigurationError) as caught:
        load_settings()

    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_an_unknown_setting_without_a_neighbour_lists_all() -> None:
    """Where nothing is similar, the message says what there is."""
    path = write_folder_file("xyzzy = 1")

    with pytest.raises(ConfigurationError, match=r"the settings are engine, model, base_url"):
        read_settings_file(path)


def test_a_missing_file_is_an_error() -> None:
    """A file that was asked for must be there."""
    with pytest.raises(ConfigurationError, match=r"^gone\.toml: cannot be read"):
        load_settings(config=Path("gone.toml"))


def test_a_wrong_variable_is_told_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the variable, not the field."""
    monkeypatch.setenv("SUMMARISER_TIMEOUT", "soon")

    with pytest.raises(ConfigurationError, match=r"^SUMMARISER_TIMEOUT: input should be a valid number"):
        load_settings()


def test_a_wrong_flag_is_told_by_its_name() -> None:
    """The message names the flag as it is typed."""
    with pytest.raises(ConfigurationError, match=r"^--max-bytes: input should be greater than 0"):
        load_settings(max_bytes=0)


def test_misspelt_variables_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable that sets nothing comes with the one that was probably meant."""
    monkeypatch.setenv("SUMMARISER_MODLE", "m")
    monkeypatch.setenv("SUMMARISER_MODEL", "m")

    assert unknown_variables() == {"SUMMARISER_MODLE": "SUMMARISER_MODEL"}
