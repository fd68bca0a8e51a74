"""The figures of a round on the first screen of its HTML page, in a fixed order.

First suggestion, suggestions before the ideas round, questions by phase, the
presenter's words picked up, the presenter's share of the talk. Groups only.
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from coach.labels import ROUND_PHASES, Phase
from coach.report.beyond_tally import is_beyond_tally
from coach.report.excerpts import find_unsure
from coach.report.figures import Figures, count_asked
from coach.report.findings import (
    find_asked,
    find_picked_up,
    find_presenter_talk,
    find_suggestions_made,
)
from coach.report.html_parts import Fact, card, end, facts
from coach.report.html_tally import is_tallied
from coach.report.markup import tag
from coach.report.round_text import say_first_suggestion
from coach.report.svg import draw_bar
from coach.report.wording import n_of_n, not_known, plural, rate
from coach.review import Line, Measure

_MEANING = tag("a", "What these numbers mean", href="#meaning")
_WHEN = {Phase.IDEAS: "in the ideas round", Phase.ACTIONS: "while firming up actions"}


def figures_card(figures: Figures, lines: Sequence[Line]) -> Markup:
    """Return the counts of a round as one card, those about suggestions first.

    Under them stands how many of its ``lines`` could be read another way.
    """
    rows = (
        _first_suggestion(figures),
        _suggestions(figures),
        *_questions(figures),
        _picked_up(figures),
        _presenter(figures),
    )
    told = facts(rows)
    return card("The counts", told, _say_doubt(lines) if told else None, kind="counts")


def _say_doubt(lines: Sequence[Line]) -> Markup:
    """Return how many lines stood between two readings; of a tally, whose signs are what count."""
    if is_tallied(lines):
        return tag("p", _MEANING, class_="note")
    labelled = sum(line.coding is not None for line in lines)
    unsure = len(find_unsure(lines))
    count = f"{n_of_n(unsure, labelled)} lines counted here could be read more than one way. "
    return tag(
        "p",
        count if unsure else "No line counted here stood between two readings. ",
        tag("a", "How sure is this?", href="#sure"),
        " · ",
        _MEANING,
        class_="note",
    )


def _first_suggestion(figures: Figures) -> Fact | None:
    if _is_beyond(figures, "first_suggestion"):
        return None
    how = figures.explain("first_suggestion")
    return Fact(name="First suggestion", text=say_first_suggestion(figures), how=how)


def _suggestions(figures: Figures) -> Fact | None:
    measure, found = figures.find("suggestions_before_ideas"), find_suggestions_made(figures)
    if measure is None or found is None:
        return None
    notes = () if measure.value is None else (say_unsure(measure), end(_say_rate(figures)))
    how = figures.explain(
        "suggestions_before_ideas",
        "suggestions_before_ideas_plain",
        "suggestions_before_ideas_disguised",
        "suggestion_rate",
    )
    return Fact(name=found.name, text=found.text, notes=(found.note, *notes), how=how)


def say_unsure(measure: Measure | None) -> str:
    """Return how many lines are worth a look before leaning on a count.

    >>> say_unsure(Measure(name="checks", value=4, unit="question", unsure=1))
    '1 line is worth a look.'
    """
    if measure is None or not measure.unsure:
        return ""
    are = "is" if measure.unsure == 1 else "are"
    return f"{plural(measure.unsure, 'line')} {are} worth a look."


def _is_beyond(figures: Figures, name: str) -> bool:
    measure = figures.find(name)
    return measure is not None and is_beyond_tally(measure)


def _say_rate(figures: Figures) -> str:
    """Return how many in ten minutes; of a tally, which may be of a moment, only from ten on."""
    measure, count = figures.find("suggestion_rate"), figures.value("suggestions_before_ideas")
    # A rate that is above its count is of less than ten minutes.
    too_short = measure is not None and (measure.value or 0) > (count or 0)
    if measure is None or (too_short and figures.find("silences") is not None):
        return ""
    if measure.value is None:
        return f"How many in ten minutes is {not_known(measure.reason)}"
    return f"{measure.value:.1f} in ten minutes"


def _questions(figures: Figures) -> list[Fact | None]:
    phases = [fact for phase in ROUND_PHASES if (fact := _questions_in(figures, phase))]
    return [_all_questions(figures), *phases, _checks(figures)]


def _all_questions(figures: Figures) -> Fact | None:
    asked = count_asked(figures)
    measure = figures.find("open_questions")
    if asked is None:
        text = not_known(measure.reason) if measure else ""
        return Fact(name="Questions", text=text)
    if not asked[1]:
        return Fact(name="Questions", text="none that the labels show")
    share = figures.find("open_share")
    low, high = (share.low, share.high) if share else (None, None)
    text = rate(*asked, what="open", low=low, high=high, few=figures.few)
    how = figures.explain("open_questions", "closed_questions", "open_share")
    return Fact(name="Questions", text=text, notes=(_say_few(asked[1], figures),), how=how)


def _say_few(asked: int, figures: Figures) -> str:
    few = asked < figures.few
    return f"Fewer than {figures.few} were asked, so no share is given." if few else ""


def _questions_in(figures: Figures, phase: Phase) -> Fact | None:
    found = find_asked(figures, phase)
    if found is None:
        return None
    name = _WHEN.get(phase, f"while {found.name}")
    return Fact(name=name, text=found.text, notes=(found.note,), inner=True)


def _checks(figures: Figures) -> Fact | None:
    count = figures.value("checks")
    if not count:
        return None
    return Fact(
        name="checks of understanding",
        text=f"{round(count):,}",
        inner=True,
        how=figures.explain("checks"),
        notes=("“So it is the timing?” Counted apart from open and closed.",),
    )


def _picked_up(figures: Figures) -> Fact | None:
    found, how = find_picked_up(figures), figures.explain("picked_up")
    if _is_beyond(figures, "picked_up"):
        return None
    return Fact(name=found.name, text=found.text, notes=(found.note,), how=how) if found else None


def _presenter(figures: Figures) -> Fact | None:
    found, share = find_presenter_talk(figures), figures.value("talk_presenter")
    if found is None or _is_beyond(figures, "talk_presenter"):
        return None
    drawn = None if share is None else draw_bar(share, f"{found.name} {found.text}")
    how = figures.explain("talk_presenter")
    return Fact(name=found.name, text=found.text, notes=(found.note,), drawn=drawn, how=how)
