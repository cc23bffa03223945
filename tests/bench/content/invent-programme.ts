import type { ContentRecord } from '@portolan/drizzle/content/noun-form';
import { inSomeLanguages, subjects } from './invent-texts.ts';
import type { Dice } from './make-dice.ts';
import { slugOf } from './sizes.ts';

/** A programme that one of `partners` awards, in turn, and that another one hosts now and then. */
export function inventProgramme(dice: Dice, number: number, partners: readonly string[]): ContentRecord {
  const { iscedField, name } = dice.pick(subjects);
  const place = (number - 1) % partners.length;
  const host = (place + 1 + dice.roll(partners.length - 1)) % partners.length;
  const isHosted = dice.chance(15);
  return {
    slug: slugOf.programme(number),
    isDemonstration: true,
    kind: dice.pick(['degree', 'degree', 'double_degree', 'summer_school', 'student_exchange']),
    title: inSomeLanguages(dice, (language) => `${name[language]} ${number}`),
    eqfLevels: [dice.pick([6, 6, 7, 8])],
    iscedFields: [iscedField],
    ects: dice.pick([60, 120, 180, 240]),
    languages: [{ language: dice.pick(['en', 'es', 'fr', 'ro', 'de']), cefrLevel: dice.pick(['B1', 'B2', 'C1']) }],
    partners: [
      { partner: partners[place], role: 'awarding' },
      ...(isHosted ? [{ partner: partners[host], role: 'host' }] : []),
    ],
  };
}
