"""Invented articles for the tests of the graph: spans are found by their words."""

from __future__ import annotations

from typing import Any

from allegedly.model import Annotation, Article, Claim, Entity, Event, Fact, Metadata, Quote, Span

HARBOUR = (
    "Mara Quill sued Northgate Pictures for defamation in April 2031, asking for $2 million. "
    "Quill, who directed The Glass Harbour with Ida Fenn, says that the studio’s chief Tom Ashby lied about her. "
    "“We never signed that,” Quill told The Tidewater Post. Ashby denied lying. "
    "Fenn has not worked on Salt Road. She is the former wife of Ashby. She may sue Ashby too.\n\nAdvertisement\n"
)
ECHO = (
    "The filmmaker Mara Quill told the Tidewater Post: “We never signed that.” "
    "Her suit against Northgate Pictures, Inc. over defamation goes to court. "
    "Ashby allegedly wrote The Glass Harbour, a film by Quill."
)


def place(text: str, words: str) -> Span:
    """Where the words stand first."""
    start = text.index(words)
    return Span(start, start + len(words))


def article(doc: str, text: str, **metadata: str) -> Article:
    """An article; a line that says only Advertisement is boilerplate."""
    ads = (place(text, "Advertisement"),) if "Advertisement" in text else ()
    return Article(doc, text, ads, Metadata(**metadata))


def harbour(doc: str = "harbour") -> Annotation:
    """An article with one of everything."""
    a = article(doc, HARBOUR, title="Quill sues", outlet="Harbour Herald", published="2031-04-09")
    entities = (
        Entity("e1", "Person", "Mara Quill", ("Quill",), (place(HARBOUR, "Mara Quill"),)),
        Entity("e2", "Organization", "Northgate Pictures"),
        Entity("e3", "Film", "The Glass Harbour"),
        Entity("e4", "Person", "Ida Fenn", ("Fenn",)),
        Entity("e5", "Person", "Tom Ashby", ("Ashby",)),
        Entity("e6", "Outlet", "The Tidewater Post"),
        Entity("e7", "TVSeries", "Salt Road"),
    )
    directed, never = place(HARBOUR, "who directed The Glass Harbour"), "Fenn has not worked on Salt Road"
    facts = (
        Fact(
            "e1", "directed", "e3", directed, "test-credit", evidence=(place(HARBOUR, "Quill, who directed"),)
        ),
        Fact("e4", "worked_on", "e7", place(HARBOUR, never), "test-credit", status="negated"),
        Fact("e4", "spouse_of", "e5", place(HARBOUR, "former wife"), "test-tie", role="former wife"),
    )
    suit, threat = place(HARBOUR, HARBOUR.partition(". ")[0]), place(HARBOUR, "She may sue Ashby too")
    events = (
        Event(
            "v1", "Lawsuit", suit, "test-suit", ("e1",), ("e2",), date="2031-04",
            causes=("defamation",), amount="USD 2000000", confidence=0.9,
        ),
        Event("v2", "Lawsuit", threat, "test-suit", ("e4",), ("e5",), status="threatened", by="e4"),
    )  # fmt: skip
    quotes = (
        Quote("We never signed that,", place(HARBOUR, "We never signed that,"), "test-quote", "e1", "e6"),
    )
    claims = (
        Claim("lied about her", place(HARBOUR, "Tom Ashby lied about her"), "test-claim", "e1", ("e5",)),
        Claim("lying", place(HARBOUR, "Ashby denied lying"), "test-claim", "e5", ("e5",), "denied"),
    )
    return Annotation(a, entities, facts, events, quotes, claims)


def echo(doc: str = "echo") -> Annotation:
    """A second article about the same people, with the same words and the same suit."""
    entities = (
        Entity("e1", "Person", "Mara Quill", ("Quill",)),
        Entity("e2", "Organization", "Northgate Pictures, Inc."),
        Entity("e3", "Outlet", "Tidewater Post"),
        Entity("e4", "Film", "The Glass Harbour"),
        Entity("e5", "Person", "Ashby"),
    )
    said, suit = (
        place(ECHO, "We never signed that."),
        place(ECHO, "Her suit against Northgate Pictures, Inc."),
    )
    wrote = Fact("e5", "wrote", "e4", place(ECHO, "Ashby allegedly wrote"), "test-credit", status="alleged")
    event = Event("v1", "Lawsuit", suit, "test-suit", ("e1",), ("e2",), causes=("defamation",))
    return Annotation(
        article(doc, ECHO),
        entities,
        (wrote,),
        (event,),
        (Quote("We never signed that.", said, "test-quote", "e1", "e3"),),
    )


def naming(doc: str, *named: tuple[str, str] | tuple[str, str, tuple[str, ...]], **layers: Any) -> Annotation:
    """An article that only names, as e1, e2, …: (type, name) or (type, name, aliases)."""
    entities = tuple(Entity(f"e{i}", *each) for i, each in enumerate(named, 1))
    return Annotation(article(doc, " ".join(e.name for e in entities) + "."), entities, **layers)


def event(id: str, type: str, claimant: tuple[str, ...], respondent: tuple[str, ...], **more: Any) -> Event:
    """An event whose evidence is the article's first letters."""
    number = int(id[1:])
    return Event(id, type, Span(number - 1, number), "test", claimant, respondent, **more)
