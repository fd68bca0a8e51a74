"""The wheel: what the app reads beside its code is in it."""

from __future__ import annotations

import pytest
from hatchling.builders.wheel import WheelBuilder

from tests.bundle.making import ROOT


@pytest.fixture(scope="module")
def contents():
    return {each.distribution_path for each in WheelBuilder(str(ROOT)).recurse_included_files()}


@pytest.mark.parametrize(
    "name",
    [
        "coach/ui/app.css",
        "coach/ui/app.py",
        "coach/ui/icon.png",
        "coach/ui/scripts/lines.js",
        "coach/ui/scripts/typing.js",
        "coach/report/review.css",
        "coach/report/tally_sheet.css",
    ],
)
def test_what_the_app_reads_is_in_it(contents, name):
    assert name in contents


def test_nothing_of_a_checkout_besides_is_in_it(contents):
    assert {name.partition("/")[0] for name in contents} == {"coach"}
