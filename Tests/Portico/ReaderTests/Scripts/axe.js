// What the rules of axe hold against the page.
// It measures panels that only a find-in-page opens, as if they were shown.
for (const panel of document.querySelectorAll('[hidden=until-found]')) panel.hidden = true;
const { violations, passes } = await axe.run(document, {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
});
return {
  count: passes.length,
  faults: violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160))}`),
};
