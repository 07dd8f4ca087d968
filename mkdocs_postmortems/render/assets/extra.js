/* What Explore loads when it is first asked for: cards, the timeline, the choice of columns, ranges of dates and lengths, and CSV. */
(function (w, d) {
  "use strict";
  const MONTHS = "January February March April May June July August September October November December".split(" ");
  w.postmortems.extra = x => {
    const { el, button, book, fields, named, cell, set } = x, actions = set.pmExplore == "actions";

    function choose() {
      const old = d.getElementById("pm-pick");
      if (old) old.remove();
      const list = fields.filter(field => field.name != "title" && book.column(field.of || field.name) && !/^(since|until)$/.test(field.name));
      const pick = el("div", { id: "pm-pick", className: "pm-pick", popover: "", role: "group", "aria-label": "Columns" },
        el("p", {}, el("b", {}, "Columns "), button("usual ones", () => { x.remember(set.pmColumns); x.choose(set.pmColumns.split(" ").filter(name => named[name])); choose(); }),
          " ", button("close", () => pick.hidePopover())), list.map(({ name, title }) => el("label", {},
        el("input", { type: "checkbox", checked: x.now().columns.includes(name), onchange: event => {
          const { columns } = x.now(), next = event.target.checked ? [...columns, name] : columns.filter(one => one != name);
          x.remember(next.join());
          x.choose(next);
        } }), " " + (x.heads[name] || title))));
      x.root.append(pick);
      pick.showPopover();
      // Nothing tells a browser whose popover this is: without the focus in it, Tab walks on behind its shade. Escape gives it back.
      pick.querySelector("input").focus();
    }

    /* Spreadsheets run what begins like a formula, so such a text gets a quote in front. */
    function csv() {
      const safe = value => '"' + (/^[=+\-@\t\r\n]/.test(value) && !/^-?[\d.]+$/.test(value) ? "'" : "") + value.replace(/"/g, '""') + '"';
      const names = (actions ? ["title"] : ["id", "title"]).concat(x.now().columns.filter(name => name != "id"));
      const raw = (name, row) => named[name].type == "minutes" ? String(cell(name, row) ?? "")
        : name == "actions" ? cell("items", row) ? cell("items", row) - cell("open", row) + " of " + cell("items", row) : "" : x.plain(name, row);
      const lines = [[...names.map(name => named[name].title + (named[name].type == "minutes" ? " (min)" : "")), "Address"],
        ...x.now().rows.map(row => [...names.map(name => raw(name, row)), x.page(row)])];
      const text = "\ufeff" + lines.map(line => line.map(safe).join(",")).join("\r\n") + "\r\n";
      const link = el("a", { href: URL.createObjectURL(new Blob([text], { type: "text/csv" })), download: set.pmExplore + ".csv" });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    }

    const cards = rows => el("ul", { className: "pm-cards" }, rows.map(row => x.dressed(row, el("li", {}, el("span", {}, x.title(row)), x.cells(row, "span")))));

    function timeline(rows) {
      const made = el("div");
      let month, list;
      rows.forEach(row => {
        const day = cell("opened", row) || "", now = day.slice(0, 7);
        if (now !== month) {
          month = now;
          list = el("ul", { className: "pm-days" });
          made.append(el("h3", {}, day ? MONTHS[day.slice(5, 7) - 1] + " " + day.slice(0, 4) : "Without a date"), list);
        }
        list.append(el("li", {}, el("span", { className: "pm-day" }, day && +day.slice(8)), el("span", { className: "pm-clock" }, (cell("clock", row) || "").replace(/^.*T|Z$/g, "")),
          el("span", {}, x.severity(row)), el("span", { className: "pm-what" }, x.title(row), x.soft(x.plain("duration", row)))));
      });
      return made;
    }

    function ranges(place) {
      const list = fields.filter(({ name, type, of }) => (type == "minutes" || name == "opened" || name == "due") && book.column(of || name)).reverse();
      place.replaceChildren(place.firstChild, ...list.map(({ name, title, type }) => {
        const [, low, high] = /:(.*?)\.\.(.*)$/.exec((x.now().query.clauses.find(x.ours(name)) || {}).text) || [], day = type != "minutes";
        const ends = [low, high].map((value, n) => el("input", { type: day ? "date" : "text", value: value || "", placeholder: n ? "4h" : "30m", id: "pm-r-" + name + n, "aria-label": title + (n ? ", to" : ", from"),
          onchange: () => {
            const [from, to] = ends.map(one => one.value.replace(/\s/g, ""));
            x.instead(name, from || to ? from + ".." + to : "");
          } }));
        return el("fieldset", {}, el("legend", {}, title), ends[0], " to ", ends[1]);
      }));
    }
    /* What to leave out where nothing is left, with what each would give. */
    function ways(place) {
      const { query } = x.now(), tried = next => query.clauses.map((one, n) => [one.label, next(one, n), x.count(next(one, n))]).filter(way => way[2]);
      const less = tried((_, n) => x.without(n)), list = less[0] ? less : tried(one => x.written([one]));
      place.append(x.hint("Nothing answers all of this" + (less[0] ? ". Leave out one part: " : list[0] ? ". Keep one part: " : "."),
        x.spaced(list.map(([label, next, n]) => button(label + " · " + w.postmortems.grouped(n), () => x.turn(next))), " ")));
      /* A phrase is not looked for in whole texts; its words are. */
      if (set.pmBest && !query.sort.length && query.clauses.some(one => one.kind == "text")) {
        place.append(x.hint(button("Look in the whole texts", () => x.turn(x.written(query.clauses, "", [["best"]]).replace(/(^|\s)"([^"]*)"(?!\S)/g, "$1$2")))));
      }
    }
    return { ways, choose, csv, cards, timeline, ranges };
  };
})(window, document);
