"""Find the phrases of the cue table in what somebody says.

Works on plain words, so capitals and punctuation make no difference. Knows
nothing of who speaks, nor of where in the meeting it is.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from coach.labels import Phase
from coach.measures._round_cues import CUES, ELSEWHEN, MOVES, SHARED, Wording

PLAIN_STRENGTH, LIKELY_STRENGTH, HINT_STRENGTH = 3, 2, 1

STRENGTHS: Mapping[Wording, int] = {
    Wording.TOPIC: PLAIN_STRENGTH,
    Wording.PLAIN: PLAIN_STRENGTH,
    Wording.LIKELY: LIKELY_STRENGTH,
    Wording.HINT: HINT_STRENGTH,
}

_NAME, _NAMES, _MINUTES, _END = "NAME", "NAMES", "MINUTES", "END"
_BEFORE, _AFTER = 8, 4
"""How many words before and after a phrase can move it there, or put it off."""
_SHORT = 5
"""Where no more words than this are said, the name of a phase stands by itself."""
_OUTLINE = 3
"""Somebody who names this many phases in one breath is giving an outline."""

_FILLERS = frozenset(("um", "uh", "er", "erm", "ah", "mm", "so", "okay", "ok", "right"))
_NOT_NAMES = frozenset(("will", "may", "speaker", "unknown", "room", "guest", "user"))
_APOSTROPHES = re.compile(r"['’]")
_NOT_WORDS = re.compile(r"[\W_]+")
_SPAN = re.compile(
    r"\b(?:(?:about|around|up to|a few|another|next) )*"
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty"
    r"|few|couple of)(?: or \w+)? minutes?\b"
)


class _Mark(Enum):
    """What a phrase does to the announcements around it, or says of who runs the set."""

    MOVES = "moves"
    ELSEWHEN = "elsewhen"
    SHARED = "shared"


_Entry = tuple[Phase, Wording] | _Mark
"""An announcement, or a mark."""


@dataclass(slots=True)
class _Node:
    """A step in a tree of phrases: the words that may follow, and what ends here."""

    following: dict[str, _Node] = field(default_factory=dict)
    ends: set[_Entry] = field(default_factory=set)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A phrase of the table, from one word to before another."""

    entry: _Entry
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What a few words announce, and whom they name.

    ``cues`` gives the phases announced, each with its strength from 1 to 3;
    ``shared`` is whether the members of the set seem to share the running.
    """

    cues: Mapping[Phase, int]
    named: frozenset[str]
    shared: bool


def find_name_words(names: Iterable[str]) -> dict[str, str]:
    """Return the single words that can only mean one of these people.

    Placeholders such as ``SPEAKER_03`` give none: nobody is called that.

    >>> find_name_words(["Ana Reyes", "Ben Reyes", "SPEAKER_01"])
    {'ana': 'Ana Reyes', 'ben': 'Ben Reyes'}
    """
    owned = [(word, name) for name in names for word in dict.fromkeys(_split(name))]
    owners = Counter(word for word, _ in owned)
    return {
        word: name
        for word, name in owned
        if owners[word] == 1 and len(word) > 1 and word.isalpha() and word not in _NOT_NAMES
    }


def hear(text: str, name_words: Mapping[str, str]) -> Heard:
    """Return what a text announces, given the words that name people.

    What is put off to another time announces nothing, and neither does an
    outline of the meeting.

    >>> hear("Right, clarifying questions, then.", {}).cues
    {<Phase.CLARIFYING: 'clarifying'>: 3}
    >>> hear("Anything to add before we go to clarifying questions?", {}).cues
    {}
    """
    words = _to_plain(text, name_words)
    found = _find_phrases(words)
    cues: dict[Phase, int] = {}
    for phrase in found:
        if isinstance(phrase.entry, tuple) and _announces(phrase, found, words):
            phase, wording = phrase.entry
            cues[phase] = max(cues.get(phase, 0), STRENGTHS[wording])
    return Heard(
        cues=cues if len(cues) < _OUTLINE else {},
        named=frozenset(name_words[word] for word in _split(text) if word in name_words),
        shared=any(phrase.entry is _Mark.SHARED for phrase in found),
    )


def _announces(phrase: _Found, found: Sequence[_Found], words: Sequence[str]) -> bool:
    around = [
        other.entry
        for other in found
        if other.end > phrase.start - _BEFORE and other.start < phrase.end + _AFTER
    ]
    if _Mark.ELSEWHEN in around:
        return False
    named_only = isinstance(phrase.entry, tuple) and phrase.entry[1] is Wording.TOPIC
    return not named_only or len(words) <= _SHORT + 1 or _Mark.MOVES in around


def _split(text: str) -> list[str]:
    return _NOT_WORDS.sub(" ", _APOSTROPHES.sub("", text.lower())).split()


def _to_plain(text: str, name_words: Mapping[str, str]) -> list[str]:
    """Return the words of a text as the cue table writes them, ``END`` last."""
    words = (word for word in _split(text) if word not in _FILLERS)
    plain = [_replace_name(word, name_words) for word in words]
    if "minute" in plain or "minutes" in plain:
        plain = _SPAN.sub(_MINUTES, " ".join(plain)).split()
    return [*plain, _END]


def _replace_name(word: str, name_words: Mapping[str, str]) -> str:
    if word in name_words:
        return _NAME
    return _NAMES if word.endswith("s") and word[:-1] in name_words else word


def _find_phrases(words: Sequence[str]) -> list[_Found]:
    found: list[_Found] = []
    for start in range(len(words)):
        node, end = _PHRASES, start
        while end < len(words) and words[end] in node.following:
            node = node.following[words[end]]
            end += 1
            found += [_Found(entry=entry, start=start, end=end) for entry in node.ends]
    return found


def _add_phrase(root: _Node, phrase: str, entry: _Entry) -> None:
    slots = [
        [*slot.rstrip("?").split("|"), *([""] if slot.endswith("?") else [])]
        for slot in phrase.split()
    ]
    for choice in itertools.product(*slots):
        node = root
        for word in filter(None, choice):
            node = node.following.setdefault(word, _Node())
        node.ends.add(entry)


def _build_phrases() -> _Node:
    root = _Node()
    for phase, rows in CUES.items():
        for wording, phrases in rows.items():
            for phrase in phrases:
                _add_phrase(root, phrase, (phase, wording))
    marks = {_Mark.MOVES: MOVES, _Mark.ELSEWHEN: ELSEWHEN, _Mark.SHARED: SHARED}
    for mark, phrases in marks.items():
        for phrase in phrases:
            _add_phrase(root, phrase, mark)
    return root


_PHRASES = _build_phrases()
