/* The names and signs of kinds and statuses: shape and line say what colour says, and a word says it too. */
const KINDS = {
  person: { one: "Person", many: "People", shape: "circle" },
  work: { one: "Work", many: "Works", shape: "square" },
  organization: { one: "Organization", many: "Organizations", shape: "triangle" },
  outlet: { one: "Outlet", many: "Outlets", shape: "hexagon" },
  court: { one: "Court", many: "Courts", shape: "pentagon" },
  event: { one: "Legal event", many: "Legal events", shape: "diamond" },
  quote: { one: "Quotation", many: "Quotations", shape: "ring" },
  claim: { one: "Claim", many: "Claims", shape: "dashed" },
};

const STATUSES = {
  asserted: { name: "Asserted", tells: "the article says it in its own voice", dashes: [] },
  alleged: { name: "Alleged", tells: "somebody says so", dashes: [9, 5] },
  denied: { name: "Denied", tells: "somebody says it is not so", dashes: [2, 5] },
  negated: { name: "Not so", tells: "the article says it is not so", dashes: [14, 4, 2, 4] },
  threatened: { name: "Threatened", tells: "planned or threatened", dashes: [5, 3, 1, 3] },
};

/** How large a node is drawn, in pixels at zoom 1: more links, larger; quotations and claims stay small. */
function nodeSize(node) {
  if (node.group === "quote") return 5;
  if (node.group === "claim") return 7;
  return 8 + Math.min(14, 2.4 * Math.sqrt(Data.degree[node.id]));
}

/** Corners of a kind's shape around (0, 0); null for the round ones. */
function corners(shape, r) {
  const around = (n, turn, size) =>
    Array.from({ length: n }, (_, i) => {
      const angle = ((i + turn) / n) * 2 * Math.PI - Math.PI / 2;
      return [size * Math.cos(angle), size * Math.sin(angle)];
    });
  if (shape === "square") return around(4, 0.5, r * 1.2);
  if (shape === "diamond") return around(4, 0, r * 1.25);
  if (shape === "triangle") return around(3, 0, r * 1.25);
  if (shape === "pentagon") return around(5, 0, r * 1.1);
  if (shape === "hexagon") return around(6, 0, r * 1.1);
  return null;
}

const isHollow = (shape) => shape === "ring" || shape === "dashed";

/** The small picture of a kind, for lists. */
function glyph(kind) {
  const { shape } = KINDS[kind];
  const paint = isHollow(shape)
    ? { fill: "none", stroke: `var(--${kind})`, "stroke-width": 2, "stroke-dasharray": shape === "dashed" ? "3 2" : null }
    : { fill: `var(--${kind})` };
  const points = corners(shape, 6);
  const drawn = points
    ? svg("polygon", { points: points.map((p) => p.map((v) => v.toFixed(1)).join(",")).join(" "), ...paint })
    : svg("circle", { r: isHollow(shape) ? 5.5 : 6, ...paint });
  return svg("svg", { class: "glyph", viewBox: "-8 -8 16 16", "aria-hidden": "true" }, drawn);
}

/** The small picture of a status: its line. */
function lineSign(status) {
  const dash = STATUSES[status].dashes.map((d) => d * 0.8).join(" ");
  return svg(
    "svg",
    { class: "line", viewBox: "0 0 30 10", "aria-hidden": "true" },
    svg("line", { x1: 1, x2: 29, y1: 5, y2: 5, stroke: `var(--${status})`, "stroke-width": 2.4, "stroke-dasharray": dash || null }),
  );
}

function badge(status) {
  return el("span", { class: `badge ${status}` }, lineSign(status), STATUSES[status].name);
}

function kindName(node) {
  return node.detail || KINDS[node.group].one;
}
