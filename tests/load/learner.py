"""What one learner does: goes to an exercise, thinks, types, and clicks, as a person would."""

from __future__ import annotations

import asyncio
import html
from collections.abc import AsyncIterator
from dataclasses import dataclass
from itertools import product
from random import Random
from urllib.parse import urlencode

from coach.practice.attempts import Exercise
from coach.practice.items import OpenUpItem, SpotItem
from coach.service.exercises import load_items
from tests.load.socket_page import Run, RunFailedError, SocketPage

HAND_OVER = 1.0
"""Seconds from the last letter to the click; what is typed is handed over before it."""
_BOX, _SEND, _NEXT = "asked-open_it_up-", "practise-send", "practise-next"
_ANSWERS = ("answer-open", "answer-closed", "answer-advice", "answer-other")

_SHARE_TYPED = 0.6
"""How often somebody goes to lines that are answered in words of one's own."""
_MOST_SHOWN = 500
"""Letters of a page in a message."""

_BEGINNINGS = (
    "Did you think about {}",
    "Have you tried talking about {}",
    "Do you feel sure about {}",
    "What would you like {} to be",
    "Why don't you write down what bothers you about {}",
    "Is {} the part that keeps you awake, and is it getting any better",
    "How do you see {}",
    "Wouldn't it be easier to leave {} to somebody else",
    "You should have a word with them about {}",
    "Could {} be the reason that nothing moved",
)
_MATTERS = (
    "the rota",
    "that meeting in March",
    "your own team",
    "the budget",
    "what she said",
    "the other site",
    "the plan",
    "his silence",
    "the handover",
    "the new system",
    "being asked",
    "the promise",
)
_ENDS = ("", " now", " these days", " since then", " this week", " at the moment", " by yourself")
QUESTIONS = tuple(
    f"{beginning.format(matter)}{end}{'.' if beginning.startswith('You ') else '?'}"
    for beginning, matter, end in product(_BEGINNINGS, _MATTERS, _ENDS)
)
"""So many that hardly any is typed twice: nothing is quick because it was seen before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Click:
    """A click that was answered: which one, and how long after it the feedback was all there."""

    what: str
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How long somebody thinks before each click: seconds, at least and at most."""

    least: float
    most: float

    async def think(self, random: Random) -> None:
        """Wait as somebody does who thinks."""
        await asyncio.sleep(random.uniform(self.least, self.most))


async def practise(page: SocketPage, random: Random, pace: Pace) -> AsyncIterator[Click]:
    """Practise without end: now some lines to open up, now some to spot; give each click.

    Raises:
        RunFailedError: a click was not answered with what it was for.
    """
    while True:
        exercise = _open_it_up if random.random() < _SHARE_TYPED else _spot_it
        async for click in exercise(page, random, pace):
            yield click


async def _open_it_up(page: SocketPage, random: Random, pace: Pace) -> AsyncIterator[Click]:
    yield await _come(page, random, Exercise.OPEN_IT_UP)
    for turn in range(3):
        for text in random.sample(QUESTIONS, 1 + turn % 2):
            await pace.think(random)
            await page.type(_BOX, text)
            await asyncio.sleep(min(HAND_OVER, pace.least))
            run = await page.press(_SEND, box=_BOX, text=text)
            yield _see("try it", run, 'class="remark"', text)
        await pace.think(random)
        yield _see("next", await page.press(_NEXT), 'class="asked"')


async def _spot_it(page: SocketPage, random: Random, pace: Pace) -> AsyncIterator[Click]:
    yield await _come(page, random, Exercise.SPOT_IT)
    for _ in range(3):
        await pace.think(random)
        run = await page.press(random.choice(_ANSWERS))
        yield _see("answer", run, 'class="remark"', "The line beside it")
        await pace.think(random)
        yield _see("next", await page.press(_NEXT), 'class="asked"')


async def _come(page: SocketPage, random: Random, exercise: Exercise) -> Click:
    """Come to a bout of an exercise that is chosen at random, by its address."""
    kind = OpenUpItem if exercise is Exercise.OPEN_IT_UP else SpotItem
    first, *left = random.sample([item.id for item in load_items(kind)], 4)
    place = {"exercise": exercise.replace("_", "-"), "item": first, "left": ",".join(left)}
    return _see("come", await page.open("practise", urlencode(place)), 'class="asked"')


def _see(what: str, run: Run, *wanted: str) -> Click:
    """Return a click, if all that it was for is in what its own run drew."""
    drawn = html.unescape("".join(run.html))
    missing = [each for each in wanted if each not in drawn]
    if missing:
        raise RunFailedError(
            f"after “{what}” there is no {' and no '.join(missing)}: {drawn[-_MOST_SHOWN:]}"
        )
    return Click(what=what, seconds=run.seconds)
