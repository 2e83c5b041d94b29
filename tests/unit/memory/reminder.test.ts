import { expect, test } from 'vitest';
import { type Reminder, reminderFile } from '../../../src/domain/memory/reminder.ts';

const reminder: Reminder = {
  time: '08:30',
  days: ['MO', 'TU', 'WE', 'TH', 'FR'],
  title: 'Hold det varmt',
  about: 'Fem minutter, fem spørsmål; om det du har lært, og det du har lest i modulene på Barneblikk.',
  link: 'https://barneblikk.example/hold-det-varmt/',
  // A Friday.
  now: new Date(2026, 10, 20, 15, 0),
};
/** Lines as a calendar reads them: folded ones joined. */
const linesOf = (file: string) => file.replace(/\r\n[ \t]/g, '').split('\r\n');
const line = (file: string, name: string) => linesOf(file).filter((l) => l.split(/[:;]/)[0] === name);

test('five minutes every week on the days chosen, at the wall clock’s time wherever the person is', () => {
  const file = reminderFile(reminder);
  expect(linesOf(file)[0]).toBe('BEGIN:VCALENDAR');
  // The first working day from tomorrow, with neither Z nor time zone.
  expect(line(file, 'DTSTART')).toEqual(['DTSTART:20261123T083000']);
  expect(line(file, 'DURATION')).toEqual(['DURATION:PT5M']);
  expect(line(file, 'RRULE')).toEqual(['RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR']);
  expect(line(file, 'SUMMARY')).toEqual(['SUMMARY:Hold det varmt']);
  expect(line(file, 'URL')).toEqual(['URL:https://barneblikk.example/hold-det-varmt/']);
});

test('there is an alarm, and the time is not marked as busy', () => {
  const file = reminderFile(reminder);
  expect(linesOf(file)).toEqual(expect.arrayContaining(['BEGIN:VALARM', 'ACTION:DISPLAY', 'END:VALARM']));
  expect(line(file, 'TRIGGER')[0]).toMatch(/^TRIGGER:-P(T\d+M)$/);
  expect(line(file, 'TRANSP')).toEqual(['TRANSP:TRANSPARENT']);
});

test('no line is longer than 75 bytes, and signs with a meaning in calendars are escaped', () => {
  const file = reminderFile(reminder);
  for (const raw of file.split('\r\n')) expect(Buffer.byteLength(raw)).toBeLessThanOrEqual(75);
  const [about] = line(file, 'DESCRIPTION');
  expect(about).toContain('Fem minutter\\, fem spørsmål\\; om det');
  expect(about).toContain('\\nhttps://barneblikk.example/hold-det-varmt/');
});

test('a changed reminder replaces the first one: the same id, a higher number', () => {
  const first = reminderFile(reminder);
  const later = reminderFile({ ...reminder, time: '14:05', days: ['WE'], now: new Date(2026, 10, 21) });
  expect(line(later, 'UID')).toEqual(line(first, 'UID'));
  expect(line(first, 'UID')).toEqual(['UID:hold-det-varmt@barneblikk.example']);
  const number = (file: string) => Number(line(file, 'SEQUENCE')[0]?.split(':')[1]);
  expect(number(later)).toBeGreaterThan(number(first));
  expect(line(later, 'DTSTART')).toEqual(['DTSTART:20261125T140500']);
});

test('it says no to no day and no time', () => {
  expect(() => reminderFile({ ...reminder, days: [] })).toThrow();
  expect(() => reminderFile({ ...reminder, time: '' })).toThrow();
});
