/* The shape of each kind of node, on a canvas. */
const Shapes = (() => {
  function outline(ctx, shape, [x, y, r]) {
    ctx.beginPath();
    const points = corners(shape, r);
    if (points) {
      points.forEach(([dx, dy], i) => (i ? ctx.lineTo(x + dx, y + dy) : ctx.moveTo(x + dx, y + dy)));
      ctx.closePath();
    } else ctx.arc(x, y, r, 0, 2 * Math.PI);
  }

  /** A node at `[x, y, radius]`; what is not simply so has a dashed rim. */
  function draw(ctx, node, at, scale) {
    const { shape } = KINDS[node.group];
    const colour = Theme.colours[node.group === "claim" && node.status === "denied" ? "denied" : node.group];
    const isOpen = isHollow(shape) || (node.status && node.status !== "asserted");
    outline(ctx, shape, at);
    ctx.fillStyle = isOpen ? Theme.colours.paper : colour;
    ctx.strokeStyle = isOpen ? colour : Theme.colours.paper;
    ctx.lineWidth = (isOpen ? 2 : 1.5) / Math.max(scale, 0.5);
    ctx.setLineDash(node.status && node.status !== "asserted" ? [4 / scale, 2.5 / scale] : []);
    ctx.fill();
    ctx.stroke();
    ctx.setLineDash([]);
  }

  function halo(ctx, [x, y, r], scale) {
    ctx.beginPath();
    ctx.arc(x, y, r, 0, 2 * Math.PI);
    ctx.strokeStyle = Theme.colours.accent;
    ctx.lineWidth = 2.5 / scale;
    ctx.stroke();
  }

  return { draw, halo };
})();
