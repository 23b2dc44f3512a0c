"""Real Chromium for tests of pages; without it they are skipped in one line, under CI=true they fail."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
NAMES = ("chromium", "chromium-browser", "google-chrome")


def launched() -> Iterator:
    """Chromium, as long as somebody uses it."""
    executable = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if executable is None:
        message = "Chromium is not installed: apt-get install chromium"
        pytest.fail(message) if os.environ.get("CI") == "true" else pytest.skip(message)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=list(FLAGS))
        yield chromium
        chromium.close()


class Opened:
    """A page with everything it asked for and everything that went wrong in it."""

    def __init__(self, context) -> None:
        self.page = context.new_page()
        self.requests: list[str] = []
        self.errors: list[str] = []
        self.dialogs: list[str] = []
        self.page.on("request", lambda r: self.requests.append(r.url))
        self.page.on("pageerror", lambda e: self.errors.append(str(e)))
        self.page.on("console", lambda m: m.type == "error" and self.errors.append(m.text))
        self.page.on("dialog", lambda d: (self.dialogs.append(d.message), d.dismiss()))

    def goto(self, place: Path | str, fragment: str = "", *, wait: bool = True) -> Opened:
        self.page.goto((place if isinstance(place, str) else place.as_uri()) + fragment)
        return self.ready() if wait else self

    def ready(self) -> Opened:
        self.page.wait_for_selector("html[data-ready]", state="attached", timeout=30000)
        return self

    def text(self, selector: str) -> str:
        return self.page.inner_text(selector)

    def chosen(self) -> str:
        return self.page.inner_text("#right h2")

    def summary(self) -> str:
        return self.page.inner_text("#summary")

    def fragment(self, *parts: str) -> str:
        """The address's fragment once it holds all the parts (the page writes it with a delay)."""
        for _ in range(100):
            found = self.page.evaluate("location.hash")
            if all(part in found for part in parts):
                return found
            self.page.wait_for_timeout(50)
        raise AssertionError(f"{parts} not in {found}")

    def search(self, words: str) -> None:
        self.page.fill("#search", words)
        self.page.press("#search", "Enter")
