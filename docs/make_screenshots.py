"""Makes the pictures of the docs in real Chromium.

    python docs/make_screenshots.py [out/graph.html]

The page of seeds/ is made anew unless one is given; that of 10,000 invented nodes always is.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
DESKTOP, PHONE = {"width": 1280, "height": 720}, {"width": 390, "height": 844}


def main(seeds: Path) -> None:
    """Writes every picture; names them on the way."""
    from playwright.sync_api import sync_playwright

    IMAGES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        take = Camera(browser)
        take("explorer", seeds)
        take("explorer-dispute", seeds, click="#right .linklist button:has-text('claims')")
        take("explorer-evidence", seeds, search="lively", look={"color_scheme": "dark"})
        take("explorer-claim", seeds, search="alleged")
        take("explorer-reading", seeds, search="alleged", click="#right .statement .links button")
        take("explorer-phone", seeds, look={"viewport": PHONE})
        large = _large()
        take("explorer-10000", large)
        take("explorer-10000-inside", large, click="#right .linklist button >> nth=0", settle=1500)
        browser.close()


class Camera:
    """Opens a page, does what a person would, and keeps the picture."""

    def __init__(self, browser) -> None:
        self._browser = browser

    def __call__(
        self,
        name: str,
        path: Path,
        *,
        search: str = "",
        click: str = "",
        look: dict | None = None,
        settle: int = 500,
    ) -> None:
        context = self._browser.new_context(**{"viewport": DESKTOP, **(look or {})})
        page = context.new_page()
        page.goto(path.resolve().as_uri())
        page.wait_for_selector("html[data-ready]", state="attached", timeout=60_000)
        page.click("#hint-close")
        if search:
            page.fill("#search", search)
            page.press("#search", "Enter")
            page.press("#search", "Escape")
        if click:
            page.click(click)
        page.wait_for_timeout(settle)
        target = IMAGES / f"{name}.png"
        page.screenshot(path=target)
        context.close()
        print(target.relative_to(ROOT))


def _seeds() -> Path:
    import allegedly

    path = Path(tempfile.mkdtemp()) / "graph.html"
    path.write_text(allegedly.build(ROOT / "seeds").page(), encoding="utf-8")
    return path


def _large() -> Path:
    sys.path.insert(0, str(ROOT / "tests" / "view"))
    from synthetic import synthetic

    from allegedly.view.page import render

    path = Path(tempfile.mkdtemp()) / "large.html"
    path.write_text(render(synthetic(10_000, 30_000)), encoding="utf-8")
    return path


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else _seeds())
