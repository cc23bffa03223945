import { randomUUID } from 'node:crypto';
import type { AcademicYear, LocalDate } from '@portolan/schema/scalars';
import { foldForSearch } from '@portolan/schema/search-text';
import type { agreementParties, agreements, mobilityTerms } from '@portolan/schema/tables';
import { iscedFields } from '@portolan/schema/vocabularies/isced-field';
import type { MobilityType } from '@portolan/schema/vocabularies/mobility-type';
import type { Dice } from './make-dice.ts';

interface End {
  id: string;
  slug: string;
  countryCode: string;
}

interface Invented {
  agreement: typeof agreements.$inferInsert & { id: string };
  parties: (typeof agreementParties.$inferInsert)[];
  terms: (typeof mobilityTerms.$inferInsert)[];
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

/** An agreement between two partners with at most `mostTerms` terms, in both directions. */
export function inventAgreement(dice: Dice, number: number, partners: readonly End[], mostTerms: number): Invented {
  const place = dice.rollLow(partners.length);
  const other = dice.rollLow(partners.length - 1);
  const first = partners[place] as End;
  const second = partners[other < place ? other : other + 1] as End;
  const id = randomUUID();
  const slug = `demo-bench-agreement-${number}`;
  const start = 2024 + dice.roll(3);
  const common = { publicationStatus: 'published', isDemonstration: true, sortText: slug } as const;
  const agreement = {
    ...common,
    id,
    slug,
    kind: 'erasmus_iia',
    stage: dice.chance(80) ? 'in_force' : dice.pick(stages),
    validFrom: `${start}-09-01` as LocalDate,
    validTo: `${start + 3 + dice.roll(3)}-08-31` as LocalDate,
    verifiedOn: `2026-0${1 + dice.roll(9)}-15` as LocalDate,
    searchText: foldForSearch(`${first.slug} ${second.slug} ${slug}`),
  } satisfies Invented['agreement'];
  const terms = listTerms(dice, first, second, start).slice(0, mostTerms);
  return {
    agreement,
    parties: [first, second].map(({ id: partnerId }, position) => ({ agreementId: id, partnerId, position })),
    terms: terms.map((term, place) => ({
      ...common,
      slug: `${slug}-${place + 1}`,
      searchText: ` ${slug} `,
      ...term,
      agreementId: id,
    })),
  };
}

type Term = Omit<typeof mobilityTerms.$inferInsert, 'slug' | 'agreementId'>;

function listTerms(dice: Dice, first: End, second: End, start: number): Term[] {
  const fields = listFields(dice);
  const levels = dice.pick([[6], [6], [6, 7], [6, 7], [7], [6, 7, 8], [8], []]);
  const types = everybody.filter((_, place) => dice.chance([95, 25, 70, 60][place] ?? 0));
  return types.flatMap((mobilityType) => {
    const isForStaff = mobilityType.startsWith('staff');
    const places = 1 + dice.roll(5);
    return [
      [first, second],
      [second, first],
    ].map(([from, to]) => ({
      mobilityType,
      sendingPartnerId: (from as End).id,
      receivingPartnerId: (to as End).id,
      // Training is rarely tied to a field.
      iscedFields: mobilityType === 'staff_training' ? [] : fields,
      eqfLevels: isForStaff ? [] : levels,
      mobilitiesPerYear: dice.chance(90) ? places : null,
      ...(isForStaff ? { daysPerYear: places * 5 } : { monthsPerYear: String(places * 5) }),
      isBlended: dice.chance(10),
      firstAcademicYear: toAcademicYear(start),
      lastAcademicYear: toAcademicYear(start + 2),
      language: dice.chance(70) ? 'en' : (taughtIn[(to as End).countryCode] ?? 'en'),
      cefrLevel: isForStaff
        ? (dice.pick(['B1', 'B2']) as 'B1')
        : (dice.pick(['A2', 'B1', 'B1', 'B2', 'B2', 'C1']) as 'B1'),
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

const toAcademicYear = (start: number): AcademicYear => `${start}/${start + 1}` as AcademicYear;
