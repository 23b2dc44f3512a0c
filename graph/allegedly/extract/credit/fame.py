"""Credits by reputation: what somebody is known for, whose character it is, whose music it has."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.extract.credit.found import Credit, ids_of, people_from, topic_work, work_of, works_from
from allegedly.extract.credit.oeuvre import known_term
from allegedly.extract.credit.subject import subject_people
from allegedly.extract.credit.term import NOUNS, SCREEN, Term, verb_term
from allegedly.language.works.reference import works_at
from allegedly.language.works.unit import Row

ACTED = Term("acted_in", None, NOUNS["star"].fits)
_KNOWN = frozenset("known fame famous recognised recognized remembered celebrated prominence stardom".split())
# What "with music by", "screenplay by" make of the people after them.
_CONTRIBUTIONS: dict[str, Term] = {
    **dict.fromkeys(
        "illustrations art artwork drawings pictures cover".split(), Term("worked_on", "illustrator")
    ),
    **dict.fromkeys("music score soundtrack".split(), Term("worked_on", "composer")),
    **dict.fromkeys("screenplay script story teleplay text words lyrics libretto".split(), Term("wrote")),
    "cinematography": Term("worked_on", "cinematographer", SCREEN),
    "photography": Term("worked_on", "cinematographer", SCREEN),
    "direction": Term("directed", None, SCREEN),
    "choreography": Term("worked_on", "choreographer"),
    "editing": Term("worked_on", "editor"),
}


def fame(row: Row) -> Iterator[Credit]:
    """Ann Poe, best known for playing a clerk on W; Poe rose to fame with the single W."""
    for i in range(1, len(row)):
        if row.lower(i) not in _KNOWN:
            continue
        at = next((k for k in range(i + 1, min(i + 15, len(row))) if row.kind(k) == "work"), None)
        if at is None or not any(row.lower(k) in ("for", "in", "on", "with", "as") for k in range(i, at)):
            continue
        people, first = _known_person(row, i)
        works = works_from(row, at)[1]
        if len(people) == 1 and first is not None:
            yield from _by_type(row, people, works, (first, at), "known-for")


def _known_person(row: Row, i: int) -> tuple[tuple[str, ...], int | None]:
    """Who is known: the person an apposition begins after, else the subject."""
    for j in range(i - 1, max(i - 6, -1), -1):
        if row.kind(j) == "person":
            return row[j].ids, j
        if row.kind(j) != "word" or row[j].tag[:2] in ("NN", "PR"):
            break
    if i <= 2 and row.lower(i - 1) in ("best", "better", "", "also"):
        return _opened(row, i)
    token = row.token(i)
    while token.pos_ not in ("VERB", "AUX") and token.head is not token:
        token = token.head
    at = row.at(token.i)
    return subject_people(row, at) if at is not None else ((), None)


def _opened(row: Row, i: int) -> tuple[tuple[str, ...], int | None]:
    """Who the sentence that opens "Best known for …, Ann Poe" is about: the person after its comma, a verb following."""
    for k in range(i + 1, len(row) - 1):
        verb = row[k + 1].tag[:2] in ("VB", "RB", "MD", "JJ") or row.lower(k + 1) == "stars"
        if row.kind(k) == "person" and row.kind(k + 1) == "word" and verb:
            marks = [j for j in range(k - 3, k) if row.lower(j) == ","]
            return (row[k].ids, k) if marks else ((), None)
    return (), None


def _by_type(
    row: Row, people: tuple[str, ...], works: tuple[str, ...], ends: tuple[int, int], rule: str
) -> Iterator[Credit]:
    for work in works:
        term = _told(row, *ends) or known_term(row.document, people[0], work)
        if term and row.document.entity(work).type in term.fits:
            yield Credit(people, term, (work,), row.span(*ends), rule)


_TURNS = frozenset(
    "playing portraying turn role part performance portrayal starring character roles appearing".split()
)
_DEEDS = frozenset(
    "directing writing creating producing hosting presenting narrating recording singing".split()
)


def _told(row: Row, i: int, j: int) -> Term | None:
    """What the words between two units say that somebody is known for: "her turn as a queen in", "directing"."""
    for k in range(min(i, j), max(i, j)):
        if row.lower(k) in _TURNS and row.lower(k + 1) != "of":
            return ACTED
        if row.lower(k) in _DEEDS:
            return verb_term(row.lemma(k), row.lower(k))
    return None


def figures(row: Row) -> Iterator[Credit]:
    """Poe and Reed's characters; Poe's dance scene in W: whoever has a character or scene in a work acts in it."""
    for i in range(2, len(row)):
        if row.lower(i) not in ("character", "characters", "scene", "scenes"):
            continue
        mark = next((k for k in range(i - 1, max(i - 4, 0), -1) if row.lower(k) in ("'s", "’s")), None)
        if mark is None or row.kind(mark - 1) != "person":
            continue
        works = works_from(row, i + 2)[1] if row.lower(i + 1) == "in" else ()
        if not works and row.lower(i).startswith("character"):
            works = topic_work(row)
        people, first = _owners(row, mark - 1)
        if works:
            yield Credit(people, ACTED, works, row.span(first, i), "character-of")


def _owners(row: Row, i: int) -> tuple[tuple[str, ...], int]:
    """The people coordinated up to unit i: "Poe and Reed"."""
    first = i
    while row.lower(first - 1) in ("and", ",") and row.kind(first - 2) == "person":
        first -= 2
    return ids_of(row, [k for k in range(first, i + 1) if row.kind(k) == "person"]), first


def contributions(row: Row) -> Iterator[Credit]:
    """W, with music by Ann Poe; W … screenplay by Tom Reed."""
    for i in range(1, len(row) - 1):
        term = _CONTRIBUTIONS.get(row.lower(i))
        if term is None or row.lower(i + 1) != "by":
            continue
        people = people_from(row, i + 2)
        at, works = work_of(row, i, term)
        if people and works and at is not None and not works_at(row, i):
            yield Credit(
                ids_of(row, people), term, works, row.span(at, people[-1]), "contribution-by", row.token(i)
            )


def careers(row: Row) -> Iterator[Credit]:
    """She made a career as an actress thanks to films like W and V."""
    acting = any(row.lower(k) in ("actress", "actor", "acting") for k in range(len(row)))
    for i in range(1, len(row) - 1):
        if (
            not acting
            or row.lower(i) not in ("like", "including", "as")
            or not row.lower(i - 1).endswith("s")
        ):
            continue
        at, works = works_from(row, i + 1)
        people = {id for k in range(i) for id in row[k].ids if row.document.entity(id).type == "Person"}
        if works and len(people) == 1:
            yield Credit(tuple(people), ACTED, works, row.span(i - 1, at[-1]), "career-in")
