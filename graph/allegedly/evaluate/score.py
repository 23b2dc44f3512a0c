"""Precision, recall and F1 a layer, micro over articles.

Source: the rules in the docstring of the gold data's scorer; written anew, held to it by hand-made cases.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from allegedly.evaluate.match import (
    coarse,
    entity_likeness,
    event_slots,
    overlap,
    pairs,
    slot_hits,
    token_f1,
)
from allegedly.model import CREDITS, Annotation, Claim, Event, Fact, Quote, Span

LAYERS = ("entities", "facts", "credits", "events", "quotes found", "quotes attributed", "claims")
OVERALL = ("entities", "facts", "events", "quotes attributed", "claims")
QUOTE_OVERLAP = 0.8
CLAIM_TOKEN_F1 = 0.4


@dataclass
class Tally:
    """Counts of one layer: right ones, predicted ones, gold ones."""

    hit: int = 0
    predicted: int = 0
    gold: int = 0

    def add(self, hit: int, predicted: int, gold: int) -> None:
        """Add an article's counts."""
        self.hit += hit
        self.predicted += predicted
        self.gold += gold

    @property
    def precision(self) -> float:
        """Share of the predicted that is right; 1 where nothing was to be found and nothing was predicted."""
        return self.hit / self.predicted if self.predicted else float(not self.gold)

    @property
    def recall(self) -> float:
        """Share of the gold that was predicted."""
        return self.hit / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass
class Miss:
    """One thing that went wrong: in which article and layer, what, and the span it is about (None: no place)."""

    doc: str
    layer: str
    what: str
    span: Span | None


@dataclass
class Score:
    """The figures of an evaluation and, for reading, every miss."""

    layers: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in LAYERS})
    predicates: dict[str, Tally] = field(default_factory=dict)
    fine_type: Tally = field(default_factory=Tally)
    outlet: Tally = field(default_factory=Tally)
    leaks: int = 0
    in_boilerplate: int = 0
    misses: list[Miss] = field(default_factory=list)

    @property
    def overall(self) -> float:
        """Mean F1 of entities, facts, events, quotes attributed and claims."""
        return sum(self.layers[name].f1 for name in OVERALL) / len(OVERALL)


def score(predicted: Mapping[str, Annotation], gold: Sequence[Annotation]) -> Score:
    """The figures of predictions (by doc; a missing article counts as nothing found) against gold."""
    result = Score()
    for annotation in gold:
        empty = Annotation(annotation.article)
        _Comparison(predicted.get(annotation.doc, empty), annotation, result).run()
    return result


class _Comparison:
    """One article's predictions against its gold."""

    def __init__(self, predicted: Annotation, gold: Annotation, result: Score) -> None:
        self.predicted, self.gold, self.result = predicted, gold, result
        self.paired = pairs(predicted.entities, gold.entities, entity_likeness)
        self._gold_id = {p.id: g.id for p, g in self.paired}
        self._name = {e.id: e.name for e in gold.entities}
        self._own_name = {e.id: e.name for e in predicted.entities}

    def run(self) -> None:
        self._entities()
        self._facts()
        self._events()
        self._quotes()
        self._claims()
        self.result.in_boilerplate += sum(1 for _ in self._strays())

    def _to_gold(self, id: str | None) -> str | None:
        """The gold id of a predicted entity, `?id` for one that the gold does not have."""
        return None if id is None else self._gold_id.get(id, f"?{id}")

    def _shown(self, id: str | None) -> str:
        if id is None:
            return "nobody"
        return self._name.get(id) or f"?{self._own_name.get(id.removeprefix('?'), id)}"

    def _miss(self, layer: str, what: str, span: Span | None) -> None:
        self.result.misses.append(Miss(self.gold.doc, layer, what, span))

    def _entities(self) -> None:
        same = [(p, g) for p, g in self.paired if coarse(p.type) == coarse(g.type)]
        counts = len(same), len(self.predicted.entities), len(self.gold.entities)
        self.result.layers["entities"].add(*counts)
        fine = sum(p.type == g.type for p, g in same)
        self.result.fine_type.add(fine, len(same), len(same))
        paired = {id for p, g in self.paired for id in (f"p{p.id}", f"g{g.id}")}
        for entity in self.gold.entities:
            if f"g{entity.id}" not in paired:
                self._miss("entities", f"missing: {entity.type} {entity.name}", self._named_at(entity.name))
        for entity in self.predicted.entities:
            if f"p{entity.id}" not in paired:
                self._miss("entities", f"extra: {entity.type} {entity.name}", self._named_at(entity.name))
        for p, g in self.paired:
            if p.type != g.type:
                self._miss("entities", f"type: {p.type} for {g.type} {g.name}", self._named_at(p.name))

    def _named_at(self, name: str) -> Span | None:
        at = self.gold.article.text.find(name)
        return Span(at, at + len(name)) if at >= 0 else None

    def _keyed(self, facts: Sequence[Fact], *, own: bool) -> dict[tuple, Fact]:
        keyed: dict[tuple, Fact] = {}
        for fact in facts:
            s, o = (self._to_gold(fact.s), self._to_gold(fact.o)) if own else (fact.s, fact.o)
            if fact.p == "spouse_of":
                s, o = sorted((str(s), str(o)))
            keyed.setdefault((s, fact.p, o, fact.status), fact)
        return keyed

    def _facts(self) -> None:
        own, gold = self._keyed(self.predicted.facts, own=True), self._keyed(self.gold.facts, own=False)
        self._count_facts("facts", own, gold)
        self._count_facts("credits", *({k for k in side if k[1] in CREDITS} for side in (own, gold)))
        for predicate in sorted({k[1] for k in (*own, *gold)}):
            a, b = ({k for k in side if k[1] == predicate} for side in (own, gold))
            tally = self.result.predicates.setdefault(predicate, Tally())
            tally.add(len(a & b), len(a), len(b))
        self._leaks(set(own), set(gold))
        for key in [k for k in gold if k not in own]:
            self._miss("facts", f"missing: {self._fact(key)}", gold[key].span)
        for key in [k for k in own if k not in gold]:
            self._miss("facts", f"extra: {self._fact(key)} by {own[key].rule}", own[key].span)

    def _count_facts(self, layer: str, own, gold) -> None:
        self.result.layers[layer].add(len(set(own) & set(gold)), len(own), len(gold))

    def _fact(self, key: tuple) -> str:
        s, p, o, status = key
        return f"{self._shown(s)} {p} {self._shown(o)} [{status}]"

    def _leaks(self, own: set[tuple], gold: set[tuple]) -> None:
        asserted = {k[:3] for k in gold if k[3] == "asserted"}
        unsafe = {k[:3] for k in gold if k[3] != "asserted"} - asserted
        for key in sorted(map(str, {k for k in own if k[3] == "asserted" and k[:3] in unsafe})):
            self.result.leaks += 1
            self._miss("leaks", key, None)

    def _events(self) -> None:
        name = lambda id: str(self._to_gold(id))  # noqa: E731
        own = {id(v): event_slots(v, name) for v in self.predicted.events}
        gold = {id(v): event_slots(v, str) for v in self.gold.events}

        def likeness(p: Event, g: Event) -> float:
            if p.type != g.type:
                return 0
            near = overlap(p.span, g.span)
            parties = slot_hits(_parties(own[id(p)]), _parties(gold[id(g)]))
            return slot_hits(own[id(p)], gold[id(g)]) + near if parties or near else 0

        paired = pairs(self.predicted.events, self.gold.events, likeness)
        hits = sum(slot_hits(own[id(p)], gold[id(g)]) for p, g in paired)
        self.result.layers["events"].add(hits, sum(map(len, own.values())), sum(map(len, gold.values())))
        self._event_misses(paired, own, gold)

    def _event_misses(self, paired: list[tuple[Event, Event]], own: dict, gold: dict) -> None:
        done = {id(v) for pair in paired for v in pair}
        for event in self.gold.events:
            if id(event) not in done:
                self._miss("events", f"missing: {self._event(event.type, gold[id(event)])}", event.span)
        for event in self.predicted.events:
            if id(event) not in done:
                what = f"extra: {self._event(event.type, own[id(event)])} by {event.rule}"
                self._miss("events", what, event.span)
        for p, g in paired:
            a, b = own[id(p)], gold[id(g)]
            lacking = [s for s in b if not slot_hits([s], a)]
            wrong = [s for s in a if not slot_hits([s], b)]
            if lacking or wrong:
                what = f"slots: {p.type} lacks {self._event('', lacking)}, wrong {self._event('', wrong)}"
                self._miss("events", what, g.span)

    def _event(self, kind: str, slots: Sequence[tuple[str, ...]]) -> str:
        shown = [self._slot(slot) for slot in slots if slot != ("event",)]
        return " ".join([kind, *shown]).strip() or "nothing"

    def _slot(self, slot: tuple[str, ...]) -> str:
        named = slot[0] in ("claimant", "respondent", "forum")
        return "=".join((slot[0], *(self._shown(value) if named else value for value in slot[1:])))

    def _quotes(self) -> None:
        def likeness(p: Quote, g: Quote) -> float:
            return s if (s := overlap(p.span, g.span)) >= QUOTE_OVERLAP else 0

        own, gold = self.predicted.quotes, self.gold.quotes
        found = pairs(own, gold, likeness)
        right = [(p, g) for p, g in found if self._to_gold(p.speaker) == g.speaker]
        self.result.layers["quotes found"].add(len(found), len(own), len(gold))
        self.result.layers["quotes attributed"].add(len(right), len(own), len(gold))
        told = [(p, g) for p, g in found if g.outlet]
        self.result.outlet.add(
            sum(self._to_gold(p.outlet) == g.outlet for p, g in told), len(told), len(told)
        )
        done = {id(q) for pair in found for q in pair}
        for quote in (q for q in gold if id(q) not in done):
            self._miss("quotes", f"missing: {quote.text[:80]!r}", quote.span)
        for quote in (q for q in own if id(q) not in done):
            self._miss("quotes", f"extra: {quote.text[:80]!r} by {quote.rule}", quote.span)
        for p, g in found:
            if self._to_gold(p.speaker) != g.speaker:
                what = f"speaker: {self._shown(self._to_gold(p.speaker))} for {self._shown(g.speaker)} by {p.rule}"
                self._miss("quotes", f"{what}: {g.text[:60]!r}", g.span)

    def _claims(self) -> None:
        def likeness(p: Claim, g: Claim) -> float:
            about = {self._to_gold(x) for x in p.about}
            if self._to_gold(p.by) != g.by or not (about & set(g.about) or (not about and not g.about)):
                return 0
            return f if (f := token_f1(p.content, g.content)) >= CLAIM_TOKEN_F1 else 0

        own, gold = self.predicted.claims, self.gold.claims
        found = pairs(own, gold, likeness)
        self.result.layers["claims"].add(len(found), len(own), len(gold))
        done = {id(c) for pair in found for c in pair}
        for claim in (c for c in gold if id(c) not in done):
            self._miss("claims", f"missing: {self._claim(claim, own=False)}", claim.span)
        for claim in (c for c in own if id(c) not in done):
            self._miss("claims", f"extra: {self._claim(claim, own=True)} by {claim.rule}", claim.span)

    def _claim(self, claim: Claim, *, own: bool) -> str:
        known = self._to_gold if own else lambda id: id
        about = ", ".join(self._shown(known(x)) for x in claim.about)
        return f"{self._shown(known(claim.by))} about [{about}]: {claim.content[:80]!r}"

    def _strays(self) -> Iterator[Span]:
        """Spans of predicted items that lie inside gold boilerplate."""
        for layer in ("facts", "events", "quotes", "claims"):
            for item in getattr(self.predicted, layer):
                if any(area.contains(item.span) for area in self.gold.article.boilerplate):
                    self._miss("boilerplate", f"{layer}: {item.rule}", item.span)
                    yield item.span


def _parties(slots: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    return [slot for slot in slots if slot[0] in ("claimant", "respondent")]
