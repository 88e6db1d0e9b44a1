// Hovering a meeting of the list lights up its marks in the charts, and hovering a mark the meetings it stands for.
// What belongs together is said by the server: `ids` of the marks, `data-marks` of the meetings.
(() => {
  const lit = (element, on) => element.classList.toggle("is-lit", on);

  document.addEventListener("markhover", ({ detail }) => {
    for (const meeting of document.querySelectorAll("[data-marks]")) {
      lit(meeting, Boolean(detail) && meeting.dataset.marks.split(" ").includes(detail));
    }
  });

  function lightMarks(meeting) {
    const wanted = new Set(meeting ? meeting.dataset.marks.split(" ") : []);
    for (const trace of document.querySelectorAll(".chart .scatterlayer .trace, .chart .trace.scattergeo")) {
      const ids = trace.__data__?.[0]?.trace?.ids; // what Plotly drew the trace from
      if (!ids) continue;
      for (const point of trace.querySelectorAll("path.point")) {
        lit(point, wanted.has(ids[point.__data__?.i ?? point.__data__?.index]));
      }
    }
  }

  for (const [over, out] of [["pointerover", "pointerout"], ["focusin", "focusout"]]) {
    document.addEventListener(over, ({ target }) => {
      const meeting = target.closest?.("[data-marks]");
      if (meeting) lightMarks(meeting);
    });
    document.addEventListener(out, ({ target }) => {
      if (target.closest?.("[data-marks]")) lightMarks(null);
    });
  }
})();
