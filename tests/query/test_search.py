"""Full text in queries."""

import pytest

from allegedly.errors import QueryError, StoreError
from allegedly.query.search import FILE, SearchIndex, expand, index_at, uses_search

FOUND = "SELECT DISTINCT ?q ?text {{ ?q al:search {} . ?q a schema:Quotation ; schema:text ?text }}"


def found(graph, words):
    return sorted(row[1] for row in graph.query(FOUND.format(words)))


@pytest.fixture(scope="module")
def words(small_graph):
    """Two words that stand side by side in some quotation."""
    texts = [row[0] for row in small_graph.query("SELECT DISTINCT ?t { ?q schema:text ?t } ORDER BY ?t")]
    long = next(text for text in texts if len(text.split()) > 3)
    return " ".join(long.split()[1:3]).strip(",.")


def test_finds_the_quotations_in_which_the_words_stand(small_graph, words):
    every = [
        row[0] for row in small_graph.query("SELECT DISTINCT ?t { ?q a schema:Quotation ; schema:text ?t }")
    ]
    expected = sorted(text for text in every if words.casefold() in text.casefold())
    assert expected and found(small_graph, f'"{words}"') == expected
    assert found(small_graph, f"'{words.upper()}'") == expected
    assert found(small_graph, '"words that nobody ever said"') == []


def test_words_in_another_order_are_not_found(small_graph, words):
    turned = " ".join(reversed(words.split()))
    assert found(small_graph, f'"{turned}"') == []


def test_strings_and_comments_are_left_alone(small_graph):
    query = 'SELECT ("?x al:search \'x\'" AS ?y) { } # ?q al:search "x"'
    assert not uses_search(query)
    assert [row[0] for row in small_graph.query(query)] == ["?x al:search 'x'"]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ('SELECT * { ?q a al:Claim ; al:search "x" }', "stands alone"),
        ('SELECT * { ?q al:search "x" ; a al:Claim }', "stands alone"),
        ('SELECT * { <urn:q> al:search "x" }', "stands alone"),
        ('SELECT * { ?q al:search "..." }', "no word"),
        ("SELECT * { ?q al:search ?words }", "no value"),
    ],
)
def test_what_can_not_be_searched_says_so(small_graph, query, words):
    with pytest.raises(QueryError, match=words):
        small_graph.query(query)


def test_a_phrase_is_never_syntax(small_graph):
    for words in ('a" OR "b', "NEAR(a b)", "text:a", "a*", 'a\\" OR b'):
        escaped = words.replace("\\", "\\\\").replace('"', '\\"')
        assert found(small_graph, f'"{escaped}"') == []


def test_too_many_finds_are_refused(small_graph, monkeypatch):
    monkeypatch.setattr("allegedly.query.search.MOST", 1)
    with pytest.raises(QueryError, match="more than 1 things"):
        SearchIndex.of(small_graph.store).find("the")


def test_index_file_gives_the_same_as_memory(small_graph, words, tmp_path):
    SearchIndex.of(small_graph.store, tmp_path / FILE).close()
    query = FOUND.format(f'"{words}"')
    on_disk, in_memory = index_at(tmp_path, small_graph.store), index_at(None, small_graph.store)
    assert expand(query, on_disk) == expand(query, in_memory) != query
    on_disk.close()


def test_a_file_that_is_no_index(tmp_path):
    (tmp_path / FILE).write_text("not a database, but long enough to be looked at" * 9)
    with pytest.raises(StoreError, match="build the graph again"):
        SearchIndex.open(tmp_path / FILE)
