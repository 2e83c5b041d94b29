// «Vis»: one kind of source at a time. Without script all are there, each kind under its own heading.
const form = document.querySelector<HTMLFormElement>('#filter');
const list = form?.querySelector('select');
const status = form?.querySelector<HTMLElement>('[role="status"]');

function show(kind: string) {
  const sections = [...document.querySelectorAll<HTMLElement>('[data-kind]')];
  for (const section of sections) section.hidden = kind !== '' && section.dataset['kind'] !== kind;
  const shown = sections.filter(({ hidden }) => !hidden);
  const n = shown.reduce((sum, section) => sum + section.querySelectorAll('li').length, 0);
  const { one = '', many = '' } = status?.dataset ?? {};
  if (status) status.textContent = n === 1 ? one : many.replace('2', String(n));
}

if (form && list) {
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  list.addEventListener('change', () => show(list.value));
  // A browser that goes back keeps the choice but not what it hid.
  if (list.value) show(list.value);
}

export {};
