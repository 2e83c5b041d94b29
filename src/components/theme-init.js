// Runs before the first paint, so that a dark page does not flash light. Chosen by the reader, else by the system.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('barneblikk-theme');
  } catch {
    // Storage may be closed to us; the system's wish is a good answer.
  }
  const dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.className = dark ? 'dark' : 'light';
})();
