// What is wrong with where the focus is, or `end` when it has left the page.
const element = document.activeElement;
if (!element || element === document.body) return 'end';
const name = element.outerHTML.slice(0, 100);
const faults = [];
const before = window.lastStop;
window.lastStop = element;
if (!before && !element.matches('.skip')) faults.push('first is not the skip link');
if (before === element) return 'trapped at ' + name;
if (before && !(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) {
  faults.push('goes back');
}
// The ring is around the element, or around the box that it stands for.
const ring = [element, element.parentElement, element.closest('li, .ref, .searchfield')].some((node) => {
  const { outlineStyle, outlineWidth } = getComputedStyle(node);
  return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
});
if (!ring) faults.push('no ring');
const boxes = [...element.getClientRects()];
const isSeen = boxes.some((box) => {
  for (const x of [0.1, 0.5, 0.9]) {
    for (const y of [0.1, 0.5, 0.9]) {
      const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
      if (hit && (element.contains(hit) || hit.contains(element))) return true;
    }
  }
  return false;
});
if (!isSeen) faults.push('covered or outside of the window');
return faults.length ? faults.join(', ') + ': ' + name : '';
