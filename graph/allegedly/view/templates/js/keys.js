/* The keyboard, and the window that explains it. */
const Keys = (() => {
  const LIST = [
    ["/", "search"], ["Enter", "next result, or the evidence of what is chosen"], ["← ↑ → ↓", "to the neighbour in that direction"],
    ["N", "next search result (with Shift: the one before)"], ["F", "only the neighbours of the chosen one"], ["E", "show more around it"],
    ...(Live.on ? [["M", "show its neighbours from the store (or a double click)"]] : []),
    ["P", "path between two"], ["T", "table"], ["+ −", "closer, farther"], ["0", "show all"], ["D", "light or dark"], ["Esc", "back, step by step"], ["?", "this help"],
  ];
  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  function help() {
    const signs = Object.keys(STATUSES).map((s) => el("div", { class: "eyebrow" }, badge(s), STATUSES[s].tells));
    showDialog("Keys and signs", el("dl", { class: "keys" }, LIST.map(([key, text]) => [el("dt", {}, el("kbd", {}, key)), el("dd", {}, text)])),
      el("p", { class: "lead" }, "What the lines say:"), signs,
      el("div", { class: "row" }, el("button", { type: "button", class: "primary", onclick: closeDialog }, "Close")));
  }

  function toggleTable() {
    State.set({ pane: State.values.pane === "table" ? "graph" : "table" });
  }

  /** One step back: the open sheet, then what is chosen, then the focus. */
  function back() {
    const { pane, chosen, focus } = State.values;
    if (!$("export-menu").hidden) menu(false);
    else if (pane !== "graph") State.set({ pane: "graph" });
    else if (chosen) State.choose(null);
    else if (focus) {
      State.set({ focus: null });
      Stage.fit();
    }
    if (State.values.pane === "graph") $("stage").focus();
  }

  function menu(open) {
    $("export-menu").hidden = !open;
    $("tool-export").setAttribute("aria-expanded", String(open));
    if (open) $("export-menu").querySelector("button").focus();
  }

  function pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || $("dialog").open) return;
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "checkbox") return;
    const node = State.values.chosen?.node;
    const onStage = event.target === $("stage");
    const actions = {
      "/": Search.focus, "?": help, t: toggleTable, d: Theme.toggle, p: () => Paths.ask(node), n: () => Search.next(1), N: () => Search.next(-1),
      f: () => node !== undefined && Actions.focus(node, 1), e: () => node !== undefined && Actions.expand(node),
      m: () => Live.on && node !== undefined && Bring.neighbours(node),
      "+": () => Stage.zoom(1.3), "=": () => Stage.zoom(1.3), "-": () => Stage.zoom(1 / 1.3), "0": () => Stage.fit(true), Escape: back,
    };
    if (onStage) {
      for (const [key, way] of Object.entries(ARROWS)) actions[key] = () => Stage.step(...way);
      actions.Enter = () => {
        Phone.open("right");
        $("right").focus();
      };
    }
    const action = actions[event.key] || (event.shiftKey ? null : actions[event.key.toLowerCase()]);
    if (!action) return;
    event.preventDefault();
    action();
  }

  return { help, pressed, menu, toggleTable };
})();
