/* What a person does with the chosen node, wherever the button stands. */
const Actions = {
  focus(node, hops) {
    State.set({ focus: Paths.around(node, hops), chosen: { node }, pane: "graph" });
    Stage.fit();
  },

  /** One hop more than is shown: of the focus, or of the filters' remains. */
  expand(node) {
    const { focus } = State.values;
    if (!focus || focus.root !== node) {
      const grown = new Set(focus ? focus.nodes : []);
      if (!focus) return Actions.focus(node, 2);
      for (const e of Data.edgesOf(node)) grown.add(Data.other(Data.edges[e], node));
      State.set({ focus: { ...focus, nodes: grown, edges: undefined, ends: undefined }, chosen: { node } });
    } else State.set({ focus: Paths.around(node, focus.hops + 1), chosen: { node } });
    return Stage.fit();
  },

  open(node) {
    State.set({ pane: "graph" });
    Stage.go(node);
  },

  /** Only one dispute: its events and claims, and who takes part in them. */
  dispute(index) {
    State.set({ focus: Paths.dispute(index), chosen: null, pane: "graph" });
    Stage.fit();
  },
};

/* On a narrow screen one part of the page is seen at a time. */
const Phone = {
  isNarrow: () => matchMedia("(max-width: 760px)").matches,
  open(tab) {
    if (!Phone.isNarrow()) return;
    document.body.dataset.tab = tab;
    for (const button of document.querySelectorAll(".tabs button")) {
      if (button.dataset.tab === tab) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
    if (tab === "time") Timeline.update();
  },
};
