"""Taps one sign after the other and says so once it is kept, until it is killed."""

from __future__ import annotations

import sys

from coach.config import Settings
from coach.service.tally_keeping import tap
from coach.storage.opening import open_store
from coach.storage.records import LOCAL
from coach.storage.tallies import load_tally
from coach.tally import Tap


def main() -> None:
    """Tap signs whose keys are numbers, from the one given on."""
    with open_store(Settings(database_url=sys.argv[1], busy_seconds=30)) as store:
        print("ready", flush=True)
        tally = load_tally(store, LOCAL, sys.argv[2])
        for number in range(int(sys.argv[3]), 100_000):
            tap(store, LOCAL, tally, Tap.OPEN, person="Ben Hughes", key=str(number))
            print(number, flush=True)


if __name__ == "__main__":
    main()
