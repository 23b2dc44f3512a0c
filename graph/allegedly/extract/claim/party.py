"""Who is party to a dispute, whom they dispute with, and who speaks for whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from allegedly.extract.claim.agent import AGENTS
from allegedly.extract.claim.lexicon import STRONG
from allegedly.extract.found import Found
from allegedly.language.document import Document
from allegedly.language.speech.attribution import attributions

_FILED = frozenset({"Lawsuit", "Complaint"})
_CRIMINAL = frozenset({"Charge", "Verdict", "Sentence", "Trial"})
_ACCUSES = frozenset({"accuse", "deny", "allege"})


@dataclass(frozen=True)
class Parties:
    """Who is party to a dispute: the sides of legal events, accusers, accused and those who deny.

    `opponents`: who is in dispute with whom; `clients`: for whom a lawyer or publicist speaks; `spouses`: who is married to whom;
    `filers`: who filed suits and complaints; `accused`: who is charged, tried, convicted or sentenced;
    `suspects`: of whom others claim something.
    """

    disputants: frozenset[str]
    opponents: Mapping[str, frozenset[str]]
    clients: Mapping[str, tuple[str, ...]]
    spouses: Mapping[str, tuple[str, ...]]
    filers: tuple[str, ...]
    accused: tuple[str, ...]
    suspects: frozenset[str] = frozenset()

    @classmethod
    def of(cls, document: Document, found: Found) -> Parties:
        """The parties to the disputes of an article."""
        pairs = [(v.claimant, v.respondent) for v in found.events]
        others: set[str] = set()
        for attribution in attributions(document):
            cue = document.doc[attribution.cue].lemma_.lower()
            if cue in _ACCUSES:
                pairs.append((attribution.speakers[:1], attribution.targets))
            elif cue in STRONG:
                others |= {*attribution.targets}
        opponents: dict[str, set[str]] = {}
        for left, right in pairs:
            for a, b in ((a, b) for a in left for b in right if a != b):
                opponents.setdefault(a, set()).add(b)
                opponents.setdefault(b, set()).add(a)
        ids = others.union(*(p for pair in pairs for p in pair))
        return cls(
            frozenset(i for i in ids if document.entity(i).type in AGENTS),
            {i: frozenset(o) for i, o in opponents.items()},
            {f.s: (f.o,) for f in found.facts if f.p == "represents" and f.status == "asserted"},
            {a: (b,) for f in found.facts if f.p == "spouse_of" for a, b in ((f.s, f.o), (f.o, f.s))},
            tuple(dict.fromkeys(i for v in found.events if v.type in _FILED for i in v.claimant)),
            tuple(dict.fromkeys(i for v in found.events if v.type in _CRIMINAL for i in v.respondent)),
        )

    def own(self, id: str | None) -> tuple[str, ...]:
        """Somebody and whom they speak for."""
        return (id, *self.clients.get(id, ())) if id else ()

    def opponent(self, id: str | None) -> tuple[str, ...]:
        """Whom somebody is in dispute with, when it is with one only."""
        found = self.opponents.get(id or "", frozenset())
        return tuple(found) if len(found) == 1 else ()

    def all_opponents(self, id: str | None) -> tuple[str, ...]:
        """Everybody whom somebody, or whom they speak for, is in dispute with, in order of id."""
        sides = (self.opponents[i] for i in self.own(id) if i in self.opponents)
        return tuple(sorted(next(sides, ())))

    def filer(self, others: tuple[str, ...]) -> tuple[str, ...]:
        """The one who filed a suit or a complaint, of those who are not `others`."""
        left = tuple(i for i in self.filers if i not in others)
        return left if len(left) == 1 else ()

    def disputing(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Those of the ids that are party to a dispute."""
        return tuple(i for i in ids if i in self.disputants)
