"""No trap may become a fact about a person, and the true twins must be read, so that silence does not pass."""

import pytest
from adversarial_pairs import CATEGORIES, pairs, run, table

TWINS_READ = 0.9


@pytest.fixture(scope="module")
def outcomes():
    return tuple(run(pair) for pair in pairs())


@pytest.mark.parametrize("category", CATEGORIES)
def test_no_trap_leaks(outcomes, category):
    leaks = [
        f"{outcome.pair.id}: {outcome.pair.trap}\n    {outcome.leaks}"
        for outcome in outcomes
        if outcome.pair.category == category and outcome.leaks
    ]
    assert not leaks, "\n".join(leaks)


def test_most_twins_are_read(outcomes):
    read = sum(not outcome.unread for outcome in outcomes)
    assert read >= TWINS_READ * len(outcomes), "\n" + table(outcomes)
