/* The far view of large graphs: our own canvas with the disputes and communities, their names, and dots.
   Panning moves a picture made once with a margin around the screen; it is made anew when the margin is used up. */
const Far = (() => {
  const canvas = $("far");
  const MARGIN = 0.5; // of the screen, on each side
  let camera = [0, 0, 1];
  let picture = null; // {canvas, camera, width, height}
  let frame = 0;

  const size = () => [canvas.clientWidth || 1, canvas.clientHeight || 1];
  const ratio = () => window.devicePixelRatio || 1;

  function paint() {
    const [width, height] = size();
    const wide = Math.ceil(width * (1 + 2 * MARGIN));
    const high = Math.ceil(height * (1 + 2 * MARGIN));
    const sheet = picture?.canvas || document.createElement("canvas");
    if (sheet.width !== wide * ratio() || sheet.height !== high * ratio()) {
      sheet.width = wide * ratio();
      sheet.height = high * ratio();
    }
    const ctx = sheet.getContext("2d", { alpha: false });
    ctx.setTransform(ratio(), 0, 0, ratio(), 0, 0);
    ctx.fillStyle = Theme.colours.paper;
    ctx.fillRect(0, 0, wide, high);
    const [cx, cy, scale] = camera;
    const view = { ctx, wide, high, scale, to: (x, y) => [(x - cx) * scale + wide / 2, (y - cy) * scale + high / 2] };
    FarPaint.all(view);
    picture = { canvas: sheet, camera: [...camera], width, height };
  }

  /** One frame: the picture, shifted (and stretched while zooming), or a new one. */
  function draw(exact = true) {
    const [width, height] = size();
    if (canvas.width !== width * ratio() || canvas.height !== height * ratio()) {
      canvas.width = width * ratio();
      canvas.height = height * ratio();
      picture = null;
    }
    if (!picture || (exact && needsPaint())) paint();
    const [px, py, pscale] = picture.camera;
    const stretch = camera[2] / pscale;
    const w = width * (1 + 2 * MARGIN) * stretch;
    const h = height * (1 + 2 * MARGIN) * stretch;
    const x = width / 2 - w / 2 + (px - camera[0]) * camera[2];
    const y = height / 2 - h / 2 + (py - camera[1]) * camera[2];
    const ctx = canvas.getContext("2d", { alpha: false });
    ctx.setTransform(ratio(), 0, 0, ratio(), 0, 0);
    if (stretch !== 1 || x > 0 || y > 0 || x + w < width || y + h < height) {
      ctx.fillStyle = Theme.colours.paper;
      ctx.fillRect(0, 0, width, height);
    }
    ctx.drawImage(picture.canvas, x, y, w, h);
    markChosen(ctx, width, height);
  }

  function needsPaint() {
    const [px, py, pscale] = picture.camera;
    const [width, height] = size();
    return pscale !== camera[2] || Math.abs(px - camera[0]) * camera[2] > width * MARGIN || Math.abs(py - camera[1]) * camera[2] > height * MARGIN;
  }

  function markChosen(ctx, width, height) {
    const node = State.values.chosen?.node;
    if (node === undefined) return;
    const x = (Data.x[node] - camera[0]) * camera[2] + width / 2;
    const y = (Data.y[node] - camera[1]) * camera[2] + height / 2;
    Shapes.halo(ctx, [x, y, 9], 1);
    Labels.draw(ctx, Labels.lines(Data.nodes[node].label, 24), [x, y + 12], { size: 13, bold: true, colour: "ink" });
  }

  let settle = 0;
  /** Draws soon: at once from the picture that is there, sharp again when the movement ends. */
  function soon(exact = false) {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => draw(exact || !picture || picture.camera[2] === camera[2]));
    clearTimeout(settle);
    settle = setTimeout(() => {
      draw();
      Stage.moved();
    }, 140);
  }

  function look(next, animation = false) {
    if (!animation || matchMedia("(prefers-reduced-motion: reduce)").matches) {
      camera = [...next];
      soon(true);
      return;
    }
    const from = [...camera];
    const start = performance.now();
    const step = (now) => {
      const t = Math.min(1, (now - start) / 380);
      const ease = t * t * (3 - 2 * t);
      const scale = from[2] * Math.pow(next[2] / from[2], ease);
      camera = [from[0] + (next[0] - from[0]) * ease, from[1] + (next[1] - from[1]) * ease, scale];
      draw(false);
      if (t < 1) requestAnimationFrame(step);
      else soon(true);
    };
    requestAnimationFrame(step);
  }

  /** Goes into a community: so near that its nodes can be told apart. */
  function enter(place) {
    const [width, height] = size();
    look([place.x, place.y, Math.max(camera[2] * 1.6, Math.min(width, height) / (place.r * 2.3))], true);
    say(`${place.name}, ${plural(place.shown, "node")}`);
  }

  State.on((keys) => {
    if (["off", "focus", "range", "grown"].some((k) => keys.has(k))) FarPaint.forget();
    if (["off", "focus", "range", "grown", "theme"].some((k) => keys.has(k))) picture = null;
    if (!canvas.hidden) soon(true);
  });

  /** Moves by pixels of the screen. */
  function shift(dx, dy) {
    camera[0] -= dx / camera[2];
    camera[1] -= dy / camera[2];
    soon();
  }

  function zoomAt(clientX, clientY, factor) {
    const box = canvas.getBoundingClientRect();
    const [width, height] = size();
    const dx = clientX - box.left - width / 2;
    const dy = clientY - box.top - height / 2;
    const scale = Math.min(4, Math.max(0.004, camera[2] * factor));
    camera[0] += dx / camera[2] - dx / scale;
    camera[1] += dy / camera[2] - dy / scale;
    camera[2] = scale;
    soon();
  }

  /** A point of the screen in the graph's own units. */
  function toGraph(clientX, clientY) {
    const box = canvas.getBoundingClientRect();
    const [width, height] = size();
    return [(clientX - box.left - width / 2) / camera[2] + camera[0], (clientY - box.top - height / 2) / camera[2] + camera[1]];
  }

  return { look, enter, zoomAt, shift, toGraph, canvas, draw, camera: () => [...camera] };
})();
