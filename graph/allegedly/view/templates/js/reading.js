/* An article's text in the page: who and what is named, quotes and claims marked, the rest of the page greyed. */
const Reading = (() => {
  function update() {
    const { pane } = State.values;
    const index = pane.startsWith("article:") ? +pane.slice(8) : null;
    $("reading").hidden = index === null;
    if (index === null) return;
    const article = Data.articles[index];
    const text = Data.hasText(index) ? body(index) : el("p", { class: "lead" }, Live.on ? "Its text is being fetched from the store." : "Its text is not part of this page.");
    if (Live.on && !Data.hasText(index)) Live.text(index, () => State.values.pane === `article:${index}` && update());
    $("reading").replaceChildren(
      el("div", { class: "sheet-head" }, el("h2", {}, "Reading"),
        el("button", { type: "button", class: "plain", onclick: () => Filter.setOff("article", Filter.keys("article").filter((k) => k !== String(index))) }, "Only this article in the graph"),
        el("button", { type: "button", class: "plain", onclick: () => State.set({ pane: "graph" }) }, "Back to the graph")),
      el("div", { class: "article" }, el("h3", {}, article.title),
        el("p", { class: "quiet" }, [article.outlet, article.author, article.date].filter(Boolean).join(" · "), " ", outward(article.url, article.url ? "Open the source" : "")), text),
    );
    const here = $("reading").querySelector(".here");
    if (here) here.scrollIntoView({ block: "center" });
    else $("reading").scrollTop = 0;
    $("reading").focus({ preventScroll: true });
  }

  /** The text cut at every border of a mark; where marks lie over one another the shortest is the one to click. */
  function body(index) {
    const { text, grey, marks } = Data.text(index);
    const place = State.readingAt;
    const borders = new Set([0, text.length, ...(place || [])]);
    for (const [start, end] of [...grey, ...marks]) borders.add(start).add(end);
    const cuts = [...borders].filter((b) => b >= 0 && b <= text.length).sort((a, b) => a - b);
    const byLength = [...marks].sort((a, b) => a[1] - a[0] - (b[1] - b[0]));
    const parts = [];
    for (let i = 0; i + 1 < cuts.length; i++) {
      const [start, end] = [cuts[i], cuts[i + 1]];
      const words = text.slice(start, end);
      const isGrey = grey.some(([a, b]) => a <= start && end <= b);
      const mark = isGrey ? null : byLength.find(([a, b]) => a <= start && end <= b);
      const isHere = place && place[0] <= start && end <= place[1];
      parts.push(isGrey ? el("span", { class: "grey", title: "Not part of the article's text" }, words)
        : mark ? marked(mark, words, isHere) : isHere ? el("mark", { class: "here" }, words) : words);
    }
    return el("div", { class: "text" }, parts);
  }

  function marked([, , id], words, isHere) {
    const node = typeof id === "string" ? Data.node(id) : Data.nodes[id];
    if (!node) return elsewhere(id, words, isHere);
    id = node.id;
    const kind = KINDS[node.group].one;
    const note = node.group === "claim" ? `${STATUSES[node.status || "alleged"].name}: ${node.text || node.label}` : `${kind}: ${node.label}`;
    const go = () => {
      State.set({ pane: "graph" });
      Stage.go(id);
      Phone.open("right");
    };
    // A real button can't flow over several lines of text.
    return el("span", {
      role: "button", tabindex: 0, class: `m ${node.group} ${node.status || ""} ${isHere ? "here" : ""}`, title: note,
      onclick: go, onkeydown: (event) => event.key === "Enter" && go(),
    }, words);
  }

  /** A mark of what is not on the page: it can be brought in. */
  function elsewhere(iri, words, isHere) {
    const bring = () => Bring.thing({ iri, label: words });
    return el("span", {
      role: "button", tabindex: 0, class: `m elsewhere ${isHere ? "here" : ""}`, title: "In the store, not on this page yet",
      onclick: bring, onkeydown: (event) => event.key === "Enter" && bring(),
    }, words);
  }

  State.on((keys) => keys.has("pane") && update());
  return { update };
})();
