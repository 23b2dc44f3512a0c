/* What the far view's picture holds: places with their names, lines, dots; the nearer, the more of it. */
const FarPaint = (() => {
  const EDGES = 4000; // lines in one picture; beyond, only those between communities are drawn
  let places = null;

  /** Communities as they are now: how many of their nodes are shown, and the lines between them. */
  function summarise() {
    const { nodes, edges } = Filter.visible();
    const list = Data.about.communities.map((c) => ({ ...c, shown: 0 }));
    for (const n of Data.nodes) if (nodes[n.id]) list[n.c || 0].shown++;
    const links = new Map();
    for (const e of Data.edges) {
      if (!edges[e.id]) continue;
      const a = Data.nodes[e.from].c || 0;
      const b = Data.nodes[e.to].c || 0;
      if (a === b) continue;
      const key = Math.min(a, b) * list.length + Math.max(a, b);
      links.set(key, (links.get(key) || 0) + 1);
    }
    places = { list, links: [...links].map(([key, n]) => [Math.floor(key / list.length), key % list.length, n]) };
  }

  function paintPlaces({ ctx, to, scale }) {
    for (const place of places.list) {
      if (place.shown < 2) continue;
      const [x, y] = to(place.x, place.y);
      ctx.beginPath();
      ctx.arc(x, y, place.r * scale, 0, 2 * Math.PI);
      ctx.fillStyle = place.dispute ? Theme.colours.event : Theme.colours.edge;
      ctx.globalAlpha = 0.09;
      ctx.fill();
      ctx.globalAlpha = 0.45;
      ctx.strokeStyle = ctx.fillStyle;
      ctx.lineWidth = 1;
      ctx.stroke();
    }
    ctx.globalAlpha = 1;
  }

  function paintLinks({ ctx, to, scale }) {
    if (scale > 0.14) return;
    ctx.strokeStyle = Theme.colours.edge;
    const strongest = [...places.links].sort((a, b) => b[2] - a[2]).slice(0, 300);
    for (const [a, b, n] of strongest) {
      ctx.globalAlpha = Math.min(0.4, 0.1 + n * 0.02);
      ctx.lineWidth = Math.min(5, 0.6 + n * 0.15);
      ctx.beginPath();
      ctx.moveTo(...to(places.list[a].x, places.list[a].y));
      ctx.lineTo(...to(places.list[b].x, places.list[b].y));
      ctx.stroke();
    }
    ctx.globalAlpha = 1;
  }

  function paintEdges(view) {
    const { ctx, to, wide, high, scale } = view;
    if (scale < 0.14) return;
    const { edges } = Filter.visible();
    const isIn = (n) => {
      const [x, y] = to(Data.x[n], Data.y[n]);
      return x > 0 && y > 0 && x < wide && y < high;
    };
    const found = [];
    for (const e of Data.edges) {
      if (!edges[e.id] || !isIn(e.from) || !isIn(e.to)) continue;
      found.push(e);
      if (found.length > EDGES) return;
    }
    for (const status of Object.keys(STATUSES)) {
      ctx.beginPath();
      for (const e of found) {
        if (e.status !== status) continue;
        ctx.moveTo(...to(Data.x[e.from], Data.y[e.from]));
        ctx.lineTo(...to(Data.x[e.to], Data.y[e.to]));
      }
      ctx.strokeStyle = Theme.colours[status];
      ctx.globalAlpha = 0.3;
      ctx.lineWidth = 0.8;
      ctx.setLineDash(STATUSES[status].dashes);
      ctx.stroke();
    }
    ctx.setLineDash([]);
    ctx.globalAlpha = 1;
  }

  function paintDots({ ctx, to, wide, high, scale }) {
    const { nodes } = Filter.visible();
    ctx.globalAlpha = scale < 0.12 ? 0.75 : 1;
    const base = scale < 0.08 ? 0.8 : scale < 0.2 ? 1.2 : 1.8;
    for (const kind of Object.keys(KINDS)) {
      ctx.fillStyle = Theme.colours[kind];
      for (const n of Data.nodes) {
        if (!nodes[n.id] || n.group !== kind) continue;
        const [x, y] = to(Data.x[n.id], Data.y[n.id]);
        if (x < 0 || y < 0 || x > wide || y > high) continue;
        const r = Math.max(base, nodeSize(n) * scale);
        if (r < 2.5) ctx.fillRect(x - r, y - r, 2 * r, 2 * r);
        else Shapes.draw(ctx, n, [x, y, r], 1);
      }
    }
    ctx.globalAlpha = 1;
  }

  function paintNames({ ctx, to, wide, high, scale }) {
    const board = Labels.board();
    const names = places.list.filter((p) => p.shown > 1).sort((a, b) => b.dispute - a.dispute || b.shown - a.shown);
    for (const place of names) {
      const [x, y] = to(place.x, place.y);
      if (x < -100 || y < -50 || x > wide + 100 || y > high + 50) continue;
      const style = { size: place.shown > names[0].shown / 3 ? 12.5 : 11.5, bold: true, colour: place.dispute ? "event" : "ink" };
      const rows = Labels.lines(place.name, 22);
      const r = place.r * scale;
      const tall = rows.length * style.size * 1.18;
      const spots = r > 120 ? [[x, y - r - tall - 2]] : [[x, y + r + 2], [x, y - r - tall - 2], [x, y - tall / 2]];
      const at = spots.find((spot) => board.take(Labels.box(ctx, rows, spot, style)));
      if (at) Labels.draw(ctx, rows, at, style);
    }
    if (scale > 0.16) paintNodeNames({ ctx, to, wide, high, board });
  }

  function paintNodeNames({ ctx, to, wide, high, board }) {
    const { nodes } = Filter.visible();
    const inView = [];
    for (const n of Data.nodes) {
      if (!nodes[n.id] || n.group === "quote" || n.group === "claim") continue;
      const at = to(Data.x[n.id], Data.y[n.id]);
      if (at[0] > 0 && at[1] > 0 && at[0] < wide && at[1] < high) inView.push([n, at]);
    }
    inView.sort((a, b) => Data.degree[b[0].id] - Data.degree[a[0].id]);
    for (const [n, [x, y]] of inView.slice(0, 400)) {
      const style = { size: 11.5, colour: "ink" };
      const rows = Labels.lines(n.label, 20);
      const at = [x, y + 5];
      if (board.take(Labels.box(ctx, rows, at, style))) Labels.draw(ctx, rows, at, style);
    }
  }

  return {
    all(view) {
      if (!places) summarise();
      paintPlaces(view);
      paintLinks(view);
      paintEdges(view);
      paintDots(view);
      paintNames(view);
    },
    forget: () => (places = null),
    places() {
      if (!places) summarise();
      return places.list;
    },
  };
})();
