"""A saved model is a folder that explains itself, and loading distrusts it.

``model.joblib`` holds the fitted pair, ``boundaries.json.gz`` the boundary
model, ``metadata.json`` what they were made from, ``README.md`` the model
card. Unpickling runs code, so before a byte of the model is unpickled its
SHA-256 must be the one recorded, the label set ours, and the libraries near
enough. This is the only module that loads one.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import tempfile
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

import joblib

from coach.classifier.boundaries import FittedBoundaries
from coach.classifier.boundary_file import BOUNDARIES_FILE, KEY, dump_boundaries
from coach.classifier.cues import fingerprint_cues
from coach.classifier.model import PipelineClassifier
from coach.classifier.training import Fitted
from coach.errors import (
    FileAccessError,
    ModelMismatchError,
    ModelNotFoundError,
    UntrustedModelError,
)
from coach.labels import Label

MODEL_FILE = "model.joblib"
METADATA_FILE = "metadata.json"
SCHEMA = "coach.model/1"
NAME = "utterances"
LIBRARIES: Mapping[str, int] = {"scikit-learn": 2, "numpy": 1, "scipy": 1, "joblib": 1}
"""The libraries a model file depends on, and how many parts of a version must agree."""

_RETRAIN = "train it anew with: coach train (under three minutes)"


def save_model(
    fitted: Fitted,
    folder: Path,
    *,
    metadata: Mapping[str, Any],
    boundaries: FittedBoundaries | None = None,
) -> None:
    """Write a model folder; what was there stays whole until the new one is.

    ``metadata`` is kept beside what loading needs to know. Without
    ``boundaries``, the folder records no boundary model.

    Raises:
        FileAccessError: the folder cannot be written.
    """
    data = _dump(fitted)
    record = {
        "schema": SCHEMA,
        "name": NAME,
        **metadata,
        "labels": [label.value for label in Label],
        "cues": fingerprint_cues(),
        "libraries": {name: version(name) for name in LIBRARIES},
        "sha256": hashlib.sha256(data).hexdigest(),
    }
    files = {folder / MODEL_FILE: data}
    if boundaries is not None:
        cuts = files[folder / BOUNDARIES_FILE] = dump_boundaries(boundaries)
        record[KEY] = hashlib.sha256(cuts).hexdigest()
    text = json.dumps(record, indent=1, ensure_ascii=False) + "\n"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _replace_all({**files, folder / METADATA_FILE: text.encode()})
    except OSError as error:
        raise _refuse_folder(folder, error) from error


def check_writable(folder: Path) -> None:
    """Make sure that a model can be saved in a folder, before anything long begins.

    Nothing is left behind.

    Raises:
        FileAccessError: it cannot be written.
    """
    there = next(each for each in (folder, *folder.absolute().parents) if each.exists())
    try:
        with tempfile.TemporaryFile(dir=there):
            pass
    except OSError as error:
        raise _refuse_folder(folder, error) from error


def _refuse_folder(folder: Path, error: OSError) -> FileAccessError:
    return FileAccessError(
        f"{folder}: cannot be written ({error.strerror}); choose another with --out",
        name=str(folder),
    )


def load_model(folder: Path, *, long_turn_words: int) -> PipelineClassifier:
    """Load the model in a folder, after checking it.

    Raises:
        ModelNotFoundError: there is none.
        UntrustedModelError: the file is not the one recorded.
        ModelMismatchError: it was made for other labels, cues or library versions.
    """
    metadata = read_metadata(folder)
    data = _read(folder / MODEL_FILE)
    _check_hash(folder, metadata, data)
    _check_fit(metadata)
    loaded = joblib.load(io.BytesIO(data))
    return PipelineClassifier(
        Fitted(reader=loaded["reader"], settler=loaded["settler"]),
        name=str(metadata["name"]),
        version=str(metadata["version"]),
        long_turn_words=long_turn_words,
    )


def read_metadata(folder: Path) -> dict[str, Any]:
    """Return what a model folder says of itself.

    Raises:
        ModelNotFoundError: there is none.
        UntrustedModelError: it is not the metadata of a model.
    """
    path = folder / METADATA_FILE
    try:
        metadata = json.loads(_read(path))
        for key in ("schema", "name", "version", "labels", "cues", "libraries", "sha256"):
            metadata[key]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UntrustedModelError(
            f"{path}: not the metadata of a model; {_RETRAIN}", path=str(path)
        ) from error
    return dict(metadata)


def find_model(models_dir: Path, name: str = NAME) -> Path:
    """Return the folder of the newest version of a model.

    Raises:
        ModelNotFoundError: there is none.
    """
    folders = [path.parent for path in (models_dir / name).glob(f"*/{METADATA_FILE}")]
    if not folders:
        raise ModelNotFoundError(
            f"{models_dir / name}: no trained model here; {_RETRAIN}", path=str(models_dir / name)
        )
    return max(folders, key=lambda folder: _version_key(folder.name))


def _dump(fitted: Fitted) -> bytes:
    """Return the bytes of both models."""
    for _, steps in fitted.reader["features"].transformer_list:
        # scikit-learn remembers its stop words by their address in memory.
        vars(steps["vectorise"]).pop("_stop_words_id", None)
    buffer = io.BytesIO()
    joblib.dump({"reader": fitted.reader, "settler": fitted.settler}, buffer, compress=("zlib", 6))
    return buffer.getvalue()


def _version_key(name: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdigit() else -1 for part in name.split("."))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ModelNotFoundError(
            f"{path}: cannot be read ({error.strerror}); {_RETRAIN}", path=str(path)
        ) from error


def _check_hash(folder: Path, metadata: Mapping[str, Any], data: bytes) -> None:
    path = folder / MODEL_FILE
    if hashlib.sha256(data).hexdigest() != metadata["sha256"]:
        raise UntrustedModelError(
            f"{path}: not the file its metadata records, so it was not opened; {_RETRAIN}",
            path=str(path),
        )


def _check_fit(metadata: Mapping[str, Any]) -> None:
    differences = []
    labels = [label.value for label in Label]
    if metadata["labels"] != labels:
        differences.append(f"its labels are {metadata['labels']}, ours {labels}")
    if metadata["schema"] != SCHEMA:
        differences.append(f"its layout is {metadata['schema']}, ours {SCHEMA}")
    if metadata["cues"] != fingerprint_cues():
        differences.append("it was made with another table of cues")
    recorded = metadata["libraries"] if isinstance(metadata["libraries"], dict) else {}
    for library, parts in LIBRARIES.items():
        made, here = str(recorded.get(library, "none")), version(library)
        if made.split(".")[:parts] != here.split(".")[:parts]:
            differences.append(f"it was made with {library} {made}, here is {here}")
    if differences:
        raise ModelMismatchError(
            f"the model does not fit this program: {'; '.join(differences)}; {_RETRAIN}",
            differences=differences,
        )


def _replace_all(files: Mapping[Path, bytes]) -> None:
    """Write these files whole or not at all: none is replaced until all are written."""
    written: dict[Path, Path] = {}
    try:
        for path, data in files.items():
            written[path] = _write_beside(path, data)
        for path, temporary in written.items():
            temporary.replace(path)
    finally:
        for temporary in written.values():
            temporary.unlink(missing_ok=True)


def _write_beside(path: Path, data: bytes) -> Path:
    """Write bytes to a new file in the same folder, and return it."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        temporary.chmod(0o644)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary
