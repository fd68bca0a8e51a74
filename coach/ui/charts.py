"""The charts of the app. Each has the same in words beside it, and nobody's words in it.

Pure: from a timeline laid out by ``report`` to a chart.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt

from coach.labels import LABELS, PHASE_WORDS, Label
from coach.report.timeline import Mark, Timeline
from coach.ui.palette import DARK, KINDS, LIGHT

ROWS = (Label.OPEN_QUESTION, Label.CLOSED_QUESTION, Label.ADVICE)
_SHAPES = {
    Label.OPEN_QUESTION: "circle",
    Label.CLOSED_QUESTION: "circle",
    Label.ADVICE: "diamond",
}
_LANES = ("presenter", "facilitator", "set members")
_ROW_HEIGHT = 36
_WIDE = 0.04
"""A band of this share of the chart or more has room for its number."""


def timeline_chart(timeline: Timeline, *, dark: bool) -> alt.LayerChart:
    """Return phases as bands, and every question and suggestion as a sign in its row."""
    colours = DARK if dark else LIGHT
    layers = [
        draw_bands(timeline, colours),
        _names(timeline, colours),
        _first(timeline, colours),
        *(_signs(timeline, label, colours) for label in ROWS),
    ]
    rows = [LABELS[label].words for label in ROWS]
    return finish_chart(alt.layer(*layers), len(rows), colours)


def say_bands(timeline: Timeline) -> str:
    """Return what the numbers over the bands stand for."""
    names = (PHASE_WORDS[band.phase] for band in timeline.bands)
    return " · ".join(f"{number} {words}" for number, words in enumerate(names, start=1))


def lanes_chart(timeline: Timeline, *, dark: bool) -> alt.LayerChart:
    """Return who had the floor when: a lane a group, never one for a single member."""
    colours = DARK if dark else LIGHT
    groups = [lane for lane in _LANES if any(bar.group == lane for bar in timeline.bars)]
    values = [
        {"start": _at(timeline, bar.start), "end": _at(timeline, bar.end), "row": bar.group}
        for bar in timeline.bars
    ]
    bars = (
        alt.Chart(alt.Data(values=values))
        .mark_bar(height=14)
        .encode(
            x=_place(timeline, "start", colours),
            x2="end:Q",
            y=_row(groups, colours),
            color=alt.condition(
                "datum.row == 'presenter'",
                alt.value(colours["primary"]),
                alt.value(colours["muted"]),
            ),
            tooltip=alt.value(None),
        )
    )
    return finish_chart(alt.layer(draw_bands(timeline, colours), bars), len(groups), colours)


def draw_bands(timeline: Timeline, colours: Mapping[str, str]) -> alt.Chart:
    """Return the phases as bands behind a chart."""
    values = [
        {
            "start": _at(timeline, band.start),
            "end": _at(timeline, band.end),
            "phase": PHASE_WORDS[band.phase],
            "even": number % 2 == 0,
        }
        for number, band in enumerate(timeline.bands)
    ]
    return (
        alt.Chart(alt.Data(values=values))
        .mark_rect(color=colours["other-tint"])
        .encode(
            x=_place(timeline, "start", colours),
            x2="end:Q",
            opacity=alt.condition("datum.even", alt.value(1), alt.value(0.45)),
            tooltip=[alt.Tooltip("phase:N", title="Phase")],
        )
    )


def _names(timeline: Timeline, colours: Mapping[str, str]) -> alt.Chart:
    """Return the numbers of the phases, over those bands that are wide enough for one."""
    values = [
        {"start": _at(timeline, band.start), "phase": str(number)}
        for number, band in enumerate(timeline.bands, start=1)
        if band.end - band.start >= _WIDE
    ]
    return (
        alt.Chart(alt.Data(values=values))
        .mark_text(align="left", baseline="bottom", dx=2, dy=-4, fontSize=12)
        .encode(
            x=_place(timeline, "start", colours),
            y=alt.value(0),
            text="phase:N",
            color=alt.value(colours["muted"]),
        )
    )


def _first(timeline: Timeline, colours: Mapping[str, str]) -> alt.Chart:
    """Return the upright line at the first suggestion that nobody had asked for."""
    values = [{"at": _at(timeline, mark.at)} for mark in timeline.marks if mark.first]
    return (
        alt.Chart(alt.Data(values=values))
        .mark_rule(strokeWidth=1.5, color=colours["advice"])
        .encode(x=_place(timeline, "at", colours))
    )


def _signs(timeline: Timeline, label: Label, colours: Mapping[str, str]) -> alt.Chart:
    colour = colours[KINDS[label]]
    filled = colours["surface"] if label is Label.CLOSED_QUESTION else colour
    return (
        alt.Chart(alt.Data(values=_sign_values(timeline, label)))
        .mark_point(
            shape=_SHAPES[label], size=90, filled=True, opacity=1, strokeWidth=2, stroke=colour
        )
        .encode(
            x=_place(timeline, "at", colours),
            y=_row([LABELS[row].words for row in ROWS], colours),
            fill=alt.condition("datum.sure", alt.value(filled), alt.value(colours["surface"])),
            strokeDash=alt.condition("datum.sure", alt.value([1, 0]), alt.value([3, 2])),
            tooltip=[
                alt.Tooltip("row:N", title="Reads as"),
                alt.Tooltip("at:Q", title=_say_unit(timeline), format=".1f"),
            ],
        )
    )


def _sign_values(timeline: Timeline, label: Label) -> list[dict[str, Any]]:
    return [
        {
            "at": _at(timeline, mark.at),
            "row": LABELS[label].words,
            "sure": _is_sure(mark),
        }
        for mark in timeline.marks
        if mark.line.label is label
    ]


def _is_sure(mark: Mark) -> bool:
    return mark.line.coding is not None and mark.line.coding.sure


def _at(timeline: Timeline, share: float) -> float:
    return round(share * timeline.length, 3)


def _say_unit(timeline: Timeline) -> str:
    return "minutes" if timeline.unit == "min" else "turns"


def _place(timeline: Timeline, field: str, colours: Mapping[str, str]) -> alt.X:
    return make_place(timeline.unit, timeline.length, field, colours)


def make_place(unit: str, length: float, field: str, colours: Mapping[str, str]) -> alt.X:
    """Return the way along a meeting, in minutes or turns."""
    words = "Minutes" if unit == "min" else "Turns"
    return alt.X(
        f"{field}:Q",
        title=f"{words} from the start",
        scale=alt.Scale(domain=[0, length], nice=False),
        axis=alt.Axis(grid=False, labelColor=colours["muted"], titleColor=colours["muted"]),
    )


def _row(rows: Sequence[str], colours: Mapping[str, str]) -> alt.Y:
    return make_row(rows, "row", colours)


def list_colours(*, dark: bool) -> Mapping[str, str]:
    """Return the colours of a scheme."""
    return DARK if dark else LIGHT


def make_row(rows: Sequence[str], field: str, colours: Mapping[str, str]) -> alt.Y:
    """Return the rows of a chart, from the top down."""
    return alt.Y(
        f"{field}:N",
        title=None,
        sort=list(rows),
        scale=alt.Scale(domain=list(rows)),
        axis=alt.Axis(
            domain=False,
            ticks=False,
            grid=True,
            labelColor=colours["text"],
            gridColor=colours["hairline"],
            labelFontSize=13,
            labelPadding=8,
        ),
    )


def finish_chart(chart: alt.LayerChart, rows: int, colours: Mapping[str, str]) -> alt.LayerChart:
    """Return a chart as high as its rows need, on the page's own ground."""
    return (
        chart.properties(height=_ROW_HEIGHT * rows + 80, background=colours["ground"])
        .configure_view(stroke=None)
        .configure_axis(domainColor=colours["hairline"], tickColor=colours["hairline"])
    )
