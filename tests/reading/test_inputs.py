"""Every argument becomes its articles or a typed error, and none stops the others."""

import asyncio
import errno
import io
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from summariser.errors import (
    BinaryInput,
    EmptyInput,
    FetchFailed,
    InputError,
    InputTooLarge,
    NoTextFound,
    UnreadableInput,
    UnsafeAddress,
)
from summariser.reading.inputs import aread_inputs, read_inputs
from summariser.reading.limits import Limits
from summariser.schemas.article import Article
from tests.reading.site import Site, answer
from tests.reading.texts import PARAGRAPHS, TEXT, page


def read(
    *arguments: str | Path, limits: Limits | None = None, stdin: bytes = b""
) -> list[Article | InputError]:
    """Read arguments as the command does."""
    return list(
        read_inputs(
            [str(argument) for argument in arguments], limits=limits or Limits(), stdin=io.BytesIO(stdin)
        )
    )


def texts(items: Sequence[Article | InputError]) -> list[str]:
    """The texts of the articles, and the names of the errors."""
    return [item.text if isinstance(item, Article) else type(item).__name__ for item in items]


def test_a_text_file_is_taken_word_for_word(tmp_path: Path) -> None:
    """No title is guessed, no space is trimmed; the file is the source."""
    path = tmp_path / "news.txt"
    path.write_bytes(b"\xef\xbb\xbf" + "\n  Мост открыт \r\n\r\nВ Твери  открыли мост.\n".encode())
    assert read(path) == [Article("\n  Мост открыт \n\nВ Твери  открыли мост.\n", source=str(path))]


@pytest.mark.parametrize(
    ("name", "content", "text"),
    [
        ("a.txt", TEXT, TEXT),
        ("a.md", f"# Мост\n\n{PARAGRAPHS[0]}", PARAGRAPHS[0]),
        ("a.html", page(), PARAGRAPHS[0]),
        ("a.json", '{\n"text": "Мост открыт."\n}', "Мост открыт."),
        ("a.json", '[{"text": "Мост открыт."}]', "Мост открыт."),
        ("a.jsonl", '{"text": "Мост открыт."}', "Мост открыт."),
        ("a", TEXT, TEXT),
        ("a", page(), PARAGRAPHS[0]),
        ("a.dat", '{"text": "Мост открыт."}\n', "Мост открыт."),
        ("a.dat", '{\n"text": "Мост открыт."\n}', "Мост открыт."),
        ("a.txt", page(), "<!DOCTYPE html>"),  # the suffix decides
    ],
)
def test_every_kind_of_file_is_read(tmp_path: Path, name: str, content: str, text: str) -> None:
    """By its suffix, and where that is unknown by its content."""
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    (article,) = read(path)
    assert isinstance(article, Article)
    assert text in article.text


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.jsonl", "a.json", "a.md", "a"])
@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "utf-16", "utf-8-sig"])
def test_every_kind_of_file_in_every_encoding(tmp_path: Path, name: str, encoding: str) -> None:
    """Encodings are a matter of files, not of kinds."""
    words = "Губернатор открыл в Твери новый мост через Волгу, который строили три года."
    content = {".html": f"<html><body><p>{words}</p></body></html>", ".jsonl": f'{{"text": "{words}"}}\n' * 2}
    content[".json"] = f'[{{"text": "{words}"}}]'
    path = tmp_path / name
    path.write_bytes(content.get(path.suffix, words).encode(encoding))
    assert set(texts(read(path))) == {words}


@pytest.mark.parametrize(
    ("name", "data", "error", "line"),
    [
        ("a.txt", b"", EmptyInput, "a.txt: empty; give an article"),
        ("a.txt", b" \n\t", EmptyInput, "a.txt: nothing but white space; "),
        ("a.html", b"", EmptyInput, "a.html: empty; "),
        ("a.json", b"", EmptyInput, "a.json: empty; "),
        ("a.txt", b"%PDF-1.4", BinaryInput, "a.txt: not a text but a PDF document; save its text as .txt"),
        ("a.docx", b"PK\x03\x04", BinaryInput, "a.docx: not a text but a ZIP archive or an Office document"),
        (
            "a.txt",
            b"a" * 2_001,
            InputTooLarge,
            "a.txt: more than 2,000 bytes; raise it with --max-bytes or SUMM",
        ),
        ("a.html", b"<html><body></body></html>", NoTextFound, "a.html: no article text in this page; save"),
        ("a.json", b"{", UnreadableInput, "a.json: broken JSON at column 2 ("),
        ("a.json", b'{\n"text": }', UnreadableInput, "a.json: broken JSON at line 2 ("),
        (
            "a.xml",
            b'<rss version="2.0"></rss>',
            UnreadableInput,
            "a.xml: a feed or other XML, not an article; give the address",
        ),
    ],
)
def test_what_cannot_be_read_is_one_clear_line(
    *,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    data: bytes,
    error: type[InputError],
    line: str,
) -> None:
    """What, where and what to do; the next input still runs."""
    monkeypatch.chdir(tmp_path)
    Path(name).write_bytes(data)
    Path("next.txt").write_text("Мост открыт.", encoding="utf-8")
    found, after = read(name, "next.txt", limits=Limits(max_bytes=2_000))
    assert type(found) is error
    assert str(found).startswith(line)
    assert "\n" not in str(found)
    assert isinstance(after, Article)


def test_paths_that_lead_nowhere(tmp_path: Path) -> None:
    """Missing, dangling, impossible: each is one error."""
    (tmp_path / "dangling.txt").symlink_to(tmp_path / "nothing")
    found = read(tmp_path / "missing.txt", tmp_path / "dangling.txt", "nul\0byte.txt", "x" * 5_000)
    assert [type(item) for item in found] == [UnreadableInput] * 4
    assert str(found[0]) == f"{tmp_path / 'missing.txt'}: no such file or folder; check the path"


@contextmanager
def open_folder_of_an_ordinary_user() -> Iterator[Path]:
    """A folder that everybody may read; root, who may read everything, becomes nobody meanwhile."""
    user = os.geteuid()
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o777)
        if user == 0:
            os.seteuid(65_534)
        try:
            yield Path(name)
        finally:
            os.seteuid(user)


@pytest.mark.parametrize("text", [TEXT, TEXT * 20, "Мост\nоткрыт"])
def test_a_text_in_the_place_of_a_path_is_answered_in_one_short_line(text: str) -> None:
    """Who gives the article itself learns how to."""
    (found,) = read(text)
    assert str(found).endswith(
        "no such file or folder; give a file, or the text itself through standard input (-)"
    )
    assert len(str(found)) < 250
    assert "\n" not in str(found)


def test_a_name_in_no_encoding_is_shown_as_well_as_can_be(tmp_path: Path) -> None:
    """Source and error can be printed and written as UTF-8."""
    name = tmp_path / os.fsdecode(b"\xec\xee\xf1\xf2.txt")
    (missing,) = read(name)
    name.write_text("Мост", encoding="utf-8")
    (article,) = read(name)
    assert isinstance(article, Article)
    assert article.source == f"{tmp_path}/????.txt"
    assert str(missing).startswith(f"{tmp_path}/????.txt: no such file")


def test_what_may_not_be_read_is_named() -> None:
    """A closed file and a closed subfolder are one line each; what is open is read."""
    with open_folder_of_an_ordinary_user() as folder:
        for name in ("a.txt", "b/c.txt", "d.txt"):
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text("Мост", encoding="utf-8")
        (folder / "a.txt").chmod(0)
        (folder / "b").chmod(0)
        found = read(folder)
        (folder / "b").chmod(0o700)
    assert [str(item) if isinstance(item, InputError) else item.text for item in found] == [
        f"{folder}/a.txt: no permission to read it; change its permissions",
        "Мост",
        f"{folder}/b: no permission to read it; change its permissions",
    ]


def test_a_folder_gives_its_articles_in_order(tmp_path: Path) -> None:
    """Subfolders too; hidden and other files are passed over."""
    for name in ("b.txt", "a.txt", "c/d.md", "c/.hidden.txt", ".git/e.txt", "photo.jpg", "README"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"Мост {path.name}", encoding="utf-8")
    assert texts(read(tmp_path)) == ["Мост a.txt", "Мост b.txt", "Мост d.md"]


def test_a_bad_file_in_a_folder_stops_no_other(tmp_path: Path) -> None:
    """Each file speaks for itself."""
    (tmp_path / "a.txt").write_bytes(b"%PDF-1.4")
    (tmp_path / "b.txt").write_text("Мост", encoding="utf-8")
    assert texts(read(tmp_path)) == ["BinaryInput", "Мост"]


def test_a_folder_without_articles_says_what_it_takes(tmp_path: Path) -> None:
    """The suffixes are named."""
    (found,) = read(tmp_path)
    assert isinstance(found, UnreadableInput)
    assert str(found).startswith(f"{tmp_path}: no article files in this folder; articles end in .txt, ")


@pytest.mark.parametrize(
    ("stdin", "expected"),
    [
        (TEXT.encode("koi8-u", "replace"), 1),
        (TEXT.encode(), 1),
        (page().encode(), 1),
        (b'{"text": "a"}\n{"text": "b"}\n', 2),
        (b'\xef\xbb\xbf{"text": "a"}\n{"text": "b"}\n', 2),
    ],
)
def test_a_hyphen_is_standard_input(stdin: bytes, expected: int) -> None:
    """Its kind is told by its content."""
    found = read("-", stdin=stdin)
    assert len(found) == expected
    assert all(isinstance(item, Article) for item in found)


def test_jsonl_on_standard_input_may_be_of_any_length() -> None:
    """The cap is for an article, not for a stream of them."""
    found = read("-", limits=Limits(max_bytes=100), stdin=b'{"text": "Most open"}\n' * 1_000)
    assert texts(found) == ["Most open"] * 1_000


def test_standard_input_stays_open() -> None:
    """It is not ours to close."""
    stream = io.BytesIO("Мост".encode())
    assert texts(list(read_inputs(["-"], stdin=stream))) == ["Мост"]
    assert not stream.closed


def test_no_standard_input_is_an_error_like_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """A service may run without."""
    monkeypatch.setattr(sys, "stdin", None)
    (found,) = read_inputs(["-"])
    assert str(found) == "stdin: standard input is closed; give a file"


def test_a_stream_that_breaks_is_named() -> None:
    """What the system says becomes one line."""

    class Broken(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: object) -> int:
            raise OSError(errno.EIO, "broken")

    (found,) = read_inputs(["-"], stdin=io.BufferedReader(Broken()))
    assert str(found) == "stdin: cannot be read (input/output error); check the path"


def test_an_address_becomes_an_article(site: Site, limits: Limits) -> None:
    """Text, title and date from the page; address and source from the fetch."""
    head = '<meta property="article:published_time" content="2021-12-05T10:00:00+03:00">'
    url = site.serve("/a", page(head=head).encode())
    (article,) = read(url, limits=limits)
    assert isinstance(article, Article)
    assert (article.title, article.url, article.source) == ("В Твери открыт мост", url, "127.0.0.1")
    assert str(article.published_on) == "2021-12-05"
    assert PARAGRAPHS[0] in article.text


@pytest.mark.parametrize(
    ("header", "meta"),
    [
        ("text/html; charset=windows-1251", ""),
        ("text/html", '<meta charset="windows-1251">'),
        ("text/html", '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'),
        ("text/html", ""),
        ("text/html; charset=utf-8", ""),  # the server is wrong
        ("text/html; charset=iso-8859-1", ""),
    ],
)
def test_a_page_in_windows_1251_is_read(site: Site, limits: Limits, header: str, meta: str) -> None:
    """Whether header, markup, both or neither say so."""
    (article,) = read(site.serve("/a", page(head=meta).encode("cp1251"), header), limits=limits)
    assert isinstance(article, Article)
    assert PARAGRAPHS[1] in article.text


@pytest.mark.parametrize(
    ("media_type", "path", "body", "text"),
    [
        ("text/plain; charset=koi8-r", "/a", PARAGRAPHS[2].encode("koi8-r"), PARAGRAPHS[2]),
        ("text/plain", "/a.md", f"# Мост\n\n{PARAGRAPHS[0]}".encode(), PARAGRAPHS[0]),
        ("application/json", "/a", '{"text": "Мост открыт."}'.encode(), "Мост открыт."),
        ("application/x-ndjson", "/a", '{"text": "Мост открыт."}\n'.encode(), "Мост открыт."),
        ("", "/a", page().encode(), PARAGRAPHS[0]),
    ],
)
def test_other_kinds_are_fetched_too(
    *, site: Site, limits: Limits, media_type: str, path: str, body: bytes, text: str
) -> None:
    """Plain text, Markdown, JSON: as the server or the name say."""
    (article,) = read(site.serve(path, body, media_type), limits=limits)
    assert isinstance(article, Article)
    assert text in article.text


def test_everything_at_once(site: Site, limits: Limits, tmp_path: Path) -> None:
    """Order is kept, errors stand where their article would, and all the others run."""
    (tmp_path / "a.txt").write_text("Мост", encoding="utf-8")
    found = read(
        tmp_path / "a.txt",
        site.fail("/gone", 404),
        "ftp://example.org/a",
        site.serve("/a", page().encode()),
        "http://169.254.169.254/latest",
        site.serve("/feed", b"<rss></rss>", "application/rss+xml"),
        tmp_path / "missing.txt",
        "-",
        limits=limits,
        stdin="Конец".encode(),
    )
    assert [type(item) for item in found] == [
        Article,
        FetchFailed,
        UnsafeAddress,
        Article,
        UnsafeAddress,
        UnreadableInput,
        UnreadableInput,
        Article,
    ]


def test_loopback_is_refused_by_default(site: Site) -> None:
    """Without `allow_private` not one request reaches an inner server."""
    (found,) = read(site.serve("/a", page().encode()))
    assert isinstance(found, UnsafeAddress)
    assert site.seen == []


def test_pages_of_several_servers_are_fetched_at_once(site: Site, limits: Limits) -> None:
    """Each of these two answers only when the other has been asked, too."""
    both = threading.Barrier(2, timeout=10)

    def together(request: BaseHTTPRequestHandler) -> None:
        both.wait()
        answer(request, 200, page().encode(), {"Content-Type": "text/html"})

    for path in ("/a", "/b"):
        site.misbehave(path, together)
    found = read(site.url("/a"), site.url("/b", host="localhost"), limits=limits)
    assert [type(item) for item in found] == [Article, Article]


def test_pages_of_one_server_are_fetched_one_after_the_other(site: Site, limits: Limits) -> None:
    """As a reader would do it; and they come in their order."""
    here: list[str] = []
    most = 0

    def alone(request: BaseHTTPRequestHandler) -> None:
        nonlocal most
        here.append(request.path)
        most = max(most, len(here))
        time.sleep(0.05)
        here.remove(request.path)
        answer(request, 200, page().encode(), {"Content-Type": "text/html"})

    addresses = [site.misbehave(f"/{number}", alone) for number in range(4)]
    found = read(*addresses, limits=limits)
    assert [item.url for item in found if isinstance(item, Article)] == addresses
    assert most == 1


def test_both_faces_give_the_same(site: Site, limits: Limits, tmp_path: Path) -> None:
    """In a running event loop, with await and without."""
    (tmp_path / "a.jsonl").write_text('{"text": "a"}\n{"text": \n{"text": "c"}', encoding="utf-8")
    arguments = [str(tmp_path), site.serve("/a", page().encode()), str(tmp_path / "missing")]

    async def both() -> tuple[list[str], list[str]]:
        waited = [item async for item in aread_inputs(arguments, limits=limits)]
        return texts(waited), texts(list(read_inputs(arguments, limits=limits)))

    waited, blocked = asyncio.run(both())
    assert waited == blocked
    assert waited[:3] == ["a", "UnreadableInput", "c"]


def test_slow_libraries_wait_until_they_are_needed() -> None:
    """Importing the way in loads neither parser, client nor models."""
    slow = ["asyncio", "charset_normalizer", "httpx2", "lxml", "markdown_it", "pydantic", "trafilatura"]
    code = f"import sys, summariser.reading.inputs; print([name for name in {slow} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert found == "[]\n"
