// The reading page: notes level with their sentences, a legend that switches marks, words on what a mark is.
(() => {
  const reading = document.querySelector(".reading");
  const text = document.querySelector(".reading-text");
  if (!reading || !text) return;

  const notes = [...document.querySelectorAll(".report-note")];
  const wide = window.matchMedia("(min-width: 992px)");

  function placeNotes() {
    const list = document.querySelector(".reading-notes ol");
    if (!list) return;
    reading.classList.toggle("has-levelled-notes", wide.matches);
    for (const note of notes) note.style.top = "";
    list.style.height = "";
    if (!wide.matches) return;
    const top = list.getBoundingClientRect().top;
    let free = 0;
    for (const note of notes) {
      const sentence = note.dataset.anchor && document.getElementById(note.dataset.anchor);
      const level = sentence ? sentence.getClientRects()[0].top - top : free;
      const at = Math.max(level, free);
      note.style.top = `${at}px`;
      free = at + note.offsetHeight + 12;
    }
    list.style.height = `${free}px`;
  }

  const passages = [...text.querySelectorAll(".evidence")];
  function sentencesOf(report) {
    return passages.filter((passage) => passage.dataset.reports.split(" ").includes(report));
  }
  function light(report, on) {
    for (const passage of sentencesOf(report)) passage.classList.toggle("is-lit", on);
    for (const note of notes) if (note.dataset.report === report) note.classList.toggle("is-lit", on);
  }
  for (const note of notes) {
    note.addEventListener("mouseenter", () => light(note.dataset.report, true));
    note.addEventListener("mouseleave", () => light(note.dataset.report, false));
    note.addEventListener("focusin", () => light(note.dataset.report, true));
    note.addEventListener("focusout", () => light(note.dataset.report, false));
  }
  for (const passage of passages) {
    const reports = passage.dataset.reports.split(" ").filter(Boolean);
    passage.addEventListener("mouseenter", () => reports.forEach((report) => light(report, true)));
    passage.addEventListener("mouseleave", () => reports.forEach((report) => light(report, false)));
  }

  const legend = document.querySelector(".legend");
  if (legend) {
    legend.hidden = false;
    const apply = () => {
      for (const box of legend.querySelectorAll("input")) text.classList.toggle(`without-${box.value}`, !box.checked);
    };
    legend.addEventListener("change", apply);
    apply();
  }

  new bootstrap.Tooltip(text, { selector: ".mark", animation: false, trigger: "hover focus", container: "body" });

  placeNotes();
  window.addEventListener("resize", placeNotes);
  document.fonts?.ready.then(placeNotes);
})();
