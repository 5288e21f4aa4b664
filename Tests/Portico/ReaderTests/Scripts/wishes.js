// What moves, and what cannot be told from its ground.
const faults = new Set();
const all = [...document.querySelectorAll('*')];
for (const node of all) {
  const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(node);
  if (/[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth') {
    faults.add('moves: ' + node.tagName + '.' + node.className);
  }
}
const isForced = matchMedia('(forced-colors:active)').matches;
const controls = all.filter((node) => node.matches('button, .button, input, [aria-selected=true], [aria-current], .option') && node.checkVisibility());
for (const node of isForced ? controls : []) {
  const style = getComputedStyle(node);
  const has = (kind) => ['Top', 'Bottom', 'Left'].some((side) => style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) > 0);
  const icon = node.querySelector('.icon');
  const isDrawn = icon && getComputedStyle(icon).backgroundColor !== getComputedStyle(document.body).backgroundColor;
  const isNative = style.appearance !== 'none' && node.matches('input');
  const isMarked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
  const isCurrent = node.matches('[aria-selected=true], [aria-current]');
  if (isCurrent ? !isMarked : !(has() || isDrawn || isNative || node.innerText.trim() || node.closest('.searchfield'))) {
    faults.add('lost: ' + node.outerHTML.slice(0, 100));
  }
}
return { count: all.length, faults: [...faults].slice(0, 12) };
