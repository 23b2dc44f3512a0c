"""Who says what about whose conduct."""

import pytest

from allegedly.extract.annotate import annotate
from allegedly.language.read import read_document
from allegedly.model import Article

READ = [
    # accusing
    (
        "Joan Marsh accuses Brian Tate of sexual harassment.",
        ("Joan Marsh", "Brian Tate", "alleged", "sexual harassment"),
    ),
    (
        "The painter Alice Corran accused her dealer, Hugh Sand, of pocketing the fees.",
        ("Alice Corran", "Hugh Sand", "alleged", "pocketing the fees"),
    ),
    (
        "Brian Tate was accused of running a scheme that cost pensioners their homes.",
        (None, "Brian Tate", "alleged", "running a scheme"),
    ),
    (
        "Brian Tate was accused by Joan Marsh of theft.",
        ("Joan Marsh", "Brian Tate", "alleged", "theft"),
    ),
    (
        "Ann Poole blamed her manager, Brian Tate, for the collapse of the tour.",
        ("Ann Poole", "Brian Tate", "alleged", "the collapse of the tour"),
    ),
    (
        "Ruth Abel criticized Conrad Stein for not paying the crew.",
        ("Ruth Abel", "Conrad Stein", "alleged", "not paying the crew"),
    ),
    ("Joan Marsh described Brian Tate as a bully.", ("Joan Marsh", "Brian Tate", "alleged", "a bully")),
    # alleging
    (
        "Joan Marsh alleges that Brian Tate orchestrated a campaign against her.",
        ("Joan Marsh", "Brian Tate", "alleged", "orchestrated a campaign against her"),
    ),
    (
        "Joan Marsh sued Brian Tate in May. The complaint says Tate stole her script.",
        ("Joan Marsh", "Brian Tate", "alleged", "stole her script"),
    ),
    (
        "Lawyers for Joan Marsh argue that Brian Tate lied to investors.",
        ("Joan Marsh", "Brian Tate", "alleged", "lied to investors"),
    ),
    (
        "Prosecutors allege that Brian Tate defrauded his clients.",
        (None, "Brian Tate", "alleged", "defrauded his clients"),
    ),
    (
        "Joan Marsh said the video shows Brian Tate threatening a driver.",
        ("Joan Marsh", "Brian Tate", "alleged", "threatening a driver"),
    ),
    (
        "Brian Tate allegedly forged the contract.",
        (None, "Brian Tate", "alleged", "forged the contract"),
    ),
    (
        "Joan Marsh has repeated her allegations of fraud against Brian Tate.",
        ("Joan Marsh", "Brian Tate", "alleged", "fraud"),
    ),
    (
        "Joan Marsh has claimed that she was groped by Brian Tate at a party.",
        ("Joan Marsh", "Brian Tate", "alleged", "was groped by Brian Tate"),
    ),
    (
        "The indictment alleges that Brian Tate laundered $3 million.",
        (None, "Brian Tate", "alleged", "laundered $3 million"),
    ),
    (
        "Joan Marsh alleged sexual assault by Brian Tate.",
        ("Joan Marsh", "Brian Tate", "alleged", "sexual assault"),
    ),
    (
        "The suit, which accuses Orchid Records of fraud, was filed by Joan Marsh in Leeds.",
        ("Joan Marsh", "Orchid Records", "alleged", "fraud"),
    ),
    (
        "The allegations of fraud made by Hugh Perrin against Joan Marsh run to 40 pages.",
        ("Hugh Perrin", "Joan Marsh", "alleged", "fraud"),
    ),
    (
        "Brian Tate is accused of fraud and perjury by Joan Marsh.",
        ("Joan Marsh", "Brian Tate", "alleged", "fraud and perjury"),
    ),
    (
        "Brian Tate faces claims that he bullied staff.",
        (None, "Brian Tate", "alleged", "bullied staff"),
    ),
    (
        "Joan Marsh slammed Orchid Records for “stealing” her masters.",
        ("Joan Marsh", "Orchid Records", "alleged", "“stealing” her masters"),
    ),
    # in the speaker's own words
    (
        "“Joan Marsh suffered years of abuse at the hands of Brian Tate,” Jill Pender said.",
        ("Jill Pender", "Brian Tate", "alleged", "years of abuse"),
    ),
    (
        "“Brian Tate stole my songs,” Joan Marsh told The Weekly Courier.",
        ("Joan Marsh", "Brian Tate", "alleged", "stole my songs"),
    ),
    # denying
    (
        "Brian Tate denied harassing Joan Marsh.",
        ("Brian Tate", "Brian Tate", "denied", "harassing Joan Marsh"),
    ),
    (
        "Brian Tate, who denies wrongdoing, resigned in May.",
        ("Brian Tate", "Brian Tate", "denied", "wrongdoing"),
    ),
    (
        "A spokesperson for Orchid Records said the company did nothing wrong.",
        ("Orchid Records", "Orchid Records", "denied", "did nothing wrong"),
    ),
    (
        "Joan Marsh accused Brian Tate of theft. Tate insisted that he did not steal the song.",
        ("Brian Tate", "Brian Tate", "denied", "did not steal the song"),
    ),
    ("Brian Tate denies any wrongdoing.", ("Brian Tate", "Brian Tate", "denied", "any wrongdoing")),
    (
        "Brian Tate has denied allegations of assault.",
        ("Brian Tate", "Brian Tate", "denied", "assault"),
    ),
    (
        "Northgate Pictures denied that it had underpaid the crew.",
        ("Northgate Pictures", "Northgate Pictures", "denied", "had underpaid the crew"),
    ),
    (
        "Brian Tate maintains his innocence.",
        ("Brian Tate", "Brian Tate", "denied", "his innocence"),
    ),
    (
        "Joan Marsh sued Brian Tate. Tate said the allegations were baseless.",
        ("Brian Tate", "Brian Tate", "denied", "the allegations were baseless"),
    ),
]
NOT_READ = [
    "Joan Marsh said the weather was fine.",
    "Joan Marsh said that she would move to Leeds.",
    "Joan Marsh thanked Brian Tate for the flowers.",
    "Brian Tate rejected an offer from Northgate Pictures.",
    "Joan Marsh told The Weekly Courier that she loves the sea.",
    "“We are thrilled with the film,” Joan Marsh said.",
    "Joan Marsh asked Brian Tate to read the script.",
    "Joan Marsh hopes that Brian Tate will direct the sequel.",
    "Brian Tate called Joan Marsh a genius.",
    "Joan Marsh praised Brian Tate for his patience.",
    "Brian Tate directed the film “Copper Sun.”",
    "Joan Marsh believes that the festival needs a bigger hall.",
    "The jury found that Brian Tate had defamed Joan Marsh.",
    "Joan Marsh plans to move to Leeds, her agent said.",
    "Brian Tate, who was born in Leeds, announced a tour.",
    "Joan Marsh sued Brian Tate for breach of contract.",
    "He was accused of nothing.",
    "Joan Marsh recalled that Brian Tate was a shy boy.",
    "Joan Marsh said Brian Tate wrote the song in a week.",
    "According to The Weekly Courier, Brian Tate bought a house.",
    "Brian Tate dismissed the cook.",
    "Judge Ruth Abel denied the request of Brian Tate.",
    "Brian Tate vowed to ignore the order.",
    "Joan Marsh described the film as a love letter to Leeds.",
    "Joan Marsh asked whether Brian Tate had stolen the song.",
    "Brian Tate revealed that he has been writing a novel.",
    "“I learned a lot from Brian Tate,” Joan Marsh said.",
    "Amid allegations of racism, the theatre closed.",
    "The complaint runs to 40 pages.",
    "Joan Marsh charged Brian Tate five pounds for the book.",
]


def read(text):
    annotation = annotate(read_document(Article("x", text)))
    names = {entity.id: entity.name for entity in annotation.entities}
    return [(names.get(c.by), [names[i] for i in c.about], c.status, c.content) for c in annotation.claims]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_a_claim_is_read(text, expected):
    by, about, status, words = expected
    assert any((c[0], c[2]) == (by, status) and about in c[1] and words in c[3] for c in read(text)), read(
        text
    )


@pytest.mark.parametrize("text", NOT_READ)
def test_what_is_no_claim_is_not_read(text):
    assert read(text) == []


def test_two_accusations_under_one_verb_are_two_claims():
    claims = read("Joan Marsh alleges that Brian Tate hijacked the film and forged the contract.")
    assert [c[3] for c in claims] == ["hijacked the film", "forged the contract"]


def test_the_same_accusation_told_twice_is_one_claim():
    text = "Joan Marsh accused Brian Tate of stealing her songs. Marsh accused Tate of stealing her songs in May."
    assert len(read(text)) == 1


def test_evidence_lies_inside_the_text():
    text = "Joan Marsh accuses Brian Tate of theft."
    claims = annotate(read_document(Article("x", text))).claims
    assert [span.of(text) for c in claims for span in c.evidence] == ["theft"]
