import type { ContentRecord } from '@portolan/drizzle/content/noun-form';
import { workPackageKind } from '@portolan/schema/vocabularies/work-package-kind';
import { inSomeLanguages, subjects } from './invent-texts.ts';
import type { Dice } from './make-dice.ts';
import { slugOf } from './sizes.ts';

const workPackageCount = 8;
const tasksInEach = 4;
const responsibleForEach = 3;

/** A project with eight work packages, three partners responsible for each, and four tasks in each. */
export function inventProject(
  dice: Dice,
  number: number,
  partners: readonly string[],
): { project: ContentRecord; workPackages: ContentRecord[]; tasks: ContentRecord[] } {
  const slug = slugOf.project(number);
  const members = pickSome(dice, partners, 8);
  const { name } = dice.pick(subjects);
  const startsOn = `${2023 + (number % 4)}-01-01`;
  const endsOn = `${2026 + (number % 4)}-12-31`;
  const common = { isDemonstration: true, startsOn, endsOn };
  const workPackages = Array.from({ length: workPackageCount }, (_, place) => ({
    ...common,
    slug: `${slug}-wp${place + 1}`,
    project: slug,
    number: place + 1,
    kind: workPackageKind.values[place % workPackageKind.values.length],
    title: inSomeLanguages(dice, (language) => `${name[language]} ${number}.${place + 1}`),
    partners: pickSome(dice, members, responsibleForEach).map((partner, rank) => ({
      partner,
      role: rank === 0 ? 'lead' : 'responsible',
    })),
  }));
  const tasks = workPackages.flatMap((workPackage) =>
    Array.from({ length: tasksInEach }, (_, place) => ({
      ...common,
      slug: `${workPackage.slug}-t${place + 1}`,
      project: slug,
      workPackage: workPackage.slug,
      position: place,
      number: `${workPackage.number}.${place + 1}`,
      title: inSomeLanguages(dice, (language) => `${name[language]} ${number}.${workPackage.number}.${place + 1}`),
      partners: [{ partner: dice.pick(members), role: 'lead' }],
    })),
  );
  const project = {
    ...common,
    slug,
    acronym: `BENCH${number}`,
    title: inSomeLanguages(dice, (language) => `${name[language]} ${number}`),
    fundingScheme: 'erasmus_cbhe',
    budgetAmount: 100_000 + dice.roll(900_000),
    budgetCurrency: 'EUR',
    partners: members.map((partner, place) => ({ partner, role: place === 0 ? 'coordinator' : 'partner' })),
  };
  return { project, workPackages, tasks };
}

/** So many different items, or all of them when there are fewer. */
function pickSome<T>(dice: Dice, items: readonly T[], count: number): T[] {
  const left = [...items.keys()];
  const picked = Array.from({ length: Math.min(count, items.length) }, () => left.splice(dice.roll(left.length), 1)[0]);
  return picked.map((place) => items[place as number] as T);
}
