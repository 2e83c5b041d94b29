/** One suggestion: what it says, what stands beside it, and what choosing it does. */
export type Option = { readonly text: string; readonly beside?: string; choose(): void };

type Settings = {
  readonly input: HTMLInputElement;
  /** The list's name for a screen reader. */
  readonly label: string;
  /** Suggestions for what is typed; none closes the list. */
  options(typed: string): Promise<readonly Option[]>;
  /** What a screen reader is told about so many suggestions; nothing about none. */
  announce(count: number, typed: string): string;
};

/**
 * Makes a text field a combobox with a list of suggestions: arrows move, Enter chooses, Escape closes, and the field
 * keeps the focus all the time. Without an option chosen Enter does what the form does.
 * @returns how to ask for suggestions again
 */
export function combobox({ input, label, options, announce }: Settings): () => void {
  const { list, status } = addList(input, label);
  const box = openable(input, list);
  const ask = async () => {
    const typed = input.value;
    const found = await options(typed).catch(() => []);
    // Slower answers to what was typed before, and those that come after one has left, are not shown.
    if (input.value !== typed || document.activeElement !== input) return;
    box.show(found);
    status.textContent = announce(found.length, typed);
  };
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown' && list.hidden) void ask();
    else if (!box.press(event.key)) return;
    event.preventDefault();
  });
  input.addEventListener('input', () => void ask());
  input.addEventListener('focus', () => void ask());
  input.addEventListener('blur', () => box.show([]));
  // The press would take the focus from the field, and close the list before the click.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    box.choose([...list.children].findIndex((item) => item.contains(target as Node)));
  });
  return () => void ask();
}

/** The list's state: what it shows, and which option the arrows have come to. */
function openable(input: HTMLInputElement, list: HTMLElement) {
  let shown: readonly Option[] = [];
  let active = -1;
  const point = (to: number) => {
    active = to;
    [...list.children].forEach((item, i) => {
      item.setAttribute('aria-selected', String(i === to));
    });
    const item = list.children[to];
    if (item) input.setAttribute('aria-activedescendant', item.id);
    else input.removeAttribute('aria-activedescendant');
    item?.scrollIntoView({ block: 'nearest' });
  };
  const show = (found: readonly Option[]) => {
    shown = found;
    list.replaceChildren(...found.map((option, i) => itemOf(option, `${list.id}-${i}`)));
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    point(-1);
  };
  const choose = (at: number) => {
    const option = shown[at];
    show([]);
    option?.choose();
    return option !== undefined;
  };
  const last = () => shown.length - 1;
  const keys: Readonly<Record<string, () => unknown>> = {
    ArrowDown: () => point(active >= last() ? 0 : active + 1),
    ArrowUp: () => point(active <= 0 ? last() : active - 1),
    Escape: () => show([]),
  };
  /** Whether the key meant something to an open list. */
  const press = (key: string): boolean => {
    if (list.hidden) return false;
    if (key === 'Enter') return choose(active);
    keys[key]?.();
    return key in keys;
  };
  return { show, choose, press };
}

let made = 0;

function addList(input: HTMLInputElement, label: string) {
  const list = document.createElement('ul');
  list.id = `suggestions-${++made}`;
  list.className = 'suggestions';
  list.role = 'listbox';
  list.ariaLabel = label;
  list.hidden = true;
  const status = document.createElement('p');
  status.className = 'aksel-sr-only';
  status.role = 'status';
  (input.closest('form') ?? input).after(list, status);
  const attributes = { role: 'combobox', 'aria-expanded': 'false', 'aria-controls': list.id };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  input.setAttribute('aria-autocomplete', 'list');
  return { list, status };
}

function itemOf({ text, beside }: Option, id: string): HTMLElement {
  const item = document.createElement('li');
  item.id = id;
  item.role = 'option';
  item.className = 'suggestions__item';
  const title = document.createElement('span');
  title.textContent = text;
  item.append(title);
  if (beside) {
    const more = document.createElement('span');
    more.className = 'suggestions__beside';
    more.textContent = ` ${beside}`;
    item.append(more);
  }
  return item;
}
