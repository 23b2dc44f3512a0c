/* What is shown, as a table: for screen readers, for copying, for spreadsheets. */
const Table = (() => {
  const PAGE = 200;
  const COLUMNS = ["Subject", "Relation", "Object", "Status", "Who says so", "Sentence", "Article", "Outlet", "Date", "Source", "Rule"];
  let limit = PAGE;

  /** One row a statement that stands behind a visible edge, in order; then nodes that no visible edge touches. */
  function rows(most = Infinity) {
    const { nodes, edges } = Filter.visible();
    const found = [];
    const linked = new Uint8Array(Data.nodes.length);
    for (const e of Data.edges) {
      if (!edges[e.id]) continue;
      linked[e.from] = linked[e.to] = 1;
      for (const i of e.st) {
        if (found.length >= most) return found;
        found.push(row(e, Data.statement(i)));
      }
    }
    for (const n of Data.nodes) {
      if (found.length >= most) return found;
      if (nodes[n.id] && !linked[n.id]) found.push({ node: n.id, cells: [n.label, "", "", STATUSES[n.status]?.name || "", "", n.text || "", titles(n.a), "", n.date || "", "", ""] });
    }
    return found;
  }

  const titles = (list) => (list || []).map((a) => Data.articles[a].title).join("; ");

  function row(edge, s) {
    const [article, , , exact] = s.ev[0] || [];
    const about = Data.articles[article] || { title: "", outlet: "", date: "", url: "" };
    const isOpen = s.status === "alleged" || s.status === "denied" || s.status === "threatened";
    const by = s.by !== null ? Data.nodes[s.by].label : s.who ? s.who : isOpen ? "not named" : "the article";
    return { edge: edge.id, cells: [Data.nodes[edge.from].label, edge.label, Data.nodes[edge.to].label, STATUSES[s.status].name, by, exact || "", about.title, about.outlet, about.date, about.url, s.rule] };
  }

  function update() {
    const isOpen = State.values.pane === "table";
    $("table").hidden = !isOpen;
    $("tool-table").setAttribute("aria-pressed", String(isOpen));
    if (!isOpen) return;
    const all = rows(limit + 1);
    const shown = all.slice(0, limit);
    const body = el("tbody", {}, shown.map(tableRow));
    const head = el("tr", {}, COLUMNS.slice(0, 9).map((c) => el("th", { scope: "col" }, c)));
    $("table").replaceChildren(
      el("div", { class: "sheet-head" }, el("h2", {}, "What is shown"),
        el("button", { type: "button", class: "plain", onclick: () => copy(tsv()) }, "Copy"),
        el("button", { type: "button", class: "plain", onclick: Take.csv }, "CSV"),
        el("button", { type: "button", class: "plain", onclick: () => State.set({ pane: "graph" }) }, "Back to the graph")),
      shown.length ? el("table", {}, el("caption", { class: "hidden" }, "Every statement behind what is shown"), el("thead", {}, head), body) : el("p", { class: "card" }, "Nothing is shown with these filters."),
    );
    if (all.length > limit) {
      $("table").append(el("div", { class: "card" }, el("button", { type: "button", class: "plain", onclick: () => { limit += 5 * PAGE; update(); } }, "Show more rows")));
    }
  }

  function tableRow({ edge, node, cells }) {
    const choose = () => (edge !== undefined ? State.chooseEdge(edge) : State.choose(node));
    const { chosen } = State.values;
    const isChosen = (edge !== undefined && chosen?.edge === edge) || (node !== undefined && chosen?.node === node);
    const [first, ...rest] = cells.slice(0, 9);
    return el("tr", { class: isChosen ? "chosen" : null },
      el("td", {}, el("button", { type: "button", onclick: () => { choose(); Phone.open("right"); } }, first)), rest.map((c) => el("td", {}, c)));
  }

  const flat = (text) => String(text).replace(/\s+/g, " ");
  const tsv = () => [COLUMNS, ...rows().map((r) => r.cells)].map((r) => r.map(flat).join("\t")).join("\n");

  /** A cell of a CSV file; what a spreadsheet would take for a formula gets an apostrophe. */
  function cell(text) {
    const safe = /^[=+\-@\t\r]/.test(text) ? "'" + text : String(text);
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  }
  const csv = () => "\uFEFF" + [COLUMNS, ...rows().map((r) => r.cells)].map((r) => r.map(cell).join(",")).join("\r\n") + "\r\n";

  State.on((keys) => {
    if (keys.has("pane") || (State.values.pane === "table" && ["off", "focus", "range", "grown"].some((k) => keys.has(k)))) {
      limit = PAGE;
      update();
      if (keys.has("pane") && State.values.pane === "table") $("table").focus({ preventScroll: true });
    }
  });
  return { update, csv, rows };
})();
