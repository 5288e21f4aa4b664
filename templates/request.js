// Other values in the samples of a page: an environment and the values of the request. This only
// changes what the page shows. Nothing is sent, and nothing is kept but the environment's name.
(function () {
  'use strict';

  const box = document.querySelector('.request');
  if (!box) return;
  const bases = box.querySelector('p select');
  const form = box.querySelector('form');
  // Each place with what was written there, its field, spelling and quotes.
  const places = [...document.querySelectorAll('.samples data')].map((node) => [
    node,
    node.textContent,
    ...node.value.match(/(\d*)(.)(.?)/),
  ]);

  // The inside of a JSON text's string, which is also what C's heirs have between double quotes.
  function json(text) {
    return JSON.stringify(text).slice(1, -1);
  }

  // What replaces a letter by its code.
  function code(prefix) {
    return (letter) => prefix + letter.charCodeAt().toString(16).toUpperCase();
  }

  function percent(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, code('%'));
  }

  // How a value is spelled, and how that is escaped within quotes (`EditableSample.swift`).
  const spellings = {
    t: (text) => text,
    p: percent,
    h: (text) => text.replace(/\s+/g, ' ').trim(),
    j: json,
    r: (text) => json(text).replace(/[`#]/g, code('\\u00')),
    n: (text) => text.replace(/^(-?)0*(?=\d)/, '$1').replace(/^(-?)\./, '$10.'),
  };
  const quotes = {
    s: (text) => text.replace(/'/g, "'\\''"),
    c: json,
    q: (text) => text.replace(/['\\]/g, '\\$&'),
  };

  // What nobody sees does not get into a program, but for what joins letters and emoji.
  function visible(text) {
    return text.replace(/(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '');
  }

  // The value of a field if it is another one than the text was written with.
  function given(field) {
    const before = field.querySelector('[selected]')?.value ?? field.defaultValue;
    return field.value === before ? '' : visible(field.value);
  }

  function added() {
    return [...box.querySelectorAll('[data-query]')]
      .filter((field) => field.value)
      .map((field) => percent(field.dataset.query) + '=' + percent(visible(field.value)))
      .join('&');
  }

  function show() {
    const [base, host, path] = (bases && given(bases).match(/.*?:\/\/([^/]*)(.*)/)) || [];
    const query = added();
    const others = {
      u: base,
      o: host,
      b: path,
      a: query && '?' + query,
      A: query && '&' + query,
    };
    for (const [node, written, , field, spelling, quote] of places) {
      let text = others[spelling];
      const value = field && given(form.elements[field]);
      if (value) {
        text = (quotes[quote] || String)(spellings[spelling](value));
        // Python's truth values.
        if (/^[TF]/.test(written) && spelling === 'n') text = text[0].toUpperCase() + text.slice(1);
      }
      node.textContent = text ?? written;
    }
  }

  // Storage may be refused; a choice then lasts as long as the page.
  try {
    const name = localStorage.getItem('environment');
    for (const option of bases.options) if (option.text === name) option.selected = true;
    bases.onchange = () => localStorage.setItem('environment', bases.selectedOptions[0].text);
  } catch {}
  box.oninput = show;
  box.onreset = () => setTimeout(show);
  show();
})();
