"""Causes, sums, dates, forums and status of legal events, also where later sentences tell them."""

import pytest

from legal_reading import of

CAUSES = [
    (
        "Ben Tate is being sued by Anna Lindqvist. The suit alleges breach of contract and fraud.",
        ("breach of contract", "fraud"),
    ),
    (
        "Anna Lindqvist filed suit against Ben Tate last week. The complaint alleges negligence. "
        "Claims include wrongful termination and retaliation.",
        ("negligence", "wrongful termination", "retaliation"),
    ),
    (
        "Anna Lindqvist sued Ben Tate in 2015. She accused Ben Tate of forging her signature.",
        ("forging her signature",),
    ),
    ("Anna Lindqvist sued Ben Tate in 2019, alleging that he stole her songs.", ("stole her songs",)),
    (
        "Anna Lindqvist filed for divorce from Ben Tate. Lindqvist cited irreconcilable differences.",
        ("divorce", "irreconcilable differences"),
    ),
    ("Anna Lindqvist sued Ben Tate, claiming that he has a temper.", ()),
    ("Anna Lindqvist sued Ben Tate. Carl Reyes accused Ben Tate of fraud.", ()),
]


@pytest.mark.parametrize(("text", "causes"), CAUSES)
def test_causes_of_suits(text, causes):
    (event,) = of("Lawsuit", text)
    assert event.causes == causes


PENAL = [
    ("Ben Tate was jailed for three years for fraud.", "Sentence", ("fraud",)),
    (
        "Ben Tate was convicted of fraud in 2012 and sentenced to five years in prison.",
        "Sentence",
        ("fraud",),
    ),
    ("Ben Tate pleaded no contest to reckless driving.", "Verdict", ("reckless driving",)),
    (
        "Ben Tate was found guilty of two counts of theft and one count of burglary.",
        "Verdict",
        ("theft", "burglary"),
    ),
    (
        "Ben Tate pleaded guilty to two counts of fraud by abuse of position.",
        "Verdict",
        ("fraud by abuse of position",),
    ),
    ("Ben Tate was convicted of theft by a jury.", "Verdict", ("theft",)),
    ("Ben Tate was cleared of all charges.", "Verdict", ()),
    ("Ben Tate will stand trial in October accused of attacking a barman.", "Trial", ("attacking a barman",)),
]


@pytest.mark.parametrize(("text", "kind", "causes"), PENAL)
def test_offences(text, kind, causes):
    (event,) = of(kind, text)
    assert event.causes == causes


SUMS = [
    ("Anna Lindqvist sued Ben Tate. She is seeking $2 million.", "Lawsuit", ["USD 2000000"]),
    (
        "Anna Lindqvist sued Ben Tate. The suit alleges fraud and seeks more than $5 million.",
        "Lawsuit",
        ["USD 5000000"],
    ),
    ("Anna Lindqvist sued Ben Tate. She claims he kept $5 million.", "Lawsuit", [None]),
    (
        "A jury awarded Anna Lindqvist $1.5 million in compensatory damages and $3 million in punitive damages.",
        "Ruling",
        ["USD 1500000", "USD 3000000"],
    ),
    ("Ben Tate was fined £600 for speeding.", "Sentence", ["GBP 600"]),
]


@pytest.mark.parametrize(("text", "kind", "sums"), SUMS)
def test_sums(text, kind, sums):
    assert [v.amount for v in of(kind, text)] == sums


PLANNED = [
    ("Actor Ben Tate is due to stand trial in March on charges of assault.", "Trial", None),
    ("Ben Tate will go on trial in October.", "Trial", None),
    ("The trial of Ben Tate is scheduled to begin in Oslo on 4 May 2031.", "Trial", "2031-05-04"),
    ("Ben Tate is scheduled to appear in court on Friday.", "Trial", None),
    ("Ben Tate faces trial next year over the fire.", "Trial", None),
    ("Ben Tate was ordered to stand trial on charges of theft.", "Trial", None),
    ("Sentencing for Ben Tate is set for May 9, 2031.", "Sentence", "2031-05-09"),
]


@pytest.mark.parametrize(("text", "kind", "date"), PLANNED)
def test_what_is_to_come_is_threatened(text, kind, date):
    (event,) = of(kind, text)
    assert (event.respondent, event.status, event.date) == (("Ben Tate",), "threatened", date)


PAST = [
    ("Ben Tate stood trial in 2012.", "Trial", "asserted"),
    ("Ben Tate faced trial in 2012.", "Trial", "asserted"),
    ("Charges against Ben Tate were dropped in 2021.", "Charge", "asserted"),
    ("Anna Lindqvist lost a libel action against Ben Tate in 2009.", "Lawsuit", "asserted"),
    ("Anna Lindqvist did not file a libel action against Ben Tate.", "Lawsuit", "negated"),
    ("Fern Pictures has agreed to settle a suit brought by Anna Lindqvist.", "Lawsuit", "asserted"),
    ("Anna Lindqvist plans to bring a suit against Fern Pictures.", "Lawsuit", "threatened"),
]


@pytest.mark.parametrize(("text", "kind", "status"), PAST)
def test_what_a_later_step_ends_had_been_brought(text, kind, status):
    assert [v.status for v in of(kind, text)] == [status]


def test_a_step_that_ends_a_case_does_not_date_it():
    told = "Charges against Ben Tate were dropped in 2021."
    assert [(v.date) for v in of("Charge", told) + of("Dismissal", told)] == [None, "2021"]


def test_a_planned_hearing_lies_ahead_of_the_article():
    (event,) = of("Trial", "The trial of Ben Tate is scheduled to begin on 4 May.", "2031-03-17")
    assert event.date == "2031-05-04"
    (event,) = of("Lawsuit", "Anna Lindqvist sued Ben Tate on 4 May.", "2031-03-17")
    assert event.date == "2030-05-04"


def test_a_complaint_has_the_body_it_went_to():
    (event,) = of(
        "Complaint", "Anna Lindqvist complained to the Charity Commission about the Tate Foundation."
    )
    assert event.forum == ("Charity Commission",)


def test_she_also_wants_to_sue_tells_a_further_suit():
    told = of(
        "Lawsuit",
        "Anna Lindqvist wants to sue Fern Pictures for libel. She also wants to sue Fern Pictures for fraud.",
    )
    assert [v.causes for v in told] == [("libel",), ("fraud",)]
