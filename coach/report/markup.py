"""HTML and SVG put together from elements, in which text is always escaped.

Knows how elements are written, and nothing of what they say. Whatever is not
itself the work of this module is text, and cannot become an element.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

__all__ = ["Markup", "join", "tag"]

_WITHOUT_END = frozenset({"br", "meta"})


def tag(name: str, /, *content: str | None, **attributes: str | int | None) -> Markup:
    """Return an element; None is left out, of its content and of its attributes.

    An attribute's name may end in ``_`` where Python has the word for itself,
    and a ``_`` inside it is written as a hyphen.

    >>> str(tag("p", "a < b", class_="note", id=None))
    '<p class="note">a &lt; b</p>'
    >>> str(tag("p", tag("b", "so")))
    '<p><b>so</b></p>'
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    start = f"<{name}{written}>"
    if name in _WITHOUT_END:
        return Markup(start)  # noqa: S704 - every part of it has just been escaped
    return Markup(f"{start}{join(content)}</{name}>")  # noqa: S704 - as above


def join(parts: Iterable[str | None], between: str = "") -> Markup:
    """Return parts one after another, those that are None or empty left out.

    >>> str(join([tag("b", "1"), None, "<"], " "))
    '<b>1</b> &lt;'
    """
    return escape(between).join(part for part in parts if part)
