/* Where to begin, while nothing is chosen. */
const Start = (() => {
  /** Nothing is chosen: the disputes, the people at their centre, the articles. */
  function card() {
    const { counts } = Filter;
    const links = (n) => n.links ?? Data.degree[n.id];
    const central = Data.nodes.filter((n) => n.group === "person").sort((a, b) => links(b) - links(a)).slice(0, 6);
    const events = Data.nodes.filter((n) => n.group === "event").sort((a, b) => (a.date || "9").localeCompare(b.date || "9") || Data.degree[b.id] - Data.degree[a.id]).slice(0, 7);
    const claims = Data.nodes.filter((n) => n.group === "claim").slice(0, 5);
    const list = (nodes, note) => el("ul", { class: "linklist" }, nodes.map((n) =>
      el("li", {}, el("button", { type: "button", onclick: () => Actions.open(n.id) }, glyph(n.group), el("span", {}, n.label), el("span", { class: "quiet" }, note(n))))));
    const found = el("div", { class: "card" },
      el("p", { class: "eyebrow" }, "Where to begin"), el("h2", {}, Data.about.title),
      el("p", { class: "lead" }, `${plural(counts.kind.person || 0, "person", "people")}, ${plural(counts.kind.work || 0, "work")} and ${plural(counts.kind.event || 0, "legal event")} from ${plural(Data.articles.length, "article")}. Choose any of them to read the sentences behind it.`),
      Data.about.note ? el("p", { class: "lead" }, Data.about.note) : null);
    if (Stage.isFar()) found.append(Panel.heading("Places in the overview"), placeList());
    if (Object.keys(counts.dispute).some((d) => d !== Filter.NONE)) found.append(Panel.heading("Disputes"), disputeList());
    if (central.length) found.append(Panel.heading("Most linked people"), list(central, (n) => plural(links(n), "link")));
    if (events.length) found.append(Panel.heading("Legal events", counts.kind.event), list(events, (n) => n.date || ""));
    if (claims.length) found.append(Panel.heading("Claims", counts.kind.claim), list(claims, () => ""));
    found.append(Panel.articles([...Data.articles.keys()].slice(0, 30)));
    return found;
  }

  function disputeList() {
    const { dispute: counts } = Filter.counts;
    const known = Data.about.disputes.map((name, d) => [name, d]).filter(([, d]) => counts[d]);
    const rows = known.sort((a, b) => counts[b[1]] - counts[a[1]]).slice(0, 8).map(([name, d]) =>
      el("li", {}, el("button", { type: "button", onclick: () => Actions.dispute(d) }, glyph("event"), el("span", {}, name), el("span", { class: "quiet" }, plural(counts[d], "event or claim", "events and claims")))));
    return el("ul", { class: "linklist" }, rows);
  }

  function placeList() {
    const rows = FarPaint.places().slice(0, 10).map((p) =>
      el("li", {}, el("button", { type: "button", onclick: () => Far.enter(p) }, el("span", {}, p.name), el("span", { class: "quiet" }, plural(p.shown, "node")))));
    return el("ul", { class: "linklist" }, rows);
  }

  return { card };
})();
