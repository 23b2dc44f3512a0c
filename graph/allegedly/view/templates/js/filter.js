/* Which nodes and edges the filters leave, and the facets with their counts. */
const Filter = (() => {
  const NONE = "–"; // key of "belongs to none": no dispute, no outlet
  const facets = {
    kind: { title: "What", keys: Object.keys(KINDS), name: (k) => KINDS[k].many },
    status: { title: "Who says so", keys: Object.keys(STATUSES), name: (k) => STATUSES[k].name },
    dispute: { title: "Dispute", keys: [], name: (k) => (k === NONE ? "In no dispute" : Data.about.disputes[+k]) },
    outlet: { title: "Published by", keys: [], name: (k) => (k === NONE ? "Outlet not known" : k) },
    article: { title: "Article", keys: [], name: (k) => Data.articles[+k].title },
  };

  /** What there is to choose from now. */
  function list() {
    facets.dispute.keys = [...Data.about.disputes.keys()].map(String);
    if (facets.dispute.keys.length) facets.dispute.keys.push(NONE);
    facets.outlet.keys = [...new Set(Data.articles.map((a) => a.outlet || NONE))];
    facets.article.keys = [...Data.articles.keys()].map(String);
  }
  let shown = null;

  function count() {
    const found = { kind: {}, status: Data.about.statuses, dispute: {}, outlet: {}, article: {} };
    const add = (facet, key) => (found[facet][key] = (found[facet][key] || 0) + 1);
    for (const n of Data.nodes) {
      add("kind", n.group);
      add("dispute", n.d === undefined ? NONE : n.d);
      for (const a of n.a || []) add("article", a);
      for (const o of new Set((n.a || []).map((a) => Data.articles[a].outlet || NONE))) add("outlet", o);
    }
    return found;
  }

  /** Are the articles that something stands in all switched off? */
  function sourcesOff(articles, off) {
    if (!articles || !articles.length) return false;
    return articles.every((a) => off.article.has(String(a)) || off.outlet.has(Data.articles[a].outlet || NONE));
  }

  function inRange(date, [first, last]) {
    return Boolean(date) && date.slice(0, first.length) >= first && date.slice(0, last.length) <= last;
  }

  /** Nodes of a time range: dated inside it or read in an article of it, and who takes part in those. */
  function within(range) {
    const keep = new Uint8Array(Data.nodes.length);
    const articles = Data.articles.map((a) => inRange(a.date, range));
    for (const n of Data.nodes) {
      const dated = n.date ? inRange(n.date, range) : (n.a || []).some((a) => articles[a]);
      if (dated) keep[n.id] = 1;
    }
    for (const n of Data.nodes) {
      if (keep[n.id] === 1 && n.date) for (const e of Data.edgesOf(n.id)) keep[Data.other(Data.edges[e], n.id)] ||= 2;
    }
    return keep;
  }

  /** Takes out what has no dispute, except who takes part in one that is shown. */
  function leaveOutside(nodes) {
    const takesPart = (n) => Data.edgesOf(n.id).some((e) => {
      const other = Data.nodes[Data.other(Data.edges[e], n.id)];
      return nodes[other.id] && other.d !== undefined;
    });
    const gone = Data.nodes.filter((n) => nodes[n.id] && n.d === undefined && !takesPart(n));
    for (const n of gone) nodes[n.id] = 0;
  }

  /** Two arrays of 0 and 1, for nodes and edges, with how many there are. */
  function visible() {
    if (shown) return shown;
    const { off, focus, range } = State.values;
    const nodes = new Uint8Array(Data.nodes.length);
    const edges = new Uint8Array(Data.edges.length);
    const keep = range ? within(range) : null;
    for (const n of Data.nodes) {
      nodes[n.id] =
        !off.kind.has(n.group) && !(n.status && off.status.has(n.status)) && (!focus || focus.nodes.has(n.id)) &&
        (!keep || keep[n.id]) && !(n.d !== undefined && off.dispute.has(String(n.d))) && !sourcesOff(n.a, off) ? 1 : 0;
    }
    if (off.dispute.has(NONE)) leaveOutside(nodes);
    const linked = new Uint8Array(Data.nodes.length);
    for (const e of Data.edges) {
      if (!nodes[e.from] || !nodes[e.to] || off.status.has(e.status) || sourcesOff(e.a, off)) continue;
      edges[e.id] = linked[e.from] = linked[e.to] = 1;
    }
    if (off.status.size) for (const n of Data.nodes) if (!n.status && !linked[n.id]) nodes[n.id] = 0;
    const sum = (list) => list.reduce((a, b) => a + b, 0);
    return (shown = { nodes, edges, nodeCount: sum(nodes), edgeCount: sum(edges) });
  }

  State.on((keys) => {
    if (["off", "focus", "range", "grown"].some((k) => keys.has(k))) shown = null;
    if (!keys.has("grown")) return;
    list();
    Filter.counts = count();
  });

  const isActive = () => Boolean(State.values.focus || State.values.range || Object.values(State.values.off).some((s) => s.size));
  const noneOff = () => Object.fromEntries(Object.keys(facets).map((f) => [f, new Set()]));
  list();
  return {
    NONE, facets, visible,
    counts: count(), isActive, inRange,
    keys: (facet) => facets[facet].keys,
    clear: () => State.set({ off: noneOff(), focus: null, range: null }),
    setOff(facet, keys) {
      State.set({ off: { ...State.values.off, [facet]: new Set(keys) } });
    },
  };
})();
