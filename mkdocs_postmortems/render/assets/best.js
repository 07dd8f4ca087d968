/* Best match: the twin of the package's `query/best.py`. Loads lunr and those parts of the whole texts that a query's words lie in, and
   hands a book what it needs to look into texts and to rank rows. Explore loads it when a reader first asks for the best match. */
(function (w, d) {
  "use strict";
  const WORDS = 24, BEGUN = 24, EXACT = 4, SHORT = 3, LONGEST = 40, FINE = 1e6, SIGNS = 0x2801, PARTS = [0, 1, 2, 3, 4];
  const CJK = /^[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u{20000}-\u{3ffff}]$/u;
  const pm = w.postmortems, { has } = pm.inner, files = {}, words = new Map(), kept = new Map();
  let averages = null, lengths = [];

  /* Whether a script has come, or will not come; else `act` is called when it is known. */
  function come(src, act) {
    let file = files[src];
    if (!file) {
      file = files[src] = {};
      const script = d.createElement("script"), end = (failed) => { file.done = true; file.failed = failed; file.act(); };
      script.onload = () => end(false);
      script.onerror = () => end(true);
      script.src = src;
      d.head.append(script);
    }
    file.act = act;
    return file.done;
  }

  /* Words as they are kept: of scripts without blanks each pair of neighbours, or a character that stands alone. */
  function terms(pieces) {
    const found = [];
    let run = [];
    for (const piece of pieces.concat("")) {
      if (CJK.test(piece)) { run.push(piece); continue; }
      if (run.length === 1) found.push(run[0]);
      else run.slice(1).forEach((char, at) => found.push(run[at] + char));
      run = [];
      if (piece && Array.from(piece).length <= LONGEST) found.push(piece);
    }
    return found;
  }
  const short = (term) => term.length < SHORT && !CJK.test(term);
  const asked = (clauses) => Array.from(new Set(clauses.filter((one) => one.kind === "text" && (one.field === "" || one.field === "title"))
    .flatMap((one) => one.needle.split("\n").flatMap((line) => terms(line.split(" "))))));

  /* The numbers of the parts in which a word lies and those that begin with it. */
  function places(term) {
    const { parts } = pm.texts, found = [];
    let at = 0;
    while (at + 1 < parts.length && parts[at + 1] <= term) at++;
    do found.push(++at); while (at < parts.length && !short(term) && parts[at].startsWith(term));
    return parts.length ? found : [];
  }
  function lines(number) {
    if (!words.has(number)) {
      const text = pm.texts["part" + number];
      if (!text) return [];
      words.set(number, text.split("\n").map((line) => line.split(" ")));
    }
    return words.get(number);
  }
  function rows(packed) {
    if (!kept.has(packed)) {
      let row = -1;
      kept.set(packed, Array.from(packed.matchAll(/([\u2865-\u28c8]*)([\u2801-\u2864])([\u28c9-\u28dc]*)/g), ([, more, last, said]) => {
        let step = 0;
        for (const digit of more) step = (step + digit.charCodeAt(0) - SIGNS - 100) * 100;
        row += step + last.charCodeAt(0) - SIGNS + 1;
        const marks = Array.from(said, (mark) => mark.charCodeAt(0) - SIGNS - 200);
        return [row, PARTS.map((at) => (marks.includes(10 + at) ? 1 : marks.includes(15 + at) ? 2 : 0)).concat(marks[0] < 10 ? marks[0] : 1)];
      }));
    }
    return kept.get(packed);
  }
  function begun(term) {
    const found = places(term).flatMap(lines).filter(([word]) => (short(term) ? word === term : word.startsWith(term)));
    return found.sort(([a, one], [b, other]) => (b === term) - (a === term) || other.length - one.length || (a < b ? -1 : 1));
  }

  /* Rows whose text holds a word, or one that begins with it; a phrase is not looked for here. */
  function holds(needle) {
    const pieces = needle.split(" ");
    if (pieces.length > 1 && !pieces.every((piece) => CJK.test(piece))) return new Set();
    const found = terms(pieces).map((term) => new Set(begun(term).flatMap(([, packed]) => rows(packed).map(([row]) => row))));
    return found.length ? new Set(Array.from(found[0]).filter((row) => found.every((one) => one.has(row)))) : new Set();
  }

  /* For each row a number that is smaller for a better match; null where no word of the query stands in its text. */
  function order(clauses) {
    const { size, fields } = pm.texts, weights = new Map(), there = new Map(), made = Array(size).fill(null);
    for (const term of asked(clauses.filter((one) => !one.negated)).slice(0, WORDS)) {
      for (const [word, packed] of begun(term).slice(0, BEGUN)) {
        weights.set(word, (weights.get(word) || 0) + (word === term ? EXACT : 1));
        there.set(word, rows(packed));
      }
    }
    if (!weights.size) return made;
    const builder = new w.lunr.Builder();
    for (const [name, boost] of fields) builder.field(name, { boost });
    for (const row of new Set(Array.from(there.values()).flatMap((list) => list.map(([row]) => row)))) {
      builder.add({ id: row });
      fields.forEach(([name], at) => { builder.fieldLengths[name + "/" + row] = lengths[at][row]; });
    }
    builder.documentCount = size;
    builder.calculateAverageFieldLengths = () => { builder.averageFieldLength = averages; };
    let place = 0;
    for (const [word, list] of there) {
      const posting = builder.invertedIndex[word] = { _index: place++ };
      fields.forEach(([name], at) => {
        posting[name] = {};
        for (const [row, often] of list) {
          if (!often[at]) continue;
          posting[name][row] = {};
          builder.fieldTermFrequencies[name + "/" + row][word] = often[at];
        }
      });
    }
    const ask = (query) => weights.forEach((boost, word) => query.term(word, { boost, usePipeline: false }));
    for (const { ref, score } of builder.build().query(ask)) made[+ref] = -Math.floor(score * FINE + 0.5);
    return made;
  }

  /* A query with what is found in whole texts, and with the rank of each row. */
  function found(parsed) {
    for (const one of parsed.clauses) if (one.kind === "text" && !one.field) one.there = holds(one.needle);
    return parsed;
  }
  function ranked(parsed) {
    found(parsed).ranks = order(parsed.clauses);
    if (asked(parsed.clauses).length) parsed.ranked = parsed.sort.some(([name, back]) => name === "best" && back) ? "worst match in the whole texts" : "best match in the whole texts";
  }

  /* Whether all that a query needs is there or cannot be had; else `act` is called when something of it came. */
  pm.best = (book, query, src, act) => {
    const folder = src.slice(0, src.lastIndexOf("best.js")), first = [folder + "texts.js"].concat(w.lunr ? [] : folder + "lunr.js");
    if (first.filter((one) => !come(one, act)).length) return false;
    query.unread = !pm.texts || !w.lunr || pm.texts.size !== book.size;
    if (query.unread) return true;
    if (!averages) {
      averages = {};
      lengths = pm.texts.lengths.map((text) => text.split(" ").map(Number));
      pm.texts.fields.forEach(([name], at) => { averages[name] = lengths[at].reduce((a, b) => a + b, 0) / book.size; });
    }
    const parts = Array.from(new Set(asked(query.clauses).flatMap(places)), (number) => folder + "texts-" + number + ".js");
    if (parts.filter((one) => !come(one, act)).length) return false;
    query.unread = parts.some((one) => files[one].failed);
    if (!has(book, "parse")) {
      const parse = book.parse;
      book.parse = (text) => { const parsed = parse.call(book, text); return parsed.sort.some(([name]) => !book.field(name)) ? found(parsed) : parsed; };
    }
    ranked(query);
    return true;
  };
})(window, document);
