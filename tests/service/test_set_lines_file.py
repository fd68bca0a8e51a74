"""The file of lines from a set: read back as it was written, and refused with a reason."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from pathlib import Path

import pytest

from coach.errors import ExerciseFileError, LimitExceededError
from coach.service.set_lines_file import (
    LETTERS,
    MOST_BYTES,
    MOST_DAYS,
    SHORT_LETTERS,
    read_set_lines,
    write_set_lines,
)
from tests.service.set_lines import DAY, TODAY, make_lines

DOC = Path(__file__).resolve().parents[2] / "docs" / "set-lines-file.md"
LINES = make_lines()
PLAIN = json.loads(write_set_lines(LINES))


def read(content, today=TODAY):
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    return read_set_lines(data, name="lines.json", today=today)


def change(**changes):
    return {**PLAIN, **changes}


def change_line(number=0, **changes):
    lines = [dict(each) for each in PLAIN["lines"]]
    lines[number] |= changes
    return change(lines=lines)


def drop(key):
    return {name: value for name, value in PLAIN.items() if name != key}


def drop_in_line(key):
    first, *others = PLAIN["lines"]
    return change(lines=[{k: v for k, v in first.items() if k != key}, *others])


def reword(*pairs):
    return change_line(rewordings=list(pairs))


OTHER = PLAIN["lines"][1]
PAIR = {"said": "What now?", "opens": "What they see"}


def test_a_file_reads_back_as_it_was_written_and_always_has_the_same_bytes():
    assert read(write_set_lines(LINES)) == LINES
    assert write_set_lines(LINES) == write_set_lines(LINES)
    assert PLAIN["schema"] == "coach.set-lines/1"
    assert next(iter(PLAIN)) == "schema"


def test_a_meeting_may_be_of_no_set_and_a_line_without_open_versions():
    assert read(change(set=None)).set is None
    assert read(reword()).lines[0].rewordings == ()


def test_the_longest_file_that_is_written_is_read():
    long = {**OTHER, "said": "é" * LETTERS, "heard": "é" * LETTERS, "rewordings": [PAIR, PAIR]}
    lines = [{**long, "id": f"{number:032x}"} for number in range(20)]
    data = json.dumps(change(lines=lines), ensure_ascii=False).encode()
    assert len(read(data).lines) == 20


FAULTS = {
    "nothing": (b"", "not JSON"),
    "no JSON": (b"Dear set", "line 1 is not JSON"),
    "no text": (b"\xff\xfe\x00", "not a JSON file in UTF-8"),
    "nested": (b"[" * 50_000, "not a JSON file in UTF-8|not JSON"),
    "twice": (b'{"schema": 1, "schema": 2}', "stands twice"),
    "a list": ([], "no file of lines from a set"),
    "of another kind": (change(schema="coach.practice/1"), "no file of lines from a set"),
    "no kind": (drop("schema"), "no file of lines from a set"),
    "a later version": (change(schema="coach.set-lines/2"), 'version "2"'),
    "no meeting": (drop("meeting"), 'no "meeting"'),
    "a key too many": (change(asked_by="Ben"), "means nothing here"),
    "no id": (change(meeting="../../etc"), '"meeting" is "../../etc", which is no id'),
    "an id in capitals": (change(meeting=PLAIN["meeting"].upper()), "which is no id"),
    "a number for an id": (change(set=7), '"set" is 7, which is no id'),
    "no day": (change(drop_on="soon"), '"drop_on" is "soon", which is no day'),
    "no such day": (change(drop_on="2026-02-30"), "which is no day"),
    "a day as a number": (change(drop_on=20260515), "which is no day"),
    "a week": (change(drop_on="2026-W20"), "which is no day"),
    "a day that is past": (change(drop_on="2026-04-30"), "were to go on 2026-04-30"),
    "today": (change(drop_on=TODAY.isoformat()), "were to go on"),
    "for ever": (change(drop_on="9999-12-31"), "no set keeps its words as long"),
    "lines as text": (change(lines="all"), '"lines" is not a list'),
    "no lines": (change(lines=[]), '"lines" has 0'),
    "too many": (change(lines=[OTHER] * 21), '"lines" has 21'),
    "one id twice": (change(lines=[OTHER, OTHER]), "line 2 has the id of another"),
    "a line as text": (change(lines=["Is it?"]), "line 1 is not an object"),
    "no text of it": (drop_in_line("said"), 'line 1 has no "said"'),
    "who asked": (change_line(asker="Ben"), 'line 1 has "asker"'),
    "an id of ours": (change_line(id="open-001"), 'line 1: "id" is "open-001"'),
    "another kind of line": (change_line(1, kind="rude"), 'line 2: "kind" is "rude"'),
    "kinds": (change_line(kind=["closed"]), '"kind" is \\["closed"\\]'),
    "text as a number": (change_line(said=7), 'line 1: "said" is 7; it must be text'),
    "text that is empty": (change_line(heard="  "), 'line 1: "heard" is empty'),
    "too long": (change_line(said="a" * (LETTERS + 1)), "has 2,001 letters"),
    "markup": (change_line(said="Is it <img src=x>?"), "has markup in it"),
    "an end of markup": (change_line(said="Is it so</b>?"), "has markup in it"),
    "a comment": (change_line(said="Is it <!-- so -->?"), "has markup in it"),
    "an entity": (change_line(said="Is it &lt;so?"), "has markup in it"),
    "a line break": (change_line(said="Is it\nso?"), "or a line break"),
    "what is not seen": (change_line(said="Is it\u202e so?"), "cannot be seen"),
    "nothing at all": (change_line(said="Is it\x00 so?"), "cannot be seen"),
    "no list of versions": (change_line(rewordings="What?"), '"rewordings" is not a list'),
    "three versions": (reword(PAIR, PAIR, PAIR), "has 3; a line has 2"),
    "a version as text": (reword("What?"), '"rewordings" is not an object'),
    "markup in a version": (reword({**PAIR, "opens": "<b>all</b>"}), '"opens" has markup'),
    "a long version": (reword({**PAIR, "said": "a" * (SHORT_LETTERS + 1)}), "has 301 letters"),
}


@pytest.mark.parametrize(("content", "words"), FAULTS.values(), ids=FAULTS)
def test_what_does_not_fit_is_said_in_one_line_that_says_what_to_do(content, words):
    with pytest.raises(ExerciseFileError, match=words) as caught:
        read(content)
    message = str(caught.value)
    assert message.startswith("lines.json: ")
    assert "\n" not in message
    assert re.search(r";|\?$", message)


def test_a_day_may_be_a_year_away_and_no_more():
    day = (TODAY + timedelta(days=MOST_DAYS)).isoformat()
    assert read(change(drop_on=day)).drop_on.isoformat() == day


def test_a_file_is_refused_from_its_own_day_on():
    assert read(PLAIN, DAY - timedelta(days=1)) == LINES
    with pytest.raises(ExerciseFileError, match="were to go on"):
        read(PLAIN, DAY)


def test_a_file_that_is_too_large_is_not_looked_into():
    with pytest.raises(LimitExceededError, match="larger than 200 kB"):
        read(b"{" * (MOST_BYTES + 1))


def test_the_example_in_its_description_is_such_a_file():
    text = DOC.read_text(encoding="utf-8")
    example = text.partition("```json\n")[2].partition("```")[0]
    lines = read(example.encode(), TODAY)
    assert json.loads(write_set_lines(lines)) == json.loads(example)
    for key in (*PLAIN, *PLAIN["lines"][0], "opens"):
        assert f"`{key}`" in text
