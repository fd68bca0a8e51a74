"""Labelled talk: both layouts, every fault a line can have, and what is held out."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.classifier.dataset import (
    MEETINGS,
    SPLIT_FILE,
    Corpus,
    fingerprint,
    parse_examples,
    read_corpus,
    read_examples,
)
from coach.errors import FileAccessError, LabelledDataError
from coach.labels import Flag, Label, Phase, Role
from tests.classifier.builder import make_line

ROUND_LINE = make_line(context="It leaks.", flags=["why"], said="Why?", role="facilitator")
MEETING_LINE = json.dumps(
    {
        "turn": 4,
        "speaker": "Lorna",
        "role": "member",
        "round": 1,
        "phase": "ideas",
        "text": "I'd mend it.",
        "label": "advice",
        "flags": ["permission"],
        "sure": False,
    }
).encode()


def write_corpus(folder: Path, split: Any, **files: bytes) -> Path:
    """Write a corpus of these files; a name that starts with m goes among the meetings."""
    (folder / MEETINGS).mkdir()
    for name, data in files.items():
        place = folder / MEETINGS if name.startswith("m") else folder
        (place / f"{name}.jsonl").write_bytes(data)
    (folder / SPLIT_FILE).write_text(split if isinstance(split, str) else json.dumps(split))
    return folder


def hold_out(rounds: Any = (), meetings: Any = ()) -> dict[str, Any]:
    return {"held_out": {"rounds": rounds, "meetings": meetings}}


def list_ids(corpus: Corpus) -> set[str]:
    """Return the ids of everything that may be trained on."""
    return {each.segment.id for group in corpus.training.values() for each in group}


def test_a_line_of_a_round_is_read():
    [example] = parse_examples(ROUND_LINE, name="a.jsonl")
    segment = example.segment
    assert (segment.text, segment.role, segment.context) == ("Why?", Role.FACILITATOR, "It leaks.")
    assert (segment.id, segment.round, segment.inside, segment.turn) == ("a:1", "r1", True, None)
    assert (example.label, example.flags, example.sure) == (Label.OPEN_QUESTION, (Flag.WHY,), True)


def test_a_line_of_a_meeting_is_read():
    [example] = parse_examples(MEETING_LINE, name="spring.jsonl")
    segment = example.segment
    assert (segment.text, segment.turn, segment.phase) == ("I'd mend it.", "spring:4", Phase.IDEAS)
    assert (segment.round, segment.inside) == ("spring:1", True)
    assert (example.label, example.sure) == (Label.ADVICE, False)


@pytest.mark.parametrize(
    ("place", "inside"),
    [
        ({"round": 0}, False),
        ({"round": "0"}, False),
        ({"round": 2}, True),
        ({"round": None, "phase": "exploring"}, True),
        ({"round": None, "phase": "checkin"}, False),
        ({"round": None}, None),
        ({"round": "r1", "inside": None}, None),
        ({"round": "r1", "inside": False}, False),
    ],
)
def test_whether_a_round_is_on_is_read_from_what_the_line_says(place, inside):
    row = {"said": "And?", "label": "open_question", **place}
    [example] = parse_examples(json.dumps(row).encode(), name="a.jsonl")
    assert example.segment.inside is inside


def test_lines_are_numbered_as_in_the_file_blank_ones_included():
    examples = parse_examples(ROUND_LINE + b"\n\n" + ROUND_LINE + b"\n", name="a.jsonl")
    assert [each.line for each in examples] == [1, 3]


def test_a_line_knows_the_talk_before_it():
    lines = [
        make_line(role="presenter", said="It leaks.", label="other", turn=1),
        make_line(said="I see.", label="other", turn=2),
        make_line(said="Since when?", label="closed_question", turn=2),
    ]
    segment = parse_examples(b"\n".join(lines), name="a.jsonl")[2].segment
    assert (segment.context, segment.before) == ("It leaks.", "I see.")


@pytest.mark.parametrize("mark", ["\u2028", "\x85", "\x0b"])
def test_marks_that_only_look_like_line_ends_stay_in_the_text(mark):
    line = json.dumps({"said": f"one{mark}two", "label": "other"}, ensure_ascii=False)
    assert parse_examples(line.encode(), name="a.jsonl")[0].segment.text == f"one{mark}two"


@pytest.mark.parametrize("around", [(b"\xef\xbb\xbf", b""), (b"", b"\r\n"), (b"\n", b"\n\n")])
def test_a_byte_order_mark_and_line_ends_of_any_kind_do_no_harm(around):
    before, after = around
    assert len(parse_examples(before + ROUND_LINE + after, name="a.jsonl")) == 1


def test_context_that_is_null_is_no_context():
    line = json.dumps({"said": "And?", "label": "open_question", "context": None}).encode()
    assert parse_examples(line, name="a.jsonl")[0].segment.context == ""


@pytest.mark.parametrize(
    ("line", "matter"),
    [
        (b"{", "not a JSON object"),
        (b"[1, 2]", "not a JSON object"),
        (b"plain words", "not a JSON object"),
        (b"[" * 100_000, "not a JSON object"),
        (make_line(label=None), "no key 'label'"),
        (make_line(said=None), "no key 'said'"),
        (make_line(label="maybe"), "no label is called 'maybe'"),
        (make_line(label=["other"]), "no label is called"),
        (make_line(flags=["loaded"]), "no flag is called 'loaded'"),
        (make_line(flags="why"), "flags must be a list"),
        (make_line(flags=["why", "why"]), "the same flag twice"),
        (make_line(flags=["disguised_advice"]), "does not go with open_question"),
        (make_line(flags=["permission", "why"]), "permission does not go with open_question"),
        (make_line(role="boss"), "no role is called 'boss'"),
        (make_line(phase="tea"), "no phase is called 'tea'"),
        (make_line(said=" \t"), "nothing was said"),
        (make_line(said=7), "nothing was said"),
        (make_line(role="presenter"), "a presenter's own words are never labelled"),
        (
            make_line(role="presenter", label="other", flags=["permission"]),
            "a presenter's own words are never labelled",
        ),
        (b'{"said": "caf\xe9", "label": "other"}', "not UTF-8"),
    ],
)
def test_a_fault_is_named_with_its_file_and_line(line, matter):
    with pytest.raises(LabelledDataError, match=re.escape(matter)) as caught:
        parse_examples(ROUND_LINE + b"\n" + line, name="spring.jsonl")
    assert (caught.value.name, caught.value.line) == ("spring.jsonl", 2)
    assert str(caught.value).startswith("spring.jsonl, line 2: ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\xef\xbb\xbf"])
def test_a_file_with_nothing_in_it_is_refused(data):
    with pytest.raises(LabelledDataError, match=r"^a\.jsonl: no labelled lines"):
        parse_examples(data, name="a.jsonl")


@given(st.binary())
def test_any_bytes_that_are_no_labelled_lines_are_refused_in_one_line(data):
    with pytest.raises(LabelledDataError, match=r"\Aa\.jsonl[^\n]+\Z"):
        parse_examples(data, name="a.jsonl")


def test_a_file_of_either_layout_is_read_by_its_path(tiny_folder):
    rounds = read_examples(tiny_folder / "garden.jsonl")
    meeting = read_examples(tiny_folder / MEETINGS / "mill.jsonl")
    assert rounds[0].segment.turn is None
    assert meeting[0].segment.turn == "mill:1"


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(FileAccessError, match=r"gone\.jsonl: cannot be read"):
        read_examples(tmp_path / "gone.jsonl")


def test_a_corpus_is_every_file_of_both_layouts(tiny):
    assert list(tiny.files) == ["garden", "harbour", "mill", "orchard"]


@pytest.mark.parametrize("folder", ["empty", "missing"])
def test_a_folder_without_labelled_files_is_refused(tmp_path, folder):
    (tmp_path / "empty").mkdir()
    with pytest.raises(FileAccessError, match="no labelled files here"):
        read_corpus(tmp_path / folder)


def test_a_corpus_without_a_split_is_refused(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(ROUND_LINE)
    with pytest.raises(FileAccessError, match=r"split\.json: cannot be read"):
        read_corpus(tmp_path)


def test_a_fault_in_one_file_refuses_the_whole_corpus(tmp_path):
    folder = write_corpus(tmp_path, hold_out(), a=ROUND_LINE, m=b"{")
    with pytest.raises(LabelledDataError, match=r"^m\.jsonl, line 1"):
        read_corpus(folder)


def test_two_files_of_one_name_are_refused(tmp_path):
    folder = write_corpus(tmp_path, hold_out(), a=ROUND_LINE, m=MEETING_LINE)
    (folder / "m.jsonl").write_bytes(ROUND_LINE)
    with pytest.raises(LabelledDataError, match="two files are called m"):
        read_corpus(folder)


@pytest.mark.parametrize(
    ("split", "matter"),
    [
        (hold_out(["r9"]), "nothing is called r9"),
        (hold_out([], ["june"]), "nothing is called june"),
        (hold_out(["r1", "r9"], ["a", "june"]), "nothing is called june, r9"),
        (hold_out([7, "r9"]), "nothing is called 7, r9"),
        (hold_out("r1"), "nothing is called 1, r"),
        (hold_out([["r1"]]), "expected held_out"),
        (hold_out(None), "expected held_out"),
        ({"rounds": []}, "expected held_out"),
        ({"held_out": {"rounds": []}}, "expected held_out"),
        ([], "expected held_out"),
        ("{", "expected held_out"),
        ("[" * 100_000, "expected held_out"),
    ],
)
def test_a_split_that_does_not_fit_the_corpus_is_refused(tmp_path, split, matter):
    folder = write_corpus(tmp_path, split, a=ROUND_LINE)
    with pytest.raises(LabelledDataError, match=re.escape(matter)) as caught:
        read_corpus(folder)
    assert caught.value.name == SPLIT_FILE


def test_nothing_held_out_may_be_trained_on(tiny):
    held_out = [*tiny.held_out_rounds, *tiny.held_out_meetings["orchard"]]
    assert list_ids(tiny) & {each.segment.id for each in held_out} == set()


def test_everything_is_either_trained_on_or_held_out(tiny):
    held_out = [*tiny.held_out_rounds, *tiny.held_out_meetings["orchard"]]
    every = {each.segment.id for group in tiny.files.values() for each in group}
    assert list_ids(tiny) | {each.segment.id for each in held_out} == every


def test_what_is_held_out_is_what_the_split_names(tiny):
    assert {each.segment.round for each in tiny.held_out_rounds} == {"garden-03"}
    assert list(tiny.held_out_meetings) == ["orchard"]


def test_a_file_that_is_held_out_whole_is_no_part_of_training(tmp_path):
    folder = write_corpus(tmp_path, hold_out(["r1"]), a=ROUND_LINE, m=MEETING_LINE)
    assert list(read_corpus(folder).training) == ["m"]


def test_presenters_lines_stay_in_training_as_context(tiny):
    assert any(each.segment.is_presenter for each in tiny.training["garden"])


def test_a_fingerprint_is_a_sha256_that_changes_with_any_byte_and_with_the_order():
    prints = [fingerprint(blobs) for blobs in ([b"ab", b"c"], [b"a", b"bc"], [b"c", b"ab"], [])]
    assert len(set(prints)) == len(prints)
    assert all(re.fullmatch("[0-9a-f]{64}", each) for each in prints)


def test_the_same_folder_has_the_same_fingerprint(tiny, tiny_folder):
    assert read_corpus(tiny_folder).fingerprint == tiny.fingerprint
