"""Saved models that somebody has tampered with."""

from __future__ import annotations

import hashlib
import json
import pickle
from pathlib import Path
from typing import Any

import joblib

from coach.classifier.persistence import METADATA_FILE, MODEL_FILE


class Canary:
    """Unpickled, this writes a file: proof that something was run."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self):
        return (Path.write_text, (self.path, "sang"))


def edit_metadata(folder: Path, **changes: Any) -> None:
    """Change the metadata on disk; None takes a key out."""
    path = folder / METADATA_FILE
    changed = {**json.loads(path.read_text(encoding="utf-8")), **changes}
    kept = {key: value for key, value in changed.items() if value is not None}
    path.write_text(json.dumps(kept), encoding="utf-8")


def plant(folder: Path, data: bytes, *, recorded: bool) -> None:
    """Put other bytes in place of the model, recorded in its metadata or not."""
    (folder / MODEL_FILE).write_bytes(data)
    if recorded:
        edit_metadata(folder, sha256=hashlib.sha256(data).hexdigest())


def dump_plainly(canary: Canary) -> bytes:
    """Return the canary as a bare pickle."""
    return pickle.dumps(canary)


def dump_like_a_model(canary: Canary, folder: Path) -> bytes:
    """Return the canary in the place of both models, as a model is saved."""
    path = folder / "canary.joblib"
    joblib.dump({"reader": canary, "settler": canary}, path, compress=("zlib", 6))
    data = path.read_bytes()
    path.unlink()
    return data
