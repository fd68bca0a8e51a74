"""The exercises that ship, and cases by name or from a file of one's own."""

from __future__ import annotations

import pytest

from coach.errors import ExerciseFileError, FileAccessError
from coach.practice.items import SpotItem
from coach.service.exercises import (
    CASES,
    find_case,
    find_case_file,
    find_twin,
    load_case,
    load_items,
    read_shipped_case,
)


@pytest.mark.parametrize("name", CASES)
def test_a_shipped_case_is_found_by_its_name_with_its_file(name):
    found = find_case_file(name)
    assert (found.case, found.data, found.is_shipped) == (
        load_case(name),
        read_shipped_case(name),
        True,
    )


def test_a_case_of_ones_own_is_found_by_its_files_name(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_bytes(read_shipped_case("rota").replace(b"title:", b"title: My own", 1))
    found = find_case_file(str(path))
    assert (found.data, found.is_shipped) == (path.read_bytes(), False)
    assert found.case.title.startswith("My own")
    assert find_case(str(path)) == found.case


@pytest.mark.parametrize(
    ("name", "said"), [("Rotas", 'did you mean "rota"\\?'), ("zzz", "use deputy, rota")]
)
def test_a_name_of_no_case_gets_the_names_there_are(name, said):
    with pytest.raises(ExerciseFileError, match=said):
        find_case_file(name)


def test_a_file_that_is_not_there_is_one_line(tmp_path):
    with pytest.raises(FileAccessError):
        find_case_file(str(tmp_path / "none.yaml"))


def test_twins_name_each_other():
    item = load_items(SpotItem)[0]
    assert find_twin(find_twin(item)) == item
