"""A box to type in: what is typed is kept as it changes, and waits there after a reload.

The script that ``draw_head`` draws hands it over after each pause.
"""

from __future__ import annotations

import streamlit as st

from coach.storage.practice_drafts import drop_draft, load_draft, save_draft
from coach.storage.records import LOCAL
from coach.ui import resources
from coach.ui.state import attempt, drop_choice, has_choice, read_choice, write_choice


def draw_box(
    exercise: str,
    item: str,
    words: str,
    *,
    part: str = "",
    placeholder: str = "",
    height: int = 80,
    has_lines: bool = False,
) -> str:
    """Draw a box with what was typed there last, and return what stands in it.

    ``exercise`` may be anything else that a text is for; ``words`` name the box;
    ``part`` tells several boxes of one item apart. Enter presses the button
    ``practise-send``, unless more than one line is to be typed.
    """
    key = _key(exercise, item, part, has_lines=has_lines)
    if not has_choice(key):
        write_choice(key, _load(exercise, _name(item, part)))
    st.text_area(
        words,
        key=key,
        height=height,
        placeholder=placeholder,
        on_change=_save,
        args=(exercise, item, part, has_lines),
    )
    text = str(read_choice(key) or "")
    if not text:
        drop_choice(_sent(key))
    return text


def read_box(exercise: str, item: str, *, part: str = "", has_lines: bool = False) -> str:
    """Return what stands in a box, inside a callback."""
    return str(read_choice(_key(exercise, item, part, has_lines=has_lines)) or "")


def fill_box(exercise: str, item: str, text: str, *, part: str = "") -> None:
    """Put a text into a box, in place of what is there, and keep it; inside a callback."""
    write_choice(_key(exercise, item, part, has_lines=False), text)
    _save(exercise, item, part, False)


def empty_box(exercise: str, item: str, *, part: str = "", has_lines: bool = False) -> None:
    """Empty a box whose text was sent, inside a callback."""
    if attempt(lambda: drop_draft(resources.store(), LOCAL, exercise, _name(item, part))):
        key = _key(exercise, item, part, has_lines=has_lines)
        write_choice(_sent(key), read_choice(key))
        write_choice(key, "")


def keep_sent(exercise: str, item: str, try_id: str, texts: tuple[str, ...]) -> bool:
    """Keep what was sent at an item, each text one line, until ``drop_sent``; say if it is kept.

    So a reload comes back to it.
    """
    lines = "\n".join(" ".join(text.split()) for text in texts)
    return attempt(
        lambda: save_draft(resources.store(), LOCAL, exercise, _name(item, try_id), text=lines)
    )


def read_sent(exercise: str, item: str, try_id: str) -> tuple[str, ...]:
    """Return what was sent at an item under an id, in its order."""
    return tuple(_load(exercise, _name(item, try_id)).splitlines()) if try_id else ()


def drop_sent(exercise: str, item: str, try_id: str) -> None:
    """Forget what was sent at an item, as it is left; inside a callback."""
    if try_id:
        name = _name(item, try_id)
        attempt(lambda: drop_draft(resources.store(), LOCAL, exercise, name))


def _save(exercise: str, item: str, part: str, has_lines: bool) -> None:
    text = read_box(exercise, item, part=part, has_lines=has_lines)
    key = _key(exercise, item, part, has_lines=has_lines)
    if text and text == read_choice(_sent(key)):
        # A box that went with what was sent still stands so in the browser, which tells us again.
        write_choice(key, "")
        return
    name = _name(item, part)
    attempt(lambda: save_draft(resources.store(), LOCAL, exercise, name, text=text))


def _sent(key: str) -> str:
    """Return where what was sent last is noted, until its box is drawn empty."""
    return f"sent-{key}"


def _load(exercise: str, name: str) -> str:
    draft = load_draft(resources.store(), LOCAL, exercise, name)
    return draft.text if draft else ""


def _name(item: str, part: str) -> str:
    return f"{item}#{part}" if part else item


def _key(exercise: str, item: str, part: str, *, has_lines: bool) -> str:
    return f"{'typed' if has_lines else 'asked'}-{exercise}-{_name(item, part)}"
