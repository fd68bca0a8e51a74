from __future__ import annotations

import pytest

from coach.errors import TranscriptFormatError
from coach.readers import descript
from coach.transcript import Timing
from tests.readers.documents import read_sample


def parse(text):
    return descript.parse(text, name="set.md")


def test_a_file_is_read_without_its_headings_notes_and_running_stamps():
    reading = parse(read_sample("descript.md"))
    assert [(unit.label, unit.text, unit.start, unit.line) for unit in reading.units] == [
        ("Wendeline", "What made you say yes to the lighthouse?", 0.0, 11),
        (
            "Yusuf Adeyemi",
            "I said yes to the boat, the lighthouse came with it. And the goats.",
            7.0,
            13,
        ),
        ("Wendeline", "How many goats is it now?", 70.0, 21),
    ]
    assert reading.timing is Timing.STARTS_ONLY


def test_stamps_in_the_paragraphs_below_are_no_words_either():
    text = "[00:01] **Ana:** So?\n\n[00:30] What \\[00:31\\] else?\n"
    assert parse(text).units[0].text == "So? What else?"


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("[00:01] **Ana:** So?\n\n[00:02] **Ben:** Hm.", True),
        ("\\[00:01\\] **Ana:** So?\n\\[00:02\\] **Ben:** Hm.", True),
        ("[00:01] **Ana:** So?", False),
        ("[00:01] **Ana**: So?\n\n[00:02] **Ben**: Hm.", False),
    ],
)
def test_the_colon_inside_the_bold_name_tells_it(text, known):
    assert descript.recognises(text) is known


@pytest.mark.parametrize("text", ["[00:01] **Ana:**\n", "[00:01] ** :** so\n", "so"])
def test_a_file_without_words_is_refused(text):
    with pytest.raises(TranscriptFormatError, match=r"^set\.md, line 1: "):
        parse(text)


def test_a_sentence_above_the_first_name_is_counted():
    text = "We all came in late that day.\n[00:00:04] **Ana:** So?\n[00:00:09] **Ben:** Hm."
    assert parse(text).warnings == ("1 line above the first name was left out of what was said.",)
