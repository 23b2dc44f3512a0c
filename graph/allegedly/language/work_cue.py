"""Signs in running text that a stretch of words is the title of a work."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from allegedly.language.title import DATE_WORDS, JOINERS, Run, Words, backward, forward
from allegedly.language.work_type import KIND_TYPES, kind_type, singular
from allegedly.model.annotation import WorkType

OPEN_MARKS = {'"': '"', "“": "”", "‘": "’", "'": "'", "`": "'", "*": "*", "_": "_", "«": "»"}


@dataclass(frozen=True)
class Sign:
    """One reason to take `run` for a title. `weight`: 3 is enough alone, 2 nearly, 1 is a hint."""

    run: Run
    rule: str
    weight: float
    type: WorkType | None = None


# Broadcasters and streaming services whose possessive stands before a programme ("HBO's Insecure"-like).
NETWORKS = frozenset(
    "hbo max netflix hulu fx fxx amc showtime starz peacock paramount paramount+ disney disney+ disney-plus amazon "
    "bravo mtv tlc lifetime hallmark pbs syfy tnt tbs vh1 bet itv itv1 itv2 e4 e! apple tv+ "
    "crunchyroll shudder freeform epix cinemax britbox acorn nickelodeon cw oxygen a&e".split()
)
NEWS_NETWORKS = frozenset("bbc nbc abc cbs fox cnn msnbc sky channel bbc1 bbc2 espn npr".split())
_NEW = frozenset(
    "new latest recent upcoming forthcoming first second third fourth fifth next last previous hit debut own famous "
    "acclaimed best-selling bestselling seminal controversial popular classic award-winning breakthrough final "
    "original short".split()
)
_NAMING = frozenset("titled entitled called named dubbed".split())
# Nouns of which "of X", "for X", "in X" or "to X" names the work, with the type they speak for.
_PART_NOUNS: dict[str, tuple[str, float, WorkType | None]] = {
    "star": ("of", 2, None),
    "stars": ("of", 2, None),
    "co-star": ("of in on", 2, None),
    "cast": ("of", 2, None),
    "episode": ("of", 3, "TVSeries"),
    "episodes": ("of", 3, "TVSeries"),
    "season": ("of", 3, "TVSeries"),
    "seasons": ("of", 3, "TVSeries"),
    "finale": ("of", 2, "TVSeries"),
    "creator": ("of", 2, "TVSeries"),
    "co-creator": ("of", 2, "TVSeries"),
    "showrunner": ("of on", 3, "TVSeries"),
    "author": ("of", 3, "Book"),
    "trailer": ("for of", 3, "Film"),
    "premiere": ("of", 2, None),
    "screening": ("of", 2, "Film"),
    "sequel": ("to", 3, None),
    "prequel": ("to", 3, None),
    "spin-off": ("of", 3, "TVSeries"),
    "spinoff": ("of", 3, "TVSeries"),
    "remake": ("of", 3, None),
    "reboot": ("of", 3, None),
    "adaptation": ("of", 3, None),
    "version": ("of", 2, None),
    "production": ("of", 1, "Play"),
    "revival": ("of", 2, "Play"),
    "soundtrack": ("of to for", 2, "Film"),
    "filming": ("of for", 1, "Film"),
    "footage": ("of from", 1, None),
    "scene": ("in from", 2.5, None),
    "scenes": ("in from", 2.5, None),
    "set": ("of", 2, None),
    "sets": ("of", 2, None),
    "role": ("in on", 2, None),
    "roles": ("in on", 2, None),
    "performance": ("in", 1, None),
    "appearance": ("in on", 1, None),
    "stint": ("on", 1, "TVSeries"),
    "copies": ("of", 2, "Book"),
    "edition": ("of", 1, "Book"),
    "rights": ("to", 1, None),
    "script": ("for of", 2, "Film"),
    "screenplay": ("for of", 2, "Film"),
    "rendition": ("of", 2, "Music"),
    "video": ("for", 1, "Music"),
}
# Verbs with the words that may stand between them and the title.
_VERBS: dict[str, tuple[str, float, WorkType | None]] = {
    **dict.fromkeys(
        ("starred", "stars", "starring", "co-starred", "co-stars", "co-starring"), ("in on", 3, None)
    ),
    **dict.fromkeys(("guest-starred", "guest-stars", "guest-starring"), ("in on", 3, "TVSeries")),
    **dict.fromkeys(("acted", "acts", "acting"), ("in on", 2, None)),
    **dict.fromkeys(("appeared", "appears", "appearing"), ("in on", 1, None)),
    **dict.fromkeys(("directed", "directs", "directing", "helmed", "co-directed"), ("", 2, "Film")),
    **dict.fromkeys(("wrote", "penned", "co-wrote", "authored"), ("", 2, None)),
    **dict.fromkeys(("worked", "works", "working"), ("on", 1, None)),
}
_BACK_NOUNS: dict[str, tuple[float, WorkType | None]] = {
    **dict.fromkeys(("star", "stars", "co-star", "co-stars", "alum", "alums", "alumni"), (2.0, "TVSeries")),
    **dict.fromkeys(("actor", "actress", "actors"), (2.0, "TVSeries")),
    **dict.fromkeys(
        ("showrunner", "sitcom", "reboot", "spinoff", "spin-off", "franchise"), (2.0, "TVSeries")
    ),
    **dict.fromkeys(("trailer", "sequel", "prequel", "remake"), (2.0, "Film")),
    **dict.fromkeys(("director", "filmmaker", "screenwriter"), (1.0, "Film")),
    **dict.fromkeys(("author", "novelist"), (1.5, "Book")),
    **dict.fromkeys(("singer", "hitmaker", "songstress", "crooner", "rapper"), (2.0, "Music")),
    **dict.fromkeys(("creator", "finale", "cast", "castmate", "castmates", "contestant"), (1.5, "TVSeries")),
}
_AFTER_VERBS: dict[str, tuple[float, WorkType | None]] = {
    **dict.fromkeys(("premiered", "premieres", "airs", "aired"), (2.5, "TVSeries")),
    **dict.fromkeys(("stars", "starring"), (2.5, None)),
    "debuted": (1.0, None),
    "streams": (1.5, None),
    "streaming": (1.0, None),
    "follows": (1.0, None),
    "grossed": (2.0, "Film"),
    "directed": (2.5, "Film"),
    "written": (1.0, None),
    "produced": (1.5, None),
    "released": (1.0, None),
    "published": (1.0, "Book"),
    "illustrated": (2.0, "Book"),
    "adapted": (1.0, None),
    "starred": (1.0, None),
}
_BETWEEN_VERB = frozenset(
    "which is was were are be been has have had co-written originally also first will had".split()
)


def signs(words: Words) -> Iterator[Sign]:
    """Yield every sign of a title in the text, in order of the cue; one title may have many."""
    for i, word in enumerate(words.lower):
        if word in KIND_TYPES or singular(word) in KIND_TYPES:
            yield from _after_kind(words, i)
        if word in _NAMING:
            yield from _after_naming(words, i)
        if word in ("'s", "’s"):
            yield from _after_owner(words, i)
            yield from _after_author(words, i)
        if word in _PLURALS:
            yield from _after_plural(words, i)
        if word in _PLAYING and words.tag[i][:2] == "VB":
            yield from _part_in(words, i)
        if word in ("based", "directed", "written", "illustrated", "starring", "adapted"):
            yield from _after_opening(words, i)
        if word == "for":
            yield from _awarded_for(words, i)
        if word in _PART_NOUNS or word in _VERBS:
            yield from _after_cue(words, i, *(_PART_NOUNS.get(word) or _VERBS[word]))
        if word in _BACK_NOUNS:
            yield from _before_noun(words, i)
        if word in _AFTER_VERBS:
            yield from _before_verb(words, i)
        if word == "(":
            yield from _before_year(words, i)
            yield from _in_brackets(words, i)
        if words.text[i] in OPEN_MARKS:
            yield from _marked(words, i)
        if word in ("is", "was", "are", "were"):
            yield from _defined(words, i)


def listed_after(words: Words, run: Run) -> Iterator[Run]:
    """The titles coordinated after one: "X, Y and Z", marks and owners between them."""
    at = run.last + 1
    for _ in range(12):
        start = at
        while at < len(words) and (
            words.lower[at] in (",", "and", "&", ";") or words.text[at] in OPEN_MARKS.values()
        ):
            at += 1
        if (
            at == start
            or at >= len(words)
            or not any(w in (",", "and", "&", ";") for w in words.lower[start:at])
        ):
            return
        found = title_at(words, at, split_and=True)
        if found is None:
            return
        yield found
        at = found.last + 1


def title_at(words: Words, i: int, *, split_and: bool = False) -> Run | None:
    """The title that begins at token i, inside marks if it is marked (the marks are left out)."""
    if i < len(words) and words.text[i] in OPEN_MARKS:
        return marked_run(words, i)
    run = forward(words, i, split_and=split_and)
    owner = _owner_end(words, run) if run else None
    return forward(words, owner + 1, split_and=split_and) if owner else run


def _owner_end(words: Words, run: Run) -> int | None:
    """Index of the possessive mark of a network that a run opens with ("HBO's X" names X)."""
    for k in range(run.first + 1, min(run.first + 4, run.last)):
        if words.lower[k] in ("'s", "’s"):
            network = words.lower[k - 1] in NETWORKS | NEWS_NETWORKS
            author = k > run.first + 1 and words.label[k - 1] == words.label[k - 2] == "PERSON"
            return k if network or author else None
    return None


def marked_run(words: Words, i: int) -> Run | None:
    """The words between the mark at token i and its partner within 14 tokens, closing comma left out."""
    close = OPEN_MARKS[words.text[i]]
    if i + 1 >= len(words) or words.glued[i + 1] is False:
        return None
    for end in range(i + 1, min(i + 16, len(words))):
        if "\n" in words.text[end]:
            return None
        if words.text[end] == close and words.glued[end] and end > i + 1:
            last = end - 1 - (words.text[end - 1] in (",", "."))
            return Run(i + 1, last) if last > i and looks_titled(words, Run(i + 1, last)) else None
    return None


def looks_titled(words: Words, run: Run) -> bool:
    """Are all the words of a marked stretch capitalised but the small ones, as in a title?"""
    if not words.capital[run.first]:
        return False
    plain = [i for i in range(run.first, run.last + 1) if words.text[i].isalpha() and not words.capital[i]]
    named = any(words.text[i][0].isalnum() for i in range(run.first, run.last + 1))
    return named and all(words.lower[i] in JOINERS or words.lower[i] in _SMALL for i in plain)


_SMALL = frozenset(
    "from by as than about if it be no not up off out into over through upon till until de en".split()
)


def _is_modifier(words: Words, run: Run) -> bool:
    """Does the run only describe the kind noun after it ("the 1964 Ines Moor novel X", "a short Lamp Lane cartoon")?"""
    after = run.last + 1
    if after >= len(words) or words.tag[after][:2] != "NN" or not kind_type(words.lower[after]):
        return False
    name = all(words.label[k] in ("PERSON", "ORG", "DATE") for k in range(run.first, run.last + 1))
    return name or _is_year(words.text[run.first])


def _is_date(words: Words, run: Run) -> bool:
    if _is_modifier(words, run):
        return True
    return words.lower[run.first] in DATE_WORDS or (words.text[run.first].isdigit() and run.first == run.last)


def _after_kind(words: Words, i: int) -> Iterator[Sign]:
    """The movie X; his new album, X; the films X, Y and Z."""
    if words.tag[i][:2] not in ("NN", "JJ") or (words.capital[i] and i not in words.starts):
        return
    kind = kind_type(words.lower[i], words.lower[max(0, i - 3) : i])
    plural = words.lower[i] not in KIND_TYPES or words.lower[i] == "series"
    start, weight = i + 1, 3.0
    if start < len(words) and words.text[start] in (",", ":", "—", "–"):
        start += 1
        sequel = words.lower[i] in ("sequel", "follow-up", "prequel", "spin-off")
        if (
            not sequel
            and not _is_introduced(words, i)
            and not (start < len(words) and words.text[start] in OPEN_MARKS)
        ):
            return
        weight = 2.5
    elif start < len(words) and words.lower[start] in ("like", "including", "such") and plural:
        start += 1 + (words.lower[start] == "such")
    many = plural and words.lower[i] != "series"
    run = title_at(words, start, split_and=many)
    if run and not _is_date(words, run):
        if _is_maker(words, run):
            weight = 1.0
        closed = weight == 2.5 and words.text[run.last + 1 : run.last + 2] in ([","], ["."], ["("])
        yield Sign(run, "kind-noun", weight + 0.5 * closed, kind)
        for other in listed_after(words, run) if many else ():
            yield Sign(other, "kind-noun", weight, kind)


_MAKING = frozenset(
    "directed directs made makes wrote writes produced produces financed released sold bought published shot starred "
    "recorded promoted wanted loved hated owns owned".split()
)


def _is_maker(words: Words, run: Run) -> bool:
    """Is it whoever made the work ("the film Reed directed") rather than its title?"""
    after = words.lower[run.last + 1 : run.last + 2]
    return (
        bool(after)
        and after[0] in _MAKING
        and words.tag[run.last + 1] in ("VBD", "VBZ")
        and run.last - run.first < 2
    )


def _is_introduced(words: Words, i: int) -> bool:
    """Does a possessive or "new", "latest", "debut", … stand before the kind noun?"""
    near = words.lower[max(0, i - 4) : i]
    return any(w in _NEW or w in ("'s", "’s", "his", "her", "their", "my") for w in near) or any(
        w.isdigit() and len(w) == 4 for w in near
    )


def _after_naming(words: Words, i: int) -> Iterator[Sign]:
    near = words.lower[max(0, i - 8) : i]
    kinds = [k for k in (kind_type(w) for w in near) if k]
    run = title_at(words, i + 1)
    if run and kinds and words.lower[i] != "named":
        yield Sign(run, "named-work", 3.0, kinds[-1])


def _after_owner(words: Words, i: int) -> Iterator[Sign]:
    owner = words.lower[i - 1] if i else ""
    if (owner not in NETWORKS and owner not in NEWS_NETWORKS) or not words.capital[i - 1]:
        return
    start = i + 1
    while (
        start < len(words)
        and start < i + 5
        and not words.capital[start]
        and (words.tag[start] == "JJ" or words.lower[start] in _NEW or words.lower[start] in KIND_TYPES)
    ):
        start += 1
    run = title_at(words, start)
    if run:
        yield Sign(run, "network-possessive", 3.0 if owner in NETWORKS else 1.5, "TVSeries")
        for other in listed_after(words, run):
            yield Sign(other, "listed", 1.0, "TVSeries")


def _after_cue(words: Words, i: int, links: str, weight: float, kind: WorkType | None) -> Iterator[Sign]:
    """Star of X, trailer for X, role in X, starred in X, directed X."""
    at = i + 1
    allowed = links.split()
    if allowed:
        if at >= len(words) or words.lower[at] not in allowed:
            return
        if words.lower[at] == "on" and kind is None and not words.lower[i].startswith("work"):
            kind = "TVSeries"
        at += 1
    if at < len(words) and words.lower[at] in ("the", "a", "both") and not words.capital[at]:
        at += 1
    run = title_at(words, at, split_and=words.lower[at - 1] == "both")
    if run and not _is_date(words, run):
        yield Sign(run, "work-cue", weight, kind)
        others = list(listed_after(words, run))
        shown = any(words.lower[k] in NETWORKS for r in others for k in range(max(0, r.first - 3), r.first))
        for other in others:
            yield Sign(other, "listed-programme" if shown else "listed", 2.0 if shown else weight - 0.5, kind)


def _after_author(words: Words, i: int) -> Iterator[Sign]:
    """Ann Poe's The Glass Harbour: a full name's possessive before a capitalised article."""
    named = i > 1 and words.label[i - 1] == words.label[i - 2] == "PERSON"
    if named and i + 1 < len(words) and words.text[i + 1] in ("The", "A", "An"):
        run = forward(words, i + 1)
        if run and run.last > run.first:
            near = words.lower[max(0, i - 40) : i + 40]
            yield Sign(run, "author-possessive", 2.5, "Book" if any(w in _BOOKISH for w in near) else None)


_BOOKISH = frozenset(
    "novel novels book books fiction author authors literary bestseller publisher memoir".split()
)
# Nouns for works in general, whose "such as" or "like" lists titles.
_PLURALS = frozenset(
    "content programming titles originals hits productions projects credits works shows fare".split()
)
_LISTING = frozenset("like including include such".split())


def _after_plural(words: Words, i: int) -> Iterator[Sign]:
    """Works such as X, Y and Z; credits include X."""
    for k in range(i + 1, min(i + 6, len(words))):
        if words.lower[k] not in _LISTING:
            continue
        run = title_at(words, k + 1 + (words.lower[k] == "such"), split_and=True)
        for found in (run, *listed_after(words, run)) if run else ():
            yield Sign(found, "work-list", 2.0, None)
        return


_PLAYING = frozenset(
    "star stars starred starring play plays played playing portrays portrayed portraying".split()
)


def _part_in(words: Words, i: int) -> Iterator[Sign]:
    """Stars as the clerk Ann Poe on X; playing Ann Poe in X."""
    for k in range(i + 2, min(i + 13, len(words))):
        if words.lower[k] in ("in", "on") and k + 1 < len(words):
            run = title_at(words, k + 1)
            if run and not _is_date(words, run):
                yield Sign(run, "part-in-work", 2.0, "TVSeries" if words.lower[k] == "on" else None)
            return
        if words.text[k] in (".", ",", ";", ")") or words.tag[k] in ("VBD", "VBZ", "MD"):
            return


_AWARDS = frozenset(
    "prize award awards medal oscar emmy grammy tony bafta winner nomination nominated won awarded honoured honored".split()
)


def _awarded_for(words: Words, i: int) -> Iterator[Sign]:
    """The prize was awarded to Ann Poe for X."""
    near = words.lower[max(0, i - 14) : i]
    if not any(w in _AWARDS for w in near) or "." in near[-4:]:
        return
    run = title_at(words, i + 1)
    if run and not _is_date(words, run) and run.last > run.first:
        book = any(
            w in ("fiction", "non-fiction", "poetry", "literary", "literature", "book", "novel") for w in near
        )
        yield Sign(run, "award-for", 2.5, "Book" if book else None)


def _before_noun(words: Words, i: int) -> Iterator[Sign]:
    """The X star; the "X" singer; X director Ann Poe."""
    weight, kind = _BACK_NOUNS[words.lower[i]]
    if words.lower[i] == "stars" and (words.tag[i][:2] == "VB" or words.lower[i + 1 : i + 2] in _AFTER_STARS):
        return
    if i == 0 or (words.capital[i] and i not in words.starts):
        return
    run = _run_ending(words, i - 1)
    if run:
        described = weight >= 2 and run.first and words.tag[run.first - 1] in ("DT", "JJ", "CD", "PRP$", "NN")
        aged = words.lower[run.first - 1] == "old"
        yield Sign(run, "described-by-work" if described else "work-modifier", weight + 0.5 * aged, kind)


_AFTER_STARS = (["as"], ["in"], ["on"], ["alongside"], ["opposite"])


def _run_ending(words: Words, end: int) -> Run | None:
    """The title that ends at a token, or inside the closing mark there."""
    closers = set(OPEN_MARKS.values())
    if words.text[end] in closers:
        for start in range(end - 2, max(end - 16, -1), -1):
            if OPEN_MARKS.get(words.text[start]) == words.text[end]:
                return marked_run(words, start)
    return backward(words, end)


_BE_FORMS = frozenset("is was are were be been being".split())
_PARTICIPLES = frozenset("produced directed written illustrated published adapted starred".split())


def _before_verb(words: Words, i: int) -> Iterator[Sign]:
    """X premiered; X, directed by; X was released."""
    weight, kind = _AFTER_VERBS[words.lower[i]]
    end = i - 1
    while end > 0 and words.lower[end] in _BETWEEN_VERB:
        end -= 1
    if (
        end > 0
        and words.text[end] == ","
        and words.lower[i] in ("directed", "written", "starring", "illustrated", "published")
    ):
        end -= 1
    elif end == i - 1 and words.lower[i] in (
        "directed",
        "written",
        "released",
        "published",
        "adapted",
        "starred",
    ):
        return
    if words.lower[i] == "stars" and not (i + 1 < len(words) and words.capital[i + 1]):
        return
    run = _run_ending(words, end) if end >= 0 else None
    if run:
        rule = "premiere-verb" if weight == 2.5 and words.lower[i] != "starring" else "work-verb"
        yield Sign(run, rule, weight, kind)


def _before_year(words: Words, i: int) -> Iterator[Sign]:
    """X (2018)."""
    if i + 2 < len(words) and words.text[i + 2] == ")" and _is_year(words.text[i + 1]) and i:
        run = _run_ending(words, i - 1)
        if run:
            yield Sign(run, "year-in-brackets", 1.5)


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isdigit() and text[:2] in ("18", "19", "20")


def _in_brackets(words: Words, i: int) -> Iterator[Sign]:
    """Ann Poe (X, Y): titles in brackets after a person."""
    if i < 2 or not words.capital[i - 1] or not words.capital[i - 2]:
        return
    runs, at = [], i + 1
    while run := title_at(words, at, split_and=True):
        runs.append(run)
        at = run.last + 1
        while at < len(words) and (
            words.text[at] in (",", "and", "&", ";") or words.text[at] in OPEN_MARKS.values()
        ):
            at += 1
    if not runs or at >= len(words) or words.text[at] != ")":
        return
    shaped = any(
        words.lower[k] in ("the", "of", "a", "'s", "’s") for r in runs for k in range(r.first, r.last + 1)
    )
    if len(runs) > 1 or shaped:
        for run in runs:
            yield Sign(run, "credits-in-brackets", 2.0 + shaped)


_CREDITING = frozenset(
    "directed directing directs produced producing produces wrote writing writes penned edited editing created creating "
    "starred starring co-wrote co-directed co-produced helmed scored composed illustrated choreographed recorded "
    "released made direct produce write".split()
)
_CREDITED = frozenset(
    "director producer writer author creator star editor composer screenwriter actor actress singer illustrator "
    "choreographer narrator host lead credit credits part role cast worked appeared appears acted stars starred "
    "starring wrote directed produced plays played".split()
)


def _marked(words: Words, i: int) -> Iterator[Sign]:
    """Words in quotation marks or italics that look like a title; the more so after "directed" or "director of"."""
    run = marked_run(words, i)
    if run is None:
        return
    before = words.lower[max(0, i - 4) : i]
    linked = bool(before) and before[-1] in ("in", "on", "from", "for", "of")
    credited = bool(before) and (before[-1] in _CREDITING or (linked and any(w in _CREDITED for w in before)))
    if credited:
        yield Sign(run, "marked-credit", 3.0)
        for other in listed_after(words, Run(run.first, _close(words, run))):
            yield Sign(other, "marked-credit", 2.0)
        return
    count = sum(words.text[k][0].isalnum() for k in range(run.first, run.last + 1))
    italic = words.text[i] in "*_"
    yield Sign(run, "marked-title", (1.5 if italic else 0.0) + (count > 1) + linked * 0.5)


def _close(words: Words, run: Run) -> int:
    """Index of the last token before the separator after a marked title: its comma or mark."""
    at = run.last
    while at + 1 < len(words) and words.text[at + 1] in OPEN_MARKS.values():
        at += 1
    return at


def _defined(words: Words, i: int) -> Iterator[Sign]:
    """X is a 2010 film …; X is directed by: from the sentence's start to the copula, brackets left out."""
    kind = _defined_kind(words, i + 1)
    rule = "definition"
    if kind is None:
        kind, rule = _made_kind(words, i + 1), "passive-subject"
    if kind is None:
        return
    start = _clause_start(words, i)
    if words.lower[start] in _OPENING:
        comma = next((k for k in range(i - 1, start, -1) if words.text[k] == ","), None)
        start = comma + 1 if comma is not None else start + (i - 1 - start) * (words.tag[start][:2] == "VB")
    run = subject_title(words, start, i - 1)
    if run and run.first <= run.last:
        yield Sign(run, rule, 3.0, kind if kind != "Work" else None)


def _clause_start(words: Words, i: int) -> int:
    """Where the line or sentence that holds token i begins; a parser's own breaks inside titles are not trusted."""
    start = i
    while start > 0 and i - start < 80:
        before = words.text[start - 1]
        if before.isspace() and "\n" in before:
            break
        if before in (".", "!", "?", "”", '"') and words.capital[start] and not words.glued[start]:
            break
        start -= 1
    while start < i and words.text[start].isspace():
        start += 1
    return start


_MADE_BY: dict[str, WorkType] = {
    **dict.fromkeys(("directed", "co-directed"), "Film"),
    **dict.fromkeys(("written", "co-written", "authored", "adapted", "scored", "edited"), "Work"),
    **dict.fromkeys(("illustrated", "published"), "Book"),
}


def _made_kind(words: Words, at: int) -> WorkType | None:
    """The type of what "is directed by", "was adapted from", "is loosely based on"."""
    kind: WorkType | None = None
    for k in range(at, min(at + 7, len(words))):
        word = words.lower[k]
        kind = kind or _MADE_BY.get(word)
        if word == "based" and words.lower[k + 1 : k + 2] in (["on"], ["upon"]):
            return "Work"
        if kind and word in ("by", "from"):
            return kind
        if words.tag[k] not in ("VBN", "VBD", "RB", "CC", ",", "HYPH", "NN"):
            return None
    return None


def _defined_kind(words: Words, at: int) -> WorkType | None:
    """The type named by the head of the noun phrase that begins at a token."""
    if at >= len(words) or (
        words.lower[at] not in ("a", "an", "the", "one") and not _is_year(words.text[at])
    ):
        return None
    kind = None
    for k in range(at, min(at + 26, len(words))):
        tag, word = words.tag[k], words.lower[k]
        if kind and (word == "co" or (tag[:2] not in ("NN", "CD", "HY") and words.text[k] not in ("-", "/"))):
            return kind
        if word in ("by", "that", "which", "who", "where", "with", "as", ".", "(", ";", ":") or tag in (
            "VBZ",
            "MD",
        ):
            return None
        if tag == "VBD" and word != "found":
            return None
        noun = (tag[:2] in ("NN", "JJ") or word == "short") and not words.capital[k]
        kind = (kind_type(word, words.lower[max(at, k - 3) : k]) or _SERIALS.get(word)) if noun else None
    return kind


# Kinds that name a work only in its definition: elsewhere a magazine is an outlet.
_SERIALS: dict[str, WorkType] = dict.fromkeys(
    "journal magazine periodical treatise catalogue catalog handbook almanac codex manuscript epic".split(),
    "Work",
)


def subject_title(words: Words, start: int, end: int) -> Run | None:
    """The title that a defining sentence opens with, None when it opens with a pronoun or a common noun."""
    if words.text[start] in OPEN_MARKS and (run := marked_run(words, start)):
        return run
    if not words.capital[start] or (words.tag[start] in ("PRP", "EX", "WP", "WRB", "PRP$") and start == end):
        return None
    last = start
    for k in range(start, end + 1):
        if words.text[k] in ("(", ";") or words.text[k].isspace() or _is_alternative(words, k):
            break
        if words.text[k] == "," and not _continues(words, k, end):
            break
        last = k
    run = Run(start, last)
    owner = _owner_end(words, run)
    if owner is not None and words.text[owner + 1] in ("The", "A", "An"):
        run = Run(owner + 1, last)
    common = words.lower[start] in _DETERMINERS
    if common and not any(words.capital[k] for k in range(start + 1, last + 1)):
        return None
    return None if _is_plain(words, run) else run


def _after_opening(words: Words, i: int) -> Iterator[Sign]:
    """Based on a novel by Ann Poe, X follows: what stands between the comma and the verb after an opening participle."""
    if not words.capital[i] or (i and words.text[i - 1] not in (".", "\n", "\n\n")):
        return
    for k in range(i + 2, min(i + 45, len(words) - 1)):
        run = forward(words, k + 1) if words.text[k] == "," else None
        if (
            run
            and run.last + 1 < len(words)
            and words.tag[run.last + 1] in ("VBZ", "VBD")
            and words.text[k - 1] != ","
        ):
            if not _is_listed(words, k, run):
                yield Sign(run, "after-opening", 2.5)
            return
        if words.text[k] == ".":
            return


def _is_listed(words: Words, comma: int, run: Run) -> bool:
    """Is it the last of the names listed after the participle ("Starring A, B")?"""
    return words.lower[comma + 1] in ("he", "she", "it", "they") or words.label[run.last] == "DATE"


_OPENING = frozenset(
    "starring directed written based illustrated produced created set published released in on after".split()
)
_DETERMINERS = frozenset(
    "the a an this his her its their our my that these those it he she they there".split()
)


def _is_alternative(words: Words, k: int) -> bool:
    """Does a second title follow ("X or The Y is a novel")?"""
    return words.lower[k] == "or" and words.text[k + 1 : k + 2] in (["The"], ["A"], ["An"])


def _continues(words: Words, comma: int, end: int) -> bool:
    """Does the title go on after a comma: only capitals and small words from there to the verb?"""
    rest = range(comma + 1, end + 1)
    return all(
        words.capital[k] or words.text[k] in "-:'’," or words.lower[k] in JOINERS for k in rest
    ) and bool(rest)


def _is_plain(words: Words, run: Run) -> bool:
    """Is it running text rather than a name: a verb, a pronoun or other lower-case words of the language?"""
    low = [k for k in range(run.first, run.last + 1) if words.text[k].isalpha() and not words.capital[k]]
    tags = {words.tag[k] for k in low if words.lower[k] not in JOINERS}
    return bool(tags & _PLAIN_TAGS) or (words.lower[run.first] in _CONJUNCTIONS and bool(tags))


_PLAIN_TAGS = frozenset("VBD VBZ VBP PRP PRP$ MD NN NNS WP WDT RB DT EX".split())
_CONJUNCTIONS = frozenset(
    "if when how what why where as while since although though because so but and for with".split()
)
