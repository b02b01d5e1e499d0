"""A news page becomes its article, without what stands around it."""

import time
from contextlib import suppress
from datetime import date, datetime, timedelta, timezone

import pytest

from summariser.errors import NoTextFound
from summariser.reading.html import article_from_html
from tests.reading.texts import PARAGRAPHS, TEXT, page

MOSCOW = timezone(timedelta(hours=3))


def test_text_and_title_are_taken_and_the_rest_is_left() -> None:
    """No menu, no footer, no comments."""
    article = article_from_html(
        page(body='<section class="comments"><h2>Комментарии</h2><p>Наконец-то мост открыли!</p></section>')
    )
    assert article.title == "В Твери открыт мост"
    for paragraph in PARAGRAPHS:
        assert paragraph in article.text
    assert "Главная" not in article.text
    assert "Наконец-то" not in article.text


def test_address_and_host_come_from_the_fetch() -> None:
    """A page that names another outlet and address does not overrule where it came from."""
    markup = page(
        head='<meta property="og:site_name" content="Вестник"><link rel="canonical" href="https://example.org/x">'
    )
    article = article_from_html(markup, url="https://news.example/a", host="news.example")
    assert (article.url, article.source) == ("https://news.example/a", "news.example")


def test_a_saved_page_says_itself_where_it_is_from() -> None:
    """Outlet and address from the page's own markup."""
    markup = page(
        head='<meta property="og:site_name" content="Вестник"><link rel="canonical" href="https://example.org/x">'
    )
    article = article_from_html(markup, where="saved.html")
    assert (article.url, article.source) == ("https://example.org/x", "Вестник")


@pytest.mark.parametrize("href", ["javascript:alert(1)", "data:text/html,x", "/relative"])
def test_a_page_cannot_state_an_address_that_is_none(href: str) -> None:
    """Its own address may become a link one day."""
    assert article_from_html(page(head=f'<link rel="canonical" href="{href}">')).url is None


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        # An old page, laid out as a table.
        (f"<html><body><table><tr><td><a href=/>Меню</a></td><td>{page(title='')}</td></tr></table>", TEXT),
        # A fragment without a frame.
        (f"<p>{PARAGRAPHS[0]}</p>", PARAGRAPHS[0]),
        # XHTML with a declaration that is no longer true.
        ('<?xml version="1.0" encoding="windows-1251"?>' + page(), TEXT),
    ],
)
def test_odd_pages_are_read(markup: str, text: str) -> None:
    """The article is found in the layouts of twenty years."""
    assert text in article_from_html(markup).text


@pytest.mark.parametrize(
    "markup",
    [
        "<html></html>",
        "<html><head><title>Подписка</title></head><body><nav><a href=/>Главная</a></nav></body></html>",
        "<html><body><script>var text = 'Мост открыт в Твери сегодня утром';</script></body></html>",
        "<html><body><noscript>You need to enable JavaScript to run this app.</noscript></html>",
        "<html><body><p>Checking your browser before accessing this site.</p></body></html>",
        "<html><body><p>Чтобы читать дальше, оформите подписку на наше издание.</p></body></html>",
        "<" * 100_000,
    ],
)
def test_a_page_without_article_is_no_article(markup: str) -> None:
    """Menus, scripts and walls are not summarised."""
    with pytest.raises(NoTextFound, match=r"a\.html: no article text"):
        article_from_html(markup, where="a.html")


@pytest.mark.parametrize(
    "line",
    [
        "Читайте также: Цены на бензин выросли в третий раз за месяц",
        "Подписывайтесь на наш канал и читайте новости первыми",
        "Фото: пресс-служба мэрии",
        "Read more: Petrol prices rise for the third time this month",
    ],
)
def test_signposts_are_left_out(line: str) -> None:
    """Links to other stories are none of this one."""
    article = article_from_html(page().replace("</article>", f"<p>{line}</p></article>"))
    assert article.text.endswith(PARAGRAPHS[-1])


def test_a_byline_is_left_out() -> None:
    """The author is no person of the story."""
    markup = page(head='<meta name="author" content="Инна Белова">').replace(
        "</article>", "<p>Инна Белова</p></article>"
    )
    assert "Белова" not in article_from_html(markup).text


@pytest.mark.parametrize(
    ("markup", "published"),
    [
        ('<meta property="article:published_time" content="2021-12-05T10:00:00+03:00">', "2021-12-05 10:00"),
        ('<meta content="2021-12-05T10:00+0300" property="article:published_time">', "2021-12-05 10:00"),
        ('<meta itemprop="datePublished" content="2021-12-05T10:00:00+03:00">', "2021-12-05 10:00"),
        (
            '<script>{"dateModified": "2021-12-07", "datePublished": "2021-12-05T10:00+03:00"}</script>',
            "2021-12-05 10:00",
        ),
        ('<time datetime="2021-12-05T10:00:00+03:00">вчера</time>', "2021-12-05 10:00"),
        ('<time datetime="2021-12-05">вчера</time>', "2021-12-05"),
        ('<meta property="article:published_time" content="2999-12-05T10:00:00+03:00">', None),
        ('<meta property="article:published_time" content="2021-13-45">', None),
        ('<meta property="article:modified_time" content="2021-12-07T10:00:00+03:00">', "2021-12-07"),
        ("", None),
    ],
)
def test_the_date_is_what_the_page_declares(markup: str, published: str | None) -> None:
    """Publication before modification, with the time where it stands; nonsense is no date."""
    expected: datetime | date | None = None
    if published and " " in published:
        expected = datetime.strptime(published, "%Y-%m-%d %H:%M").replace(tzinfo=MOSCOW)
    elif published:
        expected = date.fromisoformat(published)
    assert article_from_html(page(head=markup)).published == expected


def test_a_date_in_the_text_is_no_publication_date() -> None:
    """What the article tells of did not happen to the page."""
    markup = page(
        title="Прогноз на 5 декабря 2021 года", body="<p>Мост строили с 2018 года, с 12 мая 2018 года.</p>"
    )
    assert article_from_html(markup).published is None


def test_a_date_shown_above_the_article_is_taken() -> None:
    """Without a declaration, the date that readers see is."""
    markup = page().replace("<h1>", '<div class="date">05.12.2021</div><h1>')
    assert article_from_html(markup).published == date(2021, 12, 5)


@pytest.mark.parametrize(
    "markup",
    [
        "<html><body>" + "<div>" * 100_000 + TEXT,
        "<html><body><p>" + "<b>" * 50_000 + TEXT,
        "<html><body><p " + " ".join(f"a{i}=1" for i in range(100_000)) + f">{TEXT}</p>",
        "<html><body>" + '<a b="' * 100_000 + TEXT,
        "<html><body>" + "<p>" + "&#xD800;&#0;&nosuch;" * 1_000 + TEXT,
        '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>' + page(body="<p>&b;</p>"),
        "<html><body><!--" + "--!>" * 50_000 + TEXT,
    ],
    ids=["deep", "deep inline", "attributes", "open quotes", "bad entities", "entity bomb", "comments"],
)
def test_hostile_pages_do_not_crash_or_hang(markup: str) -> None:
    """An article or a typed error, within seconds."""
    start = time.monotonic()
    with suppress(NoTextFound):
        assert "aaaaaaaaaaaa" not in article_from_html(markup).text
    assert time.monotonic() - start < 10
