// What pages need of a script, and no more. Behaviour hangs on data attributes, so that no page holds code:
//   <table data-rows> with <tr data-href>   j and k move, Enter opens, a click on the row too
//   <a data-key="n">                        the key opens the link (n: the next case)
//   data-search                             the slash goes there
//   <form data-confirm="…?">                asks before sending
//   <button data-fill="username=lead">      fills a field of its form and sends it
//   <select data-submit>                    sends its form when changed
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
      link.click();
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

  document.addEventListener("change", (event) => {
    if (event.target.matches("select[data-submit], input[data-submit]")) event.target.form.requestSubmit();
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
})();
