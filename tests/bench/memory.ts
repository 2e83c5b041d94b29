/**
 * «Hold det varmt» against fixed intervals, simulated: 200 learners for six months, with the site's own domain code.
 * Run: node tests/bench/memory.ts. Figures only.
 *
 * What a learner remembers is not taken from FSRS, whose own forgetting curve would flatter it: see memory-model.ts,
 * where memory fades as a power of time at a pace of each learner's, and practice strengthens it the more, the longer it
 * had been. It is a model all the same: it shows how the schedules behave under one set of assumptions, not how people do.
 */
import type { DeckItem } from '../../src/domain/memory/deck.ts';
import { aDay } from '../../src/domain/memory/today.ts';
import { learnerOf, random, type Trace } from './memory-model.ts';
import { fixed, mean, type Schedule, warm } from './memory-schedules.ts';

const learners = 200;
const days = 182;
const perModule = 14;
/** A module every second week is the whole course in half a year; one every sixth is what many will manage. */
const paces = [
  { modules: 4, every: 42 },
  { modules: 12, every: 14 },
];
/** Three weeks away from work in between. */
const away = { from: 98, to: 119 };
const months = [27, 55, 83, 118, 139, 167, days - 1];

type Life = {
  /** How many were asked, for each day at work. */
  readonly asked: ReadonlyMap<number, number>;
  readonly practised: number;
  readonly overdue: readonly number[];
  /** Remembered of what has been practised, and of the whole deck, at the end of each month. */
  readonly remembered: readonly {
    readonly practised: number;
    readonly all: number;
    readonly believed: number;
  }[];
};

for (const { modules, every } of paces) {
  console.log(
    `\n${learners} learners, ${days} days; a module of ${perModule} items every ${every} days, ${modules} in all`,
  );
  const deck = deckOf(modules);
  const learntOn = (place: number) => Math.floor(place / perModule) * every;
  for (const make of [warm, () => fixed(aDay), () => fixed(Number.POSITIVE_INFINITY)])
    report(
      make().name,
      Array.from({ length: learners }, (_, number) => live(number, make(), deck, learntOn)),
      deck.length,
    );
}

function deckOf(modules: number): readonly DeckItem[] {
  return Array.from({ length: modules * perModule }, (_, i) => ({
    id: `q${i}`,
    moduleId: `m${Math.floor(i / perModule)}`,
    lessonId: `l${Math.floor(i / 3)}`,
    version: 'a.b',
    expectedSeconds: 30,
  }));
}

/** Half a year of one learner. The same learner has the same days at work whatever the schedule. */
function live(
  number: number,
  schedule: Schedule,
  deck: readonly DeckItem[],
  learntOn: (place: number) => number,
): Life {
  const chance = random(1 + number * 7919);
  const learner = learnerOf(chance);
  const traces: Trace[] = deck.map((_, place) => learner.first(place, learntOn(place)));
  const practised = new Set<number>();
  const [asked, overdue, remembered]: [Map<number, number>, number[], Life['remembered'][number][]] = [
    new Map(),
    [],
    [],
  ];
  for (let day = 0; day < days; day++) {
    const open = chance() < learner.diligence && day % 7 < 5 && (day < away.from || day >= away.to);
    const known = deck.filter((_, place) => learntOn(place) <= day);
    const list = open ? schedule.ask(day, known) : [];
    if (open) asked.set(day, list.length);
    for (const item of list) {
      const place = deck.indexOf(item);
      const trace = traces[place] as Trace;
      const right = random(number * 1e6 + place * 1e3 + day)() < learner.chance(trace, day);
      traces[place] = learner.after(trace, day, right);
      practised.add(place);
      schedule.answered(item, day, right);
    }
    overdue.push(schedule.overdue(day));
    if (months.includes(day)) {
      const now = (place: number) => learner.chance(traces[place] as Trace, day);
      remembered.push({
        practised: mean([...practised].map(now)),
        all: mean(known.map((_, place) => now(place))),
        believed: schedule.believed?.(day) ?? Number.NaN,
      });
    }
  }
  return { asked, practised: practised.size, overdue, remembered };
}

function report(name: string, lives: readonly Life[], size: number): void {
  const asked = lives.flatMap((life) => [...life.asked.values()]);
  const over = asked.filter((n) => n > aDay).length / asked.length;
  const firstBack = lives.map((life) => [...life.asked].find(([day]) => day >= away.to)?.[1] ?? 0);
  const monthly = (pick: (of: Life['remembered'][number]) => number) =>
    months
      .map((_, i) => mean(lives.map(({ remembered }) => pick(remembered[i] as never))).toFixed(3))
      .join('  ');
  const overdueOn = (day: number) => mean(lives.map(({ overdue }) => overdue[day] ?? 0)).toFixed(1);
  console.log(`\n${name}`);
  console.log(`  asked on a day it is opened: mean ${mean(asked).toFixed(2)}, most ${Math.max(...asked)}`);
  console.log(`  days on which more than ${aDay} are asked: ${(over * 100).toFixed(1)} %`);
  console.log(
    `  asked on the first day after three weeks: mean ${mean(firstBack).toFixed(1)}, most ${Math.max(...firstBack)}`,
  );
  console.log(
    `  overdue before those weeks ${overdueOn(away.from - 1)}, at their end ${overdueOn(away.to - 1)}, four weeks later ${overdueOn(away.to + 27)}, in the end ${overdueOn(days - 1)}`,
  );
  console.log(
    `  practised in the end: ${mean(lives.map(({ practised }) => practised)).toFixed(0)} of ${size}`,
  );
  console.log(
    `  after day                        ${months.map((day) => String(day + 1).padEnd(5)).join('  ')}`,
  );
  console.log(`  remembered of the practised      ${monthly(({ practised }) => practised)}`);
  console.log(`  remembered of the whole deck     ${monthly(({ all }) => all)}`);
  if (Number.isFinite(lives[0]?.remembered[0]?.believed))
    console.log(`  what FSRS believes of practised  ${monthly(({ believed }) => believed)}`);
}
