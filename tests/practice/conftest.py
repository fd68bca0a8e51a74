"""What the tests of practice share."""

from __future__ import annotations

import pytest

from coach.service.models import load_classifier
from coach.service.practising import make_reader


@pytest.fixture(scope="session")
def shipped_reader():
    """Read as the program does."""
    return make_reader(load_classifier())
