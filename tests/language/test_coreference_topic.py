"""Who is meant when a text is about one person and names others in passing, and when nobody is chosen."""

import pytest

from allegedly.language.read import read_document
from allegedly.model import Article

LIFE = "Ann Lund was born in Leeds. Lund left school at 15. She trained as a dancer. She moved to Paris, where she stayed.\n\n"
HIS = "Tom Gale was born in Leeds. Gale left school at 15. He trained as a boxer. He moved to Paris, where he stayed.\n\n"


def meant(text, phrase, nth=-1):
    document = read_document(Article("x", text))
    found = [m for m in document.mentions if m.span.of(text) == phrase and m.kind != "name"]
    assert found
    return [document.entity(e).name for e in found[nth].entities]


MEANT = [
    (LIFE + "She is married to the barrister Rosa Behn, with whom she has a son.", "she", ["Ann Lund"]),
    (
        LIFE + "Her debut was seen by Mary Poole. The film was late. It cost a lot. She is proud of it.",
        "She",
        ["Ann Lund"],
    ),
    (
        LIFE + "There were years of silence. It was a hard time. The house was sold. She turned it down.",
        "She",
        ["Ann Lund"],
    ),
    (LIFE + "From Friday she is Hamlet, in her first part on this stage.", "her", ["Ann Lund"]),
    (LIFE + "The dancer turned it down.", "The dancer", ["Ann Lund"]),
    (LIFE + "In her first filing, the Oscar nominee said no.", "the Oscar nominee", ["Ann Lund"]),
    (HIS + "In his statement, the presenter denied it.", "the presenter", ["Tom Gale"]),
    (HIS + "The broadcaster denies the charge.", "The broadcaster", ["Tom Gale"]),
    (HIS + "The 52-year-old denies it.", "The 52-year-old", ["Tom Gale"]),
    (HIS + "He says that the performer was late.", "He", ["Tom Gale"]),
    ("Tom Gale, through his attorney, Rosa Behn, has said no.", "his", ["Tom Gale"]),
    ("It was a tribunal in Leeds that gave Ann Lund her first prize.", "her", ["Ann Lund"]),
    ("Tom Gale is married to Ann Lund. The couple live in Leeds.", "The couple", ["Tom Gale", "Ann Lund"]),
    (
        "Tom Gale was engaged to Ann Lund, though the pair never married.",
        "the pair",
        ["Tom Gale", "Ann Lund"],
    ),
    ("She is Ann Lund.", "She", ["Ann Lund"]),
    ("Ann Lund sued Tom Gale. He denied it. She won.", "She", ["Ann Lund"]),
]

NOBODY = [
    (LIFE + "Judge Rosa Behn declined.\n\nShe kept silent for long.", "She"),
    (LIFE + "Her mother sat beside the stage. She wept.", "She"),
    (LIFE + "A woman stood up. She wept.", "She"),
    (LIFE + "The lawyer turned it down.", "The lawyer"),
    (LIFE + "The witness wept.", "The witness"),
    (LIFE + "The judge declined.", "The judge"),
    (HIS + "The actress denies it.", "The actress"),
    (HIS + "An actor left. The actor who left was late.", "The actor"),
    (HIS + "Bob Stone met Gale, and Dan Reyes met Stone. The performer was late.", "The performer"),
    ("Tom Gale met Dan Reyes. The presenter was late.", "The presenter"),
    ("Tom Gale left. Ann Lund stayed. The nominee was late.", "The nominee"),
    ("Ann Lund met Tom Gale and his wife, Rosa Behn. The former couple left.", "The former couple"),
    (
        "Ann Lund and her husband, Tom Gale, left. Rosa Behn met Dan Reyes and Bob Stone, then the couple wept.",
        "the couple",
    ),
    ("Ann Lund and Tom Gale are among the new couples.", "the new couples"),
    ("Ann Lund left with her on-screen husband, Tom Gale. Her husband wept.", "Her husband"),
    (HIS + "The man who built it wept.", "The man"),
    ("Ann Lund wrote. It was the author.", "the author"),
    ("A source close to Ann Lund says nothing. “He left,” the source said.", "He"),
]


@pytest.mark.parametrize(("text", "phrase", "expected"), MEANT)
def test_whom_the_text_is_about(text, phrase, expected):
    assert meant(text, phrase) == expected


@pytest.mark.parametrize(("text", "phrase"), NOBODY)
def test_nobody_is_chosen(text, phrase):
    assert meant(text, phrase) == []
