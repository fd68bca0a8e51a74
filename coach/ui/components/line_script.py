"""The script of the transcript: the list follows the line somebody is at, and "/" finds words."""

from __future__ import annotations

from coach.ui.components.own_scripts import draw_script


def draw_line_script(place: str, changes: int) -> None:
    """Draw the script, which shows nothing itself; ``place`` is the class of the line to show.

    It is shown anew with more ``changes`` of its own too: these move what is around it.
    """
    draw_script("lines", at=place, changes=changes)
