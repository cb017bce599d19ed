// What pages need of a script, and no more. Behaviour hangs on data attributes, so that no page holds code:
//   <table data-rows> with <tr data-href>   j and k move, Enter opens, a click on the row too
//   <a data-key="n">                        the key opens the link (n: the next case)
//   data-search                             the slash goes there
//   <form data-confirm="…?">                asks before sending
//   <button data-fill="username=lead">      fills a field of its form and sends it
//   <select data-submit>                    sends its form when changed
//   <button data-opens="call">              opens the panel of that id and closes its neighbours
//   <form data-refusal="#notices">          where a refusal is said, if not on top of the form
//   <input data-all="cases">                ticks or clears all boxes of that name
//   <form data-columns>                     hides each <li data-needs="amount outstanding"> once a select says one of them
"use strict";

(function () {
  const rowsOf = () => Array.from(document.querySelectorAll("[data-rows] tr[data-href]"));

  function isTyping(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }

  function move(step) {
    const rows = rowsOf();
    if (rows.length === 0) return;
    const here = rows.findIndex((row) => row.classList.contains("q-here"));
    const next = rows[Math.max(0, Math.min(rows.length - 1, here + step))];
    if (here >= 0) rows[here].classList.remove("q-here");
    next.classList.add("q-here");
    const link = next.querySelector("a");
    if (link) link.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (document.querySelector("dialog[open]")) return;
    if (event.key === "j") return move(1);
    if (event.key === "k") return move(-1);
    if (event.key === "/") {
      const search = document.querySelector("[data-search]");
      if (search) {
        event.preventDefault();
        search.focus();
      }
      return;
    }
    const link = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (link) {
      event.preventDefault();
      // A key opens a panel and stands in it, also where it was open; only a click closes it again.
      if (link.dataset.opens) open(link, false);
      else link.click();
    }
  });

  document.addEventListener("click", (event) => {
    const fill = event.target.closest("[data-fill]");
    if (fill) {
      for (const pair of fill.dataset.fill.split("&")) {
        const [name, value] = pair.split("=");
        fill.form.elements[name].value = value;
      }
      return;
    }
    const row = event.target.closest("tr[data-href]");
    if (!row || event.target.closest("a, button, input, select, label, summary")) return;
    if (window.getSelection().toString() === "") window.location.assign(row.dataset.href);
  });

  function open(button, mayClose) {
    const wasOpen = mayClose && button.getAttribute("aria-expanded") === "true";
    for (const other of button.parentElement.querySelectorAll("[data-opens]")) {
      const shows = other === button && !wasOpen;
      other.setAttribute("aria-expanded", String(shows));
      document.getElementById(other.dataset.opens).hidden = !shows;
    }
    const panel = document.getElementById(button.dataset.opens);
    if (!panel.hidden) panel.querySelector("select, input:not([type=hidden]), textarea, a, button").focus();
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-opens]");
    if (button) open(button, true);
  });

  document.addEventListener("change", (event) => {
    if (event.target.matches("input[data-all]")) {
      for (const box of event.target.form.elements[event.target.dataset.all]) box.checked = event.target.checked;
    }
    if (event.target.matches("select[data-submit], input[data-submit]")) event.target.form.requestSubmit();
  });

  // What a file lacks is said while its columns are being chosen, not after.
  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-columns]");
    if (!form) return;
    const said = new Set();
    for (const select of form.querySelectorAll("select")) {
      if (select.value) said.add(select.name === "meaning" ? select.value : select.name);
    }
    for (const need of form.querySelectorAll("[data-needs]")) {
      need.hidden = need.dataset.needs.split(" ").some((way) => said.has(way));
    }
  });

  // A menu closes when one looks elsewhere.
  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details.q-menu[open]")) {
      if (!menu.contains(event.target)) menu.removeAttribute("open");
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of document.querySelectorAll("details.q-menu[open]")) {
      menu.removeAttribute("open");
      menu.querySelector("summary").focus();
    }
  });

  function ask(text, then) {
    const dialog = document.getElementById("q-confirm");
    dialog.querySelector("p").textContent = text;
    dialog.addEventListener("close", () => dialog.returnValue === "yes" && then(), { once: true });
    dialog.returnValue = "";
    dialog.showModal();
  }

  document.addEventListener(
    "submit",
    (event) => {
      const form = event.target;
      const asked = (event.submitter && event.submitter.dataset.confirm) || form.dataset.confirm;
      if (!asked || form.hasAttribute("data-confirmed")) return form.removeAttribute("data-confirmed");
      event.preventDefault();
      event.stopImmediatePropagation();
      ask(asked, () => {
        form.setAttribute("data-confirmed", "");
        form.requestSubmit(event.submitter);
      });
    },
    true,
  );

  document.addEventListener("htmx:configRequest", (event) => {
    const header = document.querySelector('meta[name="csrf-header"]');
    const token = document.querySelector('meta[name="csrf-token"]');
    if (header && token && event.detail.verb !== "get") event.detail.headers[header.content] = token.content;
  });

  // A refusal stands on top of the form that it is about, and what was typed stays. Any other answer that is an error is
  // a page of its own, and is shown as one.
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr, requestConfig } = event.detail;
    const form = requestConfig.elt.closest("form");
    if (xhr.status === 422 && form) {
      let place = form.dataset.refusal
        ? document.querySelector(form.dataset.refusal)
        : form.querySelector(":scope > .q-form-error");
      if (!place) {
        place = document.createElement("div");
        place.className = "q-form-error";
        place.tabIndex = -1;
        form.prepend(place);
      }
      event.detail.target = place;
      event.detail.swapOverride = "innerHTML";
    } else if (xhr.status >= 400 && xhr.responseText.includes("<html")) {
      event.detail.target = document.body;
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });

  // What was asked for into a dialog shows in it.
  document.addEventListener("htmx:afterSwap", (event) => {
    const dialog = event.detail.target && event.detail.target.closest("dialog");
    if (dialog && !dialog.open) dialog.showModal();
  });

  // After a page was exchanged, whoever works by keyboard stands at its beginning, not nowhere.
  document.addEventListener("htmx:afterSettle", (event) => {
    // The back button exchanges the whole page and names no target.
    const target = event.detail.target || document.body;
    if (target.classList.contains("q-form-error") || target.id === "notices") {
      target.focus({ preventScroll: true });
      target.scrollIntoView({ block: "center" });
    } else if (target === document.body) {
      const content = document.getElementById("content");
      if (content) content.focus({ preventScroll: true });
    }
  });
})();
