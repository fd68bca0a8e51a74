"""Practice, put together: the shipped classifier reads what is typed."""

from __future__ import annotations

from collections.abc import Sequence

from coach.classifier.base import Classifier
from coach.coding import Prediction
from coach.labels import Phase, Role
from coach.practice.items import Said
from coach.practice.reading import Reader
from coach.practice.words_shared import list_heard
from coach.service.labelling import Given, label_given

_TURN = "now"


def make_reader(classifier: Classifier) -> Reader:
    """Return what reads a whole turn of practice, inside a round."""

    def read(
        said: str,
        context: Sequence[Said],
        *,
        role: Role = Role.MEMBER,
        phase: Phase = Phase.EXPLORING,
    ) -> Prediction:
        given = Given(
            said=said,
            role=role,
            phase=phase,
            round="1",
            inside=True,
            turn=_TURN,
            context=list_heard(context),
        )
        (labelled,) = label_given([given], classifier=classifier)
        if labelled.headline is None:
            raise ValueError("only what a presenter says has no reading")
        return labelled.headline

    return read
