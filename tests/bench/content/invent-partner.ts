import type { ContentRecord } from '@portolan/drizzle/content/noun-form';
import { inSomeLanguages } from './invent-texts.ts';
import type { Dice } from './make-dice.ts';
import { slugOf } from './sizes.ts';

const beginnings = [
  'Al',
  'Bré',
  'Cár',
  'Dun',
  'El',
  'Får',
  'Gyö',
  'Hal',
  'Ist',
  'Jur',
  'Kał',
  'Lim',
  'Mün',
  'Nov',
  'Ost',
];
const middles = ['a', 'be', 'dé', 'li', 'mo', 'na', 'ră', 'si', 'ta', 'vo'];
const ends = ['borg', 'cea', 'dam', 'grad', 'ham', 'le', 'mar', 'na', 'nia', 'ra', 'șov', 'ton', 'vik', 'za'];
const kinds = [
  'University of',
  'Technical University of',
  'University of Applied Sciences',
  'Academy of',
  'College of',
];
const subjects = ['', ' for Arts', ' for Economics', ' for Medicine', ' for Technology', ' for the Sea'];
/** Countries with the middle and the reach of the area in which their partners lie, in degrees. */
const countries = [
  ['ES', 40, -4, 3],
  ['FR', 47, 2, 3],
  ['DE', 51, 10, 3],
  ['IT', 43, 12, 2],
  ['PL', 52, 19, 2],
  ['RO', 46, 25, 2],
  ['PT', 40, -8, 1],
  ['TR', 39, 33, 3],
  ['SE', 60, 15, 2],
  ['FI', 63, 26, 2],
  ['GR', 39, 22, 1],
  ['CZ', 50, 15, 1],
  ['HU', 47, 19, 1],
  ['KZ', 48, 67, 6],
  ['CN', 33, 110, 8],
  ['UZ', 41, 64, 3],
  ['LT', 55, 24, 1],
  ['BG', 43, 25, 1],
  ['AT', 47, 14, 1],
  ['BE', 51, 4, 1],
  ['CH', 47, 8, 1],
  ['DK', 56, 10, 1],
  ['EE', 59, 26, 1],
  ['GE', 42, 43, 1],
  ['HR', 45, 16, 1],
  ['IE', 53, -8, 1],
  ['LV', 57, 25, 1],
  ['MX', 20, -100, 4],
  ['NL', 52, 5, 1],
  ['NO', 61, 9, 2],
  ['SI', 46, 15, 1],
  ['SK', 49, 20, 1],
  ['UA', 49, 31, 3],
] as const;

export const countryCodes: readonly string[] = countries.map(([code]) => code);

/** A university that does not exist, in a town that does not either. */
export function inventPartner(dice: Dice, number: number): ContentRecord {
  const town = `${dice.pick(beginnings)}${dice.pick(middles)}${dice.pick(ends)}`;
  const [countryCode, latitude, longitude, reach] = countries[dice.rollLow(countries.length)] ?? countries[0];
  const kind = dice.pick(kinds);
  const subject = dice.pick(subjects);
  const spread = () => ((dice.roll(2001) - 1000) / 1000) * reach;
  const university = {
    en: `${kind} ${town}`,
    es: `Universidad de ${town}`,
    fr: `Université de ${town}`,
    ro: `Universitatea din ${town}`,
    ru: `Университет ${town}`,
    kk: `${town} университеті`,
    zh: `${town}大学`,
  };
  return {
    slug: slugOf.partner(number),
    isDemonstration: true,
    kind: 'university',
    name: inSomeLanguages(dice, (language) => `${university[language]}${language === 'en' ? subject : ''} ${number}`),
    shortName: `D${number}`,
    countryCode,
    city: { en: town },
    latitude: latitude + spread(),
    longitude: longitude + spread(),
    coordinatePrecision: 'city',
    website: `https://d${number}.example`,
  };
}
