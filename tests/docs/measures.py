"""The page of measures, made from the program's own list of them."""

from __future__ import annotations

from coach.measures.catalogue import CATALOGUE, Entry, Group

_HEADS = "| measure | what | formula | unit | needs | range | source | shown |"
_INTRO = (
    "# What is measured",
    "Made from `catalogue.py` and `plain_words.py` of `coach/measures`; `make docs` writes it "
    "anew. Each function there says more, with an example worked by hand.",
    "**Range** says whether a measure has the range that the labels allow "
    "([ranges.md](ranges.md)). **Source** is a section of the domain research, or of the "
    "labelling guide. **Shown**: the review is the text and the debrief sheet, the page is the "
    "HTML; exports (JSON, CSV, spreadsheets) have all of these but those for one person alone. "
    "Questions and kinds of suggestion are also counted for each phase, and everything for each "
    "round.",
    "None of these has a norm for action learning sets. They show where to look again, and none "
    "is a target. With ten questions or fewer there are counts and no shares. What cannot be "
    "known says why.",
)


def measures_page() -> str:
    parts = [*_INTRO, *(part for group in CATALOGUE for part in _describe(group))]
    return "\n\n".join(parts) + "\n"


def _describe(group: Group) -> tuple[str, ...]:
    return (
        f"## {group.title}",
        f"From: {group.rests_on}. Evidence: {group.evidence}. "
        f"Reliability from text: {group.reliability}. "
        f"Risk if shown badly: {group.risk}. Shown to: {group.show_to}.",
        "\n".join([_HEADS, f"|{'---|' * 8}", *(_row(entry) for entry in group.entries)]),
    )


def _row(entry: Entry) -> str:
    ranged = "yes" if entry.ranged else "no"
    cells = (
        f"{entry.what}. {entry.how}",
        entry.formula,
        entry.unit,
        entry.needs,
        ranged,
        entry.source,
        entry.shown,
    )
    return f"| `{entry.name}` | {' | '.join(cells)} |"
