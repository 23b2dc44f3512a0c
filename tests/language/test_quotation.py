"""Where quotation marks open and close, and what they hold."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from allegedly.language.read import read_document
from allegedly.language.speech.quotation import quotations, read_quotations
from allegedly.model import Article

OUTER = [
    ('He said "It works" twice.', ["It works"]),
    ("He said “It works” twice.", ["It works"]),
    ("He said ‘It works’ twice.", ["It works"]),
    ("He said 'It works' twice.", ["It works"]),
    ("He said «It works» twice.", ["It works"]),
    ("He said « It works » twice.", ["It works"]),
    ("He said ``It works'' twice.", ["It works"]),
    ("He said „It works“ twice.", ["It works"]),
    # mismatched
    ("She smiled. ”It works,” she said.", ["It works,"]),
    ("“It works“ was all he said.", ["It works"]),
    ('“It works," he said.', ["It works,"]),
    # nested
    ("“He said ‘no way’ to me,” Quill said.", ["He said ‘no way’ to me,"]),
    ("\"He said 'no way' to me,\" Quill said.", ["He said 'no way' to me,"]),
    ("‘He said “no way” to me,’ Quill said.", ["He said “no way” to me,"]),
    # apostrophes
    ("“It’s the actors’ turn,” Quill said.", ["It’s the actors’ turn,"]),
    ("'It's the actors' turn,' Quill said.", ["It's the actors' turn,"]),
    ("It was 'the ’70s all over' to her.", ["the ’70s all over"]),
    # two quotations of one sentence
    ("“It works,” she said. “Try it.”", ["It works,", "Try it."]),
    ("It was “fine”, “good” and “done”.", ["fine", "good", "done"]),
    # paragraphs
    ("Quill wrote: “One thing.\n\n“Another thing.”", ["One thing.", "Another thing."]),
    ("Quill wrote: “One thing.\n“Another thing.\nThe end.", ["One thing.", "Another thing."]),
    ("Quill said: 'One thing.\n\n'Another thing.'", ["One thing.", "Another thing."]),
    ("Quill said: ‘One thing.\n\n‘Another thing.’ She left.", ["One thing.", "Another thing."]),
    (
        'He said: "One thing is sure. "Another is not." The case goes on.',
        ['One thing is sure. "Another is not.'],
    ),
    (
        'He said: "One thing is sure. He added: "Another is not." The case goes on.',
        ["One thing is sure.", "Another is not."],
    ),
    ("(“Bracketed words”)", ["Bracketed words"]),
    ("Quill—“the boss”—left.", ["the boss"]),
    ("She added the hashtag “#harbour2”.", ["#harbour2"]),
]

NONE = [
    "Quills' house is older than the ’70s.",
    "They don't and won't, y'all.",
    "Rock 'n' roll isn't dead.",
    "The '90s were Quill's best years.",
    "He is 6'2\" tall.",
    "The actors' and writers' unions met.",
    "James’ and Iris’ mother’s house.",
    "Get 'em while they're hot.",
    "It was 'bad, she said.\n\nThe end.",
    "Those were: 'em.\n\nThe end of the actors' strike.",
    "“”",
    '""',
    "",
]


@pytest.mark.parametrize(("text", "expected"), OUTER)
def test_quotations_are_found(text, expected):
    assert [q.span.of(text) for q in quotations(text) if q.depth == 0] == expected


@pytest.mark.parametrize("text", NONE)
def test_apostrophes_are_no_quotations(text):
    assert quotations(text) == []


def test_nested_quotations_lie_one_level_down():
    text = "“He said ‘no way’ to me,” Quill said."
    assert [(q.depth, q.span.of(text)) for q in quotations(text)][1:] == [(1, "no way")]


def test_a_reopened_paragraph_runs_on():
    text = "Quill wrote: “One thing.\n\n“Another thing.”\n\n“A third,” Marsh said."
    assert [q.running for q in quotations(text)] == [False, True, False]


KINDS = [
    ("Quill starred in the film “The Glass Harbour” last year.", "title"),
    ("Quill sang the “Paper Boats” single on stage.", "title"),
    ("Quill, who hosts “Slow Tide” on television, left.", "title"),
    ("Quill wrote three novels, including “Cold Harbour”.", "title"),
    ("Quill hosts “a very slow tide of a show”.", "speech"),
    ("Quill made many promises, including “a new harbour”.", "speech"),
    ("The singer, nicknamed “the Heron”, left.", "nickname"),
    ("John “Duke” Marsh left.", "nickname"),
    ("A bar is described in the script as “a dim place with two lamps”.", "script"),
    ("“The harbour was cold,” Quill said.", "speech"),
    ("Quill called the film “a cold harbour”.", "speech"),
    ("Quill said the film was “the best of all harbours”.", "speech"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kinds(text, kind):
    document = read_document(Article("t", text))
    assert [q.kind for q in read_quotations(document).outer] == [kind]


def test_the_same_nickname_is_one_later_too():
    text = "The chart was dubbed the “long ladder”. Critics attacked the “long ladder” for years."
    document = read_document(Article("t", text))
    assert {q.kind for q in read_quotations(document).outer} == {"nickname"}


@given(st.text(alphabet="ab .,\n\"'“”‘’«»`s:H", max_size=60))
def test_any_text_gives_spans_in_bounds_and_order(text):
    found = [q for q in quotations(text) if q.depth == 0]
    assert all(0 <= q.outer.start <= q.span.start < q.span.end <= q.outer.end <= len(text) for q in found)
    assert all(a.outer.end <= b.outer.start for a, b in pairwise(found))
