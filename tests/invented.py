"""Three invented articles with annotations made by hand: the small graph that tests share.

Every span is found in the text, so that changing a sentence can't break an offset.
"""

from __future__ import annotations

from allegedly.model import Annotation, Article, Claim, Entity, Event, Fact, Metadata, Quote, Span

HARBOUR = """\
Mara Quill sued Tobias Renn in March 2031 in the Westmark Superior Court, seeking $2 million for breach of contract.
Quill, who directed The Glass Harbour, accuses Renn of hiding the film's profits. Renn denies hiding anything.
“I never touched the money,” Renn told the Tidewater Post. Renn plays a pilot in The Glass Harbour.
Northgate Pictures threatened to sue Renn. Subscribe now!
"""
ANSWER = """\
Tobias Renn answered Mara Quill's lawsuit with a countersuit for defamation in May 2031.
Renn claims that Quill wrote Silver Weir under another name. Quill has not worked on Silver Weir.
“I never touched the money,” said Renn, whose lawyer is Odile Marsh. “Mara Quill made it all up,” he added.
"""
FESTIVAL = """\
Ines Varga and Lena Quill presented Low Water on Friday. Varga wrote Low Water, which Mara Quill directed.
Northgate Pictures released the film. “The tide did the work,” Quill told Harbour Weekly.
"""


def harbour() -> Annotation:
    """A suit with an accusation, a denial, a threat and a quotation; published by an outlet."""
    at = _finder(HARBOUR)
    return Annotation(
        Article(
            "harbour-suit",
            HARBOUR,
            (at("Subscribe now!"),),
            Metadata(
                "Quill sues Renn",
                "https://tidewater.example/quill",
                "2031-04-10",
                "Tidewater Post",
                "Jo Ames",
            ),
        ),
        entities=(
            _entity("e1", "Person", "Mara Quill", at("Mara Quill"), "Quill"),
            _entity("e2", "Person", "Tobias Renn", at("Tobias Renn"), "Renn"),
            _entity("e3", "Court", "Westmark Superior Court", at("Westmark Superior Court")),
            _entity("e4", "Film", "The Glass Harbour", at("The Glass Harbour")),
            _entity("e5", "Outlet", "Tidewater Post", at("Tidewater Post")),
            _entity("e6", "Organization", "Northgate Pictures", at("Northgate Pictures")),
        ),
        facts=(
            Fact("e1", "directed", "e4", at("Quill, who directed The Glass Harbour"), "by-hand"),
            Fact(
                "e2",
                "acted_in",
                "e4",
                at("Renn plays a pilot in The Glass Harbour"),
                "by-hand",
                role="a pilot",
            ),
        ),
        events=(
            Event(
                "v1",
                "Lawsuit",
                at("Mara Quill sued Tobias Renn"),
                "by-hand",
                claimant=("e1",),
                respondent=("e2",),
                forum=("e3",),
                date="2031-03",
                causes=("breach of contract",),
                amount="USD 2000000",
            ),
            Event(
                "v2",
                "Lawsuit",
                at("Northgate Pictures threatened to sue Renn"),
                "by-hand",
                claimant=("e6",),
                respondent=("e2",),
                status="threatened",
            ),
        ),
        quotes=(
            Quote("I never touched the money,", at("I never touched the money,"), "by-hand", "e2", "e5"),
        ),
        claims=(
            Claim(
                "hiding the film's profits",
                at("accuses Renn of hiding the film's profits"),
                "by-hand",
                "e1",
                ("e2",),
            ),
            Claim("hiding anything", at("Renn denies hiding anything"), "by-hand", "e2", ("e2",), "denied"),
        ),
        abstentions={"no single candidate": 2},
    )


def answer() -> Annotation:
    """A countersuit, an alleged and a negated credit, the same words quoted again."""
    at = _finder(ANSWER)
    return Annotation(
        Article("renn-answers", ANSWER),
        entities=(
            _entity("e1", "Person", "Tobias Renn", at("Tobias Renn"), "Renn"),
            _entity("e2", "Person", "Mara Quill", at("Mara Quill"), "Quill"),
            _entity("e3", "Film", "Silver Weir", at("Silver Weir")),
            _entity("e4", "Person", "Odile Marsh", at("Odile Marsh")),
        ),
        facts=(
            Fact("e2", "wrote", "e3", at("Quill wrote Silver Weir"), "by-hand", status="alleged", by="e1"),
            Fact(
                "e2",
                "worked_on",
                "e3",
                at("Quill has not worked on Silver Weir"),
                "by-hand",
                status="negated",
            ),
            Fact("e4", "represents", "e1", at("whose lawyer is Odile Marsh"), "by-hand", role="lawyer"),
        ),
        events=(
            Event(
                "v1",
                "Lawsuit",
                at("Mara Quill's lawsuit"),
                "by-hand",
                claimant=("e2",),
                respondent=("e1",),
                date="2031-03",
            ),
            Event(
                "v2",
                "Lawsuit",
                at("a countersuit for defamation in May 2031"),
                "by-hand",
                claimant=("e1",),
                respondent=("e2",),
                date="2031-05",
                causes=("defamation",),
                counter_to="v1",
            ),
        ),
        quotes=(
            Quote("I never touched the money,", at("I never touched the money,"), "by-hand", "e1"),
            Quote("Mara Quill made it all up,", at("Mara Quill made it all up,"), "by-hand", "e1"),
        ),
        claims=(Claim("made it all up", at("Mara Quill made it all up"), "by-hand", "e1", ("e2",)),),
    )


def festival() -> Annotation:
    """Works and two people of one surname; no dispute."""
    at = _finder(FESTIVAL)
    return Annotation(
        Article("festival", FESTIVAL, metadata=Metadata(published="2031-06", outlet="Harbour Weekly")),
        entities=(
            _entity("e1", "Person", "Ines Varga", at("Ines Varga"), "Varga"),
            _entity("e2", "Person", "Lena Quill", at("Lena Quill"), "Quill"),
            _entity("e3", "Film", "Low Water", at("Low Water")),
            _entity("e4", "Person", "Mara Quill", at("Mara Quill")),
            _entity("e5", "Organization", "Northgate Pictures", at("Northgate Pictures")),
            _entity("e6", "Outlet", "Harbour Weekly", at("Harbour Weekly")),
        ),
        facts=(
            Fact("e1", "wrote", "e3", at("Varga wrote Low Water"), "by-hand"),
            Fact("e4", "directed", "e3", at("which Mara Quill directed"), "by-hand"),
            Fact("e3", "released_by", "e5", at("Northgate Pictures released the film"), "by-hand"),
        ),
        quotes=(Quote("The tide did the work,", at("The tide did the work,"), "by-hand", "e2", "e6"),),
    )


def annotations() -> tuple[Annotation, ...]:
    """All three."""
    return harbour(), answer(), festival()


def _finder(text: str):
    def at(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words))

    return at


def _entity(id: str, type: str, name: str, mention: Span, *aliases: str) -> Entity:
    return Entity(id, type, name, aliases, (mention,), "by-hand")
