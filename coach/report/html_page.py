"""The frame of a page that is one file: head, style, policy, landmarks.

Loads nothing, runs nothing, sends nothing: the policy in its head allows the
one style sheet inside it, by its hash, and nothing else. Knows nothing of
what the page says.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from markupsafe import Markup

from coach.report.markup import join, tag
from coach.report.svg import draw_signs

_NAME = "Question Coach"


def page(
    title: str,
    *,
    head: Markup,
    contents: Iterable[tuple[str, str]],
    main: Markup,
    foot: Markup,
    skip: str = "Skip to the review",
) -> str:
    """Return a whole HTML document.

    ``head`` opens the page, ``contents`` are pairs of an id and its words,
    ``main`` is everything else and ``foot`` stands at the end; ``skip`` are the
    words of the link that leads past the head.
    """
    body = tag(
        "body",
        tag("a", skip, href="#main", class_="skip"),
        draw_signs(),
        tag("header", tag("p", _NAME, class_="name"), head),
        _contents(contents),
        tag("main", main, id="main", tabindex="-1"),
        tag("footer", foot),
    )
    document = tag("html", _head(title), body, lang="en-GB")
    return f"<!DOCTYPE html>\n{document}\n"


def policy() -> str:
    """Return the content security policy of the page."""
    digest = hashlib.sha256(read_style().encode()).digest()
    return (
        "default-src 'none'; "
        f"style-src 'sha256-{base64.b64encode(digest).decode()}'; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def read_style() -> str:
    """Return the style sheet, its lines as the page has them."""
    return files("coach.report").joinpath("review.css").read_text(encoding="utf-8")


def _head(title: str) -> Markup:
    # The policy comes before everything that it is to hold for.
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy()),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="robots", content="noindex"),
        tag("title", f"{title} · {_NAME}"),
        # A style sheet is the one text that must not be escaped: it is our own file.
        tag("style", Markup(read_style())),  # noqa: S704
    )


def _contents(contents: Iterable[tuple[str, str]]) -> Markup:
    links = [tag("li", tag("a", words, href=f"#{id}")) for id, words in contents]
    return tag("nav", tag("ul", *links), aria_label="On this page") if links else join(())
