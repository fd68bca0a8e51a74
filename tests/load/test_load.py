"""A few people practise at once: every click is answered with its feedback."""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from tests.browser.running import RunningApp
from tests.load.crowd import FEEDBACK, Crowd, run_crowd, take_share
from tests.load.learner import Click, Pace, practise
from tests.load.socket_page import RunFailedError, SocketPage

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/stat").exists(), reason="what an app uses is read from /proc"
)

HURRIED = Pace(least=0.05, most=0.2)
USERS, SECONDS = 5, 3.0


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    """An app of its own, started without a browser."""
    running = RunningApp(folder=tmp_path_factory.mktemp("load"))
    try:
        yield running.start()
    finally:
        running.stop()


def test_every_click_of_a_few_people_at_once_is_answered_with_its_feedback(app):
    crowd = asyncio.run(
        run_crowd(app.url, app.process_id, users=USERS, seconds=SECONDS, pace=HURRIED)
    )
    kinds = Counter(click.what for click in crowd.clicks)
    print(f"{len(crowd.clicks)} clicks {dict(kinds)}, {crowd.cpu / len(crowd.clicks):.3f} s each")
    assert crowd.failures == ()
    assert kinds["come"] >= USERS
    assert kinds["try it"]
    assert kinds["answer"]
    assert crowd.cpu > 0
    assert crowd.memory > 100e6
    assert app.read_errors() == ""


def test_feedback_that_is_not_there_is_a_failure(app):
    async def ask() -> None:
        async with SocketPage.connect(app.url) as page:
            # What is typed is no question, so that it is not read as a try.
            page.type = _type_nothing(page.type)
            page.press = _press_empty(page.press)
            async for _ in practise(page, Random(1), HURRIED):
                pass

    with pytest.raises(RunFailedError, match='after “try it” there is no class="remark"'):
        asyncio.run(ask())


def _type_nothing(really):
    return lambda name, _: really(name, "")


def _press_empty(really):
    return lambda name, *, box="", text="": really(name, box=box, text="")


def test_a_page_that_is_not_there_is_a_failure(app):
    async def come() -> None:
        async with SocketPage.connect(app.url) as page:
            await page.open("nowhere", "")

    with pytest.raises(RunFailedError, match="there is no page nowhere"):
        asyncio.run(come())


def test_a_button_that_is_not_there_is_a_failure(app):
    async def press() -> None:
        async with SocketPage.connect(app.url) as page:
            await page.open("practise", "")
            await page.press("no-such-button")

    with pytest.raises(RunFailedError, match="there is no no-such-button on the page"):
        asyncio.run(press())


def test_who_cannot_come_is_counted_as_a_failure(tmp_path):
    nowhere = RunningApp(folder=tmp_path)
    crowd = asyncio.run(run_crowd(nowhere.url, 1, users=2, seconds=0, pace=HURRIED))
    assert len(crowd.failures) == 2
    assert crowd.clicks == ()


def test_times_are_those_of_clicks_with_feedback_the_quickest_first():
    clicks = [Click(what="next", seconds=9.0), Click(what="answer", seconds=2.0)]
    clicks.append(Click(what="try it", seconds=1.0))
    crowd = Crowd(users=1, clicks=tuple(clicks), failures=(), cpu=0.1, seconds=1.0, memory=1)
    assert crowd.list_seconds(FEEDBACK) == [1.0, 2.0]


@pytest.mark.parametrize(("share", "wanted"), [(0.5, 50), (0.95, 95), (0.951, 96), (1.0, 100)])
def test_a_share_of_the_clicks_took_at_most_so_long(share, wanted):
    assert take_share([float(each) for each in range(1, 101)], share) == wanted
