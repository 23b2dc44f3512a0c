"""What kind of work a word of the language names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from allegedly.model.annotation import WorkType

_KINDS: dict[WorkType, str] = {
    "Film": "film movie flick blockbuster biopic documentary featurette short rom-com romcom feature thriller "
    "western slasher tearjerker mystery horror comedy serial noir farce motion-picture picture cartoon anime docufilm remake",
    "TVSeries": "series show sitcom miniseries mini-series docuseries docu-series soap telenovela programme program "
    "drama dramedy procedural franchise telefilm soapie cop-show spin-off spinoff comedy-drama",
    "Book": "novel book memoir autobiography biography novella bestseller best-seller comic manga anthology "
    "textbook trilogy cookbook poem essay monograph encyclopedia encyclopaedia dictionary hymnal paperback "
    "hardback page-turner whodunit tome volume manuscript atlas tale story",
    "Music": "song album single track ballad anthem ep lp mixtape tune hit smash chart-topper banger record opera symphony soundtrack "
    "hymn carol recording",
    "Play": "play musical stageplay pantomime panto",
    "Game": "game videogame",
    "Work": "podcast painting sculpture adaptation sequel prequel webcomic blog column screenplay script "
    "exhibition installation work reboot satire",
}
KIND_TYPES: dict[str, WorkType] = {word: kind for kind, words in _KINDS.items() for word in words.split()}
# Words before the head that say more than the head does ("television documentary", "graphic novel series").
MODIFIER_TYPES: dict[str, WorkType] = {
    "television": "TVSeries",
    "tv": "TVSeries",
    "reality": "TVSeries",
    "sitcom": "TVSeries",
    "soap": "TVSeries",
    "video": "Game",
    "computer": "Game",
    "arcade": "Game",
    "oscar": "Film",
    "emmy": "TVSeries",
    "broadway": "Play",
    "stage": "Play",
    "limited": "TVSeries",
    "part": "TVSeries",
    "episode": "TVSeries",
    **dict.fromkeys(
        ("bbc", "itv", "netflix", "hbo", "sky", "channel", "hulu", "abc", "nbc", "cbs", "amc"), "TVSeries"
    ),
    "feature": "Film",
    "animated": "Film",
    "comic": "Book",
    "book": "Book",
    "manga": "Book",
    "novel": "Book",
    "film": "Film",
    "movie": "Film",
    "hit": "Music",
    "rap": "Music",
    "pop": "Music",
}
_SUNG = frozenset({"hit", "rap", "pop"})
_DECIDED_BY_HEAD = frozenset(
    "film movie novel album song single memoir sitcom miniseries rom-com game musical novella podcast".split()
)


def kind_type(head: str, modifiers: Iterable[str] = ()) -> WorkType | None:
    """The type that a noun phrase with this head names, None when it names no work.

    >>> kind_type("documentary", ["television"]), kind_type("film"), kind_type("house")
    ('TVSeries', 'Film', None)
    """
    known = KIND_TYPES.get(head) or KIND_TYPES.get(singular(head))
    if known is None or head in _DECIDED_BY_HEAD:
        return known
    for modifier in modifiers:
        if modifier in _SUNG and known not in ("Music", "Work"):
            continue
        if modifier in MODIFIER_TYPES and modifier != head:
            return MODIFIER_TYPES[modifier]
    return known


def singular(noun: str) -> str:
    """The singular of a kind noun."""
    plain = noun.removesuffix("s")
    return noun[:-3] + "y" if noun.endswith("ies") and plain not in KIND_TYPES else plain


def decide_type(votes: Counter[WorkType]) -> WorkType:
    """The type with most votes; `Work` when there is none, the first in the model's order on a tie."""
    named = [
        (votes[kind], -order, kind) for order, kind in enumerate(_KINDS) if votes[kind] and kind != "Work"
    ]
    return max(named)[2] if named else "Work"
