/* The query language in the browser: with `book.js` the twin of the package's `query` room. Pure functions, no page; what they answer,
   Python answers too. A page loads it when a reader first asks for something. */
(function () {
  "use strict";
  const { Book, has, folded, key, tight, shifted, monthDays } = window.postmortems.inner, { says, wants, units, aliases, parts: asked } = window.postmortems.speech;
  const LONGEST = 4000, MOST = 64;
  const B = "\\x00-\\x20\\x7f-\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";
  const BLANK = RegExp("[" + B + "]");
  const SIGNS = B + "\"“”„＂,+:：";
  const PLAIN = RegExp("^[^" + SIGNS + "<>=≤≥*()-][^" + SIGNS + "*()]*$");
  const CLOSES = { '"': '"', "“": "”", "„": "“", "＂": "＂" };
  const UNITS = {}, others = {};
  for (const line of units) for (const word of line.split(" ")) UNITS[word] = line.split(" ")[0];
  for (const kind of Object.keys(aliases)) {
    others[kind] = {};
    for (const line of aliases[kind].split(";")) { const [name, ...more] = line.split(" "); others[kind][name] = more; }
  }
  const PER = { s: 1 / 60, m: 1, h: 60, d: 1440, w: 10080, mo: 43200, y: 525600 };

  const CJK = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u{20000}-\u{3ffff}]/gu;

  /* Letters */

  function letters(text) {
    text = folded(text);
    return (/[^\x00-\x7f]/.test(text) ? text.replace(CJK, " $& ").replace(/[^\p{L}\p{N}]+/gu, " ") : text.replace(/[^a-z0-9]+/g, " ")).trim();
  }
  /* A text as a line of its own, each of its words with a blank before it; most of what is published is only letters already. */
  function spaced(text) {
    const found = /^[a-z0-9]+(?: [a-z0-9]+)*$/.test(text) ? text : letters(text);
    return found && "\n " + found;
  }

  const holds = (one, value) => value !== null &&
    (one.low === null || value > one.low || (value === one.low && !one.above)) && (one.high === null || value < one.high || (value === one.high && !one.below));

  /* What a book needs only when it is asked something. */

  Object.assign(Book.prototype, {
    lookup: function (name) {
      const column = this.column(name);
      if (!column || !column.values) return null;
      if (!has(this.looked, name)) {
        const exact = new Map(column.values.map((value, at) => [value, at])), alike = new Map();
        const words = column.values.map((value, at) => [value, at]).concat(column.labels.map((label, at) => [label, at]), Object.entries(column.also));
        for (const spell of [key, tight]) {
          const taken = new Set(alike.keys());
          for (const [word, at] of words) {
            const one = spell(word);
            if (!one || taken.has(one)) continue;
            if (!alike.has(one)) alike.set(one, []);
            if (!alike.get(one).includes(at)) alike.get(one).push(at);
          }
        }
        this.looked[name] = {
          column,
          find: (word) => (exact.has(word) ? [exact.get(word)] : (alike.get(key(word)) || alike.get(tight(word)) || []).slice().sort((a, b) => a - b)),
        };
      }
      return this.looked[name];
    },

    /* The text of each row as it is searched; made when it is first needed. */
    hays: function (name) {
      if (!has(this.searched, name)) {
        const parts = Array(this.size).fill("");
        for (const one of name ? [name] : this.data.search) {
          const column = this.column(one);
          if (!column) continue;
          const said = column.values && column.labels.map(spaced);
          column.rows.forEach((cell, at) => { if (said) for (const place of cell) parts[at] += said[place]; else if (cell) parts[at] += spaced(cell); });
        }
        this.searched[name] = parts;
      }
      return this.searched[name];
    },
  });

  function tester(book, clause) {
    if (clause.kind === "text") {
      const { there } = clause, hays = book.hays(clause.field), needles = clause.needle.split("\n").map((needle) => " " + needle);
      return (at) => (there && there.has(at)) || needles.some((needle) => hays[at].includes(needle));
    }
    if (clause.kind === "words") {
      const column = book.column(clause.field), rows = column ? column.rows : Array(book.size).fill([]);
      const terms = clause.places.map((term) => term.map((places) => new Set(places)));
      return (at) => terms.some((term) => term.every((places) => rows[at].some((place) => places.has(place))));
    }
    if (clause.kind === "range") {
      const field = book.field(clause.field), column = book.column(field.of || field.name);
      return (at) => column !== null && clause.ranges.some((one) => holds(one, column.rows[at]));
    }
    const terms = clause.names.map((term) => term.map((name) => {
      const part = name.startsWith("parts:"), column = book.column(part ? "parts" : name), place = part && column ? column.values.indexOf(name.slice(6)) : -1;
      return (at) => column !== null && (part ? column.rows[at].includes(place) : column.values ? column.rows[at].length > 0 : column.rows[at] !== null && column.rows[at].length !== 0);
    }));
    return (at) => terms.some((term) => term.every((test) => test(at)));
  }

  /* The nearest word */

  function distance(a, b) {
    let two, before = [], row = b.map((_, at) => at).concat(b.length);
    for (let i = 1; i <= a.length; i++) {
      two = before; before = row; row = [i];
      for (let j = 1; j <= b.length; j++) {
        let cost = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a[i - 1] !== b[j - 1]));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, two[j - 2] + 1);
        row.push(cost);
      }
    }
    return row[b.length];
  }
  function near(word, known) {
    const start = key(word), wanted = Array.from(start);
    if (wanted.length < 2 || wanted.length > 40) return "";
    let best = "", fewest = wanted.length <= 4 ? 2 : 3, begins = "";
    for (const name of known) {
      const other = Array.from(key(name));
      if (!begins && key(name).startsWith(start)) begins = name;
      if (Math.abs(other.length - wanted.length) < fewest) {
        const slips = distance(wanted, other);
        if (slips < fewest) { best = name; fewest = slips; }
      }
    }
    return best || begins;
  }

  /* Days */

  const pad = (number, width) => String(number).padStart(width, "0");
  function length(text) {
    if (!/^(?:[0-9]{1,6}(?:\.[0-9]{1,3})?[a-z]+)+$/.test(text)) return null;
    let months = 0, short = 0, minutes = 0;
    for (const [, number, word] of text.matchAll(/([0-9]{1,6}(?:\.[0-9]{1,3})?)([a-z]+)/g)) {
      if (!has(UNITS, word)) return null;
      const unit = UNITS[word];
      minutes += number * PER[unit];
      if (unit === "mo" || unit === "y") months += number * (unit === "y" ? 12 : 1);
      else short += number * PER[unit];
    }
    return { months: Math.floor(months), days: Math.floor(short / 1440), minutes };
  }
  function span(first, count) {
    first = Math.max(first, 12);
    const last = first + count - 1, year = Math.floor(last / 12), month = last % 12 + 1;
    return [pad(Math.floor(first / 12), 4) + "-" + pad(first % 12 + 1, 2) + "-01", pad(year, 4) + "-" + pad(month, 2) + "-" + monthDays(year, month)];
  }
  function period(text, today) {
    const word = text.replace(/[-_]/g, ""), near = { yesterday: -1, today: 0, tomorrow: 1 };
    if (has(near, word)) { const day = shifted(today, 0, near[word]); return [day, day]; }
    const size = { month: 1, quarter: 3, year: 12 }, lead = word.slice(0, 4), rest = word.slice(4);
    if ((lead === "this" || lead === "last") && has(size, rest)) {
      const month = +today.slice(0, 4) * 12 + +today.slice(5, 7) - 1, n = size[rest];
      return span((Math.floor(month / n) - (lead === "last")) * n, n);
    }
    const past = /^past([1-9][0-9]{0,3})months?$/.exec(word);
    if (past) return [shifted(today.slice(0, 8) + "01", 1 - past[1], 0), today];
    const found = /^([0-9]{4})(?:-?q([1-4])|-([0-9]{2})(?:-([0-9]{2}))?)?$/.exec(text);
    if (!found || found[1] === "0000") return null;
    const year = found[1] * 12, month = +found[3];
    if (found[2]) return span(year + (found[2] - 1) * 3, 3);
    if (!found[3]) return span(year, 12);
    if (month < 1 || month > 12) return null;
    if (!found[4]) return span(year + month - 1, 1);
    return +found[4] >= 1 && +found[4] <= monthDays(+found[1], month) ? [text, text] : null;
  }

  /* Tokens */

  function tokens(text) {
    const chars = Array.from(text.slice(0, 2 * LONGEST + 2)), more = chars.length > LONGEST, found = [];
    chars.length = Math.min(chars.length, LONGEST);
    let at = 0;
    while (at < chars.length) {
      if (BLANK.test(chars[at])) { at++; continue; }
      if (found.length === MOST) return [found, true];
      const one = token(chars, at);
      found.push(one[0]);
      at = one[1];
    }
    return [found, more];
  }
  function token(chars, at) {
    const negated = chars[at] === "-" && at + 1 < chars.length && !BLANK.test(chars[at + 1]);
    if (negated) at++;
    const start = at, kept = [];
    let begin = 0, name = "", open = false;
    while (at < chars.length && !BLANK.test(chars[at])) {
      let char = chars[at];
      const last = kept[kept.length - 1];
      if (has(CLOSES, char) && (!last || (!last[1] && ":,+".includes(last[0])))) {
        const quote = quotation(chars, at + 1, CLOSES[char]);
        kept.push([quote[0], true]);
        at = quote[1];
        open = quote[2];
        if (!name) break;
        continue;
      }
      if ((char === ":" || char === "：") && !name && kept.length) {
        char = ":";
        begin = kept.length + 1;
        name = kept.map((one) => one[0]).join("");
      }
      kept.push([char, false]);
      at++;
    }
    const whole = { text: kept.map((one) => one[0]).join(""), quoted: kept.length === 1 && kept[0][1] };
    return [{ raw: chars.slice(start, at).join(""), negated, name, whole, alternatives: name ? alternatives(kept.slice(begin)) : [], open }, at];
  }
  function quotation(chars, at, close) {
    let kept = "";
    for (; at < chars.length; at++) {
      if (chars[at] === close || (close === "”" && chars[at] === '"')) {
        if (close !== '"' || chars[at + 1] !== '"') return [kept, at + 1, false];
        at++;
      }
      kept += chars[at];
    }
    return [kept, at, true];
  }
  function split(kept, sign) {
    const parts = [[]];
    for (const one of kept) {
      if (one[0] === sign && !one[1]) parts.push([]);
      else parts[parts.length - 1].push(one);
    }
    return parts;
  }
  function alternatives(kept) {
    return split(kept, ",").map((part) => {
      const pieces = split(part, "+");
      return (pieces.some((piece) => !piece.length) ? [part] : pieces).map((piece) => ({ text: piece.map((one) => one[0]).join(""), quoted: piece.some((one) => one[1]) }));
    }).filter((atoms) => atoms.some((atom) => atom.text));
  }

  /* Writing */

  function quoted(text, keep) {
    return !keep && PLAIN.test(text) && !text.includes("..") ? text : '"' + text.replace(/"/g, '""') + '"';
  }
  const written = (negated, name, terms) => (negated ? "-" : "") + name + ":" + terms.map((term) => term.join("+")).join(",");

  function operand(text, type) {
    if (type === "text" || type === "words" || type === "has" || text[0] === '"') return text;
    const sign = /^(>=|<=|>|<|=)(.*)$/s.exec(text);
    if (sign) return sign[1] + " " + sign[2];
    const dots = text.indexOf(".."), start = text.slice(0, dots), end = text.slice(dots + 2);
    return dots < 0 ? text : start && end ? start + " to " + end : start ? "from " + start : "up to " + end;
  }
  function chip(negated, title, type, terms) {
    const words = terms.map((term) => term.map((part) => operand(part, type)).join(" and ")).join(" or ");
    return type === "has" ? "has " + (negated ? "no " : "") + words : (negated ? "not " : "") + title + ": " + words;
  }

  function joined(clauses, sort, today) {
    const parts = clauses.map((clause) => clause.text);
    if (sort.length) parts.push("sort:" + sort.map((one) => (one[1] ? "-" : "") + one[0]).join(","));
    if (today) parts.push("asof:" + today);
    return parts.join(" ");
  }

  /* Operands */

  function ends(text, type, book, level) {
    let found;
    if (type === "level") found = level(text);
    else if (type === "number") found = number(text);
    else {
      const long = length(text);
      if (type === "minutes") found = long ? long.minutes : text.endsWith("%") ? null : number(text);
      else if (long) { const way = type === "due" ? 1 : -1; found = shifted(book.today, way * long.months, way * long.days); }
      else return type === "age" ? null : period(text, book.today);
    }
    return found === null ? null : [found, found];
  }
  function number(text) {
    const found = /^([0-9]{1,12}(?:\.[0-9]{1,6})?)%?$/.exec(text);
    return found ? +found[1] : null;
  }
  const range = (low, high, above, below) => ({ low: low === undefined ? null : low, high: high === undefined ? null : high, above: !!above, below: !!below });
  const past = (type, words) => type === "age" || (type === "day" && words.some(Boolean) && words.every((word) => !word || length(word)));

  function ranged(text, type, book, level) {
    if (type === "since" || type === "until") {
      const long = length(text), days = long ? Array(2).fill(shifted(book.today, -long.months, -long.days)) : period(text, book.today);
      return days && [type === "since" ? range(days[0]) : range(null, days[1]), text];
    }
    const dots = text.indexOf("..");
    if (dots >= 0) {
      const start = text.slice(0, dots), end = text.slice(dots + 2);
      const first = start ? ends(start, type, book, level) : [null, null], last = end ? ends(end, type, book, level) : [null, null];
      if (!first || !last || (!start && !end)) return null;
      const [low, high] = past(type, [start, end]) ? [last[0], first[1]] : [first[0], last[1]];
      if (low !== null && high !== null && low > high) return ranged(end + ".." + start, type, book, level);
      return [range(low, high), text];
    }
    let [, sign, rest] = /^(>=|<=|>|<|=|≥|≤|)(.*)$/s.exec(text);
    sign = { "≥": ">=", "≤": "<=" }[sign] || sign;
    const both = ends(rest, type, book, level), shown = sign + rest;
    if (!both) return null;
    if (past(type, [rest])) sign = { ">": "<", "<": ">", ">=": "<=", "<=": ">=" }[sign] || sign;
    const made = sign === ">" ? range(both[1], null, true) : sign === ">=" ? range(both[0]) : sign === "<" ? range(null, both[0], false, true)
      : sign === "<=" ? range(null, both[1]) : range(both[0], both[1]);
    return [made, shown];
  }
  /* Parsing */

  function parse(text, book) {
    const [found, more] = tokens(text), clauses = [], sort = [], problems = [];
    let stated = false;
    const one = book.data.one;
    const names = () => ["has", "sort", "asof"].concat(...book.data.fields.map((field) => [field.name].concat(book.aliases(field))));
    const wrong = (message, hint, clause) => { problems.push({ text: message, hint: !!hint, clause: clause ? clauses.length : -1 }); };
    const special = (item) => tight(item.name);
    const say = (what, ...about) => (about.length ? says[what].replace(/%/g, () => about.shift()) : says[what]);
    const meant = (word, known) => { const close = near(word, known); return close ? say("meant", close) : ""; };
    const noLetters = (item) => wrong(say("letters", item.raw), true);

    const add = (item, name, type, title, kind, terms, more) => {
      if (!terms.length) terms = item.alternatives.map((atoms) => atoms.map((atom) => quoted(atom.text, atom.quoted)));
      clauses.push(Object.assign({ kind, field: name, negated: item.negated, terms, text: written(item.negated, name, terms), label: chip(item.negated, title, type, terms) }, more));
    };
    const unusable = (shown, field) => {
      const wanted = say(wants[field.type] || field.type), dated = ["day", "due", "since", "until"].includes(field.type);
      wrong(dated && /[0-9]{4}-[0-9]{1,2}/.test(shown) ? say("calendar", shown, wanted) : say("unusable", shown, field.name, wanted), false, true);
      return null;
    };

    /* `severity=1` and `(service:dns` as they are written here. */
    const elsewhere = (raw) => {
      const [, name, sign, rest] = /^\(*([^=<>!:()]+)(==?|!=|[<>]=?|:)([^)]+)\)*$/.exec(raw) || [];
      return name && book.field(name) ? (sign === "!=" ? "-" : "") + name + ":" + (/^[<>]/.test(sign) ? sign : "") + rest : "";
    };

    const asText = (item) => {
      let other;
      const { name, whole } = item, rest = whole.text.slice(name.length + 1), plain = folded(name).replace(/[_-]/g, ""), needle = letters(whole.text);
      const word = plain && Array.from(name).length <= 30 && letters(plain).replace(/ /g, "") === plain && name[0] > "9";
      const unknown = word && rest && !"/:\\".includes(rest[0]);
      if (!needle) return noLetters(item);
      if (unknown) wrong(say("unknown", name) + meant(name, names()), false, true);
      else if (!whole.quoted && ["OR", "AND", "NOT"].includes(whole.text)) wrong(say("logic", whole.text, say(whole.text)), true, true);
      else if (!whole.quoted && (other = elsewhere(item.raw))) wrong(say("text", item.raw) + say("meant", other), true, true);
      const shown = unknown && item.raw === whole.text ? whole.text : quoted(whole.text, whole.quoted);
      clauses.push({ kind: "text", field: "", negated: item.negated, terms: [[shown]], text: (item.negated ? "-" : "") + shown, label: (item.negated ? "not " : "") + shown, needle });
    };

    const asSort = (item) => {
      for (const atom of item.alternatives.flat()) {
        const turned = atom.text[0] === "-", name = turned ? atom.text.slice(1) : atom.text, field = book.field(name);
        if (!field && tight(name) === "best" && book.data.ordered) { if (sort.every((other) => other[0] !== "best")) sort.push(["best", turned]); }
        else if (!field) wrong(say("sort", name) + meant(name, names()));
        else if (sort.every((other) => other[0] !== field.name)) sort.push([field.name, turned]);
      }
    };

    const asHas = (item) => {
      const terms = [], columns = [], parts = book.column("parts"), known = (asked[book.data.name] || "").split(" ").filter(Boolean);
      for (const atoms of item.alternatives) {
        const good = [], from = [];
        for (const atom of atoms) {
          const field = book.field(atom.text), part = (field ? parts ? parts.values : [] : known).find((value) => tight(value) === tight(atom.text));
          if (!field && !part) {
            wrong(say("has", atom.text, one) + meant(atom.text, names().concat(known)), false, true);
            continue;
          }
          good.push(part || field.name);
          from.push(part ? "parts:" + part : field.of || field.name);
        }
        if (good.length === atoms.length) { terms.push(good); columns.push(from); }
      }
      add(item, "has", "has", "Has", terms.length ? "has" : "", terms, { names: columns });
    };

    const asPart = (item, field) => {
      const terms = item.alternatives.map((atoms) => atoms.map((atom) => atom.text).join(" ")), needles = terms.map(letters).filter(Boolean);
      if (!needles.length) return noLetters(item);
      add(item, field.name, "text", field.title, "text", terms.map((term, at) => [quoted(term, item.alternatives[at].some((atom) => atom.quoted))]), { needle: needles.join("\n") });
    };

    const value = (atom, field) => {
      const lookup = book.lookup(field.name), text = folded(atom.text), title = field.title.toLowerCase();
      const raw = () => quoted(atom.text, atom.quoted);
      if (field.type === "level" && (/^[<>=≤≥]/.test(text) || text.includes("..")) && !(lookup && lookup.find(atom.text).length)) {
        const values = lookup ? lookup.column.values : [], isLevel = (word) => /^[0-9]{1,9}$/.test(word);
        const found = ranged(text, "level", book, (word) => {
          const at = lookup ? lookup.find(word) : [], of = at.length ? values[at[0]] : word;
          return isLevel(of) ? +of : null;
        });
        return found ? [found[1], values.map((_, at) => at).filter((at) => isLevel(values[at]) && holds(found[0], +values[at]))] : unusable(atom.text, field);
      }
      if (!lookup) { wrong(say("none", one, title), true, true); return [raw(), []]; }
      if (!atom.quoted && Array.from(atom.text).length > 1 && atom.text.endsWith("*")) {
        const start = atom.text.slice(0, -1), lead = key(start), places = lookup.column.values.map((_, at) => at).filter((at) => key(lookup.column.values[at]).startsWith(lead));
        if (!places.length) wrong(say("begins", title, start), true, true);
        return [atom.text, places];
      }
      const found = lookup.find(atom.text);
      if (found.length) return [quoted(found.length === 1 ? lookup.column.values[found[0]] : atom.text, atom.quoted && found.length > 1), found];
      const missing = ["none", "null", "empty"].includes(key(atom.text)) ? say("missing", field.name) : "";
      const said = field.name === "is" ? say("is", one, atom.text) : say("nothing", one, title, atom.text);
      const counts = field.name === "is" && book.field(atom.text);
      wrong(said + (counts && counts.type === "number" ? say("meant", counts.name + ":>=1") : meant(atom.text, lookup.column.values.concat(lookup.column.labels)) || missing), true, true);
      return [raw(), []];
    };

    const asField = (item, field) => {
      if (field.type === "text") return asPart(item, field);
      const terms = [], made = [];
      const wordy = field.type === "words" || field.type === "level";
      for (const atoms of item.alternatives) {
        if (wordy) {
          const found = atoms.map((atom) => value(atom, field));
          if (found.every(Boolean)) { terms.push(found.map((both) => both[0])); made.push(found.map((both) => both[1])); }
        } else {
          const shown = atoms.map((atom) => atom.text).join("+"), found = ranged(folded(shown), field.type, book);
          if (found) { terms.push([found[1]]); made.push(found[0]); } else unusable(shown, field);
        }
      }
      add(item, field.name, field.type, field.title, !terms.length ? "" : wordy ? "words" : "range", terms, wordy ? { places: made } : { ranges: made });
    };

    for (const item of found) {
      if (special(item) !== "asof") continue;
      const atoms = item.alternatives.flat(), days = atoms.length === 1 ? period(folded(atoms[0].text), book.today) : null;
      if (!days || days[0] !== days[1]) wrong(say("day", item.raw));
      else { book = book.on(days[0]); stated = true; }
    }
    for (const item of found) {
      const name = special(item), field = item.name ? book.field(item.name) : null;
      if (name === "asof") continue;
      if (item.open) wrong(say("open"), true);
      if (!field && name !== "sort" && name !== "has") asText(item);
      else if (!item.alternatives.length) wrong(say("value", field ? field.name : name));
      else if (field) asField(item, field);
      else if (name === "sort") asSort(item);
      else asHas(item);
    }
    if (more) wrong(say("long"));
    return { clauses, sort, problems, today: book.today, stated, text: joined(clauses, sort, stated ? book.today : "") };
  }

  Object.assign(window.postmortems, { parse, quoted, others, tester });
})();
