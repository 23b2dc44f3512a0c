"""What an article tells about each person in passing: gender, callings, age, kin. Coreference rests on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from allegedly.language.coreference.binding import forbidden
from allegedly.language.names.gender import given_name_gender
from allegedly.language.names.office import HONORIFICS, KIN_NOUNS, PERSON_NOUNS, Gender, noun_gender

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from allegedly.language.names.figure import Figure
    from allegedly.language.names.name import Name

# What somebody is who does this to a work.
_DOERS = {
    "direct": "director",
    "write": "writer",
    "co-write": "writer",
    "produce": "producer",
    "star": "star",
    "co-star": "star",
    "sing": "singer",
    "create": "creator",
    "publish": "author",
    "pen": "author",
}
_PRONOUN_GENDER: dict[str, Gender] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
}
_CERTAIN = 6.0


@dataclass
class Profile:
    """One person as the article describes them.

    `gender` is None when neither the text nor the name tells; `roles` are lemmas of nouns that describe the person
    ("actress", "judge"); `kin` are roles that tie the person to another ("wife"); `age` in years.
    """

    gender: Gender | None = None
    sure: bool = False
    roles: set[str] = field(default_factory=set)
    kin: set[str] = field(default_factory=set)
    age: int | None = None


def profiles(cast: list[Figure], doc: Doc, *, given_names: bool = True) -> dict[int, Profile]:
    """Profile of each person of the cast, by index in it; `given_names`: may the name list speak too?"""
    people = {i: figure for i, figure in enumerate(cast) if figure.kind == "Person"}
    found = {i: Profile() for i in people}
    votes: dict[int, dict[Gender, float]] = {i: defaultdict(float) for i in people}
    for i, figure in people.items():
        for name in figure.names:
            _describe(found[i], name, doc)
        _vote(votes[i], figure, found[i], given_names=given_names)
    _settle(found, votes)
    _vote_by_pronouns(people, found, votes, doc)
    _settle(found, votes)
    return found


def _describe(profile: Profile, name: Name, doc: Doc) -> None:
    for noun in _nouns(name, doc):
        lemma = noun.lemma_.casefold()
        (profile.kin if lemma in KIN_NOUNS else profile.roles).add(lemma)
    root = doc[name.first : name.last + 1].root
    verbs = [*_verbs(root), *_relative_verb(name, doc)]
    profile.roles |= {_DOERS[verb.lemma_] for verb in verbs if verb.lemma_ in _DOERS}
    if profile.age is None:
        profile.age = _age(name, doc)


def _nouns(name: Name, doc: Doc) -> Iterator[Token]:
    """Nouns that describe the bearer: before the name, in apposition, after "is"."""
    if name.role_at is not None:
        yield doc[name.role_at]
        yield from _coordinated(doc[name.role_at])
    root = doc[name.first : name.last + 1].root
    for child in root.children:
        if child.dep_ == "appos" and child.lemma_.casefold() in PERSON_NOUNS:
            yield child
            yield from _coordinated(child)
    head = root.head
    if root.dep_ == "appos" and head.lemma_.casefold() in PERSON_NOUNS:
        yield head
    if root.dep_ == "nsubj" and head.lemma_ in ("be", "become"):
        for child in head.children:
            if child.dep_ == "attr" and child.lemma_.casefold() in PERSON_NOUNS and not _denied(head):
                yield child
                yield from _coordinated(child)


def _coordinated(noun: Token) -> Iterator[Token]:
    """What else the phrase calls the same person: "the actor and director", not "an actress and her husband"."""
    if any(child.dep_ == "poss" for child in noun.children):
        return
    for other in noun.conjuncts:
        later = max(noun, other, key=lambda t: t.i)
        if other.lemma_.casefold() in PERSON_NOUNS and not any(
            c.dep_ in ("det", "poss") for c in later.children
        ):
            yield other


def _denied(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)


def _verbs(root: Token) -> Iterator[Token]:
    """Verbs that the bearer is the doer of: subject, relative clause, passive agent."""
    if root.dep_ == "nsubj" and root.head.pos_ == "VERB" and not _denied(root.head):
        yield root.head
        yield from (t for t in root.head.conjuncts if t.pos_ == "VERB")
    for child in root.children:
        if child.dep_ == "relcl" and any(c.lower_ == "who" and c.dep_ == "nsubj" for c in child.children):
            yield child
    if root.dep_ == "pobj" and root.head.dep_ == "agent" and root.head.head.pos_ == "VERB":
        yield root.head.head


def _relative_verb(name: Name, doc: Doc) -> Iterator[Token]:
    """The verb of "who" right after the name, to whatever the parser hangs it."""
    at = name.last + 1
    if at < len(doc) and doc[at].text in (",", "—", "–", "-"):
        at += 1
    if at < len(doc) and doc[at].lower_ == "who" and doc[at].dep_ == "nsubj" and not _denied(doc[at].head):
        yield doc[at].head


def _age(name: Name, doc: Doc) -> int | None:
    """The age in "Ann Poe, 36," and "36-year-old Ann Poe"."""
    if name.last + 2 < len(doc) and doc[name.last + 1].text == ",":
        text = doc[name.last + 2].text
        if text.isdigit() and 5 < int(text) < 115:
            return int(text)
    return None


def _vote(votes: dict[Gender, float], figure: Figure, profile: Profile, *, given_names: bool) -> None:
    """What titles, describing nouns and the given name tell."""
    for name in figure.names:
        gender = HONORIFICS.get(name.title or "")
        if gender:
            votes[gender] += _CERTAIN
    for noun in profile.roles | profile.kin:
        if (told := noun_gender(noun)) is not None:
            votes[told] += _CERTAIN
    full = figure.full()
    if given_names and (len(full.words) > 1 or not full.title):
        given = full.words[0].split("-")[0]
        if (told := given_name_gender(given, sure=True)) is not None:
            votes[told] += 3 if len(full.words) > 1 else 1
        elif (told := given_name_gender(given)) is not None and len(full.words) > 1:
            votes[told] += 1


def _settle(found: dict[int, Profile], votes: dict[int, dict[Gender, float]]) -> None:
    for i, profile in found.items():
        for_him, for_her = votes[i]["m"], votes[i]["f"]
        if for_him != for_her:
            profile.gender = "m" if for_him > for_her else "f"
            profile.sure = abs(for_him - for_her) >= 2


def _vote_by_pronouns(
    people: dict[int, Figure], found: dict[int, Profile], votes: dict[int, dict[Gender, float]], doc: Doc
) -> None:
    """Each "she", "he" or "the actress" votes for the likeliest person named before it; a lone one weighs more."""
    owner = {name.last: i for i, figure in people.items() for name in figure.names}
    before: list[tuple[int, Token]] = []
    for sentence in doc.sents:
        named: list[tuple[int, Token]] = []
        for token in sentence:
            if token.i in owner:
                named.append((owner[token.i], token))
            gender = _PRONOUN_GENDER.get(token.lower_) or _definite_gender(token)
            if gender is None:
                continue
            able = _able(named, found, gender, token) or _able(before, found, gender, token)
            if able:
                votes[_likeliest(able, token)][gender] += 1.5 if len({i for i, _ in able}) == 1 else 0.5
        if named:
            before = named


def _definite_gender(token: Token) -> Gender | None:
    """The gender that "the actress" tells, None for "an actress" and nouns that lead into a name."""
    gender = noun_gender(token.lower_) if token.pos_ == "NOUN" else None
    definite = gender and any(c.lower_ == "the" for c in token.lefts)
    return gender if definite and token.dep_ not in ("appos", "compound", "attr") else None


def _able(
    named: list[tuple[int, Token]], found: dict[int, Profile], gender: Gender, token: Token
) -> list[tuple[int, Token]]:
    """Those of the named whom the pronoun may mean by what is known so far and by syntax."""
    barred = forbidden(token)
    return [
        (i, name)
        for i, name in named
        if not (found[i].sure and found[i].gender != gender) and not (barred and barred.i == name.i)
    ]


def _likeliest(able: list[tuple[int, Token]], token: Token) -> int:
    """For a subject the last subject, else the last named."""
    alike = [i for i, name in able if (name.dep_ == "nsubj") == (token.dep_ == "nsubj")]
    return alike[-1] if alike else able[-1][0]
