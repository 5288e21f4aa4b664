// Runs before the first paint: applies the stored theme and says that scripts work. If the page
// has loaded and site.js has not, it takes that back, and the page shows all it has.
(function () {
  'use strict';
  const root = document.documentElement;
  let theme = null;
  try {
    theme = localStorage.getItem('theme');
  } catch {
    // Storage may be refused; the reader's system then decides.
  }
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  root.classList.add('js');
  addEventListener('load', function () {
    if (!root.classList.contains('ready')) root.classList.remove('js');
  });
})();
