"""Names to entities: whom a text names, of what kind, under which names; and what is nobody."""

import pytest

from allegedly.language.read import read_document
from allegedly.model import WORK_TYPES, Article


def cast(text):
    document = read_document(Article("x", text))
    return {(e.type, e.name, *sorted(e.aliases)) for e in document.entities if e.type not in WORK_TYPES}


ONE_ENTITY = [
    ("Dan Law left. Law did not say why.", {("Person", "Dan Law", "Law")}),
    ("He joined the firm Barrow Law in May.", {("Organization", "Barrow Law")}),
    ("The actress Rebecca Day left.", {("Person", "Rebecca Day")}),
    ("They heard it on Quince Radio in May.", {("Organization", "Quince Radio")}),
    ("Ann Poe left. Praising Poe, the judge wept.", {("Person", "Ann Poe", "Poe")}),
    ("Ann Lund QC wept. Lund said no.", {("Person", "Ann Lund", "Lund")}),
    ("Det Con Ian Lund left. Insp Lund said no.", {("Person", "Ian Lund", "Lund")}),
    ("They share daughters Posy, 6, and Wren, 4.", {("Person", "Posy"), ("Person", "Wren")}),
    ("He called the Kings County Sheriff's Office.", {("Organization", "Kings County Sheriff's Office")}),
    ("She left the U.S. Attorney’s Office in May.", {("Organization", "U.S. Attorney’s Office")}),
    ("The 4th Circuit Court of Appeals agreed.", {("Court", "4th Circuit Court of Appeals")}),
    ("The novel is published by Ellery.", {("Organization", "Ellery")}),
    ("He joined the law firm Stone Barrow in May.", {("Organization", "Stone Barrow")}),
    ("It was filed in Leeds federal court in May.", {("Court", "Leeds federal court")}),
    ("It is on the Quince TV+ service now.", {("Organization", "Quince TV+")}),
    ("Mara Quill left. Quill did not say why.", {("Person", "Mara Quill", "Quill")}),
    ("Mara Quill left. Mara did not say why.", {("Person", "Mara Quill", "Mara")}),
    ("Dan Reyes Jr. left. Reyes did not say why.", {("Person", "Dan Reyes Jr.", "Reyes")}),
    ("Robert Poe left. Bob Poe did not say why.", {("Person", "Robert Poe", "Bob Poe")}),
    ("Ann M. Poe left. Ann Poe did not say why.", {("Person", "Ann M. Poe", "Ann Poe")}),
    ("Mr. Poe said he had met Sam Poe's lawyer.", {("Person", "Sam Poe", "Poe")}),
    (
        "The police spoke to Lena van der Berg. Van der Berg said no.",
        {("Person", "Lena van der Berg", "Van der Berg")},
    ),
    ("They met Joe Gordon-Hale. Gordon-Hale smiled.", {("Person", "Joe Gordon-Hale", "Gordon-Hale")}),
    (
        "She sued Northgate Pictures. Northgate denied it.",
        {("Organization", "Northgate Pictures", "Northgate")},
    ),
    (
        "He works for the Department of Fair Dealing (DFD). The DFD said no.",
        {("Organization", "Department of Fair Dealing", "DFD")},
    ),
    (
        "The suit was filed in the Superior Court of Orange County. The Superior Court said no.",
        {("Court", "Superior Court of Orange County", "Superior Court")},
    ),
    ("She told the Harbour Gazette. The Gazette asked why.", {("Outlet", "Harbour Gazette", "Gazette")}),
    ("He told The New York Times that he would appeal.", {("Outlet", "The New York Times")}),
    ("She gave an interview to Lantern magazine last week.", {("Outlet", "Lantern")}),
    ("Actress Ivy Lund left. Lund did not say why.", {("Person", "Ivy Lund", "Lund")}),
    (
        "Lund, 36, lives in Leeds with the singer Tom Braid.",
        {("Person", "Lund"), ("Person", "Tom Braid")},
    ),
    ("Zia Lund left. Ms. Lund did not say why.", {("Person", "Zia Lund", "Lund")}),
    ("Jean Lund left. Ms. Lund did not say why.", {("Person", "Jean Lund", "Lund")}),
]

APART = [
    (
        "Dan Poe left his money to his son, Dan Jr., in May.",
        {("Person", "Dan Poe"), ("Person", "Dan Jr.")},
    ),
    ("Rupert Lund left. Mrs. Lund did not say why.", {("Person", "Rupert Lund"), ("Person", "Lund")}),
    (
        "Mara Quill and her husband, Dan Quill, bought a house. Dan left. Quill said she liked it.",
        {("Person", "Mara Quill", "Quill"), ("Person", "Dan Quill", "Dan")},
    ),
    (
        "Dan Poe Sr. met Dan Poe Jr. at court.",
        {("Person", "Dan Poe Sr."), ("Person", "Dan Poe Jr.")},
    ),
    (
        "President Quill spoke. Mr. Quill was angry. His wife Mara Quill smiled.",
        {("Person", "Quill"), ("Person", "Mara Quill")},
    ),
    (
        "Northgate Music sued Northgate Pictures on Monday.",
        {("Organization", "Northgate Music"), ("Organization", "Northgate Pictures")},
    ),
    (
        "Sam Hale sued the Hale Company on Monday. Mr. Hale wants money.",
        {("Person", "Sam Hale", "Hale"), ("Organization", "Hale Company")},
    ),
]

NOBODY = [
    "She became Miss Universe in May.",
    "They flew to Lund Atoll in May.",
    "They sang in the Albert Hall in May.",
    "The case went to federal court in Leeds.",
    "The sheriff's office said no.",
    "She fell in 2nd Street on Monday.",
    "It is, says the judge, an Ordinary Day.",
    "It rained in France and in New York on Monday.",
    "The British festival ended on Christmas Day.",
    "They met at the Harbour Film Festival in July.",
    "She won a Golden Lamp Award in March.",
    "The Fair Housing Act came into force in 2010.",
    "In the film she plays Ryle.",
    "In the film she played Inspector Dunmow on the stage.",
    "Her character Lily dies.",
    "WASHINGTON (AP) — It rained on Tuesday.",
    "The trial starts on Thursday in West Virginia.",
    "“Well, Chris, it is late,” she said.",
    "She was called “Duchess” at school.",
    "Trailer: It opens in June.",
    "I said OK on Friday.",
    "Americans and Germans like the Olympics.",
]


@pytest.mark.parametrize(("text", "expected"), ONE_ENTITY + APART)
def test_who_is_named(text, expected):
    assert cast(text) == expected


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_named(text):
    assert cast(text) == set()


def test_headline_gives_mentions_but_no_names():
    text = "Quill Slams Rival Over Missing Harbour Money\n\nMara Quill was angry on Monday. Quill said so."
    document = read_document(Article("x", text))
    assert [(e.name, len(e.mentions)) for e in document.entities if e.type == "Person"] == [("Mara Quill", 3)]


def test_family_stands_for_its_members():
    text = "Mara Quill met her brother, Dan Quill. The Quills went home."
    document = read_document(Article("x", text))
    family = next(m for m in document.mentions if m.span.of(text) == "Quills")
    assert [document.entity(e).name for e in family.entities] == ["Mara Quill", "Dan Quill"]


def test_shared_surname_without_usage_is_nobodys():
    text = "Ann Poe and Ben Poe met. Poe left."
    document = read_document(Article("x", text))
    assert all("Poe" not in e.aliases for e in document.entities)


def test_numbering_and_mentions_are_in_order():
    text = "Mara Quill sued Northgate Pictures. Tom Braid watched Quill."
    document = read_document(Article("x", text))
    assert [e.id for e in document.entities] == ["e1", "e2", "e3"]
    assert [m.span.of(text) for m in document.mentions] == [
        "Mara Quill",
        "Northgate Pictures",
        "Tom Braid",
        "Quill",
    ]
