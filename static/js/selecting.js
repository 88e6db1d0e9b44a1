// The reading page: whoever selects words of the text may add a meeting from the sentences that they belong to.
// The server says where each sentence begins and ends in the stored text; nothing is counted here.
(() => {
  const text = document.querySelector(".reading-text[data-add]");
  const button = document.getElementById("add-here");
  const ground = document.querySelector(".reading-page");
  if (!text || !button || !ground) return;

  const wide = window.matchMedia("(min-width: 768px)");
  const pieces = [...text.querySelectorAll("[data-start]")];

  function offer() {
    const selection = document.getSelection();
    const range = selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    const inside = range && text.contains(range.commonAncestorContainer);
    const touched = inside ? pieces.filter((piece) => overlaps(range, piece)) : [];
    if (!touched.length) {
      if (document.activeElement !== button) button.hidden = true;
      return;
    }
    const start = Math.min(...touched.map((piece) => Number(piece.dataset.start)));
    const end = Math.max(...touched.map((piece) => Number(piece.dataset.end)));
    const one = new Set(touched.map((piece) => piece.dataset.start)).size === 1;
    button.href = `${text.dataset.add}?start=${start}&end=${end}`;
    button.textContent = one ? button.dataset.one : button.dataset.several;
    button.hidden = false;
    button.style.left = button.style.top = "";
    if (!wide.matches) return;
    const around = ground.getBoundingClientRect();
    const lines = range.getClientRects();
    const last = lines[lines.length - 1] || range.getBoundingClientRect();
    const most = document.documentElement.clientWidth - button.offsetWidth - 16;
    button.style.left = `${Math.max(16, Math.min(last.left, most)) - around.left}px`;
    button.style.top = `${last.bottom - around.top + 6}px`;
  }

  // A selection that only touches the border of a sentence takes nothing of it.
  function overlaps(range, piece) {
    const whole = document.createRange();
    whole.selectNodeContents(piece);
    return (
      range.compareBoundaryPoints(Range.END_TO_START, whole) < 0 &&
      range.compareBoundaryPoints(Range.START_TO_END, whole) > 0
    );
  }

  document.addEventListener("selectionchange", offer);
})();
