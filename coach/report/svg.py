"""The charts of a review, drawn as SVG: a strip of marks, lanes of talk, and a bar.

Places are shares of the width, so a chart fits any page and its signs keep
their size. Colours are the style sheet's. Every chart is one picture with a
sentence in place of it; what it shows also stands in words beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from markupsafe import Markup

from coach.coding import TALLIED
from coach.labels import LABELS, PHASE_WORDS, Flag, Label
from coach.report.markup import join, tag
from coach.report.page import shortened
from coach.report.timeline import Band, Bar, Mark, Timeline
from coach.review import Line

ROWS = (Label.OPEN_QUESTION, Label.CLOSED_QUESTION, Label.ADVICE)
"""The rows of a strip, from the top."""

SHAPES = {Label.OPEN_QUESTION: "open", Label.CLOSED_QUESTION: "closed", Label.ADVICE: "advice"}
"""What a label's sign is called in the page and in the style sheet."""

ROW_HEIGHT = 28
"""How high a row is, in pixels; the style sheet's rows of words are as high."""

_TOP = 22
_AXIS = 24
_BAR_HEIGHT = 14
_HINT_LETTERS = 90


def draw_signs() -> Markup:
    """Return the shapes that the charts of a page refer to; drawn once, before them all."""
    return tag(
        "svg",
        tag(
            "defs",
            tag("circle", id="sign-open", r="5.5"),
            tag("circle", id="sign-closed", r="4.75"),
            tag("path", id="sign-advice", d="M0-7 7 0 0 7-7 0Z"),
        ),
        width="0",
        height="0",
        aria_hidden="true",
        class_="signs",
        focusable="false",
    )


def draw_strip(timeline: Timeline, label: str) -> Markup:
    """Return the phases as bands and every question and suggestion as a sign in its row."""
    height = _TOP + ROW_HEIGHT * len(ROWS)
    return _chart(
        label,
        height,
        *(_draw_band(number, band, height) for number, band in _number(timeline.bands)),
        *(_draw_rule(row) for row in range(len(ROWS))),
        *(_draw_first(mark, height) for mark in timeline.marks if mark.first),
        *(_draw_mark(mark) for mark in timeline.marks),
        *_draw_axis(timeline, height),
    )


def draw_lanes(timeline: Timeline, groups: Sequence[str], label: str) -> Markup:
    """Return who had the floor when, a lane for each of these groups, never for one member."""
    height = _TOP + ROW_HEIGHT * len(groups)
    return _chart(
        label,
        height,
        *(_draw_band(number, band, height) for number, band in _number(timeline.bands)),
        *(
            _draw_talk(bar, groups.index(bar.group))
            for bar in _join_bars(timeline.bars)
            if bar.group in groups
        ),
        *_draw_axis(timeline, height),
    )


def draw_bar(share: float, label: str) -> Markup:
    """Return a share (0 to 1) of a whole as a bar, with no mark of what it should be."""
    return tag(
        "svg",
        tag("rect", class_="whole", width="100%", height="10", rx="5"),
        tag("rect", class_="filled", width=_percent(share), height="10", rx="5"),
        class_="bar",
        height="10",
        width="100%",
        role="img",
        aria_label=label,
    )


def _chart(label: str, height: int, *content: Markup) -> Markup:
    return tag(
        "svg",
        *content,
        class_="chart",
        width="100%",
        height=height + _AXIS,
        role="img",
        aria_label=label,
    )


def _number(bands: Iterable[Band]) -> Iterable[tuple[int, Band]]:
    return enumerate(bands, start=1)


def _draw_band(number: int, band: Band, height: int) -> Markup:
    parity = "even" if number % 2 == 0 else "odd"
    return tag(
        "g",
        tag("title", f"{number} {PHASE_WORDS[band.phase]}"),
        tag(
            "rect",
            class_=f"band {parity}",
            x=_percent(band.start),
            y="0",
            width=_percent(band.end - band.start),
            height=height,
        ),
        tag("text", str(number), class_="band-number", x=_percent(band.start), dx="4", y="14"),
    )


def _draw_rule(row: int) -> Markup:
    return tag("line", class_="rule", x1="0", x2="100%", y1=_middle(row), y2=_middle(row))


def _draw_first(mark: Mark, height: int) -> Markup:
    place = _percent(mark.at)
    return tag("line", class_="first", x1=place, x2=place, y1=_TOP - 4, y2=height)


def _draw_mark(mark: Mark) -> Markup:
    shape = SHAPES[mark.line.label or Label.ADVICE]
    sure = "" if mark.line.coding and mark.line.coding.sure else " unsure"
    asked_for = " asked-for" if Flag.PERMISSION in mark.line.flags else ""
    return tag(
        "use",
        tag("title", _hint(mark.line)),
        href=f"#sign-{shape}",
        class_=f"sign {shape}{asked_for}{sure}",
        x=_percent(mark.at),
        y=_middle(ROWS.index(mark.line.label or Label.ADVICE)),
    )


def _hint(line: Line) -> str:
    words = LABELS[line.label or Label.OTHER].words
    tallied = line.coding is not None and line.coding.prediction.classifier == TALLIED
    if tallied or line.is_gone:
        return words
    return f"{words}: “{shortened(line.utterance.text, letters=_HINT_LETTERS)}”"


def _draw_talk(bar: Bar, lane: int) -> Markup:
    return tag(
        "rect",
        class_=f"floor {bar.group.replace(' ', '-')}",
        x=_percent(bar.start),
        y=_middle(lane) - _BAR_HEIGHT // 2,
        width=_percent(bar.end - bar.start),
        height=_BAR_HEIGHT,
    )


def _join_bars(bars: Iterable[Bar]) -> list[Bar]:
    """Join bars of one group that follow one another with nothing between."""
    joined: list[Bar] = []
    for bar in sorted(bars, key=lambda bar: (bar.group, bar.start)):
        last = joined[-1] if joined else None
        if last is not None and last.group == bar.group and bar.start <= last.end:
            joined[-1] = replace(last, end=max(last.end, bar.end))
        else:
            joined.append(bar)
    return joined


def _draw_axis(timeline: Timeline, height: int) -> Iterable[Markup]:
    yield tag("line", class_="axis", x1="0", x2="100%", y1=height, y2=height)
    for at, number in timeline.ticks:
        words = f"{number} {timeline.unit}" if not number else str(number)
        place = _percent(at)
        yield join(
            (
                tag("line", class_="axis", x1=place, x2=place, y1=height, y2=height + 4),
                tag("text", words, class_=_anchor(at), x=place, y=height + 18),
            )
        )


def _anchor(at: float) -> str:
    """Keep the words of a tick inside the chart."""
    return "tick start" if at < 0.02 else "tick end" if at > 0.96 else "tick"


def _middle(row: int) -> int:
    return _TOP + ROW_HEIGHT * row + ROW_HEIGHT // 2


def _percent(share: float) -> str:
    return f"{round(100 * share, 2):g}%"
