"""What others wrote stays text on every page, with the policy and also without it."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page

from coach.ui.components.results import TABS
from tests.browser.conftest import new_context
from tests.browser.hostile import HOSTILE, find_theirs
from tests.browser.keep_hostile import Planted, keep_hostile
from tests.browser.person import (
    drop_file,
    fill_everything,
    list_pages,
    open_page,
    open_tab,
    press,
    unfold,
    unfold_all,
    write,
)
from tests.browser.running import RunningApp
from tests.browser.watching import Watch

TITLE = "Question Coach"


@pytest.fixture(scope="module")
def planted(fresh_app: RunningApp) -> Planted:
    """Where the texts are kept."""
    return keep_hostile(fresh_app.database_url)


def write_meeting(last: str) -> bytes:
    """Return a meeting in which each of the texts is a name, and each is said."""
    segments: list[dict[str, object]] = [
        {"speaker": "Eve", "startTime": 0, "endTime": 3, "body": last},
    ]
    for place, text in enumerate(HOSTILE):
        asker = HOSTILE[place] if place else "Eve"
        turns = ((asker, f"What would you do about {text}?"), (HOSTILE[0], f"I will ask {text}."))
        for name, words in turns:
            start = 4 * len(segments)
            segments.append(
                {"speaker": name, "startTime": start, "endTime": start + 3, "body": words}
            )
    return json.dumps({"segments": segments}).encode()


def look(page: Page, where: str) -> list[str]:
    """Return what is amiss on a page: elements of theirs, or a title that is not ours."""
    faults = [f"{where}: {each}" for each in find_theirs(page)]
    return faults + ([f"{where}: {page.title()}"] if page.title() != TITLE else [])


def test_the_list_is_whole():
    assert len(set(HOSTILE)) == 60


@pytest.mark.thorough
@pytest.mark.parametrize("escaping_alone", [False, True])
def test_what_was_said_stays_text(
    fresh_app: RunningApp, watch_over: Callable[..., Page], escaping_alone: bool
):
    """The policy finds nothing to stop; and where it is off, all still holds."""
    page = watch_over(fresh_app, bypass_csp=escaping_alone)
    open_page(page, "/review")
    drop_file(
        page,
        "".join(HOSTILE)[:180].replace("/", ":") + ".json",
        write_meeting(f"{escaping_alone}"),
    )
    unfold(page, "People")
    unfold(page, "Rounds")
    write(page, "What did you notice?", "\n".join(HOSTILE)[:2000])
    faults = look(page, "setting up")
    press(page, "Show the review")
    for tab in TABS:
        open_tab(page, tab)
        faults += look(page, tab)
    assert not faults, "\n".join(faults)


@pytest.mark.thorough
@pytest.mark.parametrize("escaping_alone", [False, True])
def test_what_is_kept_stays_text(
    fresh_app: RunningApp, planted: Planted, watch_over: Callable[..., Page], escaping_alone: bool
):
    """On every page of the app, with everything unfolded; and so does what is typed into it."""
    page = watch_over(fresh_app, bypass_csp=escaping_alone)
    open_page(page, "/")
    places = [
        *list_pages(page),
        *(f"/review?meeting={id_}" for id_ in planted.meetings[:2]),
        *(f"/sets?set={id_}" for id_ in planted.sets[:2]),
    ]
    faults = []
    for place in places:
        open_page(page, place)
        unfold_all(page)
        faults += look(page, place)
        fill_everything(page, " ".join(HOSTILE)[:1900])
        faults += look(page, f"{place}, typed")
    assert not faults, "\n".join(faults)


@pytest.mark.thorough
def test_elements_of_theirs_would_be_found(browser: Browser, fresh_app: RunningApp):
    with new_context(browser) as context:
        page = context.new_page()
        open_page(page, fresh_app.url)
        assert not find_theirs(page)
        for text in ("<b id=theirs>", "<i onclick=x>", "<a href='javascript:1'>", "<base>"):
            page.evaluate("(html) => document.body.insertAdjacentHTML('beforeend', html)", text)
            assert find_theirs(page), text
            page.evaluate("() => document.body.lastElementChild.remove()")


@pytest.mark.thorough
def test_a_browser_without_the_policy_would_do_what_it_says(
    browser: Browser, fresh_app: RunningApp
):
    """Else the test without the policy would prove nothing."""
    with new_context(browser, bypass_csp=True) as context:
        page = context.new_page()
        watch = Watch(context=context, home=fresh_app.url)
        open_page(page, fresh_app.url)
        page.evaluate("() => { document.body.innerHTML += '<img src=x onerror=alert(1)>' }")
        page.wait_for_timeout(300)
        assert watch.dialogs == ["1"]
