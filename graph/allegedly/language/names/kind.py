"""What a name names: a person, a body, or something that is no entity, by all its namings in the article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from allegedly.language.names.description import Told, told_kind
from allegedly.language.names.name import Name
from allegedly.language.names.noble import is_style
from allegedly.language.names.office import CALLINGS
from allegedly.language.names.organization import is_acronym, known_kind
from allegedly.language.names.outlet import OUTLET_WORDS
from allegedly.language.names.place import is_place_name
from allegedly.language.names.shape import has_middle_initial, is_abbreviated, is_all_words, looks_personal
from allegedly.language.names.team import is_team_name
from allegedly.language.names.weights import Weights

if TYPE_CHECKING:
    from spacy.tokens import Doc

Kind = Literal["Person", "Organization", "Outlet", "Court", ""]
"""`""` stands for what is no entity here: places, peoples, events, prizes, products, laws."""

_LABELS: dict[str, Kind] = {"PERSON": "Person", "ORG": "Organization"}
# Words that names of events, prizes, places, laws and calendar days end in.
_NO_ENTITY = frozenset(
    "award awards prize prizes medal oscar oscars emmy emmys grammy grammys globes festival championship championships "
    "convention olympics cup tournament war day week month year eve season episode act bill amendment law code "
    "constitution treaty street avenue road boulevard square bridge island islands lake river mountain mountains ocean "
    "sea beach bay county city town village state states kingdom province republic airport hotel park stadium arena "
    "hall tower towers highway gala ceremony election elections pandemic riots protests movement era century christmas "
    "memorial parade summit game games premiership bowl idol syndrome disease virus gate district screening premiere "
    "garden gardens station atoll reef canyon valley peninsula desert ocean".split()
)
_PEOPLES = frozenset(
    "girls boys sisters men women kids wives housewives friends people children fans muslims christians jews catholics "
    "democrats republicans conservatives liberals americans europeans".split()
)
# First words of stage names, and last words of programmes' names.
_STAGE = frozenset("dj mc lil lil' lil’".split())
_PROGRAMMES = frozenset("show live tonight now hour tour podcast code".split())
_SOURCE_NOUNS = frozenset("magazine newspaper tabloid newswire broadsheet".split())
# What the kinds must gather at least; a label on every naming alone gives `_LABELLED`.
_ENOUGH = 1.0
_LABELLED = 2.0
_DECISIVE = 2.0
_WITHIN = frozenset(["in", "near", "outside", "across", "throughout"])


def kind_of(names: list[Name], doc: Doc, usage: float = 0.0) -> Kind:
    """The kind of what all these equal names name, by the weight of the evidence; "" for no entity.

    Args: usage: what speaks for a person in how the article calls the same one elsewhere, as by the surname alone.
    """
    score = Weights()
    if usage:
        score["Person"] += usage
    for name in names:
        if name.label != "WORK_OF_ART" and name.label:
            score[_LABELS.get(name.label, "")] += _LABELLED / len(names)
        for kind, weight in _cues(name, doc).items():
            score[kind] += weight if abs(weight) >= _DECISIVE else weight / len(names)
    score.add(_shape(names[0]))
    if score["Person"] > 0 and is_all_words(names[0], doc) and not any(n.title or n.role for n in names):
        score["Organization"] += _ENOUGH
        score["Person"] -= 1.5 * _ENOUGH
    known = known_kind(names[0].key)
    if known and known != "Organization":
        score[known] += score.pop("Organization", 0)
    kind, best = max(score.items(), key=lambda item: (item[1], item[0]), default=("", 0.0))
    return kind if best >= _ENOUGH else ""  # type: ignore[return-value]


def kind_of_label(label: str) -> Kind:
    """The kind that spaCy's label tells by itself."""
    return _LABELS.get(label, "")


def _shape(name: Name) -> dict[str, float]:
    """What the name's own words tell."""
    key = name.key
    if known := known_kind(key):
        return {known: 5.0, "Person": -2.0}
    weights: dict[str, float] = {}
    if is_style(key) or (key[0] in _STAGE and len(key) > 1):
        return {"Person": 6.0}
    if key[-1] in _PEOPLES:
        weights["Person"] = -6.0
    elif is_place_name(key):
        weights[""] = 6.0 if len(key) > 1 else 3.0
    elif key[-1] in _NO_ENTITY and not _bears_noun(name):
        weights[""] = 3.0
    if len(key) > 1 and key[-1] in _PROGRAMMES:
        weights["Person"] = -5.0
    elif is_team_name(key) and not (name.title or name.role):
        weights |= {"Organization": 3.0, "Person": -5.0}
    elif "&" in key:
        weights |= {"Organization": 3.0, "Person": -4.0}
    elif key[0] == "the":
        weights |= {"Outlet" if key[-1] in OUTLET_WORDS else "Organization": 2.0, "Person": -3.0}
    elif (len(key) == 1 and is_acronym(name.words[0])) or is_abbreviated(name):
        weights |= {"Organization": 0.5 * len(key), "Person": -2.0}
    elif looks_personal(name) or has_middle_initial(name):
        weights["Person"] = 2.5
    return weights


def _bears_noun(name: Name) -> bool:
    """Is such a word somebody's surname ("Ann Hall", "Dan Day"; not "the Albert Hall")?"""
    told = name.label == "PERSON" or name.title or name.role
    return bool(told) and not name.article and len(name.words) == 2 and looks_personal(name)


def _cues(name: Name, doc: Doc) -> Weights:
    """What stands around one naming: weights for kinds."""
    cues = Weights()
    if name.title:
        cues["Person"] += 4.0
    elif name.role:
        cues["Person"] += 2.0
    after, second = (doc[i].text if i < len(doc) else "" for i in (name.last + 1, name.last + 2))
    if after == "," and second.isdigit() and len(second) < 3 and _is_closed(doc, name.last + 3):
        cues["Person"] += 3.0
    elif "who" in (after, second if after == "," else ""):
        cues["Person"] += 1.0
    elif after == "," and second == "which":
        cues["Organization"] += 2.0
        cues["Person"] -= 4.0
    elif after in _SOURCE_NOUNS or _is_paper(name):
        cues["Outlet"] += 2.5
    if len(name.words) == 1 and doc[name.last].tag_ == "NNPS":
        cues["Person"] -= 2.5
    if (told := told_kind(name, doc)) is not None:
        cues.add(_TOLD[told])
    if _is_case_side(name, doc):
        cues[""] += _CASE
    if _has_own_article(name, doc):
        cues.add({"Organization": 1.5 if name.key[-1].endswith("s") else 0.0, "Person": -1.5})
    cues["Person"] -= _as_modifier(name, doc)
    if weight := _as_body(name, doc):
        cues["Organization"] += weight
        cues["Person"] -= 3.0
    cues[""] += _as_place(name, doc)
    return cues


# What papers are called too; only with an article, as a paper's name alone would be too common a word.
_PAPERS = frozenset(
    "mail mirror standard express star sun globe echo argus bulletin register mercury monitor".split()
)


def _is_paper(name: Name) -> bool:
    """Is it "the Harbour Mail"?"""
    return name.article and 1 < len(name.words) < 4 and name.key[-1] in _PAPERS


def _has_own_article(name: Name, doc: Doc) -> bool:
    """Is it written with "The" where no sentence begins ("left The Wanderlings"), as bands and papers are?"""
    before = doc[name.first - 1] if name.first > 1 else None
    return before is not None and before.text == "The" and not (before.is_sent_start or name.quoted)


_TOLD: dict[Told, dict[str, float]] = {
    "person": {"Person": 4.0},
    "body": {"Organization": 5.0, "Person": -6.0},
    "place": {"": 5.0, "Person": -3.0},
    "work": {"Person": -5.0},
}


# Outdoes a label on one naming, not on several.
_CASE = 2.5


def _is_case_side(name: Name, doc: Doc) -> bool:
    """Is it a side in a case's name ("Plessner v. Ferris"), which nobody need be otherwise?"""
    after = doc[name.last + 1].text if name.last + 1 < len(doc) else ""
    before = doc[name.first - 1].text if name.first else ""
    return bool({before, after} & {"v.", "vs.", "v", "vs"})


_BODY_NOUNS = frozenset(
    "band group duo trio label firm studio company streamer network broadcaster charity distributor publisher agency "
    "startup platform subsidiary retailer bank service club union chain conglomerate imprint banner outfit nonprofit "
    "giant producers".split()
)
_PUBLISHED = frozenset("published distributed".split())


def _as_body(name: Name, doc: Doc) -> float:
    """What speaks for a body in "the law firm X", "published by X", "Ann Poe of X Y"."""
    first = name.first - (1 if doc[name.first - 1].text == "The" else 0) if name.first else 0
    before, earlier = (doc[i] if i >= 0 else None for i in (first - 1, first - 2))
    if before is None or name.title or name.role:
        return 0.0
    if before.lower_ in _BODY_NOUNS and not before.is_sent_start:
        return 3.0
    if before.lower_ == "by" and earlier is not None and earlier.lower_ in _PUBLISHED:
        return 5.0
    unplaced = name.label in ("", "PERSON", "ORG") and len(name.words) > 1
    of_person = before.lower_ in ("of", "at") and earlier is not None and earlier.ent_type_ == "PERSON"
    return 3.0 if of_person and unplaced and not looks_personal(name) else 0.0


def _as_place(name: Name, doc: Doc) -> float:
    """What speaks for a place in "in Seaham", "Seaham, Calif.", "Seaham-based"."""
    around = [
        doc[i].text if 0 <= i < len(doc) else "" for i in (name.first - 1, name.last + 1, name.last + 2)
    ]
    if (
        around[0] == "of"
        and name.first > 3
        and doc[name.first - 2].text == ","
        and doc[name.first - 3].is_digit
    ):
        return 5.0
    if around[1] in ("-", "‑", "–") and around[2] in ("based", "born", "area"):
        return 5.0
    if (
        around[0] not in _WITHIN
        or name.label not in ("PERSON", "GPE", "LOC", "FAC")
        or around[1] in ("'s", "’s")
    ):
        return 0.0
    return 4.0 if around[1] == "," and doc[name.last + 2].ent_type_ == "GPE" else 1.5


def _as_modifier(name: Name, doc: Doc) -> float:
    """What speaks against a person in "the Leeds singer" and "the Quill Trust"."""
    root = doc[name.first : name.last + 1].root
    if root.dep_ == "compound":
        return 2.0 if len(name.words) == 1 and root.head.lemma_ in CALLINGS else 0.0
    return 1.0 if name.article else 0.0


def _is_closed(doc: Doc, i: int) -> bool:
    return i >= len(doc) or doc[i].text in {",", ".", "-", "–", "—", ")", "and", "who"}


def is_told_outlet(names: list[Name], doc: Doc) -> bool:
    """Is the body spoken of as a news source ("told X", "in an interview with X", "obtained by X", "X reported")?"""
    return any(_tells_outlet(name, doc) for name in names)


_OBTAINED = frozenset("obtained seen reviewed reported published revealed".split())
_INTERVIEW = frozenset("interview statement email chat conversation".split())


def _tells_outlet(name: Name, doc: Doc) -> bool:
    first = name.first - (1 if name.article else 0)
    before = doc[first - 1].lower_ if first else ""
    after = doc[name.last + 1].lower_ if name.last + 1 < len(doc) else ""
    if after in _SOURCE_NOUNS | {"reported", "reports"} or before in _SOURCE_NOUNS | {"told"}:
        return True
    earlier = {token.lower_ for token in doc[max(0, first - 4) : max(0, first - 1)]}
    if before == "by":
        return bool(earlier & _OBTAINED) and not _is_of_book(doc, first)
    return before in {"with", "to"} and bool(earlier & _INTERVIEW)


_BOOKS = frozenset(
    "novel novels book books memoir sequel biography autobiography album trilogy thriller edition".split()
)


def _is_of_book(doc: Doc, first: int) -> bool:
    """Is it a book that was published, so that a house and no source of news brought it out?"""
    sentence = range(doc[first].sent.start, first)
    return doc[first - 2].lower_ == "published" and any(doc[i].lower_ in _BOOKS for i in sentence)


_AUTHORITIES = frozenset(
    "department commission board agency office authority ombudsman bureau committee eeoc".split()
)


def is_complained_to(names: list[Name], doc: Doc) -> bool:
    """Is the body the authority that a complaint is lodged with, so that it stands for a court?"""
    return any(
        _AUTHORITIES & set(name.key)
        and doc[name.first - 1 - name.article].lower_ in ("with", "to")
        and "complaint" in {token.lower_ for token in doc[max(0, name.first - 8) : name.first]}
        for name in names
        if name.first > 1
    )
