"""Talk heard by itself: nothing known of who says it, where, or after what.

Such talk is plainer than a set's: people tell, explain and break off far more
than they ask. A model that learnt only from members' questions would hear
questions and suggestions in it everywhere. So training also sees members' lines
without their surroundings, and the telling that presenters do, whole and broken
off. Labels are never changed by this, and presenters' words are other, as
anybody's telling is. What even a labeller who saw the surroundings was not sure
of teaches nothing without them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from coach.classifier.dataset import Example
from coach.classifier.segments import Segment
from coach.labels import Label, Role

_LEAST_WORDS = 5
_MOST_WORDS_KEPT = 7
_STARTS_AT_START = 2 / 3
_BREAKS = ("", " —", "...", "-")


def list_detached(example: Example) -> Iterator[tuple[Segment, Label]]:
    """Yield what an example teaches without its surroundings: none, one or two segments."""
    if not example.sure:
        return
    segment, label = example.segment, example.label
    asks = "?" in segment.text
    if segment.is_presenter:
        label = Label.OTHER
    if segment.role is Role.MEMBER or (segment.is_presenter and not asks):
        yield detach(segment), label
    if label is Label.OTHER and not asks:
        random = Random(f"{example.name} {example.line}")  # noqa: S311 - not for secrets
        if broken := break_off(segment.text, random):
            yield replace(detach(segment), text=broken, marked=True), label


def detach(segment: Segment) -> Segment:
    """Return a segment with its words alone."""
    return Segment(id=segment.id, text=segment.text, marked=segment.marked)


def break_off(text: str, random: Random) -> str | None:
    """Return a few words from the start or the middle of a statement, or None of a short one.

    >>> break_off("Yes.", Random(1)) is None
    True
    """
    words = text.split()
    if len(words) < _LEAST_WORDS:
        return None
    kept = random.randint(1, min(_MOST_WORDS_KEPT, len(words) - 1))
    start = 0 if random.random() < _STARTS_AT_START else random.randint(0, len(words) - kept)
    return " ".join(words[start : start + kept]).rstrip(".,!;:") + random.choice(_BREAKS)
