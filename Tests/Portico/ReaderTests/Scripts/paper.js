// What paper should not show, hides or cuts off.
const faults = [];
const seen = (selector) => [...document.querySelectorAll(selector)].filter((node) => node.checkVisibility());
for (const node of seen('.masthead, nav, .tablist, .copy, .skip, .anchor, .versions')) faults.push('shown: ' + node.className);
const parts = [...document.querySelectorAll('main :is(p, pre, .tab, table, .props > li, h1, h2, h3)')];
for (const node of parts) {
  const isOut = node.closest('[data-clear], [data-empty], #not-here, .js-only, .sr, .anchor, .jump');
  if (!isOut && !node.checkVisibility({ contentVisibilityAuto: true })) {
    faults.push('hidden: ' + node.outerHTML.slice(0, 80));
  }
}
for (const node of seen('pre, code, td')) {
  const box = node.closest('pre') || node;
  if (box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).display !== 'inline') {
    faults.push('cut off: ' + box.textContent.trim().slice(0, 60));
  }
}
for (const node of seen('a.external')) {
  const { content } = getComputedStyle(node, '::after');
  if (!content.includes('http')) faults.push('no address: ' + node.href + ' ' + content);
}
const ground = getComputedStyle(document.body).backgroundColor;
if (ground !== 'rgb(255, 255, 255)') faults.push('ground: ' + ground);
return { count: parts.length, faults: [...new Set(faults)].slice(0, 20) };
