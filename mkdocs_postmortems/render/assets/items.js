/* What lists of action items have that lists of incidents have not: columns that depend on the day, and cells of their own. */
(function () {
  "use strict";
  const pm = window.postmortems = window.postmortems || {};

  /* What an item is today, and how long it has waited; null for any other column. */
  pm.states = (book, name) => {
    if (name !== "is" && name !== "waited") return null;
    const status = book.column("status"), from = book.column(name === "is" ? "due" : "waiting"), today = Date.parse(book.today);
    const shut = (at) => status && status.rows[at].some((place) => status.values[place] === "done" || status.values[place] === "wont_do");
    const days = (at) => (from && from.rows[at] ? Math.round((today - Date.parse(from.rows[at])) / 864e5) : null);
    const made = (values, labels, places) => ({ values, labels, also: {}, rows: book.data.keys.map((_, at) => places(at, days(at))) });
    if (name === "is") {
      const states = ["open", "closed", "overdue", "soon"];
      return made(states, states, (at, late) => (shut(at) ? [1] : late === null ? [0] : late > 0 ? [0, 2] : late >= -7 ? [0, 3] : [0]));
    }
    const last = [7, 30, 90, Infinity];
    return from && made(["7d", "30d", "90d", "older"], ["0 to 7 days", "8 to 30 days", "31 to 90 days", "over 90 days"],
      (at, age) => (age === null || shut(at) ? [] : [last.findIndex((most) => age <= most)]));
  };

  /* Cells that are more than the text of their column. */
  pm.items = ({ el, cell, plain, page, severity, is, live, naming, book }) => ({
    incident: (row) => [el("a", { href: page(row).split("#")[0] }, naming(plain("incident", row), cell("about", row)) || cell("about", row)), " ", severity(row)],
    age: (row) => {
      const from = is("open", row) && cell("waiting", row);
      return from ? Math.round((Date.parse(book.today) - Date.parse(from)) / 864e5) + " d" : "";
    },
    due: (row) => [live(row) && [el("span", { className: "pm-when" }), " "], cell("due", row) || "no date"],
  });
})();
