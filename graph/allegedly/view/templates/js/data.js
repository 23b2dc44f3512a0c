/* The graph as it came with the page. Statements and texts are read only when somebody asks for them. */
const Data = (() => {
  const read = (id) => JSON.parse($(id).textContent);
  const nodes = read("data-nodes");
  const edges = read("data-edges");
  const about = read("data-about");
  const degree = new Uint32Array(nodes.length);
  const x = new Float64Array(nodes.length);
  const y = new Float64Array(nodes.length);
  const texts = new Map();
  let statements = null;
  let links = null;
  let byIri = null;

  nodes.forEach((n, i) => {
    x[i] = n.x || 0;
    y[i] = n.y || 0;
  });
  for (const e of edges) {
    degree[e.from]++;
    degree[e.to]++;
  }

  /** For each node the ids of its edges. */
  function edgesOf(node) {
    if (!links) {
      links = nodes.map(() => []);
      for (const e of edges) {
        links[e.from].push(e.id);
        if (e.to !== e.from) links[e.to].push(e.id);
      }
    }
    return links[node];
  }

  return {
    nodes, edges, about, degree, x, y, edgesOf,
    articles: about.articles,
    options: () => read("data-options"),
    statements: () => (statements ||= read("data-statements")),
    statement: (i) => Data.statements()[i],
    other: (edge, node) => (edge.from === node ? edge.to : edge.from),
    node: (iri) => (byIri ||= new Map(nodes.map((n) => [n.iri, n]))).get(iri),
    hasText: (article) => Boolean($(`data-text-${article}`)),
    text(article) {
      if (!texts.has(article)) texts.set(article, read(`data-text-${article}`));
      return texts.get(article);
    },
  };
})();
