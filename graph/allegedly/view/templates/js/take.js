/* Taking along: the picture, the drawing, the table and the query of what is shown. */
const Take = (() => {
  const PREFIXES = [
    "PREFIX al: <https://w3id.org/allegedly/ns#>",
    "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>",
    "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>",
    "PREFIX oa: <http://www.w3.org/ns/oa#>",
    "PREFIX schema: <https://schema.org/>",
  ].join("\n");

  function png() {
    const source = Stage.isFar() ? Far.canvas : Near.canvas();
    const sheet = document.createElement("canvas");
    sheet.width = source.width;
    sheet.height = source.height;
    const ctx = sheet.getContext("2d");
    ctx.fillStyle = Theme.colours.paper;
    ctx.fillRect(0, 0, sheet.width, sheet.height);
    ctx.drawImage(source, 0, 0);
    sheet.toBlob((blob) => download("graph.png", "image/png", blob));
  }

  /** The view as a drawing, at the size of the screen. */
  function drawing() {
    const [width, height] = Stage.box();
    const [cx, cy, scale] = Stage.camera();
    const { nodes, edges } = Stage.isFar() ? seen() : Near.shown();
    const to = (id) => [(Data.x[id] - cx) * scale + width / 2, (Data.y[id] - cy) * scale + height / 2];
    return svg("svg", { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}`, "font-family": "system-ui, sans-serif" },
      svg("rect", { width, height, fill: Theme.colours.paper }),
      edges.map((id) => line(Data.edges[id], to)), nodes.map((id) => shape(Data.nodes[id], to, scale)), nodes.map((id) => caption(Data.nodes[id], to, scale)));
  }

  function seen() {
    const { nodes, edges } = Filter.visible();
    const list = (flags) => [...flags.keys()].filter((i) => flags[i]);
    return { nodes: list(nodes), edges: list(edges) };
  }

  function line(e, to) {
    const [[x1, y1], [x2, y2]] = [to(e.from), to(e.to)];
    const bend = Near.bend(e.id) * 0.5;
    const mid = [(x1 + x2) / 2 + (y2 - y1) * bend * 2, (y1 + y2) / 2 - (x2 - x1) * bend * 2];
    const path = `M${x1.toFixed(1)},${y1.toFixed(1)} Q${mid.map((v) => v.toFixed(1)).join(",")} ${x2.toFixed(1)},${y2.toFixed(1)}`;
    return svg("path", { d: path, fill: "none", stroke: Theme.colours[e.status], "stroke-width": 1.3, "stroke-dasharray": STATUSES[e.status].dashes.join(" ") || null, opacity: 0.8 },
      svg("title", {}, `${Data.nodes[e.from].label} ${e.label} ${Data.nodes[e.to].label} (${STATUSES[e.status].name})`));
  }

  function shape(node, to, scale) {
    const [x, y] = to(node.id);
    const r = Math.max(nodeSize(node) * scale, 3);
    const { shape: form } = KINDS[node.group];
    const isOpen = isHollow(form) || (node.status && node.status !== "asserted");
    const colour = Theme.colours[node.group];
    const paint = { fill: isOpen ? Theme.colours.paper : colour, stroke: colour, "stroke-width": 1.6, "stroke-dasharray": node.status && node.status !== "asserted" ? "4 2.5" : null };
    const points = corners(form, r);
    return points ? svg("polygon", { points: points.map(([dx, dy]) => `${(x + dx).toFixed(1)},${(y + dy).toFixed(1)}`).join(" "), ...paint }) : svg("circle", { cx: x, cy: y, r, ...paint });
  }

  function caption(node, to, scale) {
    if (Stage.isFar() || ((node.group === "quote" || node.group === "claim") && scale < 0.8)) return null;
    const [x, y] = to(node.id);
    const style = Labels.nodeStyle(node);
    const top = y + Math.max(nodeSize(node) * scale, 3) + style.size + 2;
    return Labels.lines(node.short || node.label, style.length).map((row, i) =>
      svg("text", { x, y: top + i * style.size * 1.18, "font-size": style.size, "text-anchor": "middle", fill: Theme.colours[style.colour], "font-style": style.italic ? "italic" : null, "font-weight": style.bold ? 600 : null, stroke: Theme.colours.paper, "stroke-width": 3, "paint-order": "stroke" }, row));
  }

  /** An address as SPARQL has it; letters that can't stand there are encoded. */
  const iri = (text) => `<${text.replace(/[\u0000-\u0020<>"{}|\\^`]/g, (c) => encodeURIComponent(c))}>`;

  /** What is read of each kind: its subject and object, in which words it is shown, and how it stands. */
  const LAYERS = {
    fact: "?item rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; al:status ?status . FILTER NOT EXISTS { ?item al:restsOn ?more } OPTIONAL { ?item al:attributedTo ?by } OPTIONAL { ?p rdfs:label ?named } BIND(COALESCE(?named, REPLACE(STR(?p), \"^.*[/#]\", \"\")) AS ?what)",
    event: "?item a al:LegalEvent ; al:status ?status ; rdfs:label ?what . OPTIONAL { ?item al:claimant ?s } OPTIONAL { ?item al:respondent ?o } OPTIONAL { ?item al:attributedTo ?by }",
    quote: "?item a schema:Quotation ; schema:text ?what . OPTIONAL { ?item al:speaker ?s } OPTIONAL { ?item al:toldTo ?o } BIND(?s AS ?by) BIND(al:Asserted AS ?status)",
    claim: "?item a al:Claim ; al:status ?status ; al:content ?what . OPTIONAL { ?item al:claimedBy ?s } OPTIONAL { ?item al:about ?o } BIND(?s AS ?by)",
  };
  const LISTED = 2000; // nodes that a query names one by one, at most

  /** The query that gives the statements, events, quotations and claims behind what is shown. */
  function query() {
    const { off } = State.values;
    const statuses = Object.keys(STATUSES).filter((s) => !off.status.has(s)).map((s) => `al:${s[0].toUpperCase()}${s.slice(1)}`);
    const layers = Object.keys(LAYERS).filter((layer) => !off.kind.has(layer));
    const blocks = layers.map((layer) => `  { ${LAYERS[layer].replaceAll(" . ", " .\n    ")} }`);
    const lines = [
      "SELECT DISTINCT ?subject ?what ?object ?status ?saidBy ?words ?article WHERE {",
      blocks.join("\n  UNION\n"),
      `  VALUES ?status { ${statuses.join(" ")} }`,
      "  ?item al:readIn ?article ; al:evidence/oa:hasSelector/oa:exact ?words .",
      "  OPTIONAL { ?s rdfs:label ?subject } OPTIONAL { ?o rdfs:label ?object } OPTIONAL { ?by rdfs:label ?saidBy }",
      ...limits(),
    ];
    return `${PREFIXES}\n\n${lines.join("\n")}\n}\nORDER BY ?subject ?what ?object`;
  }

  /** What limits the view beside status and layer, as lines of a query. */
  function limits() {
    const { off, focus, range } = State.values;
    const found = [];
    const articles = Data.articles.filter((a, i) => !off.article.has(String(i)) && !off.outlet.has(a.outlet || Filter.NONE));
    if (articles.length < Data.articles.length) found.push(`  VALUES ?article { ${articles.map((a) => iri(a.iri)).join(" ")} }`);
    if (!focus && !range && !off.dispute.size && !off.kind.size) return found;
    const { nodes, nodeCount } = Filter.visible();
    if (nodeCount > LISTED) return [...found, `  # ${nodeCount} nodes are shown, too many to name here: this query gives more than the view.`];
    const shown = Data.nodes.filter((n) => nodes[n.id]).map((n) => iri(n.iri)).join(", ");
    return [...found, `  FILTER(?item IN (${shown}) ||\n    (BOUND(?p) && ?s IN (${shown}) && ?o IN (${shown})))`];
  }

  function sparql() {
    const text = query();
    showDialog("The query for what is shown", el("p", { class: "lead" }, "Run it with ", el("kbd", {}, "allegedly query"), " on the same output folder."), el("pre", { tabindex: 0 }, text),
      el("div", { class: "row" }, el("button", { type: "button", class: "plain", onclick: closeDialog }, "Close"), el("button", { type: "button", class: "primary", onclick: () => copy(text) }, "Copy")));
  }

  function link() {
    const address = location.href.split("#")[0] + "#" + State.encode();
    showDialog("Link to this view", el("p", { class: "lead" }, "It keeps what is chosen, the filters and the position."), el("pre", { tabindex: 0 }, address),
      el("div", { class: "row" }, el("button", { type: "button", class: "plain", onclick: closeDialog }, "Close"), el("button", { type: "button", class: "primary", onclick: () => copy(address) }, "Copy")));
  }

  return {
    png, sparql, link, query,
    csv: () => download("statements.csv", "text/csv;charset=utf-8", Table.csv()),
    svg: () => download("graph.svg", "image/svg+xml", new XMLSerializer().serializeToString(drawing())),
    drawing,
  };
})();
