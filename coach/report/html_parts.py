"""The pieces that every section of an HTML page is made of.

Cards, rows of facts, tables, quotations and what is one click away. Knows how
they are marked up, and nothing of what is in them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from coach.coding import Coding
from coach.labels import LABELS, Label
from coach.report.markup import join, tag
from coach.report.wording import MARKS, sentence

_CLASSES = {
    Label.OPEN_QUESTION: "open",
    Label.CLOSED_QUESTION: "closed",
    Label.ADVICE: "advice",
    Label.OTHER: "other",
}


HOW = "How is this counted?"
"""What opens the explanation of a number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What is told of one thing: its name, what there is to say, and notes under it.

    ``drawn`` is a small chart beside what is said, ``how`` is how it was
    counted; ``inner`` is a part of the fact before it.
    """

    name: str
    text: str
    notes: tuple[str, ...] = ()
    drawn: Markup | None = None
    how: Markup | None = None
    inner: bool = False


def card(heading: str, *content: Markup | None, level: int = 3, kind: str = "") -> Markup:
    """Return a section with a heading, if it has one; nothing at all where it would be empty."""
    filled = join(content)
    if not filled:
        return Markup("")
    head = tag(f"h{level}", heading) if heading else None
    return tag("section", head, filled, class_=f"card {kind}".rstrip())


def facts(rows: Iterable[Fact | None]) -> Markup:
    """Return names and what there is to say of each; nothing where there are none."""
    written = [_fact(row) for row in rows if row is not None and row.text]
    return tag("dl", *written, class_="facts") if written else Markup("")


def _fact(row: Fact) -> Markup:
    notes = (tag("span", note, class_="note") for note in row.notes if note)
    return tag(
        "div",
        tag("dt", row.name),
        tag("dd", tag("span", row.text, class_="value"), row.drawn, *notes, _how(row)),
        class_="inner" if row.inner else None,
    )


def _how(row: Fact) -> Markup | None:
    """Return how a fact was counted, one click away."""
    if not row.how:
        return None
    summary = tag("summary", HOW, aria_label=f"{HOW} {row.name}")
    return tag("details", summary, row.how, class_="how")


def paragraphs(texts: Iterable[str], class_: str | None = None) -> Markup:
    """Return each text as a paragraph of its own; empty ones are left out.

    >>> str(paragraphs(["one", "", "two"]))
    '<p>one</p><p>two</p>'
    """
    return join(tag("p", text, class_=class_) for text in texts if text)


def fold(summary: str, *content: Markup | None) -> Markup:
    """Return what is one click away under the words that open it; nothing of nothing."""
    filled = join(content)
    return tag("details", tag("summary", summary), filled) if filled else Markup("")


def table(
    caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]], class_: str | None = None
) -> Markup:
    """Return a table whose first column names its rows; it scrolls where it is too wide."""
    body = [
        tag("tr", tag("th", first, scope="row"), *(tag("td", cell) for cell in rest))
        for first, *rest in rows
    ]
    head = tag("tr", *(tag("th", word, scope="col") for word in heads))
    written = tag(
        "table", tag("caption", caption), tag("thead", head), tag("tbody", *body), class_=class_
    )
    return tag("div", written, class_="wide", tabindex="0", role="group", aria_label=caption)


def mark(label: Label) -> Markup:
    """Return the sign of a label, which nothing reads out: words stand beside it."""
    return tag("span", MARKS[label], class_=f"mark {_CLASSES[label]}", aria_hidden="true")


def chip(coding: Coding) -> Markup:
    """Return what a line reads as: sign and words, its outline dashed where that is not sure."""
    words = LABELS[coding.label].words
    if not coding.sure:
        words = f"Could be heard as: {words[:1].lower()}{words[1:]}"
    sure = "" if coding.sure else " unsure"
    return tag(
        "span", mark(coding.label), " ", words, class_=f"chip {_CLASSES[coding.label]}{sure}"
    )


def quotation(text: str) -> Markup:
    """Return words as they were said, in whichever direction their script runs."""
    return tag("blockquote", tag("p", f"“{text}”", dir="auto"))


def legend(labels: Iterable[Label] = tuple(Label), *extra: tuple[str, str]) -> Markup:
    """Return what the signs of these labels mean, as a list.

    ``extra`` are more signs, each with its words.
    """
    items = [tag("li", mark(label), " ", LABELS[label].words) for label in labels]
    items += [tag("li", tag("span", sign, aria_hidden="true"), " ", word) for sign, word in extra]
    items.append(tag("li", tag("span", "dashed", class_="chip unsure"), " could be heard so"))
    return tag("ul", *items, class_="legend")


def end(text: str | None) -> str:
    """Return text as a sentence, or nothing of nothing."""
    return sentence(text or "")
