"""What there is to say of each count of a round, for every page that tells it in prose.

Groups only. Knows the names of the measures, and nothing of pages or documents.
"""

from __future__ import annotations

from dataclasses import dataclass

from coach.labels import PHASE_WORDS, Phase
from coach.report.figures import Figures, count_asked, say_looked_at
from coach.report.round_text import say_all_kinds, say_early, say_invited
from coach.report.wording import n_of_n, not_known, percent, perhaps, sentence
from coach.review import Measure


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What is told of one count: its name, what there is to say, and what to know about it."""

    name: str
    text: str
    note: str = ""


def find_suggestions_made(figures: Figures) -> Finding | None:
    """Return the turns with a suggestion that came early, or all of them where none can be told.

    Nothing where a review has not counted them.
    """
    measure = figures.find("suggestions_before_ideas")
    if measure is None:
        return None
    if measure.value is None:
        if not (text := say_all_kinds(figures)):
            return Finding(name="Suggestions", text=not_known(measure.reason))
        return Finding(name="Suggestions", text=text, note=sentence(measure.reason or ""))
    return Finding(
        name="Suggestions before the ideas round" if figures.has_ideas else "Early suggestions",
        text=say_early(measure, figures),
        note=sentence(say_invited(figures)),
    )


def find_asked(figures: Figures, phase: Phase) -> Finding | None:
    """Return the questions of a phase, beside what is usual in it; nothing where it has none."""
    text = say_open(figures, phase)
    if not text:
        return None
    return Finding(name=PHASE_WORDS[phase], text=text, note=sentence(figures.say_usual(phase)))


def say_open(figures: Figures, phase: Phase | None = None) -> str:
    """Return how many questions were open, with the range that their labels allow."""
    opened, of = count_asked(figures, phase) or (0, 0)
    if not of:
        return ""
    return f"{n_of_n(opened, of)} open{_range(figures.find('open_questions', phase), opened)}"


def find_picked_up(figures: Figures) -> Finding | None:
    """Return how many questions took up the presenter's words, and of which questions."""
    measure = figures.find("picked_up")
    if measure is None:
        return None
    name = "Picked up the presenter’s words"
    if measure.value is None or measure.count is None or not measure.of:
        return Finding(name=name, text=not_known(measure.reason))
    text = f"{n_of_n(measure.count, measure.of)} questions{_range(measure, measure.count)}"
    return Finding(name=name, text=text, note=sentence(say_looked_at(measure.of, figures)))


def find_presenter_talk(figures: Figures) -> Finding | None:
    """Return how much of the talk was the presenter's."""
    measure = figures.find("talk_presenter")
    if measure is None:
        return None
    name = "The presenter spoke"
    if measure.value is None:
        return Finding(name=name, text=not_known(measure.reason))
    return Finding(name=name, text=say_talk(measure.value), note="There is no right amount.")


def say_talk(share: float) -> str:
    """Return a share of the talk.

    >>> say_talk(0.224)
    '22 % of the talk'
    """
    return f"{percent(share)} of the talk"


def _range(measure: Measure | None, value: int) -> str:
    possible = perhaps(value, measure.low, measure.high) if measure else ""
    return f" ({possible})" if possible else ""
