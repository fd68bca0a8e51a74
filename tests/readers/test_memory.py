"""Reading takes little memory beside the file: at most ten times its size, whatever its format.

Of a Word document or a workbook the file is the larger of what is stored and
what its XML unpacks to. Unpacking is a part of reading, so a file packed to a
fourteenth of its text cannot be measured by its packed size.
"""

from __future__ import annotations

import gc
import io
import json
import tracemalloc
import zipfile

import pytest

from coach.config import Settings
from coach.errors import CoachError
from coach.readers import READERS, read_units
from coach.readers._json_readers import JSON_READERS
from coach.service.transcripts import read_transcript
from tests.readers import json_samples
from tests.readers.documents import make_document
from tests.readers.sheets import HEADINGS, make_word_table, make_workbook
from tests.readers.test_hostile import WORDS, make_large
from tests.readers.test_manifest import ROWS, every
from tests.speed import untraced

TIMES = 10
SIZE = 300_000
LARGE_ENOUGH = 200_000
SMALLEST = 50_000
ROOMY = Settings(max_utterances=1_000_000)
PARTS = (".xml", ".rels")

NAMES = ("Ines Varga", "Tobias", "Wren")
SHORT = ("Hm.", "Yes.", "And what then?", "Go on.", "Right, so he left?")
SHORT_TURNS = {
    "otter_txt": "{name}  {minute:02}:{second:02}  \n{words}\n\n",
    "teams_docx": "{name}   {minute:02}:{second:02}\n{words}\n",
    "google_meet": "{name}: {words}\n",
    "script": "{name}: {words}\n",
    "timed_script": "[{minute:02}:{second:02}] {name}: {words}\n",
    "webex_txt": "{minute:02}:{second:02} : {name} : {words}\n",
    "chat_cha": "*{name}:\t{words}\n",
}
"""What formats without much around the words make of short turns."""
HEADS = {"google_meet": "Set - Transcript\n00:05:00\n", "chat_cha": "@UTF8\n@Begin\n"}


def make_turns(form, size=SIZE):
    """Return turns of a few words each, in one format, until there are so many characters."""
    parts, length, number = [], 0, 0
    while length < size:
        number += 1
        minute, second = divmod(number % 6_000, 60)
        name, words = NAMES[number % len(NAMES)], SHORT[number % len(SHORT)]
        parts.append(form.format(name=name, words=words, minute=minute, second=second))
        length += len(parts[-1])
    return "".join(parts)


def make_rows(count):
    numbers = range(1, count + 1)
    return [
        HEADINGS,
        *((NAMES[n % 3], f"{n // 60}:{n % 60:02}", "", f"{n} {WORDS}") for n in numbers),
    ]


def make_file(reader):
    """Return an ordinary file of this reader's format, large enough to be measured."""
    if reader.format == "xlsx":
        return make_workbook(make_rows(2_000))
    if reader.format == "docx_table":
        return make_word_table(make_rows(300))
    if reader in JSON_READERS:
        (name, *_) = json_samples.SAMPLE_OF[reader.format]
        value = json_samples.enlarge(json_samples.load_sample(name), SIZE)
        return json.dumps(value, indent=1).encode()
    return make_large(reader.format, SIZE)


def measure_size(data):
    """Return the bytes of a file, or those of its XML where that is more."""
    if not data.startswith(b"PK"):
        return len(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [part for part in archive.infolist() if part.filename.endswith(PARTS)]
        return max(len(data), sum(part.file_size for part in parts))


@untraced
def measure_peak(read):
    """Return the most bytes held at once while reading, beside those held before."""
    gc.collect()
    tracemalloc.start()
    try:
        read()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def times_the_file(data):
    return measure_peak(lambda: read_units(data, name="set", settings=ROOMY)) / measure_size(data)


@pytest.mark.parametrize("reader", READERS, ids=[reader.format for reader in READERS])
def test_an_ordinary_file_takes_at_most_ten_times_its_size(reader):
    data = make_file(reader)
    # Read once before, so that what is loaded on first use is not counted.
    assert read_units(data, name="set", settings=ROOMY).format == reader.format
    assert measure_size(data) >= LARGE_ENOUGH
    assert times_the_file(data) <= TIMES


@pytest.mark.parametrize("name", SHORT_TURNS)
def test_a_file_of_very_short_turns_takes_at_most_ten_times_its_size(name):
    data = (HEADS.get(name, "") + make_turns(SHORT_TURNS[name])).encode()
    assert read_units(data, name="set", settings=ROOMY).format == name
    assert times_the_file(data) <= TIMES


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_other_line_ends_take_no_more(ending):
    data = make_turns(SHORT_TURNS["otter_txt"]).replace("\n", ending).encode()
    assert times_the_file(data) <= TIMES


@pytest.mark.parametrize("name", ["google_meet", "script", "otter_txt"])
def test_a_single_emoji_which_widens_every_character_takes_no_more(name):
    data = make_large(name, SIZE) + "Ben: \U0001f642\r\n".encode()
    assert times_the_file(data) <= TIMES


def test_a_large_word_document_takes_at_most_ten_times_its_text():
    turns = make_turns(SHORT_TURNS["teams_docx"], 60_000).strip("\n").split("\n")
    pairs = zip(turns[::2], turns[1::2], strict=True)
    data = make_document("\n".join(pair) for pair in pairs)
    assert read_units(data, name="set").format == "teams_docx"
    assert times_the_file(data) <= TIMES


@pytest.mark.parametrize("name", ["monologue", "time_lines"])
def test_one_person_who_talks_throughout_is_cut_up_within_ten_times_the_file(name):
    data = make_large(name, SIZE)

    def read():
        return read_transcript(data, name="set", settings=ROOMY)

    assert len(read().turns) == 1
    assert measure_peak(read) <= TIMES * len(data)


@pytest.mark.thorough
@every(ROWS)
def test_other_peoples_files_take_at_most_ten_times_their_size(shared, row):
    data = (shared / "transcripts" / row["file"]).read_bytes()
    if measure_size(data) < SMALLEST:
        pytest.skip("too small for its size to count")
    try:
        read_units(data, name="set")
    except CoachError as error:
        pytest.skip(f"not a transcript: {error}")
    assert times_the_file(data) <= TIMES
