"""How the tests of the practice pages come by a page and what is kept."""

from __future__ import annotations

from markupsafe import escape
from streamlit.testing.v1 import AppTest

from coach.service.practice_keeping import list_attempts
from coach.storage.records import LOCAL
from coach.ui import resources
from tests.ui.test_app import find_html, open_app, run


def open_practise(**query: str) -> AppTest:
    """Open a practice page by its address."""
    return open_app("practise", **query)


def click(app, key):
    """Press a button by its key."""
    return run(app.button(key=key).click())


def has_button(app, key):
    """Say whether a button is there."""
    return key in {button.key for button in app.button}


def says(app, words):
    """Say whether a page has these words, escaped as all are."""
    return str(escape(words)) in find_html(app)


def find_place(app):
    """Return the page's address as a plain mapping."""
    return {
        name: part if isinstance(part, str) else part[0] for name, part in app.query_params.items()
    }


def find_attempts():
    """Return all attempts that are kept."""
    return list_attempts(resources.store(), LOCAL)
