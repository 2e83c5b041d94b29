// «Finn et ord»: shows the entries whose word, or another form of it, holds what is typed. Without script all are there.
const form = document.querySelector<HTMLFormElement>('#find');
const field = form?.querySelector('input');
const status = form?.querySelector<HTMLElement>('[role="status"]');
const entries = [...document.querySelectorAll<HTMLElement>('.glossary__entry')];
const plain = (text: string) => text.normalize('NFC').toLocaleLowerCase('nb').trim();

function find(typed: string) {
  const wanted = plain(typed);
  for (const entry of entries) entry.hidden = !plain(entry.dataset['words'] ?? '').includes(wanted);
  for (const letter of document.querySelectorAll<HTMLElement>('[data-letter]'))
    letter.hidden = !letter.querySelector('.glossary__entry:not([hidden])');
  const n = entries.filter(({ hidden }) => !hidden).length;
  const { none = '', one = '', many = '' } = status?.dataset ?? {};
  if (status)
    status.textContent = !wanted ? '' : n === 0 ? none : n === 1 ? one : many.replace('2', String(n));
}

if (form && field) {
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  field.addEventListener('input', () => find(field.value));
  // A link to a word must reach it also when a search has hidden it.
  addEventListener('hashchange', () => {
    const entry = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!entry?.hidden) return;
    field.value = '';
    find('');
    entry.scrollIntoView();
  });
}

export {};
