"""Tags with thousands of attributes lose them: the parser takes quadratic time over such a tag."""

import re

MOST = 500  # attributes; pages as people write them have a few dozen
_TAG = re.compile(
    r"""<(?P<name>[a-zA-Z][^\s/>]*+)
        (?P<attributes>(?:[\s/]++
          | [^\s/>][^\s/>=]*+ (?:\s*+=\s*+ (?:"[^"]*+" | '[^']*+' | [^\s>"'][^\s>]*+)?+)?+)*+)>?""",
    re.VERBOSE,
)
_ATTRIBUTE = re.compile(r"""[^\s/>=][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+)?+""")


def without_crowded_tags(markup: str) -> str:
    """Empty every tag that has more than `MOST` attributes; everything else stays as it is."""
    return _TAG.sub(_emptied, markup)


def _emptied(tag: re.Match[str]) -> str:
    attributes = tag.group("attributes")
    if len(attributes) < 2 * MOST or sum(1 for _ in _ATTRIBUTE.finditer(attributes)) <= MOST:
        return tag.group()
    return f"<{tag.group('name')}>"
