"""Lines that supply the feeling: "Did you feel angry?" becomes "How did you feel?"."""

from __future__ import annotations

import re

from coach.practice.rewording.line import Line
from coach.practice.rewording.rule import Frame, Rule
from coach.practice.rewording.slots import Slot
from coach.practice.rewording.words import FEELING_VERBS, FEELINGS

_OPENS = "The feeling, left for them to name"
_FEEL = re.compile(r"\byou (?:really |still |honestly )?(?:feel|felt|feeling)\b|\bmake you feel\b")
_OPEN_ASK = re.compile(r"^(?:what|how) ")


def supplies_feeling(line: Line) -> bool:
    """Say whether a line puts a feeling to somebody, for a yes or no.

    >>> from coach.practice.rewording.line import make_line
    >>> supplies_feeling(make_line("Were you scared, telling them?"))
    True
    >>> supplies_feeling(make_line("Was the meeting long?"))
    False
    """
    if _OPEN_ASK.match(line.lower):
        return False
    if _FEEL.search(line.lower):
        return True
    return any(
        (token.lower in FEELINGS and token.dep in ("acomp", "oprd", "ROOT", "xcomp", "conj"))
        or (token.lemma in FEELING_VERBS and token.pos == "VERB")
        for token in line.parsed.tokens
    ) and bool(re.search(r"\byou(?:'re)?\b", line.lower))


FEELING = Rule(
    name="a feeling supplied",
    recognises=supplies_feeling,
    frames=(
        Frame(slot=Slot.WHEN_SOMEBODY_DID, asks="How did you feel when {}?", opens=_OPENS),
        Frame(slot=Slot.WHEN_YOU_DID, asks="How did you feel when {}?", opens=_OPENS),
        Frame(slot=Slot.WHEN_SOMEBODY_DOES, asks="How do you feel when {}?", opens=_OPENS),
        Frame(slot=Slot.WHEN_YOU_DO, asks="How do you feel when {}?", opens=_OPENS),
        Frame(slot=Slot.NOW_THAT, asks="How do you feel now that {}?", opens=_OPENS),
        Frame(
            slot=Slot.MATTER_IN_LINE,
            asks="What is it about {} that stays with you?",
            opens="What a thing that both have named stands for",
            weight=-1.0,
        ),
        Frame(slot=Slot.MATTERS_IN_LINE, asks="How do you feel about {}?", opens=_OPENS),
        Frame(slot=Slot.TO_BE, asks="How does it feel to {}?", opens=_OPENS),
        Frame(slot=Slot.TO_HAVE_BEEN, asks="How did it feel to {}?", opens=_OPENS),
        Frame(slot=Slot.NOT_ABLE, asks="How does it feel not to be able to {}?", opens=_OPENS),
        Frame(slot=Slot.NOT_DONE, asks="How does it feel not to {}?", opens=_OPENS),
    ),
)
