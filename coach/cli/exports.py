"""Reviews written to files: which option makes which kind of file."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from coach.cli.output import STANDARD_INPUT, say

if TYPE_CHECKING:
    from coach.review import Review

_Maker = Callable[["Review", bool], bytes]


def _html(review: Review, names: bool) -> bytes:
    from coach.report import review_html

    return review_html(review, names=names).encode()


def _docx(review: Review, names: bool) -> bytes:
    from coach.report.docx import debrief_docx

    return debrief_docx(review, names=names)


def _utterances_csv(review: Review, names: bool) -> bytes:
    from coach.report.csv import table_csv
    from coach.report.table import utterances_table

    return table_csv(utterances_table(review, names=names))


def _measures_csv(review: Review, names: bool) -> bytes:
    from coach.report.csv import table_csv
    from coach.report.table import measures_table

    return table_csv(measures_table(review, names=names))


def _xlsx(review: Review, names: bool) -> bytes:
    from coach.report.xlsx import review_xlsx

    return review_xlsx(review, names=names)


EXPORTS: Mapping[str, Mapping[str, _Maker]] = {
    "--html": {"": _html},
    "--docx": {"": _docx},
    "--csv": {"": _utterances_csv, "-measures": _measures_csv},
    "--xlsx": {"": _xlsx},
}
"""What makes the bytes of each option's files, from a review and whether names are shown.

Each by what is added to the name given: ``set.csv`` and ``set-measures.csv``.
"""


def pick_exports(outs: Mapping[str, str | None], sheet_for: str | None) -> dict[str, str]:
    """Return the options that were given, each with the file it is to write.

    Raises:
        BadParameter: one person's own sheet is asked for, which no file shows.
    """
    exports = {option: target for option, target in outs.items() if target is not None}
    if sheet_for is not None and exports:
        raise typer.BadParameter(
            f"{next(iter(exports))} shows groups only, so it does not go with --for"
        )
    return exports


def check_exports(exports: Mapping[str, str], files: Sequence[str]) -> None:
    """Refuse, before anything is read, what would write over a file that is still wanted.

    ``exports`` leads from an option to the file it is to write.

    Raises:
        BadParameter: several meetings would go into one file, two exports into
            one file, or an export over its transcript.
    """
    if exports and len(files) > 1:
        option = next(iter(exports))
        raise typer.BadParameter(f"{option} takes one meeting; give one FILE at a time")
    taken: dict[str, str] = {}
    for option, target in _list_targets(exports):
        if target == STANDARD_INPUT:
            raise typer.BadParameter(f"{option} writes a file; give it a name in place of -")
        if any(_is_same(target, file) for file in files):
            raise typer.BadParameter(
                f"{option} would write over the transcript itself; give another name: {target}"
            )
        other = taken.setdefault(os.path.realpath(target), option)
        if other != option:
            raise typer.BadParameter(
                f"{other} and {option} would write the same file; give two names: {target}"
            )


def write_exports(review: Review, exports: Mapping[str, str], *, names: bool) -> None:
    """Write each file that was asked for, once all of them are made.

    Raises:
        FileAccessError: one cannot be written.
    """
    from coach.service.files import write_file

    made = [make(review, names) for option in exports for make in EXPORTS[option].values()]
    for (_, target), data in zip(_list_targets(exports), made, strict=True):
        write_file(Path(target), data)


def say_exports(exports: Mapping[str, str]) -> None:
    """Say which files were written."""
    for _, target in _list_targets(exports):
        say(f"Written: {target}")


def _list_targets(exports: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return each option with every file that it writes."""
    return [
        (option, _add_to_name(target, ending) if ending else target)
        for option, target in exports.items()
        for ending in EXPORTS[option]
    ]


def _add_to_name(target: str, ending: str) -> str:
    """Return a path with something added to its file's name, before what it ends in."""
    path = Path(target)
    return str(path.parent / f"{path.stem}{ending}{path.suffix}")


def _is_same(target: str, file: str) -> bool:
    if file == STANDARD_INPUT:
        return False
    try:
        return Path(target).samefile(file)
    except OSError:  # one of them is not there, so they are not the same
        return False
