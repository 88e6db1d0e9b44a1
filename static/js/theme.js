// Follow the system's choice of light or dark; paper is always light. Loaded before the page is painted, so that
// nothing flashes.
(() => {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const show = (theme) => document.documentElement.setAttribute("data-bs-theme", theme);
  const chosen = () => (dark.matches ? "dark" : "light");
  const change = (theme) => {
    if (document.documentElement.getAttribute("data-bs-theme") === theme) return;
    show(theme);
    document.dispatchEvent(new CustomEvent("themechange"));
  };
  show(chosen());
  dark.addEventListener("change", () => change(chosen()));
  window.addEventListener("beforeprint", () => change("light"));
  window.addEventListener("afterprint", () => change(chosen()));
})();
