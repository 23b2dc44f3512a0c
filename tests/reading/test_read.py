"""Files, folders, encodings and metadata."""

import io
import json
import sys

import pytest

from allegedly.errors import ReadError, UsageError
from allegedly.reading.encoding import decode
from allegedly.reading.metadata import front_matter, iso_date, metadata_from
from allegedly.reading.read import read_articles

STORY = "Mara Quill left the film on Monday.\r\nShe gave no reason, the café’s owner said.\n"


def one(path):
    (article,) = read_articles([path])
    return article


def test_text_is_kept_as_it_is(tmp_path):
    (tmp_path / "story.txt").write_bytes(STORY.encode())
    article = one(tmp_path / "story.txt")
    assert (article.doc, article.text, article.boilerplate) == ("story", STORY, ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding):
    text = STORY + "She paid £5 million – “a naïve price” – and left.\n"
    assert decode(text.encode(encoding), "story.txt") == text


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\xff\xfe\x00\x01\xff", b"Mara\x00Quill", bytes(range(128, 256)) * 4]
)
def test_what_is_no_text_is_an_error_that_names_the_file(data):
    with pytest.raises(ReadError, match=r"story\.bin"):
        decode(data, "story.bin")


def test_folder_is_read_whole_and_bad_files_do_not_stop_it(tmp_path):
    (tmp_path / "b.txt").write_text(STORY, newline="")
    (tmp_path / "a.md").write_text(
        "---\ntitle: A film\ndate: 2021-05-03\n---\nMara Quill left.\n", newline=""
    )
    (tmp_path / "c.txt").write_bytes(bytes(range(128, 256)) * 4)
    (tmp_path / "d.txt").write_text(" \n")
    (tmp_path / "b.meta.json").write_text('{"outlet": "Harbour News"}')
    (tmp_path / "b.gold.json").write_text("{}")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    errors = []
    articles = list(read_articles([tmp_path], errors.append))
    assert [a.doc for a in articles] == ["a", "b"]
    assert articles[1].metadata.outlet == "Harbour News"
    assert ["c.txt" in str(errors[0]), "d is empty" in str(errors[1]), len(errors)] == [True, True, 2]


def test_without_handler_the_first_error_is_raised(tmp_path):
    (tmp_path / "a.txt").write_text("")
    with pytest.raises(ReadError, match="empty"):
        list(read_articles([tmp_path]))


def test_front_matter_is_boilerplate_and_metadata():
    text = "---\ntitle: A film\nauthor: [Lena Marsh, Dan Ostrow]\n---\n\nMara Quill left."
    metadata, span = front_matter(text)
    assert (metadata.title, metadata.author) == ("A film", "Lena Marsh, Dan Ostrow")
    assert span.of(text).startswith("---\ntitle") and span.of(text).endswith("---")


@pytest.mark.parametrize(
    "text", ["--- she said ---\nand left", "---\n: [broken\n---\ntext", "---\nonly words\n---\ntext"]
)
def test_what_only_looks_like_front_matter(text):
    metadata, span = front_matter(text)
    assert span is None and metadata.title is None


def test_records(tmp_path):
    file = tmp_path / "feed.jsonl"
    records = [
        {
            "Headline": "A film",
            "body": "Mara Quill left.",
            "link": "https://harbour.example/a",
            "datePublished": "2021-05-03T10:00Z",
        },
        {"id": "second", "text": "She returned.", "url": "javascript:alert(1)"},
    ]
    file.write_text("\n".join(json.dumps(r) for r in records))
    first, second = read_articles([file])
    assert (first.doc, second.doc) == ("feed-1", "second")
    assert (first.metadata.title, first.metadata.published) == ("A film", "2021-05-03")
    assert (first.metadata.url, second.metadata.url) == ("https://harbour.example/a", None)


@pytest.mark.parametrize(
    ("line", "problem"), [("{]", "no JSON"), ("[1]", "no JSON object"), ('{"title": "x"}', "no text")]
)
def test_bad_records_name_file_and_line(tmp_path, line, problem):
    file = tmp_path / "feed.jsonl"
    file.write_text('{"text": "Mara left."}\n' + line)
    with pytest.raises(ReadError, match=rf"feed\.jsonl:2 .*{problem}"):
        list(read_articles([file]))


def test_html_gives_main_text_and_metadata(tmp_path):
    body = "".join(
        f"<p>Mara Quill left the harbour film on day {n}, and the crew heard it from her.</p>"
        for n in range(9)
    )
    (tmp_path / "page.html").write_text(
        "<html><head><title>Quill leaves</title><meta property='og:site_name' content='Harbour News'>"
        f"<meta property='article:published_time' content='2021-05-03T08:00:00Z'></head><body><nav>Home</nav><article>{body}</article></body></html>"
    )
    article = one(tmp_path / "page.html")
    assert "day 3" in article.text and "Home" not in article.text and "<p>" not in article.text
    assert (article.metadata.outlet, article.metadata.published) == ("Harbour News", "2021-05-03")


def test_html_without_text_is_an_error(tmp_path):
    (tmp_path / "page.html").write_text("<html><body></body></html>")
    with pytest.raises(ReadError, match="no article text"):
        one(tmp_path / "page.html")


def test_standard_input(monkeypatch):
    stdin = io.TextIOWrapper(io.BytesIO(STORY.encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    (article,) = read_articles(["-"])
    assert (article.doc, article.text) == ("stdin", STORY)


def test_equal_names_in_two_folders_are_two_articles(tmp_path):
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "story.txt").write_text(STORY)
    assert [a.doc for a in read_articles([tmp_path])] == ["story", "two/story"]


def test_missing_path_and_empty_folder(tmp_path):
    for path in (tmp_path / "nowhere", tmp_path):
        with pytest.raises(UsageError):
            list(read_articles([path]))


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2021-05-03", "2021-05-03"), ("2021-05", "2021-05"), (2021, "2021"), ("2021-05-03T10:00:00+02:00", "2021-05-03"),
        ("May 3, 2021", "2021-05-03"), ("2021-13-03", None), ("yesterday", None), ("May 2021 or so", None), (None, None),
    ],
)  # fmt: skip
def test_dates(value, iso):
    assert iso_date(value) == iso


def test_nested_publisher():
    assert metadata_from({"publisher": {"name": "Harbour News"}}).outlet == "Harbour News"
