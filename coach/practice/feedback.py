"""What is said of a question: one remark, about the words, and one thing to try.

Wording as domain research 6.2 and 6.3 and section 13 of the labelling guide.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coach.coding import Prediction
from coach.labels import LABELS, Label
from coach.practice.checks import Check, Finding, find_first_unmet
from coach.practice.items import Rewording
from coach.practice.reading import choose_kinder
from coach.practice.words_shared import share_words

PEOPLE_SPLIT = "People split on this one."
ONE_WAY = "One way"
YOURS_OPENED = "Yours, opened up"
YOURS_SHORTER = "Yours, shorter"
ANOTHER_WAY = "Another way in"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """One remark on what was typed, why it reads so, and one example or None.

    ``lead`` says where the example comes from: ``ONE_WAY`` to ask, or the
    learner's own wording made open, or shorter where it was open, or
    ``ANOTHER_WAY`` where little of it is left. ``is_ready`` is whether there is
    nothing left that the exercise looks for.
    """

    remark: str
    reason: str
    example: Rewording | None = None
    lead: str = ONE_WAY
    is_ready: bool = False


def give_feedback(
    reading: Prediction,
    findings: Sequence[Finding],
    *,
    examples: Sequence[Rewording] = (),
    own: Sequence[Rewording] = (),
    said: str = "",
) -> Feedback:
    """Return what to say of a question: the weightiest thing alone, never all of them.

    ``own`` are open versions of the learner's own wording, ``said``; where there
    are any, the first of them is the one example.
    """
    unmet = find_first_unmet(findings)
    if unmet is None:
        return Feedback(remark=_praise(findings), reason=give_reason(reading), is_ready=True)
    return Feedback(
        remark=_REMARKS[unmet.check](reading, unmet),
        reason=give_reason(reading) if unmet.check in _BY_READING else "",
        example=next(iter((*own, *examples)), None),
        lead=_choose_lead(own, said, unmet),
    )


def _choose_lead(own: Sequence[Rewording], said: str, unmet: Finding) -> str:
    """Return where the example comes from: what was done to the learner's own wording."""
    if not own:
        return ONE_WAY
    if said and not share_words(said, own[0].said):
        return ANOTHER_WAY
    return YOURS_SHORTER if unmet.check in (Check.ONE_ASK, Check.SHORT) else YOURS_OPENED


def give_reason(reading: Prediction) -> str:
    """Return why it reads so; nothing where the kinder label is not the one it is about."""
    is_named = not reading.scores or choose_kinder(reading) is reading.label
    return reading.reason if is_named else ""


def name_reading(reading: Prediction) -> str:
    """Return a label in words, as tentative as its reading.

    >>> from coach.coding import Prediction
    >>> reading = Prediction(utterance_id="", label=Label.ADVICE, probability=0.6, scores={},
    ...                      sure=False, reason="", classifier="")
    >>> name_reading(reading)
    'could be heard as a suggestion'
    """
    how = "reads as" if reading.sure else "could be heard as"
    label = choose_kinder(reading) if reading.scores else reading.label
    return f"{how} {_with_article(label)}"


def _with_article(label: Label) -> str:
    words = LABELS[label].words
    words = words[0].lower() + words[1:]
    if label is Label.OTHER:
        return words
    return f"an {words}" if words[0] in "aeiou" else f"a {words}"


def _praise(findings: Sequence[Finding]) -> str:
    kept = next(finding.words for finding in findings if finding.check is Check.KEEPS_A_WORD)
    return f"One open question, short, and it takes up “{kept}”."


def _say_plan(reading: Prediction, finding: Finding) -> str:
    if finding.words:
        return f"“{finding.words}” is still inside it. What would you ask if you had no plan yet?"
    what = "There is a plan in it" if give_reason(reading) else f"This {name_reading(reading)}"
    return f"{what}. What is it that you do not know yet?"


def _say_hint(_reading: Prediction, _finding: Finding) -> str:
    return "This could be heard as your view. If you wanted theirs, take the hint out."


def _say_closed(reading: Prediction, _finding: Finding) -> str:
    if choose_kinder(reading) is Label.OTHER:
        return f"This {name_reading(reading)}. What would you like to ask?"
    return "A full answer to this could be one word. What would leave more room?"


def _say_stacked(_reading: Prediction, _finding: Finding) -> str:
    return "There are two asks in it, and people answer the last. Which one would you keep?"


def _say_long(_reading: Prediction, finding: Finding) -> str:
    return f"It has {finding.words} words. Which of them could go?"


def _say_not_kept(_reading: Prediction, _finding: Finding) -> str:
    return "An open question. Which word of theirs could it take up?"


_BY_READING = (Check.NO_PLAN, Check.NO_HINT, Check.OPEN)
_REMARKS = {
    Check.NO_PLAN: _say_plan,
    Check.NO_HINT: _say_hint,
    Check.OPEN: _say_closed,
    Check.ONE_ASK: _say_stacked,
    Check.SHORT: _say_long,
    Check.KEEPS_A_WORD: _say_not_kept,
}
