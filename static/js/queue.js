// The queue of reviews: moving and answering by keys. Each answer is a button of the page; a key presses it.
(() => {
  const said = document.getElementById("review-said");
  const keys = document.getElementById("review-keys");
  if (!said || !keys) return;
  const questions = () => [...document.querySelectorAll(".question")];
  const place = () => questions().findIndex((question) => question.contains(document.activeElement));
  let at = 0; // where the question stood that was answered last
  let putOff = false;

  function go(to) {
    const every = questions();
    if (!every.length) return;
    at = Math.max(0, Math.min(to, every.length - 1));
    every[at].focus({ preventScroll: true });
    every[at].scrollIntoView({ block: "nearest" });
  }

  const moves = {
    j: () => go(place() + 1),
    ArrowDown: () => go(place() + 1),
    k: () => go(place() < 0 ? 0 : place() - 1),
    ArrowUp: () => go(place() < 0 ? 0 : place() - 1),
    "?": () => {
      keys.open = !keys.open;
      keys.querySelector("summary").focus();
    },
    u: () => document.querySelector("#notices .is-decision:last-of-type button[type=submit]")?.click(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat && !event.key.startsWith("Arrow")) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    if (document.querySelector("#review-queue.htmx-request, .answers.htmx-request")) return;
    if (moves[event.key]) {
      event.preventDefault();
      moves[event.key]();
      return;
    }
    const question = questions()[place()]; // none where none has the focus: a key answers only what can be seen
    const button = question?.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (button) {
      event.preventDefault();
      button.click();
    }
  });

  document.addEventListener("submit", (event) => {
    const question = event.target.closest?.(".question");
    if (!question) return;
    at = questions().indexOf(question);
    putOff = event.submitter?.value === "later";
  }, true);

  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.elt.id !== "review-queue") return;
    go(at);
    const notice = document.querySelector("#notices .notice:last-child p");
    const parts = [putOff ? said.dataset.later : notice?.textContent, questions().length ? "" : said.dataset.none];
    said.textContent = parts.filter(Boolean).join(" ");
  });

  if (!document.querySelector("#notices .notice")) go(0);
})();
