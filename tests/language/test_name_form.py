"""Where a name begins and ends: titles, nicknames, particles, offices, styles; and what is no name at all."""

import pytest

from allegedly.language.read import read_document
from allegedly.model import WORK_TYPES, Article


def cast(text):
    document = read_document(Article("x", text))
    return {(e.type, e.name, *sorted(e.aliases)) for e in document.entities if e.type not in WORK_TYPES}


CUT_RIGHT = [
    (
        'Robert "Bob" Strand sued. Strand said so. "Bob was angry," said a friend.',
        {("Person", 'Robert "Bob" Strand', "Bob", "Strand")},
    ),
    ("Marcia “Cia” Poe sued. Marcia Poe won.", {("Person", "Marcia “Cia” Poe", "Marcia Poe")}),
    ("Dwayne ‘The Moth’ Lund sued. Lund won.", {("Person", "Dwayne ‘The Moth’ Lund", "Lund")}),
    ("Omar al-Hadi sued. Al-Hadi said no.", {("Person", "Omar al-Hadi", "Al-Hadi")}),
    ("Sinead O'Rourke sued. O'Rourke said no.", {("Person", "Sinead O'Rourke", "O'Rourke")}),
    ("Tomás Lund left. Tomas Lund said no.", {("Person", "Tomás Lund", "Tomas Lund")}),
    ("Det. Insp. Mary Oakes said no.", {("Person", "Mary Oakes")}),
    ("Secretary of State Len Coe agreed.", {("Person", "Len Coe")}),
    ("The rapper DJ Krane left. Krane said no.", {("Person", "DJ Krane", "Krane")}),
    (
        "James and Olive Meeks sued. Olive Meeks said so.",
        {("Person", "James Meeks"), ("Person", "Olive Meeks")},
    ),
    (
        "Charles G. and David H. Kell sued. David Kell said so.",
        {("Person", "Charles G. Kell"), ("Person", "David H. Kell", "David Kell")},
    ),
    ("They met Senate Majority Leader Ann Poe.", {("Organization", "Senate"), ("Person", "Ann Poe")}),
    ("He was fined at Leeds Magistrates' Court.", {("Court", "Leeds Magistrates' Court")}),
    ("The case went to the Fifth Circuit in May.", {("Court", "Fifth Circuit")}),
    ("It was heard at the Old Bailey in May.", {("Court", "Old Bailey")}),
    ("They asked the General Assembly in May.", {("Organization", "General Assembly")}),
    ("The Duke of Harrow sued the paper.", {("Person", "Duke of Harrow")}),
    (
        "The Duke and Duchess of Harrow sued the paper.",
        {("Person", "Duke of Harrow"), ("Person", "Duchess of Harrow")},
    ),
]

APART = [
    # Another surname for the given name: nobody shares the second one's.
    (
        "Ann Poe sang. Ann and Tom Reed left.",
        {("Person", "Ann Poe", "Ann"), ("Person", "Tom Reed")},
    ),
    # A surname is no given name.
    (
        "Tom Calder sang. Calder and Ruth Feeney left.",
        {("Person", "Tom Calder", "Calder"), ("Person", "Ruth Feeney")},
    ),
]

NOBODY = [
    "The artist of the Decade award is dull.",
    "They saw The Wide Day on the island of Tarn.",
    "It happened in San Bernardo in May.",
    "He went to N. Korea in May.",
    "She cited Plessner v. Ferris in May.",
]


@pytest.mark.parametrize(("text", "expected"), CUT_RIGHT + APART)
def test_names_are_cut_right(text, expected):
    assert cast(text) == expected


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_named(text):
    assert cast(text) == set()
