/* Dated legal events, works and articles on a line, with a brush that filters by time. */
const Timeline = (() => {
  const PAD = 14;
  const MANY = 120; // items; beyond, bars say how many there are
  let items = null;
  let span = null; // [first, last] day numbers
  let drag = null;

  const day = (iso, end) => {
    const [year, month, date] = iso.split("-").map(Number);
    if (!end) return Date.UTC(year, (month || 1) - 1, date || 1) / 864e5;
    return (month ? (date ? Date.UTC(year, month - 1, date) : Date.UTC(year, month, 0)) : Date.UTC(year, 11, 31)) / 864e5;
  };
  const iso = (number) => new Date(number * 864e5).toISOString().slice(0, 10);

  function collect() {
    items = [];
    for (const n of Data.nodes) if (/^\d{4}/.test(n.date || "")) items.push({ kind: n.group, label: n.label, date: n.date, node: n.id, status: n.status });
    Data.articles.forEach((a, i) => /^\d{4}/.test(a.date) && items.push({ kind: "article", label: a.title, date: a.date, article: i }));
    items.sort((a, b) => a.date.localeCompare(b.date));
    if (!items.length) return;
    const days = items.map((i) => day(i.date));
    const first = Math.min(...days);
    const last = Math.max(...items.map((i) => day(i.date, true)));
    const pad = Math.max(20, (last - first) * 0.03);
    span = [Math.floor(first - pad), Math.ceil(last + pad)];
  }

  function update() {
    if (!items) collect();
    $("time").hidden = !items.length && !Phone.isNarrow();
    if (!items.length) {
      $("time").replaceChildren(el("p", { class: "lead" }, "No legal event, release or article here has a date."));
      return;
    }
    const { range } = State.values;
    const width = Math.max(200, $("time").clientWidth - 28);
    const at = (d) => PAD + ((d - span[0]) / (span[1] - span[0])) * (width - 2 * PAD);
    const drawing = svg("svg", { viewBox: `0 0 ${width} 50`, preserveAspectRatio: "none", role: "img", "aria-label": `${plural(items.length, "dated item")} from ${items[0].date} to ${items.at(-1).date}` },
      svg("line", { class: "axis", x1: 0, x2: width, y1: 33, y2: 33 }), ticks(at), range ? brush(at(day(range[0])), at(day(range[1], true))) : null, dots(at));
    const invert = (x) => span[0] + ((x - PAD) / (width - 2 * PAD)) * (span[1] - span[0]);
    wire(drawing, invert, at);
    const head = el("div", { class: "time-head" }, el("h2", {}, "Timeline"),
      el("span", { class: "quiet" }, range ? `${range[0]} to ${range[1]}` : "drag over it to see only a time"),
      range ? el("button", { type: "button", onclick: () => State.set({ range: null }) }, "All times") : null);
    $("time").replaceChildren(head, drawing, sliders());
  }

  function ticks(at) {
    const [first, last] = span.map((d) => new Date(d * 864e5).getUTCFullYear());
    if (span[1] - span[0] < 800) return months(at, first, last);
    const step = Math.max(1, Math.ceil((last - first) / 12));
    const found = [];
    for (let year = first; year <= last; year += step) {
      const x = at(Date.UTC(year, 0, 1) / 864e5);
      if (x < 0) continue;
      found.push(svg("line", { class: "axis", x1: x, x2: x, y1: 29, y2: 37 }));
      if (x < at(span[1]) - 24) found.push(svg("text", { x: x + 3, y: 47 }, String(year)));
    }
    return found;
  }

  /** Ticks of a short time: every month or every third. */
  function months(at, first, last) {
    const step = span[1] - span[0] < 260 ? 1 : 3;
    const found = [];
    for (let month = 0; month <= (last - first + 1) * 12; month += step) {
      const when = new Date(Date.UTC(first, month, 1));
      const number = when / 864e5;
      if (number < span[0] || number > span[1]) continue;
      const name = when.toLocaleString("en", { month: "short", timeZone: "UTC", ...(when.getUTCMonth() === 0 || !found.length ? { year: "numeric" } : {}) });
      found.push(svg("line", { class: "axis", x1: at(number), x2: at(number), y1: 29, y2: 37 }), svg("text", { x: at(number) + 3, y: 47 }, name));
    }
    return found;
  }

  /** One dot an item, dots of one place stacked. */
  function dots(at) {
    if (items.length > MANY) return bars(at);
    const stacks = new Map();
    return items.map((item) => {
      const x = at((day(item.date) + day(item.date, true)) / 2);
      const slot = Math.round(x / 9);
      const level = stacks.get(slot) || 0;
      stacks.set(slot, level + 1);
      const isOpen = item.status && item.status !== "asserted";
      const colour = item.kind === "article" ? "var(--accent)" : `var(--${item.kind})`;
      const shape = { fill: isOpen ? "var(--panel)" : colour, stroke: colour, "stroke-width": 1.5, "stroke-dasharray": isOpen ? "2 1.5" : null };
      const y = 27 - Math.min(level, 2) * 9;
      const dot = item.kind === "event"
        ? svg("polygon", { points: `${x},${y - 5} ${x + 5},${y} ${x},${y + 5} ${x - 5},${y}`, ...shape })
        : svg("rect", { x: x - 3.5, y: y - 3.5, width: 7, height: 7, rx: item.kind === "article" ? 1 : 3.5, ...shape });
      dot.append(svg("title", {}, `${item.date}: ${item.label}`));
      dot.addEventListener("click", () => (item.node !== undefined ? Actions.open(item.node) : State.openArticle(item.article)));
      dot.style.cursor = "pointer";
      return dot;
    });
  }

  /** Many items: a bar for every few pixels, as high as there are items. */
  function bars(at) {
    const bins = new Map();
    for (const item of items) {
      const bin = Math.round(at((day(item.date) + day(item.date, true)) / 2) / 6);
      const counts = bins.get(bin) || { event: 0, other: 0 };
      counts[item.kind === "event" ? "event" : "other"]++;
      bins.set(bin, counts);
    }
    const most = Math.max(...[...bins.values()].map((c) => c.event + c.other));
    return [...bins].map(([bin, { event, other }]) => {
      const high = (n) => (n / most) * 28;
      const bar = (from, n, colour) => svg("rect", { class: "bar-of-items", x: bin * 6 - 2, y: 32 - high(from + n), width: 5, height: Math.max(high(n), n ? 1 : 0), fill: `var(--${colour})` });
      return svg("g", {}, svg("title", {}, plural(event + other, "item")), bar(0, event, "event"), bar(event, other, "accent"));
    });
  }

  const brush = (from, to) => svg("rect", { class: "brush", x: from, y: 2, width: Math.max(2, to - from), height: 35 });

  function wire(drawing, invert, at) {
    const place = (event) => {
      const box = drawing.getBoundingClientRect();
      return ((event.clientX - box.left) / box.width) * drawing.viewBox.baseVal.width;
    };
    drawing.addEventListener("pointerdown", (event) => {
      if (event.target.closest("polygon, rect:not(.brush):not(.bar-of-items)")) return;
      drag = { from: place(event), mark: null };
      drawing.setPointerCapture(event.pointerId);
    });
    drawing.addEventListener("pointermove", (event) => {
      if (!drag) return;
      drag.mark?.remove();
      const x = place(event);
      drag.mark = brush(Math.min(x, drag.from), Math.max(x, drag.from));
      drawing.append(drag.mark);
    });
    drawing.addEventListener("pointerup", (event) => {
      if (!drag) return;
      const ends = [drag.from, place(event)].sort((a, b) => a - b);
      drag = null;
      State.set({ range: ends[1] - ends[0] < 4 ? null : ends.map((x) => iso(Math.round(invert(x)))) });
    });
  }

  /** The brush for keyboards: its two ends as sliders. */
  function sliders() {
    const range = State.values.range || [iso(span[0]), iso(span[1])];
    const slider = (which) => {
      const input = el("input", { type: "range", min: span[0], max: span[1], step: 1, "aria-label": which ? "Until" : "From", "aria-valuetext": range[which] });
      input.value = String(day(range[which], which === 1));
      input.addEventListener("change", () => {
        const ends = [...range];
        ends[which] = iso(+input.value);
        State.set({ range: ends.sort() });
        $("time").querySelectorAll("input")[which]?.focus();
      });
      return input;
    };
    return el("div", { class: "range" }, slider(0), slider(1));
  }

  State.on((keys) => {
    if (keys.has("grown")) items = null;
    if (keys.has("range") || keys.has("grown")) update();
  });
  return { update };
})();
