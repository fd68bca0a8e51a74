"""The figures of a round on the first screen of its HTML page, in a fixed order.

First suggestion, suggestions before the ideas round, questions by phase, the
presenter's words picked up, the presenter's share of the talk. Groups only.
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from coach.labels import PHASE_WORDS, ROUND_PHASES, Phase
from coach.report.excerpts import find_unsure
from coach.report.html_parts import Fact, card, end, facts
from coach.report.markup import tag
from coach.report.round_text import (
    Figures,
    count_asked,
    say_all_kinds,
    say_early,
    say_first_suggestion,
    say_invited,
)
from coach.report.svg import draw_bar
from coach.report.wording import (
    PHASE_USUAL,
    n_of_n,
    not_known,
    percent,
    perhaps,
    plural,
    rate,
)
from coach.review import Line, Measure


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
    labelled = sum(line.coding is not None for line in lines)
    unsure = len(find_unsure(lines))
    count = f"{n_of_n(unsure, labelled)} lines counted here could be read more than one way. "
    return tag(
        "p",
        count if unsure else "No line counted here stood between two readings. ",
        tag("a", "How sure is this?", href="#sure"),
        " · ",
        tag("a", "What these numbers mean", href="#meaning"),
        class_="note",
    )


def _first_suggestion(figures: Figures) -> Fact:
    return Fact(name="First suggestion", text=say_first_suggestion(figures))


def _suggestions(figures: Figures) -> Fact | None:
    measure = figures.find("suggestions_before_ideas")
    if measure is None:
        return None
    if measure.value is None:
        text = say_all_kinds(figures) or not_known(measure.reason)
        return Fact(name="Suggestions", text=text, notes=(end(measure.reason),))
    return Fact(
        name="Suggestions before the ideas round",
        text=say_early(measure, figures),
        notes=(end(say_invited(figures)), say_unsure(measure), end(_say_rate(figures))),
    )


def say_unsure(measure: Measure | None) -> str:
    """Return how many lines are worth a look before leaning on a count.

    >>> say_unsure(Measure(name="checks", value=4, unit="question", unsure=1))
    '1 line is worth a look.'
    """
    if measure is None or not measure.unsure:
        return ""
    are = "is" if measure.unsure == 1 else "are"
    return f"{plural(measure.unsure, 'line')} {are} worth a look."


def _say_rate(figures: Figures) -> str:
    measure = figures.find("suggestion_rate")
    if measure is None:
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
    return Fact(name="Questions", text=text, notes=(_say_few(asked[1], figures),))


def _say_few(asked: int, figures: Figures) -> str:
    few = asked < figures.few
    return f"Fewer than {figures.few} were asked, so no share is given." if few else ""


def _questions_in(figures: Figures, phase: Phase) -> Fact | None:
    asked = count_asked(figures, phase)
    if asked is None or not asked[1]:
        return None
    measure = figures.find("open_questions", phase)
    possible = perhaps(asked[0], measure.low, measure.high) if measure else ""
    text = f"{n_of_n(*asked)} open{possible and f' ({possible})'}"
    return Fact(
        name=f"while {PHASE_WORDS[phase]}", text=text, notes=(end(PHASE_USUAL[phase]),), inner=True
    )


def _checks(figures: Figures) -> Fact | None:
    count = figures.value("checks")
    if not count:
        return None
    return Fact(
        name="checks of understanding",
        text=f"{round(count):,}",
        inner=True,
        notes=("“So it is the timing?” Counted apart from open and closed.",),
    )


def _picked_up(figures: Figures) -> Fact | None:
    measure = figures.find("picked_up")
    if measure is None:
        return None
    name = "Picked up the presenter’s words"
    if measure.value is None or measure.count is None or measure.of is None:
        return Fact(name=name, text=not_known(measure.reason))
    text = f"{n_of_n(measure.count, measure.of)} questions"
    if possible := perhaps(measure.count, measure.low, measure.high):
        text += f" ({possible})"
    return Fact(name=name, text=text, notes=(_say_why_of(measure.of, figures),))


def _say_why_of(of: int, figures: Figures) -> str:
    """Say why this count and those by phase are of different numbers, where they are."""
    phases = (Phase.CLARIFYING, Phase.EXPLORING)
    asked = sum(found[1] for phase in phases if (found := count_asked(figures, phase)))
    if asked == of:
        return "Of those asked while clarifying and exploring."
    checks = sum(figures.value("checks", phase) or 0 for phase in phases)
    if asked + checks == of:
        return (
            f"Of {of}, and not of {asked}: checks of understanding count here as well, and are "
            "left out of open and closed."
        )
    return (
        f"Of {of}, and not of {asked}: counted here are the questions asked while clarifying "
        "and exploring that have words to compare."
    )


def _presenter(figures: Figures) -> Fact | None:
    measure = figures.find("talk_presenter")
    if measure is None:
        return None
    if measure.value is None:
        return Fact(name="The presenter spoke", text=not_known(measure.reason))
    text = say_talk(measure.value)
    return Fact(
        name="The presenter spoke",
        text=text,
        notes=("There is no right amount.",),
        drawn=draw_bar(measure.value, f"The presenter spoke {text}"),
    )


def say_talk(share: float) -> str:
    """Return a share of the talk.

    >>> say_talk(0.224)
    '22 % of the talk'
    """
    return f"{percent(share)} of the talk"
