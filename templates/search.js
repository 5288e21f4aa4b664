// The engine of the search, which is loaded when a reader asks for it. How terms are cut and ranked
// is told again in the module Search of the program; examples that both must obey keep them alike.
// Own names: text, found, parts, kind, first, wholes, page, chunks, places, words, from, asked,
// Own names: synonyms, corrected, vocabulary, method, last, terms, fields, isPath, folded,
// Own names: excerpt, version, start, anchor, headings, score, versions, update, hits,
// Own names: languages, total, isOperation, inTitle, isStop, forms, correction, list, isKnown,
// Own names: inHeading, runKind, isQuoted, factor, usable, isName, covered, isTitled,
// Own names: stems, stops, kinds, percent
(function () {
  const base = new URL('../search/', document.currentScript.src);

  // Terms. What a character is: 0 nothing, 1 a letter without case, a digit or a mark, 2 a letter of
  // a script without blanks, 3 a joiner, 4 a colon, 5 a slash, 7 and 8 upper and lower case.
  const kinds = [
    [/[-._'\u2010\u2011\u2019]/, 3], [/:/, 4], [/\//, 5], [/[\xad\u200b-\u200d\u2060\ufeff]/, 6],
    [/[\p{Lu}\p{Lt}]/u, 7], [/\p{Ll}/u, 8], [/[^\p{L}\p{N}\p{M}]/u, 0], [/\p{N}/u, 1],
    [/[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}]/u, 2], [/./su, 1],
  ];
  const special = { ß: 'ss', œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', ς: 'σ' };
  const known = new Map();

  // What a character is and what stands for it in terms.
  function fold(character) {
    if (!known.has(character)) {
      const [, kind] = kinds.find(([pattern]) => pattern.test(character));
      const small = character.normalize('NFKC').toLowerCase().normalize('NFKD');
      const folded = small.replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f]|[^\p{L}\p{N}\p{M}]/gu, '')
        .replace(/[ßœæøłς]/g, (letter) => special[letter]).normalize('NFC');
      known.set(character, { kind: folded || kind < 6 && kind > 2 ? kind : kind && 6, folded });
    }
    return known.get(character);
  }

  // The terms of a text: [term, first part, last part, start, end].
  function cut(string) {
    const characters = [];
    let offset = 0;
    for (const character of string.normalize('NFC')) {
      const { kind, folded } = fold(character);
      if (kind !== 6) characters.push({ kind, folded, from: offset });
      offset += character.length;
      if (characters.length) characters[characters.length - 1].to = offset;
    }
    // The `s` of `APIs` is of a kind of its own, for `HTTPServer` is two words and that is one.
    const shape = characters.map(({ kind, folded }, at) =>
      kind === 8 && folded === 's' && characters[at - 1]?.kind === 7 && characters[at - 2]?.kind === 7 && characters[at + 1]?.kind !== 8 ? 9 : kind).join('');
    const list = [];
    let count = 0;
    const emit = (parts) => {
      const from = parts[0].from;
      const to = parts[parts.length - 1].to;
      const term = characters.slice(from, to).map(({ folded }) => folded).join('');
      if (term.length < 65) list.push([term, parts[0].at, parts[parts.length - 1].at, characters[from].from, characters[to - 1].to]);
    };
    for (const { 0: found, index: start } of shape.matchAll(/[1789]+(?:[34][1789]+)*|2+|5/g)) {
      let from = start;
      if (found === '5') {
        if (!+shape[from - 1]) addPath(string.substr(characters[from].from, 512), characters[from].from);
      } else if (found[0] === '2') {
        do emit([{ from, to: Math.min(from + 2, start + found.length), at: count++ }]);
        while (++from < start + found.length - 1);
      } else {
        const name = [];
        for (const run of found.split('4')) {
          const first = name.length;
          for (const word of run.split('3')) {
            for (const part of word.split(/(?<=[189])(?=7)|(?<=7)(?=78)/)) {
              name.push({ from, to: (from += part.length), at: count++ });
              emit(name.slice(-1));
            }
            from++;
          }
          if (name.length - first > 1) emit(name.slice(first));
        }
        if (found.includes('4')) emit(name);
      }
    }
    return list;

    // The path that a text begins with, and each of its ends.
    function addPath(rest, from) {
      const [path] = /^[\w/.{}:~$%-]+/.exec(rest);
      const segments = path.split('/').filter(Boolean).slice(0, 8)
        .map((segment) => /\{|^:/.test(segment) ? '*' : segment.replace(/[\W_]/g, '').toLowerCase()).filter(Boolean);
      segments.forEach((_, at) => {
        const term = '/' + segments.slice(at).join('/');
        if (term.length < 65) list.push([term, count, count, from, from + path.length]);
      });
    }
  }

  // Stems, by the rules that the manifest has for the languages of the site.
  function stem(word, rules) {
    if (!/^[a-z]{4,}$/.test(word)) return word;
    return rules.reduce((last, [pattern, ending]) => last.replace(pattern, ending), word);
  }

  // The site. Its files call one function; what they hold stays for as long as the page.
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const files = new Map();
  const waiting = [];
  let active = 0;
  let site = null;

  self.porticoIndex = (name, ...values) => files.get(name).take(values);

  // Asks for a file once; at most six at a time.
  function load(name, hash) {
    if (!files.has(name)) {
      const file = {};
      file.ready = new Promise((resolve, reject) => {
        file.take = (values) => resolve(file.content = read(name, values));
        waiting.push(() => {
          const script = document.createElement('script');
          script.src = new URL((hash ? name + '-' + hash : 'manifest') + '.js', base);
          script.onload = script.onerror = () => {
            active--;
            script.remove();
            if (!file.content) {
              files.delete(name);
              reject();
            }
            next();
          };
          document.head.append(script);
        });
      });
      files.set(name, file);
      next();
    }
    return files.get(name).ready;
  }

  function next() {
    while (active < 6 && waiting.length) {
      active++;
      waiting.shift()();
    }
  }

  // Texts of which each leaves out what it has in common with the one before.
  function decode(coded) {
    let last = '';
    return coded.map((word) => last = last.slice(0, digits.indexOf(word[0])) + word.slice(1));
  }

  function read(name, values) {
    if (name[0] === 'v') return decode(values[0].split(' '));
    if (name[0] === 't') return readTerms(values);
    if (name[0] === 'd') return readPages(values);
    return name[0] === 'm' ? readManifest(values) : values;
  }

  function readTerms([coded, postings]) {
    let at = 0;
    const number = () => {
      for (let value = 0, shift = 0; ; shift += 5) {
        const digit = digits.indexOf(postings[at++]);
        value |= (digit & 31) << shift;
        if (digit < 32) return value;
      }
    };
    return decode(coded.split(' ')).map((text) => {
      const df = number();
      const hits = [];
      let page = 0;
      for (let count = number(); count > 0; count--) {
        page += number();
        const hit = { page, worth: worths[digits.indexOf(postings[at++])], fields: digits.indexOf(postings[at++]), chunks: [] };
        for (let chunks = number(), chunk = 0; chunks > 0; chunks--) hit.chunks.push(chunk += number());
        hits.push(hit);
      }
      return { text, df, hits };
    });
  }

  function readPages([hashes, list]) {
    const urls = decode(list.map((page) => page[1]));
    const above = decode(list.map((page) => page[2]));
    return list.map(([title, , , name, version, file, slot, ...rest], at) => {
      const headings = [];
      for (let i = 0; i < rest.length; i += 3) {
        headings.push({ text: rest[i], anchor: rest[i + 1] || rest[i].toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''), start: rest[i + 2] });
      }
      return { title, url: urls[at], parents: above[at], name, version, file, hash: hashes[file], slot, headings };
    });
  }

  // How much each impact is worth (BM25F, k1 = 1.2).
  const worths = [...digits].map((_, impact) => {
    const weight = 0.05 * 1.11 ** impact;
    return weight / (1.2 + weight);
  });

  function readManifest([total, runs, terms, pages, vocabulary, languages, stops, synonyms, words]) {
    const table = (text) => {
      const list = text ? text.split(' ') : [];
      return list.filter((_, at) => at % 2 === 0).map((first, at) => ({ first, hash: list[at * 2 + 1] }));
    };
    site = {
      total, runs, terms: table(terms), pages: table(pages), words: Object.fromEntries(words),
      vocabulary: vocabulary ? vocabulary.split(' ') : [],
      languages: languages.map(([, ...rules]) => rules.map(([pattern, ending]) => [new RegExp(pattern), ending])),
      stops: stops.split(' '), synonyms: synonyms.split('|').map((group) => group.split(' ')),
    };
    return site;
  }

  // The place of the last entry of a table that does not begin behind `key`.
  const placeIn = (table, key) => Math.max(0, table.findLastIndex(({ first }) => first <= key));

  // The files of terms that begin with `prefix`: where they begin, and not many more.
  function termFiles(prefix) {
    if (!site.terms.length) return [];
    const first = placeIn(site.terms, prefix);
    const last = Math.min(placeIn(site.terms, prefix + '\uffff'), first + 1);
    return first === last ? [first] : [first, last];
  }

  const firstFile = (word) => termFiles(word).slice(0, 1);

  // Loads files of terms for a query, which looks at no others: what it finds shall not depend on
  // what was loaded before.
  function loadTerms(need, places) {
    for (const place of places) need.usable.add(place);
    return Promise.all(places.map((place) => load('t-' + place, site.terms[place].hash)));
  }

  const loaded = ({ usable }, prefix) => termFiles(prefix).filter((place) => usable.has(place)).flatMap((place) => files.get('t-' + place).content);
  const beginning = (need, prefix) => loaded(need, prefix).filter(({ text }) => text.startsWith(prefix));
  const exact = (need, word) => loaded(need, word).find(({ text }) => text === word);

  // The terms of which a word is another form.
  const formsOf = (need, word) => stemsOf(word).flatMap((one) => beginning(need, stemPrefix(one)).filter(({ text }) => text.length < word.length + 5 && stemsOf(text).includes(one)));

  const methods = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|TRACE)$/;

  // What the query asks for: its parts, the terms made of several, and what it is shaped like.
  function parse(query) {
    const terms = cut(query);
    const words = terms.filter(([text, first, last]) => first === last && text[0] !== '/').slice(0, 12);
    const isOpen = !/\s$/.test(query);
    const parts = words.map(([text, , , start, end], at) => ({
      text, isLast: isOpen && at === words.length - 1,
      isStop: site.stops.includes(text),
      isQuoted: !(query.slice(0, start).split('"').length & 1) && query.indexOf('"', end) >= 0,
    }));
    if (parts.every((part) => part.isStop)) for (const part of parts) part.isStop = false;
    const wholes = [];
    for (let length = 2; length < 4; length++) {
      for (let first = 0; first + length <= parts.length; first++) {
        wholes.push({ first, last: first + length - 1, text: parts.slice(first, first + length).map((part) => part.text).join('') });
      }
    }
    for (const [text, first, last] of terms) {
      if (text[0] === '/') wholes.push({ text, first, last: parts.length - 1, isPath: true });
      else if (last - first > 2 && last < parts.length) wholes.push({ text, first, last });
    }
    const versions = (query.match(/\d+(\.\d+)+/g) || []).map((version) => version.replace(/\./g, ''));
    // `post /orders` and `POST orders` ask for an operation, `post an order` may ask for anything.
    const tokens = query.trim().split(/\s+/);
    const method = tokens.find((token, at) => methods.test(token) || !at && tokens[1]?.[0] === '/' && methods.test(token.toUpperCase()))?.toUpperCase();
    const isName = tokens.length === 1 && (terms.length > words.length || /\d/.test(query));
    return { parts, wholes, versions, method, isOperation: method || query.trim()[0] === '/', isName, usable: new Set() };
  }

  const stemPrefix = (word) => word.length > 3 ? word.slice(0, -1) : word;
  const stemsOf = (word) => [...new Set(site.languages.map((rules) => stem(word, rules)))];
  const idf = (df) => Math.log(1 + (site.total - df + 0.5) / (df + 0.5));
  const isFuzzable = (word) => /^[^\d/\u2e80-\uffff]{4,24}$/.test(word);

  // Edits between two words, of which one may be that neighbours change places (optimal string
  // alignment); infinitely many if they are more than `most`.
  function edits(left, right, most) {
    const rows = [[...right, 0].map((_, at) => at)];
    for (let i = 1; i <= left.length; i++) {
      rows[i] = [i];
      let least = i;
      for (let j = 1; j <= right.length; j++) {
        const isSame = left[i - 1] === right[j - 1];
        rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + !isSame);
        if (left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
        if (rows[i][j] < least) least = rows[i][j];
      }
      if (least > most) return Infinity;
    }
    return rows[left.length][right.length];
  }

  // The letters of a word as bits.
  function letters(word) {
    let bits = 0;
    for (let at = word.length; at--;) bits |= 1 << word.charCodeAt(at);
    return bits;
  }

  // The terms that a misspelt word may mean, the likeliest first: [edits, distance, term].
  function corrections(wrong, terms) {
    const most = wrong.length < 8 ? 1 : 2;
    const wanted = letters(wrong);
    return terms.filter((term) => {
      if ((term.length - wrong.length) ** 2 > 15 || !isFuzzable(term)) return false;
      // Each letter that the term has not is an edit; stems may end with two others.
      let missing = wanted & ~letters(term + 'yl');
      for (let count = most; count--;) missing &= missing - 1;
      return !missing;
    })
      .map((term) => [Math.min(...[...new Set([term, ...stemsOf(term)])].map((form) => edits(wrong, form, most))), (term.length - wrong.length) ** 2, term])
      .filter(([count]) => count && count <= most)
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]).slice(0, 8);
  }

  // Words of the site that mean the same; those that it has not are marked with a hyphen.
  function synonymsOf(wanted) {
    const stems = stemsOf(wanted);
    return site.synonyms.filter((group) => group.some((word) => stemsOf(word.replace('-', '')).some((one) => stems.includes(one))))
      .flat().filter((word) => word !== wanted && word[0] !== '-');
  }

  // Finds the candidates of each part; two rounds of files at most, and a third for misspelt words.
  async function candidates(need) {
    const { parts, wholes } = need;
    const places = [];
    for (const part of parts) {
      part.synonyms = part.isStop ? [] : synonymsOf(part.text);
      part.stems = stemsOf(part.text);
      places.push(...termFiles(part.text));
      for (const one of part.stems) places.push(...termFiles(stemPrefix(one)));
    }
    for (const whole of wholes) places.push(...firstFile(whole.text));
    places.push(...need.versions.flatMap(firstFile));
    // Synonyms are worth three files more, the first ones of each part before others.
    const extra = parts.flatMap((part) => part.synonyms.map((word, at) => [at, ...firstFile(word)])).sort((a, b) => a[0] - b[0]);
    places.push(...[...new Set(extra.map(([, place]) => place))].filter((place) => !places.includes(place)).slice(0, 3));
    await loadTerms(need, [...new Set(places)]);
    for (const part of parts) {
      part.found = new Map();
      part.meant = new Set();
      const add = (term, weight) => {
        if (term && !(part.found.get(term) >= weight)) part.found.set(term, weight);
      };
      const same = exact(need, part.text);
      part.df = part.forms = same ? same.df : 0;
      for (const term of formsOf(need, part.text)) {
        if (term !== same) {
          add(term, 0.85);
          part.forms = Math.max(part.forms, term.df);
        }
      }
      if (part.isLast || part.text.length > 3) {
        for (const term of beginning(need, part.text)) {
          if (term !== same) add(term, 0.7 * Math.sqrt(part.text.length / term.text.length));
        }
      }
      add(same, 1);
      for (const word of part.synonyms) {
        for (const term of formsOf(need, word)) {
          add(term, 0.6);
          part.meant.add(term);
          part.forms = Math.max(part.forms, term.df);
        }
      }
      part.isKnown = part.found.size > 0;
      if (!part.df) for (const term of part.found.keys()) part.df = part.forms = Math.max(part.df, term.df);
    }
    for (const part of parts) await correct(need, part);
    for (const whole of wholes) {
      whole.found = whole.isPath ? beginning(need, whole.text) : formsOf(need, whole.text);
    }
  }

  async function correct(need, part) {
    const pages = new Set();
    for (const [term, weight] of part.found) {
      if (!part.meant.has(term)) for (const hit of term.hits) if (pages.size < 5) pages.add(hit.page);
    }
    if (pages.size > 4 || part.isStop || !isFuzzable(part.text)) return;
    let likely = corrections(part.text, loaded(need, part.text).map(({ text }) => text));
    if (!part.isKnown && (site.vocabulary.length < 3 || likely[0]?.[0] !== 1)) {
      const lists = await Promise.all(site.vocabulary.map((hash, at) => load('v-' + at, hash)));
      likely = corrections(part.text, lists.flat());
    }
    // What is nearest counts; what is further away would only add noise.
    likely = likely.filter(([count]) => count === likely[0][0]);
    await loadTerms(need, likely.flatMap(([, , term]) => firstFile(term)));
    for (const [count, , text] of likely) {
      const term = exact(need, text);
      if (!term || part.found.has(term)) continue;
      part.found.set(term, 0.5 ** count * 0.999);
      if (!part.isKnown) part.df = part.forms = Math.max(part.df, term.df);
      else if (term.df > part.df * 8) {
        // The site has the same slip.
        part.forms = Math.max(part.forms, term.df);
        part.meant.add(term);
      }
    }
    if (!part.isKnown) part.correction = likely.map(([, , text]) => exact(need, text)).filter(Boolean).sort((a, b) => b.df - a.df)[0]?.text;
  }

  // Scores every page that has a part of the query, the best first.
  function rank(need, kind) {
    const { parts, wholes, versions, isOperation, isName } = need;
    const entries = new Map();
    const total = parts.reduce((sum, part) => sum + (part.idf = (idf(part.df) + idf(part.forms)) / 2 * (part.isStop && !part.isQuoted ? 0.05 : 1)), 0);
    const entryOf = (page) => {
      let entry = entries.get(page);
      if (!entry) entries.set(page, entry = { page, hits: [], wholes: [], factor: 1 });
      return entry;
    };
    const take = (at, hit, weight, rarity, cover = rarity) => {
      const entry = entryOf(hit.page);
      const value = rarity * weight * hit.worth;
      if (!(entry.hits[at]?.[0] >= value)) entry.hits[at] = [value, hit, cover];
    };
    parts.forEach((part, at) => {
      for (const [term, weight] of part.found) {
        const rarity = Math.min(part.idf, idf(term.df));
        for (const hit of term.hits) take(at, hit, weight, rarity, part.meant.has(term) ? Math.max(part.idf * 0.8, rarity) : rarity);
      }
    });
    wholes.forEach((whole, number) => {
      for (const term of whole.found) {
        const isExact = term.text === whole.text;
        const weight = isExact ? 1 : whole.isPath ? 0.7 * Math.sqrt(whole.text.length / term.text.length) : 0.85;
        for (const hit of term.hits) {
          const entry = entryOf(hit.page);
          const value = 0.6 * idf(term.df) * weight * hit.worth;
          if (!(entry.wholes[number] >= value)) entry.wholes[number] = value;
          for (let at = whole.first; at <= whole.last; at++) take(at, hit, weight, parts[at].idf);
          const isAll = whole.first === 0 && whole.last === parts.length - 1;
          if (isExact && (isName && isAll || whole.isPath && whole === wholes.find((one) => one.isPath))) {
            entry.factor = Math.max(entry.factor, hit.fields & 2 ? 3 : hit.fields & 1 ? 2.5 : hit.fields & 4 ? 1.6 : 1.3);
          }
        }
      }
    });
    const ofVersion = new Set(versions.flatMap((version) => (exact(need, version)?.hits || []).filter((hit) => hit.fields & 2).map((hit) => hit.page)));
    const quoted = parts.flatMap((part, at) => part.isQuoted ? [at] : []);
    const results = [];
    for (const entry of entries.values()) {
      const [, runKind, status, percent] = site.runs.findLast(([start]) => start <= entry.page);
      if (kind !== undefined && kind !== runKind) continue;
      if (status === 2 && !ofVersion.has(entry.page)) continue;
      const chunks = new Map();
      let sum = 0, covered = 0, inTitle = 0, inHeading = 0, near = 0;
      parts.forEach((part, at) => {
        if (!entry.hits[at]) return;
        const [value, hit, rarity] = entry.hits[at];
        sum += value;
        covered += rarity;
        if (hit.fields & 1) inTitle += rarity;
        else if (hit.fields & 16) inTitle += rarity * 0.6;
        if (hit.fields & 4) inHeading += rarity;
        for (const chunk of hit.chunks) {
          const here = (chunks.get(chunk) || 0) + part.idf;
          chunks.set(chunk, here);
          if (here > near) near = here;
        }
      });
      for (const value of entry.wholes) sum += value || 0;
      if (quoted.length && !isPhrase(entry, quoted)) continue;
      sum *= (covered / total) ** 2 * (percent / 100) * entry.factor * (1 + 0.35 * (inTitle / total) ** 2) * (1 + 0.2 * (inHeading / total) ** 2);
      if (parts.length > 1) sum *= 1 + 0.4 * (near / total);
      if (ofVersion.has(entry.page)) sum *= 1.5;
      if (isOperation && runKind === 2) sum *= 1.3;
      const best = [...chunks].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([chunk]) => chunk);
      results.push({ page: entry.page, score: sum, kind: runKind, status, chunks: best, isTitled: inTitle > 0.99 * total });
    }
    return results.sort((a, b) => b.score - a.score || a.page - b.page);
  }

  // Words in quotation marks stand together.
  function isPhrase({ hits }, quoted) {
    const inside = quoted.map((at) => hits[at]?.[1]);
    if (!inside.every(Boolean)) return false;
    return inside.every((hit) => hit.fields & 27) || inside[0].chunks.some((chunk) => inside.every((hit) => hit.chunks.includes(chunk)));
  }

  const wordsOf = (string) => cut(string).filter(([text, first, last]) => first === last && text[0] !== '/').map(([text]) => text);
  const stemmed = (string) => wordsOf(string).map((word) => stem(word, site.languages[0] || [])).join(' ');

  // Adds what is known of the best pages, and looks at their titles and headings as a whole.
  async function describe(results, query, limit, { method, wholes, parts }) {
    const shown = results.slice(0, limit);
    await Promise.all(shown.map(async (result) => {
      const place = placeIn(site.pages, result.page);
      const list = await load('d-' + place, site.pages[place].hash);
      const page = list[result.page - site.pages[place].first];
      Object.assign(result, page, { excerpt: ['x-' + place + '-' + page.file, page.hash, page.slot] });
    }));
    const wanted = stemmed(query);
    const path = wholes.find((whole) => whole.isPath)?.text;
    for (const result of shown) {
      const title = stemmed(result.title);
      if (path && cut(result.name).find(([text]) => text[0] === '/')?.[0] === path) result.score *= 1.5;
      const [verb] = result.name.split(' ');
      if (method ? verb === method : parts.some(({ text }) => text === verb.toLowerCase())) result.score *= method ? 1.6 : 1.15;
      const above = stemmed(result.parents.split(' › ').pop());
      const isNamed = [title, above + title, title + above].some((name) => name.replace(/ /g, '') === wanted.replace(/ /g, ''));
      const words = wordsOf(result.title);
      if (isNamed) result.score *= 1.6;
      else if (words.length === parts.length && parts.every(({ found }, at) => [...found.keys()].some(({ text }) => text === words[at]))) result.score *= 1.4;
      else if (wanted.includes(' ') && (' ' + title + ' ').includes(' ' + wanted + ' ')) result.score *= 1.2;
      else if (result.headings.some(({ text }) => text && stemmed(text) === wanted)) result.score *= 1.25;
      const found = result.chunks.map((chunk) => result.headings.findLast(({ start }) => start <= chunk));
      result.places = [...new Set(found)].filter((heading) => heading?.anchor).slice(0, 3);
    }
    shown.sort((a, b) => b.score - a.score || a.page - b.page);
    return shown.concat(results.slice(limit));
  }

  async function search(query, kind, limit = 10) {
    await load('m');
    const need = parse(query);
    if (!need.parts.length) return { asked: need, results: [] };
    await candidates(need);
    const results = await describe(rank(need, kind), query, limit, need);
    const corrected = need.parts.some((part) => part.correction) && need.parts.map((part) => part.correction || part.text).join(' ');
    return { asked: need, results, corrected };
  }

  self.porticoSearch = { cut, search, load, base, manifest: () => load('m') };
})();
