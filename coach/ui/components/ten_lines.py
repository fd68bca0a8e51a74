"""Ten lines drawn at random: a person labels them first, and sees the software's reading after.

The only thing here that agreement is measured by.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence

import streamlit as st

from coach.errors import CoachError
from coach.labels import LABELS, ROLE_WORDS, Label
from coach.report.html_parts import mark, paragraphs, table
from coach.report.html_said import say_place
from coach.report.markup import join, tag
from coach.report.wording import n_of_n, plural
from coach.review import Line
from coach.service.line_checking import (
    TEN,
    LineAgreement,
    draw_lines,
    list_drawable,
    measure_agreement,
)
from coach.storage.line_checks import (
    DrawnLine,
    KeptLineCheck,
    add_line_check,
    answer_line,
    list_line_checks,
)
from coach.storage.records import LOCAL
from coach.ui import resources
from coach.ui.components.line_view import line_place, say_short
from coach.ui.components.marks import draw, draw_notice, draw_text
from coach.ui.rows import find_place
from coach.ui.state import read_choice, write_choice

_NOTICE = "ten-notice"
_BEFORE, _AFTER = 3, 1
_HOW = (
    "Ten lines are drawn at random, each as likely as any other. You label them as you hear them, "
    "before the software’s reading is shown: about two minutes. Then both stand side by side.",
    "Lines that you changed already are not drawn, nor are listening noises of three words or "
    "fewer: they would say nothing, or flatter the software.",
)


@st.fragment
def draw_ten_lines(meeting_id: str, lines: Sequence[Line], starts: Mapping[str, float]) -> None:
    """Draw the check of a kept meeting: the next line, or what came of it.

    Args:
        meeting_id: the meeting, as it is kept.
        lines: its lines as they read now, fit to be shown.
        starts: when each was said, by id.
    """
    try:
        checks = list_line_checks(resources.store(), LOCAL, meeting_id)
    except CoachError as error:
        draw_notice(str(error))
        return
    if notice := read_choice(_NOTICE):
        draw_notice(str(notice))
        write_choice(_NOTICE, "")
    if checks and not checks[-1].is_finished:
        _draw_question(checks[-1], lines, starts)
        return
    if checks:
        _draw_outcome(checks, lines, starts)
    _draw_offer(meeting_id, checks, lines)


def _draw_offer(meeting_id: str, checks: Sequence[KeptLineCheck], lines: Sequence[Line]) -> None:
    drawn = {line.utterance_id for check in checks for line in check.lines}
    drawable = list_drawable(lines, drawn=drawn)
    if not checks:
        draw(paragraphs(_HOW))
    if not drawable:
        draw_text("No line is left to draw: every one was checked or changed already.")
        return
    count = min(TEN, len(drawable))
    words = f"Check {count} more lines" if checks else f"Draw {plural(count, 'line')}"
    if count < TEN:
        draw_text(f"Only {plural(count, 'line')} can be drawn here.")
    st.button(
        words,
        key="draw-ten",
        type="secondary" if checks else "primary",
        on_click=_draw_at_random,
        args=(meeting_id, drawable),
    )


def _draw_at_random(meeting_id: str, drawable: Sequence[Line]) -> None:
    seed = secrets.randbelow(2**31)
    drawn = [
        DrawnLine(utterance_id=line.utterance.id, label=line.label)
        for line in draw_lines(drawable, seed=seed)
        if line.label is not None
    ]
    try:
        add_line_check(
            resources.store(), LOCAL, meeting_id, drawn=drawn, seed=seed, drawn_from=len(drawable)
        )
    except CoachError as error:
        write_choice(_NOTICE, str(error))


def _draw_question(
    check: KeptLineCheck, lines: Sequence[Line], starts: Mapping[str, float]
) -> None:
    """Draw the next line that was drawn, in its context, without how anything reads."""
    answered = {answer.utterance_id for answer in check.answers}
    id_ = next(line.utterance_id for line in check.lines if line.utterance_id not in answered)
    number, of = len(answered) + 1, len(check.lines)
    st.progress(len(answered) / of, text=f"Line {number} of {of}")
    place = find_place(lines, id_)
    if place is None:
        draw_text("This line is not in the transcript any more: leave it out.")
    else:
        around = lines[max(0, place - _BEFORE) : place + _AFTER + 1]
        draw(
            tag(
                "div", *(_say_line(line, lines[place], starts) for line in around), class_="around"
            )
        )
        with st.container(horizontal=True, key="answers"):
            for key, label in enumerate(Label, start=1):
                st.button(
                    say_short(label),
                    key=f"answer-{key}",
                    shortcut=str(key),
                    on_click=_answer,
                    args=(check.meeting_id, id_, label),
                )
    st.button(
        "I cannot tell: leave it out",
        key="answer-none",
        shortcut="0",
        on_click=_answer,
        args=(check.meeting_id, id_, None),
    )
    with st.expander("What the four labels mean"):
        draw(*(_define(label) for label in Label))


def _say_line(line: Line, asked: Line, starts: Mapping[str, float]) -> str:
    head = f" · {ROLE_WORDS[line.role]} · {say_place(line, starts)}"
    return tag(
        "p",
        tag("span", tag("b", line.speaker, dir="auto"), head, class_="note"),
        line.utterance.text,
        class_="asked" if line is asked else "beside",
        dir="auto",
    )


def _define(label: Label) -> str:
    entry = LABELS[label]
    return tag("p", mark(label), " ", tag("b", entry.words), ": ", entry.definition)


def _answer(meeting_id: str, utterance_id: str, label: Label | None) -> None:
    try:
        answer_line(resources.store(), LOCAL, meeting_id, utterance_id, label=label)
    except CoachError as error:
        write_choice(_NOTICE, str(error))


def _draw_outcome(
    checks: Sequence[KeptLineCheck], lines: Sequence[Line], starts: Mapping[str, float]
) -> None:
    """Draw how far the readings agree, over all draws, and the last one side by side."""
    pairs = [pair for check in checks for pair in _pair(check)]
    left_out = sum(len(check.lines) for check in checks) - len(pairs)
    agreement = measure_agreement(pairs)
    draw(
        tag("h3", _say_headline(agreement)),
        paragraphs(list_remarks(agreement, checks=len(checks), left_out=left_out)),
        paragraphs((_say_draw(checks),), "note"),
        _compare(checks[-1], lines, starts),
    )


def _pair(check: KeptLineCheck) -> list[tuple[Label, Label]]:
    """Return a person's and the software's label of every line that was told."""
    software = {line.utterance_id: line.label for line in check.lines}
    return [
        (answer.label, software[answer.utterance_id])
        for answer in check.answers
        if answer.label is not None
    ]


def _say_headline(agreement: LineAgreement) -> str:
    if not agreement.of:
        return "No line was labelled, so nothing can be compared."
    return f"You and the software read {n_of_n(agreement.agreed, agreement.of)} lines alike."


def list_remarks(agreement: LineAgreement, *, checks: int, left_out: int) -> tuple[str, ...]:
    """Return what so many lines can say and what they cannot, a sentence each.

    >>> list_remarks(LineAgreement(agreed=0, of=0), checks=1, left_out=10)
    ('10 lines were left out.',)
    """
    said = []
    if agreement.low is not None and agreement.high is not None:
        said.append(
            f"{agreement.of} lines are few. In the meeting as a whole, between "
            f"{100 * agreement.low:.0f} and {100 * agreement.high:.0f} % of such lines may read "
            "alike to you both; a range like this holds 95 times in 100."
        )
        said.append(_say_kappa(agreement))
        said.append(
            "This can show that something is amiss, not that nothing is: a second or third check "
            "adds to the first, and says more."
            if checks == 1
            else f"This is what {checks} checks say together."
        )
    if left_out:
        words = "line was" if left_out == 1 else "lines were"
        said.append(f"{left_out} {words} left out.")
    return tuple(said)


def _say_kappa(agreement: LineAgreement) -> str:
    kappa, low, high = agreement.kappa, agreement.kappa_low, agreement.kappa_high
    if kappa is None or low is None or high is None:
        return (
            "How much of that is more than chance cannot be told: you both gave one label "
            "throughout."
        )
    return (
        f"Above chance, where 1 is always alike and 0 as by chance: {_sign(kappa)} "
        f"({_sign(low)} to {_sign(high)}), which is called kappa."
    )


def _sign(value: float) -> str:
    """Return a number to two places, with a minus that is one."""
    return f"{value:.2f}".replace("-", "−")


def _say_draw(checks: Sequence[KeptLineCheck]) -> str:
    last = checks[-1]
    return (
        f"Drawn at random, each line as likely as any other, from the {last.drawn_from:,} that "
        f"could be drawn (draw number {last.seed}). The software’s reading is the one it had at "
        "that moment."
    )


def _compare(check: KeptLineCheck, lines: Sequence[Line], starts: Mapping[str, float]) -> str:
    answers = {answer.utterance_id: answer.label for answer in check.answers}
    rows = []
    for drawn in check.lines:
        place = find_place(lines, drawn.utterance_id)
        line = None if place is None else lines[place]
        answer = answers[drawn.utterance_id]
        both = f"You: {_say_answer(answer)}. The software: {say_short(drawn.label)}."
        rows.append(
            (
                "" if line is None else _link_place(check.meeting_id, line, starts),
                join(
                    (
                        tag("span", "alike" if answer is drawn.label else "", class_="note"),
                        tag("span", _quote(line), class_="words", dir="auto"),
                        tag("span", both, class_="note"),
                    )
                ),
            )
        )
    return table(
        "The lines of the last check, and both readings of each",
        ("When", "What was said, and how each reads it"),
        rows,
        class_="asked",
    )


def _link_place(meeting_id: str, line: Line, starts: Mapping[str, float]) -> str:
    address = line_place(meeting_id, line.utterance.id)
    return tag("a", say_place(line, starts), href=address, target="_self", class_="to-line")


def _quote(line: Line | None) -> str:
    return (
        "a line that is not in the transcript any more"
        if line is None
        else (f"“{line.utterance.text}”")
    )


def _say_answer(label: Label | None) -> str:
    return "left out" if label is None else say_short(label)
