// The slider under a network: shows what met within a part of the time, from what came with the chart. Nobody
// moves; whoever met nobody then is gone, and what is left says and leads to the meetings of that time only.
(() => {
  const kept = new WeakMap(); // a chart: the steps that were chosen, for when its colours change

  const filled = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (_, key) => values[key]);
  const numbers = new Intl.NumberFormat(document.documentElement.lang);
  const count = (run, upTo) => {
    let sum = 0;
    for (let i = 0; i < run.length && run[i] <= upTo; i += 2) sum += run[i + 1];
    return sum;
  };
  // Meetings that touch the steps: those that begin no later than the last, less those that ended before the first.
  const within = ([begins, ends = begins], first, last) => count(begins, last) - count(ends, first - 1);

  document.addEventListener("chartdrawn", ({ target, detail: { answer, redraw } }) => {
    const field = document.querySelector(`[data-over-time="${target.id}"]`);
    const time = answer.overTime;
    if (!field || !time?.steps) return;
    const [from, to] = field.querySelectorAll("input[type=range]");
    const said = field.querySelector("output");
    const filter = field.querySelector(".over-time-filter");
    const whole = field.querySelector(".over-time-whole");
    const end = time.steps.length - 1;
    const start = kept.get(target) ?? [0, end];
    for (const input of [from, to]) input.max = end;
    [from.value, to.value] = start;
    field.hidden = false;
    let asked = 0;
    const meetings = (number) => (number === 1 ? time.one : filled(time.many, { n: numbers.format(number) }));

    function narrowed(href, first, last) {
      const url = new URL(href, location.href);
      const [begin] = time.steps[first];
      const [, finish] = time.steps[last];
      const { searchParams: asks } = url;
      // A filter that is narrower than a step stays.
      if (first > 0 && !(asks.get("from") > begin)) asks.set("from", begin);
      if (last < end && !(asks.get("to") && asks.get("to") < finish)) asks.set("to", finish);
      return `${url.pathname}${url.search}`;
    }

    function part(first, last) {
      const span = { first: time.steps[first][2], last: time.steps[last][2] };
      const nodes = new Map(Object.entries(time.nodes).map(([mark, runs]) => [mark, within(runs, first, last)]));
      const pairs = time.pairs.map(([a, b, held, others]) => ({ a, b, held: within(held, first, last), others: within(others, first, last) }));
      const size = (mark) => 7 + 23 * Math.sqrt(nodes.get(mark) / time.most);
      const points = new Map();
      const pick = (trace, keep, changes) => {
        const chosen = keep.flatMap((wanted, i) => (wanted ? [i] : []));
        const some = (list) => (Array.isArray(list) ? chosen.map((i) => list[i]) : list);
        const { marker } = trace;
        return {
          ...trace,
          ...Object.fromEntries(["x", "y", "ids", "text", "hovertext", "customdata", "meta"].filter((key) => key in trace).map((key) => [key, some(trace[key])])),
          marker: { ...marker, size: some(marker.size), line: marker.line && { ...marker.line, width: some(marker.line.width), color: some(marker.line.color) } },
          ...changes(chosen, marker),
        };
      };
      const { data, layout } = answer.figure;
      for (const { ids, x, y } of data) ids?.forEach((mark, i) => points.set(mark, [x[i], y[i]]));
      const traces = data.filter((trace) => trace.mode !== "lines").map((trace) => {
        if (trace.name === "pairs") {
          return pick(trace, pairs.map(({ held, others }) => held + others > 0), (chosen) => ({
            hovertext: chosen.map((i) => filled(field.dataset.pair, { ...span, one: time.names[pairs[i].a], other: time.names[pairs[i].b], meetings: meetings(pairs[i].held + pairs[i].others) })),
            customdata: chosen.map((i) => narrowed(trace.customdata[i], first, last)),
          }));
        }
        const marks = trace.ids ?? trace.meta;
        return pick(trace, marks.map((mark) => nodes.get(mark) > 0), (chosen, marker) => ({
          ...(trace.ids && {
            hovertext: chosen.map((i) => filled(field.dataset.node, { ...span, name: time.names[marks[i]], meetings: meetings(nodes.get(marks[i])) })),
            customdata: chosen.map((i) => narrowed(trace.customdata[i], first, last)),
          }),
          marker: { ...marker, size: chosen.map((i) => size(marks[i])), line: marker.line && { ...marker.line, ...picked(marker.line, chosen) } },
        }));
      });
      const actors = [...nodes.values()].filter(Boolean).length;
      const drawn = pairs.filter(({ held, others }) => held + others > 0);
      return { figure: { data: [...lines(drawn, points), ...traces], layout }, actors, pairs: drawn.length, span };
    }

    const picked = (line, chosen) => Object.fromEntries(["width", "color"].map((key) => [key, Array.isArray(line[key]) ? chosen.map((i) => line[key][i]) : line[key]]));

    // As in articles/charts/network.py.
    function widthOf(number) {
      const step = Math.floor((time.widths.length * Math.log(number)) / Math.log(time.reach + 1) + 1e-9);
      return time.widths[Math.min(step, time.widths.length - 1)];
    }

    function lines(pairs, points) {
      const model = answer.figure.data.find((trace) => trace.mode === "lines");
      const found = new Map();
      for (const { a, b, held, others } of pairs) {
        const width = widthOf(held + others);
        const dash = held ? "solid" : "dot";
        const key = `${width} ${dash}`;
        if (!found.has(key)) found.set(key, { ...model, x: [], y: [], line: { ...model.line, width, dash } });
        const line = found.get(key);
        line.x.push(points.get(a)[0], points.get(b)[0], null);
        line.y.push(points.get(a)[1], points.get(b)[1], null);
      }
      return [...found.values()].sort((one, other) => one.line.width - other.line.width);
    }

    function show() {
      asked = 0;
      const first = Number(from.value);
      const last = Number(to.value);
      const all = first === 0 && last === end;
      const left = all ? { figure: answer.figure, span: { first: time.steps[0][2], last: time.steps[end][2] } } : part(first, last);
      if (all) kept.delete(target);
      else kept.set(target, [first, last]);
      whole.hidden = filter.hidden = all;
      filter.href = all ? "" : narrowed(location.href, first, last);
      said.textContent = filled(all ? field.dataset.whole : field.dataset.part, { ...left.span, actors: numbers.format(left.actors ?? 0), pairs: numbers.format(left.pairs ?? 0) });
      redraw(left.figure);
    }

    function moved(input) {
      // The two never pass each other: the one that is moved pushes no one, it stops.
      if (input === from) from.value = Math.min(from.value, to.value);
      else to.value = Math.max(from.value, to.value);
      tell();
      asked ||= requestAnimationFrame(show);
    }

    function tell() {
      for (const input of [from, to]) input.setAttribute("aria-valuetext", time.steps[input.value][2]);
      field.style.setProperty("--first", from.value / end);
      field.style.setProperty("--last", to.value / end);
      // Where both stand at the end, the one that can still move lies on top.
      from.style.zIndex = from.value === to.value && Number(from.value) === end ? 2 : "";
    }

    from.oninput = () => moved(from);
    to.oninput = () => moved(to);
    whole.onclick = () => {
      [from.value, to.value] = [0, end];
      moved(from);
      from.focus();
    };
    tell();
    if (kept.has(target)) show();
    else said.textContent = filled(field.dataset.whole, { first: time.steps[0][2], last: time.steps[end][2] });
  });
})();
