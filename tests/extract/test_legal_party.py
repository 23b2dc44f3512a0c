"""Who stands on which side of a legal event: lists, later sentences, counsel, parties of the other case."""

import pytest

from legal_reading import events, of

ANN, BEN, CAL, FERN = "Anna Lindqvist", "Ben Tate", "Carl Reyes", "Fern Pictures"

LISTS = [
    (
        "Anna Lindqvist sued her former manager, Ben Tate, the producer Carl Reyes and Fern Pictures on Tuesday.",
        (BEN, CAL, FERN),
    ),
    (
        "Anna Lindqvist filed a lawsuit against Ben Tate, Carl Reyes and the studio Fern Pictures, alleging fraud.",
        (BEN, CAL, FERN),
    ),
    ("Anna Lindqvist sued Ben Tate, Carl Reyes, and Fern Pictures for fraud.", (BEN, CAL, FERN)),
    ("Anna Lindqvist sued Ben Tate, the chief executive of Fern Pictures, and Carl Reyes.", (BEN, CAL)),
    ("Anna Lindqvist sued Ben Tate, and Carl Reyes left the company.", (BEN,)),
    ("Anna Lindqvist sued Ben Tate, Fern Pictures boss and former DJ, in May.", (BEN,)),
    (
        "The lawsuit, filed by Anna Lindqvist in Oslo, names Ben Tate and Fern Pictures as defendants.",
        (BEN, FERN),
    ),
    (
        "Anna Lindqvist sued Fern Pictures for fraud. Its president, Ben Tate, is also named as a defendant.",
        (FERN, BEN),
    ),
    ("In a complaint filed in Manhattan federal court, Anna Lindqvist accused Ben Tate of fraud.", (BEN,)),
    ("Anna Lindqvist has hit Ben Tate with a lawsuit.", (BEN,)),
    ("Anna Lindqvist is considering legal action against Ben Tate.", (BEN,)),
    ("Anna Lindqvist has initiated proceedings against Ben Tate in the High Court.", (BEN,)),
    ("Anna Lindqvist has filed to divorce Ben Tate.", (BEN,)),
    ("The suit that Anna Lindqvist brought against Ben Tate was thrown out in 2019.", (BEN,)),
]


@pytest.mark.parametrize(("text", "respondent"), LISTS)
def test_all_whom_the_words_name_are_sued(text, respondent):
    (event,) = of("Lawsuit", text)
    assert (event.claimant, event.respondent) == ((ANN,), respondent)


BY_RULE = [
    ("A judge has thrown out Anna Lindqvist's lawsuit against Ben Tate.", "Dismissal", (ANN,), (BEN,)),
    ("Anna Lindqvist dropped the lawsuit against Ben Tate last month.", "Dismissal", (ANN,), (BEN,)),
    ("Charges against Ben Tate were dropped in 2021.", "Dismissal", (), (BEN,)),
    (
        "A federal judge tossed Anna Lindqvist's defamation suit against Ben Tate.",
        "Dismissal",
        (ANN,),
        (BEN,),
    ),
    ("A jury cleared Ben Tate of assault.", "Verdict", (), (BEN,)),
    ("A Paris court convicted director Ben Tate of assault on Monday.", "Verdict", (), (BEN,)),
    ("Ben Tate admitted theft at Leeds Crown Court.", "Verdict", (), (BEN,)),
    ("Ben Tate was given a suspended sentence for theft.", "Sentence", (), (BEN,)),
    ("Ben Tate was handed a community order.", "Sentence", (), (BEN,)),
    ("Ben Tate spent six months in jail for theft.", "Sentence", (), (BEN,)),
    ("Ben Tate was taken into custody on Sunday.", "Charge", (), (BEN,)),
    ("A judge granted Anna Lindqvist a restraining order against Ben Tate.", "Ruling", (ANN,), (BEN,)),
    ("Anna Lindqvist won $7 million in damages from Ben Tate.", "Ruling", (ANN,), (BEN,)),
    ("Anna Lindqvist reported Ben Tate to the police in 2018.", "Complaint", (ANN,), (BEN,)),
    ("Anna Lindqvist filed a police report against Ben Tate.", "Complaint", (ANN,), (BEN,)),
    (
        "Anna Lindqvist and Ben Tate have reached an agreement to end their legal fight.",
        "Settlement",
        (ANN, BEN),
        (),
    ),
    (
        "Anna Lindqvist reached a settlement with Fern Pictures over royalties.",
        "Settlement",
        (ANN, FERN),
        (),
    ),
    (
        "In 2014, Fern Pictures paid $3 million to settle a suit brought by Anna Lindqvist.",
        "Lawsuit",
        (ANN,),
        (FERN,),
    ),
    (
        "Anna Lindqvist sued Ben Tate. Ben Tate asked to be dismissed from the case, but a judge denied his request.",
        "Ruling",
        (BEN,),
        (ANN,),
    ),
    ("A federal appeals court on Tuesday upheld the fraud conviction of Ben Tate.", "Appeal", (BEN,), ()),
]


@pytest.mark.parametrize(("text", "kind", "claimant", "respondent"), BY_RULE)
def test_sides(text, kind, claimant, respondent):
    (event,) = of(kind, text)
    assert (event.claimant, event.respondent) == (claimant, respondent)


def test_a_lawyer_who_speaks_is_no_appellant():
    (event,) = of(
        "Appeal",
        "Anna Lindqvist was found guilty by a jury. Anna Lindqvist's lawyer, Jo Brook, said she will appeal.",
    )
    assert "Jo Brook" not in event.claimant + event.respondent


def test_another_case_takes_no_party_of_the_first():
    told = of(
        "Dismissal",
        "Ben Tate sued Anna Lindqvist in 2020. A judge last year dismissed a lawsuit against Anna Lindqvist by Carl Reyes.",
    )
    assert [(v.claimant, v.respondent) for v in told] == [((CAL,), (ANN,))]


def test_a_dropped_charge_takes_no_claimant_of_an_order():
    told = events(
        "Anna Lindqvist won a restraining order against Ben Tate. A charge of vandalism was dismissed."
    )
    assert [v.type for v in told] == ["Ruling"]


def test_an_earlier_plea_is_not_for_the_present_charge():
    told = of(
        "Verdict",
        "Ben Tate has been charged with assault. In 2008 Ben Tate was fined after admitting drink-driving in court.",
    )
    assert all("assault" not in v.causes for v in told)


NONE = [
    "The ruling cited Brown v. Board, the attorney said, in the case of the year.",
    "Far from having sued Ben Tate, the producer thanked him.",
    "Ben Tate admitted that the film was long.",
    "Reporters contacted Leeds Police for comment.",
    "Ben Tate spent six months in prison research.",
    "The peace settlement with Fern Pictures held.",
    "Ninety people were detained in hospital after the concert.",
    "A hearing on Fern Pictures was held by the committee.",
]


@pytest.mark.parametrize("text", NONE)
def test_nothing_is_read(text):
    assert [v for v in events(text) if v.claimant] == []


REFUSED = [
    (
        "The suit against Fern Pictures stands. Ben Tate lost his bid to have the suit thrown out.",
        "Dismissal",
    ),
    ("Lawyers for Ben Tate filed a motion to dismiss the indictment against Carl Reyes.", "Dismissal"),
]


@pytest.mark.parametrize(("text", "kind"), REFUSED)
def test_what_was_only_tried_did_not_happen(text, kind):
    assert of(kind, text) == []


def test_a_refused_application_is_no_order():
    told = of(
        "Ruling",
        "The High Court has dismissed an application by Anna Lindqvist for an injunction against Ben Tate.",
    )
    assert [(v.rule, v.claimant, v.respondent) for v in told] == [("motion", (ANN,), (BEN,))]


def test_a_conviction_and_an_acquittal_stay_apart():
    told = of(
        "Verdict",
        "Ben Tate was found guilty of sexual assault. The jury cleared Ben Tate of one count of indecent assault.",
    )
    assert [(v.rule, v.causes) for v in told] == [
        ("found-guilty", ("sexual assault",)),
        ("acquittal", ("indecent assault",)),
    ]


def test_the_person_and_the_house_beside_them_are_both_sued():
    (event,) = of(
        "Lawsuit",
        "The author Anna Lindqvist and her publisher Fern Press are being sued by the journalist Ben Tate.",
    )
    assert (event.claimant, event.respondent) == ((BEN,), (ANN, "Fern Press"))


def test_a_plot_is_no_charge_in_any_of_its_clauses():
    assert (
        events(
            "In the season finale, Stone was shot by a corrupt judge and Ben Tate was charged with murder."
        )
        == []
    )
    assert len(events("In the season of 2012, Ben Tate was charged with murder.")) == 1
