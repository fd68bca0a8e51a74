"""How far a person and the software read the same lines alike, from lines drawn at random.

Never from lines somebody chose: those that are looked up and changed are the
ones that looked odd, and say nothing of the rest. Pure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from random import Random

from coach.labels import Label
from coach.review import Line, wilson_rate
from coach.transcript import ENCOURAGER_WORDS, count_words

TEN = 10
"""So many lines are drawn at once: about two minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineAgreement:
    """How many of the lines that were drawn a person and the software read alike.

    ``low`` and ``high`` are the Wilson 95 % interval of the share, from 0 to 1,
    ``kappa`` is Cohen's, from -1 to 1, with its interval; all None of nothing,
    and kappa also where both gave one and the same label throughout.
    """

    agreed: int
    of: int
    low: float | None = None
    high: float | None = None
    kappa: float | None = None
    kappa_low: float | None = None
    kappa_high: float | None = None


def list_drawable(lines: Iterable[Line], *, drawn: Collection[str] = ()) -> tuple[Line, ...]:
    """Return the lines that a draw may fall on.

    They have a label, nobody has said how they hear them, and they were not
    ``drawn`` before. Listening noises of three words or fewer that ask nothing
    are left out: there is nothing to disagree about, and they would fill a draw.

    >>> from tests.builders import make_line
    >>> len(list_drawable([make_line(), make_line(None)]))
    1
    """
    return tuple(
        line
        for line in lines
        if line.coding is not None
        and not line.coding.corrections
        and line.utterance.id not in drawn
        and _says_something(line.utterance.text)
    )


def _says_something(text: str) -> bool:
    return "?" in text or count_words(text) > ENCOURAGER_WORDS


def draw_lines(lines: Sequence[Line], *, seed: int, count: int = TEN) -> tuple[Line, ...]:
    """Return so many of these lines, each as likely as any other, in the order they were said.

    The same lines and seed draw the same. Where there are fewer, all of them.

    >>> from tests.builders import make_line
    >>> len(draw_lines([make_line()] * 30, seed=1)), len(draw_lines([make_line()], seed=1))
    (10, 1)
    """
    random = Random(seed)  # noqa: S311 - a draw that can be made again, and no secret
    places = random.sample(range(len(lines)), min(count, len(lines)))
    return tuple(lines[place] for place in sorted(places))


def measure_agreement(pairs: Sequence[tuple[Label, Label]]) -> LineAgreement:
    """Return how far the readings agree, of pairs of a person's and the software's.

    Share = pairs alike / pairs, with its Wilson 95 % interval. Cohen's kappa =
    (p - e) / (1 - e), where p is that share and e the share that two people who
    gave labels as often would have alike by chance: the sum over labels of the
    products of how often each gave it. The interval of kappa takes e as given,
    as Cohen's own did, with Wilson's limits in the place of p, so that it does
    not shrink to nothing where all pairs are alike. Source: J. Cohen (1960), "A
    coefficient of agreement for nominal scales"; E. B. Wilson (1927).

    >>> open_, other = Label.OPEN_QUESTION, Label.OTHER
    >>> agreement = measure_agreement([(open_, open_)] * 4 + [(other, other)] * 4
    ...     + [(open_, other), (other, open_)])
    >>> agreement.agreed, agreement.of, round(agreement.kappa, 2)
    (8, 10, 0.6)
    """
    agreed = sum(person is software for person, software in pairs)
    rate = wilson_rate(agreed, len(pairs))
    if rate is None:
        return LineAgreement(agreed=0, of=0)
    chance = _find_chance(pairs)
    share = agreed / len(pairs)
    kappa = [
        None if chance == 1 else (each - chance) / (1 - chance)
        for each in (share, rate.low, rate.high)
    ]
    return LineAgreement(
        agreed=agreed,
        of=len(pairs),
        low=rate.low,
        high=rate.high,
        kappa=kappa[0],
        kappa_low=None if kappa[1] is None else max(-1.0, kappa[1]),
        kappa_high=kappa[2],
    )


def _find_chance(pairs: Sequence[tuple[Label, Label]]) -> float:
    """Return the share of pairs that would be alike by chance, from 0 to 1."""
    people = Counter(person for person, _ in pairs)
    software = Counter(label for _, label in pairs)
    return sum(people[label] * software[label] for label in Label) / len(pairs) ** 2
