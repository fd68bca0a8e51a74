"""Pictures of one meeting for the notebooks: its timeline, its lengths, its ranges.

Every picture also says in words what it shows, for readers who cannot see it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from coach.labels import Label
from pictures import (
    COLOURS,
    LINE,
    MARGIN,
    MARKS,
    MUTED,
    TEXT,
    WIDTH,
    Picture,
    build_picture,
    draw_heading,
    draw_text,
)

_TINTS = ("#ECEFEC", "#FFFFFF")
_ROW, _TOP = 34, 92
_LEFT, _RIGHT = 230, WIDTH - MARGIN - 10
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a picture: where along it something stands, and of which label it is."""

    values: Sequence[float]
    label: Label | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """A count, the range that the labels allow it, and the count that people made."""

    count: int
    low: float
    high: float
    people: int


def draw_timeline(
    title: str, bands: Mapping[str, tuple[float, float]], rows: Mapping[str, Row]
) -> Picture:
    """Draw marks along the minutes of a meeting, its phases as bands behind them."""
    scale = _Scale(most=max(end for _, end in bands.values()))
    bottom = _TOP + _ROW * len(rows)
    parts = [draw_heading(title)]
    for place, (name, (start, end)) in enumerate(bands.items()):
        left, right = scale.place(start), scale.place(end)
        parts.append(
            f'<rect x="{left:.1f}" y="{_TOP - 12}" width="{right - left:.1f}" '
            f'height="{bottom - _TOP + 12}" fill="{_TINTS[place % 2]}"/>'
        )
        # Short phases have long names: every other one stands a line higher.
        parts.append(draw_text(left + 2, _TOP - 20 - place % 2 * 16, name, colour=MUTED))
    for place, (name, row) in enumerate(rows.items()):
        y = _TOP + (place + 0.5) * _ROW
        parts += [_draw_rule(y), *_draw_row(name, row, y, scale)]
    parts += scale.draw_axis(bottom, "minutes")
    said = [f"{name} from {start:.0f} to {end:.0f} min" for name, (start, end) in bands.items()]
    said += [f"{name}: {_say_minutes(row.values)}" for name, row in rows.items()]
    return build_picture(title, "; ".join(said), parts, height=bottom + 50)


def draw_dots(
    title: str,
    rows: Mapping[str, Row],
    *,
    unit: str,
    line: float | None = None,
    form: str = ",.0f",
) -> Picture:
    """Draw every value of a row as a mark, and a stroke at the middle one.

    ``line`` is a value to draw a dashed line at, ``form`` how Python is to
    write the numbers.
    """
    values = [value for row in rows.values() for value in row.values]
    scale = _Scale(most=max([*values, line or 0.0, 1.0]))
    bottom = _TOP + _ROW * len(rows)
    parts = [draw_heading(title)]
    if line is not None:
        parts += [
            _draw_stroke(scale.place(line), _TOP - 8, bottom, MUTED, dashed=True),
            draw_text(scale.place(line), _TOP - 14, f"{line:g} {unit}", colour=MUTED),
        ]
    said = []
    for place, (name, row) in enumerate(rows.items()):
        y = _TOP + (place + 0.5) * _ROW
        parts += [_draw_rule(y), *_draw_row(name, row, y, scale, spread=True)]
        said.append(f"{name}: none")
        if row.values:
            middle, ends = median(row.values), (min(row.values), max(row.values))
            parts.append(_draw_stroke(scale.place(middle), y - 15, y + 15, TEXT))
            said[-1] = (
                f"{name}: {len(row.values)}, the middle one {middle:{form}}, "
                f"from {ends[0]:{form}} to {ends[1]:{form}} {unit}"
            )
    parts += scale.draw_axis(bottom, unit)
    parts.append(draw_text(MARGIN, 54, "each mark is one; the stroke is the middle", colour=MUTED))
    return build_picture(title, "; ".join(said), parts, height=bottom + 50)


def draw_ranges(title: str, rows: Mapping[str, Spread], *, unit: str) -> Picture:
    """Draw a bar a row from the least to the most, with the software's count and people's."""
    scale = _Scale(most=max(max(row.high, row.people) for row in rows.values()))
    bottom = _TOP + _ROW * len(rows)
    legend = "bar: the range that the labels allow; ● the software counted; ▽ people counted"
    parts = [draw_heading(title), draw_text(MARGIN, 54, legend, colour=MUTED)]
    said = []
    for place, (name, row) in enumerate(rows.items()):
        y = _TOP + (place + 0.5) * _ROW
        low, high = scale.place(row.low), scale.place(row.high)
        parts += [
            _draw_rule(y),
            f'<rect x="{low - 4:.1f}" y="{y - 7}" width="{high - low + 8:.1f}" height="14" '
            f'rx="7" fill="#DCEFEB" stroke="{COLOURS[Label.OPEN_QUESTION]}"/>',
            draw_text(_LEFT - 14, y + 5, name, anchor="end"),
            draw_text(scale.place(row.count), y + 5, "●", anchor="middle", colour=TEXT),
            draw_text(scale.place(row.people), y - 6, "▽", anchor="middle", colour=TEXT),
        ]
        inside = "inside" if row.low <= row.people <= row.high else "outside"
        said.append(
            f"{name}: {row.count}, perhaps {row.low:.0f} to {row.high:.0f}; "
            f"people counted {row.people}, {inside} the range"
        )
    parts += scale.draw_axis(bottom, unit)
    return build_picture(title, "; ".join(said), parts, height=bottom + 50)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scale:
    """Where numbers from nought to the largest stand across the picture."""

    most: float

    def place(self, value: float) -> float:
        return _LEFT + value / self.most * (_RIGHT - _LEFT)

    def draw_axis(self, y: float, unit: str) -> list[str]:
        step = next((step for step in _STEPS if self.most / step <= 8), _STEPS[-1])
        ticks = range(0, int(self.most) + 1, step)
        parts = [
            draw_text(self.place(tick), y + 18, f"{tick:,}", anchor="middle", colour=MUTED)
            for tick in ticks
        ]
        return [*parts, draw_text(_RIGHT, y + 38, unit, anchor="end", colour=MUTED)]


def _draw_row(name: str, row: Row, y: float, scale: _Scale, *, spread: bool = False) -> list[str]:
    """Draw the marks of a row, those that would hide one another a little apart."""
    mark = MARKS[row.label] if row.label else "▲"
    colour = COLOURS[row.label] if row.label else TEXT
    parts = [draw_text(_LEFT - 14, y + 5, name, anchor="end")]
    for place, value in enumerate(sorted(row.values)):
        shift = (0, -7, 7)[place % 3] if spread else 0
        x = scale.place(value)
        parts.append(draw_text(x, y + 5 + shift, mark, anchor="middle", colour=colour))
    return parts


def _draw_rule(y: float) -> str:
    return f'<path d="M{_LEFT} {y:.1f}H{_RIGHT}" stroke="{LINE}"/>'


def _draw_stroke(x: float, top: float, bottom: float, colour: str, *, dashed: bool = False) -> str:
    dashes = ' stroke-dasharray="5 5"' if dashed else ' stroke-width="2"'
    return f'<path d="M{x:.1f} {top:.1f}V{bottom:.1f}" stroke="{colour}"{dashes}/>'


def _say_minutes(values: Sequence[float]) -> str:
    return (
        f"{len(values)}, at {', '.join(f'{value:.1f}' for value in values)}" if values else "none"
    )
