import { expect } from 'vitest';

/** The call is refused for exactly this reason: the error's code, and our machine word or Postgres' words. */
export async function expectRefusal(call: Promise<unknown>, code: string, message: string | RegExp) {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error, 'the call was not refused').toMatchObject({ code });
  const said = (error as Error).message;
  if (typeof message === 'string') expect(said).toBe(message);
  else expect(said).toMatch(message);
  return error as Error & { code: string; hint?: string; detail?: string };
}

/** No grant: the statement is refused before any row is looked at. */
export const noGrant = ['42501', /permission denied/] as const;
/** A grant, but the policies do not let this row through. */
export const noPolicy = ['42501', /row-level security/] as const;
