// A page can be used before its islands wake. What was chosen or typed by then is in the page, and must not be lost.

/** Ids of options already chosen in a question; undefined when none is. */
export function chosenBefore(name: string, many: boolean): string | string[] | undefined {
  if (typeof document === 'undefined') return undefined;
  const inputs = document.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(name)}"]:checked`);
  const ids = [...inputs].map((input) => input.id.slice(name.length + 1));
  if (ids.length === 0) return undefined;
  return many ? ids : ids[0];
}

/** What has already been picked in a question's lists, by option. */
export function pickedBefore(name: string): Record<string, string> | undefined {
  if (typeof document === 'undefined') return undefined;
  const lists = document.querySelectorAll<HTMLSelectElement>(`select[name="${CSS.escape(name)}"]`);
  const picked = [...lists].filter(({ value }) => value !== '');
  if (picked.length === 0) return undefined;
  return Object.fromEntries(picked.map((list) => [list.id.slice(name.length + 1), list.value]));
}

/** What already stands in a text field. */
export function typedBefore(id: string): string {
  if (typeof document === 'undefined') return '';
  const field = document.getElementById(id);
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '';
}
