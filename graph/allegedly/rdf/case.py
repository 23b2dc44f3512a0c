"""Which legal events of which articles are the same one; abstains where that is not unique.

    same-parties         same type, same claimants and respondents, and nothing that tells them apart
    overlapping-parties  one article names only some of a side, and there is only one event it can be

Only asserted events are joined, and never two of one article. Dates, amounts and causes tell apart; where a whole
side is unnamed, an equal cause, date or amount has to speak for it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from allegedly.model import Annotation, Event
from allegedly.rdf.iri import digest, slug
from allegedly.rdf.literal import amount, date

_SAME = "same-parties"
_OVERLAPPING = "overlapping-parties"
_STANDING = {"threatened": "threatened ", "denied": "denied ", "alleged": "alleged ", "negated": "no "}
_PREPOSITIONS = {
    "Settlement": ("with", "with"),
    **dict.fromkeys(("Ruling", "Dismissal", "Verdict", "Sentence", "Trial"), ("sought by", "against")),
}
_SMALL_WORDS = frozenset("a an and by for from his her in of on or the their to with".split())


@dataclass(frozen=True)
class Told:
    """An event as one article tells it; parties are paths of nodes, `fragment` names it inside its article."""

    doc: str
    event: Event
    fragment: str
    claimants: frozenset[str]
    respondents: frozenset[str]

    @property
    def order(self) -> tuple[object, ...]:
        """The best known events first; never by the order of the articles."""
        e = self.event
        return (-len(e.date or ""), not e.amount, -len(e.causes), self.doc, e.span, self.fragment)

    @property
    def cause_words(self) -> frozenset[str]:
        """The words of its causes that mean something."""
        return frozenset(w for c in self.event.causes for w in slug(c).split("-")) - _SMALL_WORDS


@dataclass
class Case:
    """One legal event with the articles' accounts of it."""

    told: list[Told]
    rule: str = "own-event"
    score: float = 1.0
    path: str = ""
    parties: frozenset[str] = field(default_factory=frozenset)

    @property
    def docs(self) -> set[str]:
        """The articles that tell it."""
        return {told.doc for told in self.told}

    @property
    def because(self) -> str:
        """Why these accounts are one event."""
        if self.rule == _SAME:
            return f"{len(self.docs)} articles tell an event of this type between the same parties."
        if self.rule == _OVERLAPPING:
            return "One article names only some of the parties, and there is only one event it can be."
        return "Only this article tells it so."


def told(annotations: Iterable[Annotation], node_of: Callable[[str, str], str]) -> list[Told]:
    """Every event of every article, in order of article and place; `node_of` is (article, entity id) → node."""
    found: list[Told] = []
    for annotation in annotations:
        seen: dict[str, int] = defaultdict(int)
        for event in annotation.events:
            place = f"{event.type.lower()}={event.span.start},{event.span.end}"
            seen[place] += 1
            fragment = place if seen[place] == 1 else f"{place};{seen[place]}"
            sides = (frozenset(node_of(annotation.doc, id) for id in ids) for ids in _sides(event))
            found.append(Told(annotation.doc, event, fragment, *sides))
    return found


def _sides(event: Event) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return event.claimant, event.respondent


def resolve_cases(found: Sequence[Told], name_of: Callable[[str], str]) -> list[Case]:
    """The cases that the accounts come down to, each with its path; `name_of` is a party's node → its name."""
    cases: list[Case] = []
    groups: dict[tuple[object, ...], list[Told]] = defaultdict(list)
    for one in sorted(found, key=lambda t: t.order):
        if one.event.status == "asserted" and one.claimants | one.respondents:
            groups[one.event.type, one.claimants, one.respondents].append(one)
        else:
            cases.append(Case([one]))
    for group in groups.values():
        cases += _same_parties(group)
    cases = _overlapping(cases)
    _name(cases, name_of)
    return cases


def _same_parties(group: list[Told]) -> list[Case]:
    cases: list[Case] = []
    for one in group:
        fitting = [
            case for case in cases if one.doc not in case.docs and all(_fit(one, t) for t in case.told)
        ]
        rivals = [t for t in group if t.doc == one.doc and t is not one]
        if len(fitting) == 1 and not any(all(_fit(r, t) for t in fitting[0].told) for r in rivals):
            fitting[0].told.append(one)
            fitting[0].rule, fitting[0].score = _SAME, 0.9
        else:
            cases.append(Case([one]))
    return cases


def _fit(one: Told, other: Told) -> bool:
    """Can the two accounts be of one event: nothing tells them apart, and something speaks for it where it must?"""
    days = one.event.date or "", other.event.date or ""
    sums = amount(one.event.amount), amount(other.event.amount)
    if not (days[0].startswith(days[1]) or days[1].startswith(days[0])):
        return False
    if all(sums) and sums[0] != sums[1]:
        return False
    known = all(days) or all(sums)
    if one.cause_words and other.cause_words:
        return known or bool(one.cause_words & other.cause_words)
    both_sides = all((one.claimants, other.claimants, one.respondents, other.respondents))
    return known or both_sides


def _overlapping(cases: list[Case]) -> list[Case]:
    """Join cases of which one knows only a part of the parties, where each is the other's only match."""
    joinable = [c for c in cases if c.told[0].event.status == "asserted"]
    pairs: dict[int, set[int]] = defaultdict(set)
    for one, other in _candidates(joinable):
        if _part_of_the_same(joinable[one], joinable[other]):
            pairs[one].add(other)
            pairs[other].add(one)
    gone: set[int] = set()
    for one in sorted(pairs):
        for other in sorted(pairs[one]):
            if one < other and pairs[one] == {other} and pairs[other] == {one}:
                joinable[one].told += joinable[other].told
                joinable[one].rule, joinable[one].score = _OVERLAPPING, 0.7
                gone.add(id(joinable[other]))
    return [case for case in cases if id(case) not in gone]


def _candidates(cases: list[Case]) -> set[tuple[int, int]]:
    """Pairs that share a claimant and a respondent, or of which one lacks the side that the other's equal side faces."""
    shared: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    facing: dict[tuple[str, str, frozenset[str]], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for number, case in enumerate(cases):
        type, claimants, respondents = (
            case.told[0].event.type,
            case.told[0].claimants,
            case.told[0].respondents,
        )
        for claimant in claimants:
            for respondent in respondents:
                shared[type, claimant, respondent].append(number)
        facing[type, "claimants", claimants][bool(respondents)].append(number)
        facing[type, "respondents", respondents][bool(claimants)].append(number)
    pairs = {pair for numbers in shared.values() for pair in combinations(numbers, 2)}
    return pairs | {(min(a, b), max(a, b)) for alone, faced in facing.values() for a in alone for b in faced}


def _part_of_the_same(one: Case, other: Case) -> bool:
    a, b = one.told[0], other.told[0]
    sides = ((a.claimants, b.claimants), (a.respondents, b.respondents))
    if one.docs & other.docs or not all(x <= y or y <= x for x, y in sides):
        return False
    if not any(x and x == y for x, y in sides):
        return False
    return all(_fit(t, u) for t in one.told for u in other.told)


def _name(cases: list[Case], name_of: Callable[[str], str]) -> None:
    """Give each case its parties and its path; where two would bear the same, date, cause or a hash tell them apart."""
    for case in cases:
        case.parties = frozenset().union(*(t.claimants | t.respondents for t in case.told))
        case.path = f"case/{_words(case)}"
    for tell_apart in (_first_date, _first_cause, _hash):
        shared: dict[str, list[Case]] = defaultdict(list)
        for case in cases:
            shared[case.path].append(case)
        for same in shared.values():
            for case in same if len(same) > 1 else ():
                more = tell_apart(case)
                case.path = f"{case.path}-{more}" if more else case.path


def _words(case: Case) -> str:
    first = case.told[0].event
    sides = [_side(case, "claimants"), _side(case, "respondents")]
    parts = [slug(first.type), sides[0], "v" if sides[1] else "", sides[1]]
    parts.append("" if first.status == "asserted" else first.status)
    return "-".join(part for part in parts if part)


def _side(case: Case, side: str) -> str:
    names = sorted({node.partition("/")[2] for t in case.told for node in getattr(t, side)})
    return "-and-".join(names if len(names) <= 2 else [names[0], "others"])


def _first_date(case: Case) -> str:
    return max((t.event.date or "" for t in case.told if date(t.event.date)), key=len, default="")


def _first_cause(case: Case) -> str:
    """The first cause by the alphabet, at most five words of it."""
    return min(("-".join(slug(cause).split("-")[:5]) for cause in _causes(case)), default="")


def _causes(case: Case) -> set[str]:
    return {cause for t in case.told for cause in t.event.causes}


def _hash(case: Case) -> str:
    first = min(case.told, key=lambda t: (t.doc, t.fragment))
    return digest(first.doc, first.fragment)[:6]


def case_labels(cases: Iterable[Case], name_of: Callable[[str], str]) -> dict[str, str]:
    """Path of each case → what to call it: "Mara Quill v. Northgate Pictures (lawsuit, 2031-04)".

    A cause is added where two would be called the same.
    """
    cases = list(cases)
    plain = {case.path: _label(case, name_of, _first_date(case)) for case in cases}
    counts = Counter(plain.values())
    return {
        case.path: plain[case.path]
        if counts[plain[case.path]] == 1
        else _label(case, name_of, _first_date(case) or min(_causes(case), default=""))
        for case in cases
    }


def _label(case: Case, name_of: Callable[[str], str], more: str) -> str:
    first = case.told[0].event
    what = f"{_STANDING.get(first.status, '')}{first.type.lower()}"
    claimants, respondents = (_listed(case, side, name_of) for side in ("claimants", "respondents"))
    if claimants and respondents:
        return f"{claimants} v. {respondents} ({what}{', ' + more if more else ''})"
    by, against = _PREPOSITIONS.get(first.type, ("by", "against"))
    whom = f" {against} {respondents}" if respondents else f" {by} {claimants}" if claimants else ""
    return f"{what[0].upper()}{what[1:]}{whom}{f' ({more})' if more else ''}"


def _listed(case: Case, side: str, name_of: Callable[[str], str]) -> str:
    """The names of the side's fullest account, with "and" before the last."""
    fullest = max(case.told, key=lambda t: len(getattr(t, side)))
    names = [name_of(node) for node in sorted(getattr(fullest, side))]
    if len(names) > 3:
        return f"{names[0]} and {len(names) - 1} others"
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
