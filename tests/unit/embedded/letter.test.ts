import { expect, test, vi } from 'vitest';
import { deliver } from '../../../src/embedded/mails/deliver.ts';
import { letter, UnknownKind } from '../../../src/embedded/mails/letter.ts';
import { goRound } from '../../../src/embedded/mails/round.ts';

const site = 'https://barneblikk.example';
const item = {
  due_on: '2026-12-03',
  rule: 'before',
  required: false,
  office_name: 'Nav Fjordvik',
  set_by: 'Leif Aasen',
  modules: [
    {
      title: { nb: 'Kartlegge barnas situasjon', nn: 'Kartleggje situasjonen til barna' },
      lessons_left: 2,
      exam_left: true,
    },
  ],
};
const mail = (kind: string, data: unknown) =>
  letter({ id: 'm1', to_email: 'kari@nav.example', kind, data }, site);
const reminder = (change: object, language: string | null = 'nb') =>
  mail('reminder', { language, items: [{ ...item, ...change }] });

test('a reminder says the date, what is left, who set it, where to go on and how to say no', () => {
  const { to, subject, text, optOut } = reminder({});
  expect([to, subject]).toEqual(['kari@nav.example', 'Frist 3. desember 2026: Kartlegge barnas situasjon']);
  expect(text).toBe(`Hei!

Frist: 3. desember 2026.
«Kartlegge barnas situasjon»: 2 leksjoner og prøven gjenstår.
Satt av Leif Aasen, Nav Fjordvik.

Fortsett fra Min side: https://barneblikk.example/min-side/

Har du nettopp fullført, kan du se bort fra denne e-posten.

Vil du ikke ha påminnelser om det som er frivillig? Slå dem av her: https://barneblikk.example/min-side/paminnelser/`);
  expect(optOut).toBe('https://barneblikk.example/min-side/paminnelser/');
});

test('after the date it is kind; what is required says why it comes, and offers no way out', () => {
  const { subject, text, optOut } = reminder({ rule: 'after', required: true, set_by: null }, 'nn');
  expect(subject).toBe('Fristen var 3. desember 2026: Kartleggje situasjonen til barna');
  expect(text).toContain('Set av 20 minutt denne veka?');
  expect(text).toContain('sett oppgåva som obligatorisk');
  expect(text).toContain('https://barneblikk.example/nn/min-side/');
  expect(text).not.toContain('paminnelser');
  expect(optOut).toBeUndefined();
});

test('when the language is not known, bokmål comes first, then nynorsk', () => {
  const { text } = reminder({}, null);
  expect(text.indexOf('gjenstår')).toBeLessThan(text.indexOf('———'));
  expect(text.indexOf('står att')).toBeGreaterThan(text.indexOf('———'));
});

test('an invitation says who, where and until when, in both languages', () => {
  const { subject, text, link } = mail('invitation', {
    office: 'Nav Fjordvik',
    name: null,
    inviter: 'Leif Aasen',
    role: 'advisor',
    expires_on: '2026-12-05',
    path: '/min-side/',
  });
  expect(subject).toBe('Bli med i Nav Fjordvik på Barneblikk');
  expect(text).toContain('Leif Aasen inviterer deg til Nav Fjordvik');
  expect(text).toContain('Invitasjonen gjeld til 5. desember 2026.');
  expect(link).toBe('https://barneblikk.example/min-side/');
});

test('news of a network say where, never what, and how to be left alone', () => {
  const network_id = '2a000000-0000-4000-8000-000000000007';
  const news = (locale: string) =>
    mail('network-news', { network_id, network_name: 'Barn i lavinntektsfamilier', locale });
  expect(news('nb').text).toBe(`Hei!

Noen har skrevet under «Erfaringer» i nettverket Barn i lavinntektsfamilier.

Les det her:
https://barneblikk.example/nettverk/vis/?id=${network_id}&del=erfaringer

Du får denne e-posten fordi du har bedt om den, høyst én om dagen fra hvert nettverk. Den sier ikke hva som står der, siden e-post kan leses av flere. Vil du ikke ha den lenger? Slå av e-postene på samme side.`);
  expect(news('nn').subject).toBe('Nytt i nettverket Barn i lavinntektsfamilier');
  expect(news('nn').text).toContain(
    `https://barneblikk.example/nn/nettverk/vis/?id=${network_id}&del=erfaringer`,
  );
  const { link, optOut } = news('nn');
  expect([link, optOut]).toEqual([link, link]);
  expect(link).toBe(`https://barneblikk.example/nettverk/vis/?id=${network_id}&del=erfaringer`);
});

test('a kind without words is told as such', () => {
  expect(() => mail('postcard', {})).toThrow(UnknownKind);
});

const waiting = (...ids: string[]) => {
  const left = ids.map((id) => ({
    id,
    to_email: 'a@b.example',
    kind: 'invitation',
    data: { office: 'Nav Fjordvik' },
  }));
  return { take: vi.fn(async (max: number) => left.splice(0, max)), done: vi.fn(async () => {}) };
};

test('one mail that fails is told of without the address, and does not stop the others', async () => {
  const queue = waiting('1', '2', '3');
  const trouble = Object.assign(new Error('550 no a@b.example here'), {
    code: 'EENVELOPE',
    responseCode: 550,
  });
  const postman = vi.fn().mockResolvedValue(undefined).mockRejectedValueOnce(trouble);
  expect(await deliver(queue, postman, site)).toEqual({ sent: 2, failed: 1 });
  expect(queue.done.mock.calls).toEqual([
    ['1', 'EENVELOPE 550'],
    ['2', undefined],
    ['3', undefined],
  ]);
});

test('when the one who runs it stops, no further handful is taken', async () => {
  const queue = waiting('1', '2', '3', '4', '5', '6', '7');
  expect(
    await deliver(
      queue,
      async () => {},
      site,
      () => queue.take.mock.calls.length < 1,
    ),
  ).toEqual({
    sent: 5,
    failed: 0,
  });
});

test('a round goes on after trouble, tells it once, and stops when asked', async () => {
  const work = vi.fn().mockRejectedValue(new TypeError('secret words'));
  const tell = vi.fn();
  const round = goRound(work, 1, tell);
  await vi.waitFor(() => expect(work.mock.calls.length).toBeGreaterThan(3));
  await round.stop();
  const calls = work.mock.calls.length;
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(work).toHaveBeenCalledTimes(calls);
  expect(tell.mock.calls).toEqual([['TypeError']]);
});
