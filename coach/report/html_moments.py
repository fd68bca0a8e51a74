"""The moments of a round that are worth replaying, on an HTML page.

What worked comes first, in the words said. Where none was chosen, none is shown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from coach.labels import ROLE_WORDS, Role
from coach.report.html_parts import card, end, fold, quotation
from coach.report.html_said import say_place
from coach.report.markup import join, tag
from coach.report.page import shortened
from coach.review import Line, Moment, MomentKind

_LETTERS = 320
_MOST_LINES = 60
_HEADINGS = {
    MomentKind.OPENED_UP: "One moment that opened something",
    MomentKind.TURNED: "Where the talk took a turn",
    MomentKind.QUIET: "A quiet after a question",
    MomentKind.PICKED_UP: "A question in the presenter’s own words",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Replay:
    """A moment ready to be shown: its question, what the presenter said next, all its lines."""

    heading: str
    question: Line
    answer: str
    reason: str
    debrief: str
    lines: tuple[Line, ...] = ()


def find_replays(lines: Sequence[Line], moments: Sequence[Moment]) -> tuple[Replay, ...]:
    """Return the moments among these lines, in the order in which they are to be shown."""
    order = {line.utterance.id: position for position, line in enumerate(lines)}
    return tuple(
        _replay(moment, lines[order[moment.first_utterance] : order[moment.last_utterance] + 1])
        for moment in moments
        if {moment.first_utterance, moment.asked, moment.last_utterance} <= order.keys()
    )


def _replay(moment: Moment, lines: Sequence[Line]) -> Replay:
    asked = [line.utterance.id for line in lines].index(moment.asked)
    return Replay(
        heading=_HEADINGS[moment.kind],
        question=lines[asked],
        answer=" ".join(
            line.utterance.text for line in lines[asked + 1 :] if line.role is Role.PRESENTER
        ),
        reason=end(moment.reason),
        debrief=end(moment.debrief),
        lines=tuple(lines),
    )


def first_moment(replays: Sequence[Replay], starts: Mapping[str, float]) -> Markup:
    """Return the moment that opens the page: something that worked."""
    if not replays:
        return Markup("")
    return card(replays[0].heading, _show(replays[0], starts))


def more_moments(replays: Sequence[Replay], starts: Mapping[str, float]) -> Markup:
    """Return the other moments, in the order given."""
    rest = replays[1:]
    if not rest:
        return Markup("")
    heading = "One more moment" if len(rest) == 1 else f"{_count(len(rest))} more moments"
    return card(
        heading,
        *(
            tag("article", tag("h4", replay.heading), _show(replay, starts), class_="moment")
            for replay in rest
        ),
    )


def _count(number: int) -> str:
    return {2: "Two", 3: "Three"}.get(number, str(number))


def _show(replay: Replay, starts: Mapping[str, float]) -> Markup:
    asked = replay.question
    answer = shortened(replay.answer, letters=_LETTERS)
    return join(
        (
            tag("p", say_place(asked, starts), " · ", asked.speaker, " asked", class_="said-head"),
            quotation(shortened(asked.utterance.text, letters=_LETTERS)),
            tag("p", "The presenter went on", class_="said-head") if answer else None,
            quotation(answer) if answer else None,
            tag("p", replay.reason, class_="note") if replay.reason else None,
            tag("p", tag("b", "For the debrief: "), replay.debrief, class_="debrief")
            if replay.debrief
            else None,
            _whole(replay.lines, starts),
        )
    )


def _whole(lines: Sequence[Line], starts: Mapping[str, float]) -> Markup | None:
    """Return the talk of a moment, line by line, one click away."""
    if not lines:
        return None
    items = [
        tag(
            "li",
            tag(
                "span", f"{say_place(line, starts)} · {ROLE_WORDS[line.role]}", class_="said-head"
            ),
            tag("span", line.utterance.text, class_="words", dir="auto"),
        )
        for line in lines[:_MOST_LINES]
    ]
    return fold("The talk around it", tag("ol", *items, class_="talk"))
