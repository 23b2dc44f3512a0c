"""Which legal events are one, what they are called, and which disputes they form."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdf_invented import event, naming

from allegedly.rdf.dispute import disputes
from allegedly.rdf.resolution import Resolution

NAMED = (
    ("Person", "Mara Quill"),
    ("Organization", "Northgate Pictures"),
    ("Person", "Tom Ashby"),
    ("Person", "Ida Fenn"),
    ("Person", "Otto Brandt"),
)
QUILL, GATE, ASHBY, FENN, BRANDT = (("e1",), ("e2",), ("e3",), ("e4",), ("e5",))


def suit(claimant=QUILL, respondent=GATE, *, type="Lawsuit", id="v1", **more):
    return event(id, type, claimant, respondent, **more)


def telling(doc, *events):
    return naming(doc, *NAMED, events=events)


def one_case(*events) -> bool:
    """Do articles that each tell one of the events tell the same?"""
    docs = [f"d{i}" for i in range(len(events))]
    resolution = Resolution([telling(doc, each) for doc, each in zip(docs, events, strict=True)])
    return len({resolution.case(doc, "v1") for doc in docs}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (suit(), suit()),
        (suit(date="2031"), suit(date="2031-04")),
        (suit(date="2031-04"), suit()),
        (suit(amount="USD 5"), suit(amount="USD 5.00")),
        (suit(causes=("defamation",)), suit(causes=("alleged defamation",))),
        (suit(causes=("libel",)), suit()),
        (suit(causes=("libel",), date="2031-04"), suit(causes=("slander",), date="2031-04")),
        (suit(respondent=GATE + ASHBY), suit()),
        (suit(claimant=QUILL + FENN), suit()),
        (
            suit((), ASHBY, type="Charge", causes=("fraud",)),
            suit((), ASHBY, type="Charge", causes=("wire fraud",)),
        ),
        (suit((), GATE, causes=("copyright",)), suit(QUILL, GATE, causes=("copyright",))),
    ],
)
def test_one_event(one, other):
    assert one_case(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (suit(), suit(GATE, QUILL)),
        (suit(), suit(type="Complaint")),
        (suit(date="2030"), suit(date="2031-04")),
        (suit(amount="USD 5"), suit(amount="USD 6")),
        (suit(causes=("divorce",)), suit(causes=("defamation",))),
        (suit(), suit(status="threatened")),
        (suit(status="threatened"), suit(status="threatened")),
        (suit(status="negated"), suit(status="negated")),
        (suit((), ASHBY, type="Charge"), suit((), ASHBY, type="Charge")),
        (suit((), GATE), suit(QUILL, GATE)),
        (suit((), ()), suit((), ())),
        (suit(QUILL, GATE + ASHBY), suit(QUILL, GATE + FENN)),
        (suit(QUILL, GATE + ASHBY), suit(QUILL + FENN, GATE)),
    ],
)
def test_not_one_event(one, other):
    assert not one_case(one, other)


def test_two_suits_of_one_article_are_told_apart_by_their_causes():
    two = telling("a", suit(causes=("divorce",)), suit(id="v2", causes=("libel",)))
    resolution = Resolution([two, telling("b", suit(causes=("libel",)))])
    assert resolution.case("b", "v1") == resolution.case("a", "v2")
    assert resolution.case("a", "v1") != resolution.case("a", "v2")


def test_abstains_where_two_suits_would_fit():
    two = telling("a", suit(causes=("divorce",)), suit(id="v2", causes=("libel",)))
    resolution = Resolution([two, telling("b", suit())])
    assert len({resolution.case("a", "v1"), resolution.case("a", "v2"), resolution.case("b", "v1")}) == 3


def test_a_part_of_the_parties_that_fits_two_suits_is_neither():
    two = telling("a", suit(QUILL, GATE + ASHBY), suit(QUILL, GATE + FENN, id="v2"))
    resolution = Resolution([two, telling("b", suit(QUILL, GATE))])
    assert resolution.case("b", "v1") not in {resolution.case("a", "v1"), resolution.case("a", "v2")}


@pytest.mark.parametrize(
    ("told", "path", "label"),
    [
        (suit(), "case/lawsuit-mara-quill-v-northgate-pictures", "Mara Quill v. Northgate Pictures (lawsuit)"),
        (
            suit(GATE, QUILL + ASHBY, date="2031-04"),
            "case/lawsuit-northgate-pictures-v-mara-quill-and-tom-ashby",
            "Northgate Pictures v. Mara Quill and Tom Ashby (lawsuit, 2031-04)",
        ),
        (suit((), ASHBY, type="Charge"), "case/charge-v-tom-ashby", "Charge against Tom Ashby"),
        (suit(QUILL, (), type="Ruling"), "case/ruling-mara-quill", "Ruling sought by Mara Quill"),
        (
            suit(FENN, ASHBY, status="threatened"),
            "case/lawsuit-ida-fenn-v-tom-ashby-threatened",
            "Ida Fenn v. Tom Ashby (threatened lawsuit)",
        ),
        (suit(QUILL, (), type="Complaint", status="negated"), "case/complaint-mara-quill-negated", "No complaint by Mara Quill"),
        (
            suit(QUILL, GATE + ASHBY + FENN + BRANDT),
            "case/lawsuit-mara-quill-v-ida-fenn-and-others",
            "Mara Quill v. Northgate Pictures and 3 others (lawsuit)",
        ),
        (suit((), (), type="Verdict"), "case/verdict", "Verdict"),
    ],
)  # fmt: skip
def test_what_it_is_called(told, path, label):
    resolution = Resolution([telling("a", told)])
    assert (resolution.case("a", "v1").value, resolution.case_label("a", "v1")) == (
        f"urn:allegedly:{path}",
        label,
    )


def test_suits_between_the_same_are_called_differently():
    resolution = Resolution(
        [telling("a", suit(causes=("divorce",)), suit(id="v2"), suit(id="v3", causes=("libel",)))]
    )
    assert len({resolution.case("a", f"v{i}") for i in (1, 2, 3)}) == 3
    assert resolution.case("a", "v1").value.endswith("-divorce")
    assert "libel" in resolution.case_label("a", "v3")


def found(*articles) -> list[set[str]]:
    resolution = Resolution(articles)
    return [set(d.cases) for d in disputes(resolution.cases, resolution.names.__getitem__)]


@pytest.mark.parametrize(
    ("articles", "sizes"),
    [
        ([telling("a", suit())], []),
        ([telling("a", suit(), suit(GATE, QUILL, id="v2"))], [2]),
        ([telling("a", suit()), telling("b", suit(GATE, QUILL))], [2]),
        ([telling("a", suit()), telling("b", suit(ASHBY, GATE))], []),
        ([telling("a", suit(), suit(ASHBY, GATE, id="v2"))], [2]),
        ([telling("a", suit(), suit(FENN, ASHBY, id="v2"))], []),
        ([telling("a", suit(), suit(GATE, QUILL, id="v2", status="threatened"))], []),
        ([telling("a", suit((), ASHBY, type="Charge")), telling("b", suit((), ASHBY, type="Verdict"))], [2]),
        ([telling("a", suit(), suit(FENN, ASHBY, id="v2", counter_to="v1"))], [2]),
        ([telling("a", suit(), suit(GATE, QUILL, id="v2"), suit(FENN, ASHBY, id="v3"), suit(ASHBY, FENN, id="v4"))], [2, 2]),
    ],
)  # fmt: skip
def test_disputes(articles, sizes):
    assert [len(cases) for cases in found(*articles)] == sizes


def test_a_dispute_is_called_by_its_two_leading_parties():
    resolution = Resolution([telling("a", suit(), suit(GATE + ASHBY, QUILL, id="v2"))])
    (dispute,) = disputes(resolution.cases, resolution.names.__getitem__)
    assert (dispute.path, dispute.name) == (
        "dispute/mara-quill-and-northgate-pictures",
        "Mara Quill and Northgate Pictures",
    )
    assert len(dispute.parties) == 3


PARTY = st.sampled_from(["e1", "e2", "e3"])
TOLD = st.builds(
    lambda type, claimant, respondent, date, cause, status: (type, claimant, respondent, date, cause, status),
    st.sampled_from(["Lawsuit", "Charge"]),
    st.lists(PARTY, max_size=2, unique=True).map(tuple),
    st.lists(PARTY, max_size=2, unique=True).map(tuple),
    st.sampled_from([None, "2031", "2031-04", "2030"]),
    st.sampled_from([(), ("libel",), ("divorce",)]),
    st.sampled_from(["asserted", "asserted", "threatened"]),
)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(TOLD, max_size=3), min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_no_order_matters_and_one_article_keeps_its_events_apart(told, random):
    articles = [
        telling(
            f"d{n}",
            *(
                suit(c, r, type=t, id=f"v{i}", date=d, causes=w, status=s)
                for i, (t, c, r, d, w, s) in enumerate(each, 1)
            ),
        )
        for n, each in enumerate(told)
    ]
    shuffled = list(articles)
    random.shuffle(shuffled)
    one, other = Resolution(articles), Resolution(shuffled)
    for article in articles:
        nodes = [one.case(article.doc, e.id) for e in article.events]
        assert nodes == [other.case(article.doc, e.id) for e in article.events]
        assert len(set(nodes)) == len(nodes)
    for case in one.cases:
        assert len({(t.event.type, t.event.status) for t in case.told}) == 1
