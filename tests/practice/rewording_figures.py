"""How often the rewording help offers something, and how its offers read: on the held-out lines.

Run as ``python -m tests.practice.rewording_figures``; with ``--write`` it also
writes a hundred offers, drawn by a seed, for people to read.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from random import Random

from coach.labels import Label, Role
from coach.practice.items import Rewording, Said
from coach.practice.reading import Reader
from coach.practice.rewording import offer_rewordings
from coach.practice.rewording.offering import UNHELPFUL
from coach.service.models import load_classifier
from coach.service.practising import make_reader

DATA = Path(__file__).resolve().parents[1] / "data"
LINES = DATA / "rewording_held_out.jsonl"
OFFERS = DATA / "rewording_offers.jsonl"
READINGS = DATA / "rewording_readings"
SEED, DRAWN = 7, 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Helped:
    """One held-out line and what was offered for it, with the seconds of CPU it took."""

    line: dict[str, str]
    offers: tuple[Rewording, ...]
    seconds: float

    @property
    def context(self) -> tuple[Said, ...]:
        return (Said(role=Role.PRESENTER, said=self.line["context"]),)


def help_all(read: Reader) -> list[Helped]:
    """Read each held-out line and offer rewordings, as for one who typed it."""
    lines = [json.loads(row) for row in LINES.read_text(encoding="utf-8").splitlines()]
    return [_help(line, read) for line in [lines[0], *lines]][1:]


def _help(line: dict[str, str], read: Reader) -> Helped:
    start = time.process_time()
    reading = read(line["said"], (Said(role=Role.PRESENTER, said=line["context"]),))
    offers = offer_rewordings(line["said"], reading, line["context"], read)
    return Helped(line=line, offers=offers, seconds=time.process_time() - start)


def reads_well(helped: Helped, offer: Rewording, read: Reader) -> bool:
    """Say whether an offer reads as open, with no unhelpful flag."""
    reading = read(offer.said, helped.context)
    return reading.label is Label.OPEN_QUESTION and not UNHELPFUL & {*reading.flags}


def draw(helped: list[Helped]) -> list[dict[str, str]]:
    """Return a hundred offers, of as many lines, drawn by the seed, in the order of the lines."""
    offers = [
        {"id": each.line["id"], "context": each.line["context"], "said": each.line["said"]}
        | {"offer": each.offers[0].said}
        for each in helped
        if each.offers
    ]
    places = Random(SEED).sample(range(len(offers)), min(DRAWN, len(offers)))
    return [offers[place] for place in sorted(places)]


def main() -> None:
    """Print the figures."""
    read = make_reader(load_classifier())
    helped = help_all(read)
    with_offer = [each for each in helped if each.offers]
    offers = [(each, offer) for each in with_offer for offer in each.offers]
    well = sum(reads_well(each, offer, read) for each, offer in offers)
    seconds = sorted(each.seconds for each in helped)
    print(f"lines with an offer: {len(with_offer)} of {len(helped)}")
    kinds = Counter(each.line["kind"] for each in helped)
    for kind, of in kinds.items():
        number = sum(each.line["kind"] == kind for each in with_offer)
        print(f"  {kind}: {number} of {of}")
    print(f"offers: {len(offers)}; read as open, no unhelpful flag: {well}")
    frames = Counter(" ".join(offer.said.split()[:3]) for _, offer in offers)
    print("  " + ", ".join(f"{words} {number}" for words, number in frames.most_common(12)))
    print(f"milliseconds of CPU, reading and help: median {1000 * seconds[len(seconds) // 2]:.0f}")
    print(f"  95 in 100: {1000 * seconds[int(0.95 * len(seconds))]:.0f}")
    print(f"  most: {1000 * seconds[-1]:.0f}")
    if "--write" in sys.argv:
        rows = [json.dumps(row, ensure_ascii=False) for row in draw(helped)]
        OFFERS.write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
