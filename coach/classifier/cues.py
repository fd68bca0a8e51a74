"""Finding the wording cues of ``cue_table`` in what is said.

Each match becomes a feature for the model and words for the reason. Nothing
here knows who is speaking or what was said before.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from coach.classifier.cue_table import CUES, VOCABULARY, Cue

_FILLER = re.compile(
    r"(?:(?:ok(?:ay)?|so|yeah|yes|yep|no|right|well|um+|er+|uh+(?!.huh\b)|ah|oh|and|but|mm+|"
    r"hm+|thanks?|thank you|sorry|just a thought|just|now|then|actually|maybe|great|lovely|"
    r"brilliant|i mean|you know|i suppose|i guess|i think)\b[\s,.;:…—–-]*)+"
)
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})
_SPACES = re.compile(r"\s+")


_PLACE = re.compile(r"<(\w+)>")


@dataclass(frozen=True, slots=True, kw_only=True)
class CueMatch:
    """A cue found in a text, and the words that matched.

    ``first`` is true when the match opens the text.
    """

    cue: Cue
    wording: str
    first: bool


def compile_cue(cue: Cue) -> re.Pattern[str]:
    """Return a cue's wordings as one pattern.

    Raises:
        KeyError: a wording names a list that is not in the vocabulary.
    """
    joined = "|".join(f"(?:{wording})" for wording in cue.wordings)
    return re.compile(_PLACE.sub(lambda place: VOCABULARY[place.group(1)], joined))


_CLAUSE = re.compile(r"[,.;:!?…—–-] |\b(?:and|but|so) ")
_AT_START = tuple((cue, compile_cue(cue)) for cue in CUES if cue.at_start)
_ANYWHERE = tuple((cue, compile_cue(cue)) for cue in CUES if not cue.at_start)
_ORDER = {cue.name: position for position, cue in enumerate(CUES)}


def normalise(text: str) -> str:
    """Lower the case, straighten apostrophes, and drop filler at the start.

    Text that is nothing but filler is kept as it is.

    >>> normalise("OK, so, um, What’s next?")
    "what's next?"
    >>> normalise("Yeah.")
    'yeah.'
    """
    plain = _SPACES.sub(" ", text.translate(_APOSTROPHES).lower()).strip()
    filler = _FILLER.match(plain)
    return plain[filler.end() :] or plain if filler else plain


def match_cues(text: str) -> tuple[CueMatch, ...]:
    """Return every cue found in a text, in the order of the table.

    >>> [match.cue.name for match in match_cues("So, have you tried ringing her?")]
    ['have_you_tried', 'have_you_done', 'yes_no']
    """
    plain = normalise(text)
    starts = [0, *(clause.end() for clause in _CLAUSE.finditer(plain))]
    found = [
        _describe(cue, match)
        for cue, pattern in _AT_START
        if (match := _match_at(pattern, plain, starts))
    ]
    found += [
        _describe(cue, match) for cue, pattern in _ANYWHERE if (match := pattern.search(plain))
    ]
    return tuple(sorted(found, key=lambda match: _ORDER[match.cue.name]))


def fingerprint_cues() -> str:
    """Return the SHA-256, in hexadecimal, of every wording in the table.

    A model learns from the cues by name, so it fits one table only.
    """
    rows = [(cue.name, cue.wordings, cue.at_start, cue.label) for cue in CUES]
    return hashlib.sha256(repr((rows, sorted(VOCABULARY.items()))).encode()).hexdigest()


def _match_at(pattern: re.Pattern[str], plain: str, starts: Sequence[int]) -> re.Match[str] | None:
    for start in starts:
        if match := pattern.match(plain, start):
            return match
    return None


def _describe(cue: Cue, match: re.Match[str]) -> CueMatch:
    return CueMatch(
        cue=cue,
        wording=match.group().strip(" ,.;:"),
        first=match.start() == 0,
    )
