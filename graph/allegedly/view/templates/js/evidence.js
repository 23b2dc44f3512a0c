/* A statement with what it rests on: the sentence, who says it, where it stands. */
const Evidence = (() => {
  const CONTEXT = 170; // letters on each side of the words, at most

  /** The words in their paragraph, with the words marked. */
  function quoted([article, start, end, exact]) {
    if (!Data.hasText(article)) {
      const words = el("blockquote", {}, el("mark", {}, exact));
      if (Live.on) Live.text(article, () => words.replaceWith(quoted([article, start, end, exact])));
      return words;
    }
    const { text } = Data.text(article);
    const from = contextStart(text, start);
    const to = contextEnd(text, end);
    return el(
      "blockquote", {},
      from.cut ? "… " : "", text.slice(from.at, start).trimStart(), el("mark", {}, text.slice(start, end)),
      text.slice(end, to.at).trimEnd(), to.cut ? " …" : "",
    );
  }

  function contextStart(text, start) {
    const line = text.lastIndexOf("\n", start - 1) + 1;
    if (start - line <= CONTEXT) return { at: line, cut: false };
    const stop = text.slice(start - CONTEXT, start).search(/[.!?]["”’']?\s/);
    if (stop >= 0) return { at: start - CONTEXT + stop + 1, cut: false };
    return { at: text.indexOf(" ", start - CONTEXT) + 1 || start, cut: true };
  }

  function contextEnd(text, end) {
    const next = text.indexOf("\n", end);
    const line = next < 0 ? text.length : next;
    if (line - end <= CONTEXT) return { at: line, cut: false };
    const rest = text.slice(end, end + CONTEXT);
    const stop = rest.match(/[.!?]["”’']?(?=\s)/);
    if (stop) return { at: end + stop.index + stop[0].length, cut: false };
    return { at: end + Math.max(rest.lastIndexOf(" "), 0), cut: true };
  }

  function who(statement) {
    const { by, status, layer } = statement;
    if (by !== null || statement.who) {
      const verb = { alleged: "says ", denied: "denies ", threatened: "announces " }[status] || "says ";
      const lead = layer === "quote" ? "Words of " : "Who says so? ";
      return el("p", { class: "who" }, lead, by === null ? statement.who : nodeLink(by), layer === "quote" || status === "asserted" ? "" : ` ${verb.trim()} it`);
    }
    if (status === "asserted" || status === "negated") {
      const text = layer === "quote" ? "The article gives the words, nobody named" : "Who says so? The article, in its own voice";
      return el("p", { class: "who" }, text);
    }
    return el("p", { class: "who" }, "Who says so? Somebody the article does not name");
  }

  const nodeLink = (id) => el("button", { type: "button", onclick: () => Stage.go(id) }, Data.nodes[id].label);

  function source(evidence) {
    const article = Data.articles[evidence[0]];
    const parts = [article.outlet, article.date].filter(Boolean).join(", ");
    return el("p", { class: "source" }, article.title, parts ? ` (${parts})` : "");
  }

  /** One statement as a card. */
  function card(index) {
    const s = Data.statement(index);
    return el(
      "article", { class: "statement" },
      badge(s.status), el("h4", {}, s.head), who(s),
      s.ev.map((evidence) => [
        quoted(evidence), source(evidence),
        el("div", { class: "links" },
          Live.on || Data.hasText(evidence[0]) ? el("button", { type: "button", onclick: () => State.openArticle(evidence[0], [evidence[1], evidence[2]]) }, "Read in the article") : null,
          outward(Data.articles[evidence[0]].url, Data.articles[evidence[0]].url ? "Open the source" : ""),
          el("span", { class: "quiet", title: "The rule that read it" }, s.rule ? `rule ${s.rule}` : "")),
      ]),
    );
  }

  return { card, quoted };
})();
