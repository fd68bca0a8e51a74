"""Set phrases that put something forward, whatever it is: section 10 of the labelling guide.

"If I were you I'd go to trial" is a suggestion by its form, and a model that has
heard much of trials and little of the form takes it for telling. So where one of
these opens what is said in a round, or what is given by itself, most of what the
model gives to telling and to closed questions goes to a suggestion: in the first
reading, and again once the talk around it was heard. What a facilitator says is
left alone: the same words run a meeting.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.classifier.context import LABELS, Scores
from coach.classifier.cues import normalise
from coach.classifier.segments import Heard
from coach.labels import Label, Role

LEFT = 0.2
"""The share that stays with what the model took it for; set by hand, to a round figure."""

_ADVICE = LABELS.index(Label.ADVICE)
_GIVE_WAY = [LABELS.index(label) for label in (Label.CLOSED_QUESTION, Label.OTHER)]

_FIRM = (
    "assertive|blunt|brave|careful|clear|direct|firm|honest|kind|open|patient|polite|straight|"
    "strict|tough|upfront|up front|wary"
)
_FEELS = (
    r"(?!(?:believe|cry|dread|enjoy|expect|feel|find|hate|have|imagine|know|like|love|need|panic|"
    rf"see|struggle|think|understand|want|wonder|worry|be (?!(?:{_FIRM})\b)\w+|"
    r"get (?:angry|annoyed|cross|upset)|go (?:crazy|mad|spare)|lose (?:it|my))\b)"
)
_I_WOULD_DO = (
    r"i(?:'d| would)(?: (?:also|always|certainly|definitely|first|just|maybe|never|not|perhaps|"
    rf"probably|simply))* {_FEELS}[a-z]+\b"
)
_IN_YOUR_PLACE = (
    r"(?:if (?:i were|i was|it were|it was) (?:me|you)|in your (?:place|position|shoes))"
)
_PUTS_FORWARD = (
    rf"{_IN_YOUR_PLACE},? {_I_WOULD_DO}",
    rf"{_I_WOULD_DO}.{{0,80}}\b{_IN_YOUR_PLACE}\b",
    rf"i(?:'d| would) be (?:{_FIRM}) (?:about|and|to|with)\b",
    r"my (?:advice|recommendation|suggestion|tip)(?: to you)?(?:'d be| is| would be)\b",
    r"i(?:'d| would)? (?:advise|recommend|suggest)(?: that)? (?:you|\w+ing|an?|your)\b",
    r"you could always (?!tell\b)[a-z]+",
    r"you (?:may|might) want to [a-z]+",
    r"(?:perhaps )?try (?:an?|another|not|one|some|\w+ing|your)\b",
    r"would (?:an?|another|more|some) (?!(?:break|minute|moment|pause|silence|summary)\b)"
    r"[\w' -]{1,40}\bhelp\b",
    r"you(?:'re| are|'d be| would be) better off\b",
)
_OPENING = re.compile(
    r"(?:(?:frankly|honestly|if you ask me|personally|to be honest),? )?"
    rf"(?:{'|'.join(f'(?:{each})' for each in _PUTS_FORWARD)})"
)


def heed_formulas(heard: Sequence[Heard], scores: Scores) -> Scores:
    """Return the scores, a suggestion's raised where a set phrase puts something forward.

    ``scores`` has a row a segment, each adding up to 1; so have the new ones.
    """
    heeded = scores.copy()
    for row, each in enumerate(heard):
        if puts_forward(each):
            moved = heeded[row, _GIVE_WAY] * (1 - LEFT)
            heeded[row, _GIVE_WAY] -= moved
            heeded[row, _ADVICE] += moved.sum()
    return heeded


def puts_forward(heard: Heard) -> bool:
    """Say whether a set phrase opens a segment and puts something to the presenter to do."""
    segment = heard.segment
    if segment.inside is False or segment.role is Role.FACILITATOR:
        return False
    return bool(_OPENING.match(normalise(segment.text)))
