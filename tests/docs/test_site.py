"""The documentation site builds without a warning, holds what it describes, and asks nothing of any network."""

from __future__ import annotations

import html
import os
import re
import subprocess
import sys
from dataclasses import fields
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

import allegedly
from allegedly.cli import COMMANDS
from allegedly.model.annotation import LAYERS
from allegedly.query.saved import saved_queries

ROOT = Path(__file__).parents[2]
LOADING = {"script": "src", "link": "href", "img": "src", "iframe": "src", "source": "src", "video": "src"}


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    """The site, built as `make docs` does."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=quiet, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
    return folder


def words(page: Path) -> str:
    """The text of a page, blanks evened out."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", page.read_text(encoding="utf-8"))).split())


class Loaded(HTMLParser):
    """Collects what a page makes a browser fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.addresses += [value or "" for name, value in attrs if LOADING.get(tag) == name]


def test_every_page_stands_in_the_menu(site):
    menu = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["nav"]
    assert {page.stem for page in site.glob("*.html")} == {Path(name).stem for name in menu} | {"404"}


def test_nothing_is_fetched_from_elsewhere(site):
    for page in site.glob("*.html"):
        loaded = Loaded()
        loaded.feed(page.read_text(encoding="utf-8"))
        assert loaded.addresses
        assert [a for a in loaded.addresses if re.match(r"(?:\w+:)?//", a)] == [], page.name
    for sheet in site.rglob("*.css"):
        assert not re.search(
            r"(?:url\(|@import)\s*['\"]?(?:https?:)?//", sheet.read_text(encoding="utf-8")
        ), sheet


def test_the_ontology_is_all_there(site):
    page = words(site / "ontology.html")
    for name in ("allegedly.ttl", "concepts.ttl"):
        turtle = (ROOT / "ontology" / name).read_text(encoding="utf-8")
        terms = re.findall(r"^(\w+:[\w-]+) a (?!skos:ConceptScheme|rdfs:Class)", turtle, re.MULTILINE)
        assert terms and [term for term in terms if term not in page] == []


def test_the_cookbook_is_all_there(site):
    page = words(site / "cookbook.html")
    assert [name for name, q in saved_queries().items() if name not in page or q.title not in page] == []
    for file in sorted((ROOT / "tests" / "questions").glob("*.yaml")):
        for question in yaml.safe_load(file.read_text(encoding="utf-8")):
            assert question["question"] in page


def test_the_python_page_names_the_public_api(site):
    page = words(site / "api.html")
    assert [name for name in allegedly.__all__ if name not in page and name != "__version__"] == []


def test_the_annotations_page_names_every_key():
    page = (ROOT / "docs" / "annotations.md").read_text(encoding="utf-8")
    for layer, kind in LAYERS.items():
        section = (
            page.partition(f"## `{layer}`")[2].partition("\n## ")[0] + page.partition("## The article")[0]
        )
        assert section
        assert [f.name for f in fields(kind) if f"`{f.name}`" not in section] == [], layer


PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_and_saved_questions_exist(page):
    text = page.read_text(encoding="utf-8")
    commands = set(re.findall(r"(?:^|`)allegedly ([a-z]+)", text, re.MULTILINE))
    assert commands <= {command.__name__ for command in COMMANDS}
    named = re.findall(r"allegedly query ([a-z]+(?:-[a-z]+)*)\b|kg\.query\(\"([a-z-]+)\"", text)
    assert {one or other for one, other in named} <= set(saved_queries())
    made = set(re.findall(r"(?:^|`)make ([a-z]+)", text, re.MULTILINE))
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert made <= set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))


def test_licences_come_from_what_is_installed(site):
    page = words(site / "licences.html")
    assert all(name in page for name in ("spacy", "pyoxigraph", "rdflib", "en_core_web_sm", "OntoNotes 5"))
