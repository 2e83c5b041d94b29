import type { Language } from '~/domain/language';

// Plain script, on every page: the search itself is fetched when somebody goes to the field. Until then, and without
// network, the form leads to the search page.
const input = document.querySelector<HTMLInputElement>('#header-search');
let asked = false;

input?.addEventListener('focus', () => {
  if (asked) return;
  asked = true;
  import('./search/search-box')
    .then(({ upgradeSearch }) => upgradeSearch(input, document.documentElement.lang as Language))
    .catch(() => {
      asked = false;
    });
});
