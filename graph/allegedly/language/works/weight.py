"""How much the signs for one string weigh together, less what speaks against a title."""

from __future__ import annotations

from collections import Counter

from allegedly.language.works.network import NETWORKS, NEWS_NETWORKS, network_start
from allegedly.language.works.person import looks_personal
from allegedly.language.works.sign import OPEN_MARKS, Sign
from allegedly.language.works.title import JOINERS, Run, Words
from allegedly.language.works.type import KIND_TYPES

# Words that end the name of a body, an award or an event rather than a work's title.
_BODY_WORDS = frozenset(
    "bros bros. inc inc. ltd ltd. llc co corp corporation company university college institute department ministry "
    "committee commission council court association federation foundation police award awards festival prize agency "
    "bank holdings studios entertainment records productions publishing museum hospital championship amendment".split()
)

# Those that may end a title too: they only speak against it.
_BODY_HINTS = frozenset(
    "trust school society union party group pictures church theatre theater league cup act bill law street avenue city "
    "county state states international world fc club report plan program initiative treaty visa".split()
)

# Words that stand before "star", "actor", "director" without naming a work.
_NO_TITLES = frozenset(
    "hollywood bollywood broadway oscar emmy tony grammy bafta tv pop rock youtube instagram tiktok nba nfl mlb nhl "
    "premier marvel dc disney film movie porn reality rap r&b hip-hop country soap a-list co executive managing "
    "olympic football rugby tennis american british english french german italian indian irish scottish welsh "
    "australian canadian chinese japanese korean spanish i he she it they we you the this that these those".split()
)

_PRIZE_WORDS = frozenset(
    "actor actress director film picture screenplay song album performance supporting series drama comedy score "
    "documentary animated original adapted new editing".split()
)

_LABEL_COST = {
    "PERSON": 1.5,
    "GPE": 1.5,
    "NORP": 2.5,
    "ORG": 0.5,
    "DATE": 1.5,
    "LOC": 1.0,
    "FAC": 0.5,
    "EVENT": 1.0,
}


def weight(words: Words, group: list[Sign]) -> float:
    """How strong the signs for one string are together, less what its shape and labels speak against it."""
    run = group[0].run
    lowers = words.lower[run.first : run.last + 1]
    bare = [w for w in lowers if w not in JOINERS]
    titled = lowers[0].rstrip(".") in ("mr", "mrs", "ms", "sen", "rep", "gov") or lowers[0] == "dr."
    if titled and not _is_marked(words, run):
        return 0.0
    if lowers[0] in ("best", "outstanding") and any(w in _PRIZE_WORDS for w in lowers):
        return 0.0
    if (
        not bare
        or (lowers[-1] in _BODY_WORDS and not _is_called_so(words, group))
        or all(w in _NO_TITLES for w in bare)
    ):
        return 0.0
    if network_start(words, run.last) == run.first and not _is_marked(words, run):
        return 0.0
    if all(w in NETWORKS | NEWS_NETWORKS | {"channel", "plus"} or w.isdigit() for w in bare):
        return 0.0
    best: dict[str, float] = {}
    for sign in group:
        best[sign.rule] = max(best.get(sign.rule, 0.0), sign.weight)
    again = 0.5 * (len({s.run for s in group}) > 1)
    if best.keys() == {"marked-title"}:
        return best["marked-title"] + again
    return sum(best.values()) + again + _shape(words, run) - _cost(words, group)


# Places and bodies that series are named after; no prize, festival or firm.
_SETTINGS = frozenset(
    "court hospital museum police company college university bank agency department committee".split()
)
_CALLING = frozenset(
    {"kind-noun", "season-of", "network-possessive", "named-work", "marked-credit", "definition"}
)


def _is_called_so(words: Words, group: list[Sign]) -> bool:
    """Does a strong sign call it a work, though it ends like a body's name ("the sitcom Bramble Court")?"""
    strong = any(s.rule in _CALLING and s.weight >= 3 for s in group)
    return strong and words.lower[group[0].run.last] in _SETTINGS


def _is_marked(words: Words, run: Run) -> bool:
    return "&" in words.text[run.first : run.last + 1] or (
        run.first > 0 and words.text[run.first - 1] in OPEN_MARKS
    )


def _shape(words: Words, run: Run) -> float:
    """Small words inside, a subtitle or the tagger's own opinion speak for a title."""
    inner = words.lower[run.first : run.last + 1]
    tags = words.tag[run.first : run.last + 1]
    points = 0.5 * any(tag in ("VBZ", "VBD", "VBP", "VB", "PRP", "PRP$", "MD", "WP") for tag in tags)
    points += 0.5 * any(w in ("the", "a", "with", "to", "on", "you", "me", "us", ":") for w in inner[1:])
    points += 0.5 * (inner[0] in ("the", "a", "an") and len(inner) > 1)
    return points + (words.label[run.last] == "WORK_OF_ART")


# "The X star", "X premiered" and "X is a film" are no people, whatever the tagger makes of X.
_NO_PERSON = frozenset(
    {
        "described-by-work",
        "premiere-verb",
        "credits-in-brackets",
        "part-in-work",
        "after-opening",
        "listed-programme",
        "from-makers",
        "apposed-kind",
        "ordered",
        "next-seen",
        "shortlisted",
        "award-list",
        "season-of",
        "season-after",
        "part-played",
        "called-by-work",
        "network-possessive",
        "studio-possessive",
        "year-possessive",
        "author-possessive",
        "made-by",
        "dated-title",
        "known-for",
        "credits-list",
        "own-debut",
        "came-next",
        "listed-line",
    }
)

_NO_NAME = frozenset({"definition", "passive-subject", "named-work", "marked-credit"})


def _cost(words: Words, group: list[Sign]) -> float:
    """What the entity labels say against a title; strong signs outdo most of it."""
    rules = {s.rule for s in group}
    labels = Counter(_whole_label(words, s.run) for s in group)
    label = max(labels, key=lambda name: (labels[name], name))
    if (label in ("PERSON", "EVENT", "FAC") and rules & _NO_PERSON) or rules & _NO_NAME:
        return 0.0
    run = group[0].run
    cost = _LABEL_COST.get(label, 0.0)
    if label == "PERSON" and not looks_personal(words, run):
        cost = 0.5
    if run.first == run.last and words.lower[run.first] in KIND_TYPES:
        cost += 2
    if any(k in JOINERS for k in words.lower[run.first + 1 : run.last]):
        cost *= 0.6
    cost += 1.0 * (words.lower[run.last] in _BODY_HINTS)
    strongest = max(s.weight for s in group)
    return cost * (0.6 if strongest >= 3 else 1.0)


def _whole_label(words: Words, run: Run) -> str:
    """The entity label that all words of a run carry, "" when they differ or one has none."""
    labels = {words.label[k] for k in range(run.first, run.last + 1) if words.lower[k] not in JOINERS}
    return labels.pop() if len(labels) == 1 else ""
