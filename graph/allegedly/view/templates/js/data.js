/* The graph as it came with the page, and what was brought in from the store since. Statements and texts are read only
   when somebody asks for them. */
const Data = (() => {
  const read = (id) => JSON.parse($(id).textContent);
  const nodes = read("data-nodes");
  const edges = read("data-edges");
  const about = read("data-about");
  const texts = new Map();
  let statements = null;
  let links = null;
  let byIri = null;

  /** For each node the ids of its edges. */
  function edgesOf(node) {
    if (!links) {
      links = nodes.map(() => []);
      edges.forEach(link);
    }
    return links[node];
  }

  function link(e) {
    links[e.from].push(e.id);
    if (e.to !== e.from) links[e.to].push(e.id);
  }

  function count(e) {
    Data.degree[e.from]++;
    Data.degree[e.to]++;
  }

  const iris = () => (byIri ||= new Map(nodes.map((n) => [n.iri, n])));

  function longer(list) {
    const found = new list.constructor(nodes.length);
    found.set(list);
    return found;
  }

  const found = {
    nodes, edges, about, edgesOf,
    articles: about.articles,
    degree: new Uint32Array(nodes.length),
    x: Float64Array.from(nodes, (n) => n.x || 0),
    y: Float64Array.from(nodes, (n) => n.y || 0),
    isPart: Boolean(about.note), // of what was read the page shows only some
    options: () => read("data-options"),
    statements: () => (statements ||= read("data-statements")),
    statement: (i) => Data.statements()[i],
    other: (edge, node) => (edge.from === node ? edge.to : edge.from),
    node: (iri) => iris().get(iri),
    neighbours: (node) => new Set(edgesOf(node).map((e) => Data.other(edges[e], node)).filter((n) => n !== node)),
    hasText: (article) => texts.has(article) || Boolean($(`data-text-${article}`)),
    text(article) {
      if (!texts.has(article)) texts.set(article, read(`data-text-${article}`));
      return texts.get(article);
    },
    keepText: (article, text) => texts.set(article, text),

    /** Nodes that were not here, their `id`s going on from the last one. */
    addNodes(more) {
      const known = iris();
      for (const n of more) {
        nodes.push(n);
        known.set(n.iri, n);
        links?.push([]);
      }
      for (const name of ["degree", "x", "y"]) Data[name] = longer(Data[name]);
    },
    addEdge(e) {
      edges.push(e);
      if (links) link(e);
      count(e);
    },
  };
  for (const e of edges) {
    found.degree[e.from]++;
    found.degree[e.to]++;
  }
  return found;
})();
