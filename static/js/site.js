// What every page shares: say so when a part of the page could not be had, instead of doing nothing.
(() => {
  const say = (id) => {
    for (const notice of document.querySelectorAll(".lost-notice")) notice.hidden = notice.id !== id;
  };
  document.addEventListener("htmx:sendError", () => say("connection-lost"));
  document.addEventListener("htmx:timeout", () => say("connection-lost"));
  document.addEventListener("htmx:responseError", () => say("answer-failed"));
  document.addEventListener("htmx:afterOnLoad", (event) => {
    if (event.detail.xhr.status < 400) say("");
  });
})();

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
