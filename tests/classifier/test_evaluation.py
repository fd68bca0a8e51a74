"""Agreement with people's labels: figures worked out by hand, and the edges."""

from __future__ import annotations

import json

import pytest

from coach.classifier.evaluation import classify_examples, evaluate
from coach.labels import Flag, Label, Role
from tests.classifier.builder import make_example, make_prediction

OPEN, CLOSED, ADVICE, OTHER = Label

GIVEN = [OPEN, OPEN, OPEN, OPEN, CLOSED, CLOSED, ADVICE, ADVICE, OTHER, OTHER]
READ = [OPEN, OPEN, OPEN, CLOSED, CLOSED, ADVICE, ADVICE, ADVICE, OTHER, OPEN]
"""Ten lines as people and as software read them: seven agree."""


def pair(given=OPEN, read=OPEN, *, given_flags=(), read_flags=(), probability=0.95, sure=True):
    return (
        make_example(given, flags=given_flags),
        make_prediction(read, flags=read_flags, probability=probability, sure=sure),
    )


@pytest.fixture(scope="module")
def evaluation():
    return evaluate([pair(given, read) for given, read in zip(GIVEN, READ, strict=True)])


def test_agreement_is_counted(evaluation):
    assert (evaluation.count, evaluation.accuracy) == (10, pytest.approx(0.7))


@pytest.mark.parametrize(
    ("label", "precision", "recall", "f1", "count"),
    [
        (OPEN, 3 / 4, 3 / 4, 3 / 4, 4),
        (CLOSED, 1 / 2, 1 / 2, 1 / 2, 2),
        (ADVICE, 2 / 3, 1.0, 4 / 5, 2),
        (OTHER, 1.0, 1 / 2, 2 / 3, 2),
    ],
)
def test_precision_and_recall_of_a_label(evaluation, label, precision, recall, f1, count):
    agreement = evaluation.labels[label]
    assert agreement.precision == pytest.approx(precision)
    assert agreement.recall == pytest.approx(recall)
    assert agreement.f1 == pytest.approx(f1)
    assert agreement.count == count


def test_macro_f1_is_the_mean_of_the_labels(evaluation):
    assert evaluation.macro_f1 == pytest.approx((3 / 4 + 1 / 2 + 4 / 5 + 2 / 3) / 4)


def test_kappa_leaves_out_what_chance_would_agree_on(evaluation):
    chance = (4 * 4 + 2 * 2 + 2 * 3 + 2 * 1) / 100
    assert evaluation.kappa == pytest.approx((0.7 - chance) / (1 - chance))


def test_confusion_has_a_row_a_label_given_and_a_column_a_label_read(evaluation):
    assert evaluation.confusion == ((3, 1, 0, 0), (0, 1, 1, 0), (0, 0, 2, 0), (1, 0, 0, 1))


def test_agreement_on_a_flag_is_counted():
    why = (Flag.WHY,)
    found = evaluate(
        [
            pair(given_flags=why, read_flags=why),
            pair(given_flags=why),
            pair(read_flags=why),
            pair(read_flags=why),
            pair(),
        ]
    ).flags["why"]
    assert (found.precision, found.recall) == (pytest.approx(1 / 3), pytest.approx(1 / 2))
    assert (found.f1, found.count) == (pytest.approx(2 / 5), 2)


def test_a_flag_that_nobody_gave_has_no_figures():
    found = evaluate([pair()]).flags["why"]
    assert (found.precision, found.recall, found.f1, found.count) == (None, None, None, 0)


def test_a_label_that_only_the_software_gave_has_no_recall():
    found = evaluate([pair(OPEN, OPEN), pair(OPEN, ADVICE)]).labels[ADVICE]
    assert (found.precision, found.recall, found.f1) == (0.0, None, 0.0)


def test_a_label_that_only_people_gave_has_no_precision():
    found = evaluate([pair(OPEN, OPEN), pair(ADVICE, OPEN)]).labels[ADVICE]
    assert (found.precision, found.recall, found.f1) == (None, 0.0, 0.0)


def test_labels_that_neither_gave_do_not_enter_the_mean():
    found = evaluate([pair(OPEN, OPEN), pair(CLOSED, CLOSED)])
    assert found.labels[ADVICE].f1 is None
    assert found.macro_f1 == 1.0


@pytest.mark.parametrize("label", Label)
def test_one_and_the_same_label_throughout_agrees_fully(label):
    found = evaluate([pair(label, label)] * 3)
    assert (found.accuracy, found.kappa, found.macro_f1) == (1.0, 1.0, 1.0)


def test_agreement_no_better_than_chance_has_a_kappa_of_nothing():
    found = evaluate([pair(OPEN, OPEN), pair(OPEN, OTHER), pair(OTHER, OPEN), pair(OTHER, OTHER)])
    assert found.kappa == pytest.approx(0.0)


@pytest.mark.parametrize(
    ("cases", "error"),
    [
        # (how probable, whether it agrees): the gap in each tenth, weighed by its size
        ([(0.95, True), (0.95, True), (0.95, True), (0.95, False)], 0.2),
        ([(0.75, True), (0.75, False), (0.45, False), (0.45, False)], (0.25 + 0.45) / 2),
        ([(1.0, True), (1.0, True)], 0.0),
        ([(0.91, True), (0.99, True)], 0.05),
        ([(0.30, True), (0.39, False)], 0.155),
    ],
)
def test_calibration_is_the_mean_gap_between_saying_and_being_right(cases, error):
    pairs = [
        pair(OPEN if agrees else OTHER, OPEN, probability=probability)
        for probability, agrees in cases
    ]
    assert evaluate(pairs).calibration_error == pytest.approx(error)


def test_sure_labels_are_counted_and_measured_by_themselves():
    found = evaluate([pair(), pair(OTHER), pair(sure=False), pair(OTHER, sure=False)])
    assert (found.sure, found.sure_accuracy) == (0.5, 0.5)


def test_where_nothing_is_sure_its_accuracy_is_not_known():
    found = evaluate([pair(sure=False)])
    assert (found.sure, found.sure_accuracy) == (0.0, None)


def test_nothing_to_compare_is_refused():
    with pytest.raises(ValueError, match="nothing to compare"):
        evaluate([])


def test_figures_become_plain_values_of_four_places(evaluation):
    figures = evaluation.as_dict()
    assert json.loads(json.dumps(figures)) == figures
    assert figures["macro_f1"] == 0.6792
    assert figures["labels"]["advice"]["precision"] == 0.6667
    assert figures["flags"]["why"]["f1"] is None
    assert figures["confusion"][0] == [3, 1, 0, 0]


def test_each_example_comes_with_its_prediction_presenters_left_out(classifier, tiny):
    examples = tiny.files["mill"]
    pairs = classify_examples(classifier, examples)
    labelled = [each for each in examples if not each.segment.is_presenter]
    assert [example for example, _ in pairs] == labelled
    assert [prediction.utterance_id for _, prediction in pairs] == [
        each.segment.id for each in labelled
    ]


def test_bare_talk_is_read_without_marks_and_capitals(classifier):
    examples = [make_example(text="You told them?")]
    [(example, written)] = classify_examples(classifier, examples)
    [(_, bare)] = classify_examples(classifier, examples, bare=True)
    assert example.segment.text == "You told them?"
    assert written.scores != bare.scores


def test_presenters_alone_leave_nothing_to_compare(classifier):
    assert classify_examples(classifier, [make_example(OTHER, role=Role.PRESENTER)]) == []
