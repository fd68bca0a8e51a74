"""What counts as an announcement, and what only sounds like one."""

from __future__ import annotations

import pytest

from coach.labels import Phase
from coach.measures._round_cues import CUES, ELSEWHEN, MOVES, SHARED, Wording
from coach.measures._round_words import PLAIN_STRENGTH, STRENGTHS, find_name_words, hear

NAMES = find_name_words(["Ana Reyes", "Ben Okoro", "Will Tate"])

ANNOUNCEMENTS = {
    Phase.CHECKIN: (
        "Shall we check in?",
        "A quick progress round first.",
        "What did you say you'd do?",
    ),
    Phase.BIDS: (
        "Who would like to present today?",
        "Has anybody got an issue?",
        "Let's hear your bids.",
        "Who's going first?",
        "Shall we take a ten minute break?",
        "Mine can wait.",
    ),
    Phase.PRESENTING: (
        "Ana, you're presenting.",
        "Ana, you are presenting next.",
        "Over to you.",
        "Over to Ana, then.",
        "Ana, take about five minutes.",
        "Let's go straight into that.",
        "The floor is yours.",
        "It's Ana's turn.",
        "Ana has the floor.",
        "Ana, five or six minutes.",
        "Ten minutes, Ben.",
        "Whenever you're ready.",
        "Off you go.",
        "What have you brought?",
        "The rest of us will just listen.",
    ),
    Phase.CLARIFYING: (
        "Clarifying questions?",
        "Let's do some clarifying.",
        "Just the facts, please.",
        "What do we need to know?",
        "Any points of clarification?",
    ),
    Phase.EXPLORING: (
        "Let's open it up.",
        "Let's go into exploring.",
        "I think we're ready to explore.",
        "Now for the deeper questions.",
        "Let's help Ana think.",
    ),
    Phase.REFLECTING: (
        "What's become clearer?",
        "What did people notice?",
        "Let's move on to reflections.",
        "Ana, just sit back for this bit.",
    ),
    Phase.IDEAS: (
        "Any ideas now?",
        "Let's go to suggestions.",
        "I'd like to move to solutions.",
        "Would you like some thoughts from us?",
        "Has anybody got anything to offer?",
        "Yours first, Ana.",
    ),
    Phase.ACTIONS: (
        "Let's move to actions.",
        "What will you do?",
        "Who, what and when?",
        "So what are your next steps?",
        "Let's have each with a date.",
        "How will you know?",
    ),
    Phase.REVIEW: (
        "How was that as a process?",
        "Process review, two minutes.",
        "How did we do?",
        "Ana, how was that?",
        "What did we learn?",
        "One word each to finish.",
    ),
}


@pytest.mark.parametrize(
    ("phase", "text"),
    [(phase, text) for phase, texts in ANNOUNCEMENTS.items() for text in texts],
)
def test_an_announcement_is_heard(phase: Phase, text: str):
    assert phase in hear(text, NAMES).cues


@pytest.mark.parametrize("text", [text for texts in ANNOUNCEMENTS.values() for text in texts])
def test_capitals_marks_and_ums_make_no_difference(text: str):
    words = "".join(letter for letter in text.lower() if letter.isalnum() or letter in " '")
    bare = " um ".join(["so", *words.split()])
    assert hear(bare, NAMES) == hear(text, NAMES)


def test_curly_apostrophes_make_no_difference():
    assert hear("Whenever you’re ready.", {}) == hear("Whenever you're ready.", {})


@pytest.mark.parametrize(
    "text",
    [
        "She wants it by the end of the week.",
        "I took the action to the board and they sat on it.",
        "The new process has been running since the spring and nobody likes it.",
        "He had no idea what the review would say about the ward.",
        "How many people are on the rota?",
        "What was hard about telling them?",
        "Thank you, Ana.",
        "Mm.",
        "",
        "...",
    ],
)
def test_talk_about_an_issue_announces_nothing(text: str):
    assert hear(text, NAMES).cues == {}


@pytest.mark.parametrize(
    "text",
    [
        "Anything more before we go to clarifying questions?",
        "I'm going to park that one until we get to solutions.",
        "Let's keep that for the actions later.",
        "Let's have suggestions at the end.",
        "Next time let's do the process review first.",
        "That's a bit early, let's not do ideas yet.",
    ],
)
def test_what_is_put_off_announces_nothing(text: str):
    assert hear(text, NAMES).cues == {}


def test_an_outline_of_the_meeting_announces_nothing():
    text = "We'll move from clarifying to exploring, then ideas, then actions and a review."
    assert hear(text, NAMES).cues == {}


def test_two_phases_in_one_breath_are_both_heard():
    cues = hear("Let's leave exploring there and move to ideas.", NAMES).cues
    assert set(cues) == {Phase.EXPLORING, Phase.IDEAS}


def test_the_name_of_a_phase_needs_words_that_move_there():
    text = "The people on the second floor had plenty of ideas about the rota last spring."
    assert Phase.IDEAS not in hear(text, NAMES).cues
    assert Phase.IDEAS in hear("Let's have ideas about the rota.", NAMES).cues


def test_the_name_of_a_phase_by_itself_announces_it():
    assert hear("Right. Ideas.", NAMES).cues == {Phase.IDEAS: PLAIN_STRENGTH}


def test_words_that_move_are_looked_for_nearby():
    far = "Let's " + "wait and see what comes of it all in the end because " * 2 + "ideas cost."
    assert hear(far, NAMES).cues == {}


@pytest.mark.parametrize(
    ("text", "strength"),
    [("Let's go to actions.", 3), ("What will you do?", 2), ("How will you know?", 1)],
)
def test_the_plainer_the_stronger(text: str, strength: int):
    assert hear(text, NAMES).cues == {Phase.ACTIONS: strength}


def test_of_two_phrases_the_stronger_counts():
    assert hear("Actions now: what will you do?", NAMES).cues == {Phase.ACTIONS: 3}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Thanks, Ana.", {"Ana Reyes"}),
        ("ana and okoro, over to you both", {"Ana Reyes", "Ben Okoro"}),
        ("What will you do?", set()),
        ("Banana.", set()),
    ],
)
def test_people_are_found_by_a_part_of_their_name(text: str, named: set[str]):
    assert hear(text, NAMES).named == named


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Ana Reyes", "Ben Reyes"], {"ana": "Ana Reyes", "ben": "Ben Reyes"}),
        (["Ana", "Ana Reyes"], {"reyes": "Ana Reyes"}),
        (["SPEAKER_00", "Speaker 1", "Unknown speaker"], {}),
        (["O'Neill, Cat"], {"oneill": "O'Neill, Cat", "cat": "O'Neill, Cat"}),
        (["J. Lowe"], {"lowe": "J. Lowe"}),
        (["Will May"], {}),
        (["Ana Ana"], {"ana": "Ana Ana"}),
        ([], {}),
    ],
)
def test_a_word_names_somebody_where_it_can_mean_nobody_else(
    names: list[str], expected: dict[str, str]
):
    assert find_name_words(names) == expected


@pytest.mark.parametrize(
    ("text", "shared"),
    [
        ("I'm doing the time today.", True),
        ("Who's on the clock?", True),
        ("We take turns to facilitate.", True),
        ("I'll keep the time.", False),
        ("What time is it?", False),
    ],
)
def test_a_set_that_runs_itself_says_so(text: str, shared: bool):
    assert hear(text, NAMES).shared is shared


ROWS = [
    *(
        (phrase, f"{phase}, {wording.value}")
        for phase, rows in CUES.items()
        for wording, phrases in rows.items()
        for phrase in phrases
    ),
    *((phrase, "moves") for phrase in MOVES),
    *((phrase, "elsewhen") for phrase in ELSEWHEN),
    *((phrase, "shared") for phrase in SHARED),
]


@pytest.mark.parametrize(("phrase", "row"), ROWS)
def test_every_phrase_is_written_as_the_table_says(phrase: str, row: str):
    words = phrase.replace("?", "").replace("|", " ").split()
    assert words
    capitals = {"NAME", "NAMES", "MINUTES", "END"}
    assert [word for word in words if word not in capitals and not word.islower()] == []
    assert not all(slot.endswith("?") for slot in phrase.split())


def test_every_phase_and_every_strength_is_in_the_table():
    assert set(CUES) == set(Phase)
    assert set(STRENGTHS) == set(Wording)
    assert {wording for rows in CUES.values() for wording in rows} == set(Wording)
