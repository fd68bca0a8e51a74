"""The line to be reworded: what it asks, and what it names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.language.parsing import Parsed, parse
from coach.transcript import count_words

_SOFT = re.compile(
    r"^(?:(?:so|and|but|or|well|ok|okay|right|anyway|now|oh|um|er|erm|just|look|sorry|hang on"
    r"|really|surely|deep down|honestly|i mean|you know|on a scale of \w+ to \w+|out of ten"
    r"|it (?:sounds|seems|looks) (?:to me )?(?:like|as if|as though)"
    r"|i suppose|i guess|i was (?:just )?wondering|i'm wondering|can i ask|may i ask"
    r"|(?:i suppose )?(?:what i want to ask|my question|the question) is"
    r"|(?:this is |it's )?(?:probably )?(?:just )?a (?:daft |silly )?(?:idea|thought),? but)"
    r"\b[\s,:–—-]*)+",
    re.IGNORECASE,
)
_TAG = re.compile(
    r",\s*(?:would you say|do you think|do you reckon|have i (?:got|understood) (?:that|it)[^?]*"
    r"|is that (?:right|it|fair)|am i right|right|yeah|no|then"
    r"|(?:are|aren't|do|don't|is|isn't|did|didn't|was|wasn't|have|haven't) "
    r"(?:you|it|he|she|they|that))\s*\?$",
    re.IGNORECASE,
)
_MID_TAG = re.compile(
    r",\s*(?:are|aren't|do|don't|is|isn't|did|didn't|was|wasn't|have|haven't|can|can't|does"
    r"|doesn't)"
    r" (?:you|it|he|she|they|that),",
    re.IGNORECASE,
)
_SCALE = re.compile(
    r",? (?:out of (?:ten|10|five|5|a hundred)|on a scale of \w+ to \w+)(?=\s*\?$)", re.IGNORECASE
)
_ASKING = (
    r"(?:what(?:'s|'ll)?|how(?:'s)?|where(?:'s)?|who(?:'s|se)?|which|when|why|is|are|do|did|does"
    r"|has|have|was|were|could|can|would|will|if)\b"
)
_INNER = re.compile(rf"(?:,|;|:|–|—|\bis,)\s+(?:and |but |so |or )?(?={_ASKING})", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.?!…]+[.?!…]*")
_FEWEST_WORDS = 2
_CHECK = re.compile(
    r"^(?:is that (?:right|it|about it|the lot|how it is|fair|what .+)|have i .+|fair|yes|right"
    r"|am i right|does that sound right|is it)\s*\?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One ask of a line, or all of a line that asks nothing.

    ``lower`` is its text in small letters with straight apostrophes and without
    what only leads up to it.
    """

    said: str
    lower: str

    @property
    def parsed(self) -> Parsed:
        """The line, taken apart."""
        return parse(self.said)


def make_line(said: str) -> Line:
    """Return a line without its run-up.

    >>> make_line("So, well, I was wondering, did you feel angry?").said
    'Did you feel angry?'
    """
    plain = _TAG.sub("?", said.strip().replace("’", "'"))
    plain = _SCALE.sub("", _MID_TAG.sub(",", plain))
    plain = _SOFT.sub("", plain) or plain
    plain = plain[0].upper() + plain[1:]
    return Line(said=plain, lower=plain.lower().rstrip(" ?.!"))


def list_asks(said: str) -> tuple[Line, ...]:
    """Return the asks of a line, in order; the whole line where it has no question mark.

    >>> [each.said for each in list_asks("It's late. What did she say, and is she well?")]
    ['What did she say?', 'Is she well?']
    """
    asks = [
        make_line(piece)
        for sentence in _join_checks(_SENTENCE.findall(said))
        if sentence.endswith("?")
        for piece in _cut(sentence)
    ]
    return tuple(asks) or (make_line(said),)


def _join_checks(sentences: list[str]) -> list[str]:
    """Return the sentences, each statement with its check behind it ("Is that right?") as one."""
    joined: list[str] = []
    for sentence in (each.strip() for each in sentences):
        if joined and _CHECK.match(sentence):
            joined[-1] = f"{joined[-1].rstrip(' .!…')}?"
        else:
            joined.append(sentence)
    return joined


def _cut(sentence: str) -> list[str]:
    """Cut a sentence into its asks: what comes before the first of them is run-up."""
    sentence = _TAG.sub("?", sentence.replace("’", "'"))
    starts = [found.end() for found in _INNER.finditer(sentence)]
    if not re.match(_ASKING, _SOFT.sub("", sentence), re.IGNORECASE):
        starts = starts or [0]
    elif not sentence.lower().startswith("if "):
        starts = [0, *starts]
    else:
        starts = [0]
    starts = [
        each
        for before, each in zip([-1, *starts], starts, strict=False)
        if before < 0 or not sentence[before:].lower().startswith("if ")
    ]
    ends = [*starts[1:], len(sentence)]
    pieces = [
        re.sub(r"[\s,;:?–—]*(?:\b(?:and|but|or|so)\b[\s,]*)?$", "", sentence[start:end]) + "?"
        for start, end in zip(starts, ends, strict=True)
    ]
    return [piece for piece in pieces if count_words(piece) >= _FEWEST_WORDS] or [sentence]
