/* On a page that a service made: questions to that service, and nobody else. A page from a file has no `live` and asks
   nobody. Whatever goes wrong is told, and what is on the page stays as it is. */
const Live = (() => {
  const version = Data.about.live;
  const PATIENCE = 90e3; // milliseconds; the service gives up before
  const waiting = new Map(); // articles whose text is wanted, with who waits for it
  const marks = [];
  let leaving = false;

  /** The mark of an IRI: FNV-1a over its code units, as the service computes it. */
  function mark(iri) {
    let found = 0x811c9dc5;
    for (let i = 0; i < iri.length; i++) found = Math.imul(found ^ iri.charCodeAt(i), 0x01000193) >>> 0;
    return found.toString(16).padStart(8, "0");
  }

  /** The marks of all nodes on the page, the last ones first: the service reads so many and no more. */
  function has() {
    for (let i = marks.length; i < Data.nodes.length; i++) marks.push(mark(Data.nodes[i].iri));
    return marks.slice(-6000).join("");
  }

  /** What the service answers; null, and the reason told, when it does not or when the store is another one by now. */
  async function ask(what, parameters, again) {
    try {
      const address = `explorer/${what}?${new URLSearchParams(parameters)}`;
      const response = await fetch(address, { cache: "no-store", redirect: "error", signal: AbortSignal.timeout(PATIENCE) });
      if (!response.ok) return refused(response.status, (await response.text()).trim(), again);
      const found = await response.json();
      return found.version === version ? found : outdated();
    } catch {
      if (!leaving) Notice.show("The service does not answer; it may have been stopped. All that is on this page stays.", again ? [["Try again", again]] : []);
      return null;
    }
  }

  function refused(status, reason, again) {
    const lead = status === 503 ? "The store could not answer in time" : status === 404 ? "The store does not have it" : "The service refused";
    Notice.show(`${lead}: ${shortened(reason, 300)}. All that is on this page stays.`.replace("..", "."), status === 503 && again ? [["Try again", again]] : []);
    return null;
  }

  function outdated() {
    Notice.show("The store has been built anew since this page was opened. What is on this page is from before; nothing new is mixed into it.", [["Reload", () => location.reload()]]);
    return null;
  }

  /** The text of an article, once it is there; several that are wanted at the same time are asked for together. */
  function text(article, then) {
    if (!waiting.size) setTimeout(fetchTexts, 0);
    waiting.set(article, [...(waiting.get(article) || []), then]);
  }

  async function fetchTexts() {
    const wanted = new Map(waiting);
    waiting.clear();
    const list = [...wanted.keys()];
    for (let at = 0; at < list.length; at += 25) {
      const found = await ask("texts", list.slice(at, at + 25).map((a) => ["iri", Data.articles[a].iri]));
      if (!found) return;
      const byIri = new Map(found.texts.map((t) => [t.iri, t]));
      for (const article of list.slice(at, at + 25)) {
        const given = byIri.get(Data.articles[article].iri);
        if (!given) continue;
        Data.keepText(article, given);
        for (const then of wanted.get(article)) then();
      }
    }
  }

  addEventListener("pagehide", () => (leaving = true));
  addEventListener("pageshow", () => (leaving = false));
  return { on: Boolean(version), ask, has, text };
})();

/* Messages over the graph that stay until they are answered; read aloud when they appear. */
const Notice = {
  show(message, actions = []) {
    const close = el("button", { type: "button", class: "plain", onclick: Notice.close }, "Close");
    const buttons = actions.map(([name, act]) => el("button", { type: "button", class: "primary", onclick: () => { Notice.close(); act(); } }, name));
    $("told").replaceChildren(el("div", { class: "told" }, el("p", {}, message), el("div", { class: "row" }, close, buttons)));
  },
  close() {
    const held = $("told").contains(document.activeElement);
    $("told").replaceChildren();
    if (held) $("stage").focus();
  },
};
