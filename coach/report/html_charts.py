"""The timeline of a round and its lanes of talk, each with the same in words.

Lanes are by group; nothing here is of one member.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from coach.labels import LABELS, PHASE_WORDS, Flag, Label, Role
from coach.report.html_parts import card, fold, legend, mark, table
from coach.report.html_tally import is_tallied
from coach.report.markup import join, tag
from coach.report.svg import ROWS, draw_lanes, draw_strip
from coach.report.timeline import GROUPS, Mark, Timeline
from coach.report.wording import listing, plural
from coach.review import Line

_LANES = tuple(dict.fromkeys(GROUPS.values()))
_ROW_WORDS = {
    Label.OPEN_QUESTION: "open",
    Label.CLOSED_QUESTION: "closed",
    Label.ADVICE: "suggestion",
}


def strip_card(timeline: Timeline | None) -> Markup:
    """Return where questions and suggestions fell: a strip, and the same as a table."""
    if timeline is None or not timeline.marks:
        return Markup("")
    sentence = say_marks(timeline.marks)
    rows = [tag("li", mark(label), " ", _ROW_WORDS[label]) for label in ROWS]
    return card(
        "Where questions and suggestions fell",
        tag(
            "figure",
            tag(
                "div",
                tag("ul", *rows, class_="rows", aria_hidden="true"),
                draw_strip(timeline, f"Timeline. {sentence}"),
                class_="plot",
            ),
            tag("figcaption", sentence, " ", say_first(timeline.marks)),
        ),
        _list_bands(timeline),
        legend(ROWS, ("◇", "suggestion that was asked for")),
        fold("The same as a table", marks_table(timeline)),
    )


def say_marks(marks: Sequence[Mark]) -> str:
    """Return how many signs of each kind a strip has; the chart in one sentence."""
    labels = Counter(each.line.label for each in marks)
    checks = sum(_is_check(each.line) for each in marks)
    closed = plural(labels[Label.CLOSED_QUESTION], "closed question")
    if checks:
        closed += f" (checks of understanding among them: {checks})"
    suggested = (
        plural(labels[Label.ADVICE], "suggestion")
        if is_tallied(each.line for each in marks)
        else f"{plural(labels[Label.ADVICE], 'turn')} with a suggestion, asked for or not"
    )
    parts = [plural(labels[Label.OPEN_QUESTION], "open question"), closed, suggested]
    return f"{listing(parts)}."


def _is_check(line: Line) -> bool:
    return (
        line.label is Label.CLOSED_QUESTION
        and Flag.STATEMENT_AS_QUESTION in line.flags
        and Flag.LEADING not in line.flags
    )


def say_first(marks: Sequence[Mark]) -> str:
    """Return what the upright line is, where there is one."""
    first = any(each.first for each in marks)
    if first and is_tallied(each.line for each in marks):
        return "The upright line is the first suggestion."
    return "The upright line is the first suggestion nobody had asked for." if first else ""


def _list_bands(timeline: Timeline) -> Markup | None:
    """Return the names of the numbered bands."""
    items = [tag("li", PHASE_WORDS[band.phase]) for band in timeline.bands]
    return tag("ol", *items, class_="bands", aria_label="Phases in the chart") if items else None


def marks_table(timeline: Timeline) -> Markup:
    """Return the signs of every phase, counted."""
    runs = [(PHASE_WORDS[band.phase], band.start, band.end) for band in timeline.bands]
    counted = [
        (words, Counter(each.line.label for each in timeline.marks if _falls(each, start, end)))
        for words, start, end in runs or [("all of it", 0.0, 1.0)]
    ]
    heads = ("Phase", *(LABELS[label].words for label in ROWS))
    rows = [(words, *(str(counts[label]) for label in ROWS)) for words, counts in counted]
    return table(
        "How many in each phase. A suggestion counts once a turn; checks of understanding are "
        "closed questions",
        heads,
        rows,
    )


def _falls(each: Mark, start: float, end: float) -> bool:
    return start <= each.at < end or (end == 1.0 and each.at == 1.0)


def lanes_figure(
    timeline: Timeline | None,
    lines: Sequence[Line],
    basis: str,
    *,
    runner: str,
    words: Mapping[str, int],
) -> Markup:
    """Return who had the floor when, by group, and the words of each group by phase.

    ``runner`` is what whoever runs the meeting is called; ``words`` is how many
    words each utterance has, by its id.
    """
    groups = () if timeline is None else list_groups(timeline)
    if timeline is None or len(groups) < 2:
        return Markup("")
    heads = _name_groups(groups, runner)
    items = [tag("li", name) for name in heads]
    caption = f"Who had the floor when, by group: {listing(heads)}."
    return join(
        (
            tag(
                "figure",
                tag(
                    "div",
                    tag("ul", *items, class_="rows", aria_hidden="true"),
                    draw_lanes(timeline, groups, caption),
                    class_="plot",
                ),
                tag("figcaption", caption, " Gaps are quiet, or talk by nobody in these groups."),
            ),
            fold(
                "The same as a table",
                words_table(groups, lines, basis, runner=runner, words=words),
            ),
        )
    )


def list_groups(timeline: Timeline) -> tuple[str, ...]:
    """Return the groups that had the floor at all, presenter first."""
    found = {bar.group for bar in timeline.bars}
    return tuple(group for group in _LANES if group in found)


def _name_groups(groups: Sequence[str], runner: str) -> list[str]:
    return [runner if group == GROUPS[Role.FACILITATOR] else group for group in groups]


def words_table(
    groups: Sequence[str],
    lines: Sequence[Line],
    basis: str,
    *,
    runner: str,
    words: Mapping[str, int],
) -> Markup:
    """Return the words of each group in each phase, counted; nothing where words are erased."""
    if any(line.is_gone for line in lines):
        return Markup("")
    names, counts = _name_groups(groups, runner), _count_by_phase(lines, words)
    phases = dict.fromkeys(phase for phase, _ in counts)
    heads = ("Phase", *(f"{name[:1].upper()}{name[1:]}" for name in names))
    rows = [(phase, *(f"{counts[phase, group]:,}" for group in groups)) for phase in phases]
    return join(
        (
            table("Words said by each group in each phase", heads, rows),
            tag("p", _say_basis(basis), class_="note") if basis != "words" else None,
        )
    )


def _count_by_phase(lines: Sequence[Line], words: Mapping[str, int]) -> Counter[tuple[str, str]]:
    """Return the words of each phase and group."""
    counts: Counter[tuple[str, str]] = Counter()
    for line in lines:
        phase = PHASE_WORDS[line.phase] if line.phase else "not marked"
        counts[phase, GROUPS.get(line.role, "")] += words[line.utterance.id]
    return counts


def _say_basis(basis: str) -> str:
    return f"Counted in words here, and in {basis} above: the two need not agree."
