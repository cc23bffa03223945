import { describe, expect, it } from 'vitest';
import { apiOver } from '../helpers/api-over.ts';
import { askBothWays } from '../helpers/ask-both-ways.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';
import type { World } from '../helpers/factories.ts';

const parties = [{ partner: 'ist' }, { partner: 'enu' }];

async function buildWorld(world: World) {
  await world.add(
    'partners',
    { slug: 'ist', name: { en: 'Instituto Superior Técnico' }, city: { en: 'Lisbon' }, countryCode: 'PT' },
    { slug: 'enu', name: { en: 'Eurasian National University', zh: '欧亚国立大学' }, countryCode: 'KZ' },
    { slug: 'closed', publicationStatus: 'draft' },
  );
  await world.add(
    'agreements',
    { slug: 'valid', stage: 'in_force', validTo: '+400d', parties },
    { slug: 'expiring', stage: 'in_force', validTo: '+10d', parties },
    { slug: 'endless', stage: 'in_force', parties },
    { slug: 'ended', stage: 'in_force', validTo: '-1d', parties },
    { slug: 'proposed', stage: 'proposed', parties },
    { slug: 'terminated', stage: 'terminated', parties },
    { slug: 'unpublished', stage: 'in_force', publicationStatus: 'draft', parties },
  );
  const out = { sendingPartner: 'ist', receivingPartner: 'enu', mobilityType: 'student_studies' };
  const back = { ...out, sendingPartner: 'enu', receivingPartner: 'ist' };
  await world.add(
    'mobility-terms',
    {
      ...out,
      agreement: 'valid',
      slug: 'physics',
      iscedFields: ['0533'],
      eqfLevels: [6],
      firstAcademicYear: '2026/2027',
    },
    {
      ...back,
      agreement: 'expiring',
      slug: 'science',
      iscedFields: ['05'],
      eqfLevels: [6, 8],
      language: 'en',
      cefrLevel: 'B2',
    },
    {
      ...back,
      agreement: 'endless',
      slug: 'anything',
      mobilityType: 'staff_training',
      firstAcademicYear: '2025/2026',
      lastAcademicYear: '2027/2028',
    },
    { ...out, agreement: 'endless', slug: 'law', iscedFields: ['0421'], eqfLevels: [7], lastAcademicYear: '2026/2027' },
    ...['ended', 'proposed', 'terminated', 'unpublished'].map((agreement) => ({
      ...out,
      agreement,
      slug: `of-${agreement}`,
    })),
    { ...out, agreement: 'valid', slug: 'to-nobody', receivingPartner: 'closed' },
  );
}

describeOnEachEngine('where can I go', (given) => {
  const api = askBothWays(apiOver(given, buildWorld));
  const found = async (given = ''): Promise<string[]> => {
    const { whereCanIGo } = await api.query(`{ whereCanIGo${given} { totalCount nodes { slug } } }`);
    expect(whereCanIGo.totalCount).toBe(whereCanIGo.nodes.length);
    return whereCanIGo.nodes.map(({ slug }: { slug: string }) => slug).toSorted();
  };
  const counts = async (by: string, given = ''): Promise<Record<string, number>> => {
    const { whereCanIGo } = await api.query(`{ whereCanIGo${given} { facets(by: ${by}) { value count } } }`);
    return Object.fromEntries(
      whereCanIGo.facets.map(({ value, count }: { value: string; count: number }) => [value, count]),
    );
  };

  it('tells the terms of agreements that are valid today, between partners that may be seen', async () => {
    expect(await found()).toEqual(['anything', 'law', 'physics', 'science']);
  });

  it('answers from both sides', async () => {
    expect(await found('(filter: { sendingPartner: ["ist"] })')).toEqual(['law', 'physics']);
    expect(await found('(filter: { receivingPartner: ["ist"] })')).toEqual(['anything', 'science']);
    expect(await counts('RECEIVING_PARTNER')).toEqual({ enu: 2, ist: 2 });
  });

  it('joins all conditions', async () => {
    expect(await found('(filter: { iscedField: ["0533"], eqfLevel: [6], language: ["en"] })')).toEqual(['science']);
    expect(await found('(search: "lisbon", filter: { mobilityType: [STAFF_TRAINING] })')).toEqual(['anything']);
  });

  describe.each([
    ['OPEN_TO_FIELD', 'iscedField', (value: string) => `["${value}"]`],
    ['OPEN_TO_LEVEL', 'eqfLevel', (value: string) => `[${value}]`],
    ['ACADEMIC_YEAR', 'academicYear', (value: string) => `"${value}"`],
    ['SENDING_PARTNER', 'sendingPartner', (value: string) => `["${value}"]`],
    ['CEFR_LEVEL', 'cefrLevel', (value: string) => `[${value}]`],
  ] as const)('counted by %s', (by, filter, toInput) => {
    it('says for each value what the filter would find', async () => {
      const counted = await counts(by);
      expect(Object.keys(counted).length).toBeGreaterThan(0);
      for (const [value, count] of Object.entries(counted)) {
        expect(count, value).toBeGreaterThan(0);
        expect(await found(`(filter: { ${filter}: ${toInput(value)} })`), value).toHaveLength(count);
      }
    });
  });

  it('counts a term without a field in every field, and a broad one in those within it', async () => {
    const fields = await counts('OPEN_TO_FIELD');
    expect(fields).toMatchObject({ '05': 3, '053': 3, '0533': 3, '0421': 2, '07': 1 });
    expect(fields).not.toHaveProperty('0532');
    expect(fields).not.toHaveProperty('99');
  });

  it('counts within what is asked already', async () => {
    expect(await counts('OPEN_TO_LEVEL', '(filter: { iscedField: ["05"] })')).toEqual({ 6: 3, 7: 1, 8: 2 });
    expect(await counts('MOBILITY_TYPE', '(search: "law")')).toEqual({ STUDENT_STUDIES: 1 });
  });

  it.each([
    ['tecnico', ['anything', 'law', 'physics', 'science']],
    ['TÉCNICO physics', ['physics', 'science']],
    ['国立', ['anything', 'law', 'physics', 'science']],
    ['哈萨克', ['anything', 'law', 'physics', 'science']],
    ['kazajistan law', ['law']],
    ['nowhere', []],
    ['tecnico nowhere', []],
  ])('looks for the words "%s" at both ends, in countries and in fields', async (words, expected) => {
    expect(await found(`(search: "${words}")`)).toEqual(expected);
  });

  it('takes one statement, whatever is counted', async () => {
    api.statements.clear();
    await api.once.query(`{ whereCanIGo(search: "tecnico", first: 2) {
      totalCount nodes { agreement { slug } } a: facets(by: OPEN_TO_FIELD) { count } b: facets(by: ACADEMIC_YEAR) { count } } }`);
    expect(api.statements.texts).toHaveLength(1);
  });
});
