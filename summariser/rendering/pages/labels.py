"""The page's own words in both languages."""

from summariser.rendering.pages.bilingual import Words

LABELS = {
    name: Words(ru, en)
    for name, ru, en in (
        ("article", "Статья", "Article"),
        ("summary", "Коротко", "Summary"),
        ("facts_note", "английские строки — только известные факты", "English lines: known facts only"),
        ("nothing", "Пересказывать нечего: всё снято.", "Nothing was left to summarise."),
        ("timeline", "Когда", "Timeline"),
        ("events", "События", "Events"),
        ("main", "главное", "main event"),
        ("figures", "Числа", "Figures"),
        ("other_figures", "Другие числа", "Other figures"),
        ("people", "Люди", "People"),
        ("entities", "Места, организации, вещи", "Places, organisations, things"),
        ("quotes", "Цитаты", "Quotes"),
        ("findings", "Замечания", "Findings"),
        ("no_findings", "Замечаний нет.", "Nothing to object to."),
        ("uncovered", "Не вошло", "Uncovered"),
        ("uncovered_note", "есть в статье, но ни в одном пункте", "found in the article, in no item above"),
        ("covered", "Вошло всё.", "Nothing: every figure, date and person is cited."),
        ("language", "Язык", "Language"),
        ("scheme", "Оформление", "Colours"),
        ("auto", "Авто", "Auto"),
        ("light", "Светлое", "Light"),
        ("dark", "Тёмное", "Dark"),
        ("sections", "Разделы", "Sections"),
        ("skip", "К тексту статьи", "Skip to the article"),
        ("sentence", "предложение", "sentence"),
        ("again", "повтор", "repeated"),
        ("not_told", "не вошло", "not told of"),
        ("written_by", "Составлено", "Written by"),
        ("withheld_counted", "снято", "withheld"),
        ("close", "закрыть", "close"),
        ("index", "Статьи", "Articles"),
        ("show", "Статья и факты", "Article and facts"),
    )
}  # fmt: skip
