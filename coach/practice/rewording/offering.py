"""Offer open versions of a line, each read before it is shown; silence rather than a poor one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from coach.coding import Prediction
from coach.labels import Flag, Label, Role
from coach.practice.checks import MOST_WORDS, Check, check_question
from coach.practice.items import Rewording, Said
from coach.practice.reading import Reader
from coach.practice.rewording.choices import CHOICE, SUPPOSED
from coach.practice.rewording.degrees import DEGREE, is_degree
from coach.practice.rewording.existence import EXISTENCE
from coach.practice.rewording.facts import FACT
from coach.practice.rewording.feelings import FEELING, FEELING_THEN
from coach.practice.rewording.heard import EMPTY, Heard, hear
from coach.practice.rewording.line import Line, list_asks, make_line
from coach.practice.rewording.others import CONTENT, LIKE, OTHERS
from coach.practice.rewording.reading_asks import read_ask
from coach.practice.rewording.rule import Asked, Rule, make_asked
from coach.practice.rewording.said_back import ask_plainly, say_back
from coach.practice.rewording.suggestions import SUGGESTION, holds_plan, is_diagnosis
from coach.practice.rewording.views import DOING_LIKE, FOCUS, LACK, TOLD
from coach.practice.rewording.yes_no import DOING
from coach.practice.typed import MOST_TYPED, fold
from coach.practice.words_shared import find_kept_words
from coach.transcript import count_words

MOST_OFFERS = 2
UNHELPFUL = frozenset(
    (Flag.LEADING, Flag.STACKED, Flag.TOO_LONG, Flag.DISGUISED_ADVICE, Flag.STATEMENT_AS_QUESTION)
)
"""Flags that an offer never carries."""

RULES: tuple[Rule, ...] = (
    SUPPOSED,
    DEGREE,
    FACT,
    EXISTENCE,
    CHOICE,
    DOING_LIKE,
    FOCUS,
    LACK,
    FEELING,
    FEELING_THEN,
    CONTENT,
    DOING,
    TOLD,
    OTHERS,
    LIKE,
)
"""Every rule for what asks, in the order in which they are tried."""

_OPEN_ASK = re.compile(
    r"^(?!(?:how (?:long|often|many|much|old|soon|far)|what (?:time|day|date))\b)"
    r"(?!what (?:i|i'm|i was|we)\b)"
    r"(?:what|how|why|where (?:are you|have you)|if .+, (?:what|how))\b"
)
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
    theirs = hear(heard)
    for group in _list_groups(said, theirs, reading):
        offers = _choose(group, said, theirs, read, planted)
        if offers:
            return offers
    return ()


def _choose(
    group: Iterable[Rewording], said: str, heard: Heard, read: Reader, planted: Sequence[str]
) -> tuple[Rewording, ...]:
    sound = (each for each in _take(group, said) if _is_sound(each, heard, read, planted))
    return tuple(islice(sound, MOST_OFFERS))


def _needs_help(said: str, reading: Prediction) -> bool:
    is_weak = reading.label in (Label.CLOSED_QUESTION, Label.ADVICE) or UNHELPFUL & {
        *reading.flags
    }
    return bool(is_weak) or count_words(said) > MOST_WORDS or holds_plan(make_line(said))


def _list_groups(said: str, heard: Heard, reading: Prediction) -> Iterator[Iterator[Rewording]]:
    """Yield what might be offered, in groups: the first with a sound one in it is taken."""
    asks = list_asks(said)
    is_advice = reading.label is Label.ADVICE and not any(_is_own(each, heard) for each in asks)
    plans = tuple(each for each in asks if holds_plan(each))
    if is_advice and plans:
        asks = plans[-1:]
    elif len(asks) > 1 or count_words(said) > MOST_WORDS:
        for line in sorted(asks, key=lambda each: _keeps(each.said, heard), reverse=True):
            yield _list_own_ask(line)
    for line in reversed(asks):
        asked = make_asked(line, heard)
        is_plan = _is_plan(asked, reading)
        for rule in (SUGGESTION,) if is_plan else RULES:
            yield _keep_a_word(rule.makes(asked), asked)
        if not is_plan:
            yield ask_plainly(asked)


def _keep_a_word(made: Iterable[Rewording], asked: Asked) -> Iterator[Rewording]:
    """Yield the same, a clause of the presenter's before each that has no word of theirs."""
    for offer in made:
        if _keeps(offer.said, asked.heard):
            yield offer
        else:
            yield from say_back(offer, asked.line, asked.heard)


def _is_own(line: Line, heard: Heard) -> bool:
    """Say whether a yes or no is about something to do that is the presenter's own idea."""
    ask = make_asked(line, heard).ask
    return (
        ask is not None
        and ask.is_of_you
        and ask.helper in ("have", "can", "will", "are")
        and ask.verb not in ("try", "think", "consider")
        and heard.knows(f"{ask.form} {ask.rest}")
    )


def _is_plan(asked: Asked, reading: Prediction) -> bool:
    line, ask = asked.line, asked.ask
    if holds_plan(line) or (asked.is_view and ask is not None and ask.helper == "should"):
        return True
    is_advice = reading.label is Label.ADVICE and not is_diagnosis(line)
    return is_advice and not _is_own(line, asked.heard)


def _list_own_ask(line: Line) -> Iterator[Rewording]:
    """Yield an ask that is open by itself, alone."""
    ask = read_ask(line)
    is_fragment = ask is not None and ask.is_told and bool(ask.subject)
    is_open = _OPEN_ASK.match(line.lower) and not holds_plan(line) and not is_degree(ask)
    if is_open and not is_fragment:
        yield Rewording(said=line.said, opens=_THE_ASK)


def _take(made: Iterable[Rewording], said: str) -> Iterator[Rewording]:
    """Yield those worth reading, each once: short, and not the line itself."""
    seen = {fold(said)}
    for offer in made:
        if fold(offer.said) not in seen and count_words(offer.said) <= MOST_WORDS:
            seen.add(fold(offer.said))
            yield offer


def _keeps(text: str, heard: Heard) -> bool:
    kept = find_kept_words(text, heard.text, heard.words)
    return any(fold(each) not in EMPTY for each in kept)


def _is_sound(offer: Rewording, heard: Heard, read: Reader, planted: Sequence[str]) -> bool:
    """Say whether an offer meets every check; an ask of the line's own needs no word of theirs."""
    reading = read(offer.said, (Said(role=Role.PRESENTER, said=heard.text),))
    findings = check_question(
        offer.said, reading, heard=heard.text, planted=planted, keep=heard.words
    )
    unmet = {each.check for each in findings if not each.is_met}
    if offer.opens == _THE_ASK:
        unmet -= {Check.KEEPS_A_WORD}
    is_open = reading.label is Label.OPEN_QUESTION and not UNHELPFUL & {*reading.flags}
    return is_open and not unmet
