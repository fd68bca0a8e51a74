"""Offer open versions of a line, each read before it is shown; silence rather than a poor one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from coach.coding import Prediction
from coach.labels import Flag, Label, Role
from coach.practice.checks import MOST_WORDS, check_question, is_all_met
from coach.practice.items import Rewording, Said
from coach.practice.reading import Reader
from coach.practice.rewording.degrees import DEGREE, asks_degree
from coach.practice.rewording.existence import EXISTENCE
from coach.practice.rewording.feelings import FEELING
from coach.practice.rewording.general import ANY_LINE
from coach.practice.rewording.line import Line, list_asks, make_line
from coach.practice.rewording.opinions import OPINION
from coach.practice.rewording.rule import Candidate, Rule, list_candidates
from coach.practice.rewording.suggestions import SUGGESTION, holds_plan
from coach.practice.rewording.taking_up import list_taken_up
from coach.practice.rewording.telling import SUPPOSED, TOLD
from coach.practice.typed import MOST_TYPED, fold
from coach.practice.words_shared import find_kept_words
from coach.transcript import count_words

MOST_OFFERS = 2
UNHELPFUL = frozenset(
    (Flag.LEADING, Flag.STACKED, Flag.TOO_LONG, Flag.DISGUISED_ADVICE, Flag.STATEMENT_AS_QUESTION)
)
"""Flags that an offer never carries."""

RULES: tuple[Rule, ...] = (
    DEGREE,
    EXISTENCE,
    SUPPOSED,
    SUGGESTION,
    TOLD,
    FEELING,
    OPINION,
    ANY_LINE,
)
"""Every rule, in the order in which they are tried."""

_MOST_READ = 12
"""Candidates read for one line: each takes the model a few milliseconds."""

_OPEN_ASK = re.compile(r"^(?:what|how|where|who|which|when|why|if)\b")
_THE_ASK = "The one ask worth keeping, alone and with room to answer"


def offer_rewordings(
    said: str,
    reading: Prediction,
    heard: str,
    read: Reader,
    planted: Sequence[str] = (),
) -> tuple[Rewording, ...]:
    """Return at most two open versions of a line, the best first; none of one that is open.

    ``reading`` is how the line reads, ``heard`` what the presenter had said,
    ``planted`` the actions that no offer may hold. The same line gets the same
    offers.

    Raises:
        ModelNotFoundError: the package that holds the English pipeline is not installed.
    """
    if not _needs_help(said, reading) or count_words(said) > MOST_TYPED or not heard.strip():
        return ()
    offers: list[Candidate] = []
    for candidate in _take(_list_all(said, heard, reading), said, heard):
        if len(offers) == MOST_OFFERS:
            break
        if not _repeats(candidate, offers) and _is_sound(candidate, heard, read, planted):
            offers.append(candidate)
    return tuple(each.offer for each in offers)


def _needs_help(said: str, reading: Prediction) -> bool:
    is_weak = reading.label in (Label.CLOSED_QUESTION, Label.ADVICE) or UNHELPFUL & {
        *reading.flags
    }
    return bool(is_weak) or count_words(said) > MOST_WORDS or holds_plan(make_line(said))


def _list_all(said: str, heard: str, reading: Prediction) -> Iterator[Candidate]:
    """Yield what might be offered: the line's own asks, then by each rule in turn."""
    asks = list_asks(said)
    if Flag.STACKED in reading.flags or count_words(said) > MOST_WORDS:
        yield from _list_own_asks(asks)
    for rule in RULES:
        for line in reversed(asks):
            if rule.recognises(line):
                yield from list_candidates(rule, line, list_taken_up(heard, line))


def _list_own_asks(asks: Sequence[Line]) -> Iterator[Candidate]:
    for place, line in enumerate(asks):
        if not _OPEN_ASK.match(line.lower) or asks_degree(line):
            continue
        yield Candidate(
            offer=Rewording(said=line.said, opens=_THE_ASK), weight=0, frame=f"ask {place}"
        )


def _take(candidates: Iterable[Candidate], said: str, heard: str) -> Iterator[Candidate]:
    """Yield those worth reading, each once: short, not the line itself, and with a word kept."""
    seen = {fold(said)}
    for candidate in candidates:
        if len(seen) > _MOST_READ:
            return
        text = candidate.offer.said
        if fold(text) in seen or count_words(text) > MOST_WORDS:
            continue
        if find_kept_words(text, heard):
            seen.add(fold(text))
            yield candidate


def _repeats(candidate: Candidate, offers: Sequence[Candidate]) -> bool:
    """Say whether another offer is worded alike, or takes up the same words."""
    return any(
        candidate.frame == each.frame
        or (candidate.place is not None and candidate.place == each.place)
        for each in offers
    )


def _is_sound(candidate: Candidate, heard: str, read: Reader, planted: Sequence[str]) -> bool:
    text = candidate.offer.said
    reading = read(text, (Said(role=Role.PRESENTER, said=heard),))
    findings = check_question(text, reading, heard=heard, planted=planted)
    is_open = reading.label is Label.OPEN_QUESTION and not UNHELPFUL & {*reading.flags}
    return is_open and is_all_met(findings)
