"""Claims in filings are their filer's, wherever the text names them."""

import pytest
from claim_reading import is_read, read

READ = [
    (
        "Mara Quill sued Edwin Foss in 2019, claiming the film lifted scenes from her novel.",
        ("Mara Quill", "Edwin Foss", "alleged", "lifted scenes"),
    ),
    (
        "Mara Quill sued Northgate Pictures in May. The suit accuses the studio of hiding profits.",
        ("Mara Quill", "Northgate Pictures", "alleged", "hiding profits"),
    ),
    (
        "Mara Quill filed a lawsuit against Edwin Foss accusing him of battery.",
        ("Mara Quill", "Edwin Foss", "alleged", "battery"),
    ),
    (
        "Mara Quill sued Edwin Foss. Foss's attorney, Paul Dray, called the lawsuit a shakedown.",
        ("Paul Dray", "Mara Quill", "alleged", "shakedown"),
    ),
    (
        "According to the complaint, filed by Mara Quill, Edwin Foss groped her in his trailer.",
        ("Mara Quill", "Edwin Foss", "alleged", "groped her"),
    ),
    (
        "Mara Quill sued Edwin Foss in May. According to the lawsuit, Foss groped her in his trailer.",
        ("Mara Quill", "Edwin Foss", "alleged", "groped her"),
    ),
    (
        "Mara Quill sued Edwin Foss in May. In court papers, Quill said Foss had threatened to ruin her career.",
        ("Mara Quill", "Edwin Foss", "alleged", "threatened to ruin her career"),
    ),
    (
        "Mara Quill sued Edwin Foss in May. In the suit, Quill claims that she was fired after complaining about safety.",
        ("Mara Quill", "Edwin Foss", "alleged", "was fired after complaining"),
    ),
    (
        "The class action accuses Northgate Pictures of selling viewers' data.",
        (None, "Northgate Pictures", "alleged", "selling viewers' data"),
    ),
    ("A lawsuit accusing Edwin Foss of fraud was thrown out.", (None, "Edwin Foss", "alleged", "fraud")),
    (
        "Edwin Foss has been hit with a lawsuit alleging he groped a makeup artist.",
        (None, "Edwin Foss", "alleged", "groped a makeup artist"),
    ),
    (
        "Mara Quill alleged in an affidavit that Edwin Foss hid assets.",
        ("Mara Quill", "Edwin Foss", "alleged", "hid assets"),
    ),
    (
        "Mara Quill, the plaintiff, alleges negligence and breach of contract by Northgate Pictures.",
        ("Mara Quill", "Northgate Pictures", "alleged", "negligence"),
    ),
    (
        "Mara Quill sued Northgate Pictures in May. Quill alleged that she had been underpaid.",
        ("Mara Quill", "Northgate Pictures", "alleged", "underpaid"),
    ),
    (
        "In a lawsuit filed by Mara Quill, Edwin Foss is accused of groping her.",
        ("Mara Quill", "Edwin Foss", "alleged", "groping her"),
    ),
    (
        "Mara Quill filed for divorce from Edwin Foss, alleging he was unfaithful.",
        ("Mara Quill", "Edwin Foss", "alleged", "unfaithful"),
    ),
    (
        "Mara Quill sued Edwin Foss. In her filing, Quill says Foss hid money in a trust.",
        ("Mara Quill", "Edwin Foss", "alleged", "hid money"),
    ),
    (
        "Mara Quill sued Edwin Foss. Foss's lawyers say Quill fabricated the messages.",
        ("Edwin Foss", "Mara Quill", "alleged", "fabricated the messages"),
    ),
    (
        "Mara Quill sued Northgate Pictures in May. The suit was filed in Leeds. It alleges that Northgate hid the profits.",
        ("Mara Quill", "Northgate Pictures", "alleged", "hid the profits"),
    ),
    (
        "“In March, Northgate changed the terms,” the lawsuit says. The case was filed on behalf of Mara Quill against Northgate.",
        ("Mara Quill", "Northgate", "alleged", "changed the terms"),
    ),
    (
        "Mara Quill sued Northgate Pictures in May. In a cross-complaint filed on Monday, Northgate Pictures claims Quill skipped rehearsals. The filing says Quill stole a camera.",
        ("Northgate Pictures", "Mara Quill", "alleged", "stole a camera"),
    ),
    (
        "According to the complaint, Northgate Pictures registered the song in 1961. The Lowe Foundation, the plaintiff, wants the song freed.",
        ("Lowe Foundation", "Northgate Pictures", "alleged", "registered the song"),
    ),
    (
        "Mara Quill alleged fraud and breach of contract in the 40-page complaint against Northgate Pictures.",
        ("Mara Quill", "Northgate Pictures", "alleged", "fraud and breach of contract"),
    ),
    (
        "Ida Lowe alleged in a complaint to the council that Edwin Foss had groped her. Foss's lawyer, Paul Dray, called the complaint a fairy tale.",
        ("Paul Dray", "Ida Lowe", "alleged", "fairy tale"),
    ),
    (
        "A spokesperson for Northgate Pictures called the suit “without merit”. The suit was filed by Mara Quill.",
        ("Northgate Pictures", "Mara Quill", "alleged", "without merit"),
    ),
    (
        "Northgate Pictures claims Mara Quill refused to rehearse, turned up drunk on set and leaked pages of the script.",
        (
            "Northgate Pictures",
            "Mara Quill",
            "alleged",
            "refused to rehearse, turned up drunk on set and leaked pages of the script",
        ),
    ),
]
NOT_READ = [
    "The lawsuit says Northgate Pictures is based in Leeds. Mara Quill sued Northgate Pictures.",
    "Mara Quill filed a complaint, which says the film opens in May.",
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_the_claim_of_a_filing_is_read(text, expected):
    assert is_read(text, expected), read(text)


@pytest.mark.parametrize("text", NOT_READ)
def test_what_a_filing_says_else_is_no_claim(text):
    assert read(text) == []
