/* Counts lateness again by the reader's clock, shows local times, copies links, lets the keyboard scroll wide tables. Everything is readable without it. */
(function () {
  "use strict";
  var DAY = 86400000;

  /* The reader's calendar day as 2026-03-20. */
  function today() {
    var now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  }

  /* Whole days from `due` to `day`: positive once it is late. */
  function late(due, day) {
    return Math.round((Date.parse(day) - Date.parse(due)) / DAY);
  }

  function words(days) {
    return days > 0 ? days + " d late" : days === 0 ? "due today" : "in " + -days + " d";
  }

  /* A number as the pages write it: thousands are set apart from 10,000 on. `toLocaleString` takes 50 ms when it is first asked. */
  function grouped(n) {
    return n < 10000 ? n : String(n).replace(/\B(?=(\d{3})+$)/g, ",");
  }

  function each(root, selector, act) {
    Array.prototype.forEach.call(root.querySelectorAll(selector), act);
  }

  function lateness(root) {
    var day = today();
    each(root, "[data-due]", function (row) {
      var days = late(row.dataset.due, day), when = row.querySelector(".pm-when");
      if (when) { when.textContent = words(days); when.classList.toggle("pm-late", days > 0); }
      row.classList.toggle("is-overdue", days > 0);
      row.classList.toggle("is-soon", days <= 0 && days >= -7);
    });
    each(root, "[data-since]", function (row) {
      var days = Math.max(0, late(row.dataset.since, day)), at = days <= 7 ? 1 : days <= 30 ? 2 : days <= 90 ? 3 : 4;
      for (var n = 1; n < 5; n++) row.classList.toggle("is-age-" + n, n === at);
    });
    each(root, "[data-closed]", function (row) {
      var days = late(row.dataset.closed, day);
      row.classList.toggle("is-lately", days >= 0 && days <= 30);
    });
    each(root, "[data-dues]", function (cell) {
      var n = cell.dataset.dues.split(" ").filter(function (due) { return late(due, day) > 0; }).length;
      var sign = cell.querySelector(".pm-late"), row = cell.closest("tr");
      if (sign) { sign.textContent = n + " late"; sign.hidden = !n; }
      if (row) row.classList.toggle("is-owing", n > 0);
    });
    each(root, "[data-later]", function (link) {
      var n = +link.dataset.late;
      link.dataset.later.split(" ").forEach(function (pair) {
        var at = pair.split(":");
        if (at[1] && late(at[0], day) > 0) n += +at[1];
      });
      link.textContent = grouped(n) + " overdue";
      link.classList.toggle("pm-late", n > 0);
    });
    if (!("pmTaken" in root.dataset)) ["overdue", "soon", "owing", "lately", "age-1", "age-2", "age-3", "age-4"].forEach(function (mark) {
      each(root, '[data-count="' + mark + '"]', function (number) {
        var n = (number.closest(".pm-set") || root).querySelectorAll("tr.is-" + mark).length, bar = root.querySelector('[data-bar="' + mark + '"]');
        number.textContent = grouped(n);
        if (bar) { bar.max = Math.max(bar.max, n); bar.value = n; }
      });
    });
    if (!root.dataset.asOf || root.dataset.asOf === day) return;
    var passed = late(root.dataset.asOf, day);
    each(root, "[data-days]", function (number) { number.textContent = +number.textContent + passed; });
    root.dataset.asOf = day;
    each(root, ".pm-asof", function (note) { note.textContent = "Counted as of today, " + day + ", by your clock."; });
  }

  /* A table wider than its page is reached by keyboard, or its last columns are not. */
  function scrollers() {
    each(document, ".pm-scroll, .pm .md-typeset__scrollwrap", function (box) {
      if (box.scrollWidth <= box.clientWidth || box.hasAttribute("tabindex")) return;
      box.tabIndex = 0;
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", "Table, scrolls sideways");
    });
  }

  function start() {
    setTimeout(scrollers); // after Material has put its own box around each table
    each(document, ".pm", lateness);
    each(document, "[data-pm-copy]", function (button) { button.hidden = false; });
  }

  function localTime(event) {
    var time = event.target.closest && event.target.closest("time[datetime]");
    var at = time && /T.*(Z|[+-]\d\d:?\d\d)$/.test(time.dateTime) && new Date(time.dateTime);
    if (at && !time.title && !isNaN(at)) time.title = at.toLocaleString([], { dateStyle: "medium", timeStyle: "short" }) + ", your time";
  }

  function copied(button) {
    var before = button.textContent;
    button.textContent = "Copied";
    setTimeout(function () { button.textContent = before; }, 2000);
  }

  function copy(event) {
    var button = event.target.closest && event.target.closest("[data-pm-copy]");
    if (!button) return;
    var link = new URL(button.dataset.pmCopy || "", location.href.split("#")[0]).href;
    if (navigator.clipboard) return navigator.clipboard.writeText(link).then(function () { copied(button); }, function () {});
    var field = document.createElement("textarea");
    field.value = link;
    document.body.appendChild(field);
    field.select();
    if (document.execCommand("copy")) copied(button);
    field.remove();
  }

  /* For the scripts of single pages. */
  var own = window.postmortems = window.postmortems || {};
  own.today = today;
  own.lateness = lateness;
  own.grouped = grouped;

  document.addEventListener("mouseover", localTime);
  document.addEventListener("focusin", localTime);
  document.addEventListener("click", copy);
  if (window.document$ && window.document$.subscribe) window.document$.subscribe(start);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
