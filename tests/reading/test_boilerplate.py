"""What is page furniture and what is article text, line by line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from allegedly.reading.boilerplate import boilerplate

ARTICLE = (
    "Harbour film loses its director\n\nMara Quill left the film on Monday.\n\n{}\n\nShe gave no reason."
)

FURNITURE = [
    "Ad",
    "ADVERTISEMENT",
    "Story continues below advertisement",
    "Image credits: Dan Ostrow/Getty Images",
    "Photo: Lena Marsh",
    "Mara Quill at the harbour gala (Image via Getty)",
    "Mara Quill and guests, May 3, 2021 - Image via Getty",
    "FILE - In this May 3, 2021, file photo, Mara Quill waves. (Photo by Dan Ostrow/Invision/AP, File)",
    "Getty - Contributor Mara Quill on the red carpet",
    "Dan Ostrow / Splash News",
    "Read more: Quill's year in pictures",
    "More on this",
    "Topics in this article",
    "Most Read In Showbiz QUILL QUITS Harbour film in trouble",
    "Watch the full trailer below",
    "Sign up for our daily newsletter",
    "(Reporting by Lena Marsh; Editing by Dan Ostrow)",
    "Lena Marsh contributed to this report.",
    "Copyright 2021 Harbour Media. All rights reserved.",
]
CONTROLS = [
    "Photograph: Dan Ostrow/The Harbour Post",
    "Dan Ostrow/Getty Images for Harbour Films",
    "Mara Quill at the gala. Photograph: Dan Ostrow/PA",
    "Mara Quill at the gala (Dan Ostrow/PA)",
    "Mara Quill in court. (AP Photo/Dan Ostrow)",
    "Mara Quill arrives at court in Leeds. | Dan Ostrow/Getty Images",
    "Getty Images",
    "Image source, Getty Images",
    "READ MORE SHOWBIZ NEWS",
    "ALSO READ | Quill's five best films",
    "Don't Miss: Quill's five best films",
    "Popular on Harbour",
    "Editors' Picks",
    "Listen to this article",
    "Share on Facebook",
    "Link copied!",
    "Already a subscriber? Log in",
    "By signing up you agree to our terms and privacy policy",
    "We use cookies to improve your experience.",
    "Accept all cookies",
    "Advertisement - Scroll to continue",
    "Download the Harbour News app",
    "Follow Lena Marsh on Twitter",
    "Add Harbour as a preferred source on Google",
    "First published on Tue 4 May 2021 10.00 BST",
    "May 3, 2021 3:14pm",
    "3 min read",
    "Our Standards: The Harbour Trust Principles.",
    "Tags: Mara Quill, Film",
    "Do you have a story? Contact us at tips@harbour.example",
    "Open image in gallery",
    "1 of 12",
    "View this post on Instagram",
    "A post shared by Mara Quill (@maraquill)",
    "Please enter a valid email address",
]
TEXT = [
    "Photographers waited for Quill outside court.",
    "Mara Quill and her sister, Ann, at the gala in May",
    "Watch out for the sequel, she said.",
    "Share prices fell after Quill left.",
    "Follow the money, said the lawyer.",
    "Home is where Quill was born.",
    "Updated contracts were sent to the actors in 2021.",
    "Published in 2021, the novel sold a million copies.",
    "Learn more lines, the director told her.",
    "Credit for the film belongs to Quill, he said.",
    "Image rights were at the heart of the suit.",
    "Cookie maker Harbour Foods sued Quill.",
    "Loading bays were searched by police.",
    "Save for one scene, the film was done.",
    "Getty Images sued the studio on Monday.",
    "Tags on the dress named Reed as its maker.",
    "1 of 12 jurors was dismissed.",
    '"I left the film," Quill wrote on Instagram.',
    "Adverse weather delayed the film.",
    "Photographs of the set leaked on Monday.",
    "Mara Quill waves to fans in London",
    "Quill said the picture by the harbour was hers.",
    "Read the letter, she told them, and then decide.",
    "Copyright for the anthem was never registered",
    "She will share the credit with her sister.",
    "The pictures show her below deck.",
    "By Monday, the crew had gone home.",
    "Most read the script twice.",
    "Comments by the director angered the crew.",
]


@pytest.mark.parametrize("line", FURNITURE + CONTROLS)
def test_furniture_is_marked(line):
    text = ARTICLE.format(line)
    assert [span.of(text) for span in boilerplate(text)] == [line]


@pytest.mark.parametrize("line", TEXT)
def test_article_text_is_not_marked(line):
    assert boilerplate(ARTICLE.format(line)) == ()


@pytest.mark.parametrize(
    "marker", ["Poll Question", "Load More Replies...", "Was this article helpful?", "12 comments"]
)
def test_reader_pages_end_the_article(marker):
    text = ARTICLE.format("The crew was told at noon.") + f"\n{marker}\nShe is such a diva\n\nTotally agree"
    assert [span.of(text) for span in boilerplate(text)] == [f"{marker}\nShe is such a diva\n\nTotally agree"]


def test_a_poll_among_the_first_lines_does_not_end_the_article():
    text = "Poll\n" + ARTICLE.format("The crew was told at noon.") * 4
    assert boilerplate(text) == ()


@pytest.mark.parametrize(
    ("title", "suffix"),
    [
        ("Quill leaves film | Harbour News", "| Harbour News"),
        ("Quill leaves film – The Harbour Post", "– The Harbour Post"),
        ("Quill leaves film - and returns", None),
        ("Quill leaves film – Lena Marsh", None),
    ],
)
def test_title_suffix(title, suffix):
    text = f"{title}\n\nMara Quill left the film."
    assert [span.of(text) for span in boilerplate(text)] == ([suffix] if suffix else [])


def test_byline_with_section_and_a_bare_read_link():
    text = (
        "Quill leaves film\n\nby Lena Marsh |\n\nPeople\n\nMara Quill left the film.\n\n"
        "Read\n\nWhy Quill Left the Film\n\nShe gave no reason."
    )
    assert [span.of(text) for span in boilerplate(text)] == [
        "by Lena Marsh |\n\nPeople",
        "Read\n\nWhy Quill Left the Film",
    ]


def test_note_after_a_rule_at_the_end():
    text = (
        ARTICLE.format("It rained.")
        + "\n\n___\n\nLena Marsh contributed to this report.\n\nFollow us at harbour.example"
    )
    assert boilerplate(text)[-1].of(text).startswith("___")


def test_a_rule_before_more_story_is_no_end():
    text = ARTICLE.format("It rained.") + "\n\n___\n\nOn Tuesday the crew returned to the harbour."
    assert boilerplate(text) == ()


@given(st.text(alphabet=st.sampled_from("Ad by|–-:_*\n.(AP) Read more Copyright 2021×"), max_size=300))
def test_any_text_gives_disjoint_spans_in_bounds(text):
    at = 0
    for span in boilerplate(text):
        assert at <= span.start < span.end <= len(text)
        at = span.end
