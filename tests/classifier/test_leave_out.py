"""Reading a held-out meeting with a model trained on all the others."""

from __future__ import annotations

from dataclasses import replace

from coach.classifier import leave_out
from coach.classifier.dataset import Split
from coach.classifier.leave_out import classify_leaving_out


def hold_out(corpus, *meetings):
    return replace(corpus, split=Split(rounds=corpus.split.rounds, meetings=frozenset(meetings)))


def test_every_held_out_meeting_is_read_in_both_forms(tiny):
    found = classify_leaving_out(tiny, jobs=1)
    assert list(found) == ["orchard"]
    written, bare = found["orchard"]
    labelled = [each for each in tiny.files["orchard"] if not each.segment.is_presenter]
    assert [example for example, _ in written] == labelled
    assert len(bare) == len(labelled)


def test_the_meeting_is_not_trained_on_and_the_other_held_out_ones_are(tiny, monkeypatch):
    trained_on = []

    def remember(files):
        trained_on.append(sorted(files))
        return fit(files)

    fit = leave_out.fit
    monkeypatch.setattr(leave_out, "fit", remember)
    names = sorted(name for name in tiny.files if name in ("orchard", *list_meetings(tiny)))
    corpus = hold_out(tiny, *names[:2])
    classify_leaving_out(corpus, jobs=1)
    assert len(trained_on) == 2
    for name, files in zip(corpus.held_out_meetings, trained_on, strict=True):
        assert name not in files
        assert set(names[:2]) - {name} <= set(files)


def test_held_out_rounds_stay_out(tiny, monkeypatch):
    rounds = set()
    fit = leave_out.fit

    def remember(files):
        rounds.update(each.segment.round for rows in files.values() for each in rows)
        return fit(files)

    monkeypatch.setattr(leave_out, "fit", remember)
    classify_leaving_out(tiny, jobs=1)
    assert rounds
    assert not rounds & tiny.split.rounds


def list_meetings(corpus):
    """Return the files of the corpus whose turns are marked."""
    return [
        name
        for name, rows in corpus.files.items()
        if all(each.segment.turn is not None for each in rows)
    ]
