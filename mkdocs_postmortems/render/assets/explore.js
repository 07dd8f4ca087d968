/* Explore: turns a list into one that is searched, filtered, sorted and shared. Its whole state is one text, the query; without script the
   list stands as the server wrote it. Nothing is ever read as HTML, and nothing is left behind when the page is left. */
(function (w, d) {
  "use strict";
  const pm = w.postmortems;
  if (!pm || !pm.open || pm.explore) return;
  const loading = {};
  const STEP = 50, TOP = 8, LINKS = "th a, .pm-cards > li > :first-child a, .pm-what > a";
  const ORDER = {
    day: ["oldest first", "newest first", 1], due: ["soonest first", "latest first"], minutes: ["shortest first", "longest first", 1],
    number: ["fewest first", "most first", 1], level: ["worst first", "mildest first"], age: ["youngest first", "oldest first", 1],
  };
  const SHORT = { severity: "sev", opened: "start", duration: "dur", service: "svc", actions: "act", incident: "inc", owner: "own", priority: "pri", ticket: "tkt" };
  const DAY = /^\d{4}-\d\d-\d\d-/;
  const HEADS = { opened: "Started (UTC)", service: "Services", actions: "Actions" };
  let stop;

  const el = (tag, props, ...inside) => {
    const made = d.createElement(tag);
    for (const name in props) name in made && name != "popover" ? made[name] = props[name] : made.setAttribute(name, props[name]);
    made.append(...inside.flat(2).filter(one => one || one === 0));
    return made;
  };
  const button = (text, onclick, more) => el("button", { type: "button", onclick, ...more }, text);
  const spaced = (list, sign) => list.flatMap((one, n) => n ? [sign, one] : [one]);
  const grouped = n => pm.grouped(n);

  function minutes(n) {
    if (n > 0 && n < 1) return "under 1 min";
    n = Math.round(n);
    const hours = Math.round(n / 60), days = Math.floor(hours / 24), both = (a, one, b, two) => a + one + (b ? " " + b + two : "");
    return n < 60 ? n + " min" : n < 1440 ? both(Math.floor(n / 60), " h", n % 60, " min") : both(days, " d", days < 14 && hours % 24, " h");
  }

  function explore(root) {
    const set = root.dataset, kind = set.pmExplore, actions = kind == "actions", { signal } = stop = new AbortController();
    const book = pm.open(pm[actions ? "actions" : "data"], pm.today()), { fields } = book.data, many = actions ? "action items" : "postmortems";
    const find = selector => root.querySelector(selector);
    const form = find(".pm-ask"), input = find(".pm-ask input"), found = find(".pm-found");
    const named = Object.fromEntries(fields.map(field => [field.name, field])), marks = {}, folders = JSON.parse(set.pmFolders);
    const cell = (name, row) => book.value(row, name);
    const words = (name, row) => {
      const column = book.column(name);
      return column ? column.rows[row].map(place => [column.values[place], column.labels[place], (column.slugs || column.values)[place]]) : [];
    };
    const [scope, ...within] = (set.pmScope || "").split(":"), every = book.data.keys.map((_, row) => row);
    const whole = scope ? every.filter(row => words(scope, row).some(([value]) => value == within.join(":"))) : every, base = scope && whole;
    const understood = text => text ? book.parse(text) : { clauses: [], sort: [], problems: [], today: book.today };
    const count = text => book.run(understood(text), base).total;
    /* Rows as the server wrote them; one is shown again where its columns are. */
    const there = {}, first = set.pmColumns;
    let text = "", view = "", columns = [], odd = [], query = null, result = null, timer = 0, warmed = 0, unread = 0, shown = STEP;

    /* How the host spells addresses is told from where it keeps the home. */
    const at = new URL(set.pmHome, location).href.split(/[?#]/)[0], html = at.endsWith(".html");
    const path = address => {
      const folder = address.replace(/(^|\/)(index|README)$/, "$1"), kept = folder.split("/").map(encodeURIComponent).join("/");
      return folder == address ? kept + (html ? ".html" : "/") : kept + (html ? "index.html" : "");
    };
    const site = at.slice(0, -path(set.pmAt).length || at.length);
    const href = (address, anchor) => site + path(address) + (anchor ? "#" + anchor : "");
    const page = row => href(...cell("page", row).split("#"));

    /* One row, piece by piece, as the server writes it. */
    const linked = (name, [, label, slug], className) =>
      folders[name] && slug ? el("a", { className, href: href(folders[name] + "/" + slug + "/index") }, label) : label;
    const sev = row => words("severity", row).map(([level, label]) => {
      const known = /^\d$/.test(level), [written] = known ? words("scale", row) : [];
      return el("span", { className: "pm-sev pm-sev-" + (known ? level : "x"), title: written ? written[1] : "" }, label);
    });
    const is = (name, row) => words("is", row).some(one => one[0] == name);
    const live = row => actions && is("open", row) && cell("due", row);
    const soft = (text, title) => text && [" ", el("span", title ? { className: "pm-word", title } : { className: "pm-word" }, text)];
    const bare = text => (text || "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
    const naming = (id, title) => {
      const name = bare((id || "").replace(DAY, "")), told = bare(title);
      return (DAY.test(id) ? told.startsWith(name) : told == name) ? "" : id;
    };
    const title = row => [
      el("a", { href: page(row) }, !actions && naming(cell("id", row), cell("title", row)) && [el("span", { className: "pm-id" }, cell("id", row)), " "], cell("title", row) || cell("id", row)),
      !actions && soft(is("duplicate", row) ? "duplicate" : is("counted", row) ? "" : words("kind", row).map(one => one[0] == "experiment" ? "drill" : one[1])[0]),
      is("unreadable", row) && soft("not readable"),
    ];
    const CELLS = {
      severity: sev,
      opened: row => {
        const clock = cell("clock", row), [, other, time, zone] = /^(?:(.*)T)?(.*?)(Z?)$/.exec(clock || ""), day = other || cell("opened", row);
        return day ? [el("time", { dateTime: time ? day + "T" + time + ":00" + zone : day }, day + (time && " " + time)),
          time && !zone && soft("no zone", "The text names no zone.")] : "no date";
      },
      duration: row => [plain("duration", row), is("stated", row) && el("abbr", { title: "as the author states it; no times say so" }, "*")],
      service: row => {
        const list = words("service", row), rest = list.slice(3).map(one => one[1]);
        return [spaced(list.slice(0, 3).map(one => linked("service", one, "pm-chip")), " "), rest[0] && [" ", el("abbr", { title: rest.join(", ") }, "+" + rest.length)]];
      },
      cause: row => spaced(words("cause", row).map(one => linked("cause", one, "")), ", "),
      actions: row => {
        const max = cell("items", row), value = max - cell("open", row);
        return max ? [el("span", { title: value + " of " + max + " closed" }, value + "/" + max), " ", el("progress", { max, value, "aria-hidden": "true" }),
          (cell("dues", row) || [])[0] && [" ", el("span", { className: "pm-late", hidden: true })]] : "";
      },
    };
    function plain(name, row) {
      const field = named[name] || {}, value = /words|level/.test(field.type) ? words(name, row).map(one => one[1]).join(", ") : cell(field.type == "age" ? name : field.of || name, row);
      return value == null ? "" : field.type == "minutes" ? minutes(value) : String(value);
    }
    if (actions) Object.assign(CELLS, pm.items({ el, cell, plain, page, severity: sev, is, live, naming, book }));
    const cells = (row, tag) => columns.map(name => {
      const made = el(tag, { className: "pm-c-" + (SHORT[name] || name) }, (CELLS[name] || (row => plain(name, row)))(row));
      if (name == "actions" && (cell("dues", row) || [])[0]) made.dataset.dues = cell("dues", row).join(" ");
      return made;
    });
    const dressed = (row, made) => {
      if (live(row)) made.dataset.due = cell("due", row);
      return made;
    };

    /* The query as text: whatever changes it writes it anew. */
    const written = (clauses, more, sort = query.sort) => [...clauses.map(one => one.text), more, sort.length && "sort:" + sort.map(([name, back]) => (back ? "-" : "") + name),
      query.stated && "asof:" + query.today].filter(Boolean).join(" ");
    const without = n => written(query.clauses.filter((_, place) => place != n));
    const ours = name => one => one.field == name && !one.negated && one.kind != "has";
    const instead = (name, value) => turn(written(query.clauses.filter(one => !ours(name)(one)), value && name + ":" + value));
    const choose = (name, values, all) => speak(() => instead(name, values.map(word => pm.quoted(word)).join(all ? "+" : ",")));
    function turn(next) {
      text = input.value = next;
      shown = STEP;
      show();
      write(1);
    }

    /* The address says all that the reader chose, and understands what other pages and old bookmarks say. A `q` is Material's own. */
    const remember = value => {
      try { return value ? localStorage.setItem("pm-" + kind, value) : localStorage.getItem("pm-" + kind); } catch { return ""; }
    };
    const usual = () => (remember() || set.pmColumns).split(/[ ,]/).filter(name => named[name]);
    function read() {
      const given = new URLSearchParams(location.search), parts = [marks[location.hash.slice(1)] ?? given.get("query") ?? given.get("q") ?? set.pmQuery];
      odd = [];
      view = given.get("view") || set.pmView || "table";
      columns = given.has("cols") ? given.get("cols").split(",").filter(name => named[name]) : usual();
      given.forEach((value, name) => {
        if (name == "sort" || name == "asof") parts.push(name + ":" + value);
        else if (book.field(name)) {
          parts.push(name + ":" + (/[<>]|\.\./.test(value) ? value : value.split(",").map(word => pm.quoted(word)).join(given.get(name + "mode") == "all" ? "+" : ",")));
        } else if (!/^(q|query|view|cols)$|mode$/.test(name)) odd.push([name, value]);
      });
      text = input.value = parts.filter(Boolean).join(" ");
    }
    function write(push) {
      const said = new URLSearchParams(odd), put = (name, value, usually) => value != usually && said.set(name, value);
      timer = clearTimeout(timer);
      put("query", text, set.pmQuery || "");
      put("view", view, set.pmView || "table");
      put("cols", columns.join(), usual().join());
      try {
        history[push ? "pushState" : "replaceState"](history.state, "", location.pathname + (said + "" && "?" + said).replace(/%(3A|2C|3E|3C)/g, decodeURIComponent));
      } catch { /* the rows matter more than the address */ }
    }

    /* What stands around the rows. */
    const said = el("span", { role: "status" }), heading = find(".pm-said") || el("p", { className: "pm-said" });
    const chips = el("p", { className: "pm-chips" }), hints = el("div"), box = el("div", { className: "pm-scroll" }), more = el("p", { className: "pm-more" });
    const rail = find(".pm-rail") || el("div"), opener = button("Filters", null, { className: "pm-open-rail", popovertarget: "pm-rail" });
    const views = ["table", "cards", "timeline"].slice(0, actions ? 2 : 3).map(name => button(name, () => { view = name; show(); write(1); }));
    /* The language and what is asked for more rarely come when they are first needed. */
    const match = button("whole texts", () => turn(written(query.clauses, "", best() ? [] : [["best"]])), { title: "Search the whole texts, best match first" });
    const need = (name, src, act) => {
      if (pm[name]) return act();
      const script = loading[name] ||= d.head.appendChild(el("script", { src })), once = (event, then) => script.addEventListener(event, () => signal.aborted || then());
      once("load", act);
      once("error", () => {
        delete loading[name];
        if (name == "best") { unread = 1; show(); } else hints.replaceChildren(hint("This part of the page could not be loaded; the list is complete."));
      });
    };
    const hint = (...inside) => el("p", { className: "pm-hint" }, inside);
    const speak = act => need("parse", set.pmLanguage, act);
    const extra = act => need("extra", set.pmExtra, () => {
      const now = () => ({ columns, query, rows: result.rows }), choose = list => { columns = list; write(1); show(); };
      act(pm.extra({ el, button, book, fields, named, set, root, cell, plain, title, cells, dressed, soft, page, remember, ours, instead, now, choose, count, without, written, turn, spaced, hint, severity: sev, heads: actions ? {} : HEADS }));
    });
    heading.replaceChildren(said);
    rail.id = "pm-rail";
    rail.className = "pm-rail pm-sheet";
    for (const [name, value] of [["popover", ""], ["role", "group"], ["aria-label", "Filters"]]) rail.setAttribute(name, value);
    form.append(el("span", { className: "pm-tools" }, opener, set.pmBest && match, views, button("columns", () => extra(x => x.choose())), button("CSV", () => extra(x => x.csv())),
      button("copy link", null, { "data-pm-copy": "" })));
    form.after(rail);
    // What the page counts by the reader's day is counted while all its rows are there, whichever script comes first.
    const around = found.closest(".pm"), cut = around && "pmTaken" in around.dataset;
    if (around) { pm.lateness(around); around.dataset.pmTaken = ""; }
    found.querySelectorAll("tbody tr").forEach(one => { there[one.querySelector("a").href] = one; });
    found.querySelectorAll(".pm-scroll, :scope > p, :scope > section, .pm-set > p:not(.pm-filters)").forEach(one => one.remove());
    const bar = find(".pm-filters");
    if (bar) found.prepend(bar);
    found.append(heading, chips, hints, box, more);

    function chip() {
      const list = query.clauses.map((one, n) => {
        const wrong = query.problems.some(p => p.clause == n);
        return button(one.label + (wrong ? " (no match)" : ""), () => turn(without(n)), { className: wrong ? "is-odd" : "", id: "pm-chip-" + n, title: "Remove" });
      });
      odd.forEach(([name], n) => list.push(button(name + " (no such field)", () => { odd.splice(n, 1); turn(text); }, { className: "is-odd", title: "Remove" })));
      if (list[0]) list.push(button("Clear", () => { odd = []; turn(""); }, { className: "pm-clear" }));
      chips.replaceChildren(...list);
      opener.textContent = "filters" + (query.clauses.length ? " (" + query.clauses.length + ")" : "");
      hints.replaceChildren(...query.problems.map(one => hint(one.text.split("`").map((part, n) => n % 2 ? el("code", {}, part) : n ? part : part.slice(0, 1).toUpperCase() + part.slice(1)))), query.unread || unread && best() ? hint("The whole texts could not be loaded. Titles, summaries and fields still work.") : "");
      if (result.rows.length || !query.clauses.length) return;
      extra(x => x.ways(hints));
    }

    const part = (heading, open, ...inside) => el("details", { open }, el("summary", {}, heading), inside);
    function facet({ name, title }, place) {
      const list = el("ul"), look = el("input", { type: "search", hidden: true, placeholder: "find", "aria-label": "Find in " + title, oninput: draw });
      const wider = button("", () => { look.hidden = !look.hidden; look.value = ""; draw(); if (!look.hidden) look.focus(); }, { className: "pm-wider" });
      const made = part(title, place < 3, look, list, wider);
      function draw() {
        const mine = query.clauses.filter(ours(name)).filter(one => one.kind), on = [...new Set(mine.flatMap(one => one.places.flat(2)))].map(place => book.column(name).values[place]);
        const all = mine.length > 1 || mine.some(one => one.terms.some(term => term.length > 1)), counts = all ? tally(name) : result.facets[name] || [];
        const values = [...counts, ...on.filter(value => !counts.some(pair => pair[0] == value)).map(value => [value, 0])];
        const label = value => book.label(name, value), wanted = look.value.toLowerCase(), box = (checked, text, n, id, onchange) =>
          el("li", {}, el("label", {}, el("input", { type: "checkbox", checked, id, onchange }), el("span", {}, text), el("b", {}, grouped(n))));
        made.hidden = values.length < 2 && !on.length;
        wider.hidden = values.length <= TOP;
        wider.textContent = look.hidden ? "all " + grouped(values.length) : "fewer";
        list.replaceChildren(...values.filter(([value], n) => look.hidden ? n < TOP || on.includes(value) : label(value).toLowerCase().includes(wanted)).map(([value, n]) =>
          box(on.includes(value), label(value), n, "pm-f-" + name + "-" + value, () =>
            choose(name, on.includes(value) ? on.filter(one => one != value) : [...on, value], all))),
        name == "tag" && on.length > 1 ? box(all, "all of these at once", "", "pm-all", () => choose(name, on, !all)) : "");
      }
      return [made, draw];
    }
    function tally(name) {
      const counts = new Map();
      result.rows.forEach(row => words(name, row).forEach(([value]) => counts.set(value, (counts.get(value) || 0) + 1)));
      return [...counts].sort((a, b) => b[1] - a[1]);
    }
    const facets = fields.filter(field => field.facet && book.column(field.name)).map(facet);
    const ranges = part("Dates and lengths", false);
    ranges.addEventListener("toggle", () => ranges.open && extra(x => x.ranges(ranges)));
    rail.replaceChildren(button("close", () => rail.hidePopover(), { className: "pm-shut" }), ...facets.map(one => one[0]), ranges);

    /* The rows. */
    const order = (name, add) => {
      const { sort } = query, now = sort.find(one => one[0] == name), next = [name, now ? !now[1] : !!(ORDER[(named[name] || {}).type] || [])[2]];
      turn(written(query.clauses, "", add ? now ? sort.map(one => one == now ? next : one) : [...sort, next] : [next]));
    };
    const best = () => query.sort.some(([name]) => !named[name]);
    const sorting = () => "Sorted by " + (query.sort.map(([name, back]) => !named[name] ? query.ranked || "start, newest first" : named[name].title.toLowerCase() + ", " + (ORDER[named[name].type] || ["A to Z", "Z to A"])[+back]).join("; then by ") ||
      (actions ? book.column("due") ? "how late, then how soon" : "severity of the incident" : "start, newest first; those without a date last")) + ".";
    const table = rows => el("table", { className: "pm-table pm-" + (actions ? "tasks" : "incidents") }, el("caption", {}, sorting()),
      el("thead", {}, el("tr", {}, ["title", ...columns].map((name, n) => {
        const place = query.sort.findIndex(one => one[0] == name), more = place ? {} : { "aria-sort": query.sort[0][1] ? "descending" : "ascending" };
        return el("th", { scope: "col", ...more }, button(n ? HEADS[name] && !actions ? HEADS[name] : named[name].title : actions ? "Action" : "Incident", event => order(name, event.shiftKey), { id: "pm-s-" + name }));
      }))),
      el("tbody", {}, rows.map(row => columns.join(" ") == first && there[page(row)] || dressed(row, el("tr", {}, el("th", { scope: "row" }, title(row)), cells(row, "td"))))));
    function rows() {
      const list = result.rows.slice(0, shown), rest = result.rows.length - list.length, put = made => { box.replaceChildren(list.length ? made : ""); pm.lateness(box); };
      view == "table" ? put(table(list)) : extra(x => put((x[view] || table)(list)));
      more.replaceChildren(...rest > 0 ? ["Shown: " + grouped(list.length) + " of " + grouped(result.rows.length) + ". ", button("show more", () => { shown *= 2; again(rows); }, { id: "pm-more" })] : []);
    }
    function again(draw) {
      const { id } = d.activeElement, held = root.contains(d.activeElement);
      draw();
      if (held && !root.contains(d.activeElement)) (id && d.getElementById(id) || input).focus({ preventScroll: true });
    }
    function show() {
      if (text && !pm.parse) return speak(show);
      query = understood(text);
      const late = best() && !unread && !(pm.best ? pm.best(book, query, set.pmBest, () => signal.aborted || show()) : need("best", set.pmBest, show));
      result = book.run(query, base);
      again(() => { chip(); facets.forEach(one => one[1]()); rows(); });
      const n = result.rows.length, all = grouped(whole.length) + " " + (whole.length == 1 ? many.slice(0, -1) : many);
      said.textContent = (n == whole.length ? all : grouped(n) + " of " + all) + (late ? ", loading texts" : "");
      links.forEach(one => one.setAttribute("aria-current", one.dataset.pmQ == text));
      match.setAttribute("aria-pressed", best());
      views.forEach(one => one.setAttribute("aria-pressed", one.textContent == view));
    }

    /* Links that stand for a query: anchors of the rows without script, counted again by the reader's day with it. */
    const links = [...root.closest(".pm").querySelectorAll("a[data-pm-q][id]")];
    links.forEach(one => { marks[one.id] = one.dataset.pmQ; one.removeAttribute("id"); });
    const listen = (target, name, act) => target.addEventListener(name, act, { signal, capture: true });
    const taken = event => { event.preventDefault(); event.stopPropagation(); };
    listen(d, "click", event => {
      if (timer) write(); // what was typed a moment ago, before a link leads away
      const link = event.target.closest?.(".pm a[href^='#']"), mark = link && marks[link.hash.slice(1)];
      if (mark == null || event.ctrlKey || event.metaKey) return;
      taken(event);
      turn(mark);
      root.scrollIntoView({ block: "nearest" });
    });
    listen(form, "submit", event => { taken(event); write(1); });
    listen(input, "input", () => { text = input.value; shown = STEP; show(); clearTimeout(timer); timer = setTimeout(write, 250); });
    const start = () => { read(); show(); };
    listen(w, "popstate", start);
    listen(d, "keydown", event => {
      const { target, key } = event, typing = /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && target.type != "checkbox" || target.isContentEditable;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (key == "/" && !typing) input.focus();
      else if (key == "Escape" && target == input && text) turn("");
      else if (/^Arrow(Up|Down)$/.test(key) && (target == input || box.contains(target))) {
        const links = [...box.querySelectorAll(LINKS)], next = links.indexOf(target) + (key == "ArrowDown" ? 1 : -1);
        (links[next] || (next < 0 ? input : target)).focus();
      } else return;
      taken(event);
    });
    signal.addEventListener("abort", () => clearTimeout(timer));
    const recount = () => root.closest(".pm").querySelectorAll("[data-pm-q] b").forEach(one => {
      const link = one.closest("a"), bar = link.querySelector("progress"), n = count(link.dataset.pmQ);
      one.textContent = grouped(n);
      if (bar) bar.max = Math.max(bar.max, bar.value = n);
    });
    const warm = () => speak(() => { setTimeout(() => signal.aborted || book.hays("")); if (book.today != book.data.today && !warmed) recount(); warmed = 1; });
    for (const name of ["pointerover", "focusin"]) root.closest(".pm").addEventListener(name, warm, { signal, once: true });
    location.search ? speak(start) : start();
    if (location.hash.slice(1) in marks) write();
    if (cut) warm(); // its rows are not all there to be counted
  }

  pm.explore = () => {
    const root = d.querySelector("[data-pm-explore]");
    if (stop) stop.abort();
    if (root && pm[root.dataset.pmExplore == "actions" ? "actions" : "data"]) explore(root);
  };
  if (w.document$?.subscribe) w.document$.subscribe(pm.explore);
  else if (d.readyState == "loading") d.addEventListener("DOMContentLoaded", pm.explore);
  else pm.explore();
})(window, document);
