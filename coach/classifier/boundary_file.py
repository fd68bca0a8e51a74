"""Keeping the boundary model beside the others in a model's folder, and loading it with distrust.

``boundaries.json.gz`` holds plain numbers, so reading it runs nothing; still it
must be the file that ``metadata.json`` records. A folder may be without one.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from pathlib import Path
from typing import Any

from coach.classifier.boundaries import FittedBoundaries
from coach.errors import ModelNotFoundError, UntrustedModelError

BOUNDARIES_FILE = "boundaries.json.gz"
KEY = "boundaries"
"""What the metadata call the SHA-256 of the file."""

_RETRAIN = "train it anew with: coach train"


def dump_boundaries(fitted: FittedBoundaries) -> bytes:
    """Return the bytes of the file; the same model always gives the same."""
    facts = sorted(fitted.weights)
    content = {
        "intercept": fitted.intercept,
        "threshold": fitted.threshold,
        "facts": facts,
        "weights": [fitted.weights[fact] for fact in facts],
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode(), mtime=0)


def load_boundaries(folder: Path, recorded: Any) -> FittedBoundaries | None:
    """Load a folder's boundary model; None if its metadata record none.

    ``recorded`` is what the metadata have under ``KEY``.

    Raises:
        ModelNotFoundError: the file recorded cannot be read.
        UntrustedModelError: the file is not the one recorded, or not a model.
    """
    if recorded is None:
        return None
    path = folder / BOUNDARIES_FILE
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ModelNotFoundError(
            f"{path}: cannot be read ({error.strerror}); {_RETRAIN}", path=str(path)
        ) from error
    if hashlib.sha256(data).hexdigest() != recorded:
        raise UntrustedModelError(
            f"{path}: not the file its metadata records, so it was not opened; {_RETRAIN}",
            path=str(path),
        )
    return _read_boundaries(data, path)


def _read_boundaries(data: bytes, path: Path) -> FittedBoundaries:
    try:
        content = json.loads(gzip.decompress(data))
        weights = map(float, content["weights"])
        fitted = FittedBoundaries(
            weights=dict(zip(content["facts"], weights, strict=True)),
            intercept=float(content["intercept"]),
            threshold=float(content["threshold"]),
        )
        if not 0.0 < fitted.threshold < 1.0:
            raise ValueError(fitted.threshold)
    except (
        OSError,
        EOFError,
        zlib.error,
        ValueError,
        KeyError,
        TypeError,
        RecursionError,
    ) as error:
        raise UntrustedModelError(
            f"{path}: not a boundary model; {_RETRAIN}", path=str(path)
        ) from error
    return fitted
