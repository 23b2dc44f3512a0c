"""Legal events: rows of a text, the events expected (kind, claimants, respondents), or none."""

import pytest

from allegedly.extract.found import Found
from allegedly.extract.legal import extract
from allegedly.language.document import Document, Mention
from allegedly.language.parse import parse
from allegedly.model import Article, Entity, Metadata, Span

NAMES = {
    "Mara Quill": "Person",
    "Tobias Ferro": "Person",
    "Ines Odell": "Person",
    "Northgate Pictures": "Organization",
    "Westmark Superior Court": "Court",
    "Labour Standards Board": "Organization",
    "The Glass Harbour": "Film",
}
Q, F, O, N = "Mara Quill", "Tobias Ferro", "Ines Odell", "Northgate Pictures"  # noqa: E741


def document(text: str, published: str | None = None) -> Document:
    """A document in which the names above, and nothing else, are mentions."""
    article = Article("d", text, metadata=Metadata(published=published))
    doc = parse(article)
    mentions = []
    for name in NAMES:
        start = text.find(name)
        while start >= 0:
            span = doc.char_span(start, start + len(name), alignment_mode="expand")
            place = Span(start, start + len(name))
            mentions.append(Mention(place, "name", span.start, span.end - 1, span.root.i, (name,)))
            start = text.find(name, start + 1)
    entities = tuple(Entity(name, kind, name) for name, kind in NAMES.items())
    return Document(article, doc, tuple(mentions), entities)


def read(text: str, published: str | None = None, without: frozenset[str] = frozenset()):
    return list(extract(document(text, published), Found(without=without)))


PARTIES = [
    ("Mara Quill sued Tobias Ferro.", "Lawsuit", (Q,), (F,)),
    ("Tobias Ferro was sued by Mara Quill.", "Lawsuit", (Q,), (F,)),
    ("Mara Quill has filed a lawsuit against Tobias Ferro.", "Lawsuit", (Q,), (F,)),
    ("A lawsuit against Tobias Ferro was filed by Mara Quill.", "Lawsuit", (Q,), (F,)),
    ("A suit brought by Mara Quill against Tobias Ferro shook the town.", "Lawsuit", (Q,), (F,)),
    ("Mara Quill's lawsuit against Tobias Ferro goes on.", "Lawsuit", (Q,), (F,)),
    ("Tobias Ferro faces a lawsuit from Mara Quill.", "Lawsuit", (Q,), (F,)),
    ("Mara Quill took Tobias Ferro to court.", "Lawsuit", (Q,), (F,)),
    ("Mara Quill filed for divorce from Tobias Ferro.", "Lawsuit", (Q,), (F,)),
    ("Mara Quill, who sued Tobias Ferro, won a prize.", "Lawsuit", (Q,), (F,)),
    ("Lawyers for Mara Quill sued Tobias Ferro.", "Lawsuit", (Q,), (F,)),
    (
        "Mara Quill lodged a complaint against Tobias Ferro with the Labour Standards Board.",
        "Complaint",
        (Q,),
        (F,),
    ),
    ("Tobias Ferro was charged with fraud.", "Charge", (), (F,)),
    ("Police arrested Tobias Ferro in May.", "Charge", (), (F,)),
    ("Tobias Ferro was convicted of perjury.", "Verdict", (), (F,)),
    ("A jury found Tobias Ferro guilty of perjury.", "Verdict", (), (F,)),
    ("Tobias Ferro pleaded guilty to perjury.", "Verdict", (), (F,)),
    ("Tobias Ferro was acquitted of perjury.", "Verdict", (), (F,)),
    ("Tobias Ferro was sentenced to two years in prison.", "Sentence", (), (F,)),
    ("Mara Quill won an injunction against Tobias Ferro.", "Ruling", (Q,), (F,)),
    ("A judge ordered Tobias Ferro to pay Mara Quill $5,000.", "Ruling", (Q,), (F,)),
    ("Mara Quill dropped her lawsuit against Tobias Ferro.", "Dismissal", (Q,), (F,)),
    ("Mara Quill sued the sculptor Tobias Ferro.", "Lawsuit", (Q,), (F,)),
    ("Mara Quill sued her producer, Tobias Ferro, in May.", "Lawsuit", (Q,), (F,)),
    ("Mara Quill ended up suing one of her neighbours, Tobias Ferro.", "Lawsuit", (Q,), (F,)),
    ("A complaint by Mara Quill against Tobias Ferro went to the labour board.", "Complaint", (Q,), (F,)),
    ("Charges were brought against Tobias Ferro.", "Charge", (), (F,)),
    ("Prosecutors brought charges of fraud against Tobias Ferro.", "Charge", (), (F,)),
    ("By the end of the week Tobias Ferro had been convicted of perjury.", "Verdict", (), (F,)),
    ("An appeal by Mara Quill, lodged in June, has gone to the court.", "Appeal", (Q,), ()),
    ("Mara Quill settled with Tobias Ferro over the suit.", "Settlement", (Q, F), ()),
    ("A settlement between Mara Quill and Tobias Ferro was signed by a judge.", "Settlement", (Q, F), ()),
    ("Tobias Ferro paid Mara Quill $5 in a settlement of the case.", "Settlement", (Q,), (F,)),
    ("Mara Quill received $5 from Tobias Ferro in a settlement of the case.", "Settlement", (Q,), (F,)),
]

NOTHING = [
    "Mara Quill did business with Tobias Ferro in the district court.",
    "Would Mara Quill sue Tobias Ferro?",
    "If Mara Quill sued Tobias Ferro, the studio would pay.",
    "Mara Quill wore a grey suit beside Tobias Ferro.",
    "Northgate Pictures charged Mara Quill for the tickets.",
    "Mara Quill appealed to Tobias Ferro for help.",
    "Mara Quill was awarded a prize for her novel.",
    "Mara Quill settled in Oslo with Tobias Ferro.",
    "Mara Quill dropped her phone beside Tobias Ferro.",
    "Mara Quill plays a lawyer who sues Tobias Ferro.",
    "In the film, Mara Quill sues Tobias Ferro.",
    "“Mara Quill sued Tobias Ferro,” said Ines Odell.",
    "Mara Quill pleaded not guilty.",
    "Mara Quill found Tobias Ferro charming.",
    "Mara Quill ordered Tobias Ferro a drink.",
    "Tobias Ferro dismissed the claims.",
    "The trial of the new vaccine pleased Mara Quill.",
    "Mara Quill cleared the table.",
    "It is not clear whether Mara Quill sued Tobias Ferro.",
    "Mara Quill was found in the garden by Tobias Ferro.",
    "The Quill lawsuit involves Tobias Ferro.",
    "An appeal by Mara Quill would go to the court.",
    "The judge did not rule on Mara Quill's claims.",
    "Those claims could be grounds for a fraud case against Tobias Ferro.",
    "There are two ways to fight: by filing a lawsuit against Tobias Ferro, or by shouting.",
    "It is difficult for families to sue Tobias Ferro.",
    "Her job was prosecuting cases for Tobias Ferro.",
    "The play is about having someone jailed.",
    "Two shots fell during an arrest.",
    "A settlement with Tobias Ferro could end the lawsuit.",
    "After suing the label, Mara Quill met Tobias Ferro, if the papers are right.",
    "Charges for the ride were brought down by Tobias Ferro.",
    "By the end of May the claims against it had bored Tobias Ferro.",
]

STATUS = [
    ("Mara Quill sued Tobias Ferro.", "asserted", None),
    ("Mara Quill threatened to sue Tobias Ferro.", "threatened", None),
    ("Mara Quill plans to file a lawsuit against Tobias Ferro.", "threatened", None),
    ("Mara Quill said that she would sue Tobias Ferro.", "threatened", Q),
    ("Mara Quill did not sue Tobias Ferro.", "negated", None),
    ("Ines Odell denied that Mara Quill sued Tobias Ferro.", "denied", O),
    ("Ines Odell claims that Mara Quill sued Tobias Ferro.", "alleged", O),
    ("Mara Quill allegedly sued Tobias Ferro.", "alleged", None),
    ("Northgate Pictures agreed to pay $5 million to end the lawsuit.", "asserted", None),
    ("Northgate Pictures plans to pay $5 million to end the lawsuit.", "threatened", None),
    ("Northgate Pictures has not agreed to pay $5 million to end the lawsuit.", "negated", None),
]


@pytest.mark.parametrize(("text", "kind", "claimant", "respondent"), PARTIES)
def test_parties(text, kind, claimant, respondent):
    events = [v for v in read(text) if v.type == kind]
    assert [(v.claimant, v.respondent) for v in events] == [(claimant, respondent)]
    assert all(0 <= v.span.start < v.span.end <= len(text) for v in events)


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(text):
    assert read(text) == []


@pytest.mark.parametrize(("text", "status", "by"), STATUS)
def test_status(text, status, by):
    (event,) = read(text)
    assert (event.status, event.by) == (status, by)


def test_a_headline_without_direction_is_left_out():
    found = document("Mara Quill Sued Over Song")
    assert list(extract(found, Found())) == []


def test_details():
    (event,) = read(
        "Mara Quill filed a $400m lawsuit against Tobias Ferro in Westmark Superior Court in December 2030, "
        "alleging fraud, civil extortion and invasion of privacy."
    )
    assert event.forum == ("Westmark Superior Court",)
    assert (event.date, event.amount) == ("2030-12", "USD 400000000")
    assert event.causes == ("fraud", "civil extortion", "invasion of privacy")


def test_mentions_of_one_suit_are_one_event():
    (event,) = read(
        "Mara Quill sued Tobias Ferro in May 2030. The lawsuit accuses Tobias Ferro of fraud. "
        "Tobias Ferro said the suit surprised him."
    )
    assert (event.date, event.causes, len(event.evidence)) == ("2030-05", ("fraud",), 3)


def test_suits_of_different_people_stay_apart():
    events = read("Mara Quill sued Tobias Ferro. Ines Odell sued Tobias Ferro. Four women sued Tobias Ferro.")
    assert [v.claimant for v in events] == [(Q,), (O,), ()]


def test_a_countersuit_points_at_the_suit():
    events = read("Mara Quill sued Tobias Ferro. Tobias Ferro responded by suing Mara Quill for libel.")
    assert [(v.claimant, v.counter_to) for v in events] == [((Q,), None), ((F,), events[0].id)]


def test_a_ruling_takes_the_parties_of_the_one_case():
    events = read("Mara Quill sued Tobias Ferro. On Friday a judge dismissed the case.")
    assert [(v.type, v.claimant, v.respondent) for v in events] == [
        ("Lawsuit", (Q,), (F,)),
        ("Dismissal", (Q,), (F,)),
    ]


def test_a_ruling_between_two_cases_takes_nothing():
    events = read(
        "Mara Quill sued Tobias Ferro. Ines Odell sued Northgate Pictures. A judge dismissed the case."
    )
    assert [v.type for v in events] == ["Lawsuit", "Lawsuit"]


def test_a_gerund_that_the_parser_hung_elsewhere_keeps_its_subject():
    events = read(
        "Tobias Ferro responded by suing Northgate Pictures, which first reported on it, "
        "and filing a lawsuit against Mara Quill and Ines Odell."
    )
    assert [(v.claimant, v.respondent) for v in events] == [((F,), (N,)), ((F,), (Q, O))]


def test_the_name_of_the_next_clause_is_no_apposition():
    (event,) = read("Having sued the label, Mara Quill met Tobias Ferro.")
    assert F not in event.respondent
    assert Q not in event.respondent


def test_who_pays_is_told_by_the_suit_that_was_settled():
    events = read("Mara Quill sued Tobias Ferro. On Friday Tobias Ferro settled with Mara Quill for $5,000.")
    assert [(v.type, v.claimant, v.respondent) for v in events] == [
        ("Lawsuit", (Q,), (F,)),
        ("Settlement", (Q,), (F,)),
    ]


BLAMED = [
    ("Mara Quill took legal action, saying Northgate Pictures shut her out of the profits.", (N,)),
    ("Mara Quill sued, alleging that Northgate Pictures copied her novel.", (N,)),
    ("Mara Quill took legal action against Tobias Ferro, saying Northgate Pictures shut her out.", (F,)),
    ("Mara Quill sued, alleging that Tobias Ferro insulted her.", ()),
    ("Mara Quill sued, claiming that Northgate Pictures had been misled.", ()),
]


@pytest.mark.parametrize(("text", "respondent"), BLAMED)
def test_a_body_said_to_have_wronged_the_claimant_is_sued(text, respondent):
    (event,) = read(text)
    assert (event.claimant, event.respondent) == ((Q,), respondent)


def test_a_right_to_sue_is_not_whatever_happened_meanwhile():
    (event,) = read(
        "Tobias Ferro had the right to remain silent when he was told so, and Mara Quill was arrested."
    )
    assert (event.type, event.respondent) == ("Charge", (Q,))


CAUSES = [
    ("Tobias Ferro was arrested for driving under the influence.", ("driving under the influence",)),
    ("Tobias Ferro was convicted of first-degree manslaughter.", ("first-degree manslaughter",)),
    ("Tobias Ferro was convicted of a crime.", ()),
    ("Mara Quill sued Tobias Ferro for libel and breach of contract.", ("libel", "breach of contract")),
]


@pytest.mark.parametrize(("text", "causes"), CAUSES)
def test_causes(text, causes):
    (event,) = read(text)
    assert event.causes == causes


OF_THE_CASE = [
    (
        "Mara Quill won an injunction against Tobias Ferro. The case is set to be heard in June.",
        "Trial",
        (Q,),
    ),
    ("Tobias Ferro was charged with theft. A judge declared a mistrial on Nov. 30, 2022.", "Ruling", ()),
]


@pytest.mark.parametrize(("text", "kind", "claimant"), OF_THE_CASE)
def test_what_is_told_of_the_case_has_its_parties(text, kind, claimant):
    assert [(v.claimant, v.respondent) for v in read(text)][-1] == (claimant, (F,))
    assert [v.type for v in read(text)][-1] == kind


def test_the_fuller_of_two_causes_stays():
    (event,) = read("Tobias Ferro was convicted of fraud. Tobias Ferro was convicted of wire fraud in May.")
    assert event.causes == ("wire fraud",)


def test_parties_and_causes_can_be_switched_off():
    text = "Mara Quill sued the sculptor Tobias Ferro for libel."
    (event,) = read(text, without=frozenset({"coreference-parties", "causes"}))
    assert (event.claimant, event.respondent, event.causes) == ((Q,), (), ())


def test_rule_families_can_be_switched_off():
    text = "Mara Quill sued Tobias Ferro. Mara Quill's lawsuit against Tobias Ferro goes on."
    assert len(read(text)) == 1
    assert len(read(text, without=frozenset({"merging"}))) == 2
    assert read("Mara Quill's lawsuit against Tobias Ferro.", without=frozenset({"nominalisations"})) == []


def test_relative_dates_need_the_articles_date():
    text = "Mara Quill sued Tobias Ferro on Thursday."
    assert read(text)[0].date is None
    assert read(text, "2031-04-12")[0].date == "2031-04-10"
