"""Is the suite itself sound? Enough pairs, all categories, no frame twice, and a check that can fail."""

from collections import Counter

import pytest
from adversarial_pairs import CATEGORIES, FOLDER, frame, matches, pairs

from allegedly.model import PREDICATES, Annotation, Article, Claim, Entity, Event, Fact, Quote, Span

PAIRS = tuple(pairs())
SLOTS = {
    "facts": {"s", "p", "o"},
    "events": {"type", "claimant", "respondent", "party"},
    "quotes": {"text", "speaker"},
    "claims": {"by", "about", "status"},
}
TEXT = "Mara Quill sued Otto Brandt. “Never,” Quill said."
LEAKING = Annotation(
    Article("x", TEXT),
    entities=(
        Entity("e1", "Person", "Mara Quill", ("Quill",)),
        Entity("e2", "Person", "Otto Brandt"),
        Entity("e3", "Film", "The Glass Harbour"),
    ),
    facts=(
        Fact("e1", "directed", "e3", Span(0, 9), "t"),
        Fact("e2", "directed", "e3", Span(0, 9), "t", status="alleged"),
        Fact("e1", "spouse_of", "e2", Span(0, 9), "t"),
    ),
    events=(Event("v1", "Lawsuit", Span(0, 28), "t", claimant=("e1",), respondent=("e2",)),),
    quotes=(Quote("Never,", Span(30, 36), "t", speaker="e1"),),
    claims=(Claim("theft", Span(0, 28), "t", by="e1", about=("e2",)),),
)


def test_there_are_at_least_three_hundred_pairs_of_every_category():
    counts = Counter(pair.category for pair in PAIRS)
    assert len(PAIRS) >= 300
    assert set(counts) == set(CATEGORIES)
    assert min(counts.values()) >= 15


def test_ids_are_unique_and_each_file_holds_its_own_category():
    assert len({pair.id for pair in PAIRS}) == len(PAIRS)
    assert {path.stem for path in FOLDER.glob("*.jsonl")} == set(CATEGORIES)
    assert all(pair.id.startswith(f"{pair.category}-") for pair in PAIRS)


@pytest.mark.parametrize("part", ["trap", "twin"])
def test_no_two_pairs_share_a_sentence_frame(part):
    counts = Counter(frame(getattr(pair, part)) for pair in PAIRS)
    assert [text for text, count in counts.items() if count > 1] == []


def test_frames_forget_names_titles_and_numbers_only():
    assert frame("Mara Quill sued Otto Brandt for $3.") == frame("Joan Ash sued Ida Lowe for $50.")
    assert frame("Mara Quill sued Otto Brandt.") != frame("Mara Quill was sued by Otto Brandt.")


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.id)
def test_each_pair_is_well_formed(pair):
    assert pair.trap != pair.twin
    assert pair.trap_must_not and pair.twin_must
    for text, patterns in ((pair.trap, pair.trap_must_not), (pair.twin, pair.twin_must)):
        for pattern in patterns:
            assert set(pattern) - {"layer"} <= SLOTS[pattern["layer"]]
            assert pattern.get("p", "*") in PREDICATES | {"*"}
            names = [pattern[slot] for slot in pattern if slot not in ("layer", "type", "p", "status")]
            assert all(name in text or name == "*" for name in names), (pair.id, names)


@pytest.mark.parametrize(
    "pattern",
    [
        {"layer": "facts", "s": "Mara Quill", "p": "directed", "o": "The Glass Harbour"},
        {"layer": "facts", "s": "Mara Quill", "p": "*", "o": "The Glass Harbour"},
        {"layer": "events", "type": "Lawsuit", "claimant": "Mara Quill", "respondent": "Otto Brandt"},
        {"layer": "events", "type": "Lawsuit", "respondent": "Otto Brandt"},
        {"layer": "events", "type": "Lawsuit", "party": "Mara Quill"},
        {"layer": "facts", "s": "Mara Quill", "p": "spouse_of", "o": "Otto Brandt"},
        {"layer": "facts", "s": "Otto Brandt", "p": "spouse_of", "o": "Mara Quill"},
        {"layer": "quotes", "text": "Never", "speaker": "Mara Quill"},
        {"layer": "claims", "by": "Mara Quill", "about": "Otto Brandt"},
    ],
)
def test_a_leak_is_seen(pattern):
    assert list(matches(LEAKING, pattern))


@pytest.mark.parametrize(
    "pattern",
    [
        {"layer": "facts", "s": "Otto Brandt", "p": "directed", "o": "The Glass Harbour"},
        {"layer": "facts", "s": "Mara Quill", "p": "wrote", "o": "The Glass Harbour"},
        {"layer": "events", "type": "Lawsuit", "claimant": "Otto Brandt", "respondent": "Mara Quill"},
        {"layer": "events", "type": "Charge", "respondent": "Otto Brandt"},
        {"layer": "quotes", "text": "Never", "speaker": "Otto Brandt"},
        {"layer": "quotes", "text": "Never", "speaker": "Mara Dean"},
        {"layer": "claims", "by": "Otto Brandt", "about": "Mara Quill"},
        {"layer": "claims", "by": "Mara Quill", "about": "Otto Brandt", "status": "denied"},
    ],
)
def test_what_is_no_leak_is_not_seen(pattern):
    assert not list(matches(LEAKING, pattern))
