"""The scorer's rules, each on a case made by hand."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from allegedly.evaluate.gold import corpus_hash, load_gold
from allegedly.evaluate.match import overlap, plain_name, token_f1
from allegedly.evaluate.score import score
from allegedly.evaluate.sentence import around
from allegedly.model import Annotation, Span

TEXT = "Mara Quill sued Northgate Pictures over The Glass Harbour. “It is theft,” Quill said. Advertisement"
QUILL = {"id": "e1", "type": "Person", "name": "Mara Quill", "aliases": ["Quill"]}
NORTHGATE = {"id": "e2", "type": "Organization", "name": "Northgate Pictures", "aliases": []}
HARBOUR = {"id": "e3", "type": "Film", "name": "The Glass Harbour", "aliases": []}


def annotation(**layers):
    return Annotation.from_dict(
        {"doc": "story", "text": TEXT, "entities": [QUILL, NORTHGATE, HARBOUR], **layers}
    )


def fact(s, p, o, status="asserted", span=(0, 57)):
    return {"s": s, "p": p, "o": o, "status": status, "span": list(span)}


def event(**slots):
    return {"id": "v1", "type": "Lawsuit", "claimant": ["e1"], "respondent": ["e2"], "span": [0, 57], **slots}


def quote(span, speaker="e1", outlet=None):
    return {"text": TEXT[slice(*span)], "span": list(span), "speaker": speaker, "outlet": outlet}


def claim(content, by="e1", about=("e2",)):
    return {"content": content, "by": by, "about": list(about), "span": [58, 72]}


def scored(predicted, gold):
    return score({"story": predicted}, [gold])


def counts(tally):
    return tally.hit, tally.predicted, tally.gold


def test_names_are_compared_plainly():
    assert plain_name("The Northgate’s") == plain_name("Northgate") == "northgate"
    assert plain_name("Dr. Quill") == "quill" and plain_name("Drake Quill") == "drake quill"


def test_entities_pair_by_name_then_alias_and_count_by_coarse_type():
    gold = annotation()
    predicted = annotation(
        entities=[
            {"id": "x1", "type": "Person", "name": "Quill", "aliases": []},
            {"id": "x2", "type": "Outlet", "name": "Northgate Pictures", "aliases": []},
            {"id": "x3", "type": "Person", "name": "The Glass Harbour", "aliases": []},
            {"id": "x4", "type": "Person", "name": "Dan Ostrow", "aliases": []},
        ]
    )
    result = scored(predicted, gold)
    assert counts(result.layers["entities"]) == (2, 4, 3)
    assert counts(result.fine_type) == (1, 2, 2)


def test_a_fact_needs_subject_predicate_object_and_status():
    gold = annotation(facts=[fact("e1", "acted_in", "e3"), fact("e1", "directed", "e3", "alleged")])
    predicted = annotation(
        facts=[fact("e1", "acted_in", "e3"), fact("e1", "wrote", "e3"), fact("e1", "directed", "e3")]
    )
    result = scored(predicted, gold)
    assert counts(result.layers["facts"]) == (1, 3, 2)
    assert counts(result.predicates["wrote"]) == (0, 1, 0)
    assert result.leaks == 1


def test_no_leak_when_the_gold_asserts_it_too():
    both = [fact("e1", "directed", "e3", "alleged"), fact("e1", "directed", "e3")]
    assert scored(annotation(facts=both[1:]), annotation(facts=both)).leaks == 0


def test_spouses_have_no_direction_and_others_have():
    gold = annotation(facts=[fact("e1", "spouse_of", "e2"), fact("e1", "represents", "e2")])
    predicted = annotation(facts=[fact("e2", "spouse_of", "e1"), fact("e2", "represents", "e1")])
    assert counts(scored(predicted, gold).layers["facts"]) == (1, 2, 2)


def test_every_filled_slot_of_an_event_counts():
    gold = annotation(events=[event(causes=["copyright theft"], date="2024-12", amount="USD 5000000")])
    predicted = annotation(
        events=[event(causes=["theft"], date="2024", amount="usd 5,000,000", counter_to="v9")]
    )
    assert counts(scored(predicted, gold).layers["events"]) == (5, 7, 6)


def test_swapped_parties_are_wrong():
    predicted = annotation(events=[event(claimant=["e2"], respondent=["e1"])])
    assert counts(scored(predicted, annotation(events=[event()])).layers["events"]) == (1, 3, 3)


def test_events_without_shared_party_or_place_do_not_pair():
    predicted = annotation(events=[event(claimant=["e3"], respondent=[], span=[80, 90])])
    assert counts(scored(predicted, annotation(events=[event()])).layers["events"]) == (0, 2, 3)


def test_quotes_found_attributed_and_outlet():
    gold = annotation(quotes=[quote((60, 72), "e1", "e2"), quote((0, 10), None)])
    predicted = annotation(quotes=[quote((60, 71), "e1", "e2"), quote((0, 9), "e1"), quote((20, 30))])
    result = scored(predicted, gold)
    assert counts(result.layers["quotes found"]) == (2, 3, 2)
    assert counts(result.layers["quotes attributed"]) == (1, 3, 2)
    assert counts(result.outlet) == (1, 1, 1)


@pytest.mark.parametrize(
    ("predicted", "hit"),
    [
        (claim("it is a theft"), 1),
        (claim("a robbery"), 0),
        (claim("it is theft", by=None), 0),
        (claim("it is theft", about=()), 0),
        (claim("it is theft", about=("e2", "e3")), 1),
    ],
)
def test_claims(predicted, hit):
    assert (
        scored(annotation(claims=[predicted]), annotation(claims=[claim("it is theft")])).layers["claims"].hit
        == hit
    )


def test_items_in_boilerplate_are_counted():
    gold = annotation(boilerplate=[[86, 99]])
    predicted = annotation(facts=[fact("e1", "wrote", "e3", span=(86, 99))], quotes=[quote((60, 72))])
    assert scored(predicted, gold).in_boilerplate == 1


def test_a_missing_article_counts_as_nothing_found():
    result = score({}, [annotation(facts=[fact("e1", "wrote", "e3")])])
    assert counts(result.layers["facts"]) == (0, 0, 1)


def test_every_miss_is_listed_with_its_span():
    result = scored(annotation(), annotation(facts=[fact("e1", "wrote", "e3")]))
    (miss,) = result.misses
    assert (miss.layer, miss.span) == ("facts", Span(0, 57))
    assert "Mara Quill wrote The Glass Harbour" in miss.what


def test_measures():
    assert token_f1("the theft", "theft") == pytest.approx(2 / 3)
    assert overlap(Span(0, 10), Span(5, 15)) == pytest.approx(1 / 3)
    assert overlap(Span(0, 5), Span(5, 9)) == 0


def test_sentence_around():
    assert around(TEXT, Span(60, 72)) == "“»It is theft,«” Quill said."


def write_gold(folder, **changes):
    record = {"doc": "story", "entities": [QUILL], "facts": [], "boilerplate": [], **changes}
    (folder / "story.gold.json").write_text(json.dumps(record))
    (folder / "story.txt").write_text(TEXT, newline="")


def test_gold_is_loaded_with_its_text_and_hashed(tmp_path):
    write_gold(tmp_path)
    (item,) = load_gold(tmp_path)
    assert item.annotation.article.text == TEXT and item.text_file.name == "story.txt"
    before = corpus_hash([item])
    write_gold(tmp_path, facts=[fact("e1", "wrote", "e1")])
    assert corpus_hash(load_gold(tmp_path)) != before


def test_gold_may_point_to_its_text(tmp_path):
    write_gold(tmp_path, text="texts/story.txt")
    (tmp_path / "texts").mkdir()
    (tmp_path / "story.txt").rename(tmp_path / "texts" / "story.txt")
    assert load_gold(tmp_path)[0].annotation.article.text == TEXT


SHARED = Path(__file__).parents[3] / "shared" / "gold"

if SHARED.exists():

    @pytest.mark.parametrize("part", ["seeds", "dev"])
    def test_agrees_with_the_shared_scorer(part, tmp_path):
        """Predictions: the gold of each article, spoilt a little, so that every figure is between 0 and 1."""
        gold = load_gold(SHARED / part)
        spoilt = [_spoilt(item.annotation.to_dict()) for item in gold]
        file = tmp_path / "predicted.jsonl"
        file.write_text("".join(json.dumps(record) + "\n" for record in spoilt))
        command = [sys.executable, SHARED / "score.py", file, SHARED / part, "--json"]
        theirs = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
        ours = score({r["doc"]: Annotation.from_dict(r) for r in spoilt}, [item.annotation for item in gold])
        for layer, tally in ours.layers.items():
            assert counts(tally) == tuple(theirs[layer][k] for k in ("hit", "pred", "gold")), layer
        assert round(ours.overall, 3) == theirs["overall"]["f1"]
        assert (ours.leaks, ours.in_boilerplate) == (theirs["leaks"], theirs["in boilerplate"])
        assert ours.leaks > 0


def _spoilt(record):
    """Every seventh entity lost, statuses asserted, spans shifted, every second claim without its source."""
    record["entities"] = [e for i, e in enumerate(record["entities"]) if i % 7 != 6]
    for one in record["facts"]:
        one["status"] = "asserted"
    for i, one in enumerate(record["quotes"]):
        one["span"] = [one["span"][0] + i % 4 * 3, one["span"][1]]
    for i, one in enumerate(record["claims"]):
        one["by"] = one["by"] if i % 2 else None
    for i, one in enumerate(record["events"]):
        one["causes"] = one["causes"][i % 2 :]
    return record
