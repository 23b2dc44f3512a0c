/* The near view: vis-network with the nodes that are shown now; nodes and labels are drawn by us, lines by it. */
const Near = (() => {
  let network = null;
  let lines = null;
  let ids = [];
  let edgeIds = [];
  let order = [];
  let around = null; // neighbours of the chosen ones, while something is chosen
  let hovered = null;
  let hoveredEdge = null;
  let physics = false;
  let dragged = false;
  const MANY = 700; // edges; beyond, they are left out while the picture is dragged
  const bends = new Map();
  const standing = new Map(); // how each line is drawn now, so that only those that change are touched

  function create() {
    const options = Data.options();
    options.nodes = { ...options.nodes, shape: "custom", ctxRenderer: drawNode };
    network = new vis.Network($("near"), { nodes: [], edges: [] }, options);
    $("near").querySelector(".vis-network")?.removeAttribute("tabindex"); // the stage around it takes the focus
    network.on("afterDrawing", drawLabels);
    network.on("click", clicked);
    network.on("doubleClick", ({ nodes }) => nodes.length && (Live.on ? Bring.neighbours : Actions.expand)(nodes[0]));
    network.on("hoverNode", ({ node }) => hover(node, null));
    network.on("blurNode", () => hover(null, null));
    network.on("hoverEdge", ({ edge }) => hover(null, edge));
    network.on("blurEdge", () => hover(null, null));
    network.on("dragStart", () => (dragged = true));
    network.on("dragEnd", ({ nodes }) => {
      dragged = false;
      for (const n of nodes) keepPosition(n);
      network.redraw();
      Stage.moved();
    });
    network.on("zoom", () => Stage.moved());
    network.on("animationFinished", () => Stage.moved());
  }

  function clicked({ nodes, edges, pointer }) {
    if (nodes.length) State.choose(nodes[0]);
    else if (edges.length) State.chooseEdge(network.getEdgeAt(pointer.DOM) ?? edges[0]);
    else State.choose(null);
    if (nodes.length || edges.length) Phone.open("right");
  }

  function hover(node, edge) {
    hovered = node;
    hoveredEdge = edge;
    $("near").style.cursor = node !== null || edge !== null ? "pointer" : "default";
    network.redraw();
  }

  function keepPosition(node) {
    const at = network.getPosition(node);
    Data.x[node] = at.x;
    Data.y[node] = at.y;
  }

  /** Shows these nodes and edges; the camera stays. */
  function show(nodes, edges) {
    if (!network) create();
    ids = nodes;
    edgeIds = edges;
    order = [...ids].sort((a, b) => priority(b) - priority(a));
    bends.clear();
    standing.clear();
    for (const id of edgeIds) standing.set(id, standingOf(id));
    network.setOptions({ interaction: { hideEdgesOnDrag: edgeIds.length > MANY } });
    lines = new vis.DataSet(edgeItems(edgeIds));
    network.setData({ nodes: new vis.DataSet(ids.map(nodeItem)), edges: lines });
    if (physics) setPhysics(true);
    mark();
  }

  const isText = (node) => node.group === "quote" || node.group === "claim";
  const priority = (id) => Data.degree[id] + (isText(Data.nodes[id]) ? 0 : 1000) + (Data.nodes[id].group === "person" ? 2 : 0);
  const nodeItem = (id) => ({ id, x: Data.x[id], y: Data.y[id], size: nodeSize(Data.nodes[id]) });

  /** Lines of several statuses between the same two nodes are bent apart. */
  function edgeItems(list) {
    const pairs = new Map();
    return list.map((id) => {
      const e = Data.edges[id];
      const pair = Math.min(e.from, e.to) + "-" + Math.max(e.from, e.to);
      const before = pairs.get(pair) || 0;
      pairs.set(pair, before + 1);
      const turn = (Math.ceil(before / 2) * 0.22 + 0) * (before % 2 ? 1 : -1) * (e.from < e.to ? 1 : -1);
      bends.set(id, turn);
      return { id, from: e.from, to: e.to, ...edgeLook(e), smooth: smooth(turn) };
    });
  }

  function smooth(turn) {
    if (!turn) return false;
    return { enabled: true, type: turn > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(turn) };
  }

  function edgeLook(e) {
    const colour = Theme.colours[e.status];
    const dim = around && !around.edges.has(e.id);
    const { dashes } = STATUSES[e.status];
    const isLight = isText(Data.nodes[e.from]) || isText(Data.nodes[e.to]);
    const opacity = dim ? 0.13 : around ? 1 : isLight && e.status === "asserted" ? 0.45 : 0.8;
    return {
      color: { color: colour, highlight: colour, hover: colour, opacity },
      dashes: dashes.length ? dashes : false,
      width: (isLight ? 1.1 : 1.5) + Math.min(2.5, (e.st.length - 1) * 0.35) + (around && !dim ? 0.6 : 0),
    };
  }

  /** What is chosen stands out: its neighbours and lines stay, all others step back. */
  function mark() {
    const { chosen, focus } = State.values;
    around = null;
    if (chosen?.node !== undefined) {
      const edges = new Set(Data.edgesOf(chosen.node));
      const nodes = new Set([chosen.node]);
      for (const e of edges) nodes.add(Data.other(Data.edges[e], chosen.node));
      around = { nodes, edges };
    } else if (chosen?.edge !== undefined) {
      const e = Data.edges[chosen.edge];
      around = { nodes: new Set([e.from, e.to]), edges: new Set([e.id]) };
    } else if (focus?.edges) {
      around = { nodes: new Set(focus.order), edges: new Set(focus.edges) };
    }
    if (!network) return;
    const changed = edgeIds.filter((id) => standing.get(id) !== standingOf(id));
    lines.update(changed.map((id) => ({ id, ...edgeLook(Data.edges[id]) })));
    for (const id of changed) standing.set(id, standingOf(id));
    network.redraw();
  }

  /** 0: nothing is chosen, 1: it stands out, 2: it steps back. */
  const standingOf = (id) => (!around ? 0 : around.edges.has(id) ? 1 : 2);

  const isDim = (id) => around && !around.nodes.has(id) && hovered !== id;
  const isChosen = (id) => State.values.chosen?.node === id;

  /** Called by vis-network for each node: how large it is and how to draw it. */
  function drawNode({ ctx, id, x, y }) {
    const node = Data.nodes[id];
    const scale = network.getScale();
    const r = radius(node, scale);
    Data.x[id] = x;
    Data.y[id] = y;
    return {
      drawNode() {
        ctx.save();
        ctx.globalAlpha = isDim(id) ? 0.22 : 1;
        Shapes.draw(ctx, node, [x, y, r], scale);
        if (isChosen(id)) Shapes.halo(ctx, [x, y, r + 5 / scale], scale);
        ctx.restore();
      },
      nodeDimensions: { width: r * 2, height: r * 2 },
    };
  }

  /** Never smaller on the screen than can be seen and hit. */
  const radius = (node, scale) => Math.max(nodeSize(node), (node.group === "quote" ? 3 : node.group === "claim" ? 4 : 6) / scale);

  function drawLabels(ctx) {
    const scale = network.getScale();
    const centre = network.getViewPosition();
    const { clientWidth: width, clientHeight: height } = $("near");
    const toScreen = (x, y) => [(x - centre.x) * scale + width / 2, (y - centre.y) * scale + height / 2];
    ctx.save();
    const ratio = window.devicePixelRatio || 1;
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    const board = Labels.board();
    board.take([width - 190, height - 58, width, height], true);
    for (const id of firstThese()) label(ctx, board, id, { toScreen, scale, width, height, force: true });
    if (!physics || ids.length < 200) {
      const leading = Math.min(order.length, 10);
      for (const id of order.slice(0, leading)) block(board, id, toScreen, scale);
      for (const id of order.slice(0, leading)) label(ctx, board, id, { toScreen, scale, width, height });
      if (dragged && ids.length > 250) return ctx.restore();
      for (const id of ids) block(board, id, toScreen, scale);
      for (const id of order.slice(leading)) label(ctx, board, id, { toScreen, scale, width, height });
      for (const id of edgesToName(scale)) edgeLabel(ctx, board, id, { toScreen, scale, width, height });
    }
    ctx.restore();
  }

  /** Large nodes keep labels of others off them. */
  function block(board, id, toScreen, scale) {
    const node = Data.nodes[id];
    if (isText(node) || isDim(id)) return;
    const [x, y] = toScreen(Data.x[id], Data.y[id]);
    const r = radius(node, scale) * scale * 0.8;
    board.take([x - r, y - r, x + r, y + r], true);
  }

  function firstThese() {
    const { chosen } = State.values;
    return [...new Set([chosen?.node, hovered].filter((n) => n !== undefined && n !== null))];
  }

  function label(ctx, board, id, { toScreen, scale, width, height, force }) {
    const node = Data.nodes[id];
    if (!force && (isDim(id) || firstThese().includes(id))) return;
    if (!force && isText(node) && scale < 0.8 && !around) return;
    const [x, y] = toScreen(Data.x[id], Data.y[id]);
    if (x < -60 || y < -40 || x > width + 60 || y > height + 20) return;
    const style = Labels.nodeStyle(node);
    const rows = Labels.lines(node.short || node.label, style.length);
    const r = radius(node, scale) * scale;
    const high = rows.length * style.size * 1.18;
    const half = Math.max(...rows.map((row) => Labels.measure(ctx, row, style))) / 2;
    const inside = (place) => [Math.min(Math.max(place[0], half + 4), width - half - 4), place[1]];
    const [below, above, beside] = [y + r + 3, y - r - 3 - high, r + 6 + half];
    const shifted = (part) => [below, above].flatMap((top) => [[x - half * part, top], [x + half * part, top]]);
    const places = [inside([x, below]), inside([x, above]), ...shifted(0.35), [x + beside, y - high / 2], [x - beside, y - high / 2], ...shifted(0.8)];
    const at = places.find((p) => p[0] - half > 0 && p[0] + half < width && board.take(Labels.box(ctx, rows, p, style))) || (force ? places[0] : null);
    if (at) Labels.draw(ctx, rows, at, style);
  }

  function edgesToName(scale) {
    if (around) return [...around.edges].filter((e) => Filter.visible().edges[e]);
    const named = hoveredEdge === null ? [] : [hoveredEdge];
    return scale < 0.75 || ids.length > 400 ? named : [...named, ...edgeIds];
  }

  function edgeLabel(ctx, board, id, { toScreen, scale, width, height }) {
    const e = Data.edges[id];
    const [ax, ay] = toScreen(Data.x[e.from], Data.y[e.from]);
    const [bx, by] = toScreen(Data.x[e.to], Data.y[e.to]);
    const length = Math.hypot(bx - ax, by - ay);
    const force = id === hoveredEdge || id === State.values.chosen?.edge;
    if (length < 70 && !force) return;
    const bend = (bends.get(id) || 0) * 0.5;
    const x = (ax + bx) / 2 + (by - ay) * bend;
    const y = (ay + by) / 2 - (bx - ax) * bend;
    if (x < 0 || y < 0 || x > width || y > height) return;
    const style = { size: 11, italic: true, colour: e.status === "asserted" ? "quiet" : e.status };
    const rows = [shortened(e.label, 34)];
    const at = [x, y - 7];
    if (board.take(Labels.box(ctx, rows, at, style), force)) Labels.draw(ctx, rows, at, style);
  }

  function setPhysics(on) {
    physics = on;
    network.setOptions({ physics: { enabled: on, solver: "barnesHut", stabilization: false, barnesHut: { springLength: 120, avoidOverlap: 0.3, gravitationalConstant: -6000 } } });
    if (!on) for (const id of ids) keepPosition(id);
  }

  return {
    show, mark, setPhysics,
    ready: () => network !== null,
    shown: () => ({ nodes: ids, edges: edgeIds }),
    camera: () => {
      const { x, y } = network.getViewPosition();
      return [x, y, network.getScale()];
    },
    look([x, y, scale], animation = false) {
      network.moveTo({ position: { x, y }, scale, animation: animation ? { duration: 320, easingFunction: "easeInOutQuad" } : false });
    },
    redraw: () => network?.redraw(),
    canvas: () => $("near").querySelector("canvas"),
    bend: (id) => bends.get(id) || 0,
  };
})();
