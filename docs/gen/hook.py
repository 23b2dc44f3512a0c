"""What MkDocs calls: adds the pages that are made anew at every build from what they describe."""

from __future__ import annotations

import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

sys.path.insert(0, str(Path(__file__).parent))

import cookbook
import dependency
import ontology_page

PAGES = {"ontology.md": ontology_page.text, "cookbook.md": cookbook.text}
LICENCES = "licences.md"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the ontology reference and the cookbook."""
    for name, text in PAGES.items():
        files.append(File.generated(config, name, content=text()))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the table of installed dependencies below the page on licences."""
    return f"{markdown}\n{dependency.text()}" if page.file.src_uri == LICENCES else markdown
