import type { Language } from '~/domain/language';
import { glossaryText } from '~/text/glossary';

// Words of the glossary are links. Here they open a small box instead, so that the reader stays in the sentence. The
// popover closes by itself on Esc or a press outside, and gives the focus back to the word.
const words = document.querySelectorAll<HTMLAnchorElement>('a.term');
const language: Language = document.documentElement.lang === 'nn' ? 'nn' : 'nb';
const t = glossaryText(language);
let box: HTMLElement | undefined;
let openedAt = 0;

function element<K extends keyof HTMLElementTagNameMap>(tag: K, props: Partial<HTMLElementTagNameMap[K]>) {
  return Object.assign(document.createElement(tag), props);
}

function makeBox(): HTMLElement {
  const made = element('div', { className: 'term-box', popover: 'auto', tabIndex: -1 });
  made.setAttribute('role', 'dialog');
  made.setAttribute('aria-labelledby', 'term-box-word');
  document.body.append(made);
  return made;
}

/** Below the word where there is room, else above; never outside the window. */
function place(made: HTMLElement, word: HTMLElement) {
  const [at, own, gap] = [word.getBoundingClientRect(), made.getBoundingClientRect(), 8];
  const below = at.bottom + gap + own.height <= innerHeight;
  const left = Math.min(
    Math.max(gap, at.left),
    Math.max(gap, document.documentElement.clientWidth - own.width - gap),
  );
  made.style.left = `${left}px`;
  made.style.top = `${Math.max(gap, below ? at.bottom + gap : at.top - gap - own.height)}px`;
}

function open(word: HTMLAnchorElement) {
  box ??= makeBox();
  const close = element('button', {
    type: 'button',
    className: 'aksel-button term-box__close',
    textContent: t.close,
  });
  close.addEventListener('click', () => box?.hidePopover());
  box.replaceChildren(
    element('p', {
      id: 'term-box-word',
      className: 'term-box__word',
      textContent: word.dataset['term'] ?? '',
    }),
    element('p', { textContent: word.dataset['explanation'] ?? '' }),
    element('p', { className: 'term-box__more' }),
  );
  box.lastElementChild?.append(element('a', { href: word.href, textContent: t.more }), close);
  openedAt = scrollY;
  box.showPopover();
  place(box, word);
  box.focus({ preventScroll: true });
}

if ('popover' in HTMLElement.prototype) {
  for (const word of words) {
    word.setAttribute('aria-haspopup', 'dialog');
    word.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open(word);
    });
  }
  // What is fixed to the window would drift away from its word. A page that is still settling is not a reader who scrolls.
  addEventListener(
    'scroll',
    () => {
      if (box?.matches(':popover-open') && Math.abs(scrollY - openedAt) > 40) box.hidePopover();
    },
    { passive: true },
  );
}
