"""The sample meetings: all of them are there, and a folder without them is no fault."""

from __future__ import annotations

import shutil

from coach.config import Settings, find_shipped_folder
from coach.service.samples import list_samples


def test_there_are_eight_and_each_has_its_file():
    samples = list_samples()
    assert len(samples) == 8
    assert all(sample.path.is_file() for sample in samples)


def test_a_set_without_a_facilitator_has_its_own_way_of_working():
    samples = list_samples()
    assert {(each.set_name, each.profile) for each in samples} == {
        ("North Star", "uk"),
        ("Riverside", "uk"),
        ("Campus", "self"),
    }
    assert all(bool(each.facilitators) == (each.profile == "uk") for each in samples)


def test_a_folder_without_samples_has_none(tmp_path):
    assert list_samples(Settings(data_dir=tmp_path)) == ()


def test_a_meeting_whose_file_is_missing_is_left_out(tmp_path):
    shutil.copytree(find_shipped_folder("data") / "samples", tmp_path / "samples")
    (tmp_path / "samples" / "campus-2026-03-11.txt").unlink()
    assert len(list_samples(Settings(data_dir=tmp_path))) == 7
