"""A page under watch: whether anything ran, asked the network, or became more than text."""

from playwright.sync_api import Dialog, Page

# What the templates are made of.
ELEMENTS = [
    "html",
    "head",
    "meta",
    "title",
    "link",
    "style",
    "body",
    "header",
    "nav",
    "main",
    "article",
    "section",
    "footer",
    "fieldset",
    "legend",
    "label",
    "input",
    "a",
    "p",
    "span",
    "h1",
    "h2",
    "h3",
    "ol",
    "ul",
    "li",
    "dl",
    "dt",
    "dd",
    "div",
    "figure",
    "figcaption",
    "blockquote",
    "q",
    "b",
    "strong",
    "small",
    "mark",
    "del",
    "details",
    "summary",
]
ATTRIBUTES = [
    "lang",
    "charset",
    "http-equiv",
    "content",
    "name",
    "rel",
    "href",
    "class",
    "id",
    "tabindex",
    "type",
    "checked",
    "aria-label",
]

STRAYS = """([elements, attributes]) => {
  const found = [];
  for (const one of document.querySelectorAll("*")) {
    if (!elements.includes(one.localName)) found.push(one.localName);
    if (one.closest("body") && ["meta", "link", "title"].includes(one.localName)) found.push(one.localName);
    for (const {name, value} of one.attributes) {
      if (!attributes.includes(name)) found.push(`${one.localName}[${name}]`);
      if (name === "href" && !/^(#|https?:\\/\\/|data:,$|[a-z0-9-]+\\.html$)/.test(value)) found.push(value);
    }
  }
  return found;
}"""


class Guard:
    """Watches a page from before it is loaded."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.seen: list[str] = []
        page.on("dialog", self._dismiss)
        page.on("console", lambda message: self.seen.append(f"console {message.text}"))
        page.on("pageerror", lambda error: self.seen.append(f"error {error}"))
        page.on("request", lambda request: self.seen.append(f"request {request.url}"))
        page.on("popup", lambda popup: self.seen.append(f"popup {popup.url}"))

    def _dismiss(self, dialog: Dialog) -> None:
        self.seen.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def strays(self) -> list[str]:
        """Elements, attributes and addresses that no template has."""
        found: list[str] = self.page.evaluate(STRAYS, [ELEMENTS, ATTRIBUTES])
        return found

    def touch_everything(self) -> None:
        """Hover, focus and copy whatever there is."""
        self.page.evaluate(
            """() => { for (const one of document.querySelectorAll("body *")) {
              for (const name of ["mouseover", "pointerenter", "focus", "copy", "animationstart"])
                one.dispatchEvent(new Event(name, {bubbles: true}));
            } }"""
        )

    @property
    def ran(self) -> bool:
        """Whether a payload has reached its goal."""
        return bool(self.page.evaluate("window.ran !== undefined"))
