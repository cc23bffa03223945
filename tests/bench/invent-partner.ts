import { foldForSearch } from '@portolan/schema/search-text';
import type { partners } from '@portolan/schema/tables';
import type { Dice } from './make-dice.ts';

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
] as const;

/** A university that does not exist, in a town that does not either. */
export function inventPartner(dice: Dice, number: number): typeof partners.$inferInsert {
  const town = `${dice.pick(beginnings)}${dice.pick(middles)}${dice.pick(ends)}`;
  const [countryCode, latitude, longitude, reach] = countries[dice.rollLow(countries.length)] ?? countries[0];
  const name = `${dice.pick(kinds)} ${town}${dice.pick(subjects)} ${number}`;
  const shortName = `D${number}`;
  const slug = `demo-bench-${number}`;
  const spread = () => ((dice.roll(2001) - 1000) / 1000) * reach;
  return {
    slug,
    publicationStatus: 'published',
    isDemonstration: true,
    kind: 'university',
    name: { en: name },
    shortName,
    countryCode,
    city: { en: town },
    latitude: latitude + spread(),
    longitude: longitude + spread(),
    coordinatePrecision: 'city',
    searchText: foldForSearch([name, shortName, town, slug].join(' ')),
    sortText: foldForSearch(name).trim(),
  };
}
