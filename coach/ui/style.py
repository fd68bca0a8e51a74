"""The style of what we draw ourselves: the report's own sheet, in the app's two colour schemes.

Streamlit says on the page which scheme is on, so each colour is a pair.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from coach.report.html_page import read_style
from coach.ui.palette import DARK, LIGHT


@cache
def read_app_style() -> str:
    """Return the style element that every page opens with."""
    tokens = " ".join(f"--{name}: light-dark({LIGHT[name]}, {DARK[name]});" for name in LIGHT)
    own = files("coach.ui").joinpath("app.css").read_text(encoding="utf-8")
    # The report's rules hold inside our own pieces only, and reach nothing of Streamlit's.
    return (
        f"<style>.stApp {{ {tokens} }}\n@scope (.coach) {{\n{_screen_rules(read_style())}\n}}\n"
        f"{own}</style>"
    )


def _screen_rules(sheet: str) -> str:
    """Return a sheet without what it says of paper and of whole pages.

    >>> _screen_rules("p { margin: 0 } @page { size: A4 } @media print { p { } }")
    'p { margin: 0 }'
    """
    return sheet.partition("@page")[0].strip()
