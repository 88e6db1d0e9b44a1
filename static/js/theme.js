// Follow the system's choice of light or dark. Loaded before the page is painted, so that nothing flashes.
(() => {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const apply = () => document.documentElement.setAttribute("data-bs-theme", dark.matches ? "dark" : "light");
  apply();
  dark.addEventListener("change", () => {
    apply();
    document.dispatchEvent(new CustomEvent("themechange"));
  });
})();
