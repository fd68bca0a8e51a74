"""Rules cut transcripts that have punctuation, a model those that have none."""

from __future__ import annotations

import shutil
from itertools import permutations
from pathlib import Path

import pytest

from coach.classifier.boundary_file import BOUNDARIES_FILE
from coach.classifier.boundary_training import fit_boundaries
from coach.classifier.dataset import read_corpus
from coach.classifier.persistence import METADATA_FILE, NAME, save_model
from coach.classifier.training import fit
from coach.config import Settings
from coach.errors import UntrustedModelError
from coach.language import RuleSplitter
from coach.service.clean_up import apply_clean_up
from coach.service.dividing import DIVIDED, UNDIVIDED, choose_splitter
from coach.service.transcripts import read_transcript

TINY = Path(__file__).resolve().parents[1] / "data" / "corpus-tiny"
SEGMENTS = (
    "I carried the seed trays in.",
    "What did the warden say?",
    "They swept the path on Friday.",
    "Who looks after the hens?",
)
BARE = ["they swept the path on friday who looks after the hens"] * 3
MARKED = ["They swept the path on Friday. Who looks after the hens?"] * 3


@pytest.fixture(scope="module")
def models(tmp_path_factory):
    """Return a folder of models of which the newest can cut talk without punctuation."""
    folder = tmp_path_factory.mktemp("models")
    cuts = fit_boundaries(tuple(permutations(SEGMENTS, 2)))
    save_model(
        fit(read_corpus(TINY).training),
        folder / NAME / "1",
        metadata={"version": "1"},
        boundaries=cuts,
    )
    return folder


@pytest.fixture
def spoilt(models, tmp_path):
    """Return a copy of the folder, to be spoilt, and the model's own folder in it."""
    copy = Path(shutil.copytree(models, tmp_path / "models"))
    return Settings(models_dir=copy), copy / NAME / "1"


def write(*said):
    """Return the bytes of a script in which two people take turns."""
    names = ("Ana", "Ben")
    return "\n\n".join(f"{names[place % 2]}: {text}" for place, text in enumerate(said)).encode()


def test_talk_with_punctuation_is_left_to_the_rules_without_a_word(tmp_path):
    division = choose_splitter(MARKED, Settings(models_dir=tmp_path))
    assert division.splitter == RuleSplitter()
    assert division.warnings == ()


def test_talk_without_punctuation_is_cut_by_the_model_and_the_user_told(models):
    division = choose_splitter(BARE, Settings(models_dir=models))
    assert division.splitter.split(BARE[0]) == (
        "they swept the path on friday",
        "who looks after the hens",
    )
    assert division.warnings == (DIVIDED,)


def test_without_a_model_the_rules_are_kept_and_the_user_told(tmp_path):
    division = choose_splitter(BARE, Settings(models_dir=tmp_path))
    assert division.splitter == RuleSplitter()
    assert division.warnings == (UNDIVIDED,)


def test_a_model_that_records_no_boundaries_leaves_talk_to_the_rules(spoilt):
    settings, folder = spoilt
    path = folder / METADATA_FILE
    path.write_text(path.read_text("utf-8").replace('"boundaries"', '"other"'), "utf-8")
    assert choose_splitter(BARE, settings).warnings == (UNDIVIDED,)


def test_a_boundary_file_that_was_changed_is_refused(spoilt):
    settings, folder = spoilt
    (folder / BOUNDARIES_FILE).write_bytes(b"something else")
    with pytest.raises(UntrustedModelError, match=BOUNDARIES_FILE):
        choose_splitter(BARE, settings)


def test_a_transcript_without_punctuation_is_read_in_lines_and_says_so(models):
    settings = Settings(models_dir=models)
    transcript = read_transcript(write(*BARE), name="hens.txt", settings=settings)
    assert [len(turn.utterances) for turn in transcript.turns] == [2, 2, 2]
    assert DIVIDED in transcript.warnings
    assert [turn.text for turn in transcript.turns] == BARE


def test_a_transcript_with_punctuation_says_nothing_of_it(models):
    settings = Settings(models_dir=models)
    transcript = read_transcript(write(*MARKED), name="hens.txt", settings=settings)
    assert [len(turn.utterances) for turn in transcript.turns] == [2, 2, 2]
    assert transcript.warnings == ()


def test_a_splitter_given_is_used_whatever_the_talk_is_like(models):
    transcript = read_transcript(
        write(*BARE),
        name="hens.txt",
        settings=Settings(models_dir=models),
        splitter=RuleSplitter(),
    )
    assert [len(turn.utterances) for turn in transcript.turns] == [1, 1, 1]
    assert DIVIDED not in transcript.warnings


def test_turns_joined_by_a_merge_are_cut_by_the_model_too(models):
    settings = Settings(models_dir=models)
    transcript = read_transcript(write(*BARE), name="hens.txt", settings=settings)
    merged = apply_clean_up(transcript, merges=[("Ben", "Ana")], settings=settings)
    assert [len(turn.utterances) for turn in merged.turns] == [6]
