// The menu "Export": it closes like a menu, and makes pictures of the charts. Its files are plain links.
(() => {
  const menuOf = (node) => node.closest?.("details.export");

  // What the picture is drawn from: the chart as it stands, on the paper of the theme rather than on none, with the
  // labels where the page has put them and without those that it hides because they would cover others.
  function figureOf(chart) {
    const paper = getComputedStyle(document.body).backgroundColor;
    const data = chart.data.map((trace) => ({ ...trace }));
    const marks = new Map();
    for (const path of chart.querySelectorAll(".scatterlayer path.point, .scattergeo path.point")) marks.set(path.__data__, path);
    for (const text of chart.querySelectorAll(".textpoint text, .scattergeo text")) {
      const datum = text.__data__ ?? text.parentNode.__data__;
      const trace = data[text.closest(".trace, .scattergeo")?.__data__?.[0]?.trace?.index];
      const at = datum?.i ?? datum?.index;
      const mark = marks.get(datum);
      if (!Array.isArray(trace?.text) || at === undefined || !mark) continue;
      if (chart.data.some((other) => other.text === trace.text)) {
        const { text: words, textposition } = trace;
        trace.text = [...words];
        trace.textposition = Array.isArray(textposition) ? [...textposition] : words.map(() => textposition ?? "middle center");
      }
      if (text.style.visibility === "hidden") trace.text[at] = "";
      else if (text.style.translate) trace.textposition[at] = sideOf(mark.getBoundingClientRect(), text.getBoundingClientRect());
    }
    return { data, layout: { ...chart.layout, paper_bgcolor: paper }, config: { topojsonURL: chart._context?.topojsonURL } };
  }

  // On which side of its mark a label stands, in the words of Plotly.
  function sideOf(mark, label) {
    const x = label.left + label.right - mark.left - mark.right;
    const y = label.top + label.bottom - mark.top - mark.bottom;
    const across = Math.abs(x) < 6 ? "center" : x < 0 ? "left" : "right";
    const along = Math.abs(y) < 6 ? "middle" : y < 0 ? "top" : "bottom";
    return `${along} ${across}`;
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
