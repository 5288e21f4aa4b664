// Conveniences: every page is complete without this file. What they share stands first.
(function () {
  'use strict';

  const root = document.documentElement;
  const words = document.body.dataset;

  function all(selector, from = document) {
    return [...from.querySelectorAll(selector)];
  }

  function element(name, attributes = {}, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  }

  function icon(name) {
    return element('span', { class: 'icon icon-' + name });
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

  const live = element('div', { class: 'sr', role: 'status' });
  document.body.append(live);

  function say(text) {
    live.textContent = text;
  }

  // Theme: the button goes round auto, light and dark.
  function themeButton() {
    const button = document.querySelector('[data-auto]');
    if (!button) return;
    const after = { auto: 'light', light: 'dark', dark: 'auto' };
    const current = () => root.dataset.theme || 'auto';
    const label = () => button.setAttribute('aria-label', button.dataset[current()]);
    label();
    button.addEventListener('click', () => {
      const theme = after[current()];
      if (theme === 'auto') delete root.dataset.theme;
      else root.dataset.theme = theme;
      store.set('theme', theme);
      label();
      say(button.dataset[theme]);
    });
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
      button.setAttribute('aria-selected', at === index);
      button.tabIndex = at === index ? 0 : -1;
      if (at === index) panel.removeAttribute('hidden');
      else panel.setAttribute('hidden', 'until-found');
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
    const list = element('div', { class: 'tablist', role: 'tablist' });
    list.setAttribute('aria-label', box.dataset.label);
    const group = { list, tabs: [], selected: 0, sync: box.dataset.sync };
    all(':scope > .tab', box).forEach((panel, index) => {
      const title = panel.querySelector(':scope > .tab-title');
      const button = element('button', { type: 'button', role: 'tab' });
      for (const child of title.childNodes) button.append(child.cloneNode(true));
      if (!title.textContent.trim()) button.append(String(index + 1));
      panel.id ||= `panel-${number}-${index + 1}`;
      button.id = `tab-${number}-${index + 1}`;
      button.setAttribute('aria-controls', panel.id);
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', button.id);
      button.addEventListener('click', () => choose(group, index));
      panel.addEventListener('beforematch', () => select(group, index));
      list.append(button);
      group.tabs.push({ button, panel, name: slug(title.textContent) });
    });
    list.addEventListener('keydown', (event) => {
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
    });
    box.prepend(list);
    return group;
  }

  function tabs() {
    const titles = chosenTitles();
    all('.tabs').forEach((box, number) => {
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
    for (const box of all('.code[data-copy]')) {
      const code = box.querySelector('pre code');
      const sign = icon('copy');
      const button = element('button', { type: 'button', class: 'copy' }, sign);
      button.setAttribute('aria-label', `${words.wordCopy} ${box.dataset.copy}`.trim());
      const copied = () => {
        sign.className = 'icon icon-check';
        say(words.wordCopied);
        setTimeout(() => {
          sign.className = 'icon icon-copy';
          say('');
        }, 1600);
      };
      button.addEventListener('click', () => {
        const copy = code.cloneNode(true);
        for (const node of all('.sr', copy)) node.remove();
        const selectCode = () => getSelection().selectAllChildren(code);
        if (navigator.clipboard) {
          navigator.clipboard.writeText(copy.textContent).then(copied, selectCode);
        } else {
          selectCode();
        }
      });
      (box.querySelector(':scope > figcaption') || box).append(button);
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
    for (const box of all('pre[tabindex], .scroll[tabindex]')) watch.observe(box);
  }

  // Drawer: focus moves in, the page behind is inert, Esc and the scrim close it.
  function drawer() {
    const nav = document.getElementById('nav');
    const opener = document.querySelector('.menu');
    if (!nav || !opener) return;
    const behind = all('.skip, .masthead, main, .outline, .foot');
    const move = (open) => {
      nav.classList.toggle('open', open);
      opener.setAttribute('aria-expanded', open);
      for (const part of behind) part.inert = open;
    };
    const close = () => {
      move(false);
      opener.focus();
    };
    move(false);
    opener.addEventListener('click', (event) => {
      event.preventDefault();
      move(true);
      nav.querySelector('[data-close]').focus();
    });
    for (const closer of all('[data-close]')) {
      closer.addEventListener('click', (event) => {
        event.preventDefault();
        close();
      });
    }
    nav.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && nav.classList.contains('open')) close();
    });
    matchMedia('(min-width: 60rem)').addEventListener('change', () => move(false));
    const current = nav.querySelector('[aria-current=page]');
    if (current) {
      const below = current.getBoundingClientRect().bottom - nav.getBoundingClientRect().bottom;
      if (below > 0) nav.scrollTop += below + nav.clientHeight / 2;
    }
  }

  // Outline: marks the section at the top of the window.
  function outline() {
    const links = new Map(all('.outline a').map((link) => [target(link.hash), link]));
    const watch = new IntersectionObserver(
      (entries) => {
        const entered = entries.find((entry) => entry.isIntersecting);
        if (!entered) return;
        for (const [heading, link] of links) {
          if (heading === entered.target) link.setAttribute('aria-current', 'true');
          else link.removeAttribute('aria-current');
        }
      },
      { rootMargin: '-10% 0px -75% 0px' },
    );
    for (const heading of links.keys()) if (heading) watch.observe(heading);
  }

  // Zoom: the link to an image becomes a dialog; with a key held it stays a link.
  function zoom() {
    for (const link of all('a.zoom')) {
      link.addEventListener('click', (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        const shown = all('img', link).find((image) => image.offsetParent);
        if (!shown) return;
        const caption = link.closest('figure')?.querySelector('figcaption')?.textContent;
        const name = shown.alt || caption || '';
        const image = element('img', { alt: name });
        image.src = shown.classList.contains('dark') ? shown.src : link.href;
        const close = element('button', { type: 'button', class: 'icon-button' }, icon('close'));
        close.setAttribute('aria-label', words.wordClose);
        const dialog = element('dialog', { class: 'zoomed', 'aria-label': name }, close, image);
        dialog.addEventListener('click', () => dialog.close());
        dialog.addEventListener('close', () => {
          dialog.remove();
          link.focus();
        });
        document.body.append(dialog);
        dialog.showModal();
      });
    }
  }

  // Search: its scripts are loaded when a reader asks for it, with a click, a key or an address.
  function search() {
    const links = all('[data-search]');
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
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
      });
    }
    addEventListener('keydown', (event) => {
      const command = event.ctrlKey || event.metaKey;
      const isTyping = event.target.closest('input, textarea, select, [contenteditable]');
      if (command ? event.key === 'k' : event.key === '/' && !event.altKey && !isTyping) open(event);
    });
    const field = document.querySelector('[data-search-field]');
    if (field && location.search) load();
    else field?.addEventListener('focus', load, { once: true });
  }

  tabs();
  root.classList.add('ready');
  for (const convenience of [themeButton, copyButtons, scrollers, drawer, outline, zoom, deepLinks, search]) {
    convenience();
  }
})();
