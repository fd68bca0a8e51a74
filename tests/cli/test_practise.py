"""``coach practise``: what is typed, and what is printed."""

from __future__ import annotations

import io
import itertools
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from coach.cli.main import app
from coach.practice.attempts import Exercise
from coach.practice.menu import MENU
from coach.service.practice_again import load_again
from coach.service.practice_keeping import list_attempts
from coach.service.safekeeping import erase_set_lines, open_store
from coach.service.set_lines_file import write_set_lines
from coach.service.set_lines_keeping import bring_in_file
from coach.storage.practice_runs import list_runs
from coach.storage.practice_set_lines import list_set_lines
from coach.storage.records import LOCAL
from tests.service.set_lines import make_lines

CASES = Path(__file__).resolve().parents[2] / "data" / "cases"
STOPPED = "Stopped. What you did up to here is enough for today."


@pytest.fixture(autouse=True)
def own_database(monkeypatch, tmp_path):
    """Give each test a database of its own."""
    monkeypatch.setenv("COACH_DATABASE_URL", f"sqlite:///{tmp_path}/kept/coach.db")


def practise(*arguments, typed=()):
    return CliRunner().invoke(
        app, ["practise", *arguments], input="".join(f"{t}\n" for t in typed)
    )


def play(*arguments, typed=()):
    result = practise(*arguments, typed=typed)
    assert result.exit_code == 0, result.output
    return " ".join(result.stdout.split())


def test_what_was_done_is_kept_and_comes_back():
    typed = ["4", "", "4", "", "4", ""]
    first = play("spot-it", "--items", "1", typed=typed[:2])
    second = play("spot-it", "--items", "1", typed=typed[:2])
    assert first != second
    with open_store() as store:
        kept = list_attempts(store, LOCAL)
    assert [each.exercise for each in kept] == [Exercise.SPOT_IT] * 2


def test_a_run_is_kept_turn_by_turn():
    play("in-the-room", "--case", "deputy", typed=["What is it like?", "w", "e", ""])
    with open_store() as store:
        (run,) = list_runs(store, LOCAL)
    assert [each.said if each else None for each in run.turns] == ["What is it like?", None]
    assert run.ended_at is not None


@pytest.mark.parametrize("name", ["spot-it", "in-the-room"])
def test_where_nothing_can_be_kept_it_says_so_and_goes_on(name, monkeypatch, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("COACH_DATABASE_URL", f"sqlite:///{tmp_path}/file/coach.db")
    typed = ["4", ""] if name == "spot-it" else ["What is it like?", "e", ""]
    options = ["--items", "1"] if name == "spot-it" else ["--case", "deputy"]
    said = play(name, *options, typed=typed)
    assert "Nothing of this can be kept" in said
    assert STOPPED not in said


def test_the_exercises_are_listed_and_one_is_chosen_by_its_number():
    said = play(typed=["0", "x", "6", "q"])
    assert all(entry.title in said for entry in MENU)
    assert said.count("Type a number from 1 to 9, or q to stop.") == 2
    assert "Whom would you like to ask?" in said
    assert said.endswith(STOPPED)


def test_a_name_that_is_none_is_told_which_there_are():
    result = practise("juggling")
    assert result.exit_code == 2
    assert "spot-it" in result.stderr


@pytest.mark.parametrize("name", [entry.name for entry in MENU])
def test_every_exercise_can_be_left_at_once(name):
    assert play(name, typed=["q"]).endswith(STOPPED)
    assert play(name).endswith(STOPPED)


def test_a_line_is_answered_told_about_tried_again_and_heard_differently():
    said = play("spot-it", "--items", "2", typed=["4", "a", "1", "d", "2", ""])
    assert "1 of 2" in said
    assert "2 of 2" in said
    assert said.count("Beside it, this reads as") == 3
    assert "It leaves the counts." in said
    assert STOPPED not in said


def test_a_wording_is_told_about_and_a_second_one_compared():
    typed = ["", "Is it hard?", "What is it like?", ""]
    said = play("open-it-up", "--items", "1", typed=typed)
    assert "Nothing is typed yet." in said
    assert "One way:" in said or "Yours, opened up:" in said
    assert "Since your first try: it is open now" in said


def test_a_question_can_be_closed_on_purpose():
    said = play("open-it-up", "--close", "--items", "1", typed=["Is it Monday?", ""])
    assert "Closed on purpose" in said


def test_a_long_question_is_trimmed():
    assert "in fifteen words" in play("trim-it", "--items", "1", typed=["What matters most?", ""])


def test_advice_is_parked_and_a_question_asked():
    typed = ["", "Tell the boss", "Trust", "What they want", "🙂", "What would you like?", ""]
    said = play("park-the-advice", "--items", "1", typed=typed)
    assert "What would have to be true for that to work?" in said
    assert "There are no words in it yet." in said


def test_words_are_chosen_and_the_presenter_goes_on():
    from coach.practice.items import ThreadItem
    from coach.service.exercises import load_items

    threads = {each.words for item in load_items(ThreadItem) for each in item.threads}
    shown = play("pick-up-the-thread", "--items", "1", typed=["purple lion"])
    assert "Choose words of theirs" in shown
    words = next(words for words in sorted(threads) if words in shown)
    typed = [words, "", f"What is it about “{words}”?", ""]
    said = play("pick-up-the-thread", "--items", "1", typed=typed)
    assert "Other words with life in them" in said
    assert said.count("Presenter:") == 2


def test_ten_questions_are_written_marked_turned_and_chosen():
    typed = ["", "What is it like?", "what is it like", "Is it Monday?", "What else?", ""]
    typed += [
        "1",
        "2",
        "1",
        "Is it hard?",
        "",
        "What day?",
        "1",
        "because",
        "1 2 3",
        "they wander",
    ]
    said = play("ten-questions", typed=typed)
    assert "Write one question at least" in said
    assert "Choose 3; 1 are chosen." in said
    assert "How they read:" in said
    assert "First words: what 2, is 1." in said


def test_four_minutes_are_told_and_not_enforced(monkeypatch, capsys):
    from coach.cli.exercises import ten_questions
    from coach.cli.exercises.notebook import Notebook
    from coach.cli.exercises.telling import Wanted
    from coach.cli.typing_in import StoppedError

    clock = itertools.chain((0.0,), itertools.repeat(250.0))
    monkeypatch.setattr("sys.stdin", io.StringIO("What now?\nWhat then?\n"))
    with pytest.raises(StoppedError):
        ten_questions.play(Wanted(), Notebook(None), now=lambda: next(clock))
    assert capsys.readouterr().out.count("Four minutes are over") == 1


def test_the_wait_is_told():
    said = play("hold-it", typed=["", "What is it like?"])
    assert "You asked after 0 seconds" in said
    assert "Presenter:" in said


def test_the_presenter_s_side_is_played_too():
    typed = ["", "Well.", "2", "Yes.", "1", "No.", "2", "Hm.", "1"]
    said = play("both-sides", typed=typed)
    assert "2 of 4 helped; 2 of those were questions." in said


def test_a_presenter_is_asked_and_the_run_is_looked_back_on():
    typed = [
        "What is it like for you?",
        "w",
        "You should tell the trustees that you need more time.",
        "",
        "e",
    ]
    said = play("in-the-room", "--case", "deputy", typed=[*typed, "u"])
    assert "Maya:" in said
    assert "Looking back" in said
    assert "drew back after “You should tell the trustees that you need more time.”" in said
    assert "useful" in said


def test_one_moment_is_tried_again():
    typed = [
        "You should tell the trustees that you need more time.",
        "w",
        "w",
        "e",
        "r",
        "1",
        "What is it like day to day?",
    ]
    said = play("in-the-room", "--case", "deputy", typed=typed)
    assert "(Nothing more comes.)" in said
    assert "Then:" in said
    assert "Now:" in said


def test_an_empty_try_at_a_moment_is_told_so():
    typed = ["What now?", "e", "r", "1", ""]
    assert "Nothing is typed yet." in play("in-the-room", "--case", "deputy", typed=typed)


def test_the_short_form_has_four_questions_and_a_case_may_be_chosen():
    typed = ["2", *(f"What about the {what}?" for what in ("cats", "dogs", "birds", "fish"))]
    said = play("in-the-room", "--short", typed=typed)
    assert "Up to 4 questions." in said
    assert "Looking back" in said


def test_a_senior_is_played_where_the_case_has_one():
    assert "You are the chief technology officer" in play("--case", "date", "--as-senior")


def test_one_s_own_case_is_read_from_its_file(tmp_path):
    shutil.copy(CASES / "rota.yaml", tmp_path / "mine.yaml")
    assert "Devon" in play("--case", str(tmp_path / "mine.yaml"))


def test_a_case_with_a_missing_layer_is_told_which(tmp_path):
    case = yaml.safe_load((CASES / "rota.yaml").read_text(encoding="utf-8"))
    case["layers"].pop(2)
    case["id"] = "mine"
    (tmp_path / "mine.yaml").write_text(yaml.safe_dump(case), encoding="utf-8")
    result = practise("--case", str(tmp_path / "mine.yaml"))
    assert result.exit_code == 1
    assert "“layers” have to be 0 to 4" in str(result.exception)


def test_a_moment_that_is_tried_again_is_kept_and_one_may_look_on():
    typed = ["You should sack him.", "e", "r", "1", "What is it like?", "x", "u", ""]
    said = play("in-the-room", "--case", "deputy", typed=typed)
    assert STOPPED not in said
    assert "or press Enter to finish." in said
    assert "You don’t need to get there" in said
    with open_store() as store:
        (run,) = list_runs(store, LOCAL)
        place, asked = load_again(store, LOCAL, run.id)
    assert (place, asked.said) == (0, "What is it like?")


def test_the_same_question_at_a_moment_is_told_so():
    typed = ["What now, Maya?", "e", "r", "1", "What now, Maya?", ""]
    assert "the same as before" in play("in-the-room", "--case", "deputy", typed=typed)


def test_one_word_is_one_word_and_what_said_most_is_told():
    typed = ["What about the lions, then?", "Is the moon blue?", "e", ""]
    said = play("in-the-room", "--case", "merger", typed=typed)
    assert "1 word " in said
    assert "Graham opened up most after “What about the lions, then?”" in said


def test_after_the_last_layer_nothing_is_left_underneath(capsys, monkeypatch):
    from coach.cli.exercises import in_the_room
    from coach.cli.exercises.notebook import Notebook
    from coach.practice.playing import start_run
    from coach.service.exercises import load_case

    monkeypatch.setattr("sys.stdin", io.StringIO("u\n\n"))
    in_the_room._offer(start_run(load_case("rota")), (), Notebook(None), "")
    assert in_the_room.NOTHING_LEFT in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "said"),
    [("rotas", "did you mean"), ("zzz", "there is no case"), ("no.yaml", "no.yaml")],
)
def test_a_case_that_is_none_is_told_in_one_line(name, said):
    result = practise("--case", name)
    assert result.exit_code == 1
    assert said in str(result.exception)


# Lines from one's own set

LINES = make_lines(drop_on=date.today() + timedelta(days=9))


@pytest.fixture
def own_file(tmp_path):
    path = tmp_path / "lines.json"
    path.write_bytes(write_set_lines(LINES))
    return path


def test_a_file_is_played_and_nothing_of_it_is_kept(own_file):
    said = play("open-it-up", "--from", str(own_file), "--items", "2", typed=["What now?", ""] * 2)
    assert "1 of 2 · From your set" in said
    assert f"Somebody asks: “{LINES.lines[1].said}”" in said
    with open_store() as store:
        assert list_attempts(store, LOCAL) == list_set_lines(store, LOCAL) == ()


def test_without_an_exercise_a_file_is_opened_up_whole(own_file):
    said = play("--from", str(own_file), typed=["What now?", ""] * len(LINES.lines))
    assert f"{len(LINES.lines)} of {len(LINES.lines)} · From your set" in said


def test_a_file_that_does_not_fit_or_goes_elsewhere_is_refused(own_file):
    assert "open-it-up" in practise("spot-it", "--from", str(own_file)).output
    missing = practise("--from", str(own_file.with_name("none.json")))
    own_file.write_text("Dear set", encoding="utf-8")
    broken = practise("--from", str(own_file))
    assert missing.exit_code != 0 != broken.exit_code
    assert "not JSON" in str(broken.exception) + broken.output


def test_lines_that_were_brought_in_come_first_here_too(own_file):
    with open_store() as store:
        kept = bring_in_file(store, LOCAL, own_file.read_bytes(), name="lines.json")
    said = play("open-it-up", "--items", "5", typed=["What now?", ""] * 5)
    assert "4 of 5 · From your set" in said
    assert "5 of 5 · " not in said
    with open_store() as store:
        assert [each.item for each in list_attempts(store, LOCAL)][:4] == [
            each.id for each in LINES.lines
        ]
        erase_set_lines(store, LOCAL, kept.id)
    assert "From your set" not in play("open-it-up", "--items", "1", typed=["What now?", ""])
