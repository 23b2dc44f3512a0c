"""Titles in running text: what is one, what kind it names, and what is none."""

from __future__ import annotations

import pytest

from allegedly.language.parse import load_model
from allegedly.language.works.work import find_works
from allegedly.model import Article, Span

FOUND = [
    ("Mara Quill directed the 2019 film The Glass Harbour.", [("The Glass Harbour", "Film")]),
    ("Tom Reed stars in the crime drama Northern Line.", [("Northern Line", "TVSeries")]),
    ("Her latest album, Copper Sky, sold badly.", [("Copper Sky", "Music")]),
    ("His novel The Keeper of the Lamp won nothing.", [("The Keeper of the Lamp", "Book")]),
    (
        "Critics praised HBO's Saltwater and Netflix's Low Tide.",
        [("Saltwater", "TVSeries"), ("Low Tide", "TVSeries")],
    ),
    ("Paper Moons is a 2003 British comedy film directed by Ann Poe.", [("Paper Moons", "Film")]),
    ("The Ninth Orchard is a novel by Ines Moor.", [("The Ninth Orchard", "Book")]),
    ("Velvet Rain was directed by Ann Poe and shot in Leeds.", [("Velvet Rain", "Film")]),
    ("The 34-year-old Winter Palace star was not amused.", [("Winter Palace", "TVSeries")]),
    ("She appeared in two episodes of Salt and Iron.", [("Salt and Iron", "TVSeries")]),
    ("The trailer for Hollow Mountain came out on Friday.", [("Hollow Mountain", "Film")]),
    ("Slow Harvest premiered on Friday to good reviews.", [("Slow Harvest", "TVSeries")]),
    ("The musical “Tin Roof Blues” closed after nine nights.", [("Tin Roof Blues", "Play")]),
    ("Fans of the “Silver Weir” singer were upset.", [("Silver Weir", "Music")]),
    (
        "Critics loved the documentary Lost, Found: Life in a Lighthouse.",
        [("Lost, Found: Life in a Lighthouse", "Film")],
    ),
    ("It is a sequel to the 2011 movie Jack the Lad.", [("Jack the Lad", "Film")]),
    (
        "He made the films Ashes, Cold Ford and Night Ferry.",
        [("Ashes", "Film"), ("Cold Ford", "Film"), ("Night Ferry", "Film")],
    ),
    ("She wrote a memoir titled Bread and Salt.", [("Bread and Salt", "Book")]),
    ("The video game Iron Orchard was delayed again.", [("Iron Orchard", "Game")]),
    ("The prize went to Ines Moor for Ladders of Dust, a book about miners.", [("Ladders of Dust", None)]),
]
NOTHING = [
    "Stage star cleared of theft.",
    "The film festival in Leeds opened on Monday.",
    "The movie star Tom Reed bought a house in Kent.",
    "Ann Poe won an award at the Harbour Film Festival.",
    "The Hollywood star spoke to reporters in London.",
    "He sued the Glass Harbour Company in March.",
    "The British actor Tom Reed lives in Bristol.",
    "CNN's Mara Quill asked him about the suit.",
    "The director of the Federal Reserve resigned.",
    "She called him a “liar” and a “cheat” on Friday.",
    "“I Will Never Pay That Man,” she said.",
    "The author of the report declined to comment.",
    "The Civil Rights Act of 1964 protects workers.",
    "Their show of strength on Tuesday impressed nobody.",
    "The book that Tom Reed published was pulped.",
    "The film Reed directed lost money.",
    "The single biggest loser was Northgate Bank.",
    "Best Actor went to Tom Reed at the Oscars.",
    "He scored in the Champions League final.",
    "The album was delayed until June.",
    "Tom Reed (Labour) beat Ann Poe (Green) in Hull.",
]


def _works(text: str):
    return find_works(Article("a", text), load_model()(text))


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_titles_are_found_whole_and_typed(text: str, expected: list[tuple[str, str | None]]) -> None:
    found = _works(text)
    assert [w.name for w in found] == [name for name, _ in expected]
    assert all(kind in (None, w.type) for w, (_, kind) in zip(found, expected, strict=True))


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_title_is_left_alone(text: str) -> None:
    assert [w.name for w in _works(text)] == []


def test_a_title_proved_once_is_found_everywhere() -> None:
    text = "The movie Copper Sky opened in May. Nobody liked Copper Sky. Copper Sky cost $3 million."
    found = _works(text)
    assert len(found) == 3
    assert {w.group for w in found} == {0}
    assert all(w.span.of(text) == "Copper Sky" for w in found)


def test_a_bare_title_is_typed_by_what_the_movie_can_mean() -> None:
    text = "They danced in a scene in Copper Sky. The movie made money."
    assert [(w.name, w.type) for w in _works(text)] == [("Copper Sky", "Film")]


def test_nothing_is_read_from_boilerplate() -> None:
    text = "Read more: the movie Copper Sky.\n\nThe weather was fine."
    assert not find_works(Article("a", text, (Span(0, 32),)), load_model()(text))
