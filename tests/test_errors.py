"""The tree of errors: complete, catchable, and with its facts."""

from __future__ import annotations

import inspect
import pickle
import re

import pytest

from coach import errors
from coach.errors import (
    AccessDeniedError,
    AgreementMissingError,
    CoachError,
    ComparisonError,
    ErasedTextError,
    ExerciseFileError,
    FileAccessError,
    LabelledDataError,
    LimitExceededError,
    ModelMismatchError,
    ModelNotFoundError,
    PhasesFileError,
    ProfileError,
    RecordNotFoundError,
    SchemaVersionError,
    SettingsError,
    SpeakerConflictError,
    SpeakerNotFoundError,
    StaleChangeError,
    StorageDamagedError,
    StorageError,
    StorageFullError,
    StorageLockedError,
    StorageReadOnlyError,
    TranscriptFormatError,
    UnknownFormatError,
    UntrustedModelError,
)

FACTS = {
    SettingsError: {"name": "COACH_FEW_QUESTIONS"},
    FileAccessError: {"name": "spring.vtt"},
    LimitExceededError: {"name": "spring.vtt", "limit": 50},
    UnknownFormatError: {"name": "spring.pdf"},
    TranscriptFormatError: {"name": "spring.vtt", "line": 12},
    SpeakerNotFoundError: {"name": "Zed", "known": ("Ana", "Ben")},
    SpeakerConflictError: {"name": "Ana"},
    PhasesFileError: {"name": "phases.json"},
    ProfileError: {"name": "ours.json"},
    ComparisonError: {"names": ("spring", "summer")},
    LabelledDataError: {"name": "spring.jsonl", "line": 3},
    ExerciseFileError: {"name": "spring.yaml", "line": 3},
    ModelNotFoundError: {"path": "models/utterances"},
    ModelMismatchError: {"differences": ("The label set is another.",)},
    UntrustedModelError: {"path": "models/utterances/1/model.joblib"},
    AccessDeniedError: {"actor": "ana"},
    AgreementMissingError: {},
    ErasedTextError: {"place": "coach.db"},
    RecordNotFoundError: {"place": "coach.db"},
    SchemaVersionError: {"place": "coach.db"},
    StaleChangeError: {"place": "coach.db"},
    StorageDamagedError: {"place": "coach.db"},
    StorageError: {"place": "coach.db"},
    StorageFullError: {"place": "coach.db"},
    StorageLockedError: {"place": "coach.db"},
    StorageReadOnlyError: {"place": "coach.db"},
}
BUILT_IN = {
    SettingsError: ValueError,
    FileAccessError: OSError,
    LimitExceededError: ValueError,
    UnknownFormatError: ValueError,
    TranscriptFormatError: ValueError,
    SpeakerNotFoundError: LookupError,
    SpeakerConflictError: ValueError,
    PhasesFileError: ValueError,
    ProfileError: ValueError,
    ComparisonError: ValueError,
    LabelledDataError: ValueError,
    ExerciseFileError: ValueError,
    ModelNotFoundError: LookupError,
    ModelMismatchError: ValueError,
    UntrustedModelError: ValueError,
    AccessDeniedError: PermissionError,
    AgreementMissingError: PermissionError,
    ErasedTextError: StorageError,
    RecordNotFoundError: LookupError,
    SchemaVersionError: StorageError,
    StaleChangeError: StorageError,
    StorageDamagedError: StorageError,
    StorageError: CoachError,
    StorageFullError: StorageError,
    StorageLockedError: StorageError,
    StorageReadOnlyError: StorageError,
}


def list_errors() -> dict[str, type[Exception]]:
    """Return every error class that the module defines, by name."""
    return {
        name: kind
        for name, kind in inspect.getmembers(errors, inspect.isclass)
        if issubclass(kind, Exception) and kind.__module__ == errors.__name__
    }


def test_every_error_descends_from_coach_error():
    strangers = [name for name, kind in list_errors().items() if not issubclass(kind, CoachError)]
    assert strangers == []


def test_the_tree_in_the_docstring_is_complete_and_true():
    drawn = re.findall(r"[├└]── (\w+)", errors.__doc__)
    assert sorted(drawn) == sorted(set(list_errors()) - {"CoachError"})
    assert len(set(drawn)) == len(drawn)


def test_every_error_is_tried_here():
    assert {kind.__name__ for kind in FACTS} == set(list_errors()) - {"CoachError"}


@pytest.mark.parametrize("kind", FACTS)
def test_an_error_is_documented(kind):
    assert kind.__doc__.endswith(".")


@pytest.mark.parametrize("kind", FACTS)
def test_an_error_shows_its_message_and_nothing_else(kind):
    message = "line 12 has no speaker: add one and try again"
    assert str(kind(message, **FACTS[kind])) == message


@pytest.mark.parametrize("kind", FACTS)
def test_an_error_keeps_its_facts(kind):
    error = kind("something is the matter", **FACTS[kind])
    assert {name: getattr(error, name) for name in FACTS[kind]} == FACTS[kind]


@pytest.mark.parametrize("kind", FACTS)
def test_an_error_is_caught_as_a_coach_error(kind):
    with pytest.raises(CoachError, match="the matter"):
        raise kind("something is the matter", **FACTS[kind])


@pytest.mark.parametrize("kind", FACTS)
def test_an_error_is_caught_as_its_built_in_kind(kind):
    with pytest.raises(BUILT_IN[kind], match="the matter"):
        raise kind("something is the matter", **FACTS[kind])


@pytest.mark.parametrize("kind", [TranscriptFormatError, LabelledDataError])
def test_a_line_is_not_known_until_it_is_given(kind):
    assert kind("the file is empty", name="spring.vtt").line is None


@pytest.mark.parametrize(
    ("kind", "fact", "rest"),
    [(SpeakerNotFoundError, "known", {"name": "Zed"}), (ModelMismatchError, "differences", {})],
)
def test_facts_given_one_by_one_can_be_read_again_and_again(kind, fact, rest):
    error = kind("something is the matter", **{fact: iter(["Ana", "Ben"])}, **rest)
    assert (list(getattr(error, fact)), list(getattr(error, fact))) == (["Ana", "Ben"],) * 2


@pytest.mark.parametrize("kind", FACTS)
def test_an_error_keeps_its_message_and_facts_across_processes(kind):
    error = kind("Something is the matter.", **FACTS[kind])
    copy = pickle.loads(pickle.dumps(error))
    assert (type(copy), str(copy)) == (kind, "Something is the matter.")
    assert vars(copy) == vars(error)
