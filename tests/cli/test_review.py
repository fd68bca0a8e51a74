"""``coach review``: pages, sheets and JSON."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner

from coach.cli import app
from tests.benchmarks.make_meeting import FACILITATOR, MEMBERS, make_meeting
from tests.cli.running import TALK, run_coach, run_python
from tests.speed import untraced

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = sorted((ROOT / "data" / "samples").glob("*-*.*"))
PHASES = json.dumps(
    {
        "schema": "coach.phases/1",
        "rounds": [
            {
                "presenter": "Ana",
                "phases": [
                    {"phase": "presenting", "from": {"turn": 1}},
                    {"phase": "exploring", "from": {"turn": 2}},
                ],
            }
        ],
    }
)


@pytest.fixture
def talk(tmp_path, monkeypatch):
    """Return a small meeting's file, in the folder that is worked in."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "talk.txt"
    path.write_text(TALK, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def schema():
    """Return a validator of the published layout."""
    content = json.loads((ROOT / "docs" / "review.schema.json").read_text(encoding="utf-8"))
    return jsonschema.Draft202012Validator(content)


def invoke(*arguments, stdin=""):
    return CliRunner().invoke(app, ["review", *map(str, arguments)], input=stdin)


def payloads(result):
    assert result.exit_code == 0
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_meeting_becomes_a_page_to_read(talk):
    result = invoke(talk)
    assert result.exit_code == 0
    assert "Have you thought about telling your manager?" in result.stdout
    assert "What these numbers mean" in result.stdout
    assert result.stderr == ""


def test_nothing_is_written_to_disk(talk):
    invoke(talk)
    assert list(talk.parent.iterdir()) == [talk]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_every_sample_gives_json_that_fits_the_schema(schema, sample):
    (payload,) = payloads(invoke(sample, "--json"))
    schema.validate(payload)
    assert payload["rounds"]


def test_json_names_nobody_unless_asked_to(talk, schema):
    (hidden,) = payloads(invoke(talk, "--json"))
    (named,) = payloads(invoke(talk, "--json", "--names"))
    for payload in (hidden, named):
        schema.validate(payload)
    assert [each["name"] for each in named["transcript"]["speakers"]] == [
        "Ana Reyes",
        "Ben Hughes",
    ]
    assert not any(name in json.dumps(hidden) for name in ("Ana", "Reyes", "Ben", "Hughes"))


def test_json_is_the_same_at_every_run(talk):
    assert invoke(talk, "--json").stdout == invoke(talk, "--json").stdout


def test_all_of_the_text_is_in_the_json_in_order(talk):
    (payload,) = payloads(invoke(talk, "--json", "--names"))
    said = [line.partition(": ")[2] for line in TALK.splitlines() if line]
    assert [each["text"] for each in payload["utterances"]] == said


def test_a_presenter_is_never_labelled(talk, schema):
    (payload,) = payloads(invoke(talk, "--json", "--names", "--presenter", "ana"))
    schema.validate(payload)
    labels = [each["label"] for each in payload["utterances"] if each["speaker"] == "Ana Reyes"]
    assert labels == [None, None]
    assert payload["rounds"][0]["guess"] is False


def test_a_facilitator_is_set(talk):
    (payload,) = payloads(invoke(talk, "--json", "--names", "--facilitator", "ben"))
    assert payload["transcript"]["speakers"][1]["role"] == "facilitator"


def test_two_names_are_merged_a_label_is_dropped_and_a_room_is_one(talk, schema):
    talk.write_text(TALK + "\nBen: Hm.\n\nBreak: Tea.\n\nHall: Yes.\n", encoding="utf-8")
    told = ("--merge", "Ben = Ben Hughes", "--drop", "break", "--room", "Hall")
    (payload,) = payloads(invoke(talk, "--json", "--names", *told))
    schema.validate(payload)
    roles = {each["name"]: each["role"] for each in payload["transcript"]["speakers"]}
    assert roles.pop("Ana Reyes")
    assert roles.pop("Ben Hughes")
    assert roles == {"Break": "not_a_person", "Hall": "room"}
    assert payload["transcript"]["warnings"] == []


def test_names_worth_a_look_are_on_the_page_and_in_the_json(talk):
    talk.write_text(TALK + "\nBen: Hm.\n", encoding="utf-8")
    page = " ".join(invoke(talk).stdout.split())
    assert 'Names worth a look: “Ben” and “Ben Hughes” may be one person: --merge "Ben=Ben' in page
    (payload,) = payloads(invoke(talk, "--json", "--names"))
    assert payload["transcript"]["warnings"][0].startswith("“Ben” and “Ben Hughes” may be")
    (hidden,) = payloads(invoke(talk, "--json"))
    assert "Ben" not in hidden["transcript"]["warnings"][0]


@pytest.mark.parametrize("merge", ["Ben", "=Ben", "Ben=", " = "])
def test_a_merge_without_two_names_is_a_matter_of_usage(talk, merge):
    result = invoke(talk, "--merge", merge)
    assert result.exit_code == 2
    assert "takes two names" in result.stderr


@pytest.mark.parametrize("day", ["14.1.2026", "2026-02-30", ""])
def test_a_day_that_is_none_is_a_matter_of_usage(talk, day):
    result = invoke(talk, "--date", day)
    assert result.exit_code == 2
    assert "such as 2026-01-14" in " ".join(result.stderr.replace("│", "").split())


def test_one_day_is_of_one_meeting(talk):
    result = invoke(talk, talk, "--date", "2026-01-14")
    assert result.exit_code == 2
    assert "one file" in result.stderr


def test_the_day_of_the_meeting_is_as_told_else_as_the_file_is_called(talk):
    (payload,) = payloads(invoke(talk, "--json", "--date", "2026-01-14"))
    assert payload["held_on"] == "2026-01-14"
    (payload,) = payloads(invoke(talk, "--json"))
    assert payload["held_on"] is None
    dated = talk.rename(talk.with_name("talk-2026-03-18.txt"))
    (payload,) = payloads(invoke(dated, "--json"))
    assert payload["held_on"] == "2026-03-18"


def test_a_phases_file_sets_the_phases(talk, schema):
    Path("phases.json").write_text(PHASES, encoding="utf-8")
    (payload,) = payloads(invoke(talk, "--json", "--phases", "phases.json"))
    schema.validate(payload)
    assert [each["phase"] for each in payload["utterances"]] == ["presenting"] + ["exploring"] * 3


def test_a_silent_member_has_a_place(talk, schema):
    (payload,) = payloads(invoke(talk, "--json", "--names", "--member", "Dot Lee"))
    schema.validate(payload)
    assert payload["transcript"]["speakers"][-1]["name"] == "Dot Lee"


def test_several_files_are_one_json_a_line_in_their_order(talk, schema):
    Path("again.txt").write_text(TALK, encoding="utf-8")
    found = payloads(invoke(talk, "again.txt", "--json"))
    assert [each["transcript"]["title"] for each in found] == ["talk", "again"]
    for payload in found:
        schema.validate(payload)


def test_a_file_that_cannot_be_read_does_not_stop_the_others(talk):
    result = invoke("gone.vtt", talk, talk.parent, talk, "--json")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    assert [line[:7] for line in result.stderr.splitlines()] == ["coach: "] * 2


def test_pages_of_several_files_are_set_apart(talk):
    one = invoke(talk).stdout
    assert invoke(talk, "gone.vtt", talk).stdout == f"{one}\n\n{one}"


def test_standard_input_is_read(talk):
    (payload,) = payloads(invoke("-", "--json", stdin=TALK))
    assert payload["transcript"]["title"] == "standard input"
    assert len(payload["utterances"]) == 4


def test_a_page_is_the_same_from_a_file_and_from_standard_input_but_for_its_title(talk):
    from_file, piped = invoke(talk).stdout, invoke("-", stdin=TALK).stdout
    assert from_file.splitlines()[1:] == piped.splitlines()[1:]


def test_a_sheet_has_ones_own_words_and_nobody_elses(talk):
    result = invoke(talk, "--for", "ben")
    assert result.exit_code == 0
    assert "What would you like to be different?" in result.stdout
    assert "nagging" not in result.stdout


def test_somebody_silent_has_a_sheet(talk):
    result = invoke(talk, "--for", "dot", "--member", "Dot Lee")
    assert result.exit_code == 0
    assert result.stdout.startswith("Dot Lee")


def test_figures_of_single_people_are_in_the_json_for_who_asked_alone(talk, schema):
    (payload,) = payloads(invoke(talk, "--json", "--names"))
    assert {each["words"] for each in payload["transcript"]["speakers"]} == {None}
    (payload,) = payloads(invoke(talk, "--json", "--names", "--for", "ben"))
    schema.validate(payload)
    known = {each["name"] for each in payload["transcript"]["speakers"] if each["words"]}
    assert known == {"Ben Hughes"}


def test_figures_for_somebody_who_was_not_there_are_refused_in_a_line(talk):
    result = invoke(talk, "--json", "--for", "zora")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "zora" in result.stderr


def test_no_file_is_a_matter_of_usage():
    assert invoke().exit_code == 2


def test_the_long_meeting_is_reviewed_round_by_round(tmp_path, schema):
    path = tmp_path / "long.vtt"
    path.write_text(make_meeting(), encoding="utf-8")
    (payload,) = payloads(invoke(path, "--json", "--names"))
    schema.validate(payload)
    assert [each["presenter"] for each in payload["rounds"]] == list(MEMBERS[:4])
    roles = {each["name"]: each["role"] for each in payload["transcript"]["speakers"]}
    assert roles[FACILITATOR] == "facilitator"


@untraced
@pytest.mark.parametrize(
    ("one_in", "least"), [(6, 5), pytest.param(1, 21, marks=pytest.mark.thorough)]
)
def test_whatever_other_people_wrote_is_reviewed_or_refused_in_one_line(
    shared, schema, one_in, least
):
    files = sorted((shared / "transcripts").rglob("*.*"))[::one_in]
    ended = run_coach("review", *files, "--json")
    reviews, refusals = ended.out.splitlines(), ended.err.splitlines()
    assert len(reviews) + len(refusals) == len(files)
    assert all(line.startswith("coach: ") for line in refusals)
    assert len(reviews) >= least
    for review in reviews:
        schema.validate(json.loads(review))


def test_the_whole_program_reviews_a_sample_without_spacy():
    modules = (
        "import sys\nfrom coach.cli import run\n"
        f"sys.argv = ['coach', 'review', {str(SAMPLES[0])!r}]\n"
        "try:\n    run()\n"
        "finally:\n    print(*sorted(sys.modules), file=sys.stderr)\n"
    )
    ended = run_python("-c", modules)
    loaded = {name.partition(".")[0] for name in ended.err.split()}
    assert ended.code == 0
    assert "What these numbers mean" in ended.out
    assert "sklearn" in loaded
    assert loaded.isdisjoint({"spacy", "thinc", "streamlit", "docx"})


def test_names_that_no_encoding_can_write_do_not_stop_it(talk):
    odd = talk.with_name("caf\udce9.txt")
    talk.rename(odd)
    ended = run_coach("review", odd, "--json")
    assert (ended.code, json.loads(ended.out)["transcript"]["units"]) == (0, 4)


def test_a_way_of_working_is_chosen_by_name_or_by_file(talk, schema):
    file = talk.with_name("ours.json")
    content = json.loads((ROOT / "data/profiles/self.json").read_text("utf-8"))
    file.write_text(json.dumps({**content, "name": "ours"}), "utf-8")
    for profile, name in ((None, "uk"), ("wial", "wial"), (file, "ours")):
        option = () if profile is None else ("--profile", profile)
        (payload,) = payloads(invoke(talk, *option, "--json"))
        schema.validate(payload)
        assert payload["profile"] == name


def test_a_page_says_which_way_of_working_was_chosen(talk):
    assert (
        "Reviewed as: Action learning, WIAL style."
        in run_coach("review", talk, "--profile", "wial").out
    )
