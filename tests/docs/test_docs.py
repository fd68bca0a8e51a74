"""The documentation says what is so: where it is made from the program, and where it names it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coach.cli import app
from coach.config import Settings
from coach.errors import CoachError, TranscriptFormatError
from coach.labels import FLAGS, LABELS
from coach.readers import READERS, read_units
from coach.readers._timestamps import parse_timestamp
from coach.readers.units import Reading, Unit
from coach.report.model_card import model_card
from coach.transcript import Timing
from coach.ui import addresses
from coach.ui.options import HOSTS
from tests.docs import pages
from tests.docs.formats import EXPORTS, HOW_TO_ADD
from tests.docs.licences import licence_table
from tests.readers.documents import SAMPLES

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "data").rglob("*.md")])


def test_the_readme_is_up_to_date():
    assert pages.README.read_text("utf-8") == pages.readme_page(), "run: make docs"


def test_the_codebook_page_is_up_to_date():
    assert pages.CODEBOOK.read_text("utf-8") == pages.codebook_page(), "run: make docs"


def test_the_formats_page_is_up_to_date():
    assert pages.FORMATS.read_text("utf-8") == pages.formats_page(), "run: make docs"


def test_the_page_of_measures_is_up_to_date():
    assert pages.MEASURES.read_text("utf-8") == pages.measures_page(), "run: make docs"


def test_the_note_for_it_is_up_to_date():
    assert pages.FOR_IT.read_text("utf-8") == pages.it_page(), "run: make docs"


def test_every_package_that_is_built_on_names_its_licence():
    assert "not said" not in licence_table()


def test_the_note_for_it_names_the_ports_and_the_folder_that_are_used():
    text = pages.FOR_IT.read_text("utf-8")
    last = addresses.FIRST_PORT + addresses._TRIES - 1
    assert f"from {addresses.FIRST_PORT} to {last}" in text
    assert all(host in text for host in HOSTS)
    assert f"removed after {Settings().backup_days} days" in text


def test_every_format_that_is_read_is_on_the_formats_page_and_no_other():
    assert set(EXPORTS) == {reader.format for reader in READERS}


def test_the_invented_reader_of_the_formats_page_works():
    (code,) = re.findall(r"```python\n(.*?)```", HOW_TO_ADD, re.DOTALL)
    names = {
        "re": re,
        "Reading": Reading,
        "Timing": Timing,
        "TranscriptFormatError": TranscriptFormatError,
        "Unit": Unit,
        "parse_timestamp": parse_timestamp,
    }
    exec(code, names)
    text = "00:04|Ana|What now?\n00:09|Ben|I froze.\n"
    assert names["recognises"](text)
    assert not names["recognises"]("Ana: What now?")
    units = names["parse"](text, name="set.txt").units
    assert [(unit.label, unit.start) for unit in units] == [("Ana", 4.0), ("Ben", 9.0)]
    with pytest.raises(TranscriptFormatError):
        names["parse"]("", name="set.txt")


@pytest.mark.parametrize("sample", sorted(SAMPLES.iterdir()), ids=lambda path: path.name)
def test_the_page_knows_the_timing_of_every_sample(sample):
    try:
        reading = read_units(sample.read_bytes(), name=sample.name)
    except CoachError:
        return
    words = reading.timing.value.replace("_", " ")
    assert words in EXPORTS[reading.format].timing.split(", ")


@pytest.mark.parametrize("command", [each.name for each in app.registered_commands])
def test_every_command_is_in_the_readme(command):
    assert f"coach {command}" in pages.README.read_text("utf-8")


@pytest.mark.parametrize("command", app.registered_commands, ids=lambda each: each.name)
def test_every_command_has_help_and_examples(command):
    assert command.callback.__doc__
    assert f"coach {command.name}" in (command.epilog or "")


@pytest.mark.parametrize("entry", [*LABELS.values(), *FLAGS.values()], ids=lambda each: each.words)
def test_every_label_and_flag_is_in_the_codebook_page(entry):
    assert entry.words in pages.CODEBOOK.read_text("utf-8")


def test_every_writer_that_is_read_is_in_the_readme():
    text = pages.README.read_text("utf-8")
    for words in ("Zoom", "Teams", "Otter", "Google Meet", "SubRip", "WebVTT", "script"):
        assert words in text
        assert any(words.lower() in reader.words.lower() for reader in READERS), words


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(page):
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_a_part_that_a_page_lacks_is_refused():
    with pytest.raises(ValueError, match="no part called nowhere"):
        pages.fill("A page.", "nowhere", "")


def test_the_model_card_is_of_this_model_and_this_corpus():
    """After training: ``make evaluate``."""
    metadata = pages.find_metadata()
    figures = pages.find_evaluation()
    assert figures["model"] == metadata["sha256"]
    assert figures["corpus"] == metadata["data"]["fingerprint"]


def test_the_model_card_is_up_to_date():
    assert pages.CARD.read_text("utf-8") == model_card(
        pages.find_metadata(), pages.find_evaluation()
    ), "run: make evaluate"
