"use strict";
const data = JSON.parse(document.getElementById("page-data").textContent);
Yasgui.Yasqe.defaults.autocompleters = [];
Yasgui.Yasqe.defaults.value = data.questions[0].sparql;
const yasgui = new Yasgui(document.getElementById("editor"), {
  requestConfig: { endpoint: `${location.origin}/sparql`, method: "POST" },
  copyEndpointOnNewTab: true,
  persistenceId: "allegedly",
  endpointCatalogueOptions: { getData: () => [] },
});
const openQuestion = (question) => {
  const known = Object.values(yasgui._tabs || {}).find((tab) => tab.getName() === question.name);
  if (known) {
    yasgui.selectTabId(known.getId());
    return;
  }
  yasgui.addTab(true, { name: question.name, yasqe: { value: question.sparql } });
};
const list = document.getElementById("saved");
const filter = document.getElementById("filter");
const fill = () => {
  const wanted = filter.value.toLowerCase();
  const fitting = data.questions.filter((q) => `${q.name} ${q.title}`.toLowerCase().includes(wanted));
  list.replaceChildren(...fitting.map((question) => {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = question.title;
    const name = document.createElement("small");
    name.textContent = question.name;
    button.append(name);
    button.addEventListener("click", () => openQuestion(question));
    item.append(button);
    return item;
  }));
};
filter.addEventListener("input", fill);
fill();
