import type { ContentRecord } from '@portolan/drizzle/content/noun-form';
import { iscedFields } from '@portolan/schema/vocabularies/isced-field';
import type { MobilityType } from '@portolan/schema/vocabularies/mobility-type';
import type { Dice } from './make-dice.ts';
import { slugOf } from './sizes.ts';

export interface End {
  slug: string;
  countryCode: string;
}

const detailedFields = iscedFields
  .map(({ code }): string => code)
  .filter((code) => code.length === 4 && !code.startsWith('99') && !/[089]$/.test(code));
const taughtIn: Readonly<Record<string, string>> = {
  ES: 'es',
  MX: 'es',
  FR: 'fr',
  PT: 'pt',
  DE: 'de',
  CN: 'zh',
  IT: 'it',
  RO: 'ro',
};
const stages = [
  'in_force',
  'in_force',
  'in_force',
  'in_force',
  'in_force',
  'in_force',
  'in_force',
  'proposed',
  'draft',
  'terminated',
] as const;
const everybody: readonly MobilityType[] = [
  'student_studies',
  'student_traineeship',
  'staff_teaching',
  'staff_training',
];

/** An agreement between two partners, with terms in both directions for some types of mobility or for all. */
export function inventAgreement(
  dice: Dice,
  number: number,
  partners: readonly End[],
  wanted: { most: number; hasAll: boolean },
): { agreement: ContentRecord; terms: ContentRecord[] } {
  const place = dice.rollLow(partners.length);
  const other = dice.rollLow(partners.length - 1);
  const first = partners[place] as End;
  const second = partners[other < place ? other : other + 1] as End;
  const slug = slugOf.agreement(number);
  const start = 2024 + dice.roll(3);
  const common = { isDemonstration: true, verifiedOn: `2026-0${1 + dice.roll(9)}-15` };
  return {
    agreement: {
      ...common,
      slug,
      kind: 'erasmus_iia',
      stage: dice.chance(80) ? 'in_force' : dice.pick(stages),
      referenceCode: `IIA-${start}-${number}`,
      validFrom: `${start}-09-01`,
      validTo: `${start + 3 + dice.roll(3)}-08-31`,
      parties: [first, second].map((end) => ({ partner: end.slug })),
    },
    terms: listTerms(dice, first, second, { start, hasAll: wanted.hasAll })
      .slice(0, wanted.most)
      .map((term, place) => ({ ...common, slug: `${slug}-${place + 1}`, agreement: slug, ...term })),
  };
}

function listTerms(
  dice: Dice,
  first: End,
  second: End,
  { start, hasAll }: { start: number; hasAll: boolean },
): Record<string, unknown>[] {
  const fields = listFields(dice);
  const levels = dice.pick([[6], [6], [6, 7], [6, 7], [7], [6, 7, 8], [8], []]);
  const types = everybody.filter((_, place) => dice.chance([95, 30, 75, 62][place] ?? 0) || hasAll);
  return types.flatMap((mobilityType) => {
    const isForStaff = mobilityType.startsWith('staff');
    const places = 1 + dice.roll(5);
    return [
      [first, second],
      [second, first],
    ].map(([from, to]) => ({
      mobilityType,
      sendingPartner: (from as End).slug,
      receivingPartner: (to as End).slug,
      // Training is rarely tied to a field.
      iscedFields: mobilityType === 'staff_training' ? [] : fields,
      eqfLevels: isForStaff ? [] : levels,
      ...(dice.chance(90) ? { mobilitiesPerYear: places } : {}),
      ...(isForStaff ? { daysPerYear: places * 5 } : { monthsPerYear: String(places * 5) }),
      isBlended: dice.chance(10),
      firstAcademicYear: toAcademicYear(start),
      lastAcademicYear: toAcademicYear(start + 2),
      language: dice.chance(70) ? 'en' : (taughtIn[(to as End).countryCode] ?? 'en'),
      cefrLevel: isForStaff ? dice.pick(['B1', 'B2']) : dice.pick(['A2', 'B1', 'B1', 'B2', 'B2', 'C1']),
    }));
  });
}

/** A few detailed fields of one narrow field, or a broad or narrow one, or every field. */
function listFields(dice: Dice): string[] {
  if (dice.chance(8)) return [];
  const field = dice.pick(detailedFields);
  if (dice.chance(15)) return [field.slice(0, 2 + dice.roll(2))];
  const related = detailedFields.filter((other) => other.startsWith(field.slice(0, 3)));
  return [...new Set([field, ...(dice.chance(30) ? [dice.pick(related)] : [])])].sort();
}

const toAcademicYear = (start: number) => `${start}/${start + 1}`;
