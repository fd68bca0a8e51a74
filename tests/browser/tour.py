"""Every page and every state of one worth a look, in the order a visitor comes by them.

The journeys for everybody's eyes (contrast, narrow windows) and the pictures in
``docs/screens.md`` both take this tour. One more place is one more line.
"""

from __future__ import annotations

from functools import partial

from playwright.sync_api import Page

from tests.browser.person import (
    agree,
    choose,
    follow,
    open_page,
    open_tab,
    press,
    see,
    settle,
    try_the_samples,
    unfold,
    write,
)
from tests.browser.place import Place
from tests.browser.tour_practise import PRACTICE

FIRST_SAMPLE = "North Star · Wednesday 14 January"


def _start_afresh(page: Page) -> None:
    open_page(page, "/")
    see(page, "Everything stays on this computer")


def _open_review(page: Page) -> None:
    open_page(page, "/review")
    see(page, "a transcript is opened here once everybody")


def _say_all_agreed(page: Page) -> None:
    agree(page)
    see(page, "Drop transcripts here")


def _try_the_samples(page: Page) -> None:
    open_page(page, "/")
    try_the_samples(page)
    open_page(page, "/")
    see(page, "Remove the sample programme")


def _set_up(page: Page) -> None:
    """Set up the sample that comes first: what its review was made with is filled in."""
    follow(page, FIRST_SAMPLE)
    see(page, "The counts")
    follow(page, "Set up this meeting anew")
    see(page, "What did you notice?")
    unfold(page, "People")
    unfold(page, "Rounds and way of working")


def _show_review(page: Page) -> None:
    open_page(page, "/review")
    follow(page, FIRST_SAMPLE)
    see(page, "The counts")


def _open_sets(page: Page) -> None:
    open_page(page, "/sets")
    see(page, "North Star")


def _open_set(page: Page) -> None:
    follow(page, "North Star")
    see(page, "All sets")


def _open_tally(page: Page) -> None:
    open_page(page, "/tally")
    see(page, "No words are kept")


def _tally(page: Page) -> None:
    write(page, "Who is there, one name a line", "Aisha\nBen\nChloe\nDev")
    choose(page, "Who presents first", "Aisha")
    press(page, "Start the tally")
    for place, words in ((0, "open"), (0, "open"), (2, "suggestion"), (1, "listening")):
        page.get_by_role("button", name=words).nth(place).click()
        settle(page)


def _end_tally(page: Page) -> None:
    unfold(page, "New round")
    press(page, "End the meeting")
    see(page, "The tally is over")


def _review_tally(page: Page) -> None:
    press(page, "Show the review")
    see(page, "The counts")


def _type_sheet(page: Page) -> None:
    open_page(page, "/tally")
    write(page, "Who is there, one name a line", "Aisha\nBen\nChloe\nDev")
    press(page, "Type in a sheet")


def _open_before(page: Page) -> None:
    open_page(page, "/before")
    see(page, "What is said in the set stays in the set")


def _open_settings(page: Page) -> None:
    open_page(page, "/settings")
    see(page, "Check everything")


def _open_help(page: Page) -> None:
    open_page(page, "/help")
    see(page, "How labels work")


def _tab(name: str, shows: str, *, of: str = "review") -> Place:
    return Place(
        name=f"{of}-{name.lower().replace(' ', '-')}",
        view=f"views/{'sets' if of == 'set' else of}.py",
        shows=shows,
        go=partial(open_tab, name=name),
    )


TOUR = (
    Place(
        name="start",
        view="views/welcome.py",
        shows="The first page: practise, review a meeting, or look at a sample; all stays here.",
        go=_start_afresh,
    ),
    Place(
        name="review-agreed",
        view="views/review.py",
        shows="Opening a meeting begins with whether everybody in the set has agreed.",
        go=_open_review,
    ),
    Place(
        name="review-open",
        view="views/review.py",
        shows="Where the transcript of a meeting is dropped or pasted.",
        go=_say_all_agreed,
    ),
    Place(
        name="start-samples",
        view="views/welcome.py",
        shows="The first page with the sample programme in it, and a way to remove it.",
        go=_try_the_samples,
    ),
    Place(
        name="review-set-up",
        view="views/review.py",
        shows="Setting a meeting up: who is who, whose round, what did you notice.",
        go=_set_up,
    ),
    Place(
        name="review-glance",
        view="views/review.py",
        shows="A review at a glance: what opened something, then the counts, then how sure.",
        go=_show_review,
    ),
    _tab("Timeline", "Where questions and suggestions fell, and who had the floor when."),
    _tab("Transcript", "What was said, line by line, each with its label and why."),
    _tab("Questions", "Every question, open and closed, as it was asked."),
    _tab("Suggestions", "Every suggestion, before and in the ideas round."),
    _tab("Balance", "Who had how much of the talk, and how long the quiet was."),
    _tab("Moments", "Moments worth going back to."),
    _tab("Actions", "What was agreed to be done, by whom and by when."),
    _tab("Check ten lines", "Ten lines drawn at random, to be labelled by whoever was there."),
    _tab("Export", "The files a review can be taken away as."),
    Place(
        name="tally",
        view="views/tally.py",
        shows="Beginning a tally of a meeting that is not recorded.",
        go=_open_tally,
    ),
    Place(
        name="tally-board",
        view="views/tally.py",
        shows="Tallying: a button for each sign and person, silence, and undo.",
        go=_tally,
    ),
    Place(
        name="tally-over",
        view="views/tally.py",
        shows="A tally that is over, with a way to its review.",
        go=_end_tally,
    ),
    Place(
        name="tally-review",
        view="views/review.py",
        shows="The review of a tally, which says what a tally cannot know.",
        go=_review_tally,
    ),
    Place(
        name="tally-sheet",
        view="views/tally.py",
        shows="Typing in a sheet that was filled in by hand.",
        go=_type_sheet,
    ),
    Place(
        name="sets",
        view="views/sets.py",
        shows="Every set: who is in it, when it meets next, and which actions are due.",
        go=_open_sets,
    ),
    Place(
        name="set-cycle",
        view="views/sets.py",
        shows="One set: its meetings in a row, each with its date and its counts.",
        go=_open_set,
    ),
    _tab("Actions", "What the set agreed to do, and what was reported of it.", of="set"),
    _tab("Next meeting", "Preparing a meeting: issues brought, and minutes for each.", of="set"),
    _tab("Keep time", "The timekeeper's view, for a set that facilitates itself.", of="set"),
    _tab("Compare", "Two meetings of a set side by side.", of="set"),
    _tab("About", "Who is in a set, and how it works.", of="set"),
    *PRACTICE,
    Place(
        name="before",
        view="views/before.py",
        shows="Before you record: a note to the set, a page on its data, and whether all agreed.",
        go=_open_before,
    ),
    Place(
        name="settings",
        view="views/settings.py",
        shows="Settings: where everything lies, copies, a check, erasing.",
        go=_open_settings,
    ),
    Place(
        name="help",
        view="views/guide.py",
        shows="Help: how labels work, and what the numbers mean.",
        go=_open_help,
    ),
)
"""The tour."""
