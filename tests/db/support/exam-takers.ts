import type { Answer } from '../../../src/domain/answer.ts';
import type { TestDatabase } from './database.ts';
import { type Item, rest, start, submit } from './exam.ts';
import type { Person } from './people.ts';

/** Somebody whose answers are told by kind, in the words of support/course.ts; what is not told is left open. */
export type Answers = Readonly<Partial<Record<Item['kind'], string | readonly string[]>>>;

let made = 0;
/** Makes as many new people. */
export async function newPeople({ sql }: TestDatabase, count: number): Promise<Person[]> {
  const people = Array.from({ length: count }, (): Person => {
    made += 1;
    const id = `20000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
    return { role: 'authenticated', id, email: `taker-${made}@exam.example` };
  });
  await sql`insert into auth.users ${sql(people.map(({ id, email }) => ({ id, email })))}`;
  return people;
}

/** Takes the exam in `loven` with these answers. */
export async function takeExam(db: TestDatabase, who: Person, answers: Answers): Promise<void> {
  await rest(db, who);
  const { attempt_id, items } = await start(db, who, 'loven');
  const given = items.flatMap((item) => {
    const words = answers[item.kind];
    return words === undefined ? [] : [[item.id, places(item, words)] as const];
  });
  await submit(db, who, attempt_id, Object.fromEntries(given));
}

function places(item: Item, words: string | readonly string[]): Answer {
  const place = (id: string) => item.options.find(({ text }) => text.nb === `valg ${id}`)?.id ?? 'none';
  return typeof words === 'string' ? place(words) : words.map(place);
}
