"""Whom nameless phrases mean: "the actress", "her husband", "the couple", "both writers", "the company"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.language.coreference.nominal import BODY_KINDS, PAIR_NOUNS, Nominal, alike
from allegedly.language.coreference.salience import Ids
from allegedly.language.coreference.scene import ANONYMOUS, Scene
from allegedly.language.names.office import CALLINGS, KIN_NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Token

# A phrase that the text has not used of anybody yet needs a candidate twice as present as the next.
_UNTOLD_MARGIN = 2.0
# Callings that say nothing about what else somebody is.
_LOOSE = frozenset(
    "star lead superstar celebrity personality legend icon friend pal confidant confidante colleague partner neighbor "
    "neighbour victim survivor witness suspect defendant plaintiff claimant accuser winner nominee laureate native "
    "resident newcomer owner co-owner founder co-founder millionaire billionaire student expert veteran".split()
)
# Callings of the known, by which papers vary a name; lawyers, officers, witnesses and friends are never so meant.
_RENOWNED = frozenset(
    "actor star superstar megastar celebrity personality legend icon performer entertainer presenter broadcaster host "
    "comedian comic singer rapper musician songwriter singer-songwriter vocalist model supermodel influencer youtuber "
    "author novelist writer playwright poet filmmaker director producer nominee winner laureate footballer player "
    "athlete boxer golfer wrestler native hitmaker crooner showrunner mogul socialite veteran stuntman stuntwoman "
    "dancer choreographer designer chef".split()
)
_BREAKS = frozenset(', . ; : ) ( and or who whom - – — " ”'.split())
# Of a couple parted: who they were is another question than who is married now.
_PAST = frozenset("former ex estranged divorced new other another first".split())
_PERSONAL = frozenset(["person", "client", "kin", "people", "pair", "proxy"])


def meant_by_nominal(scene: Scene, nominal: Nominal) -> Ids:
    """Whom a nominal means by what the text told before; of a proxy, for whom it speaks. Nobody when not unique."""
    token = scene.doc[nominal.head]
    if nominal.sort in ("person", "body") and _describes_itself(token):
        return ()
    match nominal.sort:
        case "filing":
            return ()
        case "proxy":
            return _owners(scene, nominal)
        case "kin":
            return _relative(scene, nominal)
        case "client":
            owners = _owners(scene, nominal)
            return scene.clients.get(owners[0], ()) if len(owners) == 1 else ()
        case "pair" | "people":
            return _several(scene, nominal, token)
        case "person":
            return _one(scene, nominal, token)
        case _:
            return _body(scene, nominal, token)


def _describes_itself(token: Token) -> bool:
    """Is it a predicate ("is the author of …"), or told apart by its own clause ("the man who signed it")?"""
    if token.dep_ == "attr" and token.head.lemma_ == "be":
        return True
    behind = token.i + 1
    return (
        behind < len(token.doc)
        and token.doc[behind].lower_ in ("who", "whom", "whose", "that")
        and any(child.dep_ == "relcl" for child in token.children)
    )


def named_beside(scene: Scene, token: Token) -> Ids:
    """Whom the phrase itself names: in apposition either way, or right after it."""
    for child in token.children:
        if child.dep_ == "appos" and child.i in scene.named:
            return scene.known(child)
    if token.dep_ == "appos" and token.head.i in scene.named:
        return scene.known(token.head)
    after = token.i + 1
    if after in scene.named:
        return scene.named[after].entities
    return _kin_beside(scene, token, after + 1)


def _kin_beside(scene: Scene, token: Token, after: int) -> Ids:
    """Who is named behind the comma in "his wife, Ann Poe," when the parser missed it."""
    doc = scene.doc
    if token.lemma_ not in KIN_NOUNS or after not in scene.named or doc[after - 1].text != ",":
        return ()
    end = scene.named[after].last + 1
    apposed = end >= len(doc) or doc[end].text in _BREAKS or doc[end].is_space
    return scene.named[after].entities if apposed and doc[after].sent == token.sent else ()


def told_beside(scene: Scene, nominal: Nominal) -> Ids:
    """Whom the sentence says the phrase to be: by a name beside it, or as in "he is the director"."""
    ids = named_beside(scene, scene.doc[nominal.head]) or _proxy_beside(scene, nominal)
    personal = nominal.sort in _PERSONAL
    if nominal.sort == "filing" or any((scene.type_of(i) == "Person") != personal for i in ids):
        return ()
    return ids or _subject_of_copula(scene, nominal)


def _proxy_beside(scene: Scene, nominal: Nominal) -> Ids:
    """Who is named behind the comma in "a spokesman for the union, Dan Poe," after the one they speak for."""
    if nominal.sort != "proxy" or nominal.owner is None or nominal.owner < nominal.head:
        return ()
    doc, end = scene.doc, nominal.owner + 1
    while end + 1 < len(doc) and end - nominal.owner < _NEAR_OWNER and doc[end].text != ",":
        end += 1
    at = end + 1
    if at >= len(doc) or doc[end].text != "," or at not in scene.named or doc[at].sent != doc[end].sent:
        return ()
    after = scene.named[at].last + 1
    closed = after < len(doc) and (doc[after].text in (",", ".") or doc[after].pos_ in ("VERB", "AUX"))
    return scene.named[at].entities if closed else ()


# Tokens between whom somebody speaks for and the comma before the speaker's own name ("in Leeds").
_NEAR_OWNER = 4


def _subject_of_copula(scene: Scene, nominal: Nominal) -> Ids:
    """Who is said to be what the phrase says, and is described by it from then on."""
    token = scene.doc[nominal.head]
    verb = token.head
    if token.dep_ != "attr" or verb.lemma_ != "be" or nominal.sort != "person":
        return ()
    if any(child.dep_ in ("neg", "aux") for child in verb.children):
        return ()
    ids = scene.known(next((c for c in verb.children if c.dep_ == "nsubj"), None))
    if len(ids) != 1 or ids[0] not in scene.profiles:
        return ()
    scene.profiles[ids[0]].roles.add(nominal.lemma)
    return ids


def _owners(scene: Scene, nominal: Nominal) -> Ids:
    return scene.known(scene.doc[nominal.owner]) if nominal.owner is not None else ()


def _relative(scene: Scene, nominal: Nominal) -> Ids:
    """The one whom the text called that to the owner, or the only one whom it called that to anybody."""
    owners = _owners(scene, nominal)
    if len(owners) != 1:
        return ()
    known = scene.kin.get((owners[0], nominal.lemma))
    if known is not None:
        return (known,)
    lemma = nominal.lemma.removeprefix("ex-")
    alone = [id for id, told in scene.profiles.items() if lemma in told.kin and id not in scene.on_screen]
    return (alone[0],) if len(alone) == 1 and alone[0] != owners[0] else ()


def _several(scene: Scene, nominal: Nominal, token: Token) -> Ids:
    """Two people: a married couple, those of that calling, or the pair that was named together."""
    if nominal.lemma in PAIR_NOUNS:
        if token.tag_ == "NNS" or any(child.lower_ in _PAST for child in token.lefts):
            return ()
        if (beside := _two_before(scene, token)) is not None:
            return beside
        if nominal.lemma == "couple" and scene.couples:
            return scene.couples[-1]
    described = [id for id in _described(scene, nominal) if scene.met(id, token)]
    if len(described) == 2:
        return tuple(described)
    if nominal.sort != "pair" and not _is_counted(token):
        return ()
    pairs = [ids for ids in scene.groups() if len(ids) == 2 and ids[0] in scene.profiles]
    return scene.pick_named(pairs, token)


def _two_before(scene: Scene, token: Token) -> Ids | None:
    """The two people whom the sentence has named before the pair, nobody when there are more; None when fewer."""
    found: list[str] = []
    for before in token.doc[token.sent.start : token.left_edge.i]:
        ids = () if scene.quoted[before.i] else scene.known(before)
        found += [i for i in ids if scene.type_of(i) == "Person" and i not in found]
    if len(found) < 2:
        return None
    return (found[0], found[1]) if len(found) == 2 else ()


def _is_counted(token: Token) -> bool:
    return any(child.lower_ in ("two", "both") for child in token.children)


def _described(scene: Scene, nominal: Nominal) -> list[str]:
    """Ids of the people whom the article describes by that noun or one that comes to the same."""
    roles, gender = alike(nominal.lemma), nominal.gender
    return [
        id
        for id, profile in scene.profiles.items()
        if (profile.roles | profile.kin) & roles and (gender is None or scene.fits(id, gender))
    ]


def _one(scene: Scene, nominal: Nominal, token: Token) -> Ids:
    """One person: by that very noun, by one that comes to the same, else by the gender that the noun tells."""
    barred = scene.barred(token)
    described = [id for id in _described(scene, nominal) if id not in barred and scene.met(id, token)]
    exact = [id for id in described if nominal.lemma in scene.profiles[id].roles | scene.profiles[id].kin]
    for able in (exact, described):
        if len(able) == 1:
            return (able[0],)
        if able and (best := scene.pick_named([(id,) for id in able], token, nominal.gender)):
            return best
    if described:
        return ()
    if fronted := _owner_in_front(scene, nominal, token):
        return fronted
    if not (nominal.gender or _tells_age(token)):
        return _talked_of(scene, nominal, token)
    fitting = [
        id
        for id in scene.singles()
        if id not in barred and _may_be(scene, id, nominal) and not _is_of_other_age(scene, id, token)
    ]
    return scene.pick_named([(id,) for id in fitting], token, nominal.gender, margin=_UNTOLD_MARGIN)


def _owner_in_front(scene: Scene, nominal: Nominal, token: Token) -> Ids:
    """Whom "her" means in "In her first filing, the nominee said", when she may be called so."""
    if token.dep_ not in ("nsubj", "nsubjpass") or nominal.lemma not in _RENOWNED:
        return ()
    for owner in token.doc[token.sent.start : token.left_edge.i]:
        if owner.tag_ == "PRP$" and owner.head.dep_ == "pobj" and owner.head.head.head == token.head:
            ids = scene.known(owner)
            return ids if len(ids) == 1 and _may_be(scene, ids[0], nominal) else ()
    return ()


def _talked_of(scene: Scene, nominal: Nominal, token: Token) -> Ids:
    """Whom the article is about and still speaks of, for a calling that papers give in place of a name."""
    if nominal.lemma not in _RENOWNED or any(c.dep_ in ("relcl", "acl", "poss") for c in token.children):
        return ()
    if any(t.lemma_ == nominal.lemma and _is_indefinite(t) for t in token.doc[token.sent.start : token.i]):
        return ()
    people = [id for id in scene.profiles if scene.met(id, token)]
    topic = scene.topic.called(id for id in people if _may_be(scene, id, nominal))
    if topic is None or topic in scene.barred(token) or scene.quoted[token.i]:
        return ()
    fitting = [id for id in scene.singles() if id == topic or _may_be(scene, id, nominal)]
    best = scene.pick_named([(id,) for id in fitting], token, margin=_UNTOLD_MARGIN)
    return best if best == (topic,) else ()


def _is_indefinite(token: Token) -> bool:
    return any(child.lower_ in ("a", "an", "another") for child in token.lefts)


def _tells_age(token: Token) -> bool:
    """Does the phrase tell an age ("the 40-year-old star")?"""
    return any(
        t.lower_ == "old" or t.lower_.endswith("-old") for t in token.doc[token.left_edge.i : token.i + 1]
    )


def _is_of_other_age(scene: Scene, id: str, token: Token) -> bool:
    """Does the text give somebody another age than the phrase does ("the 43-year-old")?"""
    profile = scene.profiles.get(id)
    told = {int(t.text) for t in token.doc[token.left_edge.i : token.i + 1] if t.text.isdigit()}
    told |= {
        int(t.text.split("-")[0]) for t in token.subtree if t.text.split("-")[0].isdigit() and "-" in t.text
    }
    return profile is not None and profile.age is not None and bool(told) and profile.age not in told


def _may_be(scene: Scene, id: str, nominal: Nominal) -> bool:
    """May somebody be called that of whom the text tells no such thing: of fitting gender and of no other calling?"""
    if nominal.gender and not scene.fits(id, nominal.gender):
        return False
    if id.startswith(ANONYMOUS):
        return id[1:2] not in ("n", "p")
    if id not in scene.profiles:
        return False
    other = scene.profiles[id].roles & CALLINGS - _LOOSE
    return not other or nominal.lemma.endswith("year-old")


def _body(scene: Scene, nominal: Nominal, token: Token) -> Ids:
    """A body of the kind that the noun tells, one whose name holds the phrase's words first ("the label")."""
    kinds = BODY_KINDS.get(nominal.lemma)
    kinds = kinds or ({"Outlet"} if nominal.sort == "outlet" else {"Organization", "Outlet"})
    if nominal.plural:
        pairs = [ids for ids in scene.groups() if len(ids) == 2 and scene.type_of(ids[0]) in kinds]
        return scene.pick_named(pairs, token) if _is_counted(token) else ()
    met = [id for id in scene.entities if scene.type_of(id) in kinds and scene.met(id, token)]
    told = {nominal.lemma, *(c.lower_ for c in token.lefts if c.dep_ in ("compound", "amod"))}
    worded = [id for id in met if any(_shares(told, w) for w in scene.entities[id].name.casefold().split())]
    if len(worded) == 1:
        return (worded[0],)
    return scene.pick_named([(id,) for id in worded or met], token, margin=_UNTOLD_MARGIN)


def _shares(told: set[str], word: str) -> bool:
    """Is a word of a body's name one of those told, in singular or plural?"""
    return word in told or word.removesuffix("s") in told
