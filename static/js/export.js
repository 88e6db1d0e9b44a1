// The menu "Export": it closes like a menu, and makes pictures of the charts. Its files are plain links.
(() => {
  const menuOf = (node) => node.closest?.("details.export");

  // What the picture is drawn from: the chart as it stands, on the paper of the theme rather than on none, and
  // without the labels that the page hides because they would cover others.
  function figureOf(chart) {
    const paper = getComputedStyle(document.body).backgroundColor;
    const data = chart.data.map((trace) => ({ ...trace, text: Array.isArray(trace.text) ? [...trace.text] : trace.text }));
    for (const text of chart.querySelectorAll(".textpoint text, .scattergeo text")) {
      const datum = text.__data__ ?? text.parentNode.__data__;
      const trace = text.closest(".trace, .scattergeo")?.__data__?.[0]?.trace;
      if (text.style.visibility === "hidden" && trace && Array.isArray(data[trace.index]?.text)) data[trace.index].text[datum.i ?? datum.index] = "";
    }
    return { data, layout: { ...chart.layout, paper_bgcolor: paper }, config: { topojsonURL: chart._context?.topojsonURL } };
  }

  async function picture(button) {
    const chart = document.getElementById(button.dataset.of);
    const note = menuOf(button).querySelector(".export-note");
    note.textContent = "";
    if (chart?.dataset.drawn !== "true") {
      note.textContent = chart?.dataset.drawn === "empty" ? note.dataset.empty : note.dataset.undrawn;
      return;
    }
    const format = button.dataset.picture;
    await window.Plotly.downloadImage(figureOf(chart), {
      format,
      filename: `who-met-whom-${chart.id.replace(/^chart-/, "")}`,
      width: chart.clientWidth,
      height: chart.clientHeight,
      scale: format === "png" ? 2 : 1,
    });
  }

  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details.export[open]")) {
      // What saves a picture clicks a link of its own: only a hand closes the menu.
      if (event.isTrusted && !menu.contains(event.target)) menu.open = false;
    }
    const button = event.target.closest?.("[data-picture]");
    if (button) picture(button);
  });
  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && (menuOf(event.target) ?? document.querySelector("details.export[open]"));
    if (!menu?.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  document.addEventListener("focusout", (event) => {
    const menu = menuOf(event.target);
    if (menu && event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
  });
})();
