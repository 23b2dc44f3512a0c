/* The right side: what is chosen with every statement behind it, or where to begin. */
const Panel = (() => {
  const SHOWN = 40; // statements drawn at once
  const ORDER = ["alleged", "denied", "threatened", "asserted", "negated"];

  function update() {
    const { chosen, focus } = State.values;
    const content =
      chosen?.node !== undefined ? ofNode(Data.nodes[chosen.node])
      : chosen?.edge !== undefined ? ofEdge(Data.edges[chosen.edge])
      : focus?.edges ? ofPath(focus)
      : focus?.dispute !== undefined ? ofDispute(focus)
      : Start.card();
    $("right").replaceChildren(content);
    $("right").scrollTop = 0;
  }

  /** The same again after something was brought in: where it was scrolled to, and the focus on the same button. */
  function refresh() {
    const top = $("right").scrollTop;
    const key = $("right").contains(document.activeElement) && document.activeElement.dataset.key;
    update();
    $("right").scrollTop = top;
    if (key) ($("right").querySelector(`[data-key="${key}"]`) || $("right")).focus({ preventScroll: true });
  }

  const action = (text, onclick, extra = {}) => el("button", { type: "button", onclick, ...extra }, text);

  function heading(text, count) {
    return el("h3", {}, text, count === undefined ? null : el("span", { class: "count" }, String(count)));
  }

  function ofNode(node) {
    const title = node.text || node.label;
    const aliases = (node.alias || []).filter((a) => a !== node.label);
    const card = el(
      "div", { class: "card" },
      el("p", { class: "eyebrow" }, glyph(node.group), kindName(node), node.status && node.status !== "asserted" ? badge(node.status) : null),
      el("h2", { class: title.length > 60 ? "long" : "" }, title),
      aliases.length ? el("p", { class: "quiet" }, "also ", aliases.join(", ")) : null,
      el("p", { class: "quiet" }, [node.date, node.d === undefined ? "" : Data.about.disputes[node.d], articleCount(node)].filter(Boolean).join(" · ")),
      el("div", { class: "actions" },
        action("Only its neighbours", () => Actions.focus(node.id, 1)), action("Show more around it", () => Actions.expand(node.id)),
        action("Path to …", () => Paths.ask(node.id)), Bring.button(node)),
    );
    if (node.group === "claim") card.append(claimCards(node));
    else card.append(...statementGroups(node.st || [], node));
    card.append(neighbours(node), articles(node.a || []));
    return card;
  }

  function articleCount(node) {
    const listed = (node.a || []).length;
    return node.in > listed ? `${listed} of ${plural(node.in, "article")}` : plural(listed, "article");
  }

  /** The statements behind something, a heading for each kind of standing. */
  function statementGroups(list, node) {
    if (!list.length) {
      const elsewhere = Live.on && Bring.left(node) > 0;
      return [el("p", { class: "lead" }, elsewhere ? "What is stated about it links it with what is not on this page yet." : "It is named in the articles below; nothing is stated about it.")];
    }
    const groups = new Map();
    for (const i of list) {
      const s = Data.statement(i);
      const key = s.layer === "quote" ? "quote" : s.layer === "event" ? "event" : s.status;
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(i);
    }
    const names = { event: "Legal", quote: "Quoted", alleged: "Alleged", denied: "Denied", threatened: "Threatened", asserted: "Stated in the articles", negated: "Said not to be so" };
    const keys = ["event", ...ORDER, "quote"].filter((k) => groups.has(k));
    return keys.map((k) => [heading(names[k], groups.get(k).length), cards(groups.get(k))]).flat();
  }

  /** Cards of statements; a long list is drawn in parts. */
  function cards(list, from = 0) {
    const part = list.slice(from, from + SHOWN).map((i) => Evidence.card(i));
    const box = el("div", {}, part);
    if (list.length > from + SHOWN) {
      const more = action(`Show ${Math.min(SHOWN, list.length - from - SHOWN)} more of ${list.length}`, () => more.replaceWith(cards(list, from + SHOWN)), { class: "plain" });
      box.append(more);
    }
    return box;
  }

  /** A claim with what is said against it: denials and claims of whom it is about. */
  function claimCards(node) {
    const own = node.st || [];
    const { by, about } = claimRoles(node);
    const denials = [];
    const answers = [];
    for (const target of about) {
      for (const other of claimsBy(target)) {
        if (other.id === node.id) continue;
        if (other.status === "denied" && !by.includes(target)) denials.push(...other.st);
        else if (claimRoles(other).about.some((a) => by.includes(a))) answers.push(...other.st);
      }
    }
    const names = about.map((a) => Data.nodes[a].label).join(", ");
    const box = el("div", {}, heading("The claim", own.length), cards(own));
    if (!about.length) return box;
    box.append(heading(denials.length ? `What ${names} ${about.length > 1 ? "deny" : "denies"}` : "Denial", denials.length));
    box.append(denials.length ? el("div", { class: "answer" }, cards(denials)) : el("p", { class: "lead" }, Data.isPart ? `No denial by ${names} is on this page, which shows only a part of what was read.` : `No denial by ${names} was read in these articles.`));
    if (answers.length) box.append(heading(`What ${names} ${about.length > 1 ? "say" : "says"} in turn`, answers.length), el("div", { class: "answer" }, cards(answers)));
    return box;
  }

  function claimRoles(node) {
    const edges = Data.edgesOf(node.id).map((e) => Data.edges[e]);
    return { by: edges.filter((e) => e.to === node.id).map((e) => e.from), about: edges.filter((e) => e.from === node.id).map((e) => e.to) };
  }

  function claimsBy(person) {
    return Data.edgesOf(person).map((e) => Data.edges[e]).filter((e) => e.from === person && Data.nodes[e.to].group === "claim").map((e) => Data.nodes[e.to]);
  }

  function neighbours(node) {
    const { edges } = Filter.visible();
    const list = Data.edgesOf(node.id).filter((e) => edges[e]).map((e) => Data.edges[e]);
    if (!list.length) return "";
    list.sort((a, b) => Data.degree[Data.other(b, node.id)] - Data.degree[Data.other(a, node.id)]);
    const items = list.slice(0, 60).map((e) => {
      const other = Data.nodes[Data.other(e, node.id)];
      const text = e.from === node.id ? [el("i", {}, e.label), " ", other.label] : [other.label, " ", el("i", {}, e.label)];
      return el("li", {}, el("button", { type: "button", onclick: () => Stage.go(other.id) }, lineSign(e.status), el("span", {}, text)));
    });
    return el("section", {}, heading("Linked to", list.length), el("ul", { class: "linklist" }, items));
  }

  function articles(list) {
    if (!list.length) return "";
    const items = list.slice(0, 60).map((a) => {
      const { title, outlet, date, url } = Data.articles[a];
      const open = Live.on || Data.hasText(a) ? el("button", { type: "button", onclick: () => State.openArticle(a) }, el("span", {}, title), el("span", { class: "quiet" }, outlet || date)) : outward(url, title);
      return el("li", {}, open);
    });
    return el("section", {}, heading("Articles", list.length), el("ul", { class: "linklist" }, items));
  }

  function ofEdge(edge) {
    const [from, to] = [Data.nodes[edge.from], Data.nodes[edge.to]];
    return el(
      "div", { class: "card" },
      el("p", { class: "eyebrow" }, badge(edge.status), STATUSES[edge.status].tells),
      el("h2", { class: "long" }, from.label, " ", el("i", {}, edge.label), " ", to.label),
      el("div", { class: "actions" }, action(shortened(from.label, 26), () => Stage.go(from.id)), action(shortened(to.label, 26), () => Stage.go(to.id))),
      heading("What it rests on", edge.st.length), cards(edge.st),
    );
  }

  function ofPath(path) {
    const steps = path.edges.map((e, i) => {
      const edge = Data.edges[e];
      const [from, to] = [Data.nodes[edge.from], Data.nodes[edge.to]];
      return el("section", {}, heading(`${i + 1}. ${from.label} – ${edge.label} – ${to.label}`), cards(edge.st.slice(0, 2)));
    });
    return el(
      "div", { class: "card" },
      el("p", { class: "eyebrow" }, "Shortest path"), el("h2", {}, path.label), el("p", { class: "quiet" }, plural(path.edges.length, "step")),
      el("div", { class: "actions" }, action("Show everything again", Filter.clear)), steps,
    );
  }

  /** A dispute as a story: its legal events by date, then who claims and denies what. */
  function ofDispute({ dispute, label }) {
    const own = Data.nodes.filter((n) => n.d === dispute);
    const events = own.filter((n) => n.group === "event").sort((a, b) => (a.date || "9").localeCompare(b.date || "9"));
    const claims = own.filter((n) => n.group === "claim");
    const of = (nodes) => [...new Set(nodes.flatMap((n) => n.st || []))];
    const card = el("div", { class: "card" },
      el("p", { class: "eyebrow" }, glyph("event"), "Dispute"), el("h2", {}, label),
      el("div", { class: "actions" }, action("Show everything again", () => { Filter.clear(); Stage.fit(); })));
    if (events.length) card.append(heading("Legal events", events.length), cards(of(events)));
    if (claims.length) card.append(heading("Who claims what", claims.length), cards(of(claims)));
    return card;
  }

  State.on((keys) => {
    if (keys.has("grown")) refresh();
    else if (keys.has("chosen") || keys.has("focus") || (keys.has("off") && State.values.chosen)) update();
  });
  return { update, refresh, heading, articles };
})();
