"""Credits in the manner of the trade press: "Also joining the cast are …", "from writer-director Ann Poe",
"Poe and Reed executive produce", "the series, which Poe created", "Poe will replace Reed as showrunner"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.extract.credit.found import (
    Credit,
    ids_of,
    listed_back,
    people_from,
    topic_work,
    works_from,
)
from allegedly.extract.credit.maker import made_at
from allegedly.extract.credit.noun import noun_term
from allegedly.extract.credit.subject import subject_people
from allegedly.extract.credit.term import NOUNS, Term, verb_term
from allegedly.extract.credit.troupe import cast_from
from allegedly.language.works.reference import works_at
from allegedly.language.works.unit import Row, listed

ACTED = Term("acted_in", None, NOUNS["star"].fits)
PRODUCED = Term("produced", None, NOUNS["producer"].fits)
_JOINING = frozenset("joining rounding completing filling co-starring starring joined".split())
_BE = frozenset("is are was were".split())
_UNSURE = frozenset("not never no reportedly rumoured rumored offered talks eyed circling".split())


def joinings(row: Row) -> Iterator[Credit]:
    """Also joining the cast (of W) are A as the clerk, B as her brother and newcomer C."""
    for i in range(min(3, len(row))):
        if row.lower(i) not in _JOINING or row[i].tag != "VBG":
            continue
        be = next((k for k in range(i + 1, min(i + 24, len(row))) if row.lower(k) in _BE), None)
        if be is None or any(row.lower(k) in _UNSURE for k in range(len(row))):
            continue
        cast = list(cast_from(row, be + 1))
        at, works = _work_between(row, i, be)
        cue = any(row.lower(k) in ("cast", "ensemble", "regulars", "series") for k in range(i, be)) or works
        works = works or topic_work(row)
        if not cue or not works:
            continue
        for k, role in cast:
            span = row.span(at if at is not None else i, k)
            yield Credit(row[k].ids, ACTED, works[:1], span, "joining-cast", row.token(be), role)


def _work_between(row: Row, i: int, j: int) -> tuple[int | None, tuple[str, ...]]:
    return next(((k, works_at(row, k)) for k in range(i + 1, j) if works_at(row, k)), (None, ()))


def origins(row: Row) -> Iterator[Credit]:
    """W, from writer A and director B; the drama hails from creators A and B."""
    for i in range(1, len(row) - 2):
        if row.lower(i) != "from":
            continue
        terms, j = _roles(row, i + 1)
        at, works = _right_before(row, i)
        if not works and terms:
            at, works = made_at(row, i)
        if not works and any(row.lower(k) in ("hails", "comes", "is") for k in range(max(0, i - 2), i)):
            at, works = None, topic_work(row)
        while terms and works:
            people = listed(row, j, "person")
            people = people if row.lower(j - 1).endswith("s") else people[:1]
            if not people:
                break
            for term in terms:
                span = row.span(at if at is not None else i, people[-1])
                yield Credit(ids_of(row, people), term, works[:1], span, "from-maker")
            j = people[-1] + 1
            while row.lower(j) in ("and", ",", "&"):
                j += 1
            terms, j = _roles(row, j)


def _right_before(row: Row, i: int) -> tuple[int | None, tuple[str, ...]]:
    """The work right before "from" or "comes from", marks between them skipped."""
    j = i - 1
    while row.lower(j) in (",", '"', "”", "hails", "comes", "is"):
        j -= 1
    works = works_at(row, j) if j >= 0 else ()
    return (j, works) if works else (None, ())


def _roles(row: Row, i: int) -> tuple[list[Term], int]:
    """(the credits that role nouns at unit i name: "writer-director", "creator and executive producer", index after)."""
    found: list[Term] = []
    while row.kind(i) == "word":
        term = noun_term(row, i)
        if term is not None and row.lower(i - 1) not in ("assistant", "casting", "music", "art"):
            found.append(term)
        elif row[i].tag[:2] not in ("JJ", "NN", "HY", "CC", "DT") and row.lower(i) not in ("-", "/"):
            break
        i += 1
    return found, i


def productions(row: Row) -> Iterator[Credit]:
    """The Harbour Theatre's production of W; a Northgate Studios production of W."""
    for i in range(2, len(row) - 2):
        if (
            row.lower(i) not in ("production", "productions", "staging", "revival")
            or row.lower(i + 1) != "of"
        ):
            continue
        at, works = works_from(row, i + 2)
        mark = next(
            (k for k in range(i - 1, max(i - 5, 0), -1) if row.lower(k) in ("'s", "’s", "'", "’")), None
        )
        body = mark - 1 if mark is not None else None
        if works and body is not None and row.kind(body) == "body":
            yield Credit(row[body].ids, PRODUCED, works[:1], row.span(body, at[-1]), "production-of")


def houses(row: Row) -> Iterator[Credit]:
    """Tiger Gate, the production company behind W and V."""
    for i in range(2, len(row) - 1):
        if row.lower(i) != "behind" or row.lower(i - 1) not in (
            "company",
            "studio",
            "producer",
            "producers",
            "house",
        ):
            continue
        comma = next((k for k in range(i - 1, max(i - 7, 0), -1) if row.lower(k) == ","), None)
        at, works = works_from(row, i + 1)
        if comma is not None and row.kind(comma - 1) == "body" and works:
            yield Credit(row[comma - 1].ids, PRODUCED, works, row.span(comma - 1, at[-1]), "house-behind")


def executives(row: Row) -> Iterator[Credit]:
    """A and B executive produce (W) alongside C and D; A will executive produce with C."""
    for i in range(1, len(row)):
        if row.lower(i) not in ("produce", "produces", "produced", "producing") or not _is_executive(row, i):
            continue
        start = i - 2 if row.lower(i - 1) in ("executive", "-") else i - 1
        start -= row.lower(start) in ("executive", "co")
        while row.lower(start) in (
            "will",
            "also",
            "to",
            "and",
            "both",
            "who",
            "are",
            "is",
            ",",
            "set",
            "would",
        ):
            start -= 1
        before = listed_back(row, start)
        at, works = _object(row, i)
        works = works or _sole_before(row, i) or topic_work(row)
        after = next(
            (k for k in range(i + 1, min(i + 9, len(row))) if row.lower(k) in ("alongside", "with")), None
        )
        others = cast_from(row, after + 1) if after is not None else iter(())
        ids, first = (ids_of(row, before), before[0]) if before else subject_people(row, i)
        fellows = [k for k, _ in others]
        if first is not None and works:
            last = max([*fellows, at if at is not None else i, i])
            people = (*ids, *ids_of(row, fellows))
            yield Credit(
                people, PRODUCED, works[:1], row.span(first, last), "executive-produce", row.token(i)
            )


def serving(row: Row) -> Iterator[Credit]:
    """A serves as showrunner (and executive producer): of the work just spoken of."""
    for i in range(1, len(row) - 2):
        if row.lemma(i) not in ("serve", "act") or row.lower(i + 1) != "as" or row[i].tag[:2] != "VB":
            continue
        terms, j = _roles(row, i + 2)
        if not terms or row.lower(j) in ("of", "on", "for", "in", "at"):
            continue
        people, first = subject_people(row, i)
        works = topic_work(row)
        for term in terms if first is not None and works else ():
            span = row.span(first if first is not None else i, j - 1)
            yield Credit(people, term, works[:1], span, "serving-as", row.token(i))


def _is_executive(row: Row, i: int) -> bool:
    return "executive" in (row.lower(i - 1), row.lower(i - 2)) and row.lower(i + 1) != "by"


def _sole_before(row: Row, i: int) -> tuple[str, ...]:
    """The one work that the sentence names before unit i."""
    named = {row[k].ids for k in range(i) if row.kind(k) == "work"}
    return named.pop() if len(named) == 1 else ()


def _object(row: Row, i: int) -> tuple[int | None, tuple[str, ...]]:
    at, works = works_from(row, i + 1)
    return (at[-1], works) if works else (None, ())


def relatives(row: Row) -> Iterator[Credit]:
    """W, which A created; the film that A co-wrote with B."""
    for i in range(1, len(row) - 2):
        if row.lower(i) not in ("which", "that"):
            continue
        work = i - 1 - (row.lower(i - 1) in (",", '"', "”")) - (row.lower(i - 2) in (",", '"', "”"))
        if work < 0 or not works_at(row, work):
            continue
        people = _listed_ahead(row, i + 1)
        verb = (people[-1] if people else i) + 1
        while row.lower(verb) in (
            "also",
            "had",
            "has",
            "then",
            "both",
            "co",
            "-",
            "originally",
            "himself",
            "herself",
        ):
            verb += 1
        term = verb_term(row.lemma(verb), row.lower(verb))
        if not people or term is None or term.predicate == "acted_in" or row[verb].tag[:2] != "VB":
            continue
        if row.lower(verb + 1) == "with":
            people = people + people_from(row, verb + 2)
        yield Credit(
            ids_of(row, people),
            term,
            works_at(row, work),
            row.span(work, people[-1]),
            "which-made",
            row.token(verb),
        )


def _listed_ahead(row: Row, i: int) -> list[int]:
    if row.kind(i) == "word" and i < len(row) and row[i].tag == "PRP" and len(row[i].ids) == 1:
        return [i]
    return listed(row, i, "person")


def successions(row: Row) -> Iterator[Credit]:
    """A will replace B as showrunner (of W): both did it."""
    for i in range(2, len(row) - 1):
        if row.lower(i) != "as" or row.kind(i - 1) != "person":
            continue
        verb = next(
            (k for k in range(i - 2, max(i - 4, 0), -1) if row.lemma(k) in ("replace", "succeed")), None
        )
        terms, j = _roles(row, i + 1)
        if verb is None or not terms:
            continue
        start = verb - 1
        while row.lower(start) in ("will", "has", "have", "had", "would"):
            start -= 1
        before = listed_back(row, start)
        ids, first = (ids_of(row, before), before[0]) if before else subject_people(row, verb)
        works = works_from(row, j + 1)[1] if row.lower(j) in ("of", "on", "for") else topic_work(row)
        if first is not None and works and not any(row.lower(k) in _UNSURE | {"would"} for k in range(i)):
            people = (*ids, *row[i - 1].ids)
            yield Credit(people, terms[0], works[:1], row.span(first, j - 1), "succession", row.token(verb))
