// The filters of the catalog: every entry is on the page already, this only hides. What is chosen
// stands in the query string, so that it can be sent to others and the back button undoes it.
(function () {
  'use strict';

  const catalog = document.querySelector('[data-catalog]');
  const form = catalog?.querySelector('.facets');
  if (!form) return;
  const all = (selector) => [...catalog.querySelectorAll(selector)];
  const inputs = all('.facets input');
  const groups = [...new Set(inputs.map((input) => input.name))];
  const entries = all('[data-facets]').map((node) => ({
    node,
    traits: new Set(node.dataset.facets.split(' ')),
  }));
  const results = catalog.querySelector('[data-results]');
  const empty = catalog.querySelector('[data-empty]');
  const clear = catalog.querySelector('[data-clear]');

  // The chosen values of each group, as entries name them.
  function chosen() {
    const choice = new Map();
    for (const { checked, name, value } of inputs) {
      if (checked) choice.set(name, [...(choice.get(name) || []), name + ':' + value]);
    }
    return choice;
  }

  // Whether an entry has one of the chosen values in every group but one.
  function matches(entry, choice, besides) {
    for (const [group, values] of choice) {
      if (group !== besides && !values.some((value) => entry.traits.has(value))) return false;
    }
    return true;
  }

  function show() {
    const choice = chosen();
    let count = 0;
    for (const entry of entries) {
      entry.node.hidden = !matches(entry, choice);
      if (!entry.node.hidden) count += 1;
    }
    for (const group of groups) {
      const open = entries.filter((entry) => matches(entry, choice, group));
      for (const input of inputs.filter((input) => input.name === group)) {
        const trait = group + ':' + input.value;
        const number = open.filter((entry) => entry.traits.has(trait)).length;
        input.parentElement.querySelector('span').textContent = number;
        input.parentElement.classList.toggle('muted', !number && !input.checked);
      }
    }
    const kinds = choice.get('kind') || [];
    for (const box of all('[data-only]')) {
      box.hidden = kinds.length === 1 && kinds[0] !== 'kind:' + box.dataset.only;
    }
    for (const part of all('[data-part]')) part.hidden = !part.querySelector('li:not([hidden])');
    const numbers = [count, entries.length];
    results.textContent = results.dataset.results.replace(/%([12])/g, (_, at) => numbers[at - 1]);
    empty.hidden = count > 0;
    clear.hidden = choice.size === 0;
  }

  // The address says what is chosen; other parameters stay as they are.
  function read() {
    const query = new URLSearchParams(location.search);
    for (const input of inputs) {
      input.checked = query.getAll(input.name).includes(input.value);
      if (input.checked) input.closest('details').open = true;
    }
    show();
  }

  function write() {
    const query = new URLSearchParams(location.search);
    for (const group of groups) query.delete(group);
    for (const { checked, name, value } of inputs) if (checked) query.append(name, value);
    const text = query.toString();
    try {
      history.pushState(null, '', (text ? '?' + text : location.pathname) + location.hash);
    } catch {
      // A page from the disk may not be allowed to change its address.
    }
    show();
  }

  form.onchange = write;
  form.onsubmit = (event) => event.preventDefault();
  clear.onclick = () => {
    for (const input of inputs) input.checked = false;
    write();
    inputs[0].focus();
  };
  addEventListener('popstate', read);
  read();
})();
