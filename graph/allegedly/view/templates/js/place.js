/* Where what is brought in stands: around the node it was asked from, on free ground. What is there already never moves,
   and the same things brought in the same order stand in the same places. */
const Place = (() => {
  const BOX = { quote: [34, 30], claim: [46, 38] }; // as the page's maker spaces them
  const ENTITY = [112, 56];
  const FIRST = 110; // radius of the first ring
  const STEP = 62;
  const RINGS = 80;
  const WIDE = 1.3; // rings are wider than high, as labels are
  const TURN = 2.39996; // each ring begins at another angle
  const CELL = 120; // no box is larger

  const boxOf = (node) => BOX[node.group] || ENTITY;
  const cell = (v) => Math.floor(v / CELL);

  /** All that stands already, to be asked whether a place is free. */
  function ground(count) {
    const cells = new Map();
    const stand = (id) => {
      const key = `${cell(Data.x[id])} ${cell(Data.y[id])}`;
      if (!cells.has(key)) cells.set(key, []);
      cells.get(key).push(id);
    };
    const isTaken = (id, [width, height], x, y) => {
      const [w, h] = boxOf(Data.nodes[id]);
      return Math.abs(Data.x[id] - x) < (width + w) / 2 && Math.abs(Data.y[id] - y) < (height + h) / 2;
    };
    const isFree = (box, x, y) => {
      const [dx, dy] = [(box[0] + CELL) / 2, (box[1] + CELL) / 2];
      for (let cx = cell(x - dx); cx <= cell(x + dx); cx++) {
        for (let cy = cell(y - dy); cy <= cell(y + dy); cy++) {
          if (cells.get(`${cx} ${cy}`)?.some((id) => isTaken(id, box, x, y))) return false;
        }
      }
      return true;
    };
    for (let id = 0; id < count; id++) stand(id);
    return { stand, isFree };
  }

  function spot(box, [cx, cy], isFree) {
    for (let ring = 0; ring < RINGS; ring++) {
      const radius = FIRST + ring * STEP;
      const places = Math.max(6, Math.floor((2 * Math.PI * radius) / 70));
      for (let i = 0; i < places; i++) {
        const angle = ring * TURN + (i / places) * 2 * Math.PI;
        const [x, y] = [cx + WIDE * radius * Math.cos(angle), cy + radius * Math.sin(angle)];
        if (isFree(box, x, y)) return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
      }
    }
    return [cx + WIDE * (FIRST + RINGS * STEP), cy];
  }

  /** Room for a node with so many around it. */
  function clearing(count) {
    const radius = FIRST + STEP * Math.sqrt(count);
    return count < 5 ? ENTITY : [2 * WIDE * radius, 2 * radius];
  }

  /** Places the nodes from `first` on: around `centre`, a node that stands already; without one around the first of them,
      which gets room for all of them, near a node that it is linked with (`beside`) or else right of everything. */
  function around(first, { centre, beside }) {
    const { stand, isFree } = ground(first);
    let begin = first;
    if (centre === null && first < Data.nodes.length) {
      const from = beside === null ? rightmost(first) : [Data.x[beside], Data.y[beside]];
      [Data.x[first], Data.y[first]] = first ? spot(clearing(Data.nodes.length - first), from, isFree) : [0, 0];
      stand(first);
      centre = first;
      begin = first + 1;
    }
    for (let id = begin; id < Data.nodes.length; id++) {
      [Data.x[id], Data.y[id]] = spot(boxOf(Data.nodes[id]), [Data.x[centre], Data.y[centre]], isFree);
      stand(id);
    }
  }

  /** The right rim of everything, at middle height. */
  function rightmost(count) {
    let [right, top, bottom] = [-Infinity, Infinity, -Infinity];
    for (let i = 0; i < count; i++) {
      right = Math.max(right, Data.x[i]);
      top = Math.min(top, Data.y[i]);
      bottom = Math.max(bottom, Data.y[i]);
    }
    return [right, (top + bottom) / 2];
  }

  return { around };
})();
