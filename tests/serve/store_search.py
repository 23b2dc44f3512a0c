"""What a person does on the served page to have something of the store on it."""

from __future__ import annotations

import json

from chromium import Opened


def search_in_store(opened: Opened, words: str, name: str) -> None:
    """Types the words and chooses, by keyboard alone, the thing of that name that only the store has."""
    page = opened.page
    page.keyboard.press("/")
    page.keyboard.press("Control+A")
    page.keyboard.type(words)
    page.wait_for_selector(
        f"#suggestions li.group:has-text('In the store') ~ li:has-text({json.dumps(name)})"
    )
    for _ in range(30):
        chosen = page.inner_text("#suggestions [aria-selected=true]")
        below = page.locator("#suggestions li.group ~ [aria-selected=true]").count()
        if below and name in chosen:
            break
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")


def wait_for_nodes(opened: Opened, more_than: int) -> int:
    pattern = "(n) => parseInt(document.getElementById('summary').textContent) > n"
    opened.page.wait_for_function(pattern, arg=more_than)
    return int(opened.summary().split()[0])
