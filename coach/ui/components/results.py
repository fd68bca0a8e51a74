"""The review: what worked, then the counts, then everything else a tab away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from coach.report.html import Part, list_parts
from coach.report.html_charts import say_first, say_marks
from coach.report.lanes import lay_out_lanes
from coach.report.markup import tag
from coach.report.said import Addressed, find_review_starts
from coach.report.screens import SCREENS, first_screen, opening, sureness
from coach.report.timeline import lay_out_timeline
from coach.review import Review
from coach.storage.records import MeetingKind
from coach.transcript import TALLY_SHEET
from coach.ui import charts
from coach.ui.components.agreed_view import draw_agreed
from coach.ui.components.export_view import draw_exports
from coach.ui.components.gone import draw_words_gone
from coach.ui.components.line_address import follow_address, leave_line
from coach.ui.components.line_view import TAPS, TRANSCRIPT, line_place
from coach.ui.components.marks import draw, draw_notice, draw_text
from coach.ui.components.meeting_actions import draw_actions_of
from coach.ui.components.noticed_view import draw_noticed, draw_unswapped
from coach.ui.components.set_lines_view import draw_set_lines
from coach.ui.components.ten_lines import draw_ten_lines
from coach.ui.components.transcript_view import draw_changed, draw_transcript
from coach.ui.desk import Desk
from coach.ui.explaining import explanations
from coach.ui.lane_charts import people_chart
from coach.ui.state import is_dark, read_choice, write_choice

TEN_LINES = "Check ten lines"
_TALK_OF_PEOPLE = (
    "Who had the floor when, the presenter on top; ● ○ ◆ are open questions, closed questions and "
    "suggestions, dashed where unsure. Gaps are quiet."
)
_SIGNS_OF_PEOPLE = (
    "Whose each sign was, the presenter on top; ● ○ ◆ are open questions, closed questions and "
    "suggestions."
)
TABS = (
    "At a glance",
    "Timeline",
    TRANSCRIPT,
    "Questions",
    "Suggestions",
    "Balance",
    "Moments",
    "Actions",
    TEN_LINES,
    "Export",
)


TALLY_TABS = ("At a glance", "Timeline", TAPS, "Balance", "Actions", "Export")
SHEET_TABS = ("At a glance", "Balance", "Actions", "Export")
"""Of a sheet that was typed in it is not known what came when."""


def list_tabs(desk: Desk, review: Review) -> tuple[str, ...]:
    """Return the tabs of a review: of a tally, those that it has something for."""
    if not desk.is_tally:
        return TABS
    return SHEET_TABS if review.transcript.source.format == TALLY_SHEET else TALLY_TABS


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
    draw_unswapped(desk)
    draw_noticed(desk)
    _draw_tabs(desk, review)
    with st.container(horizontal=True):
        st.page_link("views/review.py", label="All meetings", query_params={})
        if desk.meeting.kind is MeetingKind.TRANSCRIPT and not desk.meeting.has_erased_words:
            st.page_link(
                "views/review.py",
                label="Set up this meeting anew",
                query_params={"meeting": desk.id, "setup": "yes"},
            )
        st.page_link(
            "views/settings.py", label="Erase this meeting", query_params={"erase": desk.id}
        )
    draw_agreed(desk.id)


def _draw_tabs(desk: Desk, review: Review) -> None:
    changed = st.empty()
    follow_address(review)
    part = _choose_part([_explain(part) for part in list_parts(review)])
    names = list_tabs(desk, review)
    tabs = st.tabs(names, key="tab", on_change="rerun", bind="query-params")
    opened = dict(zip(names, tabs, strict=True))
    # Among the lines it is drawn with them, so that it is right at once.
    if not any(tab.open for name, tab in opened.items() if name in (TRANSCRIPT, TAPS)):
        with changed:
            draw_changed(desk)
    for name, tab in opened.items():
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
    if read_choice("tab") in (TRANSCRIPT, TAPS, TEN_LINES):
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
        "Timeline": lambda: _draw_timeline(desk, review, part),
        TRANSCRIPT: lambda: draw_transcript(desk, part.number),
        TAPS: lambda: draw_transcript(desk, part.number),
        "Actions": lambda: draw_actions_of(desk, review, part, _find_starts(desk, review)),
        TEN_LINES: lambda: _draw_ten(desk),
        "Export": lambda: draw_exports(desk),
    }
    if name in drawn:
        drawn[name]()
        return
    draw(SCREENS[name.lower()](review, part, _find_starts(desk, review)))
    if name == "Questions":
        draw_set_lines(desk)


def _find_starts(desk: Desk, review: Review) -> Addressed:
    """Return when each line was said, and its address."""
    tab = TAPS if desk.is_tally else TRANSCRIPT
    return Addressed(find_review_starts(review), lambda id_: line_place(desk.id, id_, tab=tab))


def _draw_ten(desk: Desk) -> None:
    if desk.review is not None:
        draw_ten_lines(desk.id, desk.lines_now(), find_review_starts(desk.review))


def _draw_glance(desk: Desk, review: Review, part: Part) -> None:
    starts = _find_starts(desk, review)
    draw(first_screen(review, part, starts), sureness(review, starts))
    if not desk.is_tally:
        st.button(TEN_LINES, key="to-ten", on_click=write_choice, args=("tab", TEN_LINES))


def _draw_timeline(desk: Desk, review: Review, part: Part) -> None:
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
        draw_text(_SIGNS_OF_PEOPLE if desk.is_tally else _TALK_OF_PEOPLE)
    draw(SCREENS["timeline"](review, part, find_review_starts(review)))
