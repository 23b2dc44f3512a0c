/* Elements are made here and nowhere else: text always becomes a text node, never markup. */
const $ = (id) => document.getElementById(id);
const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes, listeners (`onclick`) and children (elements or text). */
function el(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(3).filter((c) => c !== null && c !== undefined && c !== ""));
  return element;
}

/** A link that leaves the page; anything but http and https is shown as plain text. */
function outward(url, text) {
  if (!/^https?:\/\//i.test(url || "")) return text || "";
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, text || url);
}

function say(message) {
  $("live").textContent = message;
}

function plural(n, one, many) {
  return `${n.toLocaleString("en")} ${n === 1 ? one : many || one + "s"}`;
}

function shortened(text, length) {
  const letters = [...text];
  return letters.length <= length ? text : letters.slice(0, length - 1).join("").trimEnd() + "…";
}

/** Gives the user a file; no request is made. */
function download(name, type, content) {
  const blob = content instanceof Blob ? content : new Blob([content], { type });
  const link = el("a", { href: URL.createObjectURL(blob), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 4000);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = el("textarea", { class: "hidden", "aria-hidden": "true" });
    area.value = text;
    ($("dialog").open ? $("dialog") : document.body).append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  say("Copied");
}

/** Puts a small window in front of the page; its first control takes the focus, Escape closes it. */
function showDialog(title, ...content) {
  const dialog = $("dialog");
  dialog.replaceChildren(el("h2", { id: "dialog-title" }, title), ...content.flat());
  if (!dialog.open) dialog.showModal();
}

function closeDialog() {
  if ($("dialog").open) $("dialog").close();
}
