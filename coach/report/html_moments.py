"""The moments of a round that are worth replaying, on an HTML page.

What worked comes first, in the words said. Where none was chosen, none is shown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from coach.labels import ROLE_WORDS
from coach.report.html_parts import card, fold, quotation
from coach.report.html_said import show_place
from coach.report.markup import join, tag
from coach.report.page import shortened
from coach.report.replays import Replay
from coach.review import Line, MomentKind

_LETTERS = 320
_MOST_LINES = 60
_HEADINGS = {
    MomentKind.OPENED_UP: "One moment that opened something",
    MomentKind.TURNED: "Where the talk took a turn",
    MomentKind.QUIET: "A quiet after a question",
    MomentKind.PICKED_UP: "A question in the presenter’s own words",
}


def first_moment(replays: Sequence[Replay], starts: Mapping[str, float]) -> Markup:
    """Return the moment that opens the page: something that worked."""
    if not replays:
        return Markup("")
    return card(_HEADINGS[replays[0].kind], _show(replays[0], starts))


def more_moments(replays: Sequence[Replay], starts: Mapping[str, float]) -> Markup:
    """Return the other moments, in the order given."""
    rest = replays[1:]
    if not rest:
        return Markup("")
    heading = "One more moment" if len(rest) == 1 else f"{_count(len(rest))} more moments"
    return card(
        heading,
        *(
            tag("article", tag("h4", _HEADINGS[each.kind]), _show(each, starts), class_="moment")
            for each in rest
        ),
    )


def _count(number: int) -> str:
    return {2: "Two", 3: "Three"}.get(number, str(number))


def _show(replay: Replay, starts: Mapping[str, float]) -> Markup:
    asked = replay.question
    answer = shortened(replay.answer, letters=_LETTERS)
    return join(
        (
            tag(
                "p", show_place(asked, starts), " · ", asked.speaker, " asked", class_="said-head"
            ),
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


def _whole(lines: Sequence[Line], starts: Mapping[str, float]) -> Markup:
    """Return the talk of a moment, line by line, one click away."""
    items = [
        tag(
            "li",
            tag(
                "span",
                show_place(line, starts),
                f" · {ROLE_WORDS[line.role]}",
                class_="said-head",
            ),
            tag("span", line.utterance.text, class_="words", dir="auto"),
        )
        for line in lines[:_MOST_LINES]
    ]
    return fold("The talk around it", tag("ol", *items, class_="talk"))
