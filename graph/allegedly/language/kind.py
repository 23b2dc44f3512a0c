"""What a name names: a person, a body, or something that is no entity, by all its namings in the article."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal

from allegedly.language.gender import is_given_name
from allegedly.language.name import Name
from allegedly.language.organization import is_acronym, known_kind
from allegedly.language.outlet import OUTLETS

if TYPE_CHECKING:
    from spacy.tokens import Doc

Kind = Literal["Person", "Organization", "Outlet", "Court", ""]
"""`""` stands for what is no entity here: places, peoples, events, prizes, products, laws."""

_LABELS = {"PERSON": "Person", "ORG": "Organization", "WORK_OF_ART": "Work"}
# Words that names of events, prizes, places, laws and calendar days end in or hold.
_NO_ENTITY = frozenset(
    "award awards prize prizes medal oscar oscars emmy emmys grammy grammys globes festival championship championships "
    "convention olympics cup tournament war day week month year eve season episode act bill amendment law code "
    "constitution treaty street avenue road boulevard square bridge island islands lake river mountain mountains ocean "
    "sea beach bay county city town village state states kingdom province republic airport hotel park stadium arena "
    "hall river tower towers highway gala ceremony election elections pandemic riots protests movement era century "
    "christmas memorial parade summit game games premiership bowl idol syndrome disease virus gate district".split()
)
_ENOUGH = 1.0


def kind_of(names: list[Name], doc: Doc) -> Kind:
    """The kind of what all these equal names name, by majority of the evidence; "" for no entity."""
    key = names[0].key
    known = known_kind(key)
    score: Counter[str] = Counter()
    for name in names:
        score[_LABELS.get(name.label, "" if name.label else "?")] += 2 / len(names)
        for kind, weight in _cues(name, doc).items():
            score[kind] = max(score[kind], 0) + weight / len(names) if weight < 2 else score[kind] + weight
    if known:
        score[known] += 3
        score["Organization"] += 0
        if score["Organization"] and known != "Organization":
            score[known] += score.pop("Organization")
    if key[-1] in _NO_ENTITY and not known:
        score[""] += 3
    if _looks_personal(names[0]):
        score["Person"] += 1.5
    if len(key) == 1 and is_acronym(names[0].words[0]):
        score["Organization"] += 0.5
        score["Person"] -= 1
    del score["?"], score["Work"]
    if not score:
        return ""
    kind, best = max(score.items(), key=lambda item: (item[1], item[0]))
    return kind if best >= _ENOUGH else ""  # type: ignore[return-value]


def _looks_personal(name: Name) -> bool:
    """A known given name and a surname ("Mara Quill", "Mara J. Quill")."""
    words = name.words
    return (
        2 <= len(words) <= 4
        and is_given_name(words[0].split("-")[0])
        and "of" not in words
        and not name.article
    )


def _cues(name: Name, doc: Doc) -> dict[str, float]:
    """What stands around one naming: weights for kinds."""
    cues: dict[str, float] = {}
    if name.title:
        cues["Person"] = 4.0
    elif name.role:
        cues["Person"] = 2.0
    if name.last + 2 < len(doc):
        after, second = doc[name.last + 1].text, doc[name.last + 2].text
        if after == "," and second.isdigit() and 1 < len(second) < 3 and _is_closed(doc, name.last + 3):
            cues["Person"] = cues.get("Person", 0) + 3.0
        elif "who" in (after, second if after == "," else ""):
            cues["Person"] = cues.get("Person", 0) + 1.0
    if name.article:
        cues["Person"] = cues.get("Person", 0) - 1.0
    return cues


def _is_closed(doc: Doc, i: int) -> bool:
    return i >= len(doc) or doc[i].text in {",", ".", "-", "–", "—", ")", "and", "who"}


def is_told_outlet(names: list[Name], doc: Doc) -> bool:
    """Is the body spoken of as a news source ("told X", "in an interview with X", "obtained by X", "X magazine")?"""
    return any(_tells_outlet(name, doc) for name in names)


_SOURCE_NOUNS = frozenset(
    "magazine newspaper tabloid outlet publication website blog podcast newswire broadsheet".split()
)
_TOLD = frozenset("told tell tells telling".split())
_OBTAINED = frozenset("obtained seen reviewed reported published revealed".split())
_INTERVIEW = frozenset("interview statement email chat conversation".split())


def _tells_outlet(name: Name, doc: Doc) -> bool:
    first, last = name.first, name.last
    before = doc[first - 1].lower_ if first else ""
    if before == "the" and first > 1:
        first -= 1
        before = doc[first - 1].lower_
    earlier = {token.lower_ for token in doc[max(0, first - 4) : max(0, first - 1)]}
    after = doc[last + 1].lower_ if last + 1 < len(doc) else ""
    if after in _SOURCE_NOUNS or before in _SOURCE_NOUNS:
        return True
    if before in _TOLD or after in {"reported", "reports"}:
        return True
    if before == "by" and earlier & _OBTAINED:
        return True
    return before in {"with", "to"} and bool(earlier & _INTERVIEW)


def is_wellknown_outlet(key: tuple[str, ...]) -> bool:
    """Is it an outlet that is known far beyond one article?"""
    return " ".join(key).removeprefix("the ") in OUTLETS
