/* Puts a part of the store, as the service describes it, into the page's own data: everything once, by its IRI. */
const Grow = (() => {
  let statementAt = null;

  const standsIn = (s) => [s.iri, ...s.ev.map((e) => Data.articles[e[0]].iri)].join(" ");
  const edgeKey = (e) => `${e.from} ${e.to} ${e.status}`;

  function articleAt(article) {
    const at = Data.articles.findIndex((a) => a.iri === article.iri);
    return at >= 0 ? at : Data.articles.push(article) - 1;
  }

  function disputeAt([iri, name]) {
    const at = Data.about.disputeIris.indexOf(iri);
    if (at >= 0) return at;
    Data.about.disputeIris.push(iri);
    return Data.about.disputes.push(name) - 1;
  }

  /** Adds what is new; gives the ids of the nodes that were not on the page before, in the service's order. */
  function add(part) {
    const articles = part.articles.map(articleAt);
    const disputes = part.disputes.map(disputeAt);
    const first = Data.nodes.length;
    const order = new Map(part.new.filter((iri) => !Data.node(iri)).map((iri, i) => [iri, first + i]));
    const ids = part.nodes.map((n) => Data.node(n.iri)?.id ?? order.get(n.iri) ?? null);
    const fresh = part.nodes.filter((n) => order.has(n.iri)).map((n) => {
      const node = { ...n, id: order.get(n.iri), a: (n.a || []).map((a) => articles[a]), st: [] };
      if (n.d !== undefined) node.d = disputes[n.d];
      return node;
    });
    Data.addNodes(fresh.sort((a, b) => a.id - b.id));
    const statement = statements(part, ids, articles);
    for (const e of part.edges) addEdge({ ...e, from: ids[e.from], to: ids[e.to] }, e, statement, articles);
    part.nodes.forEach((n, i) => {
      if (ids[i] === null) return;
      const node = Data.nodes[ids[i]];
      if (n.links !== undefined) node.links = n.links;
      node.a = [...new Set([...(node.a || []), ...(n.a || []).map((a) => articles[a])])];
      node.st = [...new Set([...(node.st || []), ...(n.st || []).map(statement)])];
    });
    const root = Data.node(part.root)?.id ?? first;
    Place.around(first, { centre: root < first ? root : null, beside: linkedBefore(first) });
    settle(first);
    return fresh.map((n) => n.id);
  }

  /** For each of the part's statements its index on the page. */
  function statements(part, ids, articles) {
    statementAt ||= new Map(Data.statements().map((s, i) => [standsIn(s), i]));
    return (i) => {
      const s = part.statements[i];
      const by = s.by === null ? null : ids[s.by];
      const mine = { ...s, by, who: s.by !== null && by === null ? part.nodes[s.by].label : s.who, ev: s.ev.map(([a, ...rest]) => [articles[a], ...rest]), n: s.n.map((n) => ids[n]).filter((n) => n !== null) };
      const key = standsIn(mine);
      if (!statementAt.has(key)) {
        statementAt.set(key, Data.statements().push(mine) - 1);
        Data.about.statuses[s.status] = (Data.about.statuses[s.status] || 0) + 1;
      }
      return statementAt.get(key);
    };
  }

  function addEdge(edge, given, statement, articles) {
    if (edge.from === null || edge.to === null) return;
    edge.st = given.st.map(statement);
    edge.a = given.a.map((a) => articles[a]);
    const same = Data.edgesOf(edge.from).map((e) => Data.edges[e]).find((e) => edgeKey(e) === edgeKey(edge));
    if (!same) Data.addEdge({ ...edge, id: Data.edges.length });
    else {
      same.st = [...new Set([...same.st, ...edge.st])];
      same.a = [...new Set([...same.a, ...edge.a])];
    }
  }

  /** A node that was there and is linked with the new ones, the first of them that is; null when none is. */
  function linkedBefore(first) {
    for (let id = first; id < Data.nodes.length; id++) {
      for (const other of Data.neighbours(id)) if (other < first) return other;
    }
    return null;
  }

  /** Gives the new nodes their place in the overview: that of a neighbour, or one of their own. */
  function settle(first) {
    if (first >= Data.nodes.length) return;
    const near = linkedBefore(first);
    const places = Data.about.communities;
    let place = near === null ? places.length : Data.nodes[near].c || 0;
    if (place >= places.length) {
      place = places.push({ name: Data.nodes[first].label, n: 0, dispute: false, x: Data.x[first], y: Data.y[first], r: 260 }) - 1;
    }
    for (let id = first; id < Data.nodes.length; id++) Data.nodes[id].c = place;
  }

  return { add };
})();
