/* What is chosen and what is shown; everything else listens. Kept in the address so that a link brings it back. */
const State = (() => {
  const values = {
    chosen: null, // {node: id} or {edge: id}
    off: { kind: new Set(), status: new Set(), article: new Set(), outlet: new Set(), dispute: new Set() },
    focus: null, // {nodes: Set of ids, label, root}
    range: null, // [first, last] ISO dates
    pane: "graph", // or "table" or "article:3"
    camera: null, // [x, y, zoom]
    grown: 0, // nodes there are, once some were brought in
  };
  const listeners = [];
  let timer = 0;

  function set(changes, { remember = true } = {}) {
    Object.assign(values, changes);
    const keys = new Set(Object.keys(changes));
    for (const listen of listeners) listen(keys);
    if (remember) later();
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      try {
        history.replaceState(null, "", "#" + encode());
      } catch {
        /* a page inside a notebook has no address of its own */
      }
    }, 120);
  }

  function encode() {
    const out = new URLSearchParams();
    const { chosen, off, focus, range, pane, camera } = values;
    if (chosen?.node !== undefined) out.set("s", Data.nodes[chosen.node].iri);
    if (chosen?.edge !== undefined) out.set("e", edgeKey(Data.edges[chosen.edge]));
    for (const [facet, keys] of Object.entries(off)) if (keys.size) out.set("no-" + facet, [...keys].join("|"));
    if (focus?.root !== undefined) out.set("near", `${focus.hops}|${Data.nodes[focus.root].iri}`);
    if (focus?.ends) out.set("path", focus.ends.map((n) => Data.nodes[n].iri).join("|"));
    if (focus?.dispute !== undefined) out.set("d", focus.label);
    if (range) out.set("t", range.join("|"));
    if (pane !== "graph") out.set("p", pane.startsWith("article:") ? "article:" + Data.articles[+pane.slice(8)].iri : pane);
    if (camera) out.set("v", camera.map((c) => +c.toFixed(3)).join(","));
    return out.toString();
  }

  function decode(hash) {
    const given = new URLSearchParams(hash.replace(/^#/, ""));
    const changes = { chosen: null, focus: null, range: null, pane: "graph", off: {} };
    const node = Data.node(given.get("s"));
    if (node) changes.chosen = { node: node.id };
    if (given.has("e")) {
      const edge = Data.edges.find((e) => edgeKey(e) === given.get("e"));
      if (edge) changes.chosen = { edge: edge.id };
    }
    for (const facet of Object.keys(values.off)) {
      const known = new Set(Filter.keys(facet));
      changes.off[facet] = new Set((given.get("no-" + facet) || "").split("|").filter((k) => known.has(k)));
    }
    const [hops, ...root] = (given.get("near") || "").split("|");
    const centre = Data.node(root.join("|"));
    if (centre) changes.focus = Paths.around(centre.id, Math.min(9, Math.max(1, parseInt(hops, 10) || 1)));
    const ends = (given.get("path") || "").split("|").map((iri) => Data.node(iri)?.id);
    if (ends.length === 2 && ends.every((n) => n !== undefined)) changes.focus = Paths.between(ends[0], ends[1]);
    const dispute = Data.about.disputes.indexOf(given.get("d"));
    if (dispute >= 0) changes.focus = Paths.dispute(dispute);
    const range = (given.get("t") || "").split("|");
    if (range.length === 2 && range.every((d) => /^\d{4}(-\d\d){0,2}$/.test(d))) changes.range = range;
    changes.pane = decodePane(given.get("p") || "graph");
    const camera = (given.get("v") || "").split(",").map(Number);
    changes.camera = camera.length === 3 && camera.every(Number.isFinite) && camera[2] > 0 ? camera : null;
    return changes;
  }

  function decodePane(pane) {
    if (pane === "table") return pane;
    const article = Data.articles.findIndex((a) => "article:" + a.iri === pane);
    return article >= 0 ? `article:${article}` : "graph";
  }

  const edgeKey = (e) => [Data.nodes[e.from].iri, Data.nodes[e.to].iri, e.status].join(" ");

  return {
    values, set, encode, decode, later,
    on: (listener) => listeners.push(listener),
    choose: (node) => set({ chosen: node === null ? null : { node } }),
    chooseEdge: (edge) => set({ chosen: { edge } }),
    openArticle: (article, at) => {
      State.readingAt = at ?? null;
      set({ pane: `article:${article}` });
    },
  };
})();
