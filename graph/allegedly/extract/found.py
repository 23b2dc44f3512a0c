"""What has been read in a document so far."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from allegedly.language.document import Document
from allegedly.model import Claim, Event, Fact, Quote, Reported

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
        layer = {
            Fact: self.facts,
            Event: self.events,
            Quote: self.quotes,
            Claim: self.claims,
            Reported: self.reported,
        }[type(item)]
        layer.append(item)


Extractor = Callable[[Document, Found], Iterator[Item]]
