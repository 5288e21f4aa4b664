// What readers see of the search: a dialog over every page, and the page of results.
// Own names: text, found, parts, kind, first, wholes, page, chunks, places, words, from, asked,
// Own names: synonyms, corrected, vocabulary, method, last, terms, fields, isPath, folded,
// Own names: excerpt, version, start, anchor, headings, score, versions, update, hits,
// Own names: languages, total, isOperation, inTitle, isStop, forms, correction, list, isKnown,
// Own names: inHeading, runKind, isQuoted, factor, usable, isName, covered, isTitled,
// Own names: stems, stops, kinds, percent
(function () {
  'use strict';

  const { cut, search, load, base, manifest } = porticoSearch;
  let index;
  const kinds = ['product', 'api', 'operation', 'guide', 'scope', 'schema'];
  const root = new URL('..', base);
  const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const say = (word, value) => index.words[word].replace('%1', value);

  function element(name, attributes, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) if (value !== undefined) node.setAttribute(key, value);
    node.append(...children);
    return node;
  }

  // A text with its hits marked; accents and capitals make no difference, as in the search itself.
  function marked(string, hits) {
    const nodes = [];
    let at = 0;
    for (const [term, , , start, end] of cut(string).sort((a, b) => a[3] - b[3] || b[4] - a[4])) {
      if (start < at || !hits.has(term)) continue;
      nodes.push(string.slice(at, start), element('mark', {}, string.slice(start, end)));
      at = end;
    }
    return [...nodes, string.slice(at)];
  }

  // About 160 characters around the place where most of the query stands together.
  function excerpt([summary, ...sections], { chunks }, hits) {
    let string = summary;
    for (let at = 0; at < sections.length && sections[at] <= chunks[0]; at += 2) string = sections[at + 1];
    let found = cut(string).filter(([term]) => hits.has(term));
    if (!found.length && summary) found = cut((string = summary)).filter(([term]) => hits.has(term));
    let start = 0, most = 0;
    for (const [, , , from] of found) {
      const count = new Set(found.filter((term) => term[3] >= from && term[4] < from + 140).map(([term]) => term)).size;
      if (count > most) [most, start] = [count, from];
    }
    start = start < 60 ? 0 : string.lastIndexOf(' ', start - 20) + 1;
    let end = start + 160 < string.length ? string.lastIndexOf(' ', start + 160) : string.length;
    if (end <= start) end = start + 160;
    return marked((start ? '… ' : '') + string.slice(start, end) + (end < string.length ? ' …' : ''), hits);
  }

  // One result: a link that is an option of the list in the dialog, and an entry on the page.
  function entry(result, hits, number, isOption) {
    const place = !result.isTitled && result.places[0];
    const link = (anchor) => new URL(result.url + (anchor ? '#' + encodeURIComponent(anchor) : ''), root);
    const [method, path] = result.name ? result.name.split(' ') : [];
    const title = element('b', {}, ...marked(result.title, hits));
    const row = element('span', { class: 'tag-row' });
    if (method) row.append(element('span', { class: 'method m-' + method.toLowerCase() }, method));
    const where = [path && element('code', {}, ...marked(path, hits)), result.parents,
      (result.kind === 1 || result.status === 2) && result.version, result.status && say('deprecated'),
      isOption && place && element('span', {}, ...marked(place.text, hits))].filter(Boolean);
    const small = element('small', {}, ...where.flatMap((part, at) => (at ? [' › ', part] : [part])));
    const text = element('small');
    result.show = (content) => text.replaceChildren(...excerpt(content, result, hits));
    if (isOption) {
      row.append(title);
      return element('a', { class: 'hit', role: 'option', id: 'hit-' + number, tabindex: -1, 'aria-selected': false, href: link(place?.anchor) }, row, small, text);
    }
    row.append(element('a', { href: link() }, title));
    const places = result.places.map(({ text: heading, anchor }) => element('a', { href: link(anchor) }, ...marked(heading, hits)));
    return element('li', { class: 'hit' }, row, small, text, element('span', { class: 'places' }, ...places));
  }

  // The results in groups: the best, and the others by what they are about.
  function grouped(results) {
    const best = new Set(results.map(({ kind }) => kind)).size > 1 ? results.slice(0, 3) : [];
    const rest = kinds.map((kind, at) => [kind, results.slice(best.length).filter((result) => result.kind === at)]);
    return [['best', best], ...rest].filter(([, list]) => list.length);
  }

  // A field with its results: in the dialog as a combobox with a list, on the page as sections.
  function finder(input, box, isOption) {
    const status = element('p', { class: 'sr', role: 'status' });
    const notes = element('div', { class: 'search-notes' });
    const filter = element('div', { class: 'kinds', role: 'group' });
    const list = isOption ? element('div', { role: 'listbox', id: 'hits' }) : element('div');
    let turn = 0, kind, limit = 10;
    box.append(filter, notes, list, status);

    function drawFilter() {
      filter.setAttribute('aria-label', say('kinds'));
      filter.replaceChildren(...[undefined, ...kinds].map((name) => {
        const button = element('button', { type: 'button', 'aria-pressed': name === kind }, index.words[name || 'all']);
        button.onclick = () => {
          kind = name;
          update(true);
          if (isOption) input.focus();
        };
        return button;
      }).filter((_, at) => !at || index.runs.some(([, of]) => of === at - 1)));
    }

    function draw(query, { asked, results, corrected }) {
      const hits = new Set([...asked.parts, ...asked.wholes || []].flatMap(({ found }) => [...(found instanceof Map ? found.keys() : found || [])].map(({ text }) => text)));
      const shown = results.slice(0, limit);
      let number = 0;
      list.replaceChildren(...grouped(shown).map(([name, group], at) => {
        const label = element(isOption ? 'div' : 'h2', { id: 'group-' + at, role: isOption ? 'presentation' : undefined }, index.words[name]);
        const entries = group.map((result) => entry(result, hits, number++, isOption));
        return isOption ? element('div', { role: 'group', 'aria-labelledby': label.id }, label, ...entries)
          : element('section', {}, label, element('ul', { class: 'found' }, ...entries));
      }));
      notes.replaceChildren();
      const page = (text, address) => element('a', { href: new URL(address, root) }, text);
      if (corrected) notes.append(element('p', {}, ...around('meant', page(corrected, 'search.html?q=' + encodeURIComponent(corrected)))));
      if (!results.length && asked.parts.length) {
        notes.append(element('p', {}, ...around('none', element('b', {}, query))),
          element('p', {}, say('scopeOfSearch'), ' ', page(say('pages'), 'all.html')));
      }
      if (isOption) input.setAttribute('aria-expanded', shown.length > 0);
      input.removeAttribute('aria-activedescendant');
      return shown;
    }

    function around(word, node) {
      const [before, after] = index.words[word].split('%1');
      return [before, node, after];
    }

    // Excerpts come last. The dialog asks for few files; the page of results shows everything.
    async function fill(shown, mine) {
      let names = [...new Set(shown.map(({ excerpt: [name] }) => name))];
      if (isOption) names = names.slice(0, 1);
      for (const name of names) {
        const some = shown.filter((result) => result.excerpt[0] === name);
        load(name, some[0].excerpt[1]).then(([texts]) => {
          if (mine === turn) for (const result of some) result.show(texts[result.excerpt[2]]);
        });
      }
    }

    async function update(isChoice) {
      const mine = ++turn;
      const query = input.value;
      try {
        index = await manifest();
        drawFilter();
        if (!isOption) remember(query, isChoice);
        const found = await search(query, kind && kinds.indexOf(kind), limit);
        // On the page nothing moves any more once it is there.
        if (!isOption) await Promise.allSettled(found.results.slice(0, limit).map(({ excerpt }) => load(...excerpt)));
        if (mine !== turn) return;
        fill(draw(query, found), mine);
        await pause(300);
        const count = found.results.length;
        if (mine === turn && query.trim()) status.textContent = say(count === 1 ? 'one' : count ? 'many' : 'none', count || query);
      } catch {
        notes.textContent = index ? say('failed') : '…';
      }
    }

    // The address of the page of results holds what was asked.
    function remember(query, isChoice) {
      const asked = new URLSearchParams();
      if (query) asked.set('q', query);
      if (kind) asked.set('kind', kind);
      history[isChoice ? 'pushState' : 'replaceState'](null, '', '?' + asked);
    }

    function recall() {
      const asked = new URLSearchParams(location.search);
      input.value = asked.get('q') || '';
      kind = kinds.find((name) => name === asked.get('kind'));
      update();
    }

    let timer;
    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(update, 100);
    });
    if (isOption) {
      input.addEventListener('keydown', (event) => move(event, input, list));
    } else {
      limit = 60;
      addEventListener('popstate', recall);
      if (location.search) recall();
    }
    return { update, list };
  }

  // The keys of a combobox (ARIA Authoring Practices): the field keeps the focus.
  function move(event, input, list) {
    const options = [...list.querySelectorAll('.hit')];
    const at = options.findIndex((option) => option.ariaSelected === 'true');
    const last = options.length - 1;
    const to = { ArrowDown: at < last ? at + 1 : 0, ArrowUp: at > 0 ? at - 1 : last, Home: at < 0 ? undefined : 0, End: at < 0 ? undefined : last }[event.key];
    if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) open(options[at].href, '_blank', 'noopener');
      else options[at].click();
    }
    if (to === undefined || last < 0) return;
    event.preventDefault();
    options.forEach((option, place) => option.setAttribute('aria-selected', place === to));
    input.setAttribute('aria-activedescendant', options[to].id);
    options[to].scrollIntoView({ block: 'nearest' });
  }

  let dialog, find;
  // `asked` is the query string of the link that was followed, if it has one.
  function openDialog(asked) {
    if (!dialog) {
      const name = document.querySelector('[data-search]').textContent.replace('/', '').trim();
      const input = element('input', { type: 'text', name: 'q', role: 'combobox', 'aria-label': name, 'aria-expanded': false, 'aria-controls': 'hits', 'aria-autocomplete': 'list', autocomplete: 'off', spellcheck: false, enterkeyhint: 'search' });
      const close = element('button', { type: 'button', class: 'icon-button', 'aria-label': document.body.dataset.wordClose }, element('span', { class: 'icon icon-close' }));
      const form = element('form', { action: new URL('search.html', root), role: 'search' }, element('span', { class: 'icon icon-search' }), input, close);
      dialog = element('dialog', { class: 'finder', 'aria-label': name }, form);
      close.onclick = () => dialog.close();
      dialog.onclose = () => input.blur();
      dialog.onclick = (event) => {
        if (event.target === dialog || event.target.closest('a')) dialog.close();
      };
      const { update, list } = finder(input, dialog, true);
      find = update;
      manifest().then((content) => {
        index = content;
        input.placeholder = say('hint');
        list.setAttribute('aria-label', say('results'));
      }, () => {});
      document.body.append(dialog);
    }
    if (!dialog.open) dialog.showModal();
    const field = dialog.querySelector('input');
    if (asked) {
      field.value = new URLSearchParams(asked).get('q');
      find();
    }
    field.select();
  }

  const field = document.querySelector('[data-search-field]');
  if (field) finder(field, document.querySelector('[data-results]'), false);

  porticoSearch.open = openDialog;
})();
