"""The boundary model's file: what is saved is what is loaded, and nothing else is."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path

import pytest

from coach.classifier.boundaries import FittedBoundaries
from coach.classifier.boundary_file import BOUNDARIES_FILE, dump_boundaries, load_boundaries
from coach.errors import ModelNotFoundError, UntrustedModelError

FITTED = FittedBoundaries(weights={"+1=who": 1.5, "-1=né": -0.25}, intercept=-2.0, threshold=0.4)


def plant(folder: Path, data: bytes) -> str:
    """Write the file, and return its SHA-256."""
    (folder / BOUNDARIES_FILE).write_bytes(data)
    return hashlib.sha256(data).hexdigest()


def test_what_is_saved_is_what_is_loaded(tmp_path):
    assert load_boundaries(tmp_path, plant(tmp_path, dump_boundaries(FITTED))) == FITTED


def test_the_order_in_which_weights_were_found_makes_no_difference():
    turned = dict(reversed(FITTED.weights.items()))
    other = FittedBoundaries(weights=turned, intercept=-2.0, threshold=0.4)
    assert dump_boundaries(other) == dump_boundaries(FITTED)


def test_a_folder_that_records_none_has_none(tmp_path):
    plant(tmp_path, dump_boundaries(FITTED))
    assert load_boundaries(tmp_path, None) is None


def test_a_file_that_is_recorded_and_missing_is_said_to_be(tmp_path):
    with pytest.raises(ModelNotFoundError, match="coach train"):
        load_boundaries(tmp_path, "0" * 64)


@pytest.mark.parametrize("recorded", ["0" * 64, 7, ""])
def test_another_file_than_the_one_recorded_is_refused(tmp_path, recorded):
    plant(tmp_path, dump_boundaries(FITTED))
    with pytest.raises(UntrustedModelError, match="not the file its metadata records"):
        load_boundaries(tmp_path, recorded)


def compress(data):
    """Compress without the time, which would give the test another name in each worker."""
    return gzip.compress(data, mtime=0)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"plain",
        dump_boundaries(FITTED)[:-9],
        dump_boundaries(FITTED)[:12] + b"\xff" * 30,
        compress(b"[" * 100_000),
        *(
            compress(text.encode())
            for text in (
                "[]",
                "{}",
                '{"facts": ["a"], "weights": [], "intercept": 0, "threshold": 0.5}',
                '{"facts": ["a"], "weights": ["b"], "intercept": 0, "threshold": 0.5}',
                '{"facts": [["a"]], "weights": [1], "intercept": 0, "threshold": 0.5}',
                '{"facts": [], "weights": [], "intercept": 0, "threshold": 0}',
                '{"facts": [], "weights": [], "intercept": 0, "threshold": 1}',
                '{"facts": [], "weights": [], "intercept": null, "threshold": 0.5}',
            )
        ),
    ],
)
def test_what_is_no_boundary_model_is_refused_even_if_recorded(tmp_path, data):
    with pytest.raises(UntrustedModelError, match="not a boundary model"):
        load_boundaries(tmp_path, plant(tmp_path, data))
