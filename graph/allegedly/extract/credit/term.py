"""Words that name a contribution to a work, and the credit that each of them is."""

from __future__ import annotations

from typing import NamedTuple

SCREEN = frozenset({"Film", "TVSeries", "Play", "Work", "Game"})
TEXT = frozenset({"Book", "Work", "Play", "Film", "TVSeries", "Music", "Game"})
ANY = TEXT


class Term(NamedTuple):
    """A credit: its predicate, the role's name where the predicate does not say it, the types of work it fits."""

    predicate: str
    role: str | None = None
    fits: frozenset[str] = ANY


def _terms(words: str, term: Term) -> dict[str, Term]:
    return dict.fromkeys(words.split(), term)


# Past participles of "W … by P" and verbs of "P … W", by their base form.
VERBS: dict[str, Term] = {
    **_terms("direct co-direct helm codirect", Term("directed", None, SCREEN | {"Music"})),
    **_terms("write co-write cowrite pen author co-author script ghostwrite adapt retell", Term("wrote")),
    **_terms("create co-create conceive", Term("created", None, SCREEN | {"Book"})),
    **_terms("produce co-produce executive-produce coproduce", Term("produced", None, SCREEN | {"Music"})),
    **_terms("star co-star guest-star costar act", Term("acted_in", None, SCREEN | {"Music"})),
    **_terms("host front present narrate voice headline", Term("acted_in", None, SCREEN | {"Book"})),
    **_terms("perform sing record", Term("performed", None, frozenset({"Music", "Play", "Work"}))),
    **_terms("edit co-edit", Term("worked_on", "editor")),
    **_terms("illustrate", Term("worked_on", "illustrator", frozenset({"Book", "Work"}))),
    **_terms("compose score", Term("worked_on", "composer")),
    **_terms("photograph lens", Term("worked_on", "cinematographer", SCREEN)),
    **_terms("choreograph", Term("worked_on", "choreographer")),
    **_terms("translate", Term("worked_on", "translator")),
    **_terms("animate", Term("worked_on", "animator")),
    **_terms("compile publish", Term("wrote", None, frozenset({"Book"}))),
    **_terms("release drop", Term("performed", None, frozenset({"Music"}))),
}
# Nouns that name somebody by the contribution.
NOUNS: dict[str, Term] = {
    **_terms("director co-director filmmaker helmer", Term("directed", None, SCREEN)),
    **_terms(
        "writer co-writer screenwriter author co-author novelist playwright scribe lyricist scriptwriter songwriter",
        Term("wrote"),
    ),
    **_terms("creator co-creator", Term("created", None, SCREEN | {"Book"})),
    **_terms("producer co-producer", Term("produced", None, SCREEN | {"Music"})),
    **_terms(
        "star co-star actor actress lead alum alumna starlet leading-man heart-throb",
        Term("acted_in", None, SCREEN),
    ),
    **_terms("host co-host presenter narrator moderator quizmaster emcee", Term("acted_in", None, SCREEN)),
    **_terms(
        "singer rapper hitmaker songstress crooner songbird frontman vocalist chart-topper",
        Term("performed", None, frozenset({"Music", "Work"})),
    ),
    **_terms("composer", Term("worked_on", "composer")),
    **_terms("cinematographer", Term("worked_on", "cinematographer", SCREEN)),
    **_terms("editor", Term("worked_on", "editor")),
    **_terms("illustrator", Term("worked_on", "illustrator")),
    **_terms("showrunner", Term("worked_on", "showrunner", SCREEN)),
    **_terms("choreographer", Term("worked_on", "choreographer")),
    **_terms(
        "stuntman stuntwoman gaffer hairstylist cameraman camerawoman armorer armourer dramaturg",
        Term("worked_on", None, SCREEN),
    ),
    # These name a contributor only together with the word before them.
    **_terms("designer coordinator supervisor double artist operator", Term("worked_on", None, SCREEN)),
    **_terms("translator", Term("worked_on", "translator", frozenset({"Book", "Play", "Work"}))),
    **_terms("judge panelist", Term("acted_in", None, frozenset({"TVSeries"}))),
}
# Nouns that name a contributor only with one of these words before them ("costume designer").
CREW_NOUNS = frozenset("designer coordinator supervisor double artist operator".split())
CREW_WORDS = frozenset(
    "costume production set sound lighting stunt intimacy script music effects makeup make-up camera body location "
    "props visual post-production casting".split()
)
# What "a … by P" makes P, by the type of the work.
MAKERS: dict[str, str] = {
    "Book": "wrote",
    "Music": "performed",
    "Film": "directed",
    "Play": "wrote",
    "TVSeries": "created",
}
# What "P's … W" makes P.
OWNERS: dict[str, str] = {"Book": "wrote", "Music": "performed", "Play": "wrote"}


def verb_term(lemma: str, lower: str) -> Term | None:
    """The credit of a verb form; the tagger's base form first, then one made from the ending."""
    if lemma in VERBS:
        return VERBS[lemma]
    for ending in ("d", "ed", "ing", "s", "es"):
        if lower.endswith(ending):
            stem = lower[: -len(ending)]
            for base in (stem, stem + "e", stem[:-1] if stem[-2:-1] == stem[-1:] else stem):
                if base in VERBS:
                    return VERBS[base]
    return VERBS["write"] if lower in ("written", "co-written", "cowritten", "wrote", "co-wrote") else None
