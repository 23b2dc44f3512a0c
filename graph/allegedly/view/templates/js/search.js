/* Finds nodes by name, other name, or the words of a quotation or claim. */
const Search = (() => {
  const LIMIT = 12;
  const input = $("search");
  const list = $("suggestions");
  let index = null;
  let found = [];
  let at = -1;

  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[’‘]/g, "'").toLowerCase();

  /** Every node's names, folded once. */
  function names() {
    return (index ||= Data.nodes.map((n) => [plain(n.label), ...(n.alias || []).map(plain), ...(n.text ? [plain(n.text)] : [])]));
  }

  /** Ids of the nodes that match, best first: the beginning of a name, of a word, anywhere; then the most linked. */
  function search(query) {
    const wanted = plain(query.trim());
    if (!wanted) return [];
    const { nodes } = Filter.visible();
    const hits = [];
    names().forEach((all, id) => {
      let best = 9;
      for (const name of all) {
        const where = name.indexOf(wanted);
        if (where === 0) best = Math.min(best, name.length === wanted.length ? 0 : 1);
        else if (where > 0) best = Math.min(best, /[\s"'“(]/.test(name[where - 1]) ? 2 : 4);
      }
      if (best < 9) hits.push([id, best + (all.length && KINDS[Data.nodes[id].group] && Data.nodes[id].text ? 2 : 0) + (nodes[id] ? 0 : 0.5)]);
    });
    return hits.sort((a, b) => a[1] - b[1] || Data.degree[b[0]] - Data.degree[a[0]] || a[0] - b[0]).map(([id]) => id);
  }

  function update() {
    found = search(input.value);
    at = found.length ? 0 : -1;
    draw();
    if (input.value.trim()) say(found.length ? plural(found.length, "result") : "Nothing found");
  }

  function draw() {
    const isOpen = document.activeElement === input && input.value.trim() !== "";
    list.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
    const items = found.slice(0, LIMIT).map((id, i) => {
      const node = Data.nodes[id];
      return el("li", { role: "option", id: `found-${i}`, "aria-selected": String(i === at), onmousedown: (e) => e.preventDefault(), onclick: () => choose(i) },
        glyph(node.group), el("span", {}, shortened(node.label, 70)), el("span", { class: "quiet" }, shortened(kindName(node), 24)));
    });
    if (isOpen && !items.length) items.push(el("li", { role: "option", "aria-disabled": "true", "aria-selected": "false" }, "Nothing of that name. Try a surname or fewer letters."));
    list.replaceChildren(...items);
    if (at >= 0 && isOpen) input.setAttribute("aria-activedescendant", `found-${Math.min(at, LIMIT - 1)}`);
    else input.removeAttribute("aria-activedescendant");
  }

  function choose(i) {
    at = i;
    const node = found[i];
    if (node === undefined) return;
    if (!Filter.visible().nodes[node]) Filter.clear();
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    Actions.open(node);
    say(`${Data.nodes[node].label}, result ${i + 1} of ${found.length}`);
    if (Phone.isNarrow()) input.blur();
    Phone.open("right");
  }

  /** The next result (or the one before), also when the box has been left. */
  function next(step) {
    if (!found.length) return;
    choose((at + step + found.length) % found.length);
  }

  input.addEventListener("input", update);
  input.addEventListener("focus", () => draw());
  input.addEventListener("blur", () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
  });
  input.addEventListener("keydown", (event) => {
    const shown = Math.min(found.length, LIMIT);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      at = shown ? (at + (event.key === "ArrowDown" ? 1 : shown - 1)) % shown : -1;
      draw();
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (list.hidden) next(event.shiftKey ? -1 : 1);
      else choose(Math.max(at, 0));
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      if (list.hidden || !input.value) $("stage").focus();
      input.value = "";
      update();
    }
  });

  return {
    next, search,
    focus() {
      Phone.open("left");
      input.focus();
      input.select();
    },
  };
})();
