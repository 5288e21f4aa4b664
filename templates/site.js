// Conveniences: every page is complete without this file. What they share stands first.
(function () {
  'use strict';

  const root = document.documentElement;
  const words = document.body.dataset;

  function nodes(selector, from = document) {
    return [...from.querySelectorAll(selector)];
  }

  function element(name, properties, ...children) {
    const node = Object.assign(document.createElement(name), properties);
    node.append(...children);
    return node;
  }

  function icon(name) {
    return element('span', { className: 'icon icon-' + name });
  }

  // With a key held, a link is to be what it is without scripts.
  function isPlain(event) {
    return !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  }

  // The element an address points to; a stray percent sign points to nothing.
  function target(hash) {
    try {
      return document.getElementById(decodeURIComponent(hash.slice(1)));
    } catch {
      return null;
    }
  }

  // Storage may be refused; a choice then lasts as long as the page.
  const store = {
    get(key) {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    set(key, value) {
      try {
        localStorage.setItem(key, value);
      } catch {}
    },
  };

  const live = element('div', { className: 'sr', role: 'status' });
  document.body.append(live);

  function say(text) {
    live.textContent = text;
  }

  // A dialog over the page, which is gone when it is closed.
  function ask(dialog, opener) {
    dialog.onclose = () => {
      dialog.remove();
      opener.focus();
    };
    document.body.append(dialog);
    dialog.showModal();
  }

  // Theme: the button goes round auto, light and dark.
  function themeButton() {
    const button = nodes('[data-auto]')[0];
    if (!button) return;
    const after = { auto: 'light', light: 'dark', dark: 'auto' };
    const current = () => root.dataset.theme || 'auto';
    const label = () => (button.ariaLabel = button.dataset[current()]);
    label();
    button.onclick = () => {
      const theme = after[current()];
      if (theme === 'auto') delete root.dataset.theme;
      else root.dataset.theme = theme;
      store.set('theme', theme);
      say(label());
    };
  }

  // Tabs (ARIA Authoring Practices): one stop in the order of focus, arrows move and select.
  const groups = [];

  // The name under which tabs of different groups and pages belong together.
  function slug(title) {
    return title
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}+#._]+/gu, '-')
      .replace(/^-+|-+$/g, '');
  }

  function select(group, index) {
    group.selected = index;
    group.tabs.forEach(({ button, panel }, at) => {
      button.ariaSelected = at === index;
      button.tabIndex = at === index ? 0 : -1;
      panel.hidden = at === index ? false : 'until-found';
    });
  }

  // Titles chosen before, latest first; what an older theme stored may be anything.
  function chosenTitles() {
    try {
      const titles = JSON.parse(store.get('tabs'));
      return Array.isArray(titles) ? titles : [];
    } catch {
      return [];
    }
  }

  // The reader's choice: other groups with this title follow, and the list stays where the
  // reader's eyes are although groups above it may change their height.
  function choose(group, index) {
    const { name, panel } = group.tabs[index];
    const before = group.list.getBoundingClientRect().top;
    select(group, index);
    if (group.sync !== undefined && name) {
      for (const other of groups) {
        const same = other.tabs.findIndex((tab) => tab.name === name);
        if (other !== group && other.sync === group.sync && same >= 0) select(other, same);
      }
    }
    // What only belongs together on one page is no choice for others.
    if (group.sync === '' && name) {
      const titles = chosenTitles().filter((title) => title !== name);
      store.set('tabs', JSON.stringify([name, ...titles].slice(0, 20)));
    }
    scrollBy({ top: group.list.getBoundingClientRect().top - before, behavior: 'instant' });
    history.replaceState(history.state, '', '#' + panel.id);
  }

  function tabList(box, number) {
    const list = element('div', {
      className: 'tablist',
      role: 'tablist',
      ariaLabel: box.dataset.label,
    });
    const group = { list, tabs: [], selected: 0, sync: box.dataset.sync };
    nodes(':scope > .tab', box).forEach((panel, index) => {
      const title = nodes(':scope > .tab-title', panel)[0];
      const button = element('button', { type: 'button', role: 'tab' });
      for (const child of title.childNodes) button.append(child.cloneNode(true));
      if (!title.textContent.trim()) button.append(String(index + 1));
      panel.id ||= `panel-${number}-${index + 1}`;
      button.id = `tab-${number}-${index + 1}`;
      button.setAttribute('aria-controls', panel.id);
      panel.role = 'tabpanel';
      panel.setAttribute('aria-labelledby', button.id);
      button.onclick = () => choose(group, index);
      panel.onbeforematch = () => select(group, index);
      list.append(button);
      group.tabs.push({ button, panel, name: slug(title.textContent) });
    });
    list.onkeydown = (event) => {
      const count = group.tabs.length;
      const forward = getComputedStyle(list).direction === 'rtl' ? -1 : 1;
      const to = {
        ArrowRight: group.selected + forward,
        ArrowLeft: group.selected - forward,
        Home: 0,
        End: count - 1,
      }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      const index = (to + count) % count;
      choose(group, index);
      group.tabs[index].button.focus();
    };
    box.prepend(list);
    return group;
  }

  function tabs() {
    const titles = chosenTitles();
    nodes('.tabs').forEach((box, number) => {
      const group = tabList(box, number + 1);
      const names = group.tabs.map((tab) => tab.name);
      const chosen = group.sync === '' ? titles.find((title) => names.includes(title)) : undefined;
      groups.push(group);
      select(group, Math.max(0, names.indexOf(chosen)));
    });
  }

  // Opens whatever hides the target of the address: tabs and disclosures, however nested.
  function reveal() {
    const place = target(location.hash);
    if (!place) return;
    for (let node = place; node; node = node.parentElement) {
      if (node.localName === 'details') node.open = true;
      for (const group of groups) {
        const index = group.tabs.findIndex((tab) => tab.panel === node);
        if (index >= 0) select(group, index);
      }
    }
    place.scrollIntoView();
  }

  function deepLinks() {
    if (location.hash) reveal();
    addEventListener('hashchange', reveal);
  }

  // Copy: the code without line numbers, which are not text, and without words for the ear.
  function copyButtons() {
    for (const box of nodes('.code[data-copy]')) {
      const code = nodes('pre code', box)[0];
      const sign = icon('copy');
      const ariaLabel = `${words.wordCopy} ${box.dataset.copy}`.trim();
      const button = element('button', { type: 'button', className: 'copy', ariaLabel }, sign);
      const copied = () => {
        sign.className = 'icon icon-check';
        say(words.wordCopied);
        setTimeout(() => {
          sign.className = 'icon icon-copy';
          say('');
        }, 1600);
      };
      button.onclick = () => {
        const copy = code.cloneNode(true);
        for (const node of nodes('.sr', copy)) node.remove();
        const selectCode = () => getSelection().selectAllChildren(code);
        if (!navigator.clipboard) return selectCode();
        navigator.clipboard.writeText(copy.textContent).then(copied, selectCode);
      };
      (nodes(':scope > figcaption', box)[0] || box).append(button);
    }
  }

  // What can be scrolled takes focus, so that arrows scroll it; what cannot is no stop.
  function scrollers() {
    const watch = new ResizeObserver((entries) => {
      for (const { target: box } of entries) {
        if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
        else box.removeAttribute('tabindex');
      }
    });
    for (const box of nodes('pre[tabindex], .scroll[tabindex]')) watch.observe(box);
  }

  // Drawer: focus moves in, the page behind is inert, Esc and the scrim close it.
  function drawer() {
    const nav = nodes('#nav')[0];
    const opener = nodes('.menu')[0];
    if (!nav || !opener) return;
    const closers = nodes('[data-close]');
    const move = (open) => {
      nav.classList.toggle('open', open);
      opener.ariaExpanded = open;
      for (const part of nodes('.skip, .masthead, main, .outline, .foot')) part.inert = open;
    };
    move(false);
    for (const link of [opener, ...closers]) {
      link.onclick = (event) => {
        event.preventDefault();
        move(link === opener);
        (link === opener ? closers[0] : opener).focus();
      };
    }
    nav.onkeydown = (event) => {
      if (event.key === 'Escape' && opener.ariaExpanded === 'true') closers[0].click();
    };
    matchMedia('(min-width: 60rem)').onchange = () => move(false);
    const current = nodes('[aria-current=page]', nav)[0];
    if (current) {
      const below = current.getBoundingClientRect().bottom - nav.getBoundingClientRect().bottom;
      if (below > 0) nav.scrollTop += below + nav.clientHeight / 2;
    }
  }

  // Outline: marks the section at the top of the window.
  function outline() {
    const links = new Map(nodes('.outline a').map((link) => [target(link.hash), link]));
    const watch = new IntersectionObserver(
      (entries) => {
        const entered = entries.find((entry) => entry.isIntersecting);
        if (!entered) return;
        for (const [heading, link] of links) {
          link.ariaCurrent = heading === entered.target || null;
        }
      },
      { rootMargin: '-10% 0px -75% 0px' },
    );
    for (const heading of links.keys()) if (heading) watch.observe(heading);
  }

  // Zoom: the link to an image becomes a dialog.
  function zoom() {
    for (const link of nodes('a.zoom')) {
      link.onclick = (event) => {
        if (!isPlain(event)) return;
        event.preventDefault();
        const shown = nodes('img', link).find((image) => image.offsetParent);
        if (!shown) return;
        const caption = link.closest('figure')?.querySelector('figcaption')?.textContent;
        const ariaLabel = shown.alt || caption || '';
        const src = shown.classList.contains('dark') ? shown.src : link.href;
        const dialog = element(
          'dialog',
          { className: 'zoomed', ariaLabel },
          element('button', { className: 'icon-button', ariaLabel: words.wordClose }, icon('close')),
          element('img', { alt: ariaLabel, src }),
        );
        dialog.onclick = () => dialog.close();
        ask(dialog, link);
      };
    }
  }

  // Animations stand still until somebody wants them to move (WCAG 2.2.2).
  function animations() {
    for (const link of nodes('a.zoom[href$=".gif" i]')) {
      const image = nodes('img', link)[0];
      const still = image.src;
      if (still === link.href) continue;
      const button = element('button', { type: 'button', className: 'button' }, words.wordPlay);
      button.onclick = () => {
        const isStill = image.src === still;
        image.src = isStill ? link.href : still;
        button.textContent = isStill ? words.wordPause : words.wordPlay;
      };
      link.after(button);
    }
  }

  // Keys: each clicks what it stands for, unless something is typed. The dialog that lists them can
  // switch them off (WCAG 2.1.4).
  function keys() {
    let off = store.get('keys') === 'off';
    const opener = nodes('[data-keys]')[0];
    if (!opener) return;
    opener.onclick = () => {
      const dialog = opener.nextElementSibling.content.firstElementChild.cloneNode(true);
      const box = nodes('input', dialog)[0];
      box.checked = !off;
      box.onchange = () => {
        off = !box.checked;
        store.set('keys', off ? 'off' : '');
      };
      ask(dialog, opener);
    };
    const marked = {
      '/': '.find',
      '?': '[data-keys]',
      '[': 'a[rel=prev]',
      ']': 'a[rel=next]',
      gh: '.brand',
      t: '[data-auto]',
    };
    let last;
    addEventListener('keydown', (event) => {
      const { key, target: place } = event;
      // Both modifiers together are AltGr, without which some keyboards have no brackets.
      if (off || event.metaKey || event.ctrlKey !== event.altKey) return;
      if (place.closest('input, textarea, select, [contenteditable], dialog')) return;
      const meant = nodes(marked[last === 'g' ? last + key : key])[0];
      last = key;
      if (!meant) return;
      event.preventDefault();
      meant.click();
    });
  }

  // Search: its scripts are loaded when a reader asks for it, with a click, a key or an address.
  function search() {
    const links = nodes('[data-search]');
    const link = links[0];
    if (!link) return;
    let scripts;
    const load = () =>
      (scripts ||= link.dataset.search.split(' ').map((source) => {
        const script = element('script', { src: source });
        script.async = false;
        document.head.append(script);
        return new Promise((resolve, reject) => {
          script.onload = resolve;
          script.onerror = reject;
        });
      }));
    const open = (event) => {
      const asked = event.currentTarget.search;
      event.preventDefault();
      Promise.all(load()).then(
        () => porticoSearch.open(asked),
        () => location.assign(link.href),
      );
    };
    for (const opener of links) {
      opener.addEventListener('click', (event) => {
        if (isPlain(event)) open(event);
      });
    }
    addEventListener('keydown', (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key === 'k') open(event);
    });
    const field = nodes('[data-search-field]')[0];
    if (field && location.search) load();
    else field?.addEventListener('focus', load, { once: true });
  }

  tabs();
  root.classList.add('ready');
  for (const convenience of [themeButton, copyButtons, scrollers, drawer, outline, zoom, animations, keys, deepLinks, search]) {
    convenience();
  }
})();
