"""Measures the explorer in Chromium: main-thread work until it can be used, and frames a second while panning.

    python benchmarks/page.py [--nodes 10000] [--edges 30000] [--file out/graph.html]

Software rendering (no GPU). Main-thread work is the time of all tasks of the page's main thread from navigation until
the page has drawn itself and answers, by the browser's own clock of that thread, so other processes don't count.
Frames are counted while the mouse drags the picture for three seconds: how many, and the longest gap between two.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "view"))

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
FRAMES = """() => {
  window.frames_ = [];
  const tick = (now) => { window.frames_.push(now); window.frames_.on !== false && requestAnimationFrame(tick); };
  requestAnimationFrame(tick);
}"""


def measure(path: Path) -> dict[str, float]:
    """Seconds of main-thread work, frames a second and the longest frame (ms) of one page."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = browser.new_page(viewport={"width": 1280, "height": 720})
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        before = _tasks(session)
        page.goto(path.resolve().as_uri())
        page.wait_for_selector("html[data-ready]", state="attached", timeout=120_000)
        page.wait_for_timeout(500)
        work = _tasks(session) - before
        found = {"seconds of main-thread work": work, **_pan(page)}
        browser.close()
        return found


def _tasks(session) -> float:
    metrics = {m["name"]: m["value"] for m in session.send("Performance.getMetrics")["metrics"]}
    return metrics["TaskDuration"]


def _pan(page) -> dict[str, float]:
    box = page.locator("#stage").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate(FRAMES)
    for step in range(180):
        page.mouse.move(x + 160 * ((step % 60) / 60 - 0.5), y + 100 * ((step % 45) / 45 - 0.5))
        page.wait_for_timeout(16)
    times = page.evaluate("(window.frames_.on = false, window.frames_)")
    page.mouse.up()
    gaps = [b - a for a, b in pairwise(times)]
    return {"frames a second": 1000 * len(gaps) / sum(gaps), "longest frame, ms": max(gaps)}


def main() -> None:
    """Prints what was measured, one figure a line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--nodes", type=int, default=10_000)
    parser.add_argument("--edges", type=int, default=30_000)
    parser.add_argument("--file", type=Path)
    options = parser.parse_args()
    for name, value in measure(options.file or _invented(options.nodes, options.edges)).items():
        print(f"{name}: {value:.2f}")


def _invented(nodes: int, edges: int) -> Path:
    from synthetic import synthetic

    from allegedly.view.page import render

    path = Path(tempfile.mkdtemp()) / "graph.html"
    path.write_text(render(synthetic(nodes, edges)), encoding="utf-8")
    print(f"{nodes:,} nodes, {edges:,} edges, {path.stat().st_size / 1e6:.1f} MB")
    return path


if __name__ == "__main__":
    main()
