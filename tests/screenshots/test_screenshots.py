"""The pictures in the documentation are those of the tour, and small."""

from __future__ import annotations

from PIL import Image

from tests.browser.tour import TOUR
from tests.screenshots.page import PAGE, screens_page
from tests.screenshots.pictures import FOLDER, LOOKS

LARGEST = 150_000
LARGEST_OF_ALL = 5_000_000


def test_the_page_of_screens_is_up_to_date():
    assert PAGE.read_text("utf-8") == screens_page(), "run: make screenshots"


def test_there_is_a_picture_of_every_place_in_every_look_and_no_other():
    wanted = {f"{place.name}{look}.png" for place in TOUR for look in LOOKS}
    assert {path.name for path in FOLDER.iterdir()} == wanted, "run: make screenshots"


def test_every_picture_is_small_and_all_together_are():
    sizes = {path.name: path.stat().st_size for path in FOLDER.glob("*.png")}
    assert {name: size for name, size in sizes.items() if size > LARGEST} == {}
    assert sum(sizes.values()) <= LARGEST_OF_ALL


def test_every_picture_is_of_something():
    for path in FOLDER.glob("*.png"):
        with Image.open(path) as image:
            assert len(image.convert("RGB").getcolors(100_000)) > 8, path.name
