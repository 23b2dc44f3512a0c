/* Colours for the canvases, read from the style sheet; light or dark as the system says, or as chosen here. */
const Theme = (() => {
  const names = ["paper", "panel", "ink", "quiet", "rule", "edge", "accent", "mark", ...Object.keys(KINDS), ...Object.keys(STATUSES)];
  const colours = {};
  const system = matchMedia("(prefers-color-scheme: dark)");
  let chosen = remembered("theme");

  const isDark = () => (chosen ? chosen === "dark" : system.matches);

  function apply() {
    document.documentElement.dataset.theme = isDark() ? "dark" : "light";
    const style = getComputedStyle(document.documentElement);
    for (const name of names) colours[name] = style.getPropertyValue("--" + name).trim();
    $("tool-theme").textContent = isDark() ? "Light" : "Dark";
  }

  function toggle() {
    chosen = isDark() ? "light" : "dark";
    remember("theme", chosen);
    apply();
    State.set({ theme: chosen }, { remember: false });
  }

  system.addEventListener("change", () => {
    apply();
    State.set({ theme: null }, { remember: false });
  });
  return { colours, apply, toggle, isDark };
})();

/** Small things kept from one visit to the next, where the browser allows it. */
function remembered(key) {
  try {
    return localStorage.getItem("allegedly-" + key);
  } catch {
    return null;
  }
}

function remember(key, value) {
  try {
    localStorage.setItem("allegedly-" + key, value);
  } catch {
    /* private windows and notebooks keep nothing */
  }
}
