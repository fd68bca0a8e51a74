"""The chart of meetings side by side: a share and its range, a meeting a row, oldest on top."""

from __future__ import annotations

import altair as alt

from coach.report.compare_text import ROWS, call_meeting, say_figure, say_range
from coach.report.comparison import Comparison
from coach.ui.palette import DARK, LIGHT

_ROW_HEIGHT = 40


def comparison_chart(comparison: Comparison, name: str, *, dark: bool) -> alt.LayerChart:
    """Return one share of each meeting that has it, with its range."""
    colours = DARK if dark else LIGHT
    values = [
        {
            "meeting": call_meeting(meeting, place),
            "share": round(100 * figure.value, 1),
            "low": round(100 * figure.low, 1),
            "high": round(100 * figure.high, 1),
            "says": say_figure(name, figure),
        }
        for place, meeting in enumerate(comparison.meetings, start=1)
        if (figure := meeting.figures[name]).value is not None
        and figure.low is not None
        and figure.high is not None
    ]
    base = alt.Chart(alt.Data(values=values)).encode(
        y=alt.Y(
            "meeting:N",
            sort=None,
            title=None,
            axis=alt.Axis(labelColor=colours["text"], labelFontSize=13, ticks=False, domain=False),
        )
    )
    axis = alt.Axis(labelColor=colours["muted"], titleColor=colours["muted"], grid=False)
    across = alt.X(
        "low:Q", title=f"{ROWS[name]}, per cent", scale=alt.Scale(domain=[0, 100]), axis=axis
    )
    ranges = base.mark_rule(strokeWidth=3, color=colours["muted"]).encode(
        x=across, x2="high:Q", tooltip=[alt.Tooltip("says:N", title="Counted")]
    )
    points = base.mark_point(
        size=120, filled=True, opacity=1, color=colours["primary"], shape="circle"
    ).encode(x="share:Q", tooltip=[alt.Tooltip("says:N", title="Counted")])
    return (
        alt.layer(ranges, points)
        .properties(height=_ROW_HEIGHT * max(1, len(values)) + 50, background=colours["ground"])
        .configure_view(stroke=None)
        .configure_axis(domainColor=colours["hairline"], tickColor=colours["hairline"])
    )


def say_chart(comparison: Comparison, name: str) -> str:
    """Return the same as the chart, in words."""
    parts = []
    for place, meeting in enumerate(comparison.meetings, start=1):
        figure = meeting.figures[name]
        range_ = say_range(name, figure)
        said = f"{say_figure(name, figure)} ({range_})" if range_ else "not known"
        parts.append(f"{call_meeting(meeting, place)} {said}")
    return f"{ROWS[name]}: {'; '.join(parts)}. The line is the range."
