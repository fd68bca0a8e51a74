"""What is loaded once: what takes a question apart is there before the first one is sent."""

from __future__ import annotations

import pytest

from coach.errors import ModelNotFoundError
from coach.language import parsing
from coach.ui import resources
from tests.ui.practise_pages import open_practise


@pytest.fixture
def anew():
    """Have the language loaded anew, in this test and after it."""
    resources.prepare_language.cache_clear()
    parsing.parse.cache_clear()
    yield
    resources.prepare_language.cache_clear()
    parsing.parse.cache_clear()


def test_opening_an_exercise_begins_to_load_the_language_once(anew):
    open_practise(exercise="open-it-up", item="open-001")
    loading = resources.prepare_language()
    open_practise(exercise="open-it-up", item="open-002")
    assert resources.prepare_language() is loading
    loading.join()
    assert parsing.parse.cache_info().currsize > 0


def test_without_a_language_the_page_still_opens(anew, monkeypatch):
    def refuse():
        raise ModelNotFoundError("not installed", path="")

    monkeypatch.setattr(parsing, "load_pipeline", refuse)
    resources.prepare_language().join()
    assert parsing.parse.cache_info().currsize == 0
