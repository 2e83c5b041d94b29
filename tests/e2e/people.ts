import { test as base, expect, type Page } from '@playwright/test';
import { demoAccounts, demoPassword } from '../../src/embedded/demo/accounts.ts';
import { people } from '../../src/embedded/demo/people.ts';

export const password = demoPassword;
/** The demo's e-mail addresses, by who they are. */
export const email = {
  advisor: 'veileder@fjordvik.example',
  leader: 'leder@fjordvik.example',
  otherLeader: 'leder@granheim.example',
  emptyLeader: 'leder@tomvik.example',
  otherAdvisor: 'veileder@granheim.example',
} as const;
export const nameOf = (address: string) => people.find((person) => person.email === address)?.name ?? address;
export const accounts = demoAccounts;

/** Every page is watched: a policy violation or an error in the console fails the test it happened in. */
export const test = base.extend<{ page: Page; allowed: RegExp | undefined }>({
  allowed: [undefined, { option: true }],
  page: async ({ page, allowed }, use) => {
    const said: string[] = [];
    page.on('pageerror', (error) => said.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') said.push(message.text());
    });
    await use(page);
    expect(said.filter((line) => !allowed?.test(line))).toEqual([]);
  },
});
export { expect };

export async function signIn(page: Page, address: string, secret = password): Promise<void> {
  await page.goto('/logg-inn/');
  await fillSignIn(page, address, secret);
  await page.waitForURL('**/min-side/');
}

export async function fillSignIn(page: Page, address: string, secret = password): Promise<void> {
  await page.getByLabel('E-post', { exact: true }).first().fill(address);
  await page.getByLabel('Passord', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Logg inn' }).click();
}
