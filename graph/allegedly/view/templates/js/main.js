/* Puts the page together. */
(() => {
  Theme.apply();
  const linked = location.hash.length > 1;
  const { camera, ...start } = State.decode(location.hash);
  Object.assign(State.values, start);
  const nextFrame = (work) => requestAnimationFrame(() => setTimeout(work, 0));

  Legend.update();
  Legend.chips();
  Legend.summary();
  Timeline.update();
  Stage.update();
  if (camera) State.set({ camera }, { remember: false });
  else Stage.fit();
  Near.mark();
  Panel.update();
  Table.update();
  Reading.update();
  if (Phone.isNarrow()) Phone.open("graph");

  $("tool-table").addEventListener("click", Keys.toggleTable);
  $("tool-path").addEventListener("click", () => Paths.ask(State.values.chosen?.node));
  $("tool-theme").addEventListener("click", Theme.toggle);
  $("tool-help").addEventListener("click", Keys.help);
  $("tool-export").addEventListener("click", () => Keys.menu($("export-menu").hidden));
  $("zoom-in").addEventListener("click", () => Stage.zoom(1.4));
  $("zoom-out").addEventListener("click", () => Stage.zoom(1 / 1.4));
  $("zoom-fit").addEventListener("click", () => Stage.fit(true));
  $("empty-clear").addEventListener("click", Filter.clear);
  $("physics").addEventListener("click", (event) => {
    const on = event.currentTarget.getAttribute("aria-pressed") !== "true";
    event.currentTarget.setAttribute("aria-pressed", String(on));
    Near.setPhysics(on);
  });
  for (const button of document.querySelectorAll("[data-export]")) {
    button.addEventListener("click", () => {
      Keys.menu(false);
      Take[button.dataset.export]();
    });
  }
  for (const button of document.querySelectorAll(".tabs button")) button.addEventListener("click", () => Phone.open(button.dataset.tab));
  document.addEventListener("keydown", Keys.pressed);
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".menu")) Keys.menu(false);
  });
  $("dialog").addEventListener("click", (event) => {
    if (event.target === $("dialog")) closeDialog();
  });
  addEventListener("hashchange", () => {
    const { camera: at, ...changes } = State.decode(location.hash);
    State.set({ ...changes, ...(at ? { camera: at } : {}) }, { remember: false });
    if (!at) Stage.fit();
  });
  let resizing = 0;
  addEventListener("resize", () => {
    clearTimeout(resizing);
    resizing = setTimeout(() => {
      Timeline.update();
      if (Stage.isFar()) Far.draw();
    }, 120);
  });

  State.on((keys) => {
    if (!keys.has("chosen")) return;
    const { chosen } = State.values;
    if (chosen?.node !== undefined) {
      const node = Data.nodes[chosen.node];
      say(`${kindName(node)} ${node.label}, ${plural(Data.degree[node.id], "link")}`);
    } else if (chosen?.edge !== undefined) {
      const e = Data.edges[chosen.edge];
      say(`${Data.nodes[e.from].label} ${e.label} ${Data.nodes[e.to].label}, ${STATUSES[e.status].name}`);
    }
  });

  if (!remembered("hint") && !linked && Data.nodes.length) {
    $("hint-lines").append(...["asserted", "alleged", "denied"].map((s) => el("div", {}, lineSign(s), el("span", {}, `${STATUSES[s].name}: ${STATUSES[s].tells}`))));
    $("hint").hidden = false;
  }
  $("hint-close").addEventListener("click", () => {
    $("hint").hidden = true;
    remember("hint", "seen");
    $("stage").focus();
  });
  const elsewhere = new URLSearchParams(location.hash.slice(1)).get("s");
  if (Live.on && elsewhere && !Data.node(elsewhere)) Bring.thing({ iri: elsewhere, label: "what the link leads to" });
  nextFrame(() => document.documentElement.setAttribute("data-ready", "true"));
})();
