/* Labels on a canvas: the important ones first, none over another, always in a legible size. */
const Labels = (() => {
  const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif';
  const CELL = 80;
  const widths = new Map();
  const wrapped = new Map();

  function font(style) {
    return `${style.italic ? "italic " : ""}${style.bold ? "600 " : ""}${style.size}px ${FONT}`;
  }

  function measure(ctx, text, style) {
    const key = style.size + (style.bold ? "b" : style.italic ? "i" : "n") + text;
    let width = widths.get(key);
    if (width === undefined) {
      ctx.font = font(style);
      width = ctx.measureText(text).width;
      widths.set(key, width);
    }
    return width;
  }

  /** A label in at most two lines. */
  function lines(text, length) {
    const key = length + text;
    let found = wrapped.get(key);
    if (found) return found;
    const words = text.split(/\s+/);
    let first = words.shift() || "";
    while (words.length && (first + " " + words[0]).length <= length) first += " " + words.shift();
    const rest = words.join(" ");
    found = [shortened(first, length + 6)];
    if (rest) found.push(shortened(rest, length + 4));
    wrapped.set(key, found);
    return found;
  }

  function nodeStyle(node) {
    if (node.group === "quote") return { size: 11, italic: true, colour: "quote", length: 20 };
    if (node.group === "claim") return { size: 11, colour: node.status === "denied" ? "denied" : "claim", length: 20 };
    const weight = Data.degree[node.id];
    return { size: weight > 14 ? 15.5 : weight > 6 ? 13.5 : 12.5, bold: weight > 4, italic: node.group === "work", colour: "ink", length: 22 };
  }

  /** A place where boxes are taken; `take` says whether a box was still free. */
  function board() {
    const cells = new Map();
    const each = (box, visit) => {
      for (let cx = Math.floor(box[0] / CELL); cx <= Math.floor(box[2] / CELL); cx++) {
        for (let cy = Math.floor(box[1] / CELL); cy <= Math.floor(box[3] / CELL); cy++) visit(cx * 65536 + cy);
      }
    };
    const overlaps = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
    return {
      take(box, force) {
        let free = true;
        each(box, (key) => {
          if (free && cells.get(key)?.some((other) => overlaps(box, other))) free = false;
        });
        if (free || force) each(box, (key) => (cells.get(key) || cells.set(key, []).get(key)).push(box));
        return free || force;
      },
    };
  }

  /** Text with a halo of the paper's colour, centred, at a point of the screen. */
  function draw(ctx, rows, at, style) {
    ctx.font = font(style);
    ctx.textAlign = "center";
    ctx.textBaseline = "top";
    ctx.lineJoin = "round";
    ctx.lineWidth = 3.5;
    ctx.strokeStyle = Theme.colours.paper;
    ctx.fillStyle = Theme.colours[style.colour];
    rows.forEach((row, i) => {
      const y = at[1] + i * style.size * 1.18;
      ctx.strokeText(row, at[0], y);
      ctx.fillText(row, at[0], y);
    });
  }

  function box(ctx, rows, at, style) {
    const half = Math.max(...rows.map((r) => measure(ctx, r, style))) / 2 + 1;
    return [at[0] - half, at[1] - 1, at[0] + half, at[1] + rows.length * style.size * 1.18 + 1];
  }

  return { board, box, draw, lines, nodeStyle, measure };
})();
