/* Hands on the far view: drag, wheel, two fingers, click. */
const FarInput = (() => {
  const pointers = new Map();
  let moved = 0;

  /** What lies under a point: a node when it is near enough, else the community. */
  function hit(clientX, clientY) {
    const [x, y] = Far.toGraph(clientX, clientY);
    const scale = Far.camera()[2];
    const { nodes } = Filter.visible();
    let best = null;
    let reach = 8 / scale;
    if (scale > 0.14) {
      for (const n of Data.nodes) {
        const far = nodes[n.id] ? Math.hypot(Data.x[n.id] - x, Data.y[n.id] - y) : Infinity;
        if (far < reach) {
          reach = far;
          best = n.id;
        }
      }
    }
    if (best !== null) return { node: best };
    const place = FarPaint.places().find((p) => p.shown > 1 && Math.hypot(p.x - x, p.y - y) < p.r);
    return place ? { place } : null;
  }

  Far.canvas.addEventListener("pointerdown", (event) => {
    Far.canvas.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, [event.clientX, event.clientY]);
    moved = 0;
  });
  Far.canvas.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = [event.clientX, event.clientY];
    if (pointers.size === 2) {
      const other = [...pointers].find(([id]) => id !== event.pointerId)[1];
      const spread = (p) => Math.hypot(p[0] - other[0], p[1] - other[1]) || 1;
      Far.zoomAt((now[0] + other[0]) / 2, (now[1] + other[1]) / 2, spread(now) / spread(before));
    }
    Far.shift((now[0] - before[0]) / pointers.size, (now[1] - before[1]) / pointers.size);
    moved += Math.abs(now[0] - before[0]) + Math.abs(now[1] - before[1]);
    pointers.set(event.pointerId, now);
  });
  for (const type of ["pointerup", "pointercancel"]) {
    Far.canvas.addEventListener(type, (event) => {
      const isClick = type === "pointerup" && pointers.size === 1 && moved < 5;
      pointers.delete(event.pointerId);
      if (isClick) click(event);
    });
  }
  Far.canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    Far.zoomAt(event.clientX, event.clientY, Math.exp(-event.deltaY * 0.0016));
  }, { passive: false });

  function click(event) {
    const found = hit(event.clientX, event.clientY);
    if (found?.node !== undefined) {
      State.choose(found.node);
      Phone.open("right");
    } else if (found) Far.enter(found.place);
    else State.choose(null);
  }

  return { isHeld: () => pointers.size > 0 };
})();
