from __future__ import annotations

import pytest

from coach.errors import TranscriptFormatError, UnknownFormatError
from coach.readers import monologue, read_units
from coach.transcript import Timing
from tests.readers.documents import make_document, read_sample

SENTENCES = [
    f"Then I thought about the {thing} and what it would {verb} us." for thing, verb in
    [(f"{colour} {noun}", verb)
     for colour in ("red", "old", "new", "tall", "lost")
     for noun, verb in (("gate", "cost"), ("mill", "teach"), ("boat", "ask of"), ("bell", "tell"))]
]  # fmt: skip
PROSE = "\n\n".join(SENTENCES)


def test_a_talk_is_read_a_paragraph_a_unit_by_nobody_known():
    reading = monologue.parse(read_sample("monologue.txt"), name="set.txt")
    assert [unit.line for unit in reading.units] == [2, 4, 7, 9]
    assert {(unit.label, unit.start, unit.end) for unit in reading.units} == {(None, None, None)}
    assert reading.timing is Timing.NONE
    assert reading.warnings == ("2 headings were left out of what was said.",)


def test_one_heading_is_counted_as_one():
    assert monologue.parse("--On rain--\nSo it rained.\n", name="set.txt").warnings == (
        "1 heading was left out of what was said.",
    )


def test_a_word_document_reads_the_same():
    reading = read_units(make_document(SENTENCES), name="set.docx")
    assert reading.format == "monologue"
    assert [unit.text for unit in reading.units] == SENTENCES


def test_prose_is_recognised():
    assert monologue.recognises(PROSE)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(SENTENCES[:10]),
        PROSE.replace(".", ""),
        PROSE.replace(" ", " 12,5 "),
        "So it goes. " * 5 + "word " * 700,
        f"{SENTENCES[0]}\n" * 40,
        "\n".join(f"Ana: {sentence}" for sentence in SENTENCES),
        "\n".join(f"At 10:30 and 10:45 {sentence}" for sentence in SENTENCES),
        "📝 Notes\n" + PROSE,
        "\n".join(f"<p>{{{sentence}}}</p> => [{{}}]" for sentence in SENTENCES),
    ],
    ids=[
        "too short",
        "no sentences",
        "numbers",
        "endless sentences",
        "one line again and again",
        "names",
        "times",
        "a summary",
        "markup",
    ],
)
def test_doubtful_text_is_not_recognised(text):
    assert not monologue.recognises(text)


def test_short_text_stays_unknown():
    with pytest.raises(UnknownFormatError, match="not a transcript of a kind that is known"):
        read_units(b"We met at ten. It rained. Nobody came.", name="set.txt")


def test_text_without_words_is_refused():
    with pytest.raises(TranscriptFormatError, match=r"^set\.txt, line 1: "):
        monologue.parse("--On rain--\n# More\n", name="set.txt")
