"""What a name names, by what the text calls it; and that a person described as such stays one."""

import pytest

from allegedly.language.read import read_document
from allegedly.model import WORK_TYPES, Article

BODIES = [
    ("Walter Energy, another mining company, sued.", "Walter Energy"),
    ("Patriot Glass, one of the nation's largest glass companies, sued.", "Patriot Glass"),
    ("Harbour Moon, a production company, denied it.", "Harbour Moon"),
    ("Fleetwood Marsh is a band from Leeds.", "Fleetwood Marsh"),
    ("Fleetwood Marsh, whose members met in Leeds, sued.", "Fleetwood Marsh"),
    ("The band Silver Harbour sued. Silver Harbour said so.", "Silver Harbour"),
    ("Cold Lantern frontman Tom Reed left.", "Cold Lantern"),
    ("Leeds Rovers sued its striker in May.", "Leeds Rovers"),
    ("The Boston Hawks sued in May.", "Boston Hawks"),
    ("She is a partner at Marlow Hale in Leeds.", "Marlow Hale"),
    ("He was told by PEN America in May.", "PEN America"),
]

PEOPLE = [
    ("Ellen Grey, the publisher of the book, apologised.", "Ellen Grey"),
    ("Tom Reed, a developer from Leeds, sued.", "Tom Reed"),
    ("Ann Poe, the company said, would leave.", "Ann Poe"),
    ("Toby Hale pleaded guilty to fraud.", "Toby Hale"),
    ("It was loud, said Eva, a 17-year-old student from Leeds.", "Eva"),
    ("Her daughter, Ellie, a high school senior, left.", "Ellie"),
    ("Tom Reed of the band Silver Harbour left.", "Tom Reed"),
    ("Radical preacher Anjem Hadi was jailed.", "Anjem Hadi"),
]

NO_PEOPLE = [
    "Police in the city of Lyon searched in May.",
    "They met in the Barking district in May.",
    "Gender Equality came first.",
    "The Night Code author Ann Poe left.",
]


def people(text):
    return {e.name for e in read_document(Article("x", text)).entities if e.type == "Person"}


@pytest.mark.parametrize(("text", "name"), BODIES)
def test_bodies_are_told(text, name):
    entities = read_document(Article("x", text)).entities
    assert [e.type for e in entities if e.name == name] == ["Organization"]


@pytest.mark.parametrize(("text", "name"), PEOPLE)
def test_people_stay_people(text, name):
    assert name in people(text)


@pytest.mark.parametrize("text", NO_PEOPLE)
def test_nobody_is_made_of_other_names(text):
    assert people(text) - {"Ann Poe"} == set()


def test_a_headline_alone_gives_the_full_name():
    text = "Ann Marsh Sues Ben Quill Over Film Rights\n\nThe suit came on Monday. Marsh wants money. Quill said no."
    assert people(text) == {"Ann Marsh", "Ben Quill"}


SPEAKERS = [
    ("Netflix's Ann Hart said no.", "Ann Hart"),
    ("Hulu's Dan Reyes, 45, left.", "Dan Reyes"),
    ("Lead singer Dan Quill left the band.", "Dan Quill"),
]


@pytest.mark.parametrize(("text", "name"), SPEAKERS)
def test_people_are_no_works(text, name):
    entities = read_document(Article("x", text)).entities
    assert [e.name for e in entities if e.type in WORK_TYPES | {"Person"}] == [name]


def test_a_title_behind_a_network_stays_a_work():
    text = "Netflix's Glass Harbour returns in May. The series Glass Harbour airs on Netflix."
    assert "Glass Harbour" in {
        e.name for e in read_document(Article("x", text)).entities if e.type in WORK_TYPES
    }
