// Finds pages for words, in the files that the build made of the handbook (hooks/handbook/search).
// Knows neither the page nor any language: what a language does to its words comes as tables with
// the index. `load(name)` gives the text of one of the files; a search asks for a handful of them.

const WORD = /[\p{L}\p{N}]+(?::\p{L}+)?/gu;
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const VALUE = new Map([...DIGITS].map((digit, value) => [digit, value]));
const VOWELS = "aeiouy";
const SHORTEST = 3; // letters that are left when an ending is taken off
const LEVELS = 63; // the highest impact
const LAST = "\uffff";

/** What a name that fits wholly is worth, by why it leads to the page (records.Because). */
const NAMES = [12, 9, 9, 9, 7];
const [TITLE, , , FOREIGN] = NAMES.keys();
const REASONS = NAMES.length;

const NEAR = 1.25; // a name that is a compound of the title: "skolkurator" for "kurator"

/** How far words are trusted that are not written in the handbook as they were asked for. */
const EXACT = 1;
const BEGUN = 0.6;
const MISSPELT = 0.5;
const DOUBTED = 0.7;
const PART = 0.5;
const ALIKE = 0.3;

/** How far a word of a name is trusted: as it stands there, in another form, as a part of it. */
const FORMS = [1, 0.85, PART];

const FORM = 1.5; // letters that a misspelt form of a word is counted as
const SHOWN = 5; // the best hits, whose cards are fetched anyway
const LEAST = 0.05; // hits without some of the words and worth less than this beside the best: left out

export const fold = (word) =>
  word.split(":")[0].toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

const told = (word) => word.length > 1 || /\p{Nd}/u.test(word);

export const words = (text) =>
  (text.replaceAll("\u00ad", "").normalize("NFC").match(WORD) ?? []).map(fold).filter(told);

// Stems ------------------------------------------------------------------------------------------

const set = (text) => new Set(text.split(" ").filter(Boolean));

const lengths = (some) => [...new Set([...some].map((each) => each.length))].sort((a, b) => a - b);

export const prepared = ({ clitics, endings, tails, finals, shortest }) => {
  const rules = { clitics: set(clitics), endings: set(endings), finals, shortest };
  rules.tails = Object.fromEntries(Object.entries(tails).map(([tail, to]) => [tail, to.split("/")]));
  rules.cliticLengths = lengths(rules.clitics);
  rules.endingLengths = lengths(rules.endings);
  return rules;
};

const levelled = (stem, { finals }) => {
  if (stem.length > 2 && VOWELS.includes(stem.at(-1))) {
    stem = stem.slice(0, stem.length > 3 && stem.at(-1) === stem.at(-2) ? -2 : -1);
  }
  for (const length of [4, 3, 2, 1]) {
    const final = finals[stem.slice(-length)];
    if (final !== undefined && stem.length > length) return stem.slice(0, -length) + final;
  }
  return stem;
};

/** The stems a word may be a form of: the same as stems.py finds. */
export const stems = (word, rules) => {
  if (/^\p{Nd}/u.test(word)) return [word];
  const found = new Set([levelled(word, rules)]);
  const keep = (stem) => {
    const key = levelled(stem, rules);
    if (key.length >= rules.shortest) found.add(key);
  };
  const add = (stem) => {
    keep(stem);
    for (let length = 1; length < 6; length++) {
      const rest = stem.slice(0, -length);
      for (const other of rules.tails[stem.slice(-length)] ?? []) keep(rest + other);
    }
  };
  const without = (whole, endingLengths, endings, shortest) =>
    endingLengths
      .filter((n) => whole.length - n >= shortest && endings.has(whole.slice(-n)))
      .map((n) => whole.slice(0, -n));
  for (const base of [word, ...without(word, rules.cliticLengths, rules.clitics, SHORTEST + 1)]) {
    add(base);
    without(base, rules.endingLengths, rules.endings, SHORTEST).forEach(add);
  }
  return [...found];
};

/** Letters to add, drop, change or swap to make one word of the other; more than `most`: Infinity. */
export const distance = (a, b, most) => {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let before = [];
  let last = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    if (Math.min(...row) > most) return Infinity;
    [before, last] = [last, row];
  }
  return last[b.length] > most ? Infinity : last[b.length];
};

// Files ------------------------------------------------------------------------------------------

const backwards = (word) => [...word].reverse().join("");

/** Reads numbers from a text of digits of five bits. */
function* numbers(text) {
  let value = 0;
  let shift = 0;
  for (const digit of text) {
    const part = VALUE.get(digit);
    value += (part & 31) << shift;
    if (part > 31) {
      shift += 5;
    } else {
      yield value;
      value = shift = 0;
    }
  }
}

const entry = (line) => {
  const [, postings = "", named = "", count = 0] = line.split("\t");
  const pages = new Map();
  const names = [];
  let page = 0;
  // An impact is one digit of six bits, after each page.
  for (let at = 0; at < postings.length; ) {
    let end = at;
    while (VALUE.get(postings[end]) > 31) end++;
    page += [...numbers(postings.slice(at, end + 1))][0];
    pages.set(page, VALUE.get(postings[end + 1]) / LEVELS);
    at = end + 2;
  }
  page = 0;
  const values = [...numbers(named)];
  for (let at = 0; at < values.length; at += 4) {
    page += values[at];
    const [name, length, because] = values.slice(at + 1, at + 4);
    const [reason, form] = [because % REASONS, Math.floor(because / REASONS)];
    const [trust, near] = [FORMS[form % FORMS.length], form >= FORMS.length];
    names.push({ page, name, length, because: reason, trust, near });
  }
  return { pages, names, count: +count || pages.size };
};

const isCut = ({ pages, count }) => count > pages.size;

/** The place of the last of some sorted words that is not after `word`. */
const placeOf = (sorted, word) => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= word) low = middle + 1;
    else high = middle;
  }
  return Math.max(low - 1, 0);
};

// The search itself ------------------------------------------------------------------------------

export const open = async (load) => {
  const overview = JSON.parse(await load("index.json"));
  const own = prepared(overview.rules[overview.language]);
  const other = prepared(overview.rules[overview.other]);
  const stopwords = set(overview.stopwords);
  const kinds = overview.kinds.map(([label, icon, family, weight]) => ({ label, icon, family, weight }));
  const kindOf = overview.kinds.flatMap(([, , , , count], kind) => Array(count).fill(kind));
  const cache = new Map();

  const file = (name) => {
    if (!cache.has(name)) {
      const text = load(`${overview.folder}/${name}`);
      text.catch(() => cache.delete(name)); // a failure is not kept
      cache.set(name, text);
    }
    return cache.get(name);
  };

  const piece = async (number, letter = "w") => {
    const text = await file(`${letter}${number}.txt`);
    const known = cache.get(text) ?? new Map();
    if (!known.size) {
      for (const line of text.split("\n")) known.set(line.slice(0, (line + "\t").indexOf("\t")), line);
      cache.set(text, known);
    }
    return known;
  };

  /** The entries of some stems that the handbook has. */
  const entries = async (keys) => {
    const found = await Promise.all(
      keys.map(async (key) => {
        const line = (await piece(placeOf(overview.words, key))).get(key);
        return line === undefined ? [] : [{ key, ...entry(line) }];
      }),
    );
    return found.flat();
  };

  /** An entry with the pages too that lie apart because the word means less there. */
  const filled = async (found) => {
    if (!isCut(found)) return found;
    const line = (await piece(placeOf(overview.rest, found.key), "r")).get(found.key);
    const { pages, names } = entry(line);
    return {
      ...found,
      pages: new Map([...found.pages, ...pages]),
      names: [...found.names, ...names],
    };
  };

  const known = (word) =>
    entries([...stems(word, own), ...stems(word, other).map((stem) => `${stem}~`)]);

  /** All keys that begin so, at most a few pieces of them. */
  const begun = async (start) => {
    const first = placeOf(overview.words, start);
    const last = Math.min(placeOf(overview.words, start + LAST), first + 2);
    const found = [];
    for (let number = first; number <= last; number++) {
      for (const [key, line] of await piece(number)) {
        if (key.startsWith(start)) found.push({ key, ...entry(line) });
      }
    }
    return found;
  };

  /** Words of the handbook that begin or end with the same two letters. */
  const neighbours = async (word) => {
    const near = async (letter, borders, whole) => {
      const start = whole.slice(0, 2);
      const from = Math.max(placeOf(borders, start), placeOf(borders, whole) - 1);
      const to = Math.min(placeOf(borders, start + LAST), from + 2);
      const some = [];
      for (let number = from; number <= to; number++) {
        some.push(...(await file(`${letter}${number}.txt`)).split("\n"));
      }
      return some;
    };
    const both = await Promise.all([
      near("f", overview.forward, word),
      near("b", overview.backward, backwards(word)),
    ]);
    return new Set(both.flat());
  };

  /** Words that are nearly spelled so, or of which this may be a misspelt form. */
  const spellings = async (word, most = word.length > 7 ? 2 : 1) => {
    const long = (stem) => stem.length >= Math.max(5, word.length / 2);
    const cut = most > 1 ? stems(word, own).filter(long) : [];
    const start = word.slice(0, 2);
    let best = most;
    let found = [];
    for (const candidate of await neighbours(word)) {
      let far = distance(word, candidate, best);
      if (far > FORM && best >= FORM && candidate.startsWith(start)) {
        const others = stems(candidate, own).filter(long);
        if (cut.some((stem) => others.some((each) => distance(stem, each, 1) <= 1))) far = FORM;
      }
      if (far < best) found = [];
      if (far <= best) found.push(candidate);
      best = Math.min(best, far);
    }
    return found.slice(0, 3);
  };

  /**
   * The parts of a compound that the handbook does not have as a whole, each as a word: a beginning
   * that stands in names, and the rest if that is known too.
   */
  const parts = async (word) => {
    let longest = [];
    for (let end = word.length - 4; end > 3; end--) {
      const [start, rest] = [word.slice(0, end), word.slice(end)];
      const head = (await entries(stems(start, own).slice(0, 2))).filter(inNames);
      if (!head.length) continue;
      const tail = (await known(rest)).filter(({ key }) => key.length > 2);
      if (tail.length) return [taken(start, head, PART), taken(rest, tail, PART)];
      if (end > 4 && !longest.length) longest = [taken(start, head, PART)];
    }
    return longest;
  };

  const alike = async (word) => {
    for (let end = word.length - 1; end >= Math.max(4, word.length * 0.6); end--) {
      const found = await begun(word.slice(0, end));
      if (found.length) return found;
    }
    return [];
  };

  /** Whether an entry of this language stands in names, be it as a part of a word. */
  const inNames = ({ key, names }) => !key.endsWith("~") && key.length > 3 && names.length;

  /** Whether an entry of this language is a word of a name, and not only a part of one. */
  const isName = ({ key, names }) => !key.endsWith("~") && names.some(({ trust }) => trust > PART);

  /** A word with what it finds, how far that is trusted, and a better spelling. */
  const taken = (word, found, quality, instead) => ({ word, found, quality, instead });

  /** What a word of the question is taken for: a word, perhaps with the parts of a compound. */
  const resolved = async (word) => {
    const same = await known(word);
    if (same.length) {
      const meant = await doubted(word, same);
      const some = word.length < 8 || meant.length || same.some(isName) ? [] : await parts(word);
      return [taken(word, [...same, ...meant], EXACT), ...some];
    }
    const beginnings = word.length > 1 ? await begun(word) : [];
    if (beginnings.length) return [taken(word, beginnings, BEGUN)];
    const better = word.length > 3 ? await spellings(word) : [];
    if (better.length) {
      return [taken(word, (await Promise.all(better.map(known))).flat(), MISSPELT, better[0])];
    }
    const some = await parts(word);
    if (some.length > 1) return some;
    const others = word.length > 4 ? await alike(word) : [];
    return others.length || !some.length ? [taken(word, others, ALIKE)] : some;
  };

  /** A form that the handbook never writes may be an error: what it is with one letter mended. */
  const doubted = async (word, same) => {
    const keys = new Set(same.map(({ key }) => key));
    const isWritten = keys.has(levelled(word, own)) || keys.has(`${levelled(word, other)}~`);
    if (word.length < 5 || isWritten) return [];
    const better = await spellings(word, 1);
    const found = (await Promise.all(better.map(known))).flat();
    return found.filter(({ key }) => !keys.has(key)).map((each) => ({ ...each, trust: DOUBTED }));
  };

  /** How much a word tells that so many pages have. */
  const rarity = (count) => Math.log(1 + (kindOf.length - count + 0.5) / (count + 0.5));

  /** How much of a question one of its words is: a common one less, but no rare one is all of it. */
  const weightOf = ({ found }) =>
    0.5 + Math.min(rarity(Math.max(0, ...found.map(({ count }) => count))), 2);

  /**
   * Pages for words, the best first: `{ page, kind, named, because, name }`, where `name` is the
   * number of the name that answered when the page is `named`. `terms`: what the words were taken
   * for. `cut`: there are more pages, which count for less; `whole` asks for these too.
   */
  const search = async (text, whole = false) => {
    const all = [...new Set(words(text))];
    const telling = all.filter((word) => !stopwords.has(word));
    const terms = (await Promise.all((telling.length ? telling : all).map(resolved))).flat();
    const cut = !whole && terms.some(({ found }) => found.some(isCut));
    if (whole) for (const term of terms) term.found = await Promise.all(term.found.map(filled));
    const weights = terms.map(weightOf);
    const asked = weights.reduce((sum, each) => sum + each, 0);
    const share = (numbers) => [...numbers].reduce((sum, each) => sum + weights[each], 0) / asked;
    const pages = new Map(); // page -> { score, terms }
    const names = new Map(); // page and name -> what of it was met
    const at = (page) => {
      if (!pages.has(page)) pages.set(page, { page, score: 0, terms: new Set(), best: null });
      return pages.get(page);
    };
    terms.forEach(({ found, quality }, number) => {
      const scores = new Map();
      const isOwn = found.some(({ key }) => !key.endsWith("~")); // then the other language is a guess
      for (const { key, pages: postings, names: named, count, trust: sure = 1 } of found) {
        const rare = rarity(count);
        for (const [page, impact] of postings) {
          scores.set(page, Math.max(scores.get(page) ?? 0, sure * quality * rare * impact));
        }
        const trust = sure * quality * (key.endsWith("~") && isOwn ? PART : 1);
        for (const each of named) {
          const id = `${each.page} ${each.name}`;
          if (!names.has(id)) names.set(id, { ...each, met: new Map() });
          const { met } = names.get(id);
          met.set(number, Math.max(met.get(number) ?? 0, trust * each.trust));
        }
      }
      for (const [page, score] of scores) {
        at(page).score += score;
        at(page).terms.add(number);
      }
    });
    for (const { page, name, length, because, near, met } of names.values()) {
      const part = Math.min(met.size / length, 1);
      const trust = [...met.values()].reduce((sum, each) => sum + each, 0) / met.size;
      const weight = kinds[kindOf[page]].weight;
      const reason = NAMES[because] * (near ? NEAR : 1);
      const worth = reason * part * share(met.keys()) ** 2.5 * trust * weight;
      const here = at(page);
      const all = part === 1 && trust > PART;
      if (worth > (here.best?.worth ?? 0)) here.best = { worth, because, name, whole: all };
      if (because === FOREIGN || part === 1) for (const number of met.keys()) here.terms.add(number);
    }
    const results = [...pages.values()].map(({ page, score, terms: found, best }) => {
      const covered = share(found);
      const total = score * (0.3 + 0.7 * covered) + (best?.worth ?? 0);
      const named = best && (best.whole || (best.because === FOREIGN && !score));
      const { because, name } = named ? best : { because: TITLE, name: 0 };
      return { page, kind: kindOf[page], score: total, named, because, name, whole: found.size === terms.length };
    });
    results.sort((a, b) => b.score - a.score || a.page - b.page);
    const least = (results[0]?.score ?? 0) * LEAST;
    const good = results.filter(({ score, whole }) => whole || score >= least);
    return { results: await namesakesFirst(good, words(text).join(" ")), terms, cut };
  };

  /** The card of a page: `{ path, title, summary, names }`. */
  const page = async (number) => {
    const { cards } = overview;
    return JSON.parse(await file(`c${Math.floor(number / cards)}.json`))[number % cards];
  };

  /** A hit with its card, and with the text of its page if that is to be quoted. */
  const shown = async (result) => {
    // Whoever names a page wants to know what it is about, not where the word stands in it.
    const sections = result.named ? "[]" : file(`t${result.page}.json`);
    return { ...(await page(result.page)), sections: JSON.parse(await sections) };
  };

  /** Among the best, the pages that are called just what was asked for, letter by letter. */
  const namesakesFirst = async (results, asked) => {
    const best = await Promise.all(
      results.slice(0, SHOWN).map(async (result) => {
        const { names } = await page(result.page);
        const place = result.named ? names.findIndex((each) => words(each).join(" ") === asked) : -1;
        return { result, rank: place < 0 ? 2 : Math.min(place, 1) };
      }),
    );
    best.sort((a, b) => a.rank - b.rank);
    return [...best.map(({ result }) => result), ...results.slice(SHOWN)];
  };

  // Excerpts -------------------------------------------------------------------------------------

  /** Cuts a text into `[piece, whether it was asked for]`. */
  const marked = (text, terms) => {
    const keys = new Set(terms.flatMap(({ found }) => found.map(({ key }) => key.replace("~", ""))));
    const sought = terms.flatMap(({ word, instead }) => (instead ? [word, instead] : [word]));
    const pieces = [];
    let end = 0;
    for (const match of text.matchAll(WORD)) {
      const word = fold(match[0]);
      const hit =
        sought.some((each) => (each.length > 3 ? word.includes(each) : word === each)) ||
        (sought.some((each) => each.slice(0, 2) === word.slice(0, 2)) &&
          stems(word, own).some((stem) => keys.has(stem)));
      if (!hit) continue;
      pieces.push([text.slice(end, match.index), false], [match[0], true]);
      end = match.index + match[0].length;
    }
    pieces.push([text.slice(end), false]);
    return pieces.filter(([piece]) => piece);
  };

  /** The block of a page's text that says most about the words, and the heading it stands under. */
  const excerpt = ({ summary, sections }, terms, length = 180) => {
    const blocks = [{ anchor: "", heading: "", text: summary }];
    for (const [anchor, heading, text] of sections) {
      for (const block of text.split("\n")) blocks.push({ anchor, heading, text: block });
    }
    let best = { ...blocks[0], pieces: marked(summary, terms), worth: -1 };
    blocks.forEach(({ anchor, heading, text }, number) => {
      const pieces = marked(text, terms);
      const met = new Set(pieces.filter(([, hit]) => hit).map(([piece]) => fold(piece).slice(0, 5)));
      const worth = met.size + (number ? 0 : 0.5) + (met.size && text.length > 40 ? 0.2 : 0);
      if (worth > best.worth) best = { anchor, heading, pieces, worth };
    });
    return { ...best, pieces: shortened(best.pieces, length) };
  };

  return { kinds, search, page, shown, marked, excerpt };
};

/** At most so many letters, from a little before the first word that was asked for. */
const shortened = (pieces, length) => {
  const text = pieces.map(([piece]) => piece).join("");
  if (text.length <= length) return pieces;
  const first = pieces[0][1] ? 0 : pieces.length > 1 ? pieces[0][0].length : 0;
  let from = Math.max(0, Math.min(first - 50, text.length - length));
  if (from) from = text.indexOf(" ", from) + 1;
  let to = Math.min(text.length, from + length);
  if (to < text.length) to = Math.max(text.lastIndexOf(" ", to), from + 1);
  const cut = [];
  let at = 0;
  for (const [piece, hit] of pieces) {
    const part = piece.slice(Math.max(from - at, 0), Math.max(to - at, 0));
    at += piece.length;
    if (part) cut.push([part, hit]);
  }
  if (from) cut.unshift(["… ", false]);
  if (to < text.length) cut.push([" …", false]);
  return cut;
};
