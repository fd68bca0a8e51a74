"""Reading HTML pages in tests, as a browser and as a person would."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import lxml.html

_VOID = {"meta", "br"}


def parse(page: str):
    """Return the tree that a browser makes of a page."""
    return lxml.html.document_fromstring(
        page.encode(), parser=lxml.html.HTMLParser(encoding="utf-8")
    )


def words(tree) -> str:
    """Return the text of an element, its parts set apart, each run of spaces as one."""
    text = " ".join(" ".join(tree.itertext()).split())
    return re.sub(r" ([:;,.])", r"\1", text)


def own_words(page: str) -> str:
    """Return what the page itself says, without what it quotes, labels of charts included."""
    tree = parse(page)
    for quoted in tree.xpath(
        "//blockquote | //*[contains(@class, 'words')] | //style | //*[local-name()='title']"
    ):
        quoted.drop_tree()
    labels = " ".join(tree.xpath("//@aria-label"))
    return re.sub(r"“[^”]*”", "“…”", f"{words(tree)} {labels}")


def facts(page: str) -> dict[str, str]:
    """Return what the page tells of each thing, by its name; of several, the first."""
    found: dict[str, str] = {}
    for row in parse(page).xpath("//dl/div"):
        found.setdefault(words(row.find("dt")), " ".join(words(each) for each in row.find("dd")))
    return found


def headings(page: str, level: int) -> list[str]:
    return [words(each) for each in parse(page).xpath(f"//h{level}")]


def section(page: str, heading: str):
    """Return the card of that heading, or None."""
    found = parse(page).xpath(f'//section[h3="{heading}"]')
    return found[0] if found else None


class Shape(HTMLParser):
    """The elements of a page with the names of their attributes; refuses what is not closed."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.elements = []
        self.open = []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, tuple(name for name, _ in attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, tag


def shape(page: str) -> list:
    """Return every element with its attributes' names, in order."""
    parser = Shape()
    parser.feed(page)
    parser.close()
    assert parser.open == []
    return parser.elements
