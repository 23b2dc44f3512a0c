"use strict";
const data = JSON.parse(document.getElementById("page-data").textContent);
const element = (tag, text, attributes = {}) => {
  const made = Object.assign(document.createElement(tag), attributes);
  if (text !== undefined) made.textContent = text;
  return made;
};
const editor = document.getElementById("editor");
const label = element("label", "SPARQL query (prefixes are bound)", { htmlFor: "query" });
const input = element("textarea", undefined, { id: "query", spellcheck: false });
const run = element("button", "Run", { type: "button", className: "run", id: "run" });
const answer = element("div", undefined, { className: "answer", id: "answer" });
answer.setAttribute("aria-live", "polite");
editor.append(label, input, run, answer);

const shown = (term) => {
  if (!term) return "";
  const prefix = Object.entries(data.prefixes).find(([, iri]) => term.type === "uri" && term.value.startsWith(iri));
  return prefix ? `${prefix[0]}:${term.value.slice(prefix[1].length)}` : term.value;
};
const table = (found) => {
  const made = element("table");
  made.append(element("caption", `${found.results.bindings.length} rows`));
  const head = element("tr");
  head.append(...found.head.vars.map((name) => element("th", name, { scope: "col" })));
  made.append(head);
  for (const row of found.results.bindings) {
    const line = element("tr");
    line.append(...found.head.vars.map((name) => element("td", shown(row[name]))));
    made.append(line);
  }
  return made;
};
const show = (body, type) => {
  if (!type.includes("sparql-results+json")) return element("pre", body);
  const found = JSON.parse(body);
  return "boolean" in found ? element("p", found.boolean ? "yes" : "no") : table(found);
};
const ask = async () => {
  run.disabled = true;
  try {
    const accept = "application/sparql-results+json, text/turtle;q=0.9";
    const response = await fetch("/sparql", {
      method: "POST", body: input.value,
      headers: { "Content-Type": "application/sparql-query", Accept: accept },
    });
    const body = await response.text();
    const type = response.headers.get("Content-Type") || "";
    answer.replaceChildren(response.ok ? show(body, type) : element("p", body, { className: "problem" }));
  } catch (error) {
    answer.replaceChildren(element("p", `The service did not answer: ${error}`, { className: "problem" }));
  }
  run.disabled = false;
};
run.addEventListener("click", ask);
input.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) ask();
});
const openQuestion = (question) => {
  input.value = question.sparql;
  input.focus();
};
const list = document.getElementById("saved");
const filter = document.getElementById("filter");
const fill = () => {
  const wanted = filter.value.toLowerCase();
  const fitting = data.questions.filter((q) => `${q.name} ${q.title}`.toLowerCase().includes(wanted));
  list.replaceChildren(...fitting.map((question) => {
    const item = element("li");
    const button = element("button", question.title, { type: "button" });
    button.append(element("small", question.name));
    button.addEventListener("click", () => openQuestion(question));
    item.append(button);
    return item;
  }));
};
filter.addEventListener("input", fill);
fill();
openQuestion(data.questions[0]);
