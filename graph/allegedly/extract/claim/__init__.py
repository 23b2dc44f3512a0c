"""Reads claims: what somebody says about somebody's conduct where it is disputed or legally relevant.

An act of speaking (language/attribution) gives who speaks and the words; its statements (claim_content) are claims
when they tell of a person's or an organization's conduct and the cue accuses or denies, when they name a wrong, or
when a party to a dispute speaks of a party to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from allegedly.extract.claim.about import about
from allegedly.extract.claim.act import Act
from allegedly.extract.claim.agent import owners_of
from allegedly.extract.claim.conduct import (
    absolves,
    exculpates,
    is_act,
    is_idle,
    is_undone,
    is_wrong,
    refutes,
)
from allegedly.extract.claim.content import Piece
from allegedly.extract.claim.lexicon import AFFIRMING, ALLEGATIONS, FILINGS
from allegedly.extract.claim.party import Parties
from allegedly.extract.claim.speaker import author_of
from allegedly.extract.claim.speech import acts
from allegedly.extract.found import Found, Item
from allegedly.language.document import Document
from allegedly.model import Claim, Span
from allegedly.model.annotation import ClaimStatus

if TYPE_CHECKING:
    from collections.abc import Iterable

_JOINT = re.compile(
    r"[\s,]*(?:\. (?:He|She|They|It) |(?:(?:and|or|then|also|later|finally|eventually|ultimately)\b[\s,]*)*)"
)
"""What stands between acts itemised in a row."""
_LIST = 3
_VERBATIM = 0.9
_SAME = 0.6
"""Contents that share this much of their words, by the same speaker about the same party, are one claim."""


def extract(document: Document, found: Found) -> Iterator[Item]:
    """Yield claims in order of their spans; zero or more. The same accusation told twice is one claim."""
    parties = Parties.of(document, found)
    told = tuple(acts(document, found))
    claims = _all(document, found, parties, told)
    suspects = frozenset(i for c in claims if c.status == "alleged" and c.by not in c.about for i in c.about)
    if suspects:
        claims = _all(document, found, replace(parties, suspects=suspects), told)
    yield from sorted(_merged(claims), key=lambda c: (c.span, c.content))


def _all(document: Document, found: Found, parties: Parties, told: tuple[Act, ...]) -> list[Claim]:
    """The claims of all acts of speaking, in their order."""
    return [
        claim
        for act in told
        for claim in _joined(
            document, [c for p in act.pieces for c in _claims(document, found, parties, act, p)]
        )
    ]


def _claims(document: Document, found: Found, parties: Parties, act: Act, piece: Piece) -> Iterator[Claim]:
    whom = act.targets or (
        parties.opponent(act.by)
        if act.rule in ("reproach", "accusation")
        else about(document, parties, act, piece)
    )
    if absolves(piece):
        whom = parties.clients.get(act.by or "", (act.by,) if act.by else ())
    elif act.by and (refutes(piece) or _belittles(act, piece)):
        whom = _refuted(document, found, parties, act.by, piece)
    if not _is_claim(parties, act, piece, whom):
        return
    content = piece.span.of(document.article.text)
    if not any(c.isalpha() for c in content):
        return
    yield Claim(
        content=content,
        span=piece.span.cover(act.cue_span) if _near(piece.span, act.cue_span) else piece.span,
        rule=act.rule,
        by=act.by,
        about=whom,
        status=_status(parties, act, piece, whom),
        evidence=(piece.span,),
    )


def _joined(document: Document, claims: list[Claim]) -> Iterator[Claim]:
    """The claims of one act; three acts or more itemised in a row ("hid, burned and sold the files") are one."""
    text = document.article.text
    rows: list[list[Claim]] = []
    for claim in sorted(claims, key=lambda c: c.evidence):
        if rows and _goes_on(text, rows[-1][-1], claim):
            rows[-1].append(claim)
        else:
            rows.append([claim])
    for row in rows:
        if len(row) < _LIST:
            yield from row
            continue
        span = row[0].evidence[0].cover(row[-1].evidence[0])
        yield replace(row[0], content=span.of(text), span=row[0].span.cover(row[-1].span), evidence=(span,))


def _goes_on(text: str, first: Claim, second: Claim) -> bool:
    between = text[first.evidence[0].end : second.evidence[0].start]
    same = (first.about, first.status) == (second.about, second.status)
    return same and _JOINT.fullmatch(between) is not None


def _refuted(document: Document, found: Found, parties: Parties, by: str, piece: Piece) -> tuple[str, ...]:
    """Whom "her suit is baseless" is about: whose suit it is; where that is not said, who denies the allegation."""
    subject = piece.subject
    clients = parties.clients.get(by, (by,))
    if subject is None:
        return clients
    if owners := tuple(i for i in owners_of(document, subject) if i not in clients):
        return owners
    filed = subject.lemma_.lower() in FILINGS or subject.pos_ == "PRON"
    author = author_of(document, found, subject) if filed and subject.pos_ != "PRON" else None
    if author and author not in clients:
        return (author,)
    return (parties.opponent(clients[0]) or parties.filer(clients) if filed else ()) or clients


def _belittles(act: Act, piece: Piece) -> bool:
    """Is it a hard name given to a filing or an allegation ("called the suit a fairy tale")?"""
    named = act.rule == "called" and piece.subject is not None and piece.head != piece.subject
    if not named or piece.subject is None or piece.subject.lemma_.lower() not in ALLEGATIONS | FILINGS:
        return False
    return not any(t.lemma_.lower() in AFFIRMING for t in (piece.head, *piece.head.children))


def _near(a: Span, b: Span) -> bool:
    return max(a.start, b.start) - min(a.end, b.end) < 300


def _is_claim(parties: Parties, act: Act, piece: Piece, whom: tuple[str, ...]) -> bool:
    """Is the statement about somebody's disputed conduct, given how it is said?"""
    if refutes(piece):
        return act.by is not None
    if _belittles(act, piece):
        return act.by in parties.clients or act.by in parties.disputants
    disputing = bool(whom) and bool(parties.disputing(whom))
    if absolves(piece):
        return disputing or (bool(whom) and set(whom) <= parties.suspects)
    if is_idle(piece) or (act.by is None and not whom):
        return False
    wrong = is_wrong(piece)
    if act.strength == "strong":
        vain = act.by in whom and not (act.denies or disputing or is_undone(piece) or exculpates(piece))
        return (bool(whom) and not vain) or wrong or act.rule == "accusation"
    if act.strength == "sworn" and act.by not in whom:
        return bool(whom) and (wrong or is_act(piece))
    if act.strength in ("firm", "sworn"):
        stated = piece.head.lemma_ == "be" and act.by not in whom
        if is_undone(piece) and is_act(piece) and whom and set(whom) <= parties.suspects:
            return True
        return wrong or (disputing and not stated)
    if set(whom) & {*parties.own(act.by)}:
        defends = exculpates(piece) or (is_undone(piece) and wrong)
        suspected = disputing or set(whom) <= parties.suspects
        return defends or (suspected and is_undone(piece) and is_act(piece))
    return bool(whom) and (wrong or (act.by in parties.disputants and disputing and is_act(piece)))


def _status(parties: Parties, act: Act, piece: Piece, whom: tuple[str, ...]) -> ClaimStatus:
    """Denied by the act of speaking, or where what is said is that oneself did not, or that a wrong was not done."""
    if act.denies or act.negated:
        return "denied"
    if refutes(piece) or _belittles(act, piece):
        return "denied" if whom == parties.clients.get(act.by or "", (act.by,)) else "alleged"
    own = bool(set(whom) & {*parties.own(act.by)})
    if is_undone(piece) and (own or is_wrong(piece)):
        return "denied"
    return "denied" if own and exculpates(piece) else "alleged"


def _merged(claims: Iterable[Claim]) -> list[Claim]:
    """Claims with the repeated ones folded into the first, their evidence kept."""
    kept: list[Claim] = []
    for claim in sorted(claims, key=lambda c: (c.span, c.content)):
        twin = next((i for i, other in enumerate(kept) if _is_same(claim, other)), None)
        if twin is None:
            kept.append(claim)
        else:
            kept[twin] = _folded(kept[twin], claim)
    return kept


def _folded(first: Claim, again: Claim) -> Claim:
    evidence = tuple(sorted({*first.evidence, *again.evidence}))
    by = first.by or again.by
    longer = max((first, again), key=lambda c: (c.by == by, len(c.content), -c.span.start))
    about = longer.about or first.about or again.about
    return replace(longer, by=by, about=about, evidence=evidence)


def _is_same(a: Claim, b: Claim) -> bool:
    if a.status != b.status or (a.by != b.by and None not in (a.by, b.by)):
        return False
    if a.about and b.about and not set(a.about) & set(b.about):
        return False
    if a.by == b.by and "innocen" in a.content and "innocen" in b.content:
        return True
    if any(x.overlaps(y) for x in a.evidence for y in b.evidence):
        return True
    alike = _alike(a.content, b.content)
    return alike >= _SAME if a.by == b.by else alike >= _VERBATIM


def _alike(a: str, b: str) -> float:
    """Share of words in common, as F1."""
    left, right = a.lower().split(), b.lower().split()
    return 2 * len(set(left) & set(right)) / (len(set(left)) + len(set(right)))
