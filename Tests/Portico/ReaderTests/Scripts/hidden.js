// What cannot be seen although every disclosure is open, besides what only scripts use.
for (const box of document.querySelectorAll('details')) box.open = true;
const parts = 'main :is(p, pre, li, td, th, h1, h2, h3, h4, dt, dd, .tab), .sidebar li, .foot p';
const isHidden = (node) => !node.checkVisibility() && !node.closest('.js-only, [data-clear], [data-empty], #not-here, .sidebar, .jump');
return {
  count: document.querySelectorAll(parts).length,
  faults: [...document.querySelectorAll(parts)].filter(isHidden).map((node) => node.outerHTML.slice(0, 120)),
};
