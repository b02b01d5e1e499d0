"""One article a line, and a bad line stops no other."""

import io
import json
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone

import pytest

from summariser.errors import EmptyInput, InputError, InputTooLarge, UnreadableInput
from summariser.reading.jsonl import articles_from_jsonl
from summariser.schemas.article import Article


def read(data: bytes, max_bytes: int = 1_000) -> list[Article | InputError]:
    """Read lines as news.jsonl."""
    return list(articles_from_jsonl(io.BytesIO(data), max_bytes=max_bytes, where="news.jsonl"))


def test_the_keys_are_the_fields_of_an_article() -> None:
    """Every field can stand in a line."""
    record = {
        "text": "Мост открыт.",
        "title": "Мост",
        "url": "https://example.org/a",
        "source": "Вестник",
        "published": "2021-12-05T10:00:00+03:00",
        "language": "ru",
        "id": "a1",
    }
    moment = datetime(2021, 12, 5, 10, tzinfo=timezone(timedelta(hours=3)))
    assert read(json.dumps(record).encode()) == [Article.model_validate({**record, "published": moment})]


def test_a_date_stays_a_date() -> None:
    """A day without a time is no midnight."""
    (article,) = read(b'{"text": "a b", "published": "2021-12-05"}')
    assert isinstance(article, Article)
    assert type(article.published) is date


def test_an_article_without_source_names_its_line() -> None:
    """What is said of an article later can be found again."""
    first, second = read(b'{"text": "a"}\n{"text": "b", "source": "TASS"}')
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.source, second.source) == ("news.jsonl, line 1", "TASS")


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        (b'{"text": "a", "body": "b"}', "news.jsonl, line 2: unknown key «body»; the keys are text, title, "),
        (b'{"title": "a"}', "news.jsonl, line 2: the key «text» is missing; "),
        (b'{"text": 5}', "news.jsonl, line 2: «text»: input should be a valid string; "),
        (b'{"text": null}', "news.jsonl, line 2: the key «text» is missing; "),
        (
            b'{"text": "a", "published": 1638691200}',
            "news.jsonl, line 2: «published»: not an ISO 8601 date; ",
        ),
        (b'{"text": "a", "published": "20211205x"}', "news.jsonl, line 2: «published»: "),
        (
            '{"text": "a", "published": "вчера"}'.encode(),
            "news.jsonl, line 2: «published»: not an ISO 8601 date; ",
        ),
        (b'{"text": "a"', "news.jsonl, line 2: broken JSON at column 13 (Expecting ',' delimiter); "),
        (b'{"text": "a", "text": "b"}', "news.jsonl, line 2: JSON refused (a key stands twice); "),
        (b'{"text": NaN}', "news.jsonl, line 2: JSON refused (NaN is no JSON); "),
        (b'{"text": ' + b"9" * 5_000 + b"}", "news.jsonl, line 2: JSON refused ("),
        (b"[" * 100_000, "news.jsonl, line 2: JSON refused ("),
        (b'["text"]', "news.jsonl, line 2: not a JSON object; "),
        (b'{"text": "a \\ud800 b"}', "news.jsonl, line 2: half a character in JSON (a lone surrogate); "),
        (b'{"text": "a", "\\udfff": 1}', "news.jsonl, line 2: half a character in JSON (a lone surrogate); "),
        (b'{"text": "a", "b\\nc": 1}', "news.jsonl, line 2: unknown key «b c»; "),
        (b"plain text", "news.jsonl, line 2: broken JSON at column 1 "),
    ],
)
def test_a_bad_line_is_named_and_the_others_run(line: bytes, complaint: str) -> None:
    """The error says file, line, what is wrong and what to do."""
    before, error, after = read(b'{"text": "a"}\n' + line + b'\n{"text": "b"}\n', max_bytes=200_000)
    assert isinstance(before, Article)
    assert isinstance(after, Article)
    assert isinstance(error, UnreadableInput)
    assert str(error).startswith(complaint)
    assert "\n" not in str(error)


def test_a_whole_character_in_two_escapes_is_read() -> None:
    """A surrogate pair is one character."""
    (article,) = read(b'{"text": "\\ud83d\\ude00"}')
    assert isinstance(article, Article)
    assert article.text == "😀"


def test_blank_text_is_empty_input() -> None:
    """A line without words is an article without words."""
    (error,) = read(b'{"text": "  \\n "}')
    assert isinstance(error, EmptyInput)


def test_blank_lines_are_counted_and_skipped() -> None:
    """Line numbers are those of an editor."""
    _, error = read(b'\n{"text": "a"}\r\n  \n{\n')
    assert "line 4" in str(error)


def test_a_line_over_the_cap_is_skipped_whole() -> None:
    """Its rest is not taken for further lines."""
    huge = b'{"text": "' + b"a" * 5_000 + b'"}'
    error, article = read(huge + b'\n{"text": "b"}')
    assert isinstance(error, InputTooLarge)
    assert "news.jsonl, line 1: more than 1,000 bytes" in str(error)
    assert isinstance(article, Article)


def test_lines_of_another_encoding_are_read() -> None:
    """Each line is decoded as a file would be; a byte order mark is no part of the first."""
    texts = ["Мост через Волгу открыт в субботу.", "Цены на хлеб выросли за год."]
    lines = [f'{{"text": "{text}"}}'.encode("cp1251") for text in texts]
    found = read(b"\n".join(lines)) + read(b"\xef\xbb\xbf" + f'{{"text": "{texts[0]}"}}'.encode())
    assert [article.text for article in found if isinstance(article, Article)] == [*texts, texts[0]]


def test_lines_are_read_as_they_are_wanted() -> None:
    """A file of any length is held one line at a time."""

    class Endless(io.RawIOBase):
        taken = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: object) -> int:
            view = memoryview(buffer)  # type: ignore[arg-type]  # typeshed has no name for a writable buffer here
            line = b'{"text": "a"}\n'
            view[: len(line)] = line
            Endless.taken += len(line)
            return len(line)

    stream = io.BufferedReader(Endless(), 64)
    articles: Iterator[Article | InputError] = articles_from_jsonl(stream, max_bytes=1_000, where="endless")
    for _ in range(10):
        assert isinstance(next(articles), Article)
    assert Endless.taken <= 20 * 14
