"""Whose words a filing is, by what the text tells of who filed, sued or spoke in it; nobody's when it may be another's."""

import pytest

from allegedly.language.read import read_document
from allegedly.language.speech.filing import filer_in_text
from allegedly.model import Article

FILED = [
    ("The case was filed on behalf of Mara Quill. The suit seeks damages.", "Mara Quill"),
    ("Mara Quill sued Otto Brandt. The complaint runs to forty pages.", "Mara Quill"),
    ("Mara Quill, the plaintiff, left early. The suit seeks damages.", "Mara Quill"),
    ("Mara Quill sued Otto Brandt. Brandt's countersuit came in May. The suit seeks damages.", "Mara Quill"),
    (
        "Mara Quill sued Otto Brandt. In a cross-complaint Otto Brandt says she lied. The filing seeks damages.",
        "Otto Brandt",
    ),
]
NOT_FILED = [
    "The lawyers who filed the case spoke to Mara Quill. The suit seeks damages.",
    "Mara Quill Sued Over Prices. The suit seeks damages.",
    "Mara Quill sued Otto Brandt. A countersuit followed in May. The filing seeks damages.",
]


def filer(text):
    document = read_document(Article("x", text))
    noun = next(t for t in reversed(list(document.doc)) if t.text in ("suit", "complaint", "filing"))
    found = filer_in_text(document, noun)
    return document.entity(found).name if found else None


@pytest.mark.parametrize(("text", "expected"), FILED)
def test_the_filer_is_found_in_the_text(text, expected):
    assert filer(text) == expected


@pytest.mark.parametrize("text", NOT_FILED)
def test_nobody_is_taken_for_the_filer_by_guess(text):
    assert filer(text) is None
