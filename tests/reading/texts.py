"""Texts and pages that the tests of reading are about."""

PARAGRAPHS = (
    "Губернатор Олег Сёмин открыл в Твери новый мост через Волгу. Строительство обошлось в 4,5 млрд рублей.",
    "«Мост соединит два берега и разгрузит центр», — сказал губернатор на церемонии.",
    "По расчётам дорожной службы, каждый день по нему поедут не менее 20 тысяч машин.",
)
TEXT = "\n".join(PARAGRAPHS)
LONG = TEXT * 3


def page(*, title: str = "В Твери открыт мост", head: str = "", body: str = "") -> str:
    """Make a news page of `PARAGRAPHS`."""
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return (
        f"<!DOCTYPE html><html><head><title>{title}</title>{head}</head><body>"
        f'<nav><a href="/">Главная</a> <a href="/news">Новости</a></nav>'
        f"<article><h1>{title}</h1>{paragraphs}</article>{body}<footer>© Вестник</footer></body></html>"
    )
