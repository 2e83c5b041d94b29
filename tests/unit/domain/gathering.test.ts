import { describe, expect, test } from 'vitest';
import {
  agendaOf,
  beginnings,
  calendarFile,
  osloClock,
  osloMoment,
  totalMinutes,
} from '../../../src/domain/gathering.ts';
import { gatheringText } from '../../../src/text/gathering.ts';

test.for([
  ['2027-01-20', '09:00', '2027-01-20T08:00:00.000Z'],
  ['2027-06-20', '09:00', '2027-06-20T07:00:00.000Z'],
  // The hour that comes twice: summer time, the first of them. The hour that does not come: as by winter time.
  ['2027-10-31', '02:30', '2027-10-31T00:30:00.000Z'],
  ['2027-03-28', '02:30', '2027-03-28T01:30:00.000Z'],
  ['2027-12-31', '23:59', '2027-12-31T22:59:00.000Z'],
])('%s %s in Norway is %s', ([date, time, moment]) => {
  expect(osloMoment(date as string, time as string)?.toISOString()).toBe(moment);
});

test('there and back again; nothing for nothing', () => {
  expect(osloClock(new Date('2027-06-20T22:30:00Z'))).toEqual({ date: '2027-06-21', time: '00:30' });
  expect(osloMoment('', '09:00')).toBeUndefined();
  expect(osloMoment('2027-01-20', '')).toBeUndefined();
});

test('each item begins where the one before it ends', () => {
  const agenda = [
    { minutes: 10, text: 'a' },
    { minutes: 20, text: 'b' },
    { minutes: 5, text: 'c' },
  ];
  expect(beginnings('2027-01-20T08:00:00Z', agenda).map((at) => at.toISOString().slice(11, 16))).toEqual([
    '08:00',
    '08:10',
    '08:30',
  ]);
});

test.for(['nb', 'nn'] as const)('the ready-made first gathering lasts ninety minutes, in %s', (language) => {
  const agenda = agendaOf(gatheringText(language).firstAgenda);
  expect(totalMinutes(agenda)).toBe(90);
  for (const { minutes, text } of agenda) expect([minutes > 0, text.length > 5]).toEqual([true, true]);
});

describe('the calendar file', () => {
  const entry = {
    id: '30000000-0000-4000-8000-000000000001',
    title: 'Første samling: Hva vil vi med nettverket på vårt kontor i vår?',
    about: 'Formål: Vi blir kjent.\n\nØrsmå ord, og æ, ø, å',
    startsAt: '2027-01-20T08:00:00Z',
    minutes: 90,
    place: 'Møterom 2',
    sequence: 3,
    cancelled: false,
    page: 'https://barneblikk.example/nettverk/vis/?id=1&del=samlinger',
  };

  test('says when in UTC, how long, where, and keeps its id', () => {
    const file = calendarFile(entry);
    expect(file).toContain('DTSTART:20270120T080000Z');
    expect(file).toContain('DURATION:PT90M');
    expect(file).toContain('LOCATION:Møterom 2');
    expect(file).toContain(`UID:samling-${entry.id}@barneblikk.example`);
    expect(file).toContain('SEQUENCE:3');
    for (const line of file.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });

  test('a cancelled gathering says so; one without an agenda lasts an hour', () => {
    const file = calendarFile({ ...entry, cancelled: true, minutes: 0, place: '' });
    expect(file).toContain('STATUS:CANCELLED');
    expect(file).toContain('DURATION:PT60M');
    expect(file).not.toContain('LOCATION');
  });
});
