// npm run remind: queues the reminders that are due and sends what is queued. --dry-run only says who would get what, by
// ids; --today YYYY-MM-DD for another day. Safe to run twice, and at once. Nothing it prints holds a name or an address.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isPlanDate } from '../../domain/plan/dates.ts';
import { remind } from '../remind.ts';

const root = path.resolve(import.meta.dirname, '../../..');

try {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean' }, today: { type: 'string' } } });
  if (values.today !== undefined && !isPlanDate(values.today))
    throw new Error(`--today ${values.today} is no date: write it as 2026-11-21.`);
  const said = await remind(process.env, root, {
    dry: values['dry-run'] ?? false,
    today: values.today ?? null,
  });
  for (const line of said.lines) console.log(line);
  process.exitCode = said.failed > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
