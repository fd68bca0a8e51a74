"""What a segment is taken for where little or nothing is known of the meeting.

The talk that is trained on is a set's: a third of it asks or suggests. A line
that is given by itself may be from any talk, where most of it tells. By Bayes'
rule the odds of a label are then multiplied by how much commoner, or rarer, it
is in talk at large among lines of this form. The factors below are set by hand,
to round figures; the development benchmarks were in view when they were.

Three rules of the guide are applied here as well: two for "Have you ...?", one
where what was said before is not known, one where no action is named; and one
for "Why don't you ...?".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from coach.classifier.context import LABELS, Scores
from coach.classifier.cues import normalise
from coach.classifier.segments import Heard, is_marked
from coach.classifier.word_order import has_asking_order, read_word_order
from coach.labels import Label

ASKED = 40.0
"""What the odds of a question are multiplied by where a mark or the word order asks."""
ASKED_ADVICE = 4.0
"""The same for a suggestion, which can be put as a question."""
UNASKED = 0.05
"""What the odds of a question are multiplied by where nothing in the form asks."""
HINTED = 0.5
"""What the odds of a suggestion are multiplied by in a statement with a cue for one."""
UNHINTED = 0.25
"""The same without a cue."""

_DONE, _TRIED = "have_you_done", "have_you_tried"
_ANYTHING = re.compile(
    r"(?:have|had|did|haven't|hadn't|didn't) you (?:(?:ever|not|just|already|actually|really) )*"
    r"(?:tried|try|thought (?:of|about)|think (?:of|about)|considered|consider|"
    r"looked (?:at|into)|look (?:at|into)) anything\b"
)
_NAMED = re.compile(r"\b(?:or|like|such as|along the lines|similar to|as \w+ as)\b")
_WHY_NOT_DO = re.compile(
    r"(?:(?:so|well|and|but|then|ok|okay|right) )*why (?:don't|do not) you "
    r"(?:(?:just|simply|maybe|perhaps|also) )*"
    r"(?!(?:agree|believe|care|dare|do you|enjoy|feel|get on|have|know|like|mind|need|remember|see"
    r"|think|trust|understand|want)\b)(?P<deed>[a-z]+)"
)
_ADVICE, _CLOSED = LABELS.index(Label.ADVICE), LABELS.index(Label.CLOSED_QUESTION)
_OPEN = LABELS.index(Label.OPEN_QUESTION)
_PLAIN = frozenset({"statement", "fragment"})
_NEED_NO_MARK = frozenset({"wondering", "request"})


def allow_for_place(heard: Sequence[Heard], scores: Scores) -> Scores:
    """Return the scores, those of segments of no known place weighed by prevalence.

    ``scores`` has a row a segment, each adding up to 1; so have the new ones.
    """
    factors = np.array(
        [
            find_factors(each) if each.segment.inside is None else (1.0,) * len(LABELS)
            for each in heard
        ]
    )
    weighed = scores * factors
    weighed /= weighed.sum(axis=1, keepdims=True)
    for row, each in enumerate(heard):
        asked = asks_what_was_done(each) or asks_for_anything(each)
        if asked and weighed[row, _ADVICE] > weighed[row, _CLOSED]:
            weighed[row, [_ADVICE, _CLOSED]] = weighed[row, [_CLOSED, _ADVICE]]
        if puts_deed_after_why(each) and weighed[row, _OPEN] > weighed[row, _ADVICE]:
            weighed[row, [_ADVICE, _OPEN]] = weighed[row, [_OPEN, _ADVICE]]
    return np.asarray(weighed, dtype=np.float64)


def asks_what_was_done(heard: Heard) -> bool:
    """Say whether "Have you done it?" is asked and nothing said before is known.

    Whether the thing is the presenter's own plan or a new idea then cannot be
    told, and the labelling guide (section 5) takes it for a closed question.
    """
    names = {match.cue.name for match in heard.cues if match.first}
    return not heard.segment.context and _DONE in names and _TRIED not in names


def asks_for_anything(heard: Heard) -> bool:
    """Say whether "Have you tried anything?" is asked, and nothing of the asker's is named.

    An action that it might be is what makes a suggestion of "Have you tried ...?";
    whether there was any at all is a closed question (section 5).
    """
    plain = normalise(heard.segment.text)
    if not _ANYTHING.match(plain) or _NAMED.search(plain):
        return False
    return all(m.cue.name == _TRIED for m in heard.cues if m.cue.label is Label.ADVICE)


def puts_deed_after_why(heard: Heard) -> bool:
    """Say whether "Why don't you ring them?" puts something to do to somebody.

    That is what it means of anything one can do, but not of what one thinks or
    feels, nor of what the presenter spoke of before (sections 5 and 9).
    """
    found = _WHY_NOT_DO.match(normalise(heard.segment.text))
    if not found:
        return False
    return not re.search(rf"\b{found['deed']}", normalise(heard.segment.context))


def find_factors(heard: Heard) -> tuple[float, ...]:
    """Return what the odds of each label are multiplied by, in the codebook's order."""
    question, advice = _weigh(heard)
    return tuple(
        question if label.is_question else advice if label is Label.ADVICE else 1.0
        for label in LABELS
    )


def _weigh(heard: Heard) -> tuple[float, float]:
    segment = heard.segment
    orders = read_word_order(segment.text)
    marked = is_marked(segment)
    if "?" in segment.text or (has_asking_order(orders) and not marked):
        return ASKED, ASKED_ADVICE
    hinted = any(match.cue.label is Label.ADVICE for match in heard.cues)
    needs_mark = marked and _NEED_NO_MARK.isdisjoint(orders)
    return (
        UNASKED if needs_mark or _PLAIN.issuperset(orders) else 1.0,
        HINTED if hinted else UNHINTED,
    )
