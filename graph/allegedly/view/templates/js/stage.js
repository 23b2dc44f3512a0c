/* The middle of the page: which of the two views draws, and the camera they share.
   Up to NEAR nodes and LINES edges all are in the near view; of a larger graph those are that lie in the window once
   one is close. Measured on two busy cores without a GPU: vis-network pans 500 nodes and 1,200 edges at 59 frames a
   second, 750 and 1,500 at 32, 1,400 and 4,000 at 12; the far view 10,000 and 30,000 at 60. */
const Stage = (() => {
  const NEAR = 800;
  const LINES = 1600;
  const WINDOW = 260; // nodes in the window at which the near view takes over
  const LEAVE = 420; // nodes at which the far view takes back
  let isFar = false;
  let reach = null; // the part of the graph in the near view: [left, top, right, bottom]; null: all of it

  const box = () => [$("stage").clientWidth || 800, $("stage").clientHeight || 500];
  const camera = () => (isFar ? Far.camera() : Near.camera());

  /** Is there more to show than the near view takes at once? */
  function isLarge() {
    const { nodeCount, edgeCount } = Filter.visible();
    return nodeCount > NEAR || edgeCount > LINES;
  }

  /** Shows what the filters leave. */
  function update() {
    const { nodes, edges, nodeCount } = Filter.visible();
    $("empty").hidden = nodeCount > 0;
    const before = Near.ready() || isFar ? camera() : null;
    if (!isLarge()) {
      reach = null;
      swap(false);
      Near.show(indices(nodes), indices(edges));
      if (before) Near.look(before);
    } else {
      swap(true);
      if (before) Far.look(before);
      else Far.draw();
      moved();
    }
  }

  const indices = (flags) => {
    const found = [];
    for (let i = 0; i < flags.length; i++) if (flags[i]) found.push(i);
    return found;
  };

  function swap(far) {
    isFar = far;
    $("far").hidden = !far;
    $("near").hidden = far;
    $("physics").disabled = far;
  }

  /** The nodes in the window (with half a window around it), and how many lie in the window itself. */
  function inWindow([x, y, scale]) {
    const [width, height] = box();
    const halfX = width / 2 / scale;
    const halfY = height / 2 / scale;
    const { nodes } = Filter.visible();
    const found = [];
    let inside = 0;
    for (let i = 0; i < nodes.length; i++) {
      if (!nodes[i]) continue;
      const dx = Math.abs(Data.x[i] - x);
      const dy = Math.abs(Data.y[i] - y);
      if (dx < halfX * 2 && dy < halfY * 2) found.push(i);
      if (dx < halfX && dy < halfY) inside++;
    }
    return { found, inside, area: [x - halfX * 2, y - halfY * 2, x + halfX * 2, y + halfY * 2] };
  }

  /** Called when the camera has moved: large graphs change between the views here. */
  function moved() {
    const at = camera();
    if (isLarge() && !FarInput.isHeld()) {
      const { found, inside, area } = inWindow(at);
      if (isFar && inside <= WINDOW && inside > 0 && at[2] > 0.3) open(found, area, at);
      else if (!isFar && (inside > LEAVE || at[2] < 0.25)) leave(at);
      else if (!isFar && isOutside(at)) open(found, area, at);
    }
    State.values.camera = camera();
    State.later();
  }

  function open(found, area, at) {
    reach = area;
    const keep = new Set(found);
    const edges = new Set();
    const { edges: shown } = Filter.visible();
    for (const n of found) for (const e of Data.edgesOf(n)) if (shown[e] && keep.has(Data.other(Data.edges[e], n))) edges.add(e);
    swap(false);
    Near.show(found, [...edges]);
    Near.look(at);
  }

  function leave(at) {
    reach = null;
    swap(true);
    Far.look(at);
  }

  function isOutside([x, y, scale]) {
    if (!reach) return true;
    const [width, height] = box();
    return x - width / 2 / scale < reach[0] || x + width / 2 / scale > reach[2] || y - height / 2 / scale < reach[1] || y + height / 2 / scale > reach[3];
  }

  function look(next, animation) {
    if (isFar) Far.look(next, animation);
    else {
      Near.look(next, animation);
      if (!animation) moved();
    }
  }

  /** Shows all that the filters leave. */
  function fit(animation = false) {
    const next = around(indices(Filter.visible().nodes));
    if (!next) return;
    if (!isFar && isLarge()) leave(next);
    else look(next, animation);
  }

  /** Goes as far back as is needed to have these nodes in sight; not at all when they are. */
  function include(ids) {
    const [x, y, scale] = camera();
    const [width, height] = box();
    const isIn = (id) => Math.abs(Data.x[id] - x) * scale < width * 0.47 && Math.abs(Data.y[id] - y) * scale < height * 0.45;
    if (!ids.length || (ids.every(isIn) && scale > 0.3)) return;
    const next = around(ids);
    look([next[0], next[1], Math.min(next[2], Math.max(scale, 0.8))], !isFar);
  }

  /** The camera that has all of these in sight. */
  function around(ids) {
    if (!ids.length) return null;
    const [width, height] = box();
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const i of ids) {
      left = Math.min(left, Data.x[i]);
      right = Math.max(right, Data.x[i]);
      top = Math.min(top, Data.y[i]);
      bottom = Math.max(bottom, Data.y[i]);
    }
    const pad = isLarge() ? 170 : 96; // room for labels at the rim
    const scale = Math.min((width - pad) / (right - left || 1), (height - 96) / (bottom - top || 1), 1.25);
    return [(left + right) / 2, (top + bottom) / 2 + 8 / scale, Math.max(scale, 0.004)];
  }

  /** Brings a node into sight, and so near that its neighbours can be read. */
  function reveal(node) {
    const [x, y, scale] = camera();
    const [width, height] = box();
    const isInside = Math.abs(Data.x[node] - x) * scale < width * 0.42 && Math.abs(Data.y[node] - y) * scale < height * 0.4;
    if (isInside && (!isFar || scale > 0.3)) return;
    look([Data.x[node], Data.y[node], Math.max(scale, 0.8)], !isFar);
  }

  function zoom(factor) {
    const [x, y, scale] = camera();
    look([x, y, Math.min(4, Math.max(0.004, scale * factor))], false);
  }

  /** The neighbour that lies most nearly in a direction from the chosen node. */
  function step(dx, dy) {
    const from = State.values.chosen?.node;
    const { nodes, edges } = Filter.visible();
    if (from === undefined) {
      const first = indices(nodes).sort((a, b) => Data.degree[b] - Data.degree[a])[0];
      if (first !== undefined) go(first);
      return;
    }
    let best = null;
    for (const e of Data.edgesOf(from)) {
      const to = Data.other(Data.edges[e], from);
      if (!edges[e] || !nodes[to] || to === from) continue;
      const x = Data.x[to] - Data.x[from];
      const y = Data.y[to] - Data.y[from];
      const along = (x * dx + y * dy) / (Math.hypot(x, y) || 1);
      if (along > 0.25 && (!best || along > best.along)) best = { to, along };
    }
    if (best) go(best.to);
    else say("No neighbour in this direction");
  }

  function go(node) {
    State.choose(node);
    reveal(node);
  }

  State.on((keys) => {
    if (["off", "focus", "range", "grown", "theme"].some((k) => keys.has(k))) update();
    else if (keys.has("chosen")) Near.mark();
    if (keys.has("camera") && State.values.camera) look(State.values.camera);
  });

  return { update, fit, include, reveal, zoom, step, go, moved, camera, isFar: () => isFar, box };
})();
