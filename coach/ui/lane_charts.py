"""The chart of who spoke when, a lane a person, coloured by how it reads.

Pure: from lanes laid out by ``report`` to a chart.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import altair as alt

from coach.labels import LABELS, Label
from coach.report.lanes import Lanes, Stretch
from coach.report.timeline import Timeline
from coach.ui.charts import draw_bands, finish_chart, list_colours, make_place, make_row
from coach.ui.palette import KINDS

_TALK = "talk"
_MOST_WITH_WORDS = 1_200
"""With more stretches than this their words are left out, so that the page stays quick."""


def people_chart(lanes: Lanes, timeline: Timeline, *, dark: bool) -> alt.LayerChart:
    """Return a lane a person over the phases, with a sign on what asks or suggests."""
    colours = list_colours(dark=dark)
    with_words = len(lanes.stretches) <= _MOST_WITH_WORDS
    values = [_write(stretch, lanes, with_words=with_words) for stretch in lanes.stretches]
    place = make_place(lanes.unit, lanes.length, "a", colours)
    row = make_row(lanes.names, "n", colours)
    tooltip = [alt.Tooltip("n:N", title="Who"), alt.Tooltip("l:N", title="Reads as")]
    if with_words:
        tooltip.append(alt.Tooltip("w:N", title="Said"))
    bars = (
        alt.Chart(alt.Data(values=values))
        .mark_bar(height=12, cornerRadius=2, strokeWidth=1)
        # With an edge of its own colour a word or two is not thinner than the eye can see.
        .encode(
            x=place,
            x2="e:Q",
            y=row,
            color=_colour(colours),
            stroke=alt.Stroke("l:N", scale=_scale(colours), legend=None),
            tooltip=tooltip,
        )
    )
    shapes = alt.Scale(domain=list(_SIGNS), range=list(_SIGNS.values()))
    signs = (
        alt.Chart(alt.Data(values=[each for each in values if each["l"] in _SIGNS]))
        .mark_point(size=70, filled=True, opacity=1, strokeWidth=2)
        .encode(
            x=place,
            y=row,
            shape=alt.Shape("l:N", scale=shapes, legend=None),
            stroke=alt.Stroke("l:N", scale=_scale(colours), legend=None),
            fill=alt.condition(
                f"datum.u || datum.l === '{LABELS[Label.CLOSED_QUESTION].words}'",
                alt.value(colours["surface"]),
                alt.Fill("l:N", scale=_scale(colours), legend=None),
            ),
            strokeDash=alt.condition("datum.u", alt.value([3, 2]), alt.value([1, 0])),
            tooltip=tooltip,
        )
    )
    return finish_chart(
        alt.layer(draw_bands(timeline, colours), bars, signs), len(lanes.names), colours
    )


_SIGNED = (Label.OPEN_QUESTION, Label.CLOSED_QUESTION, Label.ADVICE)
_SIGNS: Mapping[str, str] = {
    LABELS[Label.OPEN_QUESTION].words: "circle",
    LABELS[Label.CLOSED_QUESTION].words: "circle",
    LABELS[Label.ADVICE].words: "diamond",
}


def _write(stretch: Stretch, lanes: Lanes, *, with_words: bool) -> dict[str, Any]:
    value: dict[str, Any] = {
        "a": round(stretch.start * lanes.length, 2),
        "e": round(stretch.end * lanes.length, 2),
        "n": stretch.lane,
        "l": LABELS[stretch.label].words if stretch.label else _TALK,
    }
    if stretch.label in _SIGNED and not stretch.sure:
        value["u"] = 1
    if with_words:
        value["w"] = stretch.words
    return value


def _colour(colours: Mapping[str, str]) -> alt.Color:
    return alt.Color("l:N", scale=_scale(colours), legend=None)


def _scale(colours: Mapping[str, str]) -> alt.Scale:
    words = {LABELS[label].words: colours[kind] for label, kind in KINDS.items()}
    # What is plain talk stands back, so that what asks and suggests is seen.
    words[LABELS[Label.OTHER].words] = colours["plain"]
    words[_TALK] = colours["muted"]
    return alt.Scale(domain=list(words), range=list(words.values()))
