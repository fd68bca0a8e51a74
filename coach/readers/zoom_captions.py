"""Captions saved from a Zoom window: ``[Name] HH:MM:SS`` above what was said.

The time is a start, often by the clock on the wall. When two people talk, Zoom
writes a block again as it grows; what a later block repeats whole is read once.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import replace

from coach.readers._lines import Lines
from coach.readers._markup import join_words
from coach.readers._stamped import (
    TIME,
    Opening,
    StampedTurn,
    build_stamped_reading,
    opens_often,
    split_turns,
)
from coach.readers.units import Reading

FORMAT = "zoom_captions"

_OPENING = re.compile(rf"\[([^\[\]\n]{{0,80}}(?:\[[^\[\]\n]{{0,80}}\])?)\] ({TIME})")
_LETTERS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_FEWEST_WORDS = 5
_BLOCKS_BACK = 4


def recognises(text: str) -> bool:
    """Say whether two lines near the top are a name in brackets and a time."""
    return opens_often(text, _read_opening, believe=True)


def parse(text: str, *, name: str) -> Reading:
    """Read saved captions.

    Raises:
        TranscriptFormatError: there are no words below the names.
    """
    turns = split_turns(Lines(text), _read_opening, believe=True)
    kept, repeats = _drop_repeats(turns)
    return build_stamped_reading(
        kept, format=FORMAT, name=name, writer="Zoom", warnings=_describe_repeats(repeats)
    )


def _read_opening(line: str) -> Opening | None:
    match = _OPENING.fullmatch(line.strip())
    if match is None:
        return None
    return Opening(label=join_words(match[1]), time=match[2])


def _drop_repeats(turns: Iterable[StampedTurn]) -> tuple[list[StampedTurn], int]:
    """Leave out, and count, blocks whose words are all in another near them by the same person.

    The longer words take the place of those they repeat. Short blocks stay:
    people do say “yes” twice.
    """
    kept: list[StampedTurn] = []
    near: deque[tuple[int, str]] = deque(maxlen=_BLOCKS_BACK)
    repeats = 0
    for turn in turns:
        words = " ".join(_LETTERS.findall(turn.text.casefold()))
        place = _find_repeat(kept, near, turn, words)
        if place is None:
            near.append((len(kept), words))
            kept.append(turn)
            continue
        repeats += 1
        if len(turn.text) > len(kept[place].text):
            kept[place] = replace(kept[place], lines=turn.lines)
            near = deque(((at, words if at == place else old) for at, old in near), _BLOCKS_BACK)
    return kept, repeats


def _find_repeat(
    kept: Sequence[StampedTurn], near: Iterable[tuple[int, str]], turn: StampedTurn, words: str
) -> int | None:
    """Return the place of a block by the same person that holds these words, or the reverse."""
    for place, other in near:
        same = kept[place].opening.label == turn.opening.label
        if same and (_holds(other, words) or _holds(words, other)):
            return place
    return None


def _holds(longer: str, shorter: str) -> bool:
    return shorter.count(" ") + 1 >= _FEWEST_WORDS and f" {shorter} " in f" {longer} "


def _describe_repeats(count: int) -> tuple[str, ...]:
    if not count:
        return ()
    captions = (
        "caption that another repeats was" if count == 1 else "captions that others repeat were"
    )
    return (f"{count:,} {captions} left out; every word is in the other.",)
