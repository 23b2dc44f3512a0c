"""Which body a work is on or from, told by a verb: "aired on ITV", "moved to Hulu", "Fox has cancelled W"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from allegedly.extract.relation.found import (
    APOSTROPHES,
    Relation,
    bodies_at,
    is_network,
    listed_works,
    people_at,
    released,
    work_after,
)
from allegedly.language.names.office import PERSON_NOUNS
from allegedly.language.works.reference import works_at
from allegedly.language.works.unit import Row, listed

# Verbs and adjectives of which a work is the subject, with the words that join the body to them.
_SHOWN: dict[str, str] = {
    **dict.fromkeys("air aired airs airing".split(), "on by"),
    **dict.fromkeys(
        "premiere premiered premieres premiering debut debuted debuts debuting launched launches launch".split(),
        "on via through to",
    ),
    **dict.fromkeys(
        "stream streamed streams streaming available shown showing screened screening broadcast broadcasts watched "
        "seen play plays played ran run runs running continues continued".split(),
        "on via through by",
    ),
    **dict.fromkeys("returns returned return back".split(), "on via through to"),
    **dict.fromkeys(
        "landed lands arrives arrived drops dropped moved moves moving heads headed heading goes going coming comes "
        "come switched jumped migrated".split(),
        "on at to from",
    ),
    **dict.fromkeys("hits hit".split(), ""),
    **dict.fromkeys(
        "released release releases published publish publishes distributed issued commissioned ordered greenlit "
        "acquired bought snapped renewed cancelled canceled axed optioned financed backed".split(),
        "by through on via from with",
    ),
    **dict.fromkeys("picked snapped scooped".split(), "by"),
    **dict.fromkeys("sold set".split(), "to at by with"),
    "out": "from on via through",
    "due": "from on",
}
_MAKING = frozenset(
    "released release releases releasing published publish publishes publishing distributed distributes distribute "
    "distributing acquired acquires acquire acquiring bought buys ordered orders commissioned commissions greenlit "
    "greenlights renewed renews cancelled canceled cancels axed axes aired airs airing broadcasts streams streamed "
    "streaming premiered premieres issued issues launched launches debuted debuts shelved".split()
)
# "Picked up W", "pulled the plug on W", "gave a series order to W": verb, words on the way, what ends it.
_PHRASES = (
    ("picked picks pick", "up", "up"),
    ("pulled pulls pull", "the plug", "on"),
    (
        "gave given gives handed hands handing",
        "a an series pilot straight - straight-to-series to order season seasons episode episodes first second third "
        "fourth fifth sixth final renewal pickup green light greenlight new more full two - season",
        "to",
    ),
    ("landed lands nabbed nabs won wins", "the rights u.s. american north world", "to"),
)


def shown(row: Row) -> Iterator[Relation]:
    """X aired on ITV; X was published by Knopf; X moved from Fox to Hulu."""
    for i in range(len(row)):
        links = _SHOWN.get(row.lower(i)) if row.kind(i) == "word" else None
        if links is None or _is_rights_of_text(row, i):
            continue
        bodies = _bodies_after(row, i, links.split())
        at = _work_before(row, i) if bodies else None
        if at is None:
            continue
        ids = tuple(id for k in bodies for id in row[k].ids)
        relation = released(row, works_at(row, at), ids, (at, bodies[-1]), "released-on")
        dropped = _is_dropped_plan(row, i, bodies[-1])
        token = None if dropped is False else row.token(i)
        yield replace(relation, token=token, negated=bool(dropped))


def _is_rights_of_text(row: Row, i: int) -> bool:
    """Are film rights, or rights to a text, what is sold: the buyer does not bring out the text itself?"""
    at = next((k for k in range(i) if row.lower(k) in ("rights", "option")), None)
    if at is None:
        return False
    adapted = any(row.lower(k) in _SCREEN for k in range(max(0, at - 4), at))
    kinds = {row.document.entity(id).type for k in range(at, i) for id in works_at(row, k)}
    return adapted or bool(kinds & {"Book", "Play", "Game"})


_SCREEN = frozenset("film movie screen television tv adaptation stage dramatic big".split())


def _bodies_after(row: Row, i: int, links: list[str]) -> list[int]:
    """Indices of the bodies listed after the verb's link, an epithet and a date between allowed."""
    if not links:
        return listed(row, i + 1 + (row.lower(i + 1) == "the"), "body")
    for k in range(i + 1, min(i + 9, len(row))):
        if row.lower(k) in links:
            j = _past_epithet(row, k + 1)
            if row.kind(j) == "body" and not _is_followed_by_work(row, j):
                return listed(row, j, "body")
        elif (
            (row.kind(k) == "body" and row.lower(k - 1) not in ("from", "at"))
            or row.kind(k) not in ("word", "body")
            or (row[k].tag[:2] not in _BETWEEN and row.lower(k) not in (",", "stream", "watch"))
        ):
            return []
    return []


_BETWEEN = frozenset("IN CD NN RB JJ DT CC RP TO".split())


def _past_epithet(row: Row, i: int) -> int:
    j = i
    while row.kind(j) == "word" and j < i + 6:
        compound = row.lower(j - 1) == "-" and row[j].tag == "VBN"
        if row[j].tag[:2] not in ("DT", "JJ", "NN", "PR", "PO", "HY") and not compound:
            break
        j += 1
    return j


def _is_followed_by_work(row: Row, i: int) -> bool:
    """Is the body the maker of another work ("appeared on NBC's W", "on the NBC drama W")?"""
    return work_after(row, i + 1) is not None and row.lower(i + 1) not in (",", "and")


def releasing(row: Row) -> Iterator[Relation]:
    """Netflix released X; with Mubi releasing the film; ITV has renewed its drama X; Fox picked up X."""
    for i in range(1, len(row)):
        start = _object_start(row, i)
        if start is None:
            continue
        bodies = _doer(row, i)
        at = work_after(row, start) if bodies else None
        if at is not None and not _is_rights_of_text(row, at):
            works = tuple(id for k in listed_works(row, at) for id in works_at(row, k))
            relation = released(row, works, bodies, (i - 1, at), "body-releases")
            yield replace(relation, token=row.token(i))


def _object_start(row: Row, i: int) -> int | None:
    """Where the object of a verb of bringing out at unit i begins; None when it is no such verb."""
    if row[i].tag[:2] != "VB" or row.kind(i) != "word":
        return None
    if row.lower(i) in _MAKING and row.lower(i + 1) != "by":
        return i + 1
    for verbs, way, last in _PHRASES:
        if row.lower(i) in verbs.split():
            end = next((k for k in range(i + 1, min(i + 10, len(row))) if row.lower(k) == last), None)
            words = way.split()
            if end is not None and all(
                row.lower(k) in words or row[k].tag in ("DT", "CD", "HYPH") for k in range(i + 1, end)
            ):
                return end + 1
    return None


_AUXILIARIES = frozenset(
    "has have had also is was recently which will officially then , would not n't n’t wo did does since just "
    "reportedly already again later first originally finally to".split()
)


def _doer(row: Row, i: int) -> tuple[str, ...]:
    """The body that does what the verb at unit i says: right before it or its subject, pronouns included."""
    j = i - 1
    while j > 0 and row.lower(j) in _AUXILIARIES:
        j -= 1
    if j >= 0 and row.lower(j) != "to" and bodies_at(row, j) and not _is_anothers_clause(row, j, i):
        return bodies_at(row, j)
    return _parsed_doer(row, i)


def _is_anothers_clause(row: Row, j: int, i: int) -> bool:
    """Does the body before a comma only end the aside of another subject ("Poe, last seen at Sony, published W")?"""
    if not any(row.lower(k) == "," for k in range(j, i)):
        return False
    subjects = [row.at(c.i) for c in row.token(i).children if c.dep_ == "nsubj" and c.tag_[0] != "W"]
    return any(at is not None and at < j for at in subjects)


_PHASES = frozenset("begin start stop continue resume".split())


def _parsed_doer(row: Row, i: int) -> tuple[str, ...]:
    """The body that is the verb's subject in the parse: "Northgate began streaming W", "Northgate, the studio that made W"."""
    token = row.token(i)
    if token.dep_ == "xcomp" and token.head.lemma_ in _PHASES:
        token = token.head
    for child in token.children:
        if child.dep_ == "nsubj":
            child = token.head if child.tag_ == "WDT" else child
            at = row.at((child.head if child.dep_ == "appos" else child).i)
            if at is not None:
                return bodies_at(row, at)
    return ()


_PLANNED = frozenset("slated planned scheduled supposed intended due meant set".split())
_DROPPED = frozenset("though although but however until before instead".split())


def _is_dropped_plan(row: Row, i: int, last: int) -> bool | None:
    """Was the release "originally slated" for a body, and then not? None where no plan is spoken of."""
    planned = any(row.lower(k) == "originally" and row.lower(k + 1) in _PLANNED for k in range(i))
    if not planned:
        return None
    return any(row.lower(k) in _DROPPED for k in range(last, min(last + 3, len(row))))


def _work_before(row: Row, i: int) -> int | None:
    """The work that is aired or published: the verb's subject, else the nearest before it, in this clause or as its subject."""
    subject = _subject_work(row, i)
    if subject is not None or _is_done_by_person(row, i):
        return subject
    found = [k for k in range(i) if works_at(row, k)]
    if not found:
        return None
    distinct = {works_at(row, k) for k in found}
    if len(distinct) == 1 or found[-1] >= i - 3:
        return found[-1]
    first = found[0]
    return first if first < 3 and any(row.lower(k) in ("is", "was") for k in range(first + 1, i)) else None


def _is_done_by_person(row: Row, i: int) -> bool:
    """Is the verb's subject a person, named or by a calling ("The W alum will play a clerk on the Peacock drama")?"""
    for child in row.token(i).children:
        at = row.at(child.i) if child.dep_ == "nsubj" else None
        if at is not None and row.lower(at + 1) not in APOSTROPHES:
            return row.kind(at) == "person" or bool(people_at(row, at)) or row.lower(at) in _PEOPLE
    return False


_PEOPLE = PERSON_NOUNS | {"alum", "he", "she", "who", "they"}


def _subject_work(row: Row, i: int) -> int | None:
    """The work that is the verb's own subject, or the kind noun or relative pronoun that stands for it."""
    token = row.token(i)
    for child in token.children:
        if child.dep_ in ("nsubj", "nsubjpass"):
            child = token.head if child.tag_ in ("WDT", "WP") and token.dep_ == "relcl" else child
            at = row.at(child.i)
            return at if at is not None and at < i and works_at(row, at) else None
    return None


def runs(row: Row) -> Iterator[Relation]:
    """After three seasons on Fox, X …; X has spent ten years on ITV: the sentence's one work."""
    for i in range(len(row) - 2):
        if row.lower(i) not in _TERMS or row.lower(i + 1) not in ("on", "at"):
            continue
        body = i + 2 + (row.lower(i + 2) == "the")
        ids = {works_at(row, k) for k in range(len(row)) if works_at(row, k)}
        if row.kind(body) == "body" and is_network(row, body) and len(ids) == 1:
            at = next(k for k in range(len(row)) if works_at(row, k))
            yield released(row, next(iter(ids)), row[body].ids, (at, body), "run-on-network")


_TERMS = frozenset("seasons season years series run decade episodes slot stint".split())
