// The rail of filters: what is typed into a search must not look like a change of the filters, and a list
// that was scrolled stays where it was when its numbers are renewed.
(() => {
  const scrolled = new Map();

  document.addEventListener("change", (event) => {
    if (event.target.type === "search") event.stopPropagation();
  }, true);

  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.type === "search" && event.target.closest("#filters")) event.preventDefault();
  });

  document.addEventListener("htmx:beforeSwap", () => {
    for (const list of document.querySelectorAll("#filters .options")) scrolled.set(list.id, list.scrollTop);
  });

  document.addEventListener("htmx:oobAfterSwap", () => {
    for (const list of document.querySelectorAll("#filters .options")) list.scrollTop = scrolled.get(list.id) || 0;
  });
})();
