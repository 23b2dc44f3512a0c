/* Finds nodes by name, other name, or the words of a quotation or claim: on the page, and on a live page in its store. */
const Search = (() => {
  const LIMIT = 12;
  const FEW = 7; // of the page's own results, where the store's stand below them
  const PAUSE = 220; // milliseconds without a letter before the store is asked
  const input = $("search");
  const list = $("suggestions");
  let index = null;
  let found = []; // ids of the page's nodes, then things that only the store has
  let here = 0; // how many of them are the page's own
  let at = -1;
  let asked = { words: "", timer: 0, waits: false };

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
    here = found.length;
    at = found.length ? 0 : -1;
    askLater(input.value.trim());
    draw();
    if (input.value.trim() && !asked.waits) tell();
  }

  function tell() {
    const own = here ? plural(here, "result") : "Nothing found";
    if (!Live.on) say(own);
    else say(`${here ? own : "Nothing"} on this page, ${found.length - here || "nothing"} more in the store`);
  }

  /** Asks the store for the words once no letter has followed for a moment; an answer to older words is dropped. */
  function askLater(words) {
    clearTimeout(asked.timer);
    asked = { words, timer: 0, waits: Live.on && words.length > 1 };
    if (!asked.waits) return;
    asked.timer = setTimeout(async () => {
      const part = await Live.ask("find", { text: words.slice(0, 200), has: Live.has() }, again);
      if (asked.words !== words) return;
      asked.waits = false;
      found = [...found.slice(0, here), ...(part?.found || [])];
      if (at < 0 && found.length) at = 0;
      draw();
      tell();
    }, PAUSE);
  }

  function again() {
    input.focus();
    update();
  }

  /** The places in the list of what is drawn: the page's own results, fewer of them where others follow. */
  function drawn() {
    const own = Math.min(here, found.length > here ? FEW : LIMIT);
    return [...found.keys()].filter((i) => i < own || (i >= here && i < here + LIMIT));
  }

  function draw() {
    const isOpen = document.activeElement === input && input.value.trim() !== "";
    list.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
    const items = drawn().map((i) => [i === here ? el("li", { role: "presentation", class: "group" }, "In the store") : null, item(i)]).flat().filter(Boolean);
    if (isOpen && asked.waits) items.push(el("li", { role: "presentation", class: "group" }, "Asking the store …"));
    else if (isOpen && !items.length) items.push(el("li", { role: "option", "aria-disabled": "true", "aria-selected": "false" }, "Nothing of that name. Try a surname or fewer letters."));
    list.replaceChildren(...items);
    const active = list.querySelector('[aria-selected="true"]');
    if (active && isOpen) input.setAttribute("aria-activedescendant", active.id);
    else input.removeAttribute("aria-activedescendant");
    active?.scrollIntoView({ block: "nearest" });
  }

  function item(i) {
    const thing = i < here ? Data.nodes[found[i]] : found[i];
    const kind = thing.group === "article" ? shortened(thing.detail || "Article", 24) : shortened(kindName(thing), 24);
    return el("li", { role: "option", id: `found-${i}`, "aria-selected": String(i === at), onmousedown: (e) => e.preventDefault(), onclick: () => choose(i) },
      thing.group === "article" ? null : glyph(thing.group), el("span", {}, shortened(thing.label, 70)), el("span", { class: "quiet" }, kind));
  }

  function choose(i) {
    at = i;
    if (found[i] === undefined) return;
    close();
    if (i >= here) Bring.thing(found[i]);
    else {
      if (!Filter.visible().nodes[found[i]]) Filter.clear();
      Actions.open(found[i]);
      say(`${Data.nodes[found[i]].label}, result ${i + 1} of ${found.length}`);
    }
    if (Phone.isNarrow()) input.blur();
    Phone.open("right");
  }

  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
  }

  /** The next of the page's own results (or the one before), also when the box has been left. */
  function next(step) {
    if (here) choose((at + step + here) % here);
  }

  input.addEventListener("input", update);
  input.addEventListener("focus", () => draw());
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const shown = drawn();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const place = shown.indexOf(at) + (event.key === "ArrowDown" ? 1 : -1);
      at = shown.length ? shown.at(place % shown.length) : -1;
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
  State.on((keys) => {
    if (!keys.has("grown")) return;
    index = null;
    found = found.slice(0, here);
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
