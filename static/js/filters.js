// The rail of filters: what is typed to find a name must not look like a change of the filters, what excludes each
// other is never set at once, and when the numbers are renewed a list that was scrolled stays where it was, and what
// is being typed stays typed.
(() => {
  const scrolled = new Map();
  const lists = () => document.querySelectorAll("#filters .options");
  const boxes = (list) => [...(list?.querySelectorAll(".option > input") ?? [])];

  document.addEventListener("change", (event) => {
    const field = event.target;
    if (field.dataset?.finds) event.stopPropagation();
    if (!field.closest?.("#filters")) return;
    // An actor is wanted, must be there, or must not: one of the three.
    if (field.type === "checkbox" && field.checked) {
      for (const other of field.closest("li")?.querySelectorAll("input:checked") ?? []) other.checked = other === field;
    }
    // A stretch of time stands instead of days, and days instead of it.
    if (field.name === "when" && field.value) {
      for (const day of field.form.querySelectorAll("[type=date]")) day.value = "";
    }
    if (field.type === "date" && field.value) field.form.elements.when.value = "";
  }, true);

  // The slider says what it leaves while it is moved; it is sent when it is let go.
  function say(slider) {
    const words = document.getElementById(slider.dataset.says);
    const step = slider.list?.querySelector(`option[value="${slider.value}"]`);
    if (!words || !step) return;
    words.textContent = step.label;
    slider.setAttribute("aria-valuetext", step.label);
  }
  document.addEventListener("input", ({ target }) => { if (target.dataset?.says) say(target); });

  // From the keyboard: down from the search into the list and along it, up again; Enter takes the first that was
  // found, Escape gives the whole list back.
  document.addEventListener("keydown", (event) => {
    const field = event.target;
    if (!field.closest?.("#filters") || event.altKey || event.ctrlKey || event.metaKey) return;
    if (field.dataset.finds) {
      const [first] = boxes(document.getElementById(field.dataset.finds)).filter((box) => !box.closest("li").matches(".is-chosen"));
      if (event.key === "Enter") {
        event.preventDefault();
        if (field.value.trim() && first && !field.classList.contains("htmx-request")) first.click();
      } else if (event.key === "ArrowDown") {
        event.preventDefault();
        boxes(document.getElementById(field.dataset.finds))[0]?.focus();
      } else if (event.key === "Escape" && field.value) {
        event.preventDefault();
        field.value = "";
        field.dispatchEvent(new Event("search", { bubbles: true }));
      }
      return;
    }
    const list = field.closest(".options");
    if (!list || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
    const all = boxes(list);
    const at = all.indexOf(field.closest("li").querySelector(".option > input"));
    const next = all[at + (event.key === "ArrowDown" ? 1 : -1)];
    event.preventDefault();
    (next ?? (at === 0 ? list.closest("fieldset").querySelector("[data-finds]") : null))?.focus();
  });

  let typed = null; // the field in which somebody writes what was not sent yet
  document.addEventListener("htmx:beforeSwap", () => {
    for (const list of lists()) scrolled.set(list.id, list.scrollTop);
    const field = document.activeElement;
    const written = field?.matches("#filters input:not([type=checkbox], [type=range])") && field.value !== field.defaultValue;
    typed = written ? { id: field.id, value: field.value, at: field.type === "search" ? field.selectionStart : null } : null;
  });
  document.addEventListener("htmx:oobAfterSwap", () => {
    for (const list of lists()) list.scrollTop = scrolled.get(list.id) || 0;
    const field = typed && document.getElementById(typed.id);
    if (!field || field.value === typed.value) return;
    field.value = typed.value;
    field.focus();
    if (typed.at !== null) field.setSelectionRange(typed.at, typed.at);
    if (field.dataset.finds) field.dispatchEvent(new Event("search", { bubbles: true }));
    // Only what a hand wrote makes a field tell of its change when it is left.
    else field.addEventListener("blur", () => field.dispatchEvent(new Event("change", { bubbles: true })), { once: true });
    typed = null;
  });
})();
