import { afterAll, beforeAll, expect, test } from 'vitest';
import { readForms } from '../../src/catalog/forms.ts';
import { itemsOf } from '../../src/domain/survey/figures.ts';
import { openDatabase, type TestDatabase } from './support/database.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

test('the database counts exactly what content/skjema/selvvurdering.yaml asks', async () => {
  const { instrument } = readForms(process.cwd()).values[0] ?? {};
  if (!instrument) throw new Error('there is no instrument');
  const rows = await db.sql`
    select id, asked_to, options, counted, pick from private.survey_items where version = private.survey_version()`;
  const byId = (one: { id: string }, other: { id: string }) => one.id.localeCompare(other.id);
  expect(rows.map((row) => ({ ...row })).sort(byId as never)).toEqual([...itemsOf(instrument)].sort(byId));
  const [version] = await db.sql`select private.survey_version() as now`;
  expect(version?.['now']).toBe(instrument.version);
});
