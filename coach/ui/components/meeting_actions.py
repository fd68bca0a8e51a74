"""The actions of one meeting, each once: proposed from its talk, or kept for the next meeting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from coach.report.html import Part
from coach.report.html_parts import end, paragraphs
from coach.report.html_said import show_place
from coach.report.markup import join, tag
from coach.report.page import visible
from coach.report.screens import SCREENS
from coach.report.titles import date_words
from coach.review import OUTSIDE, Review
from coach.service.programme import MeetingPoint, Proposal, find_point
from coach.service.safekeeping import Store
from coach.storage.actions import list_actions
from coach.storage.records import LOCAL, KeptAction
from coach.ui import resources
from coach.ui.components.marks import draw, draw_done, draw_text
from coach.ui.components.proposals_view import draw_take, draw_take_all, say_proposal
from coach.ui.desk import Desk
from coach.ui.state import take_note


def draw_actions_of(desk: Desk, review: Review, part: Part, starts: Mapping[str, float]) -> None:
    """Draw the actions of a part of a meeting, with a button for each that is not kept yet."""
    if note := take_note():
        draw_done(note)
    store = resources.store()
    point = find_point(store, LOCAL, desk.meeting)
    kept = [each for each in list_actions(store, LOCAL) if each.meeting_id == desk.id]
    proposed = [each for each in point.proposals if each.action.round in (part.number, OUTSIDE)]
    of_talk = {each.source for each in point.proposals}
    by_hand = [each for each in kept if each.details.source not in of_talk]
    if proposed or by_hand:
        _draw_list(store, point, proposed, kept, _find_places(review, starts))
        draw(*(_say_kept(each) for each in by_hand))
    else:
        draw(SCREENS["actions"](review, part, starts))
    if desk.set is not None:
        st.page_link(
            "views/sets.py",
            label="The actions of this set",
            query_params={"set": desk.set.id, "part": "actions"},
        )


def _draw_list(
    store: Store,
    point: MeetingPoint,
    proposed: Sequence[Proposal],
    kept: Sequence[KeptAction],
    places: Mapping[str, str],
) -> None:
    """Draw what the talk has, in its order; what is kept as it is kept now."""
    taken = {each.details.source: each for each in kept}
    draw_text(
        "As the words were heard; check them against what people remember. What you take over is "
        "kept for the next meeting, and can be changed on the set’s own page."
    )
    draw_take_all(store, point, [each for each in proposed if not each.is_taken])
    for number, each in enumerate(proposed, start=1):
        with st.container(key=f"proposal-{point.meeting.id}-{number}"):
            shown, button = st.columns([5, 2], vertical_alignment="center")
            action = taken.get(each.source)
            place = places.get(each.action.first_utterance)
            with shown:
                draw(_say_kept(action, place) if action else _say_proposed(each, place))
            if action is None:
                with button:
                    draw_take(store, point, each)


def _find_places(review: Review, starts: Mapping[str, float]) -> dict[str, str]:
    """Return where each line was said that an action begins with."""
    begins = {each.first_utterance for each in review.actions}
    lines = (line for line in review.lines if line.utterance.id in begins)
    return {line.utterance.id: show_place(line, starts) for line in lines}


def _say_proposed(proposal: Proposal, place: str | None) -> str:
    return join((say_proposal(proposal, place), paragraphs([end(proposal.action.reason)], "note")))


def _say_kept(action: KeptAction, place: str | None = None) -> str:
    due = action.details.due
    facts = (
        tag("b", "Kept"),
        visible(action.details.owner),
        f"by {date_words(due)}" if due else "no day named",
        place,
    )
    return tag(
        "div",
        tag("p", visible(action.details.what), dir="auto"),
        tag("p", join([fact for fact in facts if fact], " · "), class_="kept"),
        class_="action",
    )
