import type { CalendarEntry } from '@portolan/site/src/feeds/calendar-entry.ts';
import { toPeriod } from '@portolan/site/src/feeds/event-period.ts';
import { writeCalendar } from '@portolan/site/src/feeds/write-calendar.ts';
import { describe, expect, it } from 'vitest';
import { parseAgain, parseCalendar } from '../helpers/parse-calendar.ts';

const dates = { startsOn: '2026-10-24', endsOn: null, startsAt: null, endsAt: null, timeZone: 'Europe/Madrid' };

function write(given: Partial<CalendarEntry> = {}): string {
  const entry = {
    uid: 'a@portolan',
    sequence: 0,
    updatedAt: '2026-01-02T03:04:05.678Z',
    title: 'Meeting',
    description: 'About it.',
    kind: 'Meeting',
    url: 'https://example.org/en/events/a/',
    when: { firstDay: '2026-05-04', lastDay: '2026-05-04' },
    ...given,
  };
  return writeCalendar({ entries: [entry] });
}

const read = (text: string) => {
  const [event] = parseCalendar(text);
  const [again] = parseAgain(text);
  if (event === undefined || again === undefined) throw new Error('The calendar holds no event.');
  return { event, again };
};

describe('a calendar', () => {
  it.each([
    ['Cyrillic', 'Қорытынды конференция: '.repeat(20)],
    ['Chinese', '国际交流处联合会议'.repeat(20)],
    ['letters outside the basic plane', '𝒜🚢'.repeat(60)],
  ])('cuts no letter in two: %s', (_, title) => {
    const text = write({ title });
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(text).not.toContain('\ufffd');
    expect(read(text).event.summary).toBe(title);
    expect(read(text).again.summary).toBe(title);
  });

  it('gives back text with every sign that has a meaning in the format', () => {
    const title = 'Ports, quays; and "ropes" \\ knots: 100 %';
    const description = 'First line.\nSecond line, with https://example.org/?a=1;b=2\n\nBEGIN:VEVENT';
    const { event, again } = read(write({ title, description, place: 'Room 1, Main Street 2; left' }));
    expect([event.summary, event.description, event.location]).toEqual([
      title,
      description,
      'Room 1, Main Street 2; left',
    ]);
    expect([again.summary, again.description]).toEqual([title, description]);
  });

  it('ends one whole day on the next, over the end of a year too', () => {
    const { event } = read(write({ when: { firstDay: '2026-12-31', lastDay: '2026-12-31' } }));
    expect([`${event.startDate}`, `${event.endDate}`]).toEqual(['2026-12-31', '2027-01-01']);
    expect(event.duration.toSeconds()).toBe(86_400);
  });

  it('keeps a cancelled event, in its changed state', () => {
    const { event, again } = read(write({ status: 'CANCELLED', sequence: 4 }));
    expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect([event.uid, event.sequence]).toEqual(['a@portolan', 4]);
    expect(again.status).toBe('CANCELLED');
  });

  it('shows a deadline as a moment that takes nobody’s time', () => {
    const { event } = read(write({ when: { start: '2026-03-01T22:59:00Z' } }));
    expect(event.duration.toSeconds()).toBe(0);
    expect(event.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  });

  it('is the same whenever it is written', () => {
    expect(write()).toBe(write());
    expect(write()).toContain('DTSTAMP:20260102T030405Z\r\n');
  });
});

describe('the period of an event', () => {
  it('is none when nobody recorded its date', () => {
    expect(toPeriod({ ...dates, startsOn: null })).toBeUndefined();
  });

  it('is whole days without an hour, as many as are recorded', () => {
    expect(toPeriod(dates)).toEqual({ firstDay: '2026-10-24', lastDay: '2026-10-24' });
    expect(toPeriod({ ...dates, endsOn: '2026-10-26' })).toEqual({ firstDay: '2026-10-24', lastDay: '2026-10-26' });
  });

  it('is from hour to hour, also over a night with the change of the clocks', () => {
    const night = { startsAt: '2026-10-24T20:00:00.000Z', endsAt: '2026-10-25T05:00:00.000Z', endsOn: '2026-10-25' };
    const when = toPeriod({ ...dates, ...night });
    const { event, again } = read(write(when === undefined ? {} : { when }));
    expect(event.duration.toSeconds()).toBe(9 * 3600);
    expect(again.end?.toISOString()).toBe(night.endsAt);
  });

  it('goes to the end of its last day where only that is known, in the zone of the place', () => {
    const several = { startsAt: '2026-10-24T07:00:00.000Z', endsOn: '2026-10-25' };
    expect(toPeriod({ ...dates, ...several })).toMatchObject({ end: '2026-10-25T23:00:00Z' });
    expect(toPeriod({ ...dates, ...several, timeZone: 'Asia/Almaty' })).toMatchObject({ end: '2026-10-25T19:00:00Z' });
  });

  it('has no end of its own where that would be its beginning', () => {
    const startsAt = '2026-10-24T07:00:00.000Z';
    expect(toPeriod({ ...dates, startsAt, endsAt: startsAt })).toEqual({ start: startsAt, end: undefined });
    expect(toPeriod({ ...dates, startsAt })).toEqual({ start: startsAt, end: undefined });
  });
});
