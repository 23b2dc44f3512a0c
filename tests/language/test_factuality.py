"""The standing of a predicate: rows of a sentence, the predicate's word, its status, and who says so."""

import pytest

from allegedly.language.document import Document, Mention
from allegedly.language.parse import load_model
from allegedly.language.standing.factuality import standing
from allegedly.model import Article, Entity, Span

NAMES = {
    "Quill": "Person",
    "Ferro": "Person",
    "Odell": "Person",
    "Harbour Gazette": "Outlet",
    "Northgate": "Organization",
    "The Glass Harbour": "Film",
}


def document(text: str) -> Document:
    """A document in which the names above, and nothing else, are mentions."""
    doc = load_model()(text)
    mentions, entities = [], []
    for name, kind in NAMES.items():
        entity = Entity(name, kind, name)
        entities.append(entity)
        start = text.find(name)
        while start >= 0:
            span = doc.char_span(start, start + len(name), alignment_mode="expand")
            kind_ = "name"
            mentions.append(
                Mention(Span(start, start + len(name)), kind_, span.start, span.end - 1, span.root.i, (name,))
            )
            start = text.find(name, start + 1)
    return Document(Article("d", text), doc, tuple(mentions), tuple(entities))


def read(text: str, word: str):
    found = document(text)
    token = next(t for t in found.doc if t.text == word)
    return standing(found, token)


ROWS = [
    # the article's own voice
    ("Quill sued Ferro.", "sued", "asserted"),
    ("Quill was sued by Ferro on Monday.", "sued", "asserted"),
    ("Quill, who sued Ferro in May, won a prize.", "sued", "asserted"),
    ("After suing Ferro, Quill moved to Oslo.", "suing", "asserted"),
    ("Quill began by suing Ferro.", "suing", "asserted"),
    ("Quill went on to direct The Glass Harbour.", "direct", "asserted"),
    ("Quill would later direct The Glass Harbour.", "direct", "asserted"),
    ("Quill managed to finish and direct the film.", "direct", "asserted"),
    ("Quill was the first woman to direct an opera there.", "direct", "asserted"),
    ("Quill admitted that Odell wrote the script.", "wrote", "asserted"),
    ("It emerged that Quill sued Ferro.", "sued", "asserted"),
    ("A jury found that Ferro defrauded Quill.", "defrauded", "asserted"),
    ("The judge ruled that Ferro had defamed Quill.", "defamed", "asserted"),
    ("According to the Harbour Gazette, Quill directed the film.", "directed", "asserted"),
    ("The Harbour Gazette reported that Quill sued Ferro.", "sued", "asserted"),
    ("Quill not only directed the film but wrote it.", "directed", "asserted"),
    ("Quill did not know that Odell wrote the script.", "wrote", "asserted"),
    ("Quill filed a lawsuit against Ferro.", "lawsuit", "asserted"),
    ("The lawsuit was not dismissed.", "lawsuit", "asserted"),
    ("Quill did not win but sued Ferro.", "sued", "asserted"),
    ("Quill, known for directing operas, sued Ferro.", "directing", "asserted"),
    # negation
    ("Quill did not sue Ferro.", "sue", "negated"),
    ("Quill has never directed a film.", "directed", "negated"),
    ("Quill won't direct the sequel.", "direct", "negated"),
    ("No one sued Ferro.", "sued", "negated"),
    ("Neither Quill nor Ferro directed the film.", "directed", "negated"),
    ("Quill has yet to sue Ferro.", "sue", "negated"),
    ("Quill failed to direct the film.", "direct", "negated"),
    ("Quill declined to direct The Glass Harbour.", "direct", "negated"),
    ("Quill left without suing Ferro.", "suing", "negated"),
    ("Quill wrote a letter instead of suing Ferro.", "suing", "negated"),
    ("Quill was never charged or convicted.", "convicted", "negated"),
    ("Quill does not plan to sue Ferro.", "sue", "negated"),
    ("It is false that Quill sued Ferro.", "sued", "negated"),
    ("It is not true that Quill sued Ferro.", "sued", "negated"),
    ("No lawsuit was filed.", "lawsuit", "negated"),
    ("Quill was wrongly credited with directing the film.", "credited", "negated"),
    # plans and threats
    ("Quill plans to sue Ferro.", "sue", "threatened"),
    ("Quill vowed to sue Ferro.", "sue", "threatened"),
    ("Quill threatened to sue Ferro.", "sue", "threatened"),
    ("Quill is considering suing Ferro.", "suing", "threatened"),
    ("Quill will sue Ferro.", "sue", "threatened"),
    ("Quill is going to sue Ferro.", "sue", "threatened"),
    ("Quill is set to direct the sequel.", "direct", "threatened"),
    ("Quill's threat to sue Ferro made headlines.", "sue", "threatened"),
    ("Quill is likely to sue Ferro.", "sue", "threatened"),
    ("Quill threatened Ferro with a lawsuit.", "lawsuit", "threatened"),
    ("Quill is weighing a lawsuit against Ferro.", "lawsuit", "threatened"),
    # hypotheticals, questions, attempts
    ("Quill would have sued Ferro.", "sued", "unreal"),
    ("Quill might sue Ferro.", "sue", "unreal"),
    ("If Quill sued Ferro, the studio would pay.", "sued", "unreal"),
    ("Did Quill sue Ferro?", "sue", "unreal"),
    ("Fans wonder whether Quill sued Ferro.", "sued", "unreal"),
    ("Quill was asked to direct the film.", "direct", "unreal"),
    ("Quill was offered the chance to direct the film.", "direct", "unreal"),
    ("Quill tried to direct the film.", "direct", "unreal"),
    ("Quill joked that she sued Ferro.", "sued", "unreal"),
    ("It is unclear whether Quill sued Ferro.", "sued", "unreal"),
    ("Quill plays a lawyer who sued Ferro.", "sued", "unreal"),
    ("The film follows a teacher who sued her school.", "sued", "unreal"),
    ("It is a novel about a singer who sued her label.", "sued", "unreal"),
]

SAID = [
    ("Quill said that Ferro wrote the script.", "wrote", "alleged", ("Quill",)),
    ("Ferro wrote the script, Quill said.", "wrote", "alleged", ("Quill",)),
    ("Quill claims that Ferro stole the script.", "stole", "alleged", ("Quill",)),
    ("Quill accused Ferro of stealing the script.", "stealing", "alleged", ("Quill",)),
    ("Ferro was accused of stealing the script.", "stealing", "alleged", ()),
    ("Ferro was accused by Quill of stealing the script.", "stealing", "alleged", ("Quill",)),
    ("Ferro is alleged to have stolen the script.", "stolen", "alleged", ()),
    ("Ferro allegedly stole the script.", "stole", "alleged", ()),
    ("Ferro is said to have directed the film.", "directed", "alleged", ()),
    ("Ferro stole the script, according to Quill.", "stole", "alleged", ("Quill",)),
    ("According to Quill, Ferro stole the script.", "stole", "alleged", ("Quill",)),
    ("Rumours that Quill sued Ferro spread online.", "sued", "alleged", ()),
    ("Quill's claim that Ferro stole the script failed.", "stole", "alleged", ("Quill",)),
    ("The lawsuit says Ferro stole the script.", "stole", "alleged", ()),
    ("Quill believes Ferro stole the script.", "stole", "alleged", ("Quill",)),
    ("Quill sued Ferro for stealing the script.", "stealing", "alleged", ("Quill",)),
    ("“Ferro stole the script,” Quill said.", "stole", "alleged", ("Quill",)),
    ("Ferro appears to have stolen the script.", "stolen", "alleged", ("Ferro",)),
    ("Ferro denied that he stole the script.", "stole", "denied", ("Ferro",)),
    ("Ferro denies stealing the script.", "stealing", "denied", ("Ferro",)),
    ("Ferro rejected claims that he stole the script.", "stole", "denied", ("Ferro",)),
    ("Ferro said he did not steal the script.", "steal", "denied", ("Ferro",)),
    ("Quill said she would sue Ferro.", "sue", "threatened", ("Quill",)),
    ("Quill said she plans to sue Ferro.", "sue", "threatened", ("Quill",)),
]


@pytest.mark.parametrize(("text", "word", "status"), ROWS)
def test_status(text, word, status):
    assert read(text, word).status == status


@pytest.mark.parametrize(("text", "word", "status", "by"), SAID)
def test_who_says_so(text, word, status, by):
    found = read(text, word)
    assert (found.status, found.by) == (status, by)
