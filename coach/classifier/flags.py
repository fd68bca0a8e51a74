"""The eight flags, each with its rule.

Rules, not a model: a flag describes wording, and its rule can be read. Where a
rule is in doubt it stays silent (labelling guide, section 8).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from coach.classifier.asks import (
    find_asks,
    joins_two_asks,
    opens_like_question,
    repeats_an_ask,
    split_sentences,
)
from coach.classifier.cues import normalise
from coach.classifier.segments import Heard
from coach.labels import FLAGS, Flag, Label, Phase
from coach.transcript import count_words

LONG_TURN_WORDS = 40
INDIRECT_CUES = ("tell", "wrapper", "wrapped_fact", "like_to_hear")
_SENTENCES_OF_RUN_UP = 2

LEADING = re.compile(
    r"\bsurely\b|\bobviously\b|\bdon't you (?:think|feel|find|reckon)\b"
    r"|\byou must (?:be|feel|have)\b|\bwouldn't you (?:say|agree)\b"
    r"|^(?:isn't|aren't|wasn't|weren't|doesn't|hasn't|didn't|won't) "
    r"|\bwhy didn't\b|\b(?:how|what) on earth\b|\bactually (?:stand|tell|do|say|want)\b"
)
FEELING = re.compile(
    r"\b(?:angry|furious|cross|upset|afraid|scared|frightened|worried|anxious|nervous|guilty|ashamed|"
    r"embarrassed|jealous|resentful|hurt|lonely|sad|difficult|awkward|hard|painful|frustrated|"
    r"frustrating|annoyed|annoying|overwhelmed|stressed|putting it off|avoiding|punishing|scary)\b"
)
_WHY = re.compile(r"(?:^|[,.;:?!—–-] |\b(?:and|but|so) )(?:why|how come)\b")
CHECK = re.compile(
    r"\b(?:is that (?:right|fair|it|so)|have i (?:got|understood) (?:that|it)|am i right)\b"
)
WONDER = re.compile(r"\bi(?:'m| am| was|'ve been)? ?(?:just )?(?:wonder|wondering|curious)\b")
UNFINISHED = re.compile(r"(?:…|\.\.\.|—|–|-)\s*\?\s*$")
TAG = re.compile(
    r"[,.] (?:(?:(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)(?:n't)?"
    r"|can't|won't) (?:it|you|he|she|they|we|i|that|there)|right|yeah|no|yes|correct)\?\s*$"
)
_ASKED_FOR_ADVICE = re.compile(
    r"\bwhat would you (?:do|all do|suggest|say)\b|\bany (?:ideas|suggestions|advice|thoughts)\b"
    r"|\bwhat do you (?:all )?think i should\b|\bhow would you\b.{0,200}\?|\bwhat should i do\b"
)
_SAID_YES = re.compile(
    r"^(?:yes|yeah|yep|please|go on|go ahead|sure|of course|i'd like that|that would|definitely)\b"
    r"(?!,? (?:not|no|don't)\b)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A segment at the moment its flags are decided.

    ``turn`` holds the texts of its turn's segments and is shared by their
    moments, ``place`` says which of them this is, ``turn_words`` and
    ``asks_in_turn`` count over the whole turn, and ``leave_given`` says whether
    leave was asked in an earlier turn by the same speaker and given.
    """

    heard: Heard
    label: Label
    turn: tuple[str, ...]
    place: int
    turn_words: int
    asks_in_turn: int
    followed_by_advice: bool
    leave_given: bool

    @property
    def text(self) -> str:
        """The segment's own words."""
        return self.heard.segment.text

    @property
    def run_up(self) -> str:
        """The part of the turn before this segment."""
        return " ".join(self.turn[: self.place])

    def has_cue(self, *names: str) -> bool:
        """Say whether any of these cues was found."""
        return any(match.cue.name in names for match in self.heard.cues)


def find_flags(moment: Moment, *, long_turn_words: int = LONG_TURN_WORDS) -> tuple[Flag, ...]:
    """Return the flags of one segment, in the codebook's order.

    ``long_turn_words`` is the length beyond which an asking turn has a long
    run-up.
    """
    return tuple(
        flag
        for flag, rule in _RULES.items()
        if moment.label in FLAGS[flag].goes_with and rule(moment, long_turn_words)
    )


def _is_leading(moment: Moment, _: int) -> bool:
    plain = normalise(moment.text)
    if LEADING.search(plain):
        return True
    feeling = FEELING.search(plain)
    if not feeling or moment.label is not Label.CLOSED_QUESTION:
        return False
    return feeling.group() not in moment.heard.segment.context.lower()


def _is_stacked(moment: Moment, _: int) -> bool:
    if CHECK.search(normalise(moment.text)) or not _is_ask(moment):
        return False
    # An afterthought ("Friday? This Friday?") asks nothing new.
    asks = [
        ask
        for ask in find_asks(moment.text)
        if opens_like_question(ask) and not repeats_an_ask(ask)
    ]
    return moment.asks_in_turn > 1 or len(asks) > 1 or any(map(joins_two_asks, asks))


def _is_ask(moment: Moment) -> bool:
    """Say whether a segment asks: a plain suggestion does not, wherever it stands."""
    return moment.label is not Label.ADVICE or _is_disguised(moment, 0)


def _is_disguised(moment: Moment, _: int) -> bool:
    if moment.text.rstrip(" \"'”’").endswith("?"):
        return True
    return any(
        Flag.DISGUISED_ADVICE in match.cue.flags and match.first for match in moment.heard.cues
    ) and "." not in moment.text.rstrip(".")


def _asks_why(moment: Moment, _: int) -> bool:
    return bool(_WHY.search(normalise(moment.text)))


def _is_indirect(moment: Moment, _: int) -> bool:
    return moment.has_cue(*INDIRECT_CUES)


def _has_permission(moment: Moment, _: int) -> bool:
    if moment.label is Label.OTHER:
        return moment.has_cue("leave") and not moment.followed_by_advice
    segment = moment.heard.segment
    context = normalise(segment.context)
    return (
        segment.phase is Phase.IDEAS
        or moment.leave_given
        or bool(_ASKED_FOR_ADVICE.search(context))
    )


def _is_statement(moment: Moment, _: int) -> bool:
    plain = normalise(moment.text)
    if WONDER.search(plain) or CHECK.search(plain) or TAG.search(plain):
        return True
    if UNFINISHED.search(plain) and not _is_indirect(moment, 0):
        return True
    asks = find_asks(moment.text)
    return bool(asks) and not (
        any(opens_like_question(ask) for ask in asks) or _is_indirect(moment, 0)
    )


def _is_long(moment: Moment, long_turn_words: int) -> bool:
    if not _is_ask(moment):
        return False
    if moment.turn_words > long_turn_words:
        return True
    # Only now, as the run-up of a long turn takes long to put together.
    return has_long_run_up(moment)


def has_long_run_up(moment: Moment) -> bool:
    """Say whether more than two sentences come before the ask, in its turn."""
    own = [piece for piece in split_sentences(moment.text) if not piece.endswith("?")]
    before = len(split_sentences(moment.run_up)) + len(own)
    return before > _SENTENCES_OF_RUN_UP


_RULES: Mapping[Flag, Callable[[Moment, int], bool]] = MappingProxyType(
    {
        Flag.LEADING: _is_leading,
        Flag.STACKED: _is_stacked,
        Flag.DISGUISED_ADVICE: _is_disguised,
        Flag.WHY: _asks_why,
        Flag.INDIRECT_REQUEST: _is_indirect,
        Flag.PERMISSION: _has_permission,
        Flag.STATEMENT_AS_QUESTION: _is_statement,
        Flag.TOO_LONG: _is_long,
    }
)


def gives_leave(answer: str) -> bool:
    """Say whether the presenter's words say yes to an offer.

    >>> gives_leave("Yes, please."), gives_leave("Not just now.")
    (True, False)
    """
    return bool(_SAID_YES.match(answer.replace("’", "'").lower().strip()))


def build_moments(heard: Sequence[Heard], labels: Sequence[Label | None]) -> list[Moment | None]:
    """Put every labelled segment in its moment; None for a presenter's own words."""
    turns = _find_turns(heard)
    moments: list[Moment | None] = []
    for start, end in turns:
        texts = tuple(each.segment.text for each in heard[start:end])
        words = sum(map(count_words, texts))
        asks = sum(_asks(heard[place], labels[place]) for place in range(start, end))
        leave = _leave_was_given(heard, labels, start)
        for place in range(start, end):
            label = labels[place]
            if label is None:
                moments.append(None)
                continue
            after = labels[place + 1] if place + 1 < end else None
            moments.append(
                Moment(
                    heard=heard[place],
                    label=label,
                    turn=texts,
                    place=place - start,
                    turn_words=words,
                    asks_in_turn=asks,
                    followed_by_advice=after is Label.ADVICE,
                    leave_given=leave,
                )
            )
    return moments


def _asks(heard: Heard, label: Label | None) -> bool:
    if label is None or label is Label.OTHER:
        return False
    text = heard.segment.text
    return (label.is_question or text.rstrip().endswith("?")) and not repeats_an_ask(text)


def _find_turns(heard: Sequence[Heard]) -> list[tuple[int, int]]:
    """Return where each turn starts and ends; a segment of no known turn stands alone."""
    starts = [
        place
        for place, each in enumerate(heard)
        if not place
        or each.segment.turn is None
        or each.segment.turn != heard[place - 1].segment.turn
        or each.segment.round != heard[place - 1].segment.round
    ]
    return list(pairwise([*starts, len(heard)]))


def _leave_was_given(heard: Sequence[Heard], labels: Sequence[Label | None], start: int) -> bool:
    """Say whether the turn before the last asked leave, and the last one gave it."""
    place = start - 1
    if place < 1 or labels[place] is not None:
        return False
    answer_turn = heard[place].segment.turn
    if answer_turn is None:
        return False
    while place > 0 and heard[place - 1].segment.turn == answer_turn:
        place -= 1
    if not place or not gives_leave(heard[place].segment.text):
        return False
    asked = heard[place - 1]
    return labels[place - 1] is Label.OTHER and any(
        Flag.PERMISSION in match.cue.flags for match in asked.cues
    )
