"""Claims by prosecutors, police, witnesses, lawyers and filings; denials that point back; hard names."""

import pytest

from allegedly.extract.annotate import annotate
from allegedly.language.read import read_document
from allegedly.model import Article

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
        "Edwin Foss was arrested for fraud. Edwin Foss has always maintained that he knew nothing of the payments.",
        ("Edwin Foss", "Edwin Foss", "denied", "knew nothing of the payments"),
    ),
    (
        "Edwin Foss denied ever meaning to hurt the charity.",
        ("Edwin Foss", "Edwin Foss", "denied", "ever meaning to hurt the charity"),
    ),
    (
        "Mara Quill sued Edwin Foss in 2019, claiming the film lifted scenes from her novel.",
        ("Mara Quill", "Edwin Foss", "alleged", "lifted scenes"),
    ),
    (
        "Mara Quill has countersued Edwin Foss, accusing him of slander.",
        ("Mara Quill", "Edwin Foss", "alleged", "slander"),
    ),
    (
        "Mara Quill sued Northgate Pictures in May. The suit accuses the studio of hiding profits.",
        ("Mara Quill", "Northgate Pictures", "alleged", "hiding profits"),
    ),
    (
        "Mara Quill filed a lawsuit against Edwin Foss accusing him of battery.",
        ("Mara Quill", "Edwin Foss", "alleged", "battery"),
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
    ("Edwin Foss has denied the allegations.", ("Edwin Foss", "Edwin Foss", "denied", "the allegations")),
    (
        "Edwin Foss has vehemently denied all accusations against him.",
        ("Edwin Foss", "Edwin Foss", "denied", "accusations against him"),
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
    ("Police said Edwin Foss fired a gun at the driver.", (None, "Edwin Foss", "alleged", "fired a gun")),
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
        "Mara Quill sued Northgate Pictures. The studio denied any wrongdoing.",
        ("Northgate Pictures", "Northgate Pictures", "denied", "wrongdoing"),
    ),
    (
        "Northgate Pictures is accused of underpaying writers.",
        (None, "Northgate Pictures", "alleged", "underpaying writers"),
    ),
    (
        "The class action accuses Northgate Pictures of selling viewers' data.",
        (None, "Northgate Pictures", "alleged", "selling viewers' data"),
    ),
    ("A lawsuit accusing Edwin Foss of fraud was thrown out.", (None, "Edwin Foss", "alleged", "fraud")),
    (
        "The Federal Trade Commission said Northgate Pictures misled customers.",
        ("Federal Trade Commission", "Northgate Pictures", "alleged", "misled customers"),
    ),
    (
        "Edwin Foss hit back at claims he cheated on his wife.",
        ("Edwin Foss", "Edwin Foss", "denied", "cheated on his wife"),
    ),
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
        "Mara Quill claims Edwin Foss stole her script, which he denies.",
        ("Edwin Foss", "Edwin Foss", "denied", "stole her script"),
    ),
    (
        "Mara Quill claims Edwin Foss stole her script, which he denies.",
        ("Mara Quill", "Edwin Foss", "alleged", "stole her script"),
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
        "Northgate Pictures has fired back at Mara Quill, accusing the actor of wrecking the film.",
        ("Northgate Pictures", "Mara Quill", "alleged", "wrecking the film"),
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
        "Edwin Foss, 52, is accused of having assaulted a waiter.",
        (None, "Edwin Foss", "alleged", "having assaulted a waiter"),
    ),
    (
        "Edwin Foss allegedly texted the assistant nude photos.",
        (None, "Edwin Foss", "alleged", "nude photos"),
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
        "Mara Quill took aim at Edwin Foss, calling him a predator.",
        ("Mara Quill", "Edwin Foss", "alleged", "predator"),
    ),
    (
        "Edwin Foss denied at the time that he had cheated on his wife.",
        ("Edwin Foss", "Edwin Foss", "denied", "cheated on his wife"),
    ),
    (
        "Mara Quill sued Northgate Pictures in May. The suit was filed in Leeds. It alleges that Northgate hid the profits.",
        ("Mara Quill", "Northgate Pictures", "alleged", "hid the profits"),
    ),
    (
        "Mara Quill told the Courier that Edwin Foss had admitted to copying the song.",
        ("Mara Quill", "Edwin Foss", "alleged", "had admitted to copying the song"),
    ),
    (
        "Mara Quill accused Edwin Foss of theft and demanded that he return the money.",
        ("Mara Quill", "Edwin Foss", "alleged", "theft"),
    ),
]
NOT_READ = [
    "Edwin Foss pleaded not guilty to fraud.",
    "Edwin Foss was sentenced in June. “You abused the trust of this town,” Judge Patricia Lowe told Foss.",
    "Northgate Pictures insisted that it paid all of its crew.",
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
    "Mara Quill denied reports that she is joining the cast of The Glass Harbour.",
    "The court rejected Edwin Foss's argument that the judge had wrongly let jurors hear the tape.",
    "Mara Quill branded the show a success.",
    "Edwin Foss insisted the pair were “just friends”.",
    "Mara Quill told listeners that Edwin Foss won an award.",
    "Prosecutors said they would appeal the acquittal of Edwin Foss.",
    "Mara Quill sued Edwin Foss. Foss insisted the pair were “just friends”.",
    "Mara Quill said the sea was calm. Foss denied it.",
    "Mara Quill said she was leaving Northgate Pictures, which denied the request.",
    "Edwin Foss apologized to Mara Quill for shouting at her.",
    "Mara Quill said Edwin Foss is a wonderful father.",
    "Police said Edwin Foss was arrested on Monday.",
    "Prosecutors said Edwin Foss was born in Leeds.",
    "Ruth Abel called the allegations serious.",
    "Ruth Abel called the lawsuit an important step.",
    "Mara Quill said in a statement that Edwin Foss directed the film.",
]


def read(text):
    annotation = annotate(read_document(Article("x", text)))
    names = {entity.id: entity.name for entity in annotation.entities}
    return [(names.get(c.by), [names[i] for i in c.about], c.status, c.content) for c in annotation.claims]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_the_claim_of_a_source_is_read(text, expected):
    by, about, status, words = expected
    assert any((c[0], c[2]) == (by, status) and about in c[1] and words in c[3] for c in read(text)), read(
        text
    )


@pytest.mark.parametrize("text", NOT_READ)
def test_what_a_source_says_else_is_no_claim(text):
    assert read(text) == []
