"""Who says what: source, cue, content, manner."""

import pytest

from allegedly.language.read import read_document
from allegedly.language.speech.attribution import attributions
from allegedly.model import Article

READ = [
    # a clause, before, after and around the cue
    ("Mara Quill said the harbour was closed.", "Mara Quill", "says", "the harbour was closed"),
    ("Mara Quill said that the harbour was closed.", "Mara Quill", "says", "that the harbour was closed"),
    ("The harbour was closed, Mara Quill said.", "Mara Quill", "says", "The harbour was closed"),
    ("The harbour is closed, officials said on Monday.", "officials", "says", "The harbour is closed"),
    ("As Mara Quill explained, the harbour lay empty.", "Mara Quill", "says", "the harbour lay empty"),
    ("As Mara Quill put it, the harbour was a tomb.", "Mara Quill", "says", "the harbour was a tomb"),
    ("An insider claims the studio hid the letters.", "An insider", "alleges", "the studio hid the letters"),
    ("Two of the women said they were afraid.", "Two of the women", "says", "they were afraid"),
    # sources by control, coordination and relative clause
    ("Mara Quill left, saying the harbour was closed.", "Mara Quill", "says", "the harbour was closed"),
    ("Mara Quill stood up and said the harbour was closed.", "Mara Quill", "says", "the harbour was closed"),
    (
        "Critics met Omar Tully, who argued that the harbour paid.",
        "Omar Tully, who",
        "says",
        "that the harbour paid",
    ),
    # according to
    ("According to Mara Quill, the harbour was closed.", "Mara Quill", "says", "the harbour was closed"),
    ("The harbour was closed, according to the police.", "the police", "says", "The harbour was closed"),
    # infinitives and gerunds
    ("Mara Quill vowed to fight the order.", "Mara Quill", "says", "to fight the order"),
    ("Mara Quill denied having read the script.", "Mara Quill", "denies", "having read the script"),
    ("Mara Quill urged Omar Tully to resign.", "Mara Quill", "asks", "Omar Tully to resign"),
    # objects and predicates
    ("Mara Quill denied the allegations.", "Mara Quill", "denies", "the allegations"),
    ("The rumours were denied by Mara Quill.", "Mara Quill", "denies", "The rumours"),
    ("Mara Quill called for an inquiry.", "Mara Quill", "asks", "an inquiry"),
    # nouns
    (
        "Mara Quill's claim that the studio cheated was heard.",
        "Mara Quill's",
        "alleges",
        "that the studio cheated",
    ),
    # direct speech
    ("“It is over,” Mara Quill said.", "Mara Quill", "says", "It is over,"),
    ("“It is over,” said Mara Quill.", "Mara Quill", "says", "It is over,"),
    ("Mara Quill wrote: “It is over.”", "Mara Quill", "says", "It is over."),
    ("Mara Quill whispered, “It is over.”", "Mara Quill", "says", "It is over."),
]

NONE = [
    "Mara Quill opened the harbour on Monday.",
    "The harbour was closed.",
    "Mara Quill directed The Glass Harbour.",
    "Mara Quill wrote The Glass Harbour.",
    "The film shows a harbour at night.",
    "Mara Quill read from her book and left.",
    "Officials closed the harbour in May.",
    "The studio released the trailer.",
    "Mara Quill answered the door.",
    "Omar Tully starred as a banker.",
    "The play ends in silence.",
    "Mara Quill shouted.",
]


def _read(text):
    document = read_document(Article("t", text))
    return document, attributions(document)


@pytest.mark.parametrize(("text", "source", "manner", "content"), READ)
def test_read(text, source, manner, content):
    _, found = _read(text)
    have = [
        (a.source_span and a.source_span.of(text), a.manner, [c.of(text) for c in a.contents]) for a in found
    ]
    assert (source, manner, [content]) in have


@pytest.mark.parametrize("text", NONE)
def test_nothing_is_said(text):
    assert not _read(text)[1]


def test_whom_an_accusation_is_about():
    document, found = _read("Mara Quill accused Omar Tully of fraud.")
    names = {document.entity(e).name for a in found for e in a.targets}
    assert names == {"Omar Tully"}


@pytest.mark.parametrize(
    "text", ["Mara Quill did not say that she would sell.", "Mara Quill declined to say that she would sell."]
)
def test_what_was_not_said_is_marked(text):
    assert all(a.negated for a in _read(text)[1] if a.cue_span.of(text) == "say")


def test_the_passive_swaps_the_source():
    text = "The charge was denied by Mara Quill."
    assert [a.source_span.of(text) for a in _read(text)[1] if a.source_span] == ["Mara Quill"]


def test_read_once():
    document, found = _read("Mara Quill said the harbour was closed.")
    assert attributions(document) is found
