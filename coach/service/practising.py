"""What practice needs from outside: somebody to say how a typed turn reads."""

from __future__ import annotations

from collections.abc import Sequence

from coach.classifier.base import Classifier
from coach.coding import Prediction
from coach.errors import LabelledDataError
from coach.labels import ROUND_PHASES, Phase, Role
from coach.practice.items import Said
from coach.practice.reading import Reader
from coach.practice.words_shared import list_heard
from coach.service.labelling import Given, label_given


def make_reader(classifier: Classifier) -> Reader:
    """Return what reads a whole turn with a classifier, by what speaks for it.

    What it returns raises LabelledDataError where nothing was said.
    """

    def read(
        said: str,
        context: Sequence[Said],
        *,
        role: Role = Role.MEMBER,
        phase: Phase = Phase.EXPLORING,
    ) -> Prediction:
        # A presenter's lines are never labelled; one who practises asks.
        given = Given(
            said=said,
            role=Role.MEMBER if role is Role.PRESENTER else role,
            phase=phase,
            inside=phase in ROUND_PHASES,
            context=list_heard(context),
        )
        (labelled,) = label_given([given], classifier=classifier)
        if labelled.headline is None:
            raise LabelledDataError("What was typed has no words in it: type some.", name="typed")
        return labelled.headline

    return read
