import { hasRelativeDates, resolveRelativeDates } from '@portolan/drizzle/content/relative-dates';
import { describe, expect, it } from 'vitest';

const resolve = (value: unknown, today = '2026-11-21') => resolveRelativeDates(value, Temporal.PlainDate.from(today));

describe('a date that counts from the day of import', () => {
  it.each([
    ['+0d', '2026-11-21'],
    ['+45d', '2027-01-05'],
    ['-365d', '2025-11-21'],
    ['-1d', '2026-11-20'],
    ['+99999d', '2300-09-05'],
  ])('"%s" is a day', (written, day) => {
    expect(resolve({ startsOn: written })).toEqual({ startsOn: day });
  });

  it.each(['45d', '+45', '+1.5d', '+5d 9:00', '+5d 24:00', '+5d 09:60', '+123456d', ' +5d', 'in +5d'])(
    '"%s" is none',
    (text) => {
      expect(resolve({ startsOn: text, deadlineAt: text })).toEqual({ startsOn: text, deadlineAt: text });
      expect(hasRelativeDates({ startsOn: text })).toBe(false);
    },
  );

  it('in a field whose name ends in "At" is an instant, at noon unless it says a time', () => {
    expect(resolve({ timeZone: 'Europe/Madrid', opensAt: '+0d', deadlineAt: '+10d 23:59' })).toEqual({
      timeZone: 'Europe/Madrid',
      opensAt: '2026-11-21T12:00:00+01:00',
      deadlineAt: '2026-12-01T23:59:00+01:00',
    });
  });

  it('without a time zone is an instant of UTC', () => {
    expect(resolve({ publishedAt: '-1d 08:00' })).toEqual({ publishedAt: '2026-11-20T08:00:00+00:00' });
  });

  it('takes the zone of the part it stands in, else of the record around it', () => {
    const record = {
      timeZone: 'Asia/Almaty',
      editions: [{ timeZone: 'Europe/Riga', applicationDeadlineAt: '+1d' }, { applicationDeadlineAt: '+1d' }],
    };
    expect(resolve(record)).toMatchObject({
      editions: [
        { applicationDeadlineAt: '2026-11-22T12:00:00+02:00' },
        { applicationDeadlineAt: '2026-11-22T12:00:00+05:00' },
      ],
    });
  });

  it.each([
    ['the day before summer time', '2026-03-28', '+0d 02:30', '2026-03-28T02:30:00+01:00'],
    ['an hour that summer time leaves out', '2026-03-28', '+1d 02:30', '2026-03-29T03:30:00+02:00'],
    ['the day after', '2026-03-28', '+2d 02:30', '2026-03-30T02:30:00+02:00'],
    ['an hour that comes twice', '2026-10-24', '+1d 02:30', '2026-10-25T02:30:00+02:00'],
    ['the end of that day', '2026-10-24', '+1d 23:59', '2026-10-25T23:59:00+01:00'],
  ])('keeps the clock of the place: %s', (_, today, written, instant) => {
    expect(resolve({ timeZone: 'Europe/Madrid', deadlineAt: written }, today)).toMatchObject({ deadlineAt: instant });
  });

  it('leaves a zone that does not exist for the form to refuse', () => {
    const record = { timeZone: 'Europe/Nowhere', deadlineAt: '+0d' };
    expect(resolve(record)).toEqual({ timeZone: 'Europe/Nowhere', deadlineAt: '2026-11-21T12:00:00+00:00' });
  });

  it('is told wherever it stands in a record', () => {
    expect(hasRelativeDates({ title: { en: 'Title' }, editions: [{ startsOn: '+1d' }] })).toBe(true);
    expect(
      hasRelativeDates({ title: { en: 'Title' }, places: 3, isPublic: true, startsOn: '2026-11-21', x: null }),
    ).toBe(false);
  });

  it('is not looked for in what is no text', () => {
    const record = { places: 3, isPublic: true, amount: 1.5, nothing: null, list: [1, null] };
    expect(resolve(record)).toEqual(record);
  });
});
