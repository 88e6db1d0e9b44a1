// The upload page: files by dragging, a list of what was chosen, and the progress of the transfer.
// Without this script the form is sent as it is.
(() => {
  const form = document.getElementById("upload-form");
  if (!form) return;
  const input = form.querySelector("input[type=file]");
  const zone = document.getElementById("drop-zone");
  const list = document.getElementById("chosen-files");
  const errors = document.getElementById("upload-errors");
  const transfer = document.getElementById("transfer");
  const button = form.querySelector("button[type=submit]");
  const maxBytes = Number(form.dataset.maxBytes);
  const maxFiles = Number(form.dataset.maxFiles);
  const endings = form.dataset.endings.split(" ");
  let chosen = [];

  const sizes = new Intl.NumberFormat(document.documentElement.lang, { maximumSignificantDigits: 3 });
  const size = (bytes) => (bytes < 1e6 ? `${sizes.format(Math.max(1, bytes / 1e3))} kB` : `${sizes.format(bytes / 1e6)} MB`);

  function trouble(file) {
    if (file.size > maxBytes) return list.dataset.tooLarge;
    if (!endings.some((ending) => file.name.toLowerCase().endsWith(ending))) return list.dataset.wrongKind;
    return "";
  }

  function complain(...lines) {
    errors.replaceChildren();
    if (!lines.length) return;
    const notice = document.createElement("div");
    notice.className = "notice is-trouble";
    for (const line of lines) {
      const paragraph = document.createElement("p");
      paragraph.textContent = line;
      notice.append(paragraph);
    }
    errors.append(notice);
  }

  function show() {
    const carrier = new DataTransfer();
    for (const file of chosen) carrier.items.add(file);
    input.files = carrier.files;
    list.hidden = chosen.length === 0;
    list.replaceChildren(
      ...chosen.map((file, index) => {
        const item = document.createElement("li");
        const name = document.createElement("span");
        name.className = "name";
        name.textContent = file.name;
        const about = document.createElement("span");
        const wrong = trouble(file);
        about.className = wrong ? "state-failed" : "soft";
        about.textContent = wrong ? `${size(file.size)} · ${wrong}` : size(file.size);
        const remove = document.createElement("button");
        remove.type = "button";
        remove.className = "btn btn-link";
        remove.textContent = list.dataset.remove;
        remove.setAttribute("aria-label", `${list.dataset.remove} ${file.name}`);
        remove.addEventListener("click", () => {
          chosen.splice(index, 1);
          show();
        });
        item.append(name, about, remove);
        return item;
      }),
    );
    complain(...(chosen.length > maxFiles ? [list.dataset.tooMany] : []));
  }

  function add(files) {
    const known = new Set(chosen.map((file) => `${file.name}/${file.size}/${file.lastModified}`));
    chosen.push(...[...files].filter((file) => !known.has(`${file.name}/${file.size}/${file.lastModified}`)));
    show();
  }

  input.addEventListener("change", () => add(input.files));
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.classList.add("is-over");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("is-over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("is-over");
    add(event.dataTransfer.files);
  });
  // A file that misses the zone must not replace the page.
  for (const name of ["dragover", "drop"]) window.addEventListener(name, (event) => event.preventDefault());

  const bar = transfer.querySelector("progress");
  const words = transfer.querySelector("[role=status]");
  const label = button.textContent;
  function sending(on) {
    transfer.hidden = !on;
    button.disabled = on;
    button.textContent = on ? button.dataset.sending : label;
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    complain();
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "text/html");
    request.upload.addEventListener("progress", (progress) => {
      if (!progress.lengthComputable) return;
      bar.value = (100 * progress.loaded) / progress.total;
      words.textContent = `${size(progress.loaded)} / ${size(progress.total)} ${transfer.dataset.sent}`;
    });
    request.upload.addEventListener("load", () => {
      bar.value = 100;
      words.textContent = transfer.dataset.stored;
    });
    request.addEventListener("load", () => {
      if (request.status === 200 && request.responseURL !== form.action) {
        window.location.assign(request.responseURL);
        return;
      }
      sending(false);
      const answer = new DOMParser().parseFromString(request.responseText, "text/html");
      const fresh = answer.getElementById("upload-form");
      if (fresh) {
        form.querySelectorAll(".errorlist").forEach((old) => old.remove());
        const told = [...fresh.querySelectorAll("#upload-errors .notice p")].map((p) => p.textContent);
        for (const found of fresh.querySelectorAll(".errorlist")) {
          told.push(...[...found.children].map((item) => item.textContent));
          const field = document.getElementById(found.id.replace(/_error$/, ""));
          if (field) field.after(document.importNode(found, true));
          const more = field?.closest("details");
          if (more) more.open = true;
        }
        complain(...told);
      } else {
        complain(transfer.dataset.refused, answer.querySelector("main p")?.textContent ?? String(request.status));
      }
      errors.scrollIntoView({ block: "nearest" });
    });
    request.addEventListener("error", () => {
      sending(false);
      complain(transfer.dataset.lost);
    });
    sending(true);
    bar.value = 0;
    words.textContent = "";
    request.send(new FormData(form));
  });
})();
