"""Credits in what people have made so far: "her credits include W and V", "whose hits include W", "W, her latest single"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.extract.credit.found import Credit, works_from
from allegedly.extract.credit.term import NOUNS, OWNERS, Term
from allegedly.language.document import Document
from allegedly.language.works.type import kind_type
from allegedly.language.works.unit import Row

ACTED = Term("acted_in", None, NOUNS["star"].fits)
_OEUVRE: dict[str, Term | None] = {
    **dict.fromkeys(
        "credits films movies productions projects works shows series roles resume filmography".split()
    ),
    **dict.fromkeys("hits songs albums singles tracks records".split(), Term("performed")),
    **dict.fromkeys(
        "novels books titles memoirs stories bestsellers collections plays publications".split(),
        Term("wrote"),
    ),
}
_INCLUDING = frozenset("include includes included including are were with : like".split())
# What somebody known for a work of this type did there, unless the article names another trade of theirs.
BY_TYPE: dict[str, Term] = {
    "Film": ACTED,
    "TVSeries": ACTED,
    "Music": Term("performed"),
    "Book": Term("wrote"),
}


def trade_term(document: Document, person: str) -> Term | None:
    """The credit that the person's trade stands for, where the article names one trade only."""
    terms = {NOUNS[role] for role in document.roles(person) if role in NOUNS and NOUNS[role].role != "judge"}
    return next(iter(terms)) if len({t.predicate for t in terms}) == 1 else None


def known_term(document: Document, person: str, work: str) -> Term | None:
    """What somebody who is known for a work did: their trade where it fits the work, else by the work's type."""
    type_ = document.entity(work).type
    trade = trade_term(document, person)
    if trade is not None and type_ in trade.fits:
        return trade
    if type_ != "Work":
        return BY_TYPE.get(type_)
    return ACTED if trade is None and _is_about_acting(document) else None


_ACTING = frozenset("actor actress actors actresses co-star castmates".split())
_OTHER_TRADES = frozenset(
    "singer rapper author novelist director filmmaker writer playwright songwriter producer".split()
)


def _is_about_acting(document: Document) -> bool:
    """Does the article speak of actors and of no other trade?"""
    words = {token.lower_ for token in document.doc}
    return bool(words & _ACTING) and not words & _OTHER_TRADES


def credits_include(row: Row) -> Iterator[Credit]:
    """Her credits include W, V and U; Ann Poe, whose novels include W; his books, including W."""
    for i in range(1, len(row) - 1):
        if row.lower(i) not in _OEUVRE or row.kind(i) != "word":
            continue
        j = _including(row, i)
        owner = _owner(row, i) if j is not None else None
        at, works = works_from(row, j + 1) if j is not None else ([], ())
        if owner is None or not works:
            continue
        people = tuple(p for p in row[owner].ids if row.document.entity(p).type == "Person")
        for work in works if len(people) == 1 else ():
            term = _OEUVRE[row.lower(i)] or trade_term(row.document, people[0]) or _default(row, work)
            if row.document.entity(work).type in term.fits:
                yield Credit(people, term, (work,), row.span(owner, at[-1]), "credits-include", None)


def _default(row: Row, work: str) -> Term:
    type_ = row.document.entity(work).type
    return BY_TYPE[type_] if type_ in ("Music", "Book") else Term("worked_on")


def _including(row: Row, i: int) -> int | None:
    """Index of the word that opens the list, right after the noun or its "on screen", "also", "over the years"."""
    for k in range(i + 1, min(i + 7, len(row))):
        if row.lower(k) in _INCLUDING:
            return k
        if row.kind(k) != "word" or row[k].tag[:2] in ("VB", "MD", "PR"):
            return None
    return None


def _owner(row: Row, i: int) -> int | None:
    """Whose works they are: a possessive before the noun, or whoever "whose" goes back to."""
    for j in range(i - 1, max(i - 7, -1), -1):
        if row[j].tag == "PRP$":
            return j if row[j].ids else None
        if row.lower(j) in ("'s", "’s", "'", "’"):
            return j - 1 if j else None
        if row.lower(j) == "whose":
            return _antecedent(row, j)
        if row.kind(j) != "word" or row[j].tag[:2] not in ("JJ", "NN", "CD", "HY", "RB", "VB", "CC", ","):
            return None
    return None


def whose_work(row: Row) -> Iterator[Credit]:
    """Ann Poe, whose (latest novel,) W won a prize."""
    for i in range(1, len(row) - 1):
        if row.lower(i) != "whose":
            continue
        owner = _antecedent(row, i)
        at = next((k for k in range(i + 1, min(i + 8, len(row))) if row.kind(k) != "word"), None)
        if owner is None or at is None or row.kind(at) != "work":
            continue
        if any(row[k].tag[:2] in ("VB", "IN", "PR") for k in range(i + 1, at)):
            continue
        for work in row[at].ids:
            predicate = OWNERS.get(row.document.entity(work).type)
            term = Term(predicate) if predicate else trade_term(row.document, row[owner].ids[0])
            if term and row.document.entity(work).type in term.fits:
                yield Credit(row[owner].ids, term, (work,), row.span(owner, at), "whose-work")


def _antecedent(row: Row, whose: int) -> int | None:
    for j in range(whose - 1, max(whose - 6, -1), -1):
        if row.kind(j) == "person":
            return j
        if row.kind(j) != "word" or not (row.lower(j) in (",", "(", ")", "—", "–") or row.lower(j).isdigit()):
            return None
    return None


def apposed_own(row: Row) -> Iterator[Credit]:
    """W, her 2018 hit; “W,” Ann Poe's debut album; W, from her album V."""
    for i in range(len(row) - 2):
        if row.kind(i) != "work":
            continue
        j = i + 1
        while row.lower(j) in ('"', "”", ",", "’", "'"):
            j += 1
        if j == i + 1 or "," not in (row.lower(k) for k in range(i + 1, j)):
            continue
        if row.lower(j) == "from":
            yield from _from_album(row, i, j + 1)
        else:
            yield from _own_kind(row, i, j)


def _own_kind(row: Row, i: int, j: int) -> Iterator[Credit]:
    people, k = _possessor(row, j)
    noun = _kind_noun(row, k) if people else None
    type_ = row.document.entity(row[i].ids[0]).type
    kind = kind_type(row.lower(noun)) if noun is not None else None
    predicate = OWNERS.get(type_ if type_ != "Work" else kind or "")
    if predicate and noun is not None and kind is not None:
        yield Credit(people, Term(predicate), row[i].ids, row.span(i, noun), "apposed-own")


def _from_album(row: Row, i: int, j: int) -> Iterator[Credit]:
    people, k = _possessor(row, j)
    noun = _kind_noun(row, k) if people else None
    if noun is not None and kind_type(row.lower(noun)) == "Music":
        yield Credit(people, Term("performed"), row[i].ids, row.span(i, noun), "from-own-album")


def _possessor(row: Row, j: int) -> tuple[tuple[str, ...], int]:
    """(the one person whose possessive stands at unit j, index after it)."""
    if not 0 <= j < len(row):
        return (), j
    after = j + 1
    if row.kind(j) == "person" and row.lower(after) in ("'s", "’s", "'", "’"):
        after += 1
    elif row[j].tag != "PRP$":
        return (), j
    people = tuple(p for p in row[j].ids if row.document.entity(p).type == "Person")
    return (people, after) if len(people) == 1 else ((), j)


def _kind_noun(row: Row, j: int) -> int | None:
    """Index of the kind noun that heads the phrase at unit j ("2018 No. 1 hit")."""
    for k in range(j, min(j + 8, len(row))):
        last = row.kind(k + 1) != "word" or row[k + 1].tag[:2] not in ("NN", "HY", "VB")
        if row.kind(k) == "word" and kind_type(row.lower(k)) and last:
            return k
        if row.kind(k) != "word" or row[k].tag[:2] not in ("JJ", "NN", "CD", "HY", "VB", "RB", "AF", "."):
            return None
    return None
