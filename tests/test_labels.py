"""The codebook: complete, consistent, and in words for people."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from coach.labels import (
    FLAGS,
    LABELS,
    PHASE_WORDS,
    ROLE_WORDS,
    ROUND_PHASES,
    Flag,
    FlagEntry,
    Label,
    LabelEntry,
    Phase,
    Role,
    choose_headline,
    find_flag_faults,
)

EXAMPLES = Path(__file__).resolve().parent / "data" / "labelled-examples.jsonl"
GRADING = ("score", "wrong", "bad ", "poor", "fail", "mistake")
CODES = [code.value for kind in (Label, Flag, Phase, Role) for code in kind]

OPEN, CLOSED, ADVICE, OTHER = Label


def list_texts(entry: LabelEntry | FlagEntry) -> list[str]:
    """Return every text of an entry that a person may read."""
    if isinstance(entry, FlagEntry):
        return [entry.words, entry.use_when, entry.not_when, entry.example]
    lists = (*entry.includes, *entry.excludes, *entry.examples)
    return [entry.words, entry.definition, entry.thinking, *lists]


ENTRIES = [*LABELS.values(), *FLAGS.values()]
ENTRY_IDS = [*(label.value for label in LABELS), *(flag.value for flag in FLAGS)]
SHORT_WORDS = [
    *(entry.words for entry in ENTRIES),
    *PHASE_WORDS.values(),
    *ROLE_WORDS.values(),
]


@pytest.mark.parametrize(
    ("table", "codes"),
    [(LABELS, Label), (FLAGS, Flag), (PHASE_WORDS, Phase), (ROLE_WORDS, Role)],
    ids=["labels", "flags", "phases", "roles"],
)
def test_every_code_has_its_words_in_the_order_codes_are_listed(table, codes):
    assert list(table) == list(codes)


@pytest.mark.parametrize("label", Label)
def test_every_label_is_filed_under_itself(label):
    assert LABELS[label].label is label


@pytest.mark.parametrize("flag", Flag)
def test_every_flag_is_filed_under_itself(flag):
    assert FLAGS[flag].flag is flag


@pytest.mark.parametrize("label", Label)
def test_every_label_has_a_definition_and_at_least_two_examples(label):
    entry = LABELS[label]
    assert entry.definition.endswith(".")
    assert len(set(entry.examples)) >= 2


@pytest.mark.parametrize("label", Label)
def test_every_label_says_what_it_takes_in_and_what_it_leaves_out(label):
    assert LABELS[label].includes
    assert LABELS[label].excludes


@pytest.mark.parametrize("entry", ENTRIES, ids=ENTRY_IDS)
def test_no_text_of_an_entry_is_empty(entry):
    assert all(text.strip() for text in list_texts(entry))


@pytest.mark.parametrize("entry", ENTRIES, ids=ENTRY_IDS)
def test_no_text_of_an_entry_grades_a_person(entry):
    text = " ".join(list_texts(entry)).casefold()
    assert [word for word in GRADING if word in text] == []


@pytest.mark.parametrize("words", SHORT_WORDS)
def test_words_for_people_hold_no_code_names(words):
    assert "_" not in words
    assert [code for code in CODES if "_" in code and code in words.casefold()] == []


@pytest.mark.parametrize("words", SHORT_WORDS)
def test_words_for_people_hold_no_jargon(words):
    found = [word for word in ("utterance", "segment", "checkin", "elicit") if word in words]
    assert found == []


def test_words_tell_every_label_and_flag_apart():
    words = [entry.words for entry in ENTRIES]
    assert len(set(words)) == len(words)


def test_no_example_stands_under_two_labels():
    examples = [example for entry in LABELS.values() for example in entry.examples]
    assert len(set(examples)) == len(examples)


@pytest.mark.parametrize("table", [LABELS, FLAGS, PHASE_WORDS, ROLE_WORDS])
def test_the_codebook_cannot_be_changed_by_its_readers(table):
    with pytest.raises(TypeError):
        table["new"] = "entry"


@pytest.mark.parametrize("flag", Flag)
def test_every_flag_goes_with_some_label_and_not_with_all(flag):
    assert frozenset() < FLAGS[flag].goes_with < frozenset(Label)


@pytest.mark.parametrize(
    ("label", "is_question"), [(OPEN, True), (CLOSED, True), (ADVICE, False), (OTHER, False)]
)
def test_only_open_and_closed_are_questions(label, is_question):
    assert label.is_question is is_question


def test_a_round_runs_from_presenting_to_actions():
    assert set(Phase) - set(ROUND_PHASES) == {Phase.CHECKIN, Phase.BIDS, Phase.REVIEW}


@pytest.mark.parametrize("flag", Flag)
@pytest.mark.parametrize("label", Label)
def test_a_flag_is_at_fault_exactly_where_the_codebook_says_so(label, flag):
    faults = find_flag_faults(label, [flag])
    assert (faults == ()) is (label in FLAGS[flag].goes_with)


def test_every_fault_is_named_on_its_own():
    assert find_flag_faults(OTHER, [Flag.WHY, Flag.PERMISSION, Flag.LEADING]) == (
        "why does not go with other",
        "leading does not go with other",
    )


def test_no_flags_have_no_faults():
    assert find_flag_faults(ADVICE, []) == ()


def read_examples() -> Iterable[dict[str, object]]:
    """Return the worked examples of the labelling guide."""
    return map(json.loads, EXAMPLES.read_text(encoding="utf-8").splitlines())


def test_every_worked_example_obeys_the_codebook():
    faults = {
        example["no"]: find_flag_faults(Label(example["label"]), map(Flag, example["flags"]))
        for example in read_examples()
    }
    assert len(faults) > 100
    assert {number: found for number, found in faults.items() if found} == {}


@pytest.mark.parametrize(
    ("labels", "headline"),
    [
        ([OTHER], 0),
        ([OTHER, OTHER], 1),
        ([OPEN, OTHER], 0),
        ([OPEN, CLOSED], 1),
        ([CLOSED, OPEN, OTHER], 1),
        ([OPEN, ADVICE, ADVICE, CLOSED], 1),
        ([OTHER, ADVICE], 1),
    ],
)
def test_headline_is_the_first_suggestion_else_the_last_question_else_the_last(labels, headline):
    assert choose_headline(labels) == headline


def test_a_turn_with_nothing_in_it_has_no_headline():
    with pytest.raises(ValueError, match="no headline"):
        choose_headline([])
