"""Every error this package raises on purpose.

Each one is a ``CoachError``. Its message is one line for a person: what is the
matter, where, and what to do about it. The facts are kept as attributes too.

::

    CoachError
    ├── SettingsError               a setting whose value does not fit
    ├── FileAccessError             a file that cannot be opened, or has gone
    ├── LimitExceededError          larger than the limits allow
    ├── UnknownFormatError          no reader recognises the content
    ├── TranscriptFormatError       a known layout that cannot be lined up
    ├── SpeakerNotFoundError        a name that is not in the transcript
    ├── SpeakerConflictError        a name that is told to be two things at once
    ├── PhasesFileError             a phases file that does not fit its schema
    ├── ProfileError                a profile that is not there, or does not fit its schema
    ├── ComparisonError             meetings that cannot be set side by side
    ├── LabelledDataError           a labelled line that breaks the guide's rules
    ├── ExerciseFileError           a file of exercises, or a case, that does not fit its layout
    ├── ModelNotFoundError          no trained model where we looked
    ├── ModelMismatchError          a model made for other labels or libraries
    ├── UntrustedModelError         a model file that is not the one recorded
    ├── AccessDeniedError           somebody who may not do this
    ├── AgreementMissingError       a meeting that not everybody is known to agree to
    └── StorageError                what is kept cannot be reached
        ├── StorageLockedError      another program is writing, and did not finish
        ├── StorageReadOnlyError    a folder or a file that cannot be written to
        ├── StorageFullError        no space is left
        ├── StorageDamagedError     a database file that is not whole
        ├── SchemaVersionError      a database of a newer version, or not brought up to date
        ├── RecordNotFoundError     nothing is kept under that id, or it is not yours
        ├── StaleChangeError        a line that was changed elsewhere meanwhile
        └── ErasedTextError         a meeting whose words, or some of them, are erased
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


class CoachError(Exception):
    """The root of the tree; catch this to catch them all."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Keep message and facts when an error crosses to another process."""
        return _rebuild, (type(self), self.args, dict(self.__dict__))


def _rebuild(
    kind: type[CoachError], args: tuple[Any, ...], facts: Mapping[str, Any]
) -> CoachError:
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(facts)
    return error


class SettingsError(CoachError, ValueError):
    """A setting, from the environment, whose value does not fit."""

    def __init__(self, message: str, *, name: str) -> None:
        """Keep the setting's name in the environment beside the message."""
        super().__init__(message)
        self.name = name


class FileAccessError(CoachError, OSError):
    """A file that cannot be opened, is a folder, or vanished while being read."""

    def __init__(self, message: str, *, name: str) -> None:
        """Keep the file's name beside the message."""
        super().__init__(message)
        self.name = name


class LimitExceededError(CoachError, ValueError):
    """Input larger than the limits in the settings allow."""

    def __init__(self, message: str, *, name: str, limit: int) -> None:
        """Keep the file's name and the limit beside the message."""
        super().__init__(message)
        self.name = name
        self.limit = limit


class UnknownFormatError(CoachError, ValueError):
    """Content that no reader recognises as a transcript."""

    def __init__(self, message: str, *, name: str) -> None:
        """Keep the file's name beside the message."""
        super().__init__(message)
        self.name = name


class TranscriptFormatError(CoachError, ValueError):
    """A recognised layout whose times or speakers cannot be lined up."""

    def __init__(self, message: str, *, name: str, line: int | None = None) -> None:
        """Keep the file's name and the line (from 1), where there is one."""
        super().__init__(message)
        self.name = name
        self.line = line


class SpeakerNotFoundError(CoachError, LookupError):
    """A name that nobody in the transcript carries."""

    def __init__(self, message: str, *, name: str, known: Iterable[str]) -> None:
        """Keep the name asked for and the names there are."""
        super().__init__(message)
        self.name = name
        self.known = tuple(known)


class SpeakerConflictError(CoachError, ValueError):
    """A name that is told to be two things at once."""

    def __init__(self, message: str, *, name: str) -> None:
        """Keep the name beside the message."""
        super().__init__(message)
        self.name = name


class PhasesFileError(CoachError, ValueError):
    """A phases file that does not fit its schema or the transcript."""

    def __init__(self, message: str, *, name: str) -> None:
        """Keep the file's name beside the message."""
        super().__init__(message)
        self.name = name


class ProfileError(CoachError, ValueError):
    """A profile nobody has heard of, or a profile file that does not fit its schema."""

    def __init__(self, message: str, *, name: str) -> None:
        """Keep the profile's or the file's name beside the message."""
        super().__init__(message)
        self.name = name


class ComparisonError(CoachError, ValueError):
    """Meetings that cannot be set side by side: too few, or the same one twice."""

    def __init__(self, message: str, *, names: Iterable[str]) -> None:
        """Keep the titles of the meetings beside the message."""
        super().__init__(message)
        self.names = tuple(names)


class LabelledDataError(CoachError, ValueError):
    """A line of labelled data that breaks the rules of the labelling guide."""

    def __init__(self, message: str, *, name: str, line: int | None = None) -> None:
        """Keep the file's name and the line (from 1), where there is one."""
        super().__init__(message)
        self.name = name
        self.line = line


class ExerciseFileError(CoachError, ValueError):
    """A file of exercises or a case that does not fit its layout."""

    def __init__(self, message: str, *, name: str, line: int | None = None) -> None:
        """Keep the file's name and the line (from 1), where there is one."""
        super().__init__(message)
        self.name = name
        self.line = line


class ModelNotFoundError(CoachError, LookupError):
    """No trained model where we looked."""

    def __init__(self, message: str, *, path: str) -> None:
        """Keep the folder that was looked in."""
        super().__init__(message)
        self.path = path


class ModelMismatchError(CoachError, ValueError):
    """A model made for another label set or other library versions."""

    def __init__(self, message: str, *, differences: Iterable[str]) -> None:
        """Keep each difference as one sentence."""
        super().__init__(message)
        self.differences = tuple(differences)


class UntrustedModelError(CoachError, ValueError):
    """A model file that is not, byte for byte, the one its metadata records."""

    def __init__(self, message: str, *, path: str) -> None:
        """Keep the path of the file that was refused."""
        super().__init__(message)
        self.path = path


class AccessDeniedError(CoachError, PermissionError):
    """Somebody who may not do this, or nobody in particular."""

    def __init__(self, message: str, *, actor: str) -> None:
        """Keep the id of who asked beside the message."""
        super().__init__(message)
        self.actor = actor


class AgreementMissingError(CoachError, PermissionError):
    """A meeting that nobody may keep yet, because not everybody is known to agree."""


class StorageError(CoachError):
    """What is kept cannot be reached, or not be changed as asked."""

    def __init__(self, message: str, *, place: str) -> None:
        """Keep beside the message where it is kept, or the id of what was asked for."""
        super().__init__(message)
        self.place = place


class StorageLockedError(StorageError):
    """Another program is writing, and did not finish while we waited."""


class StorageReadOnlyError(StorageError):
    """A folder or a file that cannot be made, opened or written to."""


class StorageFullError(StorageError):
    """No space is left on the disk."""


class StorageDamagedError(StorageError):
    """A database file that is not whole, or is none."""


class SchemaVersionError(StorageError):
    """A database of a newer version of the program, or one not brought up to date."""


class RecordNotFoundError(StorageError, LookupError):
    """Nothing is kept under that id, or it belongs to somebody else."""


class StaleChangeError(StorageError):
    """A change to something that was changed elsewhere meanwhile."""


class ErasedTextError(StorageError):
    """A change to a meeting whose words, or some of them, are erased."""
