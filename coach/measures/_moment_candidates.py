"""Which questions of a round may be shown again, with what the presenter said after them.

Whoever reads a moment reads somebody's words. So only questions that plainly
read as they do, and that were answered in peace, are let through; which of
them to show is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from coach.labels import Flag, Label, Phase, Role
from coach.measures.gaps import NOISE, explain_no_gaps, find_gap
from coach.measures.scope import group_turns
from coach.measures.yields import Yield, find_yields
from coach.review import Line
from coach.transcript import ENCOURAGER_WORDS, Transcript, count_words

LEAST_WORDS = 8
"""With fewer words than this an answer gives little to hear again."""

_AFTERMATH = 4
"""So many lines after an answer show how it left people."""

_PHASES = (None, Phase.CLARIFYING, Phase.EXPLORING, Phase.REFLECTING)
"""Not while presenting, where a question breaks in, nor where suggestions and actions are due."""

_NO_EXAMPLE = frozenset({Flag.LEADING, Flag.STACKED, Flag.TOO_LONG, Flag.DISGUISED_ADVICE})

_TENDER = re.compile(
    r"\b(?:tears|tearful|cry|cries|cried|crying|weep|weeping|wept|sob(?:s|bed|bing)?"
    r"|asham\w+|humiliat\w+|grie[fv]\w*|bereave\w*|funerals?|miscarr\w+|suicid\w+|self-harm\w*"
    r"|die|dies|died|dying|deaths?|cancer|divorc\w+|abus\w+|assault\w*|harass\w*"
    r"|upset\w*|offen(?:ded|ding|sive)|not comfortable|uncomfortable|unfair|not fair"
    r"|feel(?:ing)? (?:\w+ ){0,2}(?:sick|awful|terrible|dreadful|stupid|worthless)"
    r"|(?:give me|need|take) a (?:minute|moment|second)|can we (?:stop|leave (?:it|that|this))"
    r"|(?:rather|prefer) not|(?:don['’]t|do not) want to (?:talk|go|get) (?:about|into|there)"
    r"|i['’]m (?:so |really )?sorry)\b",
    re.IGNORECASE,
)
"""Words that may have cost something to say: not to be replayed unasked."""

_TURNED_DOWN = re.compile(
    r"^\W*(?:(?:um|er|erm|well|no|oh|look)\W+)*"
    r"(?:it(?:['’]s| is) not (?:that|about)|it isn['’]t (?:that|about)|that['’]s not"
    r"|i(?:['’]ve| have)? (?:just|already) (?:said|told|answered)"
    r"|what do you mean|i don['’]t understand|sorry)\b",
    re.IGNORECASE,
)
"""How an answer begins where the question missed what was meant."""

_CUT = re.compile(r"(?:[-–—…]|\.\.\.)[\s\"'”’)\]]*$")
_UNFINISHED = re.compile(
    r"\b(?:and|but|because|or|the|a|an|to|of|with|if|is|was|i|it['’]s|i['’]m|she['’]s|he['’]s)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A question that may be shown again.

    ``turn`` is the whole of its floor turn, ``answer`` the presenter's lines
    after it, ``aftermath`` the first few lines that come then, and
    ``opened`` how much it opened up.
    """

    question: Line
    turn: tuple[Line, ...]
    answer: tuple[Line, ...]
    aftermath: tuple[Line, ...]
    opened: Yield

    @property
    def asked(self) -> str:
        """The question's utterance id."""
        return self.question.utterance.id

    @property
    def words(self) -> int:
        """How many words the answer has."""
        return count_words(_join(self.answer))

    @property
    def is_open(self) -> bool:
        """Whether it is an open question."""
        return self.question.label is Label.OPEN_QUESTION


def find_candidates(lines: Sequence[Line], transcript: Transcript) -> tuple[Candidate, ...]:
    """Return the questions of one round that may be shown again, in order.

    Each is the only question of its turn, with no suggestion beside it; reads
    surely as a question that hints at nothing and has no long run-up; is no
    check of understanding, and, if closed, has no closed question asked just
    before or after it. It was asked while clarifying, exploring or reflecting,
    or in a round without phases. The presenter answered it in eight words or
    more, did not turn it down and was not cut off; and neither there nor in the
    next few lines are words that may have cost something to say.
    Source: domain research, section 6.

    >>> from tests.builders import make_line, make_transcript, make_turn
    >>> talk = [make_turn("What do you hope for?", index=1),
    ...     make_turn("That they ring me before they ring the office.", index=2, speaker="Ana")]
    >>> said = [make_line(turn=1, utterance=talk[0].utterances[0]),
    ...     make_line(turn=2, role=Role.PRESENTER, utterance=talk[1].utterances[0])]
    >>> [one.asked for one in find_candidates(said, make_transcript(*talk))]
    ['1.1']
    """
    opened = find_yields(lines)
    rowed = _find_rows(opened, lines)
    broken = _find_broken(lines, transcript)
    found = _gather([one for one in opened if one.words], lines)
    return tuple(
        one
        for one in found
        if one.words >= LEAST_WORDS
        and one.asked not in rowed
        and one.answer[-1].utterance.id not in broken
        and _is_plain(one)
        and _is_kind(one)
    )


def _gather(opened: Sequence[Yield], lines: Sequence[Line]) -> list[Candidate]:
    """Return each question with its turn, its answer and what came then."""
    place = {line.utterance.id: number for number, line in enumerate(lines)}
    turns = {turn[0].turn: turn for turn in group_turns(lines)}
    found = []
    for one in opened:
        question, end = lines[place[one.asked]], place[one.answer_ids[-1]] + 1
        answer = [lines[place[said]] for said in one.answer_ids]
        found.append(
            Candidate(
                question=question,
                turn=turns[question.turn],
                answer=tuple(line for line in answer if line.phase in _PHASES),
                aftermath=tuple(lines[end : end + _AFTERMATH]),
                opened=one,
            )
        )
    return found


def _find_rows(opened: Sequence[Yield], lines: Sequence[Line]) -> set[str]:
    """Return the closed questions that stand next to another one."""
    closed, placed = Label.CLOSED_QUESTION, {line.utterance.id: line for line in lines}
    asked = [placed[one.asked] for one in opened]
    return {
        line.utterance.id
        for pair in pairwise(asked)
        if all(line.label is closed for line in pair)
        for line in pair
    }


def _is_plain(candidate: Candidate) -> bool:
    """Say whether a question surely reads as one, and as one alone."""
    line = candidate.question
    others = [each for each in candidate.turn if each is not line]
    return (
        line.coding is not None
        and line.coding.sure
        and line.label is not None
        and line.label.is_question
        and line.phase in _PHASES
        and not line.is_check
        and not _NO_EXAMPLE.intersection(line.flags)
        and not any(each.label is not None and each.label.is_question for each in others)
    )


def _is_kind(candidate: Candidate) -> bool:
    """Say whether nobody is shown turning a question down, being cut off, or at a tender spot."""
    answer = _join(candidate.answer)
    return not (
        _TENDER.search(_join((*candidate.turn, *candidate.answer, *candidate.aftermath)))
        or _TURNED_DOWN.search(answer)
        or _CUT.search(answer)
        or _UNFINISHED.search(answer)
    )


def _join(lines: Sequence[Line]) -> str:
    return " ".join(line.utterance.text for line in lines).rstrip()


def _find_broken(lines: Sequence[Line], transcript: Transcript) -> set[str]:
    """Return the presenter's lines that somebody else talked into, where times can tell."""
    if explain_no_gaps(transcript):
        return set()
    turns = {turn.index: turn for turn in transcript.turns}
    words = _count_words(lines)
    return {
        before.utterance.id
        for before, after in pairwise(line for line in lines if _takes_floor(line, words))
        if before.role is Role.PRESENTER
        and after.speaker != before.speaker
        and (gap := find_gap(turns[before.utterance.turn], turns[after.utterance.turn]))
        is not None
        and gap < -NOISE
    }


def _count_words(lines: Sequence[Line]) -> Mapping[int, int]:
    return {
        turn[0].turn: sum(count_words(line.utterance.text) for line in turn)
        for turn in group_turns(lines)
    }


def _takes_floor(line: Line, words: Mapping[int, int]) -> bool:
    return line.role is Role.PRESENTER or words[line.turn] > ENCOURAGER_WORDS
