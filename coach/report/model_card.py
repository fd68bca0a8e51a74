"""The model card: what the classifier is, how well it reads, and where it goes astray.

Made from a model's metadata and its figures alone; measures nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from coach.labels import FLAGS, LABELS, Label
from coach.report.card_remarks import (
    remark_on_calibration,
    remark_on_confusion,
    remark_on_flags,
)

_PARTS = {
    "rounds": "rounds held out",
    "meetings": "eight whole meetings held out",
    "inside": "the same, inside the rounds only",
}
_FORMS = {"as_written": "", "bare": ", without punctuation and capitals"}

FAILURES = (
    (
        "A suggestion carried on",
        "“You could start with the rota. It's all in one place. Everybody can see it.” The second "
        "and third sentence carry the suggestion on; by themselves they read as plain talk.",
    ),
    (
        "Whose idea it is",
        "“Have you told your manager?” is a suggestion if telling the manager is the speaker's "
        "idea, and a closed question if the presenter had said they would. Only what the "
        "presenter last said is looked at.",
    ),
    (
        "Talk outside the rounds",
        "“What time's your train?” is housekeeping; “What did you do about the lease?” in the "
        "check-in is a question about somebody's issue. Both look alike.",
    ),
    (
        "Questions without their mark",
        "“so it's Thursday you see them” is a check if the voice rises, and listening if not. "
        "Without the question mark nothing tells.",
    ),
    (
        "A moral left unsaid",
        "“We moved ours to the mornings and nobody rang in sick again.” Whether that says do the "
        "same depends on the room.",
    ),
)

CAUTIONS = (
    "All of the talk it learnt from, and all of the talk it is measured on, was written for this "
    "project. None of it was recorded. It is tidier than real talk, so a real transcript may "
    "fare less well.",
    "None of the talk it is measured on was trained on. A few settings were chosen with it in "
    "view, so a new meeting may fare a little less well for that reason too.",
    "The eight meetings are of three sets. Other sets, other accents in a transcript, and other "
    "kinds of meeting are not measured here.",
)

_TERMS = (
    "*Precision* is the share of what the model gave a label that people gave it too; *recall* "
    "the share of what people gave it that the model found; *F1* is their harmonic mean, which is "
    "high only if both are. *Macro F1* is the mean of the four labels' F1, so a rare label counts "
    "for as much as a common one. *Kappa* is the agreement beyond what chance would bring. "
    "Each of them is 1 where all agree."
)


def model_card(metadata: Mapping[str, Any], figures: Mapping[str, Any]) -> str:
    """Return the card as Markdown."""
    parts = [
        "# Model card: " + str(metadata["name"]) + " " + str(metadata["version"]),
        "Made by `coach evaluate --card` from `metadata.json` and `evaluation.json`.",
        _describe(metadata),
        "## Before you read the figures",
        "\n".join(f"- {text}" for text in CAUTIONS),
        "## How well it agrees with people",
        _TERMS,
        "Presenters' own words are never counted. Two people who follow the guide reach a macro "
        "F1 of about 0.96 on whole meetings. Under each label is its F1.",
        _overview(figures["parts"]),
        "Trained on every other meeting as well (each of the eight left out in turn): "
        f"{figures['left_out']['as_written']['macro_f1']:.3f} as written, "
        f"{figures['left_out']['inside']['macro_f1']:.3f} inside the rounds, "
        f"{figures['left_out']['bare']['macro_f1']:.3f} without punctuation and capitals.",
        "## Beside simple rules",
        _baselines(figures),
        "## By label",
        _agreements(
            figures["parts"],
            {label.value: entry.words for label, entry in LABELS.items()},
            "labels",
        ),
        "## By flag",
        "Counts are how often people gave the flag; a dash means it was never given. With few of "
        "them the figures are no more than a hint. " + remark_on_flags(figures["parts"]),
        _agreements(
            figures["parts"], {flag.value: entry.words for flag, entry in FLAGS.items()}, "flags"
        ),
        "## What is taken for what",
        "Eight whole meetings, as written. Rows: what people said; columns: what the model said. "
        + remark_on_confusion(figures["parts"]["meetings_as_written"]["confusion"]),
        _confusion(figures["parts"]["meetings_as_written"]["confusion"]),
        "## By meeting",
        "One meeting has few labels of some kinds, so its own figure moves a good deal by chance.",
        _meetings(figures),
        "## When it says it is sure",
        "A label is sure when no other comes near it in probability; the review shows the others "
        "as lines that could be read more than one way. On the eight meetings, as written:",
        _sureness(figures["sureness"]),
        "## Can its probabilities be believed?",
        "The labels given on the eight meetings, from the least to the most probable, in fifteen "
        "parts of equal size. If the two columns were the same, a probability could be taken at "
        f"its word; on average they are {figures['calibration']['error']:.3f} apart (the expected "
        "calibration error). " + remark_on_calibration(figures["calibration"]["bins"]),
        _calibration(figures["calibration"]["bins"]),
        "## What more talk would bring",
        "Macro F1 after training on growing shares of the training talk. Only the reading of each "
        "segment by itself is measured here, so the last row is not quite the model above.",
        _learning(figures["learning"]),
        "## On talk that nobody here wrote",
        "`docs/other-talk.md` has the figures on counselling talk and research meetings, beside "
        "those of simple rules: how it fares far from an action learning set. "
        "`docs/validity.md` asks what the counts are worth: in counselling that experts labelled, "
        "how closely a conversation’s share of turns with an open question, a closed one and a "
        "suggestion follows theirs, and how well the rate of suggestions tells counselling shown "
        "done well from counselling shown done less well. Both stand beside regular expressions, "
        "and the second beside the experts’ own labels, which show how far any labels could come.",
        "## Where it goes astray",
        "The sentences are invented, to show what kind of talk is meant. The fifty most confident "
        "mistakes on the eight meetings are read in `docs/confident-mistakes.md`.",
        "\n".join(f"- **{title}.** {text}" for title, text in FAILURES),
        *_cuts(figures.get("cuts")),
        "## What it is for, and what not",
        "It reads words in meetings of action learning sets, in English, so that a facilitator or "
        "anybody who was there can look at what was said. It is not for judging, "
        "comparing or selecting people, and a label is a reading that the people who were there "
        "may overrule.",
    ]
    return "\n\n".join(parts) + "\n"


def _describe(metadata: Mapping[str, Any]) -> str:
    data = metadata["data"]
    libraries = ", ".join(f"{name} {version}" for name, version in metadata["libraries"].items())
    labels = ", ".join(entry.words.lower() for entry in LABELS.values())
    return (
        f"Labels what is said to a presenter: {labels}. "
        "A logistic regression over words, characters and cues reads each segment by itself; a "
        "second one settles the labels along the talk. Trained on "
        f"{data['segments']:,} segments of our own labelled talk (CC BY 4.0) and nothing "
        f"else, with {libraries}. Never trained on the {len(data['held_out_rounds'])} rounds and "
        f"{len(data['held_out_meetings'])} meetings it is measured on."
    )


def _overview(parts: Mapping[str, Any]) -> str:
    rows = [
        [
            words + form_words,
            f"{parts[f'{part}_{form}']['count']:,}",
            f"{parts[f'{part}_{form}']['macro_f1']:.3f}",
            *(_show(parts[f"{part}_{form}"]["labels"][label.value]["f1"]) for label in Label),
            f"{parts[f'{part}_{form}']['kappa']:.3f}",
        ]
        for part, words in _PARTS.items()
        for form, form_words in _FORMS.items()
    ]
    heads = ["measured on", "segments", "macro F1", *(e.words for e in LABELS.values()), "kappa"]
    return _table(heads, rows)


def _baselines(figures: Mapping[str, Any]) -> str:
    rows = [
        [name, f"{each['rounds']['macro_f1']:.3f}", f"{each['meetings']['macro_f1']:.3f}"]
        for name, each in figures["baselines"].items()
    ]
    rows.append(
        [
            "this model",
            f"{figures['parts']['rounds_as_written']['macro_f1']:.3f}",
            f"{figures['parts']['meetings_as_written']['macro_f1']:.3f}",
        ]
    )
    return _table(["rule", "rounds, macro F1", "meetings, macro F1"], rows)


def _cuts(cuts: Mapping[str, Any] | None) -> list[str]:
    """Return the part on talk without punctuation; nothing where that was not measured."""
    if cuts is None:
        return []
    row = [_show(cuts[key]) for key in ("precision", "recall", "f1", "count")]
    return [
        "## Talk without punctuation",
        "Where a transcript has no punctuation, a logistic regression over the words around each "
        "gap divides the turns into lines. How its cuts agree with people's in the eight "
        "meetings, punctuation and capitals taken away and the ends of turns not counted:",
        _table(["", "precision", "recall", "F1", "cuts people made"], [["cuts", *row]]),
        "Whether a comma or a full stop stands between two thoughts is often a matter of taste, "
        "and the words alone do not tell.",
    ]


def _agreements(parts: Mapping[str, Any], names: Mapping[str, str], kind: str) -> str:
    rows = [
        [
            words,
            *(
                _show(parts[f"{part}_as_written"][kind][name][key])
                for part in ("rounds", "meetings")
                for key in ("precision", "recall", "f1", "count")
            ),
        ]
        for name, words in names.items()
    ]
    heads = [
        f"{part} {key}"
        for part in ("rounds:", "meetings:")
        for key in ("precision", "recall", "F1", "count")
    ]
    return _table(["", *heads], rows)


def _confusion(confusion: Sequence[Sequence[int]]) -> str:
    rows = [
        [LABELS[label].words, *map(str, row)] for label, row in zip(Label, confusion, strict=True)
    ]
    return _table(["", *(entry.words for entry in LABELS.values())], rows)


def _meetings(figures: Mapping[str, Any]) -> str:
    rows = [
        [
            name,
            f"{each['count']:,}",
            f"{each['macro_f1']:.3f}",
            f"{figures['left_out']['meetings'][name]['macro_f1']:.3f}",
        ]
        for name, each in figures["meetings"].items()
    ]
    return _table(["meeting", "segments", "macro F1", "trained on the other seven too"], rows)


def _sureness(figures: Mapping[str, Mapping[str, int]]) -> str:
    rows = [
        [
            LABELS[Label(name)].words,
            f"{each['count']:,}",
            f"{each['sure']:,}",
            f"{each['agreed']:,}",
            _show(each["agreed"] / each["sure"] if each["sure"] else None),
        ]
        for name, each in figures.items()
    ]
    heads = ["read as", "segments", "sure of", "people agreed with", "share of the sure"]
    return _table(heads, rows)


def _calibration(bins: Sequence[Mapping[str, Any]]) -> str:
    rows = [
        [str(each["count"]), f"{each['probability']:.2f}", f"{each['agreed']:.2f}"]
        for each in bins
    ]
    return _table(["segments", "mean probability", "share that agreed"], rows)


def _learning(curve: Sequence[Mapping[str, Any]]) -> str:
    rows = [
        [
            f"{each['share']:.1%}",
            f"{each['segments']:,}",
            _show(each["rounds"]),
            _show(each["meetings"]),
        ]
        for each in curve
    ]
    heads = ["of the rounds and meetings", "segments", "rounds held out", "meetings held out"]
    return _table(heads, rows)


def _show(value: float | None) -> str:
    if value is None:
        return "–"
    return str(value) if isinstance(value, int) else f"{value:.2f}"


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(heads)} |", f"|---{'|--:' * (len(heads) - 1)}|"]
    lines += [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join(lines)
