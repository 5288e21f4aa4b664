// The texts of the page that stand out too little from what is behind them (WCAG 2.2 §1.4.3).
const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
const known = new Map();

// Red, green and blue from 0 to 255, and how much of what is behind is covered.
function channels(color) {
  if (!known.has(color)) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    known.set(color, [red, green, blue, alpha / 255]);
  }
  return known.get(color);
}

function over(front, back, opacity = 1) {
  const alpha = front[3] * opacity;
  return [0, 1, 2].map((at) => front[at] * alpha + back[at] * (1 - alpha)).concat(1);
}

function behind(element) {
  const layers = [];
  for (let node = element; node; node = node.parentElement) {
    layers.push(channels(getComputedStyle(node).backgroundColor));
    if (layers.at(-1)[3] === 1) break;
  }
  const ground = matchMedia('(prefers-color-scheme:dark)').matches ? [18, 18, 18, 1] : [255, 255, 255, 1];
  return layers.reverse().reduce((back, layer) => over(layer, back), ground);
}

function luminance(color) {
  const [red, green, blue] = color.slice(0, 3).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function opacity(element) {
  let product = 1;
  for (let node = element; node; node = node.parentElement) product *= getComputedStyle(node).opacity;
  return product;
}

const faults = new Set();
let count = 0;

function judge(element, style, text) {
  const visible = opacity(element);
  // What appears under the pointer is judged as it then looks.
  const back = behind(element);
  const front = over(channels(style.color), back, visible || 1);
  const [light, dark] = [luminance(front), luminance(back)].sort((a, b) => b - a);
  const ratio = (light + 0.05) / (dark + 0.05);
  const size = parseFloat(style.fontSize);
  const isLarge = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
  count += 1;
  if (ratio < (isLarge ? 3 : 4.5)) {
    const place = element.tagName.toLowerCase() + (element.className ? '.' + element.className : '');
    faults.add(`${ratio.toFixed(2)} ${place}: ${text.trim().slice(0, 40)}`);
  }
}

for (const box of document.querySelectorAll('details')) box.open = true;
for (const panel of document.querySelectorAll('[hidden=until-found]')) panel.removeAttribute('hidden');
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const seen = new Set();
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement;
  const text = walker.currentNode.data;
  if (!text.trim() || seen.has(element) || element.closest('script, noscript, option')) continue;
  seen.add(element);
  if (element.checkVisibility()) judge(element, getComputedStyle(element), text);
}
for (const element of document.body.querySelectorAll('*')) {
  if (element.placeholder) judge(element, getComputedStyle(element, '::placeholder'), element.placeholder);
  for (const part of ['::before', '::after']) {
    const style = getComputedStyle(element, part);
    // Written content; a string with other words for those who do not see it decorates.
    if (!/^(".+"|counter\(.+\))$/.test(style.content) || style.content.includes(' / ')) continue;
    if (element.checkVisibility()) judge(element, style, style.content);
  }
}
return { count, faults: [...faults] };
