/* What a person asks of the store: the neighbours of a node, or something that is not on the page. */
const Bring = (() => {
  const MOST = 1000; // neighbours that the service counts
  let busy = null; // the IRI that is being asked for

  /** How many neighbours of a node the store has that the page does not show. */
  const left = (node) => Math.max(0, (node.links || 0) - Data.neighbours(node.id).size);
  const told = (n, isCounted, words) => `${isCounted ? "" : "at least "}${n.toLocaleString("en")} ${words}`;

  /** Brings what is near something onto the page; gives the ids that are new, null when it could not be had. */
  async function near(iri, again) {
    if (busy) {
      say("The store is being asked already");
      return null;
    }
    busy = iri;
    document.body.setAttribute("aria-busy", "true");
    Panel.refresh();
    const part = await Live.ask("near", { iri, has: Live.has() }, again);
    busy = null;
    document.body.removeAttribute("aria-busy");
    if (!part) {
      Panel.refresh();
      return null;
    }
    const fresh = Grow.add(part);
    const root = Data.node(iri);
    if (root && root.links < MOST) root.links = Data.neighbours(root.id).size + part.left;
    show(fresh);
    return { fresh, part };
  }

  /** Tells all parts of the page that there is more now; what a focus would hide is taken into it. */
  function show(fresh) {
    const { focus } = State.values;
    if (focus && fresh.length) State.values.focus = { ...focus, nodes: new Set([...focus.nodes, ...fresh]) };
    State.set({ grown: Data.nodes.length });
    const { nodes } = Filter.visible();
    if (fresh.length && !fresh.some((id) => nodes[id])) Filter.clear();
  }

  /** The neighbours of a node of the page. */
  async function neighbours(id) {
    const node = Data.nodes[id];
    const found = await near(node.iri, () => neighbours(id));
    if (!found) return;
    State.choose(id);
    Stage.include([id, ...found.fresh]);
    tell(found, `around ${node.label}`);
  }

  /** Something that a search found in the store: a node with its neighbours, an article or a dispute with what is in it. */
  async function thing({ iri, label }) {
    const found = await near(iri, () => thing({ iri, label }));
    if (!found) return;
    const root = Data.node(iri);
    if (!root && !found.fresh.length) return open(iri, label);
    const shown = root ? [root.id] : found.part.nodes.map((n) => Data.node(n.iri)?.id).filter((id) => id !== undefined);
    State.set({ pane: "graph" });
    if (shown.length) State.choose(shown[0]);
    Stage.include([...shown, ...found.fresh]);
    tell(found, root ? `with ${label}` : `of ${label}`);
    Phone.open("right");
  }

  /** An article or a dispute of which all is on the page already: the one is opened, of the other nothing else is shown. */
  function open(iri, label) {
    const article = Data.articles.findIndex((a) => a.iri === iri);
    const dispute = Data.about.disputeIris.indexOf(iri);
    if (article >= 0) State.openArticle(article);
    else if (dispute >= 0) Actions.dispute(dispute);
    say(`All that the store has of ${label} is on the page`);
  }

  function tell({ fresh, part }, what) {
    const more = part.left ? `; ${told(part.left, part.left < MOST / 2, "more")} in the store` : "";
    say(fresh.length ? `${plural(fresh.length, "node")} brought in ${what}${more}` : `All that the store has ${what} is on the page`);
  }

  /** The button of a node's card, with how many are not shown; a line of text when all are. */
  function button(node) {
    if (!Live.on) return null;
    const count = left(node);
    if (busy === node.iri) return el("p", { class: "quiet" }, "Asking the store …");
    if (!count) return el("p", { class: "quiet" }, "All that the store links it with is on the page.");
    return el("button", { type: "button", class: "plain", "data-key": "near", title: "Also by M or a double click", onclick: () => neighbours(node.id) },
      `Show neighbours from the store (${told(count, node.links < MOST, "not shown")})`);
  }

  return { neighbours, thing, button, left, isBusy: () => busy !== null };
})();
