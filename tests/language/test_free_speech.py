"""What goes on with a report in the pluperfect is the reporter's word; what the article tells itself is not."""

import pytest

from allegedly.language.read import read_document
from allegedly.language.standing.factuality import standing
from allegedly.model import Article

ALLEGED = [
    ("Otto Brandt had ruined her, Mara Quill said. He had been convicted of fraud in Oslo.", "convicted"),
    ("Mara Quill said Otto Brandt had ruined her. He had stolen her songs.", "stolen"),
]
ASSERTED = [
    ("Otto Brandt had gone home. He had been convicted of fraud in Oslo.", "convicted"),
    ("Otto Brandt had ruined her, Mara Quill said. Police arrested Otto Brandt on Monday.", "arrested"),
    ("Otto Brandt had gone home, Mara Quill said.\n\nHe had been convicted of fraud in Oslo.", "convicted"),
]


def status(text, word):
    document = read_document(Article("x", text))
    return standing(document, next(t for t in document.doc if t.text == word)).status


@pytest.mark.parametrize(("text", "word"), ALLEGED)
def test_a_report_goes_on_in_the_pluperfect(text, word):
    assert status(text, word) == "alleged"


@pytest.mark.parametrize(("text", "word"), ASSERTED)
def test_what_the_article_tells_itself_stays_its_own(text, word):
    assert status(text, word) == "asserted"
