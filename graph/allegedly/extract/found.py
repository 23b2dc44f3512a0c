"""What has been read in a document so far."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from allegedly.language.document import Document, Mention
from allegedly.model import Claim, Event, Fact, Quote, Reported

_FILED = frozenset({"Lawsuit", "Complaint"})
_ANY_PAPER = frozenset({"filing", "paper", "document"})
_IN_ANSWER = ("countersu", "counterclaim", "counter-", "cross-")
Item = Fact | Event | Quote | Claim | Reported


@dataclass
class Found:
    """Items of the extractors that ran before, in their order of reading.

    `without` names resolvers that are switched off, for ablations ("carry-over", "proxy", …).
    """

    facts: list[Fact] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    reported: list[Reported] = field(default_factory=list)
    without: frozenset[str] = frozenset()

    def add(self, item: Item) -> None:
        """Put an item into its layer."""
        layers: dict[type, list[Any]] = {
            Fact: self.facts,
            Event: self.events,
            Quote: self.quotes,
            Claim: self.claims,
            Reported: self.reported,
        }
        layers[type(item)].append(item)

    def author_of(self, document: Document, mention: Mention) -> str | None:
        """Id of whose words a filing ("the suit", "the complaint") is: the one claimant of the case it can mean.

        The mention's own entity comes first; None when there is none or several to choose from.
        """
        if mention.entities:
            return mention.entities[0] if len(mention.entities) == 1 else None
        word = document.doc[mention.root].lemma_.lower()
        cases = [v for v in self.events if v.type in _FILED and v.status == "asserted" and v.claimant]
        answer = None if word in _ANY_PAPER else word.startswith(("counter", "cross"))
        named = [v for v in cases if answer is None or (v.counter_to is not None) == answer]
        if word == "complaint" and any(v.type == "Complaint" for v in cases):
            named = [v for v in cases if v.type == "Complaint"]
        if _may_be_another(document, word, cases):
            return None
        authors = list(dict.fromkeys(v.claimant[0] for v in (named or cases)))
        return authors[0] if len(authors) == 1 else None


def _may_be_another(document: Document, word: str, cases: list[Event]) -> bool:
    """May a filing's word mean a case brought in answer, of which the text speaks but no event was read?"""
    if any(v.counter_to is not None for v in cases):
        return False
    return word.startswith(("counter", "cross")) or (
        word in _ANY_PAPER and any(token.lower_.startswith(_IN_ANSWER) for token in document.doc)
    )


Extractor = Callable[[Document, Found], Iterator[Item]]
