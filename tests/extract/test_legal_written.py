"""The day that a line of an article's head gives, from which its "last March" is told."""

import pytest

from legal_reading import of

SUED = "Anna Lindqvist sued Ben Tate last March."
HEADS = [
    "By Cora Vance | Feb 14, 2025 4:02 PM",
    "Published: 21:14, 4 Oct 2024",
    "Published on Nov. 30, 2024",
    "Posted on October 17, 2024 by Cora Vance",
    "Sat 18 May 2024 07.00 BST",
    "June 11, 2024 5:42 PM GMT",
]
NO_HEADS = [
    "File photo of Ben Tate, June 11, 2024",
    "June 11, 2024 photo of Ben Tate",
    "Ben Tate at the premiere on 4 Oct 2024.",
    "The band's tour in October 2024",
    "By 4 May 2024 the band had split up.",
]


@pytest.mark.parametrize("head", HEADS)
def test_the_line_of_a_date_alone_dates_the_article(head):
    (event,) = of("Lawsuit", f"Singer sues\n\n{head}\n\n{SUED}")
    assert event.date in ("2024-03", "2023-03")


@pytest.mark.parametrize("head", NO_HEADS)
def test_captions_and_sentences_date_no_article(head):
    (event,) = of("Lawsuit", f"Singer sues\n\n{head}\n\n{SUED}")
    assert event.date is None
