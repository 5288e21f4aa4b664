// Goes through the whole page, so that all images load, and says what moved.
const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
document.documentElement.style.scrollBehavior = 'auto';
for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
  scrollTo(0, top);
  await frame();
}
await Promise.all([...document.images].filter((image) => image.checkVisibility()).map((image) => image.decode().catch(() => {})));
await frame();
return await new Promise((resolve) => {
  const observer = new PerformanceObserver((list) => {
    observer.disconnect();
    const moved = list.getEntries().flatMap((entry) =>
      entry.sources.map(({ node }) => `${entry.value.toFixed(4)} ${node?.outerHTML?.slice(0, 80)}`));
    resolve(moved.join('; ') || 'moved');
  });
  observer.observe({ type: 'layout-shift', buffered: true });
  frame().then(frame).then(() => resolve(''));
});
