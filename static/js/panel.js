// The reading page: a mark, or the number behind a sentence, opens a panel that says what it stands for and why.
(() => {
  const text = document.querySelector(".reading-text");
  const panel = document.getElementById("mark-panel");
  const body = document.getElementById("panel-body");
  const ground = document.querySelector(".reading-page");
  if (!text || !panel || !ground) return;

  const wide = window.matchMedia("(min-width: 768px)");
  let opener = null;
  let asked = "";

  function place() {
    if (panel.hidden || !opener) return;
    panel.style.left = panel.style.top = "";
    if (!wide.matches) return;
    const around = ground.getBoundingClientRect();
    const at = opener.getClientRects()[0] || opener.getBoundingClientRect();
    const most = document.documentElement.clientWidth - panel.offsetWidth - 16;
    panel.style.left = `${Math.max(16, Math.min(at.left, most)) - around.left}px`;
    panel.style.top = `${at.bottom - around.top + 8}px`;
  }

  function show() {
    panel.hidden = false;
    place();
    const title = panel.querySelector(".panel-title");
    (title || panel.querySelector("button")).focus({ preventScroll: wide.matches });
    if (wide.matches) panel.scrollIntoView({ block: "nearest" });
  }

  function close() {
    if (panel.hidden) return;
    panel.hidden = true;
    asked = "";
    body.replaceChildren();
    opener?.classList.remove("is-open");
    opener?.focus({ preventScroll: true });
  }

  async function open(link, address) {
    opener?.classList.remove("is-open");
    opener = link;
    opener.classList.add("is-open");
    asked = address;
    bootstrap.Tooltip.getInstance(link)?.hide();
    try {
      await htmx.ajax("GET", address, { target: body, swap: "innerHTML" });
    } catch {
      if (asked === address) body.textContent = panel.dataset.failed;
    }
    if (asked === address) show();
  }

  document.addEventListener("click", (event) => {
    const plain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) && event.button === 0;
    const link = event.target.closest?.(".reading-text a.mark, .reading-text a.told-here, a.add-here");
    const to = event.target.closest?.("[data-to-mark]");
    if (link && plain) {
      event.preventDefault();
      open(link, link.getAttribute("href"));
    } else if (to && plain) {
      event.preventDefault();
      const mark = text.querySelector(`[data-mark="${to.dataset.toMark}"]`);
      if (mark) opener = mark;
      close();
      mark?.scrollIntoView({ block: "center" });
    } else if (!panel.hidden && !panel.contains(event.target)) {
      close();
    }
  });
  panel.querySelector(".close").addEventListener("click", close);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.hidden) {
      event.preventDefault();
      close();
    }
  });
  window.addEventListener("resize", place);
})();
