"""Sets: a card each; and one set, from its meetings over its actions to its next meeting."""

from __future__ import annotations

from datetime import date

from coach.errors import CoachError, StorageLockedError
from coach.report.markup import tag
from coach.service.safekeeping import erase_past_issues
from coach.storage.records import LOCAL
from coach.ui import resources
from coach.ui.components.marks import draw, draw_notice
from coach.ui.components.set_cards import draw_sets
from coach.ui.components.set_page import draw_set
from coach.ui.state import read_place, take_note

today = date.today()
if note := take_note():
    draw_notice(note)
try:
    store = resources.store()
    try:
        erase_past_issues(store, LOCAL, today=today)
    except StorageLockedError as error:
        draw_notice(str(error))
    if set_id := read_place("set"):
        draw_set(store, set_id, today)
    else:
        draw_sets(store, today)
except CoachError as error:
    draw_notice(f"{error}. Nothing was lost.")
    draw(tag("a", "All sets", href="/sets", target="_self"))
