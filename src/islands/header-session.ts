import { onChange } from '~/data/changes';
import { currentUser, sessionKey } from '~/data/session';

// Plain script: the header is on every page, and this is all it needs.
const link = document.getElementById('session') as HTMLAnchorElement | null;
const label = link?.querySelector('span');
const signedOut = { path: link?.getAttribute('href') ?? '', text: label?.textContent ?? '' };

function show(): void {
  if (!link || !label) return;
  const user = currentUser();
  link.href = user ? (link.dataset['mine'] ?? '') : signedOut.path;
  label.textContent = user ? user.name : signedOut.text;
}
show();
onChange(show);

// Another person in another tab: nothing of the former may stay on screen, or be saved as the latter's.
const shownFor = currentUser()?.id;
addEventListener('storage', ({ key }) => {
  const now = currentUser()?.id;
  if (key === sessionKey && now && now !== shownFor) location.reload();
});
