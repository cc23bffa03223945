import { toLocal, toOffsetText, toZonedTime } from '@portolan/desk/src/fields/zoned-time.ts';
import { expect, it } from 'vitest';

it('an hour that the clocks jump over is none, and the next that exists is told', () => {
  const time = toZonedTime('2026-03-29T03:30', 'Europe/Bucharest');
  expect(time.kind).toBe('nonexistent');
  expect(time.kind === 'nonexistent' && time.next.toPlainTime().toString()).toBe('04:00:00');
});

it('an hour that the clocks show twice is two instants', () => {
  const time = toZonedTime('2026-10-25T03:30', 'Europe/Bucharest');
  expect(time.kind === 'twice' && [toOffsetText(time.earlier), toOffsetText(time.later)]).toEqual([
    '2026-10-25T03:30:00+03:00',
    '2026-10-25T03:30:00+02:00',
  ]);
});

it('any other time is one instant, and comes back as the clocks show it', () => {
  const time = toZonedTime('2026-05-01T09:30', 'Asia/Almaty');
  expect(time.kind === 'exact' && time.instant.toString()).toBe('2026-05-01T04:30:00Z');
  expect(toLocal('2026-05-01T04:30:00Z', 'Asia/Almaty')).toBe('2026-05-01T09:30');
});
