"""Claims by prosecutors, police, witnesses, lawyers and nobody named; hard names."""

import pytest
from claim_reading import is_read, read

READ = [
    (
        "At trial, prosecutors said Edwin Foss spent the money on a boat and a house.",
        (None, "Edwin Foss", "alleged", "spent the money"),
    ),
    (
        "Prosecutor Alan Reeve said Edwin Foss used the charity as his private bank.",
        ("Alan Reeve", "Edwin Foss", "alleged", "used the charity"),
    ),
    (
        "Edwin Foss was found guilty of fraud. “He bought a boat. He paid for a wedding with the charity's money,” prosecutor Alan Reeve told the court.",
        ("Alan Reeve", "Edwin Foss", "alleged", "paid for a wedding"),
    ),
    (
        "Mara Quill has countersued Edwin Foss, accusing him of slander.",
        ("Mara Quill", "Edwin Foss", "alleged", "slander"),
    ),
    ("Edwin Foss was accused of copying.", (None, "Edwin Foss", "alleged", "copying")),
    (
        "It was not the first time that Edwin Foss had been accused of copying.",
        (None, "Edwin Foss", "alleged", "copying"),
    ),
    (
        "Mara Quill branded Edwin Foss a “cheat” on her podcast.",
        ("Mara Quill", "Edwin Foss", "alleged", "cheat"),
    ),
    (
        "Mara Quill, who called Edwin Foss a liar, left the show.",
        ("Mara Quill", "Edwin Foss", "alleged", "liar"),
    ),
    ("Mara Quill called Edwin Foss's conduct abusive.", ("Mara Quill", "Edwin Foss", "alleged", "abusive")),
    (
        "Mara Quill told listeners that Edwin Foss slept with his assistant.",
        ("Mara Quill", "Edwin Foss", "alleged", "slept with his assistant"),
    ),
    ("Police said Edwin Foss fired a gun at the driver.", (None, "Edwin Foss", "alleged", "fired a gun")),
    (
        "Mara Quill made accusations of assault against Edwin Foss.",
        ("Mara Quill", "Edwin Foss", "alleged", "assault"),
    ),
    (
        "Edwin Foss, who has been accused of sexual misconduct by several women, denies wrongdoing.",
        (None, "Edwin Foss", "alleged", "sexual misconduct"),
    ),
    (
        "Edwin Foss faces allegations of sexual misconduct.",
        (None, "Edwin Foss", "alleged", "sexual misconduct"),
    ),
    (
        "Mara Quill's claim that Edwin Foss raped her was heard in court.",
        ("Mara Quill", "Edwin Foss", "alleged", "raped her"),
    ),
    (
        "Mara Quill testified that Edwin Foss pinned her to the floor.",
        ("Mara Quill", "Edwin Foss", "alleged", "pinned her to the floor"),
    ),
    (
        "Mara Quill blamed Northgate Pictures for the death of her brother.",
        ("Mara Quill", "Northgate Pictures", "alleged", "the death of her brother"),
    ),
    (
        "Mara Quill said Edwin Foss sent her explicit photographs.",
        ("Mara Quill", "Edwin Foss", "alleged", "sent her explicit photographs"),
    ),
    (
        "Mara Quill recalled how Edwin Foss cornered her at a party and tried to kiss her.",
        ("Mara Quill", "Edwin Foss", "alleged", "cornered her"),
    ),
    (
        "Mara Quill says she was drugged and assaulted by Edwin Foss in 2004.",
        ("Mara Quill", "Edwin Foss", "alleged", "drugged and assaulted"),
    ),
    (
        "In an Instagram post, Mara Quill accused Edwin Foss of plagiarism.",
        ("Mara Quill", "Edwin Foss", "alleged", "plagiarism"),
    ),
    (
        "Mara Quill came forward with allegations that Edwin Foss raped her in 1999.",
        ("Mara Quill", "Edwin Foss", "alleged", "raped her in 1999"),
    ),
    (
        "Northgate Pictures is accused of underpaying writers.",
        (None, "Northgate Pictures", "alleged", "underpaying writers"),
    ),
    (
        "The Federal Trade Commission said Northgate Pictures misled customers.",
        ("Federal Trade Commission", "Northgate Pictures", "alleged", "misled customers"),
    ),
    (
        "Mara Quill claims Edwin Foss stole her script, which he denies.",
        ("Mara Quill", "Edwin Foss", "alleged", "stole her script"),
    ),
    (
        "Northgate Pictures has fired back at Mara Quill, accusing the actor of wrecking the film.",
        ("Northgate Pictures", "Mara Quill", "alleged", "wrecking the film"),
    ),
    (
        "Edwin Foss, 52, is accused of having assaulted a waiter.",
        (None, "Edwin Foss", "alleged", "having assaulted a waiter"),
    ),
    (
        "Edwin Foss allegedly texted the assistant nude photos.",
        (None, "Edwin Foss", "alleged", "nude photos"),
    ),
    (
        "Mara Quill took aim at Edwin Foss, calling him a predator.",
        ("Mara Quill", "Edwin Foss", "alleged", "predator"),
    ),
    (
        "Mara Quill told the Courier that Edwin Foss had admitted to copying the song.",
        ("Mara Quill", "Edwin Foss", "alleged", "had admitted to copying the song"),
    ),
    (
        "Mara Quill accused Edwin Foss of theft and demanded that he return the money.",
        ("Mara Quill", "Edwin Foss", "alleged", "theft"),
    ),
    (
        "The court heard that Edwin Foss stole £4,000 from the theatre.",
        (None, "Edwin Foss", "alleged", "stole £4,000"),
    ),
    (
        "Jurors were told that Edwin Foss threatened a waiter.",
        (None, "Edwin Foss", "alleged", "threatened a waiter"),
    ),
    ("Edwin Foss was wrongly accused of robbery in 2014.", (None, "Edwin Foss", "alleged", "robbery")),
    (
        "The singer Edwin Foss was wrongly accused of robbery in 2014.",
        (None, "Edwin Foss", "alleged", "robbery"),
    ),
    (
        "Edwin Foss is said to have thrown a phone at a maid.",
        (None, "Edwin Foss", "alleged", "thrown a phone"),
    ),
    ("Edwin Foss reportedly threw a phone at a maid.", (None, "Edwin Foss", "alleged", "threw a phone")),
    (
        "Mara Quill said in a sworn declaration that Edwin Foss hit a driver.",
        ("Mara Quill", "Edwin Foss", "alleged", "hit a driver"),
    ),
    (
        "Edwin Foss's ex-wife, Ida Lowe, has said he was abusive throughout the marriage.",
        ("Ida Lowe", "Edwin Foss", "alleged", "abusive"),
    ),
]
NOT_READ = [
    "Edwin Foss was sentenced in June. “You abused the trust of this town,” Judge Patricia Lowe told Foss.",
    "Neither Edwin Foss nor Mara Quill was accused of wrongdoing.",
    "Nobody has accused Edwin Foss of wrongdoing.",
    "Edwin Foss has not been accused of any crime.",
    "Mara Quill said Edwin Foss directed the film.",
    "Mara Quill said she loved working with Edwin Foss.",
    "Police said Edwin Foss would appear in court on Monday.",
    "Prosecutors said Edwin Foss pleaded guilty on Monday.",
    "Prosecutors said the trial of Edwin Foss would last two weeks.",
    "The judge said Edwin Foss had stolen the money.",
    "Police said Edwin Foss was released on bail.",
    "Mara Quill branded the show a success.",
    "Mara Quill told listeners that Edwin Foss won an award.",
    "Prosecutors said they would appeal the acquittal of Edwin Foss.",
    "Mara Quill said Edwin Foss is a wonderful father.",
    "Police said Edwin Foss was arrested on Monday.",
    "Prosecutors said Edwin Foss was born in Leeds.",
    "Mara Quill said in a statement that Edwin Foss directed the film.",
    "Edwin Foss reportedly bought a house in Leeds.",
    "Edwin Foss is said to have sung at the wedding.",
    "The court heard that Edwin Foss was born in Leeds.",
    "“I am thrilled by the verdict,” said Mara Quill, who wished Edwin Foss well.",
    "“Edwin Foss will win every prize,” said Mara Quill.",
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_the_claim_of_a_source_is_read(text, expected):
    assert is_read(text, expected), read(text)


@pytest.mark.parametrize("text", NOT_READ)
def test_what_a_source_says_else_is_no_claim(text):
    assert read(text) == []
