import { askers, type Cell, statementFor } from './access.ts';
import { become, type Tx } from './database.ts';

/** What happens when the asker of this cell tries it, in the words of the table. Leaves no trace. */
export async function observe(tx: Tx, cell: Cell): Promise<string> {
  const asker = askers[cell.asker];
  if (!asker) throw new Error(`nobody is called ${cell.asker}`);
  const takeBack = new Error('taken back on purpose');
  let seen = '';
  await tx
    .savepoint(async (inner) => {
      await become(inner, asker);
      seen = String((await inner.unsafe(statementFor(cell))).count);
      throw takeBack;
    })
    .catch((error: unknown) => {
      if (error !== takeBack) seen = inWords(error);
    });
  return seen;
}

function inWords(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  if (code === '42501') return /row-level security/.test(message) ? 'rls' : '-';
  if (!code) throw error;
  return code;
}

/** The cells that do not come out as the table says. */
export async function mismatches(tx: Tx, cells: readonly Cell[]): Promise<string[]> {
  const found: string[] = [];
  for (const cell of cells) {
    const seen = await observe(tx, cell);
    if (seen !== cell.outcome) {
      found.push(`${cell.asker} ${cell.verb} ${cell.table}: ${seen} instead of ${cell.outcome}`);
    }
  }
  return found;
}
