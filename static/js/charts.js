// Draw the charts of a page: each is asked for as JSON when it is there, all at once, and never before the page
// has been painted. Colours are names of CSS variables until here, so that a figure serves light and dark.
(() => {
  const words = document.currentScript.dataset; // every word that is shown comes from the page, in its language
  const { plotly, outlines } = words;
  const language = JSON.parse(words.locale);
  const NARROW = 480; // pixels, below which a chart is drawn as for a phone
  const LEAST_FONT = 8; // pixels, below which the number in a square cannot be read
  const drawn = new WeakMap(); // element: the answer of the server
  const busy = new WeakSet(); // elements that Plotly is drawing in: it stumbles where one is emptied meanwhile
  const shapes = new WeakMap(); // element: the kind of window that it was drawn for
  const phone = matchMedia("(max-width: 767.98px)");
  let library = null;

  const config = {
    locale: language.name,
    displaylogo: false,
    responsive: true,
    topojsonURL: new URL(".", new URL(outlines, location.href)).href,
    showTips: false,
    toImageButtonOptions: { format: "png", scale: 2 },
  };

  function loadLibrary() {
    library ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = plotly;
      script.onload = () => {
        if (language.name !== "en") window.Plotly.register(language); // English is what Plotly speaks by itself
        resolve();
      };
      script.onerror = () => reject(new Error(words.noLibrary));
      document.head.append(script);
    });
    return library;
  }

  function withColours(value, style) {
    if (typeof value === "string") {
      return value.startsWith("var(--") ? style.getPropertyValue(value.slice(4, -1)).trim() || value : value;
    }
    if (Array.isArray(value)) return value.map((item) => withColours(item, style));
    if (value && typeof value === "object") {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withColours(item, style)]));
    }
    return value;
  }

  // A colour may name another variable; what the browser computes is a colour that Plotly can read.
  function themeStyle() {
    const probe = document.createElement("span");
    probe.hidden = true;
    document.body.append(probe);
    const root = getComputedStyle(document.documentElement);
    const found = new Map();
    return {
      getPropertyValue(name) {
        if (!found.has(name)) {
          probe.style.color = `var(${name})`;
          found.set(name, root.getPropertyValue(name) ? getComputedStyle(probe).color : "");
        }
        return found.get(name);
      },
      done() { probe.remove(); },
    };
  }

  function say(chart, text, retry) {
    if (window.Plotly && chart.classList.contains("js-plotly-plot")) window.Plotly.purge(chart);
    const state = document.createElement("p");
    state.className = "chart-state";
    state.textContent = text;
    if (retry) {
      const again = document.createElement("button");
      again.type = "button";
      again.className = "btn btn-quiet";
      again.textContent = words.again;
      again.addEventListener("click", () => load(chart));
      state.append(" ", again);
    }
    chart.replaceChildren(state);
  }

  function note(chart, text) {
    const place = document.getElementById(chart.getAttribute("aria-describedby"));
    if (place) place.textContent = text;
  }

  async function load(chart) {
    delete chart.dataset.drawn;
    say(chart, words.drawing);
    try {
      const [response] = await Promise.all([fetch(chart.dataset.chartUrl, { headers: { Accept: "application/json" } }), loadLibrary()]);
      if (response.redirected) throw new Error(words.loggedOut);
      if (!response.ok) throw new Error(`${words.failed} (${response.status})`);
      drawn.set(chart, await response.json());
      if (chart.isConnected) await draw(chart);
    } catch (error) {
      chart.dataset.drawn = "failed";
      if (chart.isConnected) say(chart, error instanceof TypeError ? words.unreachable : error.message, true);
    }
  }

  async function draw(chart) {
    const whole = drawn.get(chart);
    shapes.set(chart, shapeOf(chart));
    const answer = (chart.clientWidth < NARROW && whole.narrow) || whole;
    note(chart, [answer.empty ? "" : answer.summary, answer.note].filter(Boolean).join(" "));
    if (answer.empty) {
      say(chart, answer.empty);
      chart.dataset.drawn = "empty";
      return;
    }
    const { data, layout } = themed(chart, answer.figure);
    writeLegend(chart, answer.legend);
    if (!chart.classList.contains("js-plotly-plot")) chart.replaceChildren();
    const name = chart.id.replace(/^chart-/, "");
    const geo = Boolean(layout.geo);
    await plot(chart, data, layout, {
      ...config,
      modeBarButtons: [["toImage", svgButton(name), ...(geo ? ["zoomInGeo", "zoomOutGeo", "resetGeo"] : ["zoomIn2d", "zoomOut2d", "resetScale2d"])]],
      toImageButtonOptions: { ...config.toImageButtonOptions, filename: `who-met-whom-${name}` },
      scrollZoom: false, // the page scrolls; a chart must not swallow that
      displayModeBar: phone.matches ? false : "hover",
    });
    if (!chart.isConnected) return;
    chart.removeAllListeners("plotly_click");
    chart.on("plotly_click", (event) => {
      const href = event.points.map((point) => point.customdata).find((found) => typeof found === "string" && found);
      if (href) follow(href);
    });
    for (const name of ["plotly_hover", "plotly_unhover"]) {
      chart.removeAllListeners(name);
      chart.on(name, (event) => {
        const point = name === "plotly_hover" ? event.points[0] : null;
        chart.classList.toggle("has-target", Boolean(point?.customdata));
        document.dispatchEvent(new CustomEvent("markhover", { detail: point?.id ?? "" }));
      });
    }
    chart.removeAllListeners("plotly_afterplot");
    chart.on("plotly_afterplot", () => placeLabels(chart));
    placeLabels(chart);
    chart.dataset.drawn = "true";
    // Another script may redraw it, from what the answer holds, without asking the server again.
    const redraw = (figure) => {
      const changed = themed(chart, figure);
      return plot(chart, changed.data, changed.layout);
    };
    chart.dispatchEvent(new CustomEvent("chartdrawn", { bubbles: true, detail: { answer, redraw } }));
  }

  // A chart that left the page while it was drawn is emptied afterwards.
  async function plot(chart, ...what) {
    busy.add(chart);
    try {
      await window.Plotly.react(chart, ...what);
    } finally {
      busy.delete(chart);
      if (!chart.isConnected) window.Plotly.purge(chart);
    }
  }

  function shapeOf(chart) {
    return `${phone.matches} ${chart.clientWidth < NARROW}`;
  }

  // A phone that is turned gets the chart for its other side; a width that asks for the same one is Plotly's affair.
  async function reshape() {
    for (const chart of document.querySelectorAll('[data-chart-url][data-drawn="true"]')) {
      if (shapes.get(chart) === shapeOf(chart)) continue;
      delete chart.dataset.drawn;
      await draw(chart);
    }
  }

  // The figure in the colours of the theme and the letters of the page.
  function themed(chart, figure) {
    const style = themeStyle();
    const { data, layout } = withColours(figure, style);
    style.done();
    layout.font = { ...layout.font, family: getComputedStyle(document.body).fontFamily };
    if (chart.clientWidth < NARROW) shrink(data);
    mirror(data);
    return { data, layout };
  }

  function shrink(data) {
    for (const { marker } of data) if (Array.isArray(marker?.size)) marker.size = marker.size.map((size) => Math.max(size * 0.72, 5));
  }

  // A matrix is the same on both sides of its diagonal: what its marks say and where they lead comes once.
  function mirror(data) {
    for (const { type, hovertext, customdata } of data) {
      if (type !== "heatmap") continue;
      for (const table of [hovertext, customdata]) {
        for (const [y, row] of table.entries()) for (let x = 0; x < y; x += 1) table[x][y] = row[x];
      }
    }
  }

  // The left upper corner of a label at its mark, from the box of the mark and its own width and height: above,
  // below, right, left, then at the corners. The best comes first.
  const spots = [
    (mark, w, h) => [(mark.left + mark.right - w) / 2, mark.top - h - 1],
    (mark, w) => [(mark.left + mark.right - w) / 2, mark.bottom + 1],
    (mark, w, h) => [mark.right + 3, (mark.top + mark.bottom - h) / 2],
    (mark, w, h) => [mark.left - w - 3, (mark.top + mark.bottom - h) / 2],
    (mark, w, h) => [mark.right - 2, mark.top - h + 4],
    (mark, w, h) => [mark.left - w + 2, mark.top - h + 4],
    (mark) => [mark.right - 2, mark.bottom - 4],
    (mark, w) => [mark.left - w + 2, mark.bottom - 4],
  ];

  // Give each label a place where it covers neither a mark nor another label and is not cut off, the label of
  // the largest mark first. The few largest may cover a mark rather than have no name; any other that finds no
  // place is hidden, and its mark still speaks when pointed at.
  const NAMED_ANYWAY = 5;

  function placeLabels(chart) {
    for (const text of chart.querySelectorAll(".heatmap-label text")) {
      text.style.visibility = parseFloat(text.style.fontSize) < LEAST_FONT ? "hidden" : "visible";
    }
    const frame = (chart.querySelector(".geo .bg rect") ?? chart).getBoundingClientRect();
    const boxes = new Map(); // datum that Plotly bound: box of its mark
    const marks = []; // boxes of those that can be seen
    for (const path of chart.querySelectorAll(".scatterlayer path.point, .scattergeo path.point")) {
      const box = path.getBoundingClientRect();
      boxes.set(path.__data__, box);
      if (path.style.opacity !== "0") marks.push(box);
    }
    const labels = [...chart.querySelectorAll(".textpoint text, .scattergeo text")]
      .map((text) => ({ text, datum: text.__data__ ?? text.parentNode.__data__ }))
      .filter(({ text, datum }) => text.textContent && boxes.has(datum));
    if (!labels.length) return;
    const size = ({ datum }) => boxes.get(datum).width;
    labels.sort((a, b) => size(b) - size(a));
    const taken = [];
    for (const [rank, { text, datum }] of labels.entries()) {
      text.style.translate = "";
      const own = boxes.get(datum);
      const now = text.getBoundingClientRect();
      const places = spots.map((corner) => {
        const [left, top] = corner(own, now.width, now.height);
        return { left, top, right: left + now.width, bottom: top + now.height };
      }).filter((box) => box.left >= frame.left + 2 && box.right <= frame.right - 2 && box.top >= frame.top && box.bottom <= frame.bottom
        && !taken.some((other) => overlap(box, other)));
      const covered = places.map((box) => marks.filter((mark) => overlap(box, mark) && !sameBox(mark, own)).length);
      const fewest = Math.min(...covered);
      const found = fewest === 0 || rank < NAMED_ANYWAY ? places[covered.indexOf(fewest)] : undefined;
      text.style.visibility = found ? "visible" : "hidden";
      if (!found) continue;
      text.style.translate = `${found.left - now.left}px ${found.top - now.top}px`;
      taken.push(found);
    }
  }

  function overlap(a, b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  }

  function sameBox(a, b) {
    return Math.abs(a.left + a.right - b.left - b.right) < 3 && Math.abs(a.top + a.bottom - b.top - b.bottom) < 3;
  }

  function writeLegend(chart, keys) {
    const place = document.getElementById(chart.id.replace("chart-", "legend-"));
    place?.replaceChildren(...keys.map(({ label, colour, shape }) => {
      const item = document.createElement("li");
      const mark = document.createElement("span");
      mark.textContent = shape;
      mark.style.color = colour;
      mark.setAttribute("aria-hidden", "true");
      item.append(mark, ` ${label}`);
      return item;
    }));
  }

  function svgButton(name) {
    return {
      name: "svg",
      title: words.svg,
      icon: window.Plotly.Icons.disk,
      click: (chart) => window.Plotly.downloadImage(chart, { format: "svg", filename: `who-met-whom-${name}` }),
    };
  }

  function follow(href) {
    const target = new URL(href, location.href);
    if (document.getElementById("results") && target.pathname === location.pathname) {
      window.htmx.ajax("GET", href, { target: "#results", swap: "outerHTML" });
    } else {
      location.assign(target);
    }
  }

  function loadAll(root) {
    const charts = [...root.querySelectorAll("[data-chart-url]:not([data-drawn]):not([data-asked])")];
    for (const chart of charts) {
      chart.dataset.asked = "";
      load(chart);
    }
  }

  document.addEventListener("themechange", () => {
    for (const chart of document.querySelectorAll('[data-chart-url][data-drawn="true"]')) draw(chart);
  });
  let turned = 0;
  window.addEventListener("resize", () => {
    clearTimeout(turned);
    turned = setTimeout(reshape, 150);
  });
  document.addEventListener("htmx:beforeCleanupElement", (event) => {
    const chart = event.target;
    if (window.Plotly && chart.classList?.contains("js-plotly-plot") && !busy.has(chart)) window.Plotly.purge(chart);
  });
  document.addEventListener("htmx:load", (event) => {
    if (event.target.querySelectorAll) loadAll(event.target.parentElement || document);
  });
  // After the first paint: two frames, so that the page stands before any chart is asked for.
  requestAnimationFrame(() => requestAnimationFrame(() => loadAll(document)));
})();
