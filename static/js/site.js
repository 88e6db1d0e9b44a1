// What every page shares: say so when a fragment could not be had.
document.addEventListener("htmx:sendError", () => document.body.classList.add("is-offline"));
document.addEventListener("htmx:afterOnLoad", () => document.body.classList.remove("is-offline"));
