"""Pronouns and nameless phrases: whom they mean, and when nobody is chosen."""

import pytest

from allegedly.language.read import read_document
from allegedly.model import Article


def meant(text, phrase, nth=0, **options):
    document = read_document(Article("x", text), **options)
    found = [m for m in document.mentions if m.span.of(text) == phrase and m.kind != "name"]
    return [document.entity(e).name for e in found[nth].entities] if len(found) > nth else None


MEANT = [
    ("Mara Quill said she would appeal.", "she", ["Mara Quill"]),
    ("Mara Quill sued Dan Reyes. She wants money.", "She", ["Mara Quill"]),
    ("Mara Quill sued Dan Reyes. He denies it.", "He", ["Dan Reyes"]),
    ("Mara Quill met Dan Reyes, who thanked her.", "her", ["Mara Quill"]),
    ("In her book, Mara Quill says that it rained.", "her", ["Mara Quill"]),
    ("Tom Braid blamed himself.", "himself", ["Tom Braid"]),
    ("Dan Reyes said that he had met Tom Braid.", "he", ["Dan Reyes"]),
    ("Tom Braid and Mara Quill sued. They want money.", "They", ["Tom Braid", "Mara Quill"]),
    ("Actress Ivy Lund sued Tom Braid. The actress wants money.", "The actress", ["Ivy Lund"]),
    ("Director Tom Braid met Dan Reyes. The director was late.", "The director", ["Tom Braid"]),
    (
        "Mara Quill and her husband, Dan Reyes, sued. The couple want money.",
        "The couple",
        ["Mara Quill", "Dan Reyes"],
    ),
    (
        "Mara Quill met Ann Poe. Mara Quill and her husband, Dan Reyes, sued. Her husband left.",
        "Her husband",
        ["Dan Reyes"],
    ),
    ("Northgate Pictures lost. The company will appeal.", "The company", ["Northgate Pictures"]),
    ("Northgate Pictures said it would appeal.", "it", ["Northgate Pictures"]),
    ("She told the Harbour Gazette. The newspaper asked why.", "The newspaper", ["Harbour Gazette"]),
    ("Mara Quill sued. Quill's lawyers want money.", "Quill's lawyers", ["Mara Quill"]),
    ("A spokesman for Mara Quill said no.", "A spokesman", ["Mara Quill"]),
    ("Mara Quill sued. Her attorney said no.", "Her attorney", ["Mara Quill"]),
    ("Mara Quill sued. Her lawyer, Tom Braid, said no.", "Her lawyer", ["Tom Braid"]),
    ("Mara Quill's lawyer, Tom Braid, said his client was ill.", "his client", ["Mara Quill"]),
    ("Mara Quill sued her husband. Dan Reyes and his wife Mara Quill left.", "her husband", ["Dan Reyes"]),
    ("Tom Braid met Mara Quill. The actress was late, and the actor left.", "the actor", ["Tom Braid"]),
    ("Pictured: Tom Braid with his wife Mara Quill.", "his", ["Tom Braid"]),
    ("The judge said that Tom Braid lost his job.", "his", ["Tom Braid"]),
    ("Mara Quill sued. Her lawyers met. They said no.", "They", ["Mara Quill"]),
    ("Tom Braid, 50, sued Mara Quill, 43. The 43-year-old wants money.", "The 43-year-old", ["Mara Quill"]),
    ("Mara Quill sued the Harbour Mail. The newspaper said no.", "The newspaper", ["Harbour Mail"]),
]

NOBODY = [
    ("Tom Braid, 50, was late. The 43-year-old wants money.", "The 43-year-old"),
    ("Tom Braid and Dan Reyes met. He was late.", "He"),
    ("Tom Braid met Dan Reyes in Leeds. The actor was late.", "The actor"),
    ("Tom Braid hit him.", "him"),
    ("He said that Tom Braid had left.", "He"),
    ("It rained when Mara Quill left.", "It"),
    ("Mara Quill left. It was late.", "It"),
    ("Mara Quill sued. The lawsuit says so.", "The lawsuit"),
    ("Ann Poe met Mara Quill. The actress was late.", "The actress"),
    ("Northgate Pictures sued Lantern Records. The company was late.", "The company"),
    ("A spokesman said he did not know Mara Quill.", "he"),
    ("Mara Quill left. They were late.", "They"),
    ("Mara Quill has lawyers. Their mother is late.", "Their"),
    ("Mara Quill sued. Her lawyers met. Their mother is late.", "Their"),
    ("Tom Braid said his client was ill.", "his client"),
    ("Tom Braid lost his mother, Ann Poe will say.", "his wife"),
    ("Tom Braid met Dan Reyes. The 40-year-old was late.", "The 40-year-old"),
]


@pytest.mark.parametrize(("text", "phrase", "expected"), MEANT)
def test_who_is_meant(text, phrase, expected):
    assert meant(text, phrase) == expected


@pytest.mark.parametrize(("text", "phrase"), NOBODY)
def test_nobody_is_chosen(text, phrase):
    assert not meant(text, phrase)


def test_speaker_of_a_quotation_is_not_its_she():
    text = "Ann Poe saw Mara Quill. “She was late,” Poe said."
    assert meant(text, "She") == ["Mara Quill"]


def test_lawsuit_is_a_filing():
    document = read_document(Article("x", "Mara Quill sued. The lawsuit says so."))
    assert [m.kind for m in document.mentions] == ["name", "filing"]


def test_texts_own_words_outdo_the_name_list():
    text = "Actress Blake Marsh sued Tom Braid. She wants money."
    assert meant(text, "She") == ["Blake Marsh"]
    assert read_document(Article("x", text)).gender("e1") == "f"


@pytest.mark.parametrize("phrase", ["She", "The actress"])
def test_resolvers_can_be_switched_off(phrase):
    text = "Actress Ivy Lund left. The actress was late. She was ill."
    assert meant(text, phrase) == ["Ivy Lund"]
    assert meant(text, phrase, without=frozenset({"pronouns", "nominals"})) == []


def test_abstentions_are_counted():
    document = read_document(Article("x", "Tom Braid and Dan Reyes met. He was late."))
    assert document.abstentions["coreference: no single candidate"] == 1
