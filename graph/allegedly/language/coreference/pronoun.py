"""Whom "she", "him", "their" and "it" mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.language.coreference.binding import clause_of, main_subject_after, subject_of
from allegedly.language.coreference.nominal import FILING_NOUNS
from allegedly.language.coreference.salience import Ids
from allegedly.language.coreference.scene import ANONYMOUS, GROUP_LEAST, Scene
from allegedly.language.names.office import Gender

if TYPE_CHECKING:
    from spacy.tokens import Token

_GENDERS: dict[str, Gender] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
}
_PLURALS = frozenset("they them their theirs themselves".split())
_NEUTERS = frozenset("it its itself".split())
PRONOUNS = frozenset(_GENDERS) | _PLURALS | _NEUTERS
# What bodies do; "it" before other verbs is more often the weather or a clause.
_BODY_VERBS = frozenset(
    "say deny announce file sue release claim argue appeal agree refuse settle accuse allege add state confirm note "
    "publish report produce own plan ask seek issue hire fire drop sell buy acquire distribute".split()
)
# Of these, what a filing does as well as a body.
_PAPER_VERBS = frozenset("say allege claim accuse seek ask argue add state note".split())


def meant_by_pronoun(scene: Scene, token: Token) -> Ids:
    """Whom a pronoun of the third person means: ids, a nameless one's key, or nobody."""
    if (gender := _GENDERS.get(token.lower_)) is not None:
        return _personal(scene, token, gender)
    return _plural(scene, token) if token.lower_ in _PLURALS else _neuter(scene, token)


def _personal(scene: Scene, token: Token, gender: Gender) -> Ids:
    if token.lower_.endswith("self"):
        verb = clause_of(token)
        return scene.known(subject_of(verb)) if verb is not None else ()
    if same := _identity(scene, token) or _ahead(scene, token, gender) or _owner_nearby(scene, token, gender):
        return same
    barred = scene.barred(token)
    fitting = [id for id in scene.singles() if id not in barred and scene.fits(id, gender)]
    return scene.pick_person(fitting, token, gender)


def _identity(scene: Scene, token: Token) -> Ids:
    """Who is named in full in "she is Ann Poe"; one name alone may be the part that she plays."""
    if token.dep_ != "nsubj" or token.head.lemma_ != "be":
        return ()
    named = next((c for c in token.head.children if c.dep_ == "attr" and c.i in scene.named), None)
    ids = scene.known(named)
    return ids if ids and " " in scene.entities[ids[0]].name else ()


def _ahead(scene: Scene, token: Token, gender: Gender) -> Ids:
    """The named subject that the pronoun runs ahead of ("In her book, Ann Poe says …")."""
    return _named_person(scene, main_subject_after(token), gender)


def _owner_nearby(scene: Scene, token: Token, gender: Gender) -> Ids:
    """For "his" the named subject of its own clause ("the judge said Poe lost his job"), or whom something is given."""
    if token.dep_ != "poss" or scene.quoted[token.i]:
        return ()
    if beside := _named_person(scene, _phrase_around(token), gender):
        return beside
    verb = clause_of(token)
    if verb is None:
        return ()
    before = [c for c in verb.children if c.i < token.i]
    subject = next((c for c in before if c.dep_ in ("nsubj", "nsubjpass")), None)
    given = next((c for c in before if c.dep_ == "dative"), None)
    return _named_person(scene, subject, gender) or _named_person(scene, given, gender)


def _phrase_around(token: Token) -> Token | None:
    """The noun before it to which "and his wife", "with his wife" are joined."""
    head = token.head
    for _ in range(4):
        if head.dep_ not in ("conj", "prep", "pobj", "appos") or head.head.pos_ in ("VERB", "AUX"):
            return None
        if (head := head.head).i < token.i and head.pos_ in ("PROPN", "NOUN"):
            return head
    return None


def _named_person(scene: Scene, token: Token | None, gender: Gender) -> Ids:
    ids = scene.known(token) if token is not None and token.i in scene.named else ()
    return ids if len(ids) == 1 and scene.fits(ids[0], gender) else ()


def _plural(scene: Scene, token: Token) -> Ids:
    barred = scene.barred(token)
    return scene.pick([ids for ids in scene.groups(GROUP_LEAST) if not barred & set(ids)], token)


def _neuter(scene: Scene, token: Token) -> Ids:
    if token.lower_ == "it" and not (token.dep_ == "nsubj" and token.head.lemma_ in _BODY_VERBS):
        return ()
    if token.lower_ == "it" and token.head.lemma_ in _PAPER_VERBS and _follows_filing(token):
        return ()
    barred = scene.barred(token)
    return scene.pick([(id,) for id in scene.singles() if id not in barred and _is_thing(scene, id)], token)


def _follows_filing(token: Token) -> bool:
    """Was a filing the subject of the sentence before ("The lawsuit seeks damages. It alleges …")?"""
    start = token.sent.start
    before = token.doc[start - 1].sent.root if start else None
    subjects = (c for c in before.children if c.dep_ in ("nsubj", "nsubjpass")) if before is not None else ()
    return any(subject.lemma_ in FILING_NOUNS for subject in subjects)


def _is_thing(scene: Scene, id: str) -> bool:
    return id.startswith(f"{ANONYMOUS}n") or scene.type_of(id) not in ("Person", "")
