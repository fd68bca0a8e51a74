"""Why a label was chosen, in one plain sentence about the words.

The reason is the cue that speaks for the label; where no cue does, what the
talk around it did; failing that, the words that weighed most with the model.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from coach.classifier.cues import CueMatch
from coach.classifier.segments import Heard
from coach.labels import Flag, Label

_LONGEST_QUOTE = 40
_MARKS = " ,.?!…—"
_CAPITAL_I = re.compile(r"\bi\b")
_TELLING_WORD = re.compile(
    r"\b(?!(?:an?|the|to|of|in|on|at|by|for|from|with|and|or|but|so|as|not|is|it|its|be|that|this|"
    r"there|one|you|he|she|we|they|me|him|us|them|my|your|his|hers?|our|their|mine|yours|am|are|"
    r"was|were|been|do|does|did|has|have|had)\b)[^\W\d_]{2}"
)
"""A word that tells a reader something, standing by itself."""

_READS: Mapping[Label, str] = MappingProxyType(
    {
        Label.OPEN_QUESTION: "an open question",
        Label.CLOSED_QUESTION: "a closed question",
        Label.ADVICE: "a suggestion",
        Label.OTHER: "listening, sharing or housekeeping",
    }
)
_OTHERWISE: Mapping[Label, str] = MappingProxyType(
    {
        Label.OPEN_QUESTION: "it asks, and leaves the answer free",
        Label.CLOSED_QUESTION: "it asks for a yes, a no or one fact",
        Label.ADVICE: "it puts something forward for the presenter to do or conclude",
        Label.OTHER: "it neither asks for anything nor puts anything forward",
    }
)


def write_reason(
    heard: Heard,
    label: Label,
    *,
    flags: tuple[Flag, ...],
    sure: bool,
    first_label: Label,
    weightiest: str,
) -> str:
    """Write the reason for a label.

    ``first_label`` is what the segment reads as by itself; ``weightiest`` the
    words that weighed most towards the label, or "".
    """
    opening = "Reads as" if sure else "Could be heard as"
    named = _READS[label]
    if Flag.DISGUISED_ADVICE in flags:
        named = "a suggestion in question form"
    return f"{opening} {named}: {_because(heard, label, first_label, weightiest)}."


def _because(heard: Heard, label: Label, first_label: Label, weightiest: str) -> str:
    cue = choose_cue(heard.cues, label)
    if cue is not None:
        return f"“{_shorten(cue.wording)}” {cue.cue.words}"
    if label is not first_label:
        return _by_neighbours(heard, label)
    if _TELLING_WORD.search(weightiest) and label is not Label.OTHER:
        return f"{_OTHERWISE[label]} (“{_shorten(weightiest.strip(_MARKS))}”)"
    return _OTHERWISE[label]


def _by_neighbours(heard: Heard, label: Label) -> str:
    if label is Label.ADVICE and heard.segment.before:
        return "it goes on from the suggestion before it"
    return f"going by what is said around it, {_OTHERWISE[label]}"


def choose_cue(cues: tuple[CueMatch, ...], label: Label) -> CueMatch | None:
    """Return the cue that speaks best for a label: one that opens the text, else any."""
    fitting = [match for match in cues if match.cue.label is label]
    opening = [match for match in fitting if match.first]
    chosen = opening or fitting
    return max(chosen, key=lambda match: len(match.wording)) if chosen else None


def _shorten(wording: str) -> str:
    wording = _CAPITAL_I.sub("I", wording)
    if len(wording) <= _LONGEST_QUOTE:
        return wording
    return wording[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
