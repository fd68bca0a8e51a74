"""What the learner would like to try at a meeting: kept before it, told of in two taps after."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

import streamlit as st

from coach.report.markup import tag
from coach.report.page import visible
from coach.service.programme import find_next
from coach.service.safekeeping import remove_wish
from coach.storage.practice_records import KeptWish, NewWish
from coach.storage.practice_wishes import keep_wish, list_wishes, tell_of_wish
from coach.storage.records import LOCAL, KeptSet
from coach.ui import resources
from coach.ui.components.marks import draw, draw_text
from coach.ui.components.practise_box import draw_box, empty_box, read_box
from coach.ui.practise_words import HAPPENED, say_meets
from coach.ui.sets_wording import say_day, short
from coach.ui.state import attempt, change_place, read_place, write_note

_WISH = "wish"
_LETTERS = 500


def draw_wishes(next_set: KeptSet | None, today: date) -> None:
    """Draw what there is to tell of a meeting that was, and a wish for the one to come."""
    wishes = list_wishes(resources.store(), LOCAL)
    told = next((each for each in wishes if each.id == read_place("told")), None)
    past = next((each for each in reversed(wishes) if _is_past(each, today)), None)
    with st.container(key="practise-wish"):
        if told is not None and told.is_tried is not None:
            _draw_happened(told)
        elif past is not None:
            _draw_tried(past, today)
        is_asked = past is not None or (told is not None and told.is_tried is not None)
        _draw_coming(next_set, wishes, today, is_open=next_set is not None and not is_asked)


def _is_past(wish: KeptWish, today: date) -> bool:
    day = wish.details.meets_on
    return wish.is_tried is None and day is not None and day <= today


def _draw_tried(wish: KeptWish, today: date) -> None:
    day = wish.details.meets_on
    when = f"At the set, {say_day(day, today)}, you" if day and day < today else "You"
    _draw_quoted(f"{when} wanted to try:", wish.details.text)
    _draw_taps(wish)


def _draw_taps(wish: KeptWish) -> None:
    with st.container(horizontal=True, key="practise-tried"):
        for words, is_tried in (("I tried it", True), ("Not this time", False)):
            st.button(
                words,
                key=f"tried-{'yes' if is_tried else 'no'}",
                on_click=_tell,
                args=(wish, is_tried),
            )


def _tell(wish: KeptWish, is_tried: bool) -> None:
    if attempt(
        partial(tell_of_wish, resources.store(), LOCAL, wish.id, is_tried=is_tried),
        once=f"told {wish.id} {is_tried}",
    ):
        change_place(told=wish.id)


def _draw_happened(wish: KeptWish) -> None:
    _draw_quoted("You wanted to try:", wish.details.text)
    draw_text("Kept. What happened?", class_="ask")
    with st.container(horizontal=True, key="practise-happened"):
        for number, words in enumerate(HAPPENED):
            st.button(words, key=f"happened-{number}", on_click=_keep_happened, args=(wish, words))
        st.button("Leave it", key="happened-none", type="tertiary", on_click=_close_told)
    draw_box(_WISH, wish.id, "Or in your own words", part="happened", has_lines=True)
    st.button("Keep it", key="happened-keep", on_click=_keep_own, args=(wish,))


def _keep_own(wish: KeptWish) -> None:
    if words := read_box(_WISH, wish.id, part="happened", has_lines=True).strip():
        _keep_happened(wish, words[:_LETTERS])


def _keep_happened(wish: KeptWish, happened: str) -> None:
    keep = partial(
        tell_of_wish,
        resources.store(),
        LOCAL,
        wish.id,
        is_tried=bool(wish.is_tried),
        happened=happened,
    )
    if attempt(keep, "Kept, for you alone. It is under My progress."):
        empty_box(_WISH, wish.id, part="happened", has_lines=True)
        _close_told()


def _close_told() -> None:
    change_place(told="")


def _draw_coming(
    next_set: KeptSet | None, wishes: Sequence[KeptWish], today: date, *, is_open: bool
) -> None:
    """Draw the meeting that comes next, if one is known, and the wish for it."""
    set_id = next_set.id if next_set else None
    day = find_next(next_set, today) if next_set else None
    wish = next((each for each in wishes if _is_for(each, set_id, day)), None)
    if wish is not None and _is_past(wish, today):
        return  # It is asked about above.
    if next_set is not None and day is not None:
        draw_text(say_meets(short(next_set.details.title), day, today), class_="ask")
    if wish is None:
        with st.expander("Keep a sentence for your next meeting", expanded=is_open):
            _draw_wording(None, set_id, day)
        return
    _draw_quoted("You wanted to try:", wish.details.text)
    if day is None:
        _draw_taps(wish)
    with st.expander("Change it"):
        _draw_wording(wish, set_id, day)


def _is_for(wish: KeptWish, set_id: str | None, day: date | None) -> bool:
    details = wish.details
    return wish.is_tried is None and (details.set_id, details.meets_on) == (set_id, day)


def _draw_wording(wish: KeptWish | None, set_id: str | None, day: date | None) -> None:
    draw_box(_WISH, set_id or "any", "At the set I would like to try", has_lines=True)
    draw_text("One sentence, for you alone: nobody else in the set sees it.")
    with st.container(horizontal=True, key="practise-wish-buttons"):
        st.button("Keep this sentence", key="wish-keep", on_click=_keep, args=(set_id, day))
        if wish is not None:
            st.button(
                "Let go of it", key="wish-remove", type="tertiary", on_click=_remove, args=(wish,)
            )


def _keep(set_id: str | None, day: date | None) -> None:
    place = set_id or "any"
    text = " ".join(read_box(_WISH, place, has_lines=True).split())[:_LETTERS]
    if not text:
        write_note("Nothing is typed yet: one sentence is enough.")
        return
    wish = NewWish(text=text, set_id=set_id, meets_on=day)
    if attempt(partial(keep_wish, resources.store(), LOCAL, wish), once=f"wish {place} {text}"):
        empty_box(_WISH, place, has_lines=True)


def _remove(wish: KeptWish) -> None:
    attempt(partial(remove_wish, resources.store(), LOCAL, wish.id), "It is gone.")


def _draw_quoted(words: str, text: str) -> None:
    draw(tag("p", words, " ", tag("q", visible(text), dir="auto"), class_="wish"))
