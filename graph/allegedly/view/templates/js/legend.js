/* The legend that is also the filter: every facet with its signs and counts. */
const Legend = (() => {
  const LONG = 9; // values shown of a facet before it has to be opened
  const opened = new Set();

  function update() {
    const { off } = State.values;
    const focused = document.activeElement?.dataset?.key;
    const parts = Object.entries(Filter.facets).map(([facet, spec]) => fieldset(facet, spec, off[facet]));
    $("facets").replaceChildren(...parts.filter(Boolean));
    if (focused) [...$("facets").querySelectorAll("[data-key]")].find((e) => e.dataset.key === focused)?.focus({ preventScroll: true });
  }

  function fieldset(facet, spec, off) {
    const counts = Filter.counts[facet];
    const keys = spec.keys.filter((k) => counts[k]);
    if (!keys.length || (keys.length === 1 && !["kind", "status"].includes(facet))) return null;
    const isLong = keys.length > LONG + 2 && !opened.has(facet);
    const byCount = facet === "kind" || facet === "status" ? keys : [...keys].sort((a, b) => (a === Filter.NONE) - (b === Filter.NONE) || counts[b] - counts[a]);
    const rows = (isLong ? byCount.slice(0, LONG) : byCount.slice(0, 400)).map((key) => row(facet, key, spec, off));
    const all = off.size ? el("button", { type: "button", "data-key": `all ${facet}`, onclick: () => Filter.setOff(facet, []) }, "Show all") : null;
    return el("fieldset", { class: "facet" }, el("legend", {}, spec.title, all), el("ul", { class: opened.has(facet) ? "scroll" : null }, rows),
      isLong ? el("button", { type: "button", class: "quiet", onclick: () => { opened.add(facet); update(); } }, `${keys.length - LONG} more`) : null);
  }

  function row(facet, key, spec, off) {
    const toggle = (event) => {
      const next = new Set(off);
      if (event.target.checked) next.delete(key);
      else next.add(key);
      Filter.setOff(facet, next);
    };
    const name = spec.name(key);
    const sign = facet === "kind" ? glyph(key) : facet === "status" ? lineSign(key) : null;
    return el("li", {},
      el("label", { title: facet === "status" ? `${name}: ${STATUSES[key].tells}` : name },
        el("input", { type: "checkbox", checked: !off.has(key), onchange: toggle, "data-key": `${facet} ${key}`, "data-facet": facet, "data-value": key }),
        sign, el("span", { class: "name" }, name), el("span", { class: "count" }, (Filter.counts[facet][key] || 0).toLocaleString("en"))),
      el("button", { type: "button", class: "only", "aria-label": `Only ${name}`, "data-key": `only ${facet} ${key}`, onclick: () => Filter.setOff(facet, spec.keys.filter((k) => k !== key)) }, "only"));
  }

  /** The chips over the graph: what limits the view, each one click away from being undone. */
  function chips() {
    const { off, focus, range } = State.values;
    const chip = (text, undo) => el("button", { type: "button", class: "chip", title: "Undo", "aria-label": `Undo: ${text}`, onclick: undo }, text, " ×");
    const found = [];
    if (focus) found.push(chip(focus.label, () => { State.set({ focus: null }); Stage.fit(); }));
    if (range) found.push(chip(range.join(" to "), () => State.set({ range: null })));
    for (const [facet, spec] of Object.entries(Filter.facets)) {
      const n = off[facet].size;
      if (!n) continue;
      const left = spec.keys.filter((k) => Filter.counts[facet][k] && !off[facet].has(k));
      found.push(chip(left.length === 1 ? `only ${spec.name(left[0])}` : `${spec.title}: ${n} off`, () => Filter.setOff(facet, [])));
    }
    $("chips").replaceChildren(...found);
  }

  function summary() {
    const { nodeCount, edgeCount } = Filter.visible();
    const all = Data.nodes.length;
    const nodes = nodeCount === all ? plural(all, "node") : `${nodeCount.toLocaleString("en")} of ${plural(all, "node")}`;
    $("summary").textContent = `${nodes}, ${plural(edgeCount, "link")}, ${plural(Data.articles.length, "article")}`;
  }

  State.on((keys) => {
    if (!["off", "focus", "range", "grown"].some((k) => keys.has(k))) return;
    update();
    chips();
    summary();
    if (!keys.has("grown")) say($("summary").textContent);
  });
  return { update, chips, summary };
})();
