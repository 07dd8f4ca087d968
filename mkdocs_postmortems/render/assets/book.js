/* The rows of an edition in the browser: columns decoded, rows counted and put in order. What a query needs beyond that comes with `query.js`. */
(function () {
  "use strict";
  const FIRST = "0001-01-01", LAST = "9999-12-31";
  const B = "\\x00-\\x20\\x7f-\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";
  const GAPS = RegExp("[" + B + "_\\-\\u2010-\\u2015]+", "g");
  const has = (object, name) => Object.prototype.hasOwnProperty.call(object, name);

  /* Letters */

  function folded(text) {
    if (!/[^\x00-\x7f]/.test(text)) return text.toLowerCase();
    return text.normalize("NFKD").toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/ς/g, "σ");
  }
  const key = (word) => folded(word).replace(GAPS, "-").replace(/^-|-$/g, "");
  const tight = (word) => key(word).replace(/-/g, "");
  /* Days */

  const monthDays = (year, month) => (month === 2 ? (year % 4 || (year % 100 === 0 && year % 400) ? 28 : 29) : [4, 6, 9, 11].includes(month) ? 30 : 31);
  const named = {}; // days come many times over, and a Date is slow to write
  const iso = (number) => named[number] || (named[number] = new Date(number * 864e5).toISOString().slice(0, 10));

  function shifted(day, months, days) {
    const total = +day.slice(0, 4) * 12 + +day.slice(5, 7) - 1 + months;
    if (total < 12) return FIRST;
    if (total >= 120000) return LAST;
    const year = Math.floor(total / 12), month = total % 12 + 1, at = new Date(0);
    at.setUTCFullYear(year, month - 1, Math.min(+day.slice(8), monthDays(year, month)) + days);
    return at.getUTCFullYear() < 1 ? FIRST : at.getUTCFullYear() > 9999 ? LAST : at.toISOString().slice(0, 10);
  }

  /* A book: a table on one day */

  /* What the edition says, joined with the language that is the same in every edition. */
  function joined(given) {
    const words = window.postmortems.language[given.name], data = Object.assign({}, words, given);
    const fields = words.fields.split(";").map((text) => { const [name, type, title, facet, of] = text.split("|"); return { name, type, title, facet, of }; });
    data.fields = fields.concat(given.own || []);
    data.search = words.search.concat(given.sought || []);
    return data;
  }

  function Book(data, today) {
    this.data = data;
    this.today = today || data.today;
    this.size = data.keys.length;
    this.kept = {};
    this.looked = {};
    this.searched = {};
    this.orders = {};
  }
  Book.prototype = {
    on: function (today) { return today === this.today ? this : new Book(this.data, today); },

    /* By every word that a field answers to; other names than its own come with the language. */
    field: function (name) {
      const { others } = window.postmortems;
      if (!this.names || this.others !== others) {
        this.names = {};
        this.others = others;
        const put = (word, field) => { if (!has(this.names, tight(word))) this.names[tight(word)] = field; };
        for (const field of this.data.fields) put(field.name, field);
        for (const field of this.data.fields) for (const alias of this.aliases(field)) put(alias, field);
      }
      return has(this.names, tight(name)) ? this.names[tight(name)] : null;
    },
    aliases: function (field) { return field.aliases || (this.others && this.others[this.data.name][field.name]) || []; },

    /* A column, decoded: {values, labels, rows} of words, else {rows}; null where no row has a value. */
    column: function (name) {
      if (!has(this.kept, name)) this.kept[name] = this.moving(name) || this.decoded(name);
      return this.kept[name];
    },

    decoded: function (name) {
      const made = has(this.data.columns, name) ? this.data.columns[name] : null;
      if (!made) return null;
      if (made.text) return { rows: made.text.map((text, at) => (name === "page" ? text.replace(/\/\/(?!\/)/, () => this.data.keys[at].toLowerCase()) : text) || null) };
      if (made.same) return { rows: this.data.keys };
      const cells = made.rows.split(";");
      if (made.values) {
        return { values: made.values, labels: made.labels || made.values, also: made.also || {}, slugs: made.slugs,
          rows: cells.map((cell) => (cell ? cell.split(",").map(Number) : [])) };
      }
      if (made.type === "number") return { rows: cells.map((cell) => (cell ? +cell : null)) };
      if (made.type === "step") {
        let last = 0;
        const days = cells.map((cell) => (cell ? last += +cell : null));
        return { days, rows: days.map((number) => (number === null ? null : iso(number))) };
      }
      const base = this.column(this.data.newest);
      const day = (cell, at) => (cell[0] === "@" ? iso(+cell.slice(1)) : +cell ? iso(base.days[at] + +cell) : base.rows[at]);
      const many = made.type === "days";
      return { rows: cells.map((cell, at) => (!cell ? (many ? [] : null) : many ? cell.split(",").map((one) => day(one, at)) : day(cell, at))) };
    },

    /* The columns that depend on the day. */
    moving: function (name) {
      const rows = (one) => { const made = this.decoded(one); return made ? made.rows : Array(this.size).fill(null); };
      if (this.data.name === "actions") return window.postmortems.states(this, name);
      if (name !== "actions" && name !== "overdue") return null;
      const opens = rows("open"), totals = rows("items");
      const late = rows("dues").map((days) => (days || []).filter((day) => day < this.today).length);
      if (name === "overdue") return { rows: late.map((n, at) => (totals[at] ? n : null)) };
      const states = ["open", "overdue", "done"];
      return { values: states, labels: states, also: {}, rows: late.map((n, at) => (opens[at] ? [0] : []).concat(n ? [1] : [], totals[at] && !opens[at] ? [2] : [])) };
    },

    /* The value of a row: an array of words, else a day, a number, a text or null. */
    value: function (row, name) {
      const column = this.column(name);
      if (!column) return null;
      return column.values ? column.rows[row].map((place) => column.values[place]) : column.rows[row];
    },

    label: function (name, value) {
      const column = this.column(name), at = column && column.values ? column.values.indexOf(value) : -1;
      return at < 0 ? value : column.labels[at];
    },

    order: function (field) {
      const name = field.of || field.name;
      if (!has(this.orders, name)) this.orders[name] = this.ordered(field, name, this.column(name));
      return this.orders[name];
    },
    ordered: function (field, name, column) {
      if (!column) return Array(this.size).fill(null);
      if (column.values) return column.rows.map((places) => (places.length ? places[0] : null));
      if (field.type === "text") {
        const texts = column.rows.map((text) => (text ? folded(text) : null)), places = new Map(Array.from(new Set(texts)).sort().map((text, at) => [text, at]));
        return texts.map((text) => (text === null ? null : places.get(text)));
      }
      return name === this.data.newest && this.data.ordered ? column.rows.map((day, at) => (day ? this.size - at : null)) : column.rows;
    },

    parse: function (text) { return window.postmortems.parse(String(text), this); },
    /* Of all rows, or only of these, which come in their own order. */
    run: function (parsed, among) { return run(this, parsed, among); },
  };

  /* Evaluation */

  const isOwn = (book, clause) => clause.kind === "words" && !clause.negated && !!(book.field(clause.field) || {}).facet;

  function run(book, parsed, among) {
    book = book.on(parsed.today);
    const tests = parsed.clauses.filter((clause) => clause.kind).map((clause) => [isOwn(book, clause) ? clause.field : "", window.postmortems.tester(book, clause), clause.negated]);
    const rows = [], apart = {}, facets = {};
    for (const at of among || Array(book.size).keys()) {
      let failed = null, several = false;
      for (const [owner, test, negated] of tests) {
        if (test(at) !== negated) continue;
        if (failed !== null && failed !== owner) { several = true; break; }
        failed = owner;
        if (!owner) break;
      }
      if (several || failed === "") continue;
      if (failed === null) rows.push(at);
      else (has(apart, failed) ? apart[failed] : (apart[failed] = [])).push(at);
    }
    for (const field of book.data.fields) {
      const column = field.facet ? book.column(field.name) : null;
      if (!column) continue;
      const counts = column.values.map(() => 0), count = (at) => { for (const place of column.rows[at]) counts[place]++; };
      rows.forEach(count);
      if (has(apart, field.name)) apart[field.name].forEach(count);
      const places = counts.map((_, at) => at).filter((at) => counts[at]);
      if (field.facet === "count") places.sort((a, b) => counts[b] - counts[a] || a - b);
      else if (field.facet === "down") places.reverse();
      facets[field.name] = places.map((place) => [column.values[place], counts[place]]);
    }
    const keys = parsed.sort.map(([name, turned]) => { const field = book.field(name); return [field ? book.order(field) : parsed.ranks || [], turned === ((field || {}).type === "age") ? 1 : -1]; });
    if (keys.length) {
      rows.sort((a, b) => {
        for (const [values, way] of keys) {
          const x = values[a], y = values[b];
          if (x !== y) return x === null ? 1 : y === null ? -1 : (x > y ? 1 : -1) * way;
        }
        return a - b;
      });
    }
    return { rows, facets, total: rows.length };
  }

  window.postmortems = Object.assign(window.postmortems || {}, { open: (given, today) => new Book(joined(given), today), inner: { Book, has, folded, key, tight, shifted, monthDays } });
})();
