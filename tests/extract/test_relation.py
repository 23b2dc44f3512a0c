"""Relations between works, people and bodies."""

from __future__ import annotations

import pytest

from allegedly.extract import relation
from allegedly.extract.found import Found
from allegedly.language.read import read_document
from allegedly.model import Article

READ = [
    ("The series Northern Line aired on HBO.", {("Northern Line", "released_by", "HBO")}),
    (
        "The novel The Ninth Orchard was published by Penguin Books in 2004.",
        {("The Ninth Orchard", "released_by", "Penguin Books")},
    ),
    ("Critics liked HBO's Saltwater.", {("Saltwater", "released_by", "HBO")}),
    (
        "The film Night Ferry is a sequel to the 2011 movie Cold Ford.",
        {("Night Ferry", "sequel_to", "Cold Ford")},
    ),
    (
        "The film Night Ferry is based on the novel The Ninth Orchard.",
        {("Night Ferry", "based_on", "The Ninth Orchard")},
    ),
    ("The film Night Ferry is based on a novel by Ines Moor.", {("Night Ferry", "based_on", "Ines Moor")}),
    ("Ann Poe and her husband, Tom Reed, sued.", {("Ann Poe", "spouse_of", "Tom Reed")}),
    ("Tom Reed married Ann Poe in 2004.", {("Tom Reed", "spouse_of", "Ann Poe")}),
    ("Tom Reed's lawyer, Mara Quill, said nothing.", {("Mara Quill", "represents", "Tom Reed")}),
    ("Mara Quill, an attorney for Tom Reed, said nothing.", {("Mara Quill", "represents", "Tom Reed")}),
    ("Mara Quill represents Tom Reed.", {("Mara Quill", "represents", "Tom Reed")}),
    (
        "Ann Poe, a professor of law at Stanford University, agreed.",
        {("Ann Poe", "works_for", "Stanford University")},
    ),
    ("Microsoft chief executive Ann Poe resigned.", {("Ann Poe", "works_for", "Microsoft")}),
    (
        "Ann Poe told The New York Times that she was tired.",
        {("The New York Times", "interviewed", "Ann Poe")},
    ),
    ("In an interview with Variety, Ann Poe wept.", {("Variety", "interviewed", "Ann Poe")}),
]
ROUND_ABOUT = [
    (
        "Mara Quill is repped by CAA, Untitled Entertainment and attorney Ann Poe.",
        {
            ("CAA", "represents", "Mara Quill"),
            ("Untitled Entertainment", "represents", "Mara Quill"),
            ("Ann Poe", "represents", "Mara Quill"),
        },
    ),
    ("Mara Quill is represented by attorney Ann Poe.", {("Ann Poe", "represents", "Mara Quill")}),
    ("Defending, Ann Poe said her client, Tom Reed, was sorry.", {("Ann Poe", "represents", "Tom Reed")}),
    ("Tom Reed and Mara Quill were married in 2009.", {("Tom Reed", "spouse_of", "Mara Quill")}),
    ("Mara Quill and Tom Reed tied the knot in 2009.", {("Mara Quill", "spouse_of", "Tom Reed")}),
    (
        "Tom Reed, whose wife Mara Quill wept in court, was convicted.",
        {("Tom Reed", "spouse_of", "Mara Quill")},
    ),
    (
        "Judge Ann Poe of Los Angeles Superior Court ruled on Friday.",
        {("Ann Poe", "works_for", "Los Angeles Superior Court")},
    ),
    (
        "Ann Poe was named president of Universal Pictures in May.",
        {("Ann Poe", "works_for", "Universal Pictures")},
    ),
]
NOTHING = [
    "Tom Reed and Mara Quill were never married.",
    "Tom Reed and Mara Quill may have tied the knot in 2009.",
    "Tom Reed, whose wife wept in court, thanked Mara Quill.",
    "Mara Quill was represented by Tom Reed's wife in the play.",
    "Past winners include Tom Reed, for Ann Poe, and others.",
    "Ann Poe was tipped to be named president of Universal Pictures.",
    "Ann Poe watched HBO on Friday.",
    "Ann Poe and Tom Reed, the husband of a friend, sued.",
    "Tom Reed wants to marry Ann Poe.",
    "Tom Reed never married Ann Poe.",
    "Tom Reed's lawyer said that Mara Quill lied.",
    "Mara Quill asked for a lawyer.",
    "Mara Quill sued the lawyer Tom Reed.",
    "Ann Poe praised Stanford University.",
    "Ann Poe sued Microsoft and its chief executive.",
    "Ann Poe told Tom Reed that she was tired.",
    "Tom Reed's lawyer told The New York Times that he was tired.",
    "Ann Poe read The Guardian on the train.",
    "The novel The Ninth Orchard was burned by Penguin Books.",
    "The film Night Ferry is better than the movie Cold Ford.",
    "Would Ann Poe work for Microsoft?",
]


def facts(text: str):
    document = read_document(Article("a", text))
    found = relation.extract(document, Found())
    return [(document.entity(f.s).name, f.p, document.entity(f.o).name, f) for f in found]


@pytest.mark.parametrize(("text", "expected"), READ + ROUND_ABOUT)
def test_relations_are_read(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert {fact[:3] for fact in facts(text) if fact[3].status == "asserted"} == expected


@pytest.mark.parametrize("text", NOTHING)
def test_no_relation_is_asserted(text: str) -> None:
    assert [fact[:3] for fact in facts(text) if fact[3].status == "asserted"] == []


def test_a_former_spouse_is_marked() -> None:
    assert [f[3].role for f in facts("Ann Poe sued her ex-husband, Tom Reed.")] == ["former"]


def test_an_office_keeps_the_words_of_the_text() -> None:
    found = facts("Ann Poe, a professor of law at Stanford University, agreed.")
    assert [f[3].role for f in found] == ["professor of law"]
