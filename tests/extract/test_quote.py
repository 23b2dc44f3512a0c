"""The layer of quotes: words, speaker, outlet."""

import pytest

from allegedly.extract import quote
from allegedly.extract.found import Found
from allegedly.language.read import read_document
from allegedly.model import Article

SPEAKER = [
    # whose work it is, who speaks through a lawyer, who tells what a suit alleges as well
    (
        "The show was written by the poet Ines Marlow, author of Copper Rain, who called it “a small miracle”.",
        [("a small miracle", "Ines Marlow")],
    ),
    (
        "Tom Dunmore, through his lawyer, Petra Vance, has said he did “nothing wrong at all”.",
        [("nothing wrong at all", "Tom Dunmore")],
    ),
    (
        "Petra Vance told Reuters that the singer had “never met the man, let alone hit him,” as the suit alleged.",
        [("never met the man, let alone hit him,", "Petra Vance")],
    ),
    # what somebody made of an allegation
    (
        "Ruth Abel said Tom Dunmore lied to her, an allegation Dunmore has called “a bad joke.”",
        [("a bad joke.", "Tom Dunmore")],
    ),
    # a heading between paragraphs is from the quotation after it
    (
        "The judge said she was moved.\n\n‘Careful but kind’\n\nPetra Vance said he was “a careful but kind man”.",
        [("Careful but kind", "Petra Vance"), ("a careful but kind man", "Petra Vance")],
    ),
    # cue after, before, inside
    ("“It is over,” Mara Quill said.", [("It is over,", "Mara Quill")]),
    ("“It is over,” said Mara Quill, a painter.", [("It is over,", "Mara Quill")]),
    ("Mara Quill said: “It is over.”", [("It is over.", "Mara Quill")]),
    ("Mara Quill told reporters, “It is over.”", [("It is over.", "Mara Quill")]),
    (
        "“It is over,” Mara Quill said. “Go home.”",
        [("It is over,", "Mara Quill"), ("Go home.", "Mara Quill")],
    ),
    ("“It is over,” Mara Quill, a painter from Hull, told a crowd.", [("It is over,", "Mara Quill")]),
    ("‘It is over,’ Mara Quill said.", [("It is over,", "Mara Quill")]),
    # words in the middle of a sentence
    ("Mara Quill said the plan was “a very bad joke” and left.", [("a very bad joke", "Mara Quill")]),
    ("Mara Quill sued the studio, calling the film “a cheap copy.”", [("a cheap copy.", "Mara Quill")]),
    ("Mara Quill called the plan “baseless”.", [("baseless", "Mara Quill")]),
    ("According to Mara Quill, “the plan is a joke.”", [("the plan is a joke.", "Mara Quill")]),
    # carried over
    (
        "Mara Quill said the plan was bad.\n\n“I would not touch it.”",
        [("I would not touch it.", "Mara Quill")],
    ),
    (
        "Mara Quill wrote: “The plan is bad.\n\n“I would not touch it.”",
        [("The plan is bad.", "Mara Quill"), ("I would not touch it.", "Mara Quill")],
    ),
    ("Mara Quill disagreed with the plan. She said: “It is bad.”", [("It is bad.", "Mara Quill")]),
    # speaking for somebody
    ("“It is over,” Mara Quill’s lawyers said.", [("It is over,", "Mara Quill")]),
    ("“It is over,” Mara Quill’s lawyer Omar Tully said.", [("It is over,", "Omar Tully")]),
    (
        "A spokesman for the Harbour Union, Omar Tully, agreed. “It is over,” he said.",
        [("It is over,", "Omar Tully")],
    ),
    # in a filing
    (
        "Ruth Abel sued Northgate Pictures in May. In a counterclaim filed on Monday, Mara Quill says she lost money. "
        "“It is over,” the filing says.",
        [("It is over,", "Mara Quill")],
    ),
    (
        "The lawsuit was filed in May. Northgate Pictures' motion was denied. “It is over,” the lawsuit says.",
        [("It is over,", None)],
    ),
    ("The studio filed a countersuit. “It is over,” the filing says.", [("It is over,", None)]),
    (
        "Mara Quill's lawsuit was filed in May against Northgate Pictures. It alleges that Northgate “lied to the crew”.",
        [("lied to the crew", "Mara Quill")],
    ),
    # of "the company" behind its spokesman
    (
        "Northgate Pictures sued Omar Tully. A spokeswoman for the company said it would “talk to him soon”.",
        [("talk to him soon", "Northgate Pictures")],
    ),
    # a paragraph of its own behind somebody alone on the scene; not so with two
    (
        "Mara Quill, 34, was sad.\n\n“I never wanted this to happen.”",
        [("I never wanted this to happen.", "Mara Quill")],
    ),
    (
        "Mara Quill drove Omar Tully home.\n\n“I never wanted this to happen.”",
        [("I never wanted this to happen.", None)],
    ),
    ("Judge Mara Quill QC said: “It is over.”", [("It is over.", "Mara Quill")]),
    # nobody known
    ("“It is over,” an insider said.", [("It is over,", None)]),
    ("The crew had been promised “a warm harbour”.", [("a warm harbour", None)]),
    ("Mara Quill watched as an insider said: “It is over.”", [("It is over.", None)]),
    # headline
    (
        "‘A cheap copy of it’: Painter hits out\n\nMara Quill spoke up on Monday.\n\n"
        "“The film is a cheap copy of it,” Mara Quill said.",
        [("A cheap copy of it", "Mara Quill"), ("The film is a cheap copy of it,", "Mara Quill")],
    ),
]

NONE = [
    "Per the synopsis, the drama follows Ada Cole (Mara Quill), “a diver who learns that her son is alive.”",
    "Box Office: ‘Cobalt’ Tops Weekend With $20M",
    "ANGRY Quiz fans all say same thing about ‘rigged’ vote",
    "In the film a synthetic voice “sings” from letters that the family says were stolen.",
    "Ex-‘Harbour Squad’ painter hits out.",
    "Mara Quill starred in “The Glass Harbour”.",
    "Mara “Duke” Quill left the stage.",
    "The ’70s were the Quills’ best years.",
    "It was a so-called “success” for all.",
    "A bar is described in the script as “a dim place with two lamps”.",
    "In the clip, Duke (Omar Lee Tully) says, “Run for the harbour!”",
    "The river is known as “the Brown Lady” in Hull.",
    "The film “Paper Boats” opens in May.",
    "Mara Quill said the harbour was closed.",
    "The “art” was sold.",
]

NOT_THEIRS = [
    "Mara Quill never said “burn it all down”, her lawyer insists.",
    "Mara Quill denied ever saying “burn it all down”.",
    "Mara Quill did not say: “Burn it all down.”",
    "Did Mara Quill really say “burn it all down”?",
    "If Mara Quill had said “burn it all down”, the studio would know.",
    "Mara Quill might say: “It is over.”",
    "Mara Quill wants to say “sorry for all”.",
    "Mara Quill has been accused of saying “burn it all down”.",
    "Police say Mara Quill shouted “burn it all down” before the fire.",
    "Mara Quill, according to Omar Tully, said: “You are finished.”",
    "Mara Quill, quoting her late father, said: “Never sell the boat.”",
    "Mara Quill has hit back at claims she was “a nightmare” on set.",
    "Mara Quill had heard the words “it is over” before.",
    "“It is over,” said Mara Quill's brother.",
    "“It is over,” said a friend of Mara Quill.",
    "“You lied to this court,” Mara Quill was told by Judge Ruth Abel.",
]

THEIRS = [
    "Mara Quill took to Instagram to say that she was “truly devastated”.",
    "Mara Quill went on to say it was “a dream come true”.",
    "Mara Quill was quoted as saying: “It is over.”",
    "Mara Quill would later say it was “the worst day” of her life.",
    "Mara Quill reportedly wrote: “It is over.”",
    "“Who wrote this?” Mara Quill asked Omar Tully.",
    "“Not now, not ever,” growled Mara Quill, who left.",
    "“This film drowned me.” — Mara Quill",
    "“The harbour is the limit,” as Mara Quill put it.",
]

OUTLET = [
    ("“It is over,” Mara Quill told Variety.", ["Variety"]),
    ("“It is over,” Mara Quill said in an interview with Variety.", ["Variety"]),
    ("“It is over,” Mara Quill said in a statement to Variety.", ["Variety"]),
    ("“It is over,” Mara Quill told Variety. “Go home.”", ["Variety", "Variety"]),
    ("Rolling Stone interviewed Mara Quill on Monday.\n\n“It is over,” Quill said.", ["Rolling Stone"]),
    ("“It is over,” Mara Quill said.", [None]),
    ("“It is over,” Mara Quill wrote on her blog.", [None]),
    ("“It is over,” Mara Quill said of Variety.", [None]),
    ("Mara Quill reads Variety. “It is over,” she said.", [None]),
    (
        "“It is over,” Mara Quill told Variety.\n\n“It was bad,” Quill wrote in a letter to her friends.",
        ["Variety", None],
    ),
]


def _read(text, without=frozenset()):
    document = read_document(Article("t", text))
    return document, list(quote.extract(document, Found(without=without)))


@pytest.mark.parametrize(("text", "expected"), SPEAKER)
def test_speakers(text, expected):
    document, found = _read(text)
    assert [(q.text, q.speaker and document.entity(q.speaker).name) for q in found] == expected


@pytest.mark.parametrize("text", NOT_THEIRS)
def test_not_their_words(text):
    document, found = _read(text)
    assert "Mara Quill" not in [q.speaker and document.entity(q.speaker).name for q in found]


@pytest.mark.parametrize("text", THEIRS)
def test_their_words(text):
    document, found = _read(text)
    assert [q.speaker and document.entity(q.speaker).name for q in found] == ["Mara Quill"]


@pytest.mark.parametrize("text", NONE)
def test_no_quotes(text):
    assert _read(text)[1] == []


@pytest.mark.parametrize(("text", "expected"), OUTLET)
def test_outlets(text, expected):
    document, found = _read(text)
    assert [q.outlet and document.entity(q.outlet).name for q in found] == expected


def test_a_resolver_can_be_switched_off():
    text = "Mara Quill said the plan was bad.\n\n“I would not touch it.”"
    assert [q.speaker for q in _read(text, frozenset({"carry-over"}))[1]] == [None]


def test_the_text_is_the_span():
    text = "“It is over,” Mara Quill said."
    for item in _read(text)[1]:
        assert item.text == item.span.of(text)
        assert item.speaker_span.of(text) == "Mara Quill"
        assert item.cue_span.of(text) == "said"
