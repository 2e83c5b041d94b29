import { expect, test } from 'vitest';
import {
  instantInNorway,
  invitationFile,
  invitationName,
} from '../../../src/domain/theme-meeting/invitation.ts';

const invitation = {
  module: 'kartlegging',
  date: '2026-12-03',
  time: '09:00',
  place: ' Møterom 2, andre etasje; ved kantina ',
  title: 'Temamøte: Kartlegge barnas situasjon',
  about: 'Tretti minutter om barneperspektivet.',
  link: 'https://barneblikk.example/leder/temamote/?modul=kartlegging',
  now: new Date('2026-11-21T12:00:00Z'),
};
const linesOf = (file: string) => file.replace(/\r\n[ \t]/g, '').split('\r\n');

test('half an hour at the time on a Norwegian wall, in winter and in summer', () => {
  const lines = linesOf(invitationFile(invitation));
  expect(lines).toContain('DTSTART:20261203T080000Z');
  expect(lines).toContain('DURATION:PT30M');
  expect(linesOf(invitationFile({ ...invitation, date: '2026-06-03' }))).toContain(
    'DTSTART:20260603T070000Z',
  );
});

test.for([
  ['2026-03-29', '01:30', '2026-03-29T00:30:00.000Z'],
  ['2026-03-29', '03:30', '2026-03-29T01:30:00.000Z'],
  ['2026-10-25', '04:00', '2026-10-25T03:00:00.000Z'],
  ['2026-12-31', '23:30', '2026-12-31T22:30:00.000Z'],
] as const)('%s %s, around the nights when the clocks change', ([date, time, instant]) => {
  expect(instantInNorway(date, time).toISOString()).toBe(instant);
});

test('title, place and address, with signs that calendars give a meaning escaped', () => {
  const lines = linesOf(invitationFile(invitation));
  expect(lines).toContain('SUMMARY:Temamøte: Kartlegge barnas situasjon');
  expect(lines).toContain('LOCATION:Møterom 2\\, andre etasje\\; ved kantina');
  expect(lines).toContain(`URL:${invitation.link}`);
  expect(linesOf(invitationFile({ ...invitation, place: ' ' })).join('\n')).not.toContain('LOCATION');
});

test('no line is longer than 75 bytes', () => {
  const long = { ...invitation, place: 'Møterommet på østsida '.repeat(6) };
  for (const line of invitationFile(long).split('\r\n'))
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test('moved to another hour it is the same meeting, and the newer file wins', () => {
  const uid = (file: string) => linesOf(file).find((line) => line.startsWith('UID'));
  const sequence = (file: string) =>
    Number(
      linesOf(file)
        .find((line) => line.startsWith('SEQUENCE'))
        ?.split(':')[1],
    );
  const later = invitationFile({ ...invitation, time: '13:00', now: new Date('2026-11-21T12:05:00Z') });
  expect(uid(later)).toBe(uid(invitationFile(invitation)));
  expect(sequence(later)).toBeGreaterThan(sequence(invitationFile(invitation)));
});

test('without a date there is no file', () => {
  expect(() => invitationFile({ ...invitation, date: '' })).toThrow('no date');
});

test('the file is named after module and date', () => {
  expect(invitationName(invitation)).toBe('temamote-kartlegging-2026-12-03.ics');
});
