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
