"""The part of the tour that leads through practice: each exercise, as somebody does it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

from playwright.sync_api import Page

from coach.labels import LABELS, Label
from coach.practice.items import Boundary, SpotItem
from coach.service.exercises import load_items
from tests.browser.person import choose, open_page, press, see, settle, write
from tests.browser.place import Place

_OFTEN = 10
"""So many lines at one boundary before anything is said of it."""


def _open(exercise: str, item: str = "") -> Callable[[Page], None]:
    return lambda page: open_page(page, f"/practise?exercise={exercise}&item={item}")


def _open_practise(page: Page) -> None:
    open_page(page, "/practise")
    see(page, "Five minutes?")


def _spot(page: Page) -> None:
    _open("spot-it", "spot-003")(page)
    see(page, "How does it read?")


def _answer(page: Page) -> None:
    page.keyboard.press("1")
    settle(page)
    see(page, "The line beside it")


def _open_up(page: Page) -> None:
    _open("open-it-up", "open-003")(page)
    write(page, "How could it be asked openly?", "Do you like the corridors now?")
    press(page, "Try it")
    see(page, "Yours, opened up:")


def _trim(page: Page) -> None:
    _open("trim-it", "trim-001")(page)
    write(
        page,
        "The same in",
        "You said the volunteers are happy, so what is it like to be the only wet blanket in the "
        "place?",
    )
    press(page, "Try it")
    see(page, "Yours, shorter:")


def _choose_presenter(page: Page) -> None:
    _open("in-the-room")(page)
    see(page, "How many questions?")


def _talk(page: Page) -> None:
    press(page, "Ask Maya")
    for said in (
        "Have you thought about putting him on a plan?",
        "What do you pick up yourself, and how do you come to pick it up?",
        "What would it say about you, if the whole floor turned?",
    ):
        write(page, "What would you ask Maya?", said)
        press(page, "Ask", exact=True)
        see(page, said)


def _look_back(page: Page) -> None:
    press(page, "End here")
    see(page, "Looking back")


def _park(page: Page) -> None:
    _open("park-the-advice", "park-001")(page)
    for field, said, button in (
        ("The advice you are itching", "Write to her, and keep a copy.", "Park it"),
        ("What would have to be true", "That she does not know how loud she is.", "Go on"),
        ("What don’t you know", "What the shouting is for.", "Go on"),
        ("Now one question", "What happens when the tea is handed over?", "Ask"),
    ):
        write(page, field, said)
        press(page, button, exact=True)
    see(page, "Another question, if you like")


def _choose_thread(page: Page) -> None:
    _open("pick-up-the-thread", "thread-001")(page)
    write(page, "Which of their words", "couldn't look up")


def _pull_thread(page: Page) -> None:
    press(page, "Take these words")
    write(page, "One question that uses", "What was it that meant you couldn't look up?")
    press(page, "Ask", exact=True)
    see(page, "Another question, if you like")


def _write_ten(page: Page) -> None:
    _open("ten-questions", "ten-001")(page)
    for said in (
        "When did they last speak?",
        "What do they miss about each other?",
        "Have you tried changing the rota?",
        "What would you like to hear on that bus?",
    ):
        write(page, "As many questions", said)
        press(page, "Add")
        see(page, said)


def _read_ten(page: Page) -> None:
    press(page, "That is enough: mark them")
    for key in "2122":
        page.keyboard.press(key)
        settle(page)
    while page.get_by_role("button", name="Leave it").count():
        press(page, "Leave it")
    for said in ("What do they miss", "When did they", "What would you like"):
        choose(page, "Your best", said)
    page.keyboard.press("Escape")
    write(page, "Why these?", "They would have to think.")
    press(page, "See how they read")
    see(page, "How they read")


def _hold(page: Page) -> None:
    _open("hold-it", "thread-002")(page)
    press(page, "Show the answer")
    see(page, "Read it, wait ten seconds, then ask")


def _both_sides(page: Page) -> None:
    _open("both-sides", "park-001")(page)
    write(page, "What do you say?", "I have had that word. It ended with me holding a cup of tea.")
    press(page, "Say it")
    see(page, "Did that help you think?")


def _open_progress(page: Page) -> None:
    """Spot lines of one boundary, the first ones as something else, and see what is said of it."""
    lines = (
        each
        for each in load_items(SpotItem)
        if each.boundary is Boundary.HAVE_YOU and not each.is_disputed
    )
    labels = list(Label)
    for place, line in enumerate(islice(lines, _OFTEN)):
        _open("spot-it", line.id)(page)
        heard = labels.index(line.label) + (1 if place < _OFTEN // 2 else 0)
        press(page, LABELS[labels[heard % len(labels)]].words)
        see(page, "The line beside it")
    open_page(page, "/practise?part=progress")
    see(page, "For you alone")
    page.get_by_text("Show the counts").click()
    settle(page)


def _place(name: str, go: Callable[[Page], None], shows: str) -> Place:
    return Place(name=f"practise{name}", view="views/practise.py", shows=shows, go=go)


PRACTICE = (
    _place(
        "",
        _open_practise,
        "Where practice begins: five minutes, what comes back, and every exercise.",
    ),
    _place("-spot", _spot, "Spot it: a line with what was said before it, and four answers."),
    _place(
        "-spot-reading",
        _answer,
        "How a line reads, why, and the line beside it with the words that differ.",
    ),
    _place(
        "-open", _open_up, "Open it up: what was typed, one remark on it, and one way to ask it."
    ),
    _place("-trim", _trim, "Trim it: a long question, what is left of it, and what could go."),
    _place("-room", _choose_presenter, "In the room: whom to ask, and how many questions."),
    _place(
        "-room-talk", _talk, "The room itself: what a presenter says to a question, and a box."
    ),
    _place(
        "-room-debrief",
        _look_back,
        "Looking back on a run: what opened something, what closed it, and threads not taken.",
    ),
    _place("-park", _park, "Park the advice: the advice is put aside, and one question is asked."),
    _place(
        "-thread-words",
        _choose_thread,
        "Pick up the thread: the words with most life in them are clicked or typed.",
    ),
    _place("-thread", _pull_thread, "A question with their words in it, and what comes of it."),
    _place("-ten", _write_ten, "Ten questions: as many as one can, without editing."),
    _place(
        "-ten-read", _read_ten, "How the questions read, what they begin with, and the best ones."
    ),
    _place("-hold", _hold, "Hold it: an answer to read, and ten seconds to wait."),
    _place("-both", _both_sides, "Both sides: somebody asks, one answers, and says if it helped."),
    _place(
        "-progress",
        _open_progress,
        "My progress: a sentence for each place where two readings lie close together.",
    ),
)
"""Practice, from where it begins to what one's progress is."""
