"""Events that news tells without nouns of suing: ends of marriages, penalties, agreed damages, refusals, hearings."""

import pytest

from legal_reading import events, of

ANN, BEN, CAL, FERN = "Anna Lindqvist", "Ben Tate", "Carl Reyes", "Fern Pictures"
SUED = "Anna Lindqvist sued Ben Tate and Fern Pictures in 2022. "

TOLD = [
    ("Anna Lindqvist filed to end her marriage to Ben Tate.", "Lawsuit", (ANN,), (BEN,)),
    ("Anna Lindqvist filed to dissolve her marriage to Ben Tate.", "Lawsuit", (ANN,), (BEN,)),
    ("Anna Lindqvist divorced Ben Tate in 2019.", "Lawsuit", (ANN,), (BEN,)),
    (
        "Anna Lindqvist filed for divorce from Ben Tate in 2022. Their divorce was finalized in May.",
        "Ruling",
        (ANN,),
        (BEN,),
    ),
    ("Ben Tate denies two counts of fraud and one of theft.", "Charge", (), (BEN,)),
    ("Ben Tate faces three counts of assault.", "Charge", (), (BEN,)),
    ("Ben Tate accepted a caution for assaulting a doorman.", "Sentence", (), (BEN,)),
    ("Ben Tate was cautioned for possession of cannabis.", "Sentence", (), (BEN,)),
    ("Ben Tate was handed a six-month driving ban in 2017.", "Sentence", (), (BEN,)),
    ("Ben Tate was banned from driving for a year.", "Sentence", (), (BEN,)),
    ("Ofcom fined Fern Pictures £20,000 over the broadcast.", "Ruling", ("Ofcom",), (FERN,)),
    ("Fern Pictures was fined £20,000 by Ofcom.", "Ruling", ("Ofcom",), (FERN,)),
    ("Fern Pictures is appealing the penalty.", "Appeal", (FERN,), ()),
    ("Anna Lindqvist won an apology and undisclosed damages from Ben Tate.", "Settlement", (ANN,), (BEN,)),
    ("Anna Lindqvist accepted substantial damages from Ben Tate.", "Settlement", (ANN,), (BEN,)),
    ("Anna Lindqvist won £40,000 in damages from Fern Pictures.", "Ruling", (ANN,), (FERN,)),
    (
        "Anna Lindqvist sued Fern Pictures in May. A judge refused to dismiss the case.",
        "Ruling",
        (FERN,),
        (ANN,),
    ),
    (
        "A judge declined to toss the bulk of Anna Lindqvist's lawsuit against Fern Pictures.",
        "Ruling",
        (FERN,),
        (ANN,),
    ),
    (SUED + "Ben Tate was dropped from the case last year.", "Dismissal", (ANN,), (BEN,)),
    (SUED + "A judge dismissed Ben Tate from the suit.", "Dismissal", (ANN,), (BEN,)),
    ("Ben Tate was held in contempt in 2018.", "Ruling", (), (BEN,)),
    ("Anna Lindqvist took Fern Pictures to an employment tribunal.", "Lawsuit", (ANN,), (FERN,)),
    (
        "In 2018, Anna Lindqvist sued Ben Tate; the parties settled a year later.",
        "Settlement",
        (ANN,),
        (BEN,),
    ),
    (
        "Anna Lindqvist took Ben Tate to an employment tribunal; it was settled in March.",
        "Settlement",
        (ANN,),
        (BEN,),
    ),
    (
        "Anna Lindqvist sued Fern Pictures. A judge granted summary judgment to Fern Pictures.",
        "Ruling",
        (FERN,),
        (ANN,),
    ),
    ("Anna Lindqvist sued Fern Pictures. A judge heard arguments in the case.", "Trial", (ANN,), (FERN,)),
    (
        "Ben Tate is charged with fraud. Opening the case at Leeds Crown Court, prosecutor Carl Reyes said he lied.",
        "Trial",
        (CAL,),
        (BEN,),
    ),
    ("His co-defendant, Carl Reyes, 47, pleaded guilty to theft.", "Verdict", (), (CAL,)),
    ("Anna Lindqvist has hired Carl Reyes, who won a judgment against Fern Pictures.", "Ruling", (), (FERN,)),
    ("Anna Lindqvist filed a six-count complaint against Ben Tate.", "Lawsuit", (ANN,), (BEN,)),
    ("Anna Lindqvist sued Ben Tate and Carl Reyes.", "Lawsuit", (ANN,), (BEN, CAL)),
]


@pytest.mark.parametrize(("text", "kind", "claimant", "respondent"), TOLD)
def test_news_tells_it_with_its_parties(text, kind, claimant, respondent):
    (event,) = of(kind, text)
    assert (event.claimant, {*event.respondent}, event.status) == (claimant, {*respondent}, "asserted")


NOT_ASSERTED = [
    ("Anna Lindqvist plans to file to end her marriage to Ben Tate.", "Lawsuit"),
    ("In the film, Anna Lindqvist files to end her marriage to Ben Tate.", "Lawsuit"),
    ("Anna Lindqvist ended her marriage to Ben Tate last year.", "Lawsuit"),
    ("Anna Lindqvist denied that she had filed to end her marriage to Ben Tate.", "Lawsuit"),
    ("If Anna Lindqvist divorced Ben Tate, she would lose the house.", "Lawsuit"),
    ("Anna Lindqvist and Ben Tate divorced in 2019.", "Lawsuit"),
    ("Anna Lindqvist's lawyer divorced Ben Tate.", "Lawsuit"),
    ("Anna Lindqvist threatened to divorce Ben Tate.", "Lawsuit"),
    ("The deal between Anna Lindqvist and Ben Tate was finalized in May.", "Ruling"),
    ("Anna Lindqvist sued Ben Tate. Her divorce was finalized in May.", "Ruling"),
    ("Ben Tate denies that Carl Reyes faces two counts of fraud.", "Charge"),
    ("Ben Tate would face two counts of fraud.", "Charge"),
    ("In the series, Ben Tate faces two counts of fraud.", "Charge"),
    ("Ben Tate denied two of the claims.", "Charge"),
    ("Ben Tate could be handed a driving ban.", "Sentence"),
    ("Ben Tate escaped a driving ban.", "Sentence"),
    ("Ben Tate was not banned from driving.", "Sentence"),
    ("Ben Tate was given a two-year stadium ban.", "Sentence"),
    ("Ben Tate was cautioned against driving.", "Sentence"),
    ("Ben Tate refused a caution for assault.", "Sentence"),
    ("Ben Tate was fined two weeks' wages by his club.", "Sentence"),
    ("The Football Association fined Ben Tate £8,000.", "Ruling"),
    ("Ofcom could fine Fern Pictures £20,000.", "Ruling"),
    ("Ofcom decided against fining Fern Pictures.", "Ruling"),
    ("Fern Pictures is appealing the ban.", "Appeal"),
    ("Anna Lindqvist wants an apology and damages from Ben Tate.", "Settlement"),
    ("Anna Lindqvist refused to accept damages from Ben Tate.", "Settlement"),
    ("Anna Lindqvist won an apology from Ben Tate.", "Settlement"),
    ("Anna Lindqvist sued Ben Tate and Carl Reyes. A judge refused to dismiss the case.", "Ruling"),
    ("Detective Carl Reyes was removed from the case.", "Dismissal"),
    ("Anna Lindqvist sued Ben Tate. Her lawyer, Carl Reyes, was dropped from the case.", "Dismissal"),
    (SUED + "Ben Tate asked to be dropped from the case.", "Dismissal"),
    ("Ben Tate narrowly avoided being held in contempt.", "Ruling"),
    ("Ben Tate held the band in contempt.", "Ruling"),
    ("Anna Lindqvist did not take Fern Pictures to an employment tribunal.", "Lawsuit"),
    ("Anna Lindqvist took her dog to the court.", "Lawsuit"),
    ("Anna Lindqvist sued Ben Tate. The parties settled on a name for the dog.", "Settlement"),
    ("Anna Lindqvist sued Ben Tate, but the parties have not settled.", "Settlement"),
    ("Anna Lindqvist sued Ben Tate; the parties may yet settle.", "Settlement"),
    ("A judge will hear from the parents in May.", "Trial"),
    ("Opening the case of wine, Carl Reyes said Ben Tate had stolen the money.", "Trial"),
    ("Opening the defence case at Leeds Crown Court, Carl Reyes said Ben Tate was innocent.", "Trial"),
    ("Anna Lindqvist asked the judge to grant summary judgment to Fern Pictures.", "Ruling"),
    ("Anna Lindqvist is asking the court for damages and for an injunction to stop Ben Tate.", "Ruling"),
    ("Anna Lindqvist decided against suing Ben Tate.", "Lawsuit"),
    ("Anna Lindqvist warned against suing Ben Tate.", "Lawsuit"),
]


@pytest.mark.parametrize(("text", "kind"), NOT_ASSERTED)
def test_what_is_planned_denied_or_something_else_is_not_asserted(text, kind):
    assert [e for e in events(text) if e.type == kind and e.status == "asserted"] == []


def test_a_further_count_is_a_cause_of_its_own():
    (event,) = of("Charge", "Ben Tate denies two counts of fraud and one of theft.")
    assert event.causes == ("fraud", "theft")
