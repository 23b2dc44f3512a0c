"""Which names of which articles are the same person, body or work, and why; abstains where that is not unique.

The rules, surest first; each sees what the ones before it joined:

    same-name     equal full names of compatible kinds are one
    same-credit   a film here and a series there of one title are one if somebody has the same credit on both
    middle-name   "Mara J. Quill" is "Mara Quill", if there is only one such and the articles share a person or work
    other-name    a name that one article gives as another name of just one person or body
    bare-name     "Quill" alone is the only person known by that name, if the articles share a person or work
    bare-alike    "Quill" here and "Quill" there, or a court named by its rank only, if the articles do

What only one article names is "own-name". No rule joins two names that one article keeps apart. Nothing depends on the order of the articles.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from allegedly.model import Annotation
from allegedly.rdf.iri import digest, slug
from allegedly.rdf.name import Reading, bare_word, person_parts, readings
from allegedly.rdf.title import SCREEN, Credits, Key, by_type, credits_of


@dataclass(frozen=True)
class Choice:
    """The node that a reading is: its path (`person/mara-quill`), by which rule, how surely (0 to 1), and why."""

    node: str
    rule: str
    score: float
    because: str


@dataclass
class Cluster:
    """Readings that are one; `own` are those whose name the node is called by, `why` tells how others came in."""

    key: Key
    members: list[Reading]
    own: list[Reading]
    why: dict[Reading, tuple[str, float, str]]

    @property
    def docs(self) -> set[str]:
        """The articles that name it."""
        return {reading.doc for reading in self.members}

    @property
    def name(self) -> str:
        """The form of the name that most articles use, the longest of those."""
        counts = Counter(reading.name for reading in self.own)
        return min(counts, key=lambda name: (-counts[name], -len(name), name))


class Identity:
    """The clusters of a set of articles, and each reading's choice among them."""

    def __init__(self, annotations: Sequence[Annotation]) -> None:
        self.readings = sorted(r for annotation in annotations for r in readings(annotation))
        self._context = self._contexts()
        self._clusters: dict[Key, Cluster] = {}
        for key, members in _by_key(self.readings, credits_of(annotations)).items():
            self._clusters[key] = Cluster(key, members, list(members), _same_name(members))
        for rule in (_middle_names, _other_names, _bare_names, _bare_alike):
            self._join(rule(self))

    def choices(self) -> dict[Reading, Choice]:
        """Reading → the node it is."""
        paths = _paths(self.clusters)
        return {
            reading: Choice(paths[cluster.key], *cluster.why[reading])
            for cluster in self.clusters
            for reading in cluster.members
        }

    @property
    def clusters(self) -> list[Cluster]:
        """All clusters, in order of their keys."""
        return [self._clusters[key] for key in sorted(self._clusters)]

    def share_context(self, one: Cluster, other: Cluster) -> str | None:
        """Key of a person or work, neither of the two, that articles of both name; the first in order."""
        shared = self.around(one) & self.around(other)
        return min(shared)[1] if shared else None

    def around(self, cluster: Cluster) -> set[Key]:
        """The people and works that its articles name besides it."""
        found: set[Key] = set()
        return found.union(*(self._context[doc] for doc in cluster.docs)) - {cluster.key}

    def _contexts(self) -> dict[str, set[Key]]:
        context: dict[str, set[Key]] = defaultdict(set)
        for reading in self.readings:
            named = context[reading.doc]
            if reading.kind != "org" and not reading.is_bare:
                named.add((reading.kind, reading.key))
        return context

    def _join(self, joins: Iterable[tuple[Key, Key, str, float, str]]) -> None:
        """Move clusters into others: `(from, into, rule, score, because)`; never two that one article names."""
        moved: dict[Key, Key] = {}
        for source, target, rule, score, because in sorted(joins):
            source, target = _last(source, moved), _last(target, moved)
            one, into = self._clusters.get(source), self._clusters.get(target)
            if one is None or into is None or one is into or one.docs & into.docs:
                continue
            into.members += one.members
            if rule == "bare-alike":
                into.own += one.own
            into.why |= dict.fromkeys(one.members, (rule, score, because))
            del self._clusters[source]
            moved[source] = target


def _last(key: Key, moved: dict[Key, Key]) -> Key:
    while key in moved:
        key = moved[key]
    return key


def _by_key(found: Iterable[Reading], credits: Credits) -> dict[Key, list[Reading]]:
    """Readings by what has to be equal; a bare name is its article's own."""
    groups: dict[Key, list[Reading]] = defaultdict(list)
    for reading in found:
        key = (reading.kind, reading.key, reading.doc) if reading.is_bare else (reading.kind, reading.key)
        groups[key].append(reading)
    return {
        part_key: part
        for key, members in groups.items()
        for part_key, part in (by_type(key, members, credits) if key[0] == "work" else ((key, members),))
    }


def _same_name(members: list[Reading]) -> dict[Reading, tuple[str, float, str]]:
    number = len({reading.doc for reading in members})
    if number == 1:
        return dict.fromkeys(members, ("own-name", 1.0, "Only this article names it so."))
    types = {reading.type for reading in members}
    if types >= SCREEN:
        return dict.fromkeys(
            members, ("same-credit", 0.8, "Same title, and somebody has the same credit on both.")
        )
    return dict.fromkeys(members, ("same-name", 0.95, f"The same full name stands in {number} articles."))


def _middle_names(identity: Identity) -> Iterator[tuple[Key, Key, str, float, str]]:
    """A name with a middle name or initial goes to the one without, if it is the only one."""
    alike: dict[tuple[str, str], list[Cluster]] = defaultdict(list)
    for cluster in identity.clusters:
        if cluster.key[0] == "person" and "-" in cluster.key[1]:
            first, _, last = person_parts(cluster.key[1])
            alike[first, last].append(cluster)
    for same in alike.values():
        plain = [c for c in same if not person_parts(c.key[1])[1]]
        fuller = [c for c in same if person_parts(c.key[1])[1]]
        if len(plain) == len(fuller) == 1 and (shared := identity.share_context(plain[0], fuller[0])):
            because = f"The only other name with these first and last names; both articles name {shared} too."
            yield fuller[0].key, plain[0].key, "middle-name", 0.85, because


def _other_names(identity: Identity) -> Iterator[tuple[Key, Key, str, float, str]]:
    """A name that just one person or body has as another name."""
    bearers: dict[Key, set[Key]] = defaultdict(set)
    for cluster in identity.clusters:
        for reading in cluster.members:
            for alias in reading.aliases:
                other = replace(reading, name=alias)
                if reading.kind != "work" and _is_telling(other, reading):
                    bearers[other.kind, other.key].add(cluster.key)
    for name, keys in bearers.items():
        if len(keys) == 1 and name not in keys:
            yield (
                name,
                min(keys),
                "other-name",
                0.85,
                "Another article gives this as another name of just one.",
            )


def _is_telling(alias: Reading, reading: Reading) -> bool:
    """Is the alias visibly a form of the name: two words, one of them its own, or a body's initials?

    Any other alias may be a slip of coreference in one article, which would then join two people in all of them.
    """
    if alias.is_bare:
        return False
    initials = "".join(word[0] for word in slug(reading.name).split("-"))
    if alias.kind == "org" and slug(alias.name) in (initials, initials.removeprefix("t")):
        return True
    words = alias.key.split("-")
    return len(words) > 1 and bool(set(words) & set(reading.key.split("-")))


def _bare_names(identity: Identity) -> Iterator[tuple[Key, Key, str, float, str]]:
    """One word of a name goes to the only person who has it as last name or is called so."""
    known: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in identity.clusters:
        if cluster.key[0] == "person" and len(cluster.key) == 2:
            for word in _words_of(cluster):
                known[word].append(cluster)
    for cluster in identity.clusters:
        if cluster.key[0] != "person" or len(cluster.key) != 3:
            continue
        bearers = known.get(bare_word(cluster.key[1]) or "", [])
        if len(bearers) == 1 and (shared := identity.share_context(cluster, bearers[0])):
            because = f"The only person known by this name; both articles name {shared} too."
            yield cluster.key, bearers[0].key, "bare-name", 0.75, because


def _words_of(cluster: Cluster) -> set[str]:
    """The last name, and the other words of the name that an article calls the person by alone."""
    first, middle, last = person_parts(cluster.key[1])
    called = {slug(alias) for reading in cluster.members for alias in reading.aliases}
    return {last.split("-")[0]} | (called & {first, *middle})


def _bare_alike(identity: Identity) -> Iterator[tuple[Key, Key, str, float, str]]:
    """Equal bare names of articles that share a person or work."""
    alike: dict[Key, list[Cluster]] = defaultdict(list)
    for cluster in identity.clusters:
        if len(cluster.key) == 3 and cluster.members[0].is_bare:
            alike[cluster.key[:2]].append(cluster)
    for same in alike.values():
        first_with: dict[Key, Cluster] = {}
        for cluster in same:
            around = identity.around(cluster)
            earlier = {
                first_with[key].key: key[1] for key in sorted(around, reverse=True) if key in first_with
            }
            for target, shared in earlier.items():
                because = f"The same name; both articles name {shared} too."
                yield cluster.key, target, "bare-alike", 0.75, because
            for key in around:
                first_with.setdefault(key, cluster)


def _paths(clusters: Sequence[Cluster]) -> dict[Key, str]:
    """Each cluster's node; where two would bear the same, each takes on its kind or a hash of its first article."""
    plain = {cluster.key: f"{cluster.key[0]}/{cluster.key[1]}" for cluster in clusters}
    counts = Counter(plain.values())
    return {
        cluster.key: plain[cluster.key]
        if counts[plain[cluster.key]] == 1
        else f"{plain[cluster.key]}-{_apart(cluster)}"
        for cluster in clusters
    }


def _apart(cluster: Cluster) -> str:
    if cluster.key[0] == "work":
        return slug(cluster.key[2])
    return digest(min(cluster.docs))[:6]
