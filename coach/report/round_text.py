"""The figures of one round, or of the whole meeting, as rows of text.

Groups only: no member's own figures are ever among them. Knows the names of
the measures, and nothing of how they are worked out.
"""

from __future__ import annotations

from collections.abc import Mapping

from coach.labels import PHASE_WORDS, ROUND_PHASES
from coach.report.balance_text import balance_rows
from coach.report.figures import Figures, count_asked, say_looked_at
from coach.report.page import bar, row
from coach.report.wording import (
    amount,
    duration,
    n_of_n,
    not_known,
    percent,
    perhaps,
    plural,
    rate,
    sentence,
    split_kinds,
    worth_a_look,
)
from coach.review import Measure

_SHARES = {
    "talk_presenter": "presenter",
    "talk_facilitator": "facilitator",
    "talk_members": "set members",
}
_UNASKED = ("plain", "disguised")
_KINDS = {"plain": "plain", "disguised": "in question form only", "invited": "asked for"}


def round_rows(figures: Figures) -> tuple[str, ...]:
    """Return the rows of a round, those about suggestions first."""
    return (
        *_first_suggestion(figures),
        *_before_ideas(figures),
        *_questions(figures),
        *_phases(figures),
        *_checks(figures),
        *_picked_up(figures),
        *_talk(figures),
        *_longest(figures),
        *_minutes(figures),
        *balance_rows(figures.find),
        *_unasked(figures),
    )


def _unasked(figures: Figures) -> tuple[str, ...]:
    """Say how many statements followed no question, where they are only to be answers."""
    measure = figures.find("statements_unasked") if figures.answers_only else None
    if measure is None or measure.count is None or not measure.of:
        return ()
    counts = n_of_n(measure.count, measure.of)
    return row("Statements", f"{counts} turns with one by set members follow no question")


def _first_suggestion(figures: Figures) -> tuple[str, ...]:
    text = say_first_suggestion(figures)
    return row("First suggestion", text) if text else ()


def say_first_suggestion(figures: Figures) -> str:
    """Say when it came; one that never came is a reason, and not something unknown."""
    measure = figures.find("first_suggestion")
    turn = figures.value("first_suggestion_turns")
    if measure is None:
        return ""
    if measure.value is not None:
        return f"{duration(measure.value)} after the presentation began{_say_sooner(measure)}"
    if turn is not None:
        return f"in turn {turn:.0f} of the round"
    return sentence(measure.reason or not_known(None))


def _say_sooner(measure: Measure) -> str:
    """Say when something that may have been a suggestion came sooner."""
    return f" ({plural(measure.unsure, 'line')} in doubt before)" if measure.unsure else ""


def _before_ideas(figures: Figures) -> tuple[str, ...]:
    measure = figures.find("suggestions_before_ideas")
    if measure is None:
        return ()
    if measure.value is None:
        return row("Suggestions", say_all_kinds(figures) or not_known(measure.reason))
    return (
        *row("Early suggestions", say_early(measure, figures)),
        *row("", say_invited(figures)),
        *_look_at(measure.unsure),
    )


def _look_at(lines: int | None) -> tuple[str, ...]:
    """Say how many lines to look at before leaning on the figure above, if any."""
    return row("", words) if (words := worth_a_look(lines)) else ()


def say_early(measure: Measure, figures: Figures) -> str:
    """Return the turns that suggest something before the ideas round, and their kinds."""
    value = measure.value or 0
    text = plural(round(value), "turn") if value else "none"
    if possible := perhaps(value, measure.low, measure.high):
        text += f" ({possible})"
    names = {f"suggestions_before_ideas_{name}": _KINDS[name] for name in _UNASKED}
    return f"{text}{_kinds(figures, names)}" if value else text


def say_all_kinds(figures: Figures) -> str:
    """Return all turns that suggest something, where it cannot be told which came early."""
    names = {f"suggestions_{name}": words for name, words in _KINDS.items()}
    counts = [figures.value(name) for name in names]
    known = [round(count) for count in counts if count is not None]
    if not known:
        return ""
    return f"{plural(sum(known), 'turn')}{_kinds(figures, names)}" if any(known) else "none"


def _kinds(figures: Figures, names: Mapping[str, str]) -> str:
    """Return which kinds they are, fit to follow the count; nothing where that is not known."""
    values = {words: figures.value(name) for name, words in names.items()}
    return split_kinds({words: round(count) for words, count in values.items() if count})


def say_invited(figures: Figures) -> str:
    """Return what is usual, and how many suggestions more had been asked for."""
    count = figures.value("suggestions_invited")
    usual = (
        "usually kept for the ideas round" if figures.has_ideas else "usually made when asked for"
    )
    if not count:
        return usual
    return f"{usual}; {count:.0f} more {'was' if count == 1 else 'were'} asked for"


def _questions(figures: Figures) -> tuple[str, ...]:
    asked = count_asked(figures)
    if asked is None:
        measure = figures.find("open_questions")
        return row("Questions", not_known(measure.reason)) if measure else ()
    opened, of = asked
    if not of:
        return row("Questions", "none that the labels show")
    return (*row("Questions", _share_open(opened, of, figures)), *_look_at(_count_unsure(figures)))


def _share_open(opened: int, of: int, figures: Figures) -> str:
    """Return how many questions were open: with a range of the share, or few with their own."""
    share, counted = figures.find("open_share"), figures.find("open_questions")
    low, high = (share.low, share.high) if share else (None, None)
    text = rate(opened, of, what="open", low=low, high=high, few=figures.few)
    if of >= figures.few or counted is None:
        return text
    possible = perhaps(opened, counted.low, counted.high)
    return f"{text} ({possible})" if possible else text


def _count_unsure(figures: Figures) -> int | None:
    """Return how many lines to look at before leaning on the questions, where that is known."""
    share = figures.find("open_share")
    return share.unsure if share else None


def _phases(figures: Figures) -> tuple[str, ...]:
    lines: list[str] = []
    for phase in ROUND_PHASES:
        asked = count_asked(figures, phase)
        if asked is not None and asked[1]:
            counts = f"{n_of_n(*asked)} open"
            usual = figures.say_usual(phase)
            lines += row(f"  {PHASE_WORDS[phase]}", f"{counts:<13}  {usual}".rstrip())
    return tuple(lines)


def _checks(figures: Figures) -> tuple[str, ...]:
    count = figures.value("checks")
    if not count:
        return ()
    return row("  checks", f"{plural(round(count), 'check')} of understanding, counted apart")


def _picked_up(figures: Figures) -> tuple[str, ...]:
    """Say how many questions took up the presenter's words; nothing where none were looked at."""
    measure = figures.find("picked_up")
    if measure is None or measure.count is None or not measure.of:
        return ()
    counts = n_of_n(measure.count, measure.of)
    return (
        *row("Words picked up", f"the presenter’s own, in {counts} questions"),
        *(row("", looked_at) if (looked_at := say_looked_at(measure.of, figures)) else ()),
    )


def _talk(figures: Figures) -> tuple[str, ...]:
    """Say how much of the talk each group had; there is no right amount."""
    presenter = figures.find("talk_presenter")
    if presenter is None:
        return ()
    if presenter.value is None:
        return row("Share of talk", not_known(presenter.reason))
    lines: list[str] = []
    for name, words in {**_SHARES, "talk_facilitator": figures.runner}.items():
        share = figures.value(name)
        if share is not None:
            value = f"{bar(share)} {percent(share):>5} {words}"
            lines += row("" if lines else "Share of talk", value)
    return tuple(lines)


def _longest(figures: Figures) -> tuple[str, ...]:
    presenter = say_amount(figures.find("longest_presenter_turn"))
    others = say_amount(figures.find("longest_turn"))
    if not presenter:
        return row("Longest turn", others) if others else ()
    return row("Longest turn", f"presenter {presenter}{others and f', anybody else {others}'}")


def say_amount(measure: Measure | None) -> str:
    """Return a value with its unit, or nothing where it is not known."""
    if measure is None or measure.value is None:
        return ""
    return amount(measure.value, measure.unit)


def _minutes(figures: Figures) -> tuple[str, ...]:
    """Say how long each phase took, beside what is usual; no length is the right one."""
    parts = [
        f"{PHASE_WORDS[phase]} {_round_minutes(value)}{usual and f' ({usual})'}"
        for phase in ROUND_PHASES
        if (value := figures.value("phase_minutes", phase)) is not None
        for usual in [figures.say_usual_minutes(phase)]
    ]
    return row("Minutes", ", ".join(parts)) if parts else ()


def _round_minutes(value: float) -> str:
    return f"{value:.0f}" if value >= 1 else "under 1"
