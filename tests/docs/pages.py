"""Pages and parts of pages made from the program: codebook, figures, a sample's review."""

from __future__ import annotations

import json
import re
from pathlib import Path

from coach.labels import FLAGS, LABELS, Label
from coach.readers import READERS
from coach.report import review_text
from coach.service.models import load_classifier
from coach.service.reviewing import review_transcript
from coach.service.transcripts import read_transcript
from tests.docs.formats import EXPORTS, HOW_TO_ADD
from tests.docs.licences import licence_table
from tests.docs.measures import measures_page

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
CARD = ROOT / "models" / "utterances" / "1" / "README.md"
CODEBOOK = ROOT / "docs" / "labels.md"
FORMATS = ROOT / "docs" / "formats.md"
MEASURES = ROOT / "docs" / "measures.md"
FOR_IT = ROOT / "docs" / "for-it.md"
SAMPLE = ROOT / "data" / "samples" / "riverside-2026-04-15.vtt"


def find_evaluation() -> dict:
    """Return the shipped model's figures in full."""
    return json.loads((CARD.parent / "evaluation.json").read_text("utf-8"))


def find_metadata() -> dict:
    """Return what the shipped model says of itself."""
    (path,) = (ROOT / "models" / "utterances").glob("*/metadata.json")
    return json.loads(path.read_text("utf-8"))


def label_table() -> str:
    rows = [
        f"| {entry.words} | {entry.definition} | “{entry.examples[0]}” |"
        for entry in LABELS.values()
    ]
    return "\n".join(["| reads as | when | for example |", "|---|---|---|", *rows])


def figure_table() -> str:
    parts = find_evaluation()["parts"]
    heads = ["measured on", "segments", "macro F1", *(entry.words for entry in LABELS.values())]
    lines = [f"| {' | '.join(heads)} |", f"|---{'|--:' * (len(heads) - 1)}|"]
    names = {
        "rounds": "rounds held out",
        "meetings": "eight whole meetings held out",
        "inside": "the same, inside the rounds only",
    }
    for part, words in names.items():
        for form, form_words in {"as_written": "", "bare": ", bare"}.items():
            each = parts[f"{part}_{form}"]
            cells = [
                words + form_words,
                f"{each['count']:,}",
                f"{each['macro_f1']:.2f}",
                *(f"{each['labels'][label]['f1']:.2f}" for label in LABELS),
            ]
            lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def sample_review() -> str:
    transcript = read_transcript(SAMPLE)
    return review_text(review_transcript(transcript, classifier=load_classifier()))


def fill(text: str, name: str, content: str) -> str:
    """Return a page with the part between its two marks replaced."""
    start, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
    pattern = re.compile(f"{re.escape(start)}.*?{re.escape(end)}", re.DOTALL)
    if not pattern.search(text):
        raise ValueError(f"the page has no part called {name}")
    return pattern.sub(lambda _: f"{start}\n{content}\n{end}", text)


def readme_page() -> str:
    text = README.read_text("utf-8")
    text = fill(text, "review", f"```text\n{sample_review()}\n```")
    text = fill(text, "labels", label_table())
    return fill(text, "figures", figure_table())


def codebook_page() -> str:
    parts = [
        "# The codebook",
        "Made from `coach/labels.py`; `make docs` writes it anew.",
        "Every segment of what is said to a presenter gets exactly one label, and any number of "
        "flags. A presenter's own words are never labelled. The phase never changes a label.",
        "## Labels",
    ]
    for entry in LABELS.values():
        parts += [
            f"### {entry.words} (`{entry.label.value}`)",
            entry.definition,
            f"Who does the thinking: {entry.thinking[0].lower()}{entry.thinking[1:]}.",
            "Includes:\n\n" + "\n".join(f"- {each}" for each in entry.includes),
            "Does not include:\n\n" + "\n".join(f"- {each}" for each in entry.excludes),
            "For example:\n\n" + "\n".join(f"- “{each}”" for each in entry.examples),
        ]
    parts += ["## Flags", "A flag describes wording. None of them is a fault in itself."]
    rows = [
        f"| {entry.words} (`{entry.flag.value}`) "
        f"| {', '.join(name_labels(entry.goes_with))} "
        f"| {entry.use_when} | {entry.not_when} | “{entry.example}” |"
        for entry in FLAGS.values()
    ]
    parts.append(
        "\n".join(
            [
                "| flag | goes with | when | not when | for example |",
                "|---|---|---|---|---|",
                *rows,
            ]
        )
    )
    return "\n\n".join(parts) + "\n"


def formats_page() -> str:
    read = {reader.format for reader in READERS}
    rows = [
        f"| {entry.software} | {entry.export} | `{name}` | {entry.timing} | {entry.limits} |"
        for name, entry in EXPORTS.items()
        if name in read
    ]
    heads = "| software | what to export | format | times | what does not work, or is not there |"
    parts = [
        "# What is read",
        "Made from the table of readers; `make docs` writes it anew.",
        "The content of a file tells what it is; its name does not matter. Where a file could be "
        "two things, the first that knows it reads it.",
        "\n".join([heads, "|---|---|---|---|---|", *rows]),
        "Times are *exact* where every part has a start and an end: only then is talk counted in "
        "seconds. With *starts only* and with *blocks* (one time for minutes of talk) it is "
        "counted in words. Whatever is left out of a file is counted in a warning, with its lines "
        "where it has any.",
        "Chat logs are recognised and not read: what people typed is not what was said. PDF, "
        "`.doc` and recordings are not read; nor are transcripts in pictures.",
    ]
    return "\n\n".join(parts) + "\n\n" + HOW_TO_ADD


def it_page() -> str:
    return fill(FOR_IT.read_text("utf-8"), "licences", licence_table())


def name_labels(labels: frozenset[Label]) -> list[str]:
    """Return the labels' words, in the codebook's order."""
    return [entry.words.lower() for label, entry in LABELS.items() if label in labels]


def write_all() -> None:
    README.write_text(readme_page(), "utf-8")
    CODEBOOK.write_text(codebook_page(), "utf-8")
    FORMATS.write_text(formats_page(), "utf-8")
    MEASURES.write_text(measures_page(), "utf-8")
    FOR_IT.write_text(it_page(), "utf-8")
