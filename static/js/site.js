// What every page shares: say so when a part of the page could not be had, instead of doing nothing.
(() => {
  const say = (id) => {
    for (const notice of document.querySelectorAll(".lost-notice")) notice.hidden = notice.id !== id;
  };
  document.addEventListener("htmx:sendError", () => say("connection-lost"));
  document.addEventListener("htmx:timeout", () => say("connection-lost"));
  document.addEventListener("htmx:responseError", (event) => say(event.detail.xhr.status === 429 ? "asked-too-often" : "answer-failed"));
  document.addEventListener("htmx:afterOnLoad", (event) => {
    if (event.detail.xhr.status < 400) say("");
  });
})();

// A request that a later one takes the place of is no fault, though htmx would write one to the console. What fails is
// written there all the same: it has an event of its own.
window.htmx.logger = (_, name, detail) => {
  if (name === "htmx:sendAbort" || name === "htmx:afterRequest") delete detail.error;
};

// A form that changes something is sent once, however often its button is pressed.
(() => {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post" || form.hasAttribute("hx-post")) return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "true";
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) for (const form of document.forms) delete form.dataset.sent;
  });
})();

// The search in the header: "/" leads there from anywhere, and it keeps the filters of the page.
(() => {
  const form = document.getElementById("site-search");
  if (!form) return;
  const field = form.elements.q;
  const SET_ANEW = new Set(["q", "page", "view", "sort"]);

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target.closest("input:not([type=checkbox], [type=radio], [type=range]), textarea, [contenteditable]")) return;
    event.preventDefault();
    field.focus();
    field.select();
  });

  form.addEventListener("submit", () => {
    for (const kept of form.querySelectorAll("[type=hidden]")) kept.remove();
    if (!document.getElementById("filters")) return;
    for (const [name, value] of new URLSearchParams(location.search)) {
      if (SET_ANEW.has(name) || name.startsWith("q-")) continue;
      const kept = document.createElement("input");
      Object.assign(kept, { type: "hidden", name, value });
      form.append(kept);
    }
  });
})();
