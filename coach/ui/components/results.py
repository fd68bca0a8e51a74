"""The review: what worked, then the counts, then everything else a tab away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import streamlit as st

from coach.report.html import Part, list_parts
from coach.report.html_charts import say_first, say_marks
from coach.report.lanes import lay_out_lanes
from coach.report.markup import tag
from coach.report.page import visible
from coach.report.said import Addressed, find_review_starts
from coach.report.screens import SCREENS, first_screen, opening, sureness
from coach.report.timeline import lay_out_timeline
from coach.report.titles import date_words
from coach.review import Review
from coach.service.programme import find_point
from coach.storage.actions import list_actions
from coach.storage.records import LOCAL, KeptAction, MeetingKind
from coach.ui import charts, resources
from coach.ui.components.agreed_view import draw_agreed
from coach.ui.components.export_view import draw_exports
from coach.ui.components.gone import draw_words_gone
from coach.ui.components.line_address import follow_address, leave_line
from coach.ui.components.line_view import line_place
from coach.ui.components.marks import draw, draw_done, draw_notice, draw_text
from coach.ui.components.proposals_view import draw_proposals
from coach.ui.components.ten_lines import draw_ten_lines
from coach.ui.components.transcript_view import draw_changed, draw_transcript
from coach.ui.desk import Desk
from coach.ui.explaining import explanations
from coach.ui.lane_charts import people_chart
from coach.ui.state import is_dark, read_choice, take_note, write_choice

TEN_LINES = "Check ten lines"
TABS = (
    "At a glance",
    "Timeline",
    "Transcript",
    "Questions",
    "Suggestions",
    "Balance",
    "Moments",
    "Actions",
    TEN_LINES,
    "Export",
)


def draw_results(desk: Desk) -> None:
    """Draw the review on the desk, with the corrections made so far in it."""
    review = _find_review(desk)
    if review is None:
        return
    if desk.notice:
        draw_notice(desk.notice)
        desk.notice = ""
    draw(opening(_name_after_set(desk, review)))
    draw_words_gone(desk.meeting, is_whole=all(line.is_gone for line in review.lines))
    if desk.is_sample:
        draw_text("A sample meeting: invented people, an invented meeting.")
    if desk.meeting.noticed.strip():
        draw(tag("p", tag("b", "You noticed: "), desk.meeting.noticed.strip(), class_="noticed"))
    _draw_tabs(desk, review)
    with st.container(horizontal=True):
        st.page_link("views/review.py", label="All meetings", query_params={})
        if desk.meeting.kind is MeetingKind.TRANSCRIPT and not desk.meeting.has_erased_words:
            st.page_link(
                "views/review.py",
                label="Set up this meeting anew",
                query_params={"meeting": desk.id, "setup": "yes"},
            )
        st.page_link("views/settings.py", label="Erase this meeting", query_params={})
    draw_agreed(desk.id)


def _draw_tabs(desk: Desk, review: Review) -> None:
    changed = st.empty()
    follow_address(review)
    part = _choose_part([_explain(part) for part in list_parts(review)])
    tabs = st.tabs(TABS, key="tab", on_change="rerun", bind="query-params")
    if not tabs[TABS.index("Transcript")].open:
        with changed:
            draw_changed(desk)
    for name, tab in zip(TABS, tabs, strict=True):
        # A tab that is not open is not drawn: ten thousand lines would be sent for nothing.
        if tab.open:
            with tab:
                _draw_tab(name, desk, review, part)


def _name_after_set(desk: Desk, review: Review) -> Review:
    """Return the review under its set's name and day, which say more than a file's name."""
    if desk.set is None or review.held_on is None:
        return review
    title = f"{desk.set.details.title} {review.held_on.isoformat()}"
    return replace(review, transcript=replace(review.transcript, title=title))


def _find_review(desk: Desk) -> Review | None:
    """Return the review with its corrections counted, unless only its lines are shown."""
    if read_choice("tab") in ("Transcript", TEN_LINES):
        return desk.counted()
    current = desk.current()
    return current[1] if current else None


def _explain(part: Part) -> Part:
    """Return a part whose numbers have beside them how they are counted."""
    return replace(part, figures=replace(part.figures, explained=explanations()))


def _choose_part(parts: list[Part]) -> Part:
    if len(parts) == 1:
        number = 0
    else:
        number = (
            st.segmented_control(
                "Round",
                range(len(parts)),
                format_func=lambda place: f"Round {place + 1}",
                default=0,
                required=True,
                key="round",
                bind="query-params",
                on_change=leave_line,
            )
            or 0
        )
    draw(tag("h2", parts[number].heading))
    return parts[number]


def _draw_tab(name: str, desk: Desk, review: Review, part: Part) -> None:
    drawn: dict[str, Callable[[], None]] = {
        "At a glance": lambda: _draw_glance(desk, review, part),
        "Timeline": lambda: _draw_timeline(review, part),
        "Transcript": lambda: draw_transcript(desk, part.number),
        "Actions": lambda: _draw_actions(desk, review, part),
        TEN_LINES: lambda: _draw_ten(desk),
        "Export": lambda: draw_exports(desk),
    }
    if name in drawn:
        drawn[name]()
        return
    draw(SCREENS[name.lower()](review, part, _find_starts(desk, review)))


def _find_starts(desk: Desk, review: Review) -> Addressed:
    """Return when each line was said, and its address."""
    return Addressed(find_review_starts(review), lambda id_: line_place(desk.id, id_))


def _draw_actions(desk: Desk, review: Review, part: Part) -> None:
    """Draw the actions that were named, and the way to keep them for the next meeting."""
    if note := take_note():
        draw_done(note)
    draw(SCREENS["actions"](review, part, _find_starts(desk, review)))
    store = resources.store()
    point = find_point(store, LOCAL, desk.meeting)
    kept = [each for each in list_actions(store, LOCAL) if each.meeting_id == desk.id]
    if kept:
        draw(tag("h3", "Kept for the next meeting"), *(_say_kept(each) for each in kept))
    draw_proposals(store, [point], date.today(), is_open=True)
    if desk.set is not None:
        st.page_link(
            "views/sets.py",
            label="The actions of this set",
            query_params={"set": desk.set.id, "part": "actions"},
        )


def _say_kept(action: KeptAction) -> str:
    due = action.details.due
    when = f"by {date_words(due)}" if due else "no day named"
    return tag(
        "p",
        tag("b", visible(action.details.owner)),
        f": {visible(action.details.what)}, {when}",
        dir="auto",
    )


def _draw_ten(desk: Desk) -> None:
    if desk.review is not None:
        draw_ten_lines(desk.id, desk.lines_now(), find_review_starts(desk.review))


def _draw_glance(desk: Desk, review: Review, part: Part) -> None:
    starts = _find_starts(desk, review)
    draw(first_screen(review, part, starts), sureness(review, starts))
    st.button(TEN_LINES, key="to-ten", on_click=write_choice, args=("tab", TEN_LINES))


def _draw_timeline(review: Review, part: Part) -> None:
    timeline = lay_out_timeline(review, part.lines)
    if timeline is None or not timeline.marks:
        draw_text("Nothing in this part can be drawn: no question or suggestion was made out.")
        return
    sentence = f"{say_marks(timeline.marks)} {say_first(timeline.marks)}"
    st.altair_chart(charts.timeline_chart(timeline, dark=is_dark()), key="marks", theme=None)
    if timeline.bands:
        draw_text(f"Phases: {charts.say_bands(timeline)}")
    draw_text(f"Where questions and suggestions fell. {sentence}")
    lanes = lay_out_lanes(review, part.lines)
    if lanes is not None:
        chart = people_chart(lanes, timeline, dark=is_dark())
        st.altair_chart(chart, key="lanes", theme=None)
        draw_text(
            "Who had the floor when, the presenter on top; ● ○ ◆ are open questions, closed "
            "questions and suggestions, dashed where unsure. Gaps are quiet."
        )
    draw(SCREENS["timeline"](review, part, find_review_starts(review)))
