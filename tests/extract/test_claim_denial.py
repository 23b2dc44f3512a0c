"""Denials, by name or by pointing back at what was told; what else is denied is no claim."""

import pytest
from claim_reading import is_read, read

READ = [
    (
        "Ruth Abel alleged that Tom Dunmore drained her account, a claim Dunmore dismissed as a fantasy.",
        ("Tom Dunmore", "Tom Dunmore", "denied", "drained her account"),
    ),
    (
        "Edwin Foss was arrested for fraud. Edwin Foss has always maintained that he knew nothing of the payments.",
        ("Edwin Foss", "Edwin Foss", "denied", "knew nothing of the payments"),
    ),
    (
        "Edwin Foss denied ever meaning to hurt the charity.",
        ("Edwin Foss", "Edwin Foss", "denied", "ever meaning to hurt the charity"),
    ),
    ("Edwin Foss has denied the allegations.", ("Edwin Foss", "Edwin Foss", "denied", "the allegations")),
    (
        "Edwin Foss has vehemently denied all accusations against him.",
        ("Edwin Foss", "Edwin Foss", "denied", "accusations against him"),
    ),
    (
        "Edwin Foss rejected claims that he bullied the crew.",
        ("Edwin Foss", "Edwin Foss", "denied", "bullied the crew"),
    ),
    (
        "Edwin Foss disputed the claim that he had harassed Mara Quill.",
        ("Edwin Foss", "Edwin Foss", "denied", "harassed"),
    ),
    (
        "Edwin Foss's representative denied that the star had assaulted anyone.",
        ("Edwin Foss", "Edwin Foss", "denied", "assaulted anyone"),
    ),
    (
        "“I never touched her,” Edwin Foss told the court.",
        ("Edwin Foss", "Edwin Foss", "denied", "touched her"),
    ),
    (
        "“I did not do this,” Edwin Foss told reporters after he was charged with theft.",
        ("Edwin Foss", "Edwin Foss", "denied", "did not do this"),
    ),
    (
        "Edwin Foss was charged with theft. “There is not a word of truth in this,” his lawyer, Paul Dray, said.",
        ("Paul Dray", "Edwin Foss", "denied", "not a word of truth"),
    ),
    (
        "Edwin Foss was charged with theft. Foss's lawyer, Paul Dray, said there had been “no theft.”",
        ("Paul Dray", "Edwin Foss", "denied", "no theft"),
    ),
    (
        "Edwin Foss was charged with theft. “Edwin has never taken a penny that was not his,” said his lawyer, Paul Dray.",
        ("Paul Dray", "Edwin Foss", "denied", "never taken a penny"),
    ),
    (
        "Edwin Foss was charged with theft. Paul Dray, who represents Foss, said his client is innocent.",
        ("Paul Dray", "Edwin Foss", "denied", "innocent"),
    ),
    (
        "Mara Quill sued Northgate Pictures. The studio denied any wrongdoing.",
        ("Northgate Pictures", "Northgate Pictures", "denied", "wrongdoing"),
    ),
    (
        "Edwin Foss hit back at claims he cheated on his wife.",
        ("Edwin Foss", "Edwin Foss", "denied", "cheated on his wife"),
    ),
    (
        "Mara Quill claims Edwin Foss stole her script, which he denies.",
        ("Edwin Foss", "Edwin Foss", "denied", "stole her script"),
    ),
    (
        "Mara Quill said Edwin Foss hit her. Foss has always denied it.",
        ("Edwin Foss", "Edwin Foss", "denied", "hit her"),
    ),
    (
        "Mara Quill says Edwin Foss hit her — an allegation he denies.",
        ("Edwin Foss", "Edwin Foss", "denied", "hit her"),
    ),
    (
        "Edwin Foss was accused of assault, a charge he has denied.",
        ("Edwin Foss", "Edwin Foss", "denied", "assault"),
    ),
    (
        "Mara Quill told listeners that Edwin Foss slept with his assistant, a claim he denies.",
        ("Edwin Foss", "Edwin Foss", "denied", "slept with his assistant"),
    ),
    (
        "Edwin Foss denied at the time that he had cheated on his wife.",
        ("Edwin Foss", "Edwin Foss", "denied", "cheated on his wife"),
    ),
    (
        "Editor Edwin Foss resigned after the Courier reported that he had copied a rival, which he denies.",
        ("Edwin Foss", "Edwin Foss", "denied", "copied a rival"),
    ),
    (
        "Mara Quill told listeners that Edwin Foss slept with Ida Lowe — a claim both of them deny.",
        ("Edwin Foss", "Ida Lowe", "denied", "slept with Ida Lowe"),
    ),
    (
        "Several women say Edwin Foss drugged them, something he has repeatedly denied.",
        ("Edwin Foss", "Edwin Foss", "denied", "drugged them"),
    ),
    (
        "Mara Quill said Edwin Foss hit her. Foss said that the incident never happened.",
        ("Edwin Foss", "Edwin Foss", "denied", "never happened"),
    ),
    (
        "Mara Quill says Edwin Foss hit her. “I have done nothing wrong,” Foss said.",
        ("Edwin Foss", "Edwin Foss", "denied", "done nothing wrong"),
    ),
    (
        "Edwin Foss denied the claims in an email to the Courier.",
        ("Edwin Foss", "Edwin Foss", "denied", "the claims"),
    ),
    (
        "Mara Quill accused Edwin Foss and Northgate Pictures of fraud. The company denied the allegations in a statement.",
        ("Northgate Pictures", "Northgate Pictures", "denied", "the allegations"),
    ),
    (
        "Edwin Foss's lawyer said that his client never took a dime. Prosecutors say Edwin Foss stole from the fund.",
        ("Edwin Foss", "Edwin Foss", "denied", "never took a dime"),
    ),
]
NOT_READ = [
    "An accusation of theft was false, the judge found.",
    "Edwin Foss pleaded not guilty to fraud.",
    "Northgate Pictures insisted that it paid all of its crew.",
    "Mara Quill denied reports that she is joining the cast of The Glass Harbour.",
    "The court rejected Edwin Foss's argument that the judge had wrongly let jurors hear the tape.",
    "Edwin Foss insisted the pair were “just friends”.",
    "Mara Quill sued Edwin Foss. Foss insisted the pair were “just friends”.",
    "Mara Quill said the sea was calm. Foss denied it.",
    "Mara Quill said she was leaving Northgate Pictures, which denied the request.",
    "Edwin Foss apologized to Mara Quill for shouting at her.",
    "Ruth Abel called the allegations serious.",
    "Ruth Abel called the lawsuit an important step.",
    "Mara Quill said the sea was calm, which nobody denies.",
    "Mara Quill praised Edwin Foss. The company thanked her in a statement.",
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_the_denial_is_read(text, expected):
    assert is_read(text, expected), read(text)


@pytest.mark.parametrize("text", NOT_READ)
def test_what_is_denied_or_refused_else_is_no_claim(text):
    assert read(text) == []
