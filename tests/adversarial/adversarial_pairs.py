"""Pairs of a trap and its true twin, and the check of what was read in them.

A line of `*.jsonl` holds one pair: `id`, `category`, `trap` and `twin` (texts), `trap_must_not` and `twin_must`
(lists of patterns). A pattern names its `layer` and any of that layer's slots, people and works by their names:

    {"layer": "facts", "s": NAME, "p": PREDICATE or "*", "o": NAME}      an asserted fact
    {"layer": "events", "type": TYPE, "claimant": NAME, "respondent": NAME}   an asserted event
    {"layer": "events", "type": TYPE, "party": NAME}                       the same, on whichever side
    {"layer": "quotes", "text": WORDS, "speaker": NAME}
    {"layer": "claims", "by": NAME, "about": NAME, "status": STATUS}

A slot that a pattern leaves out, or gives as "*", matches anything; being married has no direction.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from allegedly.extract.annotate import annotate
from allegedly.language.read import read_document
from allegedly.model import WORK_TYPES, Annotation, Article

CATEGORIES = (
    "allegation",
    "denial",
    "hypothetical",
    "conditional",
    "threat",
    "question",
    "rumour",
    "quotation",
    "satire",
    "film-plot",
    "character",
    "withdrawn",
    "negation",
    "swapped",
    "other-words",
    "credit-lost",
    "surname",
)
_MOST = 0.6
FOLDER = Path(__file__).parent
_TITLES = {
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "sir",
    "judge",
    "mayor",
    "senator",
    "sheriff",
    "captain",
    "admiral",
}
_NAME = re.compile(r"(?:[^\W\d_][\w.'’]*)")


@dataclass(frozen=True)
class Pair:
    """One trap with its true twin; the patterns are those of the module's docstring."""

    id: str
    category: str
    trap: str
    twin: str
    trap_must_not: tuple[Mapping[str, str], ...]
    twin_must: tuple[Mapping[str, str], ...]


@dataclass(frozen=True)
class Outcome:
    """What came of one pair: the items that leaked from the trap, the patterns not read in the twin."""

    pair: Pair
    leaks: tuple[Any, ...]
    unread: tuple[Mapping[str, str], ...]


def pairs(folder: Path = FOLDER) -> Iterator[Pair]:
    """Yield the pairs of all `*.jsonl` of a folder, in order of file name and line."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            data = json.loads(line)
            data["trap_must_not"] = tuple(data["trap_must_not"])
            data["twin_must"] = tuple(data["twin_must"])
            yield Pair(**data)


def run(pair: Pair) -> Outcome:
    """Read trap and twin, each as an article of its own, and compare with the patterns."""
    trap, twin = (_annotation(f"{pair.id}-{part}", getattr(pair, part)) for part in ("trap", "twin"))
    return Outcome(
        pair,
        leaks=tuple(item for pattern in pair.trap_must_not for item in matches(trap, pattern)),
        unread=tuple(pattern for pattern in pair.twin_must if not any(matches(twin, pattern))),
    )


def matches(annotation: Annotation, pattern: Mapping[str, str]) -> Iterator[Any]:
    """Yield the items of an annotation that a pattern describes; facts and events only when asserted."""
    for item in getattr(annotation, pattern["layer"]):
        if pattern["layer"] in ("facts", "events") and item.status != "asserted":
            continue
        wanted = {slot: value for slot, value in pattern.items() if slot != "layer"}
        if any(all(_fits(annotation, _slot(item, s), v) for s, v in w.items()) for w in _readings(wanted)):
            yield item


def _readings(wanted: dict[str, str]) -> Iterator[dict[str, str]]:
    yield wanted
    if wanted.get("p") == "spouse_of":
        yield {**wanted, "s": wanted["o"], "o": wanted["s"]}


def _slot(item: Any, slot: str) -> Any:
    return item.claimant + item.respondent if slot == "party" else getattr(item, slot)


def table(outcomes: Iterable[Outcome]) -> str:
    """Leaks and twins read for each category, one line each, and in all."""
    rows: dict[str, list[int]] = {}
    for outcome in outcomes:
        for key in (outcome.pair.category, "all"):
            row = rows.setdefault(key, [0, 0, 0])
            row[0] += 1
            row[1] += bool(outcome.leaks)
            row[2] += not outcome.unread
    rows["all"] = rows.pop("all", [0, 0, 0])
    lines = [f"{'category':14} {'pairs':>5} {'traps leaked':>13} {'twins read':>11}"]
    for key, (total, leaked, read) in rows.items():
        lines.append(f"{key:14} {total:5} {leaked:13} {read:6} {read / max(total, 1):4.0%}")
    return "\n".join(lines)


def frame(text: str) -> str:
    """The sentence frame of a text: names, titles in quotation marks and numbers replaced by a place holder."""
    text = re.sub(r"‘[A-Z][^’]*[’]|“[A-Z][\w’' ]{2,30},?”", "N", text)
    words = ["N" if re.match(r"[A-Z\d$]", word) else word.lower() for word in re.findall(r"[\w$’']+", text)]
    return re.sub(r"N(?: N)+", "N", " ".join(words))


def _annotation(doc: str, text: str) -> Annotation:
    return annotate(read_document(Article(doc, text)))


def _fits(annotation: Annotation, value: Any, wanted: str) -> bool:
    if wanted == "*":
        return True
    if value is None:
        return False
    names = {entity.id: entity for entity in annotation.entities}
    values = value if isinstance(value, tuple) else (value,)
    return any(_same(names[v], wanted) if v in names else _holds(v, wanted) for v in values)


def _holds(text: str, wanted: str) -> bool:
    """Are the words in the text, and do they make up most of it (not a quotation inside another)?"""
    return wanted in text and len(wanted) >= _MOST * len(text)


def _same(entity: Any, wanted: str) -> bool:
    """Is the entity the one of that name? A part of the name will do; so will a longer title of a work."""
    have, want = _words(entity.name), _words(wanted)
    return bool(have) and (have <= want or (entity.type in {*WORK_TYPES, "Organization"} and want <= have))


def _words(name: str) -> set[str]:
    return {word.rstrip(".") for word in _NAME.findall(name.casefold())} - _TITLES - {"the", "a", "an"}
