/* Ways through the graph: neighbourhoods and the shortest path between two nodes. */
const Paths = (() => {
  /** A node with all that lies within so many steps. */
  function around(root, hops) {
    let ring = [root];
    const nodes = new Set(ring);
    for (let step = 0; step < hops; step++) {
      const next = [];
      for (const node of ring) {
        for (const e of Data.edgesOf(node)) {
          const other = Data.other(Data.edges[e], node);
          if (!nodes.has(other)) {
            nodes.add(other);
            next.push(other);
          }
        }
      }
      ring = next;
    }
    return { nodes, root, hops, label: `Around ${Data.nodes[root].label}` };
  }

  /** The shortest path between two nodes (breadth first), null when they are not linked. */
  function between(from, to) {
    const cameBy = new Map([[from, null]]);
    const queue = [from];
    for (let at = 0; at < queue.length && !cameBy.has(to); at++) {
      for (const e of Data.edgesOf(queue[at])) {
        const other = Data.other(Data.edges[e], queue[at]);
        if (!cameBy.has(other)) {
          cameBy.set(other, e);
          queue.push(other);
        }
      }
    }
    if (!cameBy.has(to)) return null;
    const edges = [];
    const nodes = [to];
    for (let node = to; node !== from; ) {
      const edge = cameBy.get(node);
      edges.unshift(edge);
      node = Data.other(Data.edges[edge], node);
      nodes.unshift(node);
    }
    const label = `${Data.nodes[from].label} to ${Data.nodes[to].label}`;
    return { nodes: new Set(nodes), order: nodes, edges, ends: [from, to], label };
  }

  /** A dispute's events and claims, and who takes part in them. */
  function dispute(index) {
    const nodes = new Set();
    for (const n of Data.nodes) {
      if (n.d !== index) continue;
      nodes.add(n.id);
      for (const e of Data.edgesOf(n.id)) nodes.add(Data.other(Data.edges[e], n.id));
    }
    return { nodes, dispute: index, label: Data.about.disputes[index] };
  }

  /** Shows a path and its sentences; says so when there is none. */
  function show(from, to) {
    const path = between(from, to);
    if (!path) {
      showDialog("No path", el("p", {}, `Nothing ${Data.isPart ? "on this page" : "in these articles"} links ${Data.nodes[from].label} and ${Data.nodes[to].label}.`), closeRow());
      return;
    }
    closeDialog();
    State.set({ focus: path, chosen: null, pane: "graph" });
    Stage.fit();
    Phone.open("right");
  }

  function ask(first) {
    const options = el("datalist", { id: "path-names" });
    const names = namesToNodes();
    for (const name of [...names.keys()].slice(0, 3000)) options.append(el("option", { value: name }));
    const field = (label, value) => {
      const input = el("input", { list: "path-names", autocomplete: "off", value });
      return [el("label", {}, label, input), input];
    };
    const [fromLabel, from] = field("From", first === undefined ? "" : nameOf(names, first));
    const [toLabel, to] = field("To", "");
    const note = el("p", { class: "lead", role: "alert" });
    const form = el("form", {
      onsubmit: (event) => {
        event.preventDefault();
        const ends = [names.get(from.value), names.get(to.value)];
        if (ends.some((n) => n === undefined)) note.textContent = "Choose two names from the list.";
        else show(...ends);
      },
    }, el("p", { class: "lead" }, "The shortest way between two of them, with the sentence for every step."), fromLabel, toLabel, options, note,
      el("div", { class: "row" }, el("button", { type: "button", class: "plain", onclick: closeDialog }, "Cancel"), el("button", { class: "primary" }, "Show the path")));
    showDialog("How are two of them linked?", form);
    (first === undefined ? from : to).focus();
  }

  /** Names of people, works, bodies and events; equal names are numbered. */
  function namesToNodes() {
    const names = new Map();
    for (const n of Data.nodes) {
      if (n.group === "quote" || n.group === "claim") continue;
      let name = n.label;
      for (let i = 2; names.has(name); i++) name = `${n.label} (${i})`;
      names.set(name, n.id);
    }
    return names;
  }

  const nameOf = (names, node) => [...names].find(([, id]) => id === node)?.[0] || "";
  const closeRow = () => el("div", { class: "row" }, el("button", { type: "button", class: "primary", onclick: closeDialog }, "Close"));
  return { around, between, dispute, show, ask };
})();
