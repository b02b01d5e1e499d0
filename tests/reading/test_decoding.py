"""Bytes become text in whatever encoding they are."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summariser.errors import BinaryInput, UnreadableInput
from summariser.reading.decoding import decode
from tests.reading.texts import LONG, TEXT

CYRILLIC = ["cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic", "cp855"]
UNICODE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]

SENTENCES = [
    "Губернатор открыл в субботу новый мост через Волгу, строительство которого шло три года.",
    "Цены на хлеб выросли за год на 8,4%, сообщила служба статистики.",
    "Суд в Уфе отказался отпустить обвиняемого под залог в 5 млн рублей!",
    "ЧЁРНЫЙ ЯЩИК САМОЛЁТА НАЙДЕН НА ДНЕ МОРЯ",
    "Ещё двое жителей посёлка Южный Щит госпитализированы, их состояние - тяжёлое.",
    "Экс-министр финансов Юрий Жданов (67 лет) объявил о выходе из партии.",
    'По словам очевидцев, "подъезд заволокло дымом за минуту"; пожарные приехали через четверть часа.',
    "Apple и Microsoft представили отчёты: выручка за III квартал составила $120 млрд.",
    "Хоккеисты ЦСКА обыграли дома СКА со счётом 4:1 и вышли в финал Кубка Гагарина.",
    "Учёные из Японии изучили съёмки вулкана и не нашли признаков нового извержения.",
]


@pytest.mark.parametrize("encoding", CYRILLIC)
@given(sentences=st.lists(st.sampled_from(SENTENCES), min_size=4, unique=True))
@settings(max_examples=60, deadline=None)
def test_russian_text_survives_any_cyrillic_encoding(encoding: str, sentences: list[str]) -> None:
    """From 200 letters on, what was written in a Cyrillic encoding is read back letter for letter."""
    text = " ".join(sentences)
    assert len(text) >= 200
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", UNICODE)
def test_unicode_is_read_with_and_without_a_mark(encoding: str) -> None:
    """UTF-8, 16 and 32 are read in either byte order; the mark is no part of the text."""
    assert decode(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize("encoding", CYRILLIC)
@pytest.mark.parametrize(
    "text",
    [
        "Мост открыт.",
        "МОСКВА, 5 декабря. ТАСС.",
        "Цены выросли на 8% за год",
        "Путин и Трамп встретились в Хельсинки",
    ],
)
def test_a_headline_is_enough(encoding: str, text: str) -> None:
    """A few words tell the encoding."""
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Президент України підписав закон про бюджет, і Рада його підтримала."),
        ("koi8-u", "Президент України підписав закон про бюджет, і Рада його підтримала."),
        (
            "cp1252",
            "Le président a déclaré que l'économie française se portait très bien cette année à Paris.",
        ),
        ("cp1252", "Der Bürgermeister von Köln eröffnete am Dienstag die längste Brücke über den Fluß."),
    ],
)
def test_neighbours_are_read(encoding: str, text: str) -> None:
    """Ukrainian is told from Russian, and Western text is not taken for Cyrillic."""
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("cp1251", "windows-1251"),
        ("koi8-r", "KOI8-R"),
        ("cp866", "IBM866"),
        ("mac-cyrillic", "x-mac-cyrillic"),
        ("utf-8", "windows-1251"),  # the bytes are valid UTF-8, whatever the server says
        ("cp1251", "iso-8859-1"),  # the default of a server over a Russian page
        ("cp1251", "no-such-charset"),
        ("cp1251", "unicode_escape"),  # Python's, but no character set
        ("cp1251", "utf-8"),
    ],
)
def test_declarations_help_and_do_no_harm(encoding: str, declared: str) -> None:
    """A declared encoding is followed unless the bytes speak against it."""
    text = TEXT.replace("«", '"').replace("»", '"').replace("—", "-")  # cp866 and koi8-r have no others
    assert decode(text.encode(encoding), declared=declared) == text


def test_letters_far_from_the_beginning_tell() -> None:
    """A page whose first Cyrillic letter comes after much script is recognised all the same."""
    text = "var a = 'base64';\n" * 5_000 + TEXT
    assert decode(text.encode("cp1251")) == text


def test_a_declaration_decides_where_letters_cannot() -> None:
    """Two Kazakh letters in kz1048 look like Serbian; only the page can say what they are."""
    text = "Қазақстан Республикасының Үкіметі жаңа көпір ашты"
    assert decode(text.encode("kz1048"), declared="kz-1048") == text


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_become_line_feeds(end: str) -> None:
    r"""Files of Windows and old Macs read as those of Unix."""
    assert decode(f"Первая{end}Вторая{end}".encode()) == "Первая\nВторая\n"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "PDF"),
        (b"PK\x03\x04\x14\x00\x06\x00", "Office"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "PNG"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
        (b"{\\rtf1\\ansi\\ansicpg1251", "RTF"),
        (b"\x1f\x8b\x08\x00\x00", "gzip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "Office"),
        (b"\x00\x01\x02\x03" * 100, "binary"),
        (bytes(range(256)) * 8, "binary"),
    ],
)
def test_binary_is_named(data: bytes, name: str) -> None:
    """What is no text is refused by name, with what to do."""
    with pytest.raises(BinaryInput, match=name) as caught:
        decode(data, where="news.bin")
    assert str(caught.value).startswith("news.bin: ")
    assert "save its text" in str(caught.value)


@given(st.binary(max_size=400))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_text_or_a_typed_error(data: bytes) -> None:
    """No bytes make it crash, and what comes out can be written as UTF-8."""
    try:
        text = decode(data)
    except (BinaryInput, UnreadableInput):
        return
    assert text.encode("utf-8").decode("utf-8") == text


def test_damaged_utf8_is_refused_with_its_place() -> None:
    """A file that is UTF-8 but for one byte is not quietly taken for another encoding."""
    before, after = LONG[:50].encode(), LONG[50:].encode()
    with pytest.raises(UnreadableInput, match=f"damaged UTF-8 at byte {len(before)}"):
        decode(before + b"\xff" + after)


def test_damaged_utf8_is_repaired_on_a_page() -> None:
    """A page with one bad byte loses that character only, as in a browser."""
    broken = LONG.encode() + b"\xd0"
    assert decode(broken, repair=True) == LONG + "\ufffd"


def test_damaged_utf16_is_refused() -> None:
    """A lone surrogate behind a byte order mark is an error with its place."""
    with pytest.raises(UnreadableInput, match="damaged UTF-16-LE at byte 4"):
        decode(codecs.BOM_UTF16_LE + "я".encode("utf-16-le") + b"\x00\xd8" + "я".encode("utf-16-le"))
