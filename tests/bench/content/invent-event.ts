import type { ContentRecord } from '@portolan/drizzle/content/noun-form';
import { eventKind } from '@portolan/schema/vocabularies/event-kind';
import type { End } from './invent-agreement.ts';
import { inSomeLanguages, meetings, subjects } from './invent-texts.ts';
import type { Dice } from './make-dice.ts';
import { slugOf } from './sizes.ts';

const firstYear = 2024;
const yearCount = 4;

/** An event of one host on a day of the years 2024 to 2027. */
export function inventEvent(dice: Dice, number: number, partners: readonly End[]): ContentRecord {
  const host = dice.pick(partners);
  const { name } = dice.pick(subjects);
  const month = 1 + dice.roll(12);
  const day = 1 + dice.roll(28);
  const written = (value: number) => String(value).padStart(2, '0');
  const hour = 8 + dice.roll(9);
  const isAllDay = dice.chance(30);
  return {
    slug: slugOf.event(number),
    isDemonstration: true,
    kind: dice.pick(eventKind.values),
    title: inSomeLanguages(dice, (language) => `${meetings[language]}: ${name[language]} ${number}`),
    startsOn: `${firstYear + dice.roll(yearCount)}-${written(month)}-${written(day)}`,
    ...(isAllDay ? {} : { startTime: `${written(hour)}:00`, endTime: `${written(hour + 2)}:30` }),
    timeZone: 'Europe/Madrid',
    countryCode: host.countryCode,
    audiences: ['student_incoming'],
    partners: [{ partner: host.slug, role: 'host' }],
  };
}
