"""What comes back, and when: missed pairs sooner, firm ones later, and never a heap.

The intervals are those of the FSRS algorithm, between a day and thirty. All of
it is worked out from the attempts, so there is nothing to go out of date.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from fsrs import Card, Rating, Scheduler

from coach.practice.attempts import Attempt
from coach.practice.spot_it import Sureness

MOST_DUE = 8
"""The longest queue that is ever shown, however long somebody was away."""
LONGEST_DAYS = 30
"""Nothing comes back later than this; missed pairs after a day."""

FIRST_WEEKS = 2
"""How long three short bouts a week are suggested; later, one before each meeting."""
BOUT_DAYS = (0, 2, 4)
"""Days of a week, from its start, on which a bout is suggested in the first weeks."""
BEFORE_MEETING = timedelta(days=2)
"""How long before a set's meeting a refresher is timed."""

_DAY = timedelta(days=1)
_SCHEDULER = Scheduler(
    learning_steps=(_DAY,),
    relearning_steps=(_DAY,),
    maximum_interval=LONGEST_DAYS,
    enable_fuzzing=False,
)


def list_due(attempts: Iterable[Attempt], now: datetime) -> tuple[str, ...]:
    """Return the pairs that come back now, those most likely forgotten first, eight at most."""
    cards = {pair: card for pair, card in build_cards(attempts).items() if card.due <= now}
    weakest = sorted(
        cards, key=lambda pair: (_SCHEDULER.get_card_retrievability(cards[pair], now), pair)
    )
    return tuple(weakest[:MOST_DUE])


def build_cards(attempts: Iterable[Attempt]) -> dict[str, Card]:
    """Return a card for each pair tried, with all its attempts played through in order.

    A disputed line leaves no card: whoever hears it differently is not asked again.
    """
    cards: dict[str, Card] = {}
    for attempt in sorted(attempts, key=lambda each: each.at):
        if attempt.counts:
            # The id is not used; given one, the library does not wait to make its own.
            card = cards.get(attempt.pair) or Card(card_id=0, due=attempt.at)
            cards[attempt.pair], _ = _SCHEDULER.review_card(card, rate(attempt), attempt.at)
    return cards


def rate(attempt: Attempt) -> Rating:
    """Return how firmly an attempt stood: missed, at a second try, met, or met and certain."""
    if not attempt.fits:
        return Rating.Hard if attempt.fits_later else Rating.Again
    return Rating.Easy if attempt.sureness is Sureness.CERTAIN else Rating.Good


def suggest_bout(
    today: date, *, began: date | None, bouts: Sequence[date] = (), meets_on: date | None = None
) -> date:
    """Return the day to suggest for the next short bout, today or later.

    Three a week for two weeks from the day somebody ``began``, then one two
    days before the set's next meeting, ``meets_on``; with no meeting known, one
    a week after the last bout. ``bouts`` are the days practised on already.
    Source: domain research, section 4.2.

    >>> suggest_bout(date(2026, 5, 1), began=None)
    datetime.date(2026, 5, 1)
    >>> suggest_bout(date(2026, 5, 30), began=date(2026, 5, 1), meets_on=date(2026, 6, 12))
    datetime.date(2026, 6, 10)
    """
    if began is None:
        return today
    early = [
        day
        for week in range(FIRST_WEEKS)
        for offset in BOUT_DAYS
        if (day := began + timedelta(days=7 * week + offset)) >= today and day not in bouts
    ]
    if early:
        return early[0]
    if meets_on is not None and meets_on >= today:
        return max(meets_on - BEFORE_MEETING, today)
    last = max(bouts, default=began)
    return max(last + timedelta(days=7), today)
