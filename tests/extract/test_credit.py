"""Credits: what the text states of whom, what it denies, and what it does not say."""

from __future__ import annotations

import pytest

from allegedly.extract import credit
from allegedly.extract.found import Found
from allegedly.language.read import read_document
from allegedly.model import Article

READ = [
    (
        "The film The Glass Harbour was directed by Mara Quill and written by Tom Reed and Ann Poe.",
        {("Mara Quill", "directed"), ("Tom Reed", "wrote"), ("Ann Poe", "wrote")},
    ),
    (
        "Paper Moons is a 2003 comedy film written, produced and directed by Ann Poe.",
        {("Ann Poe", "wrote"), ("Ann Poe", "produced"), ("Ann Poe", "directed")},
    ),
    (
        "Paper Moons is a 2003 comedy film directed by and starring Ann Poe.",
        {("Ann Poe", "directed"), ("Ann Poe", "acted_in")},
    ),
    ("Ann Poe directed the film Paper Moons.", {("Ann Poe", "directed")}),
    ("Tom Reed, who starred in the film Paper Moons, lives in Kent.", {("Tom Reed", "acted_in")}),
    (
        "The movie Paper Moons stars Tom Reed, Mara Quill and Ann Poe.",
        {("Tom Reed", "acted_in"), ("Mara Quill", "acted_in"), ("Ann Poe", "acted_in")},
    ),
    ("Paper Moons star Tom Reed sued. The film Paper Moons opened in May.", {("Tom Reed", "acted_in")}),
    ("The Ninth Orchard is a novel by Ines Moor.", {("Ines Moor", "wrote")}),
    ("Ann Poe, author of the novel The Ninth Orchard, spoke first.", {("Ann Poe", "wrote")}),
    ("Tom Reed recorded the album Copper Sky.", {("Tom Reed", "performed")}),
    ("Fans like Ines Moor's novel The Ninth Orchard.", {("Ines Moor", "wrote")}),
    (
        "Tom Reed is best known for playing a clerk in the sitcom Marlow and Finch.",
        {("Tom Reed", "acted_in")},
    ),
    (
        "The film Paper Moons has a cast including Tom Reed, Mara Quill and Ann Poe.",
        {("Tom Reed", "acted_in"), ("Mara Quill", "acted_in"), ("Ann Poe", "acted_in")},
    ),
    (
        "The Ninth Orchard is a children's book written by Ines Moor and illustrated by Tom Reed.",
        {("Ines Moor", "wrote"), ("Tom Reed", "worked_on")},
    ),
    ("Mara Quill will star in the film Paper Moons.", {("Mara Quill", "acted_in")}),
    ("Tom Reed has worked as stunt coordinator on the series Northern Line.", {("Tom Reed", "worked_on")}),
]
TRADE = [
    (
        "Rounding out the cast of the film Paper Moons are Tom Reed, Mara Quill and Ann Poe.",
        {("Tom Reed", "acted_in"), ("Mara Quill", "acted_in"), ("Ann Poe", "acted_in")},
    ),
    (
        "Also joining the cast of the series Saltwater Creek are Mara Quill as Sheriff Holt, Tom Reed as her brother, "
        "and newcomer Ines Moor.",
        {("Tom Reed", "acted_in"), ("Mara Quill", "acted_in"), ("Ines Moor", "acted_in")},
    ),
    (
        "The Glass Harbour, from writer-director Ann Poe, opens in March.",
        {("Ann Poe", "wrote"), ("Ann Poe", "directed")},
    ),
    ("The series Saltwater Creek, which Ines Moor created, airs on ITV.", {("Ines Moor", "created")}),
    (
        "Ann Poe executive produced the series Saltwater Creek alongside Tom Reed and Ines Moor.",
        {("Ann Poe", "produced"), ("Tom Reed", "produced"), ("Ines Moor", "produced")},
    ),
    (
        "Ann Poe will replace Tom Reed as showrunner of the series Saltwater Creek.",
        {("Ann Poe", "worked_on"), ("Tom Reed", "worked_on")},
    ),
    (
        "Mara Quill will star opposite Tom Reed in the thriller The Glass Harbour.",
        {("Mara Quill", "acted_in"), ("Tom Reed", "acted_in")},
    ),
    ("Mara Quill, who sang “Copper Sky,” was sued in 2019.", {("Mara Quill", "performed")}),
    (
        "Tom Reed, a co-executive producer on NBC's Harbour, will direct the pilot.",
        {("Tom Reed", "produced")},
    ),
    ("Ann Poe is attached to direct the film The Glass Harbour.", {("Ann Poe", "directed")}),
]
NOTHING = [
    "Rounding out the list of those offered the film Paper Moons are Tom Reed and Mara Quill.",
    "Not joining the cast of the film Paper Moons are Tom Reed and Mara Quill.",
    "Reportedly joining the cast of the film Paper Moons are Tom Reed and Mara Quill.",
    "The film Paper Moons moved Tom Reed to tears, a letter from writer Ann Poe notwithstanding.",
    "Ann Poe would replace Tom Reed as showrunner of the series Saltwater Creek.",
    "Tom Reed is in talks to star opposite Mara Quill in the film Paper Moons.",
    "The film Paper Moons, which Ann Poe hated, opened in March.",
    "If the money holds, Mara Quill stars in the film Paper Moons.",
    "Tom Reed was offered a part in the film Paper Moons.",
    "Tom Reed turned down the lead in the film Paper Moons.",
    "Tom Reed would have directed the film Paper Moons.",
    "Tom Reed was considered for the film Paper Moons.",
    "Tom Reed auditioned for the film Paper Moons.",
    "If Tom Reed had directed the film Paper Moons, it would have made money.",
    "Did Tom Reed direct the film Paper Moons?",
    "Tom Reed watched the film Paper Moons.",
    "Tom Reed sued the makers of the film Paper Moons.",
    "The book The Ninth Orchard was found by Tom Reed.",
    "Tom Reed gave the director of the film Paper Moons a watch.",
    "Tom Reed attended the premiere of the film Paper Moons.",
    "Tom Reed hopes to direct the film Paper Moons.",
    "Tom Reed refused to star in the film Paper Moons.",
    "Tom Reed reviewed the novel The Ninth Orchard.",
    "“Tom Reed directed the film Paper Moons and nobody else did,” she said.",
]


def facts(text: str, without: frozenset[str] = frozenset()):
    document = read_document(Article("a", text))
    return [(document.entity(f.s).name, f) for f in credit.extract(document, Found(without=without))]


@pytest.mark.parametrize(("text", "expected"), READ + TRADE)
def test_credits_are_read(text: str, expected: set[tuple[str, str]]) -> None:
    assert {(name, f.p) for name, f in facts(text) if f.status == "asserted"} == expected


@pytest.mark.parametrize("text", NOTHING)
def test_no_credit_is_asserted(text: str) -> None:
    assert [(name, f.p, f.rule) for name, f in facts(text) if f.status == "asserted"] == []


def test_a_credit_denied_by_the_article_is_negated() -> None:
    assert [
        (name, f.p, f.status) for name, f in facts("Ann Poe has not worked on the film Paper Moons.")
    ] == [("Ann Poe", "worked_on", "negated")]


def test_a_credit_that_somebody_claims_is_alleged() -> None:
    found = facts("Ann Poe says that Tom Reed wrote the film Paper Moons.")
    assert [(name, f.status) for name, f in found] == [("Tom Reed", "alleged")]


def test_a_family_can_be_switched_off() -> None:
    text = "The Ninth Orchard is a novel by Ines Moor."
    assert facts(text) and not facts(text, frozenset({"credit-maker"}))


def test_roles_are_the_words_of_the_text() -> None:
    found = facts("Tom Reed has worked as stunt coordinator on the series Northern Line.")
    assert [f.role for _, f in found] == ["stunt coordinator"]
