"""The exercises' script: what is typed is kept after a pause, and Enter sends it."""

from __future__ import annotations

from coach.ui.components.scripts import find_script


def draw_practise_script(place: str) -> None:
    """Draw the script, which shows nothing itself; at another ``place`` the box is shown."""
    find_script("practise")(key="practise-script", data={"at": place})
