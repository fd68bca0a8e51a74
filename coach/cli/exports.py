"""Reviews written to files: which option makes which kind of file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from coach.cli.output import STANDARD_INPUT, say

if TYPE_CHECKING:
    from coach.review import Review


def _html(review: Review, names: bool) -> bytes:
    from coach.report import review_html

    return review_html(review, names=names).encode()


EXPORTS: Mapping[str, Callable[[Review, bool], bytes]] = {"--html": _html}
"""What makes the bytes of each option's file, from a review and whether names are shown."""


def check_exports(exports: Mapping[str, str], files: Sequence[str]) -> None:
    """Refuse, before anything is read, what would write over a file that is still wanted.

    ``exports`` leads from an option to the file it is to write.

    Raises:
        BadParameter: several meetings would go into one file, or a page over its transcript.
    """
    if exports and len(files) > 1:
        option = next(iter(exports))
        raise typer.BadParameter(f"{option} takes one meeting; give one FILE at a time")
    for option, target in exports.items():
        if any(_is_same(target, file) for file in files):
            raise typer.BadParameter(
                f"{option} would write over the transcript itself; give another name: {target}"
            )


def write_exports(review: Review, exports: Mapping[str, str], *, names: bool) -> None:
    """Write each file that was asked for.

    Raises:
        FileAccessError: one cannot be written.
    """
    from coach.service.files import write_file

    for option, target in exports.items():
        write_file(Path(target), EXPORTS[option](review, names))


def say_exports(exports: Mapping[str, str]) -> None:
    """Say which files were written."""
    for target in exports.values():
        say(f"Written: {target}")


def _is_same(target: str, file: str) -> bool:
    if file == STANDARD_INPUT:
        return False
    try:
        return Path(target).samefile(file)
    except OSError:  # one of them is not there, so they are not the same
        return False
