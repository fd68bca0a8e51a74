"""What the model looks at: a segment described as named numbers.

The words themselves are left to the n-gram vectorisers of ``pipeline``. Here
are the things they cannot see: the cues, how an ask opens and ends, who speaks
and whether a round is on, what stands before it in the turn, and how many of
its words are the presenter's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from coach.classifier.cues import normalise
from coach.classifier.segments import Heard, Segment, is_marked
from coach.classifier.word_order import read_word_order

_WORD = re.compile(r"[\w']+")
_LONG_WORD = re.compile(r"[\w']{4,}")
_CLOSERS = " \t\"'”’)]"
_MOST_WORDS_COUNTED = 24
_WORDS_PER_STEP = 3
_OVERLAP_STEPS = 4
_ORDER_WEIGHT = 2.0


def read_texts(heard: Sequence[Heard]) -> list[str]:
    """Return each segment's own words, apostrophes straightened."""
    return [each.segment.text.replace("’", "'") for each in heard]


def describe_all(heard: Sequence[Heard]) -> list[dict[str, float]]:
    """Describe every segment; see ``describe``."""
    return [describe(each) for each in heard]


def describe(heard: Heard) -> dict[str, float]:
    """Describe one segment as named numbers, absent meaning 0."""
    segment = heard.segment
    place = describe_place(segment)
    words = _WORD.findall(normalise(segment.text))
    features = {f"role={segment.role}": 1.0, f"place={place}": 1.0}
    features |= _describe_form(segment, words, place)
    features |= _describe_order(segment, place)
    features |= _describe_cues(heard, place)
    features |= _describe_before(heard)
    features |= _describe_overlap(segment, words)
    return features


def describe_place(segment: Segment) -> str:
    """Name the speaker's role and whether a round is on, in one word.

    >>> describe_place(Segment(id="1", text="Go on.", inside=True))
    'member-inside'
    """
    where = {True: "inside", False: "outside", None: "unknown"}[segment.inside]
    return f"{segment.role}-{where}"


def describe_mark(text: str, *, marked: bool) -> str:
    """Name how a text ends: question, stop, cut (a dash or dots), missing, or none.

    Missing is the lack of a mark in talk that is ``marked``: written with marks.

    >>> describe_mark("Is it?", marked=True), describe_mark("It’s the—", marked=True)
    ('question', 'cut')
    >>> describe_mark("is it", marked=True), describe_mark("is it", marked=False)
    ('missing', 'none')
    """
    end = text.rstrip(_CLOSERS)
    if end.endswith(("...", "…", "—", "–", "-")):
        return "cut"
    return {"?": "question", ".": "stop", "!": "stop"}.get(
        end[-1:], "missing" if marked else "none"
    )


def _describe_form(segment: Segment, words: Sequence[str], place: str) -> dict[str, float]:
    text = segment.text
    mark = describe_mark(text, marked=is_marked(segment))
    features = {f"mark={mark}": 1.0, f"mark,place={mark},{place}": 1.0}
    if "?" in text and mark != "question":
        features["mark=within"] = 1.0
    said = _WORD.findall(text.lower())
    if said:
        features[f"begins={said[0]}"] = 1.0
    for length in (1, 2, 3):
        if len(words) >= length:
            features[f"opens={' '.join(words[:length])}"] = 1.0
    if words:
        features[f"opens,place={words[0]},{place}"] = 1.0
        features[f"opens,mark={words[0]},{mark}"] = 1.0
        features[f"ends={words[-1]}"] = 1.0
        features[f"ends={' '.join(words[-2:])}"] = 1.0
    steps = min(len(words), _MOST_WORDS_COUNTED) // _WORDS_PER_STEP
    features[f"length={steps}"] = 1.0
    return features


def _describe_order(segment: Segment, place: str) -> dict[str, float]:
    mark = describe_mark(segment.text, marked=is_marked(segment))
    features: dict[str, float] = {}
    for order in read_word_order(segment.text):
        features[f"order={order}"] = _ORDER_WEIGHT
        features[f"order,mark={order},{mark}"] = _ORDER_WEIGHT
        features[f"order,place={order},{place}"] = _ORDER_WEIGHT / 2
    return features


def _describe_cues(heard: Heard, place: str) -> dict[str, float]:
    features: dict[str, float] = {}
    for match in heard.cues:
        name = match.cue.name
        features[f"cue={name}{'^' if match.first else ''}"] = 1.0
        features[f"cue-anywhere={name}"] = 1.0
        features[f"cue,place={name},{place}"] = 0.7
        if match.cue.label:
            hints = f"hints={match.cue.label}"
            features[hints] = features.get(hints, 0.0) + 0.5
    return features


def _describe_before(heard: Heard) -> dict[str, float]:
    before = heard.segment.before
    if not before:
        return {}
    words = _WORD.findall(before.lower())
    features = {"before": 1.0}
    if before.rstrip().endswith("?"):
        features["before,mark=end"] = 1.0
    features |= {f"before={word}": 0.3 for word in words}
    features |= {f"before={one} {other}": 0.3 for one, other in pairwise(words)}
    features |= {f"before,cue={match.cue.name}": 0.7 for match in heard.cues_before}
    return features


def _describe_overlap(segment: Segment, words: Sequence[str]) -> dict[str, float]:
    content = {word for word in words if _LONG_WORD.fullmatch(word)}
    if not content:
        return {}
    presenters = set(_LONG_WORD.findall(segment.context.lower()))
    steps = len(content & presenters) * _OVERLAP_STEPS // len(content)
    return {f"overlap={steps}": 1.0}
