"""Small pictures for the notebooks, drawn as SVG: they show wherever a notebook does.

Every picture also says in words what it shows, for readers who cannot see it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from coach.labels import LABELS, Label

COLOURS: Mapping[Label, str] = {
    Label.OPEN_QUESTION: "#1D6B60",
    Label.CLOSED_QUESTION: "#8A5A00",
    Label.ADVICE: "#6E4480",
    Label.OTHER: "#66716E",
}
MARKS: Mapping[Label, str] = {
    Label.OPEN_QUESTION: "●",
    Label.CLOSED_QUESTION: "○",
    Label.ADVICE: "◆",
    Label.OTHER: "·",
}
_SERIES = tuple(COLOURS.values())
PAPER, LINE, TEXT, MUTED = "#FBFAF7", "#D9DDD8", "#22302D", "#55625F"
WIDTH, MARGIN, _ROW = 760, 20, 26
_NAMES, _TOTALS = 170, 70
_BARS = WIDTH - 2 * MARGIN - _NAMES - _TOTALS
_LEFT = MARGIN + _NAMES


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Picture:
    """A picture, and what it shows in words."""

    svg: str
    words: str

    def _repr_svg_(self) -> str:
        return self.svg

    def __repr__(self) -> str:
        return self.words


def draw_stacks(
    title: str, rows: Mapping[str, Mapping[Label, int]], *, shares: bool = False
) -> Picture:
    """Draw a bar a row, made up of the labels' counts.

    With ``shares`` every bar has the same length; the total stands beside it.
    """
    top = 72
    totals = {name: sum(counts.values()) for name, counts in rows.items()}
    parts = [draw_heading(title), _legend()]
    for place, (name, counts) in enumerate(rows.items()):
        most = totals[name] if shares else max(totals.values())
        y = top + place * _ROW
        parts += [
            draw_text(_LEFT - 10, y + 15, name, anchor="end"),
            *_blocks(counts, y, _BARS / max(most, 1)),
            draw_text(WIDTH - MARGIN, y + 15, f"{totals[name]:,}", anchor="end", colour=MUTED),
        ]
    words = "; ".join(f"{name}: {_say_counts(counts)}" for name, counts in rows.items())
    return build_picture(title, words, parts, height=top + len(rows) * _ROW + 12)


def draw_bars(title: str, rows: Mapping[str, float], *, form: str = ",") -> Picture:
    """Draw a bar a row; ``form`` is how Python is to write the numbers."""
    top = 48
    most = max(rows.values(), default=0) or 1
    parts = [draw_heading(title)]
    for place, (name, value) in enumerate(rows.items()):
        y = top + place * _ROW
        parts += [
            draw_text(_LEFT - 10, y + 15, name, anchor="end"),
            *([_block(_LEFT, y, _BARS * value / most, _SERIES[0])] if value else []),
            draw_text(WIDTH - MARGIN, y + 15, format(value, form), anchor="end", colour=MUTED),
        ]
    words = "; ".join(f"{name}: {format(value, form)}" for name, value in rows.items())
    return build_picture(title, words, parts, height=top + len(rows) * _ROW + 12)


def draw_matrix(
    title: str, counts: Sequence[Sequence[int]], *, rows: str, columns: str
) -> Picture:
    """Draw a square of counts by label; the darker a cell, the larger its share of the row."""
    side, tall, left, top = 112, 44, 270, 84
    parts = [draw_heading(title), draw_text(left, 54, columns, colour=MUTED)]
    parts.append(draw_text(left - 12, top - 14, rows, anchor="end", colour=MUTED))
    for column, label in enumerate(Label):
        words = f"{MARKS[label]} {_shorten(label)}"
        parts.append(draw_text(left + (column + 0.5) * side, top - 14, words, anchor="middle"))
    for row, (label, line) in enumerate(zip(Label, counts, strict=True)):
        y = top + row * tall
        parts.append(draw_text(left - 12, y + 26, LABELS[label].words, anchor="end"))
        for column, count in enumerate(line):
            share = count / max(sum(line), 1)
            parts += _cell(left + column * side, y, side, tall, count, share, label)
    words = "; ".join(
        f"{LABELS[label].words}: {_say_counts(dict(zip(Label, line, strict=True)))}"
        for label, line in zip(Label, counts, strict=True)
    )
    return build_picture(title, words, parts, height=top + len(Label) * tall + 20)


def draw_curves(
    title: str,
    series: Mapping[str, Sequence[tuple[float, float]]],
    *,
    across: str,
    up: str,
    least: float = 0.0,
    diagonal: bool = False,
) -> Picture:
    """Draw lines through points; upwards from ``least`` to 1, across from nought to the largest.

    ``diagonal`` adds the line on which both axes agree, and makes them alike.
    """
    known = sorted({x for points in series.values() for x, _ in points})
    steps = tuple(least + (1 - least) * step / 5 for step in range(6))
    frame = _Frame(across=steps if diagonal else (0.0, *known), up=steps)
    parts = [draw_heading(title), *frame.draw_axes(across, up)]
    if diagonal:
        ends = [(least, least), (1.0, 1.0)]
        parts.append(frame.draw_line(ends, colour=MUTED, dashed=True))
    for place, (name, points) in enumerate(series.items()):
        colour = _SERIES[place % len(_SERIES)]
        mark = MARKS[list(Label)[place % 3]]
        parts += [frame.draw_line(points, colour=colour), *frame.draw_marks(points, mark, colour)]
        parts.append(draw_text(90 + place * 220, 54, f"{mark} {name}", colour=colour))
    words = "; ".join(
        f"{name}: " + ", ".join(f"{_say(x)} gives {y:.2f}" for x, y in points)
        for name, points in series.items()
    )
    return build_picture(title, words, parts, height=380)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    """The plane that curves are drawn on, and the numbers beside it, from least to largest."""

    across: tuple[float, ...]
    up: tuple[float, ...]

    def place(self, x: float, y: float) -> tuple[float, float]:
        (left, *_, right), (low, *_, high) = self.across, self.up
        return 90 + (x - left) / (right - left) * 600, 330 - (y - low) / (high - low) * 230

    def draw_axes(self, across: str, up: str) -> list[str]:
        left, *_, right = self.across
        parts = [draw_text(690, 368, across, anchor="end", colour=MUTED)]
        parts.append(draw_text(MARGIN, 80, up, colour=MUTED))
        for y in self.up:
            parts.append(self.draw_line([(left, y), (right, y)], colour=LINE))
            parts.append(draw_text(80, self.place(left, y)[1] + 4, f"{y:.1f}", anchor="end"))
        below = self.up[0]
        return parts + [
            draw_text(self.place(x, below)[0], 350, _write(x), anchor="middle")
            for x in self.across
        ]

    def draw_line(
        self, points: Iterable[tuple[float, float]], *, colour: str, dashed: bool = False
    ) -> str:
        places = " ".join(f"{x:.1f},{y:.1f}" for x, y in (self.place(*each) for each in points))
        dashes = ' stroke-dasharray="5 5"' if dashed else ""
        return f'<polyline points="{places}" fill="none" stroke="{colour}"{dashes}/>'

    def draw_marks(
        self, points: Iterable[tuple[float, float]], mark: str, colour: str
    ) -> list[str]:
        places = [self.place(*each) for each in points]
        return [draw_text(x, y + 5, mark, anchor="middle", colour=colour) for x, y in places]


def build_picture(title: str, words: str, parts: Iterable[str], *, height: int) -> Picture:
    """Put a picture together from its parts; title and words go with it for screen readers."""
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" '
        f'width="{WIDTH}" height="{height}" role="img" font-size="13" '
        f'font-family="system-ui, sans-serif">\n<title>{escape(f"{title}. {words}")}</title>\n'
        f'<rect width="100%" height="100%" fill="{PAPER}"/>\n' + "\n".join(parts) + "\n</svg>"
    )
    return Picture(svg=svg, words=f"{title}. {words}.")


def draw_heading(title: str) -> str:
    """Draw the title above a picture."""
    return (
        f'<text x="{MARGIN}" y="28" fill="{TEXT}" font-size="15" font-weight="600">'
        f"{escape(title)}</text>"
    )


def _legend() -> str:
    words = [
        f'<tspan fill="{COLOURS[label]}">{MARKS[label]} {escape(entry.words)}</tspan>'
        for label, entry in LABELS.items()
    ]
    return f'<text x="{MARGIN}" y="54">{"&#160;&#160;&#160; ".join(words)}</text>'


def _blocks(counts: Mapping[Label, int], y: float, scale: float) -> list[str]:
    parts, x = [], float(_LEFT)
    for label in Label:
        width = counts.get(label, 0) * scale
        if width:
            parts.append(_block(x, y, width, COLOURS[label]))
        words = f"{MARKS[label]} {counts.get(label, 0):,}"
        if width > 9 * len(words):
            parts.append(
                draw_text(x + width / 2, y + 15, words, anchor="middle", colour="#FFFFFF")
            )
        x += width
    return parts


def _block(x: float, y: float, width: float, colour: str) -> str:
    size = f'width="{max(width - 1, 0.5):.1f}" height="{_ROW - 5}"'
    return f'<rect x="{x:.1f}" y="{y:.1f}" {size} rx="2" fill="{colour}"/>'


def _cell(
    x: float, y: float, side: float, tall: float, count: int, share: float, label: Label
) -> list[str]:
    colour = "#FFFFFF" if share > 0.5 else TEXT
    return [
        f'<rect x="{x}" y="{y}" width="{side - 2}" height="{tall - 2}" rx="2" '
        f'fill="{COLOURS[label]}" fill-opacity="{0.04 + 0.9 * share:.2f}"/>',
        draw_text(x + side / 2, y + 26, f"{count:,}", anchor="middle", colour=colour),
    ]


def draw_text(x: float, y: float, words: str, *, anchor: str = "start", colour: str = TEXT) -> str:
    """Draw words on their base line at ``y``; ``anchor`` says which end of them is at ``x``."""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}">'
        f"{escape(words)}</text>"
    )


def _write(number: float) -> str:
    return f"{number:,.0f}" if number > 1 else f"{number:.1f}".replace("0.0", "0")


def _say(number: float) -> str:
    return f"{number:,.0f}" if number > 1 else f"{number:.2f}"


def _say_counts(counts: Mapping[Label, int]) -> str:
    return ", ".join(f"{_shorten(label)} {counts.get(label, 0):,}" for label in Label)


def _shorten(label: Label) -> str:
    return LABELS[label].words.split()[0].rstrip(",").lower()
