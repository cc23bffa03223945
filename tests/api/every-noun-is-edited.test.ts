import { fieldsOf } from '@portolan/drizzle/content/form-fields';
import { nounForms } from '@portolan/drizzle/content/forms/all';
import { type NounKey, nounKeys } from '@portolan/drizzle/content/noun-form';
import { beforeAll, expect, it } from 'vitest';
import type { Json } from '../helpers/api.ts';
import { administrator, askAs } from '../helpers/ask-as.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';
import { createWorld } from '../helpers/factories.ts';
import { addTwoOfEach } from '../helpers/two-of-each.ts';

const result =
  'userErrors { field code message } record { id revision status values draft { version problems { message } } }';

describeOnEachEngine('records of every type', (given) => {
  beforeAll(() => addTwoOfEach(createWorld(given.database)));

  const ask = (source: string, variables?: Record<string, unknown>) =>
    askAs(given.database, administrator).query(source, variables);
  /** What the record "one" of a noun says, made to be another one. */
  const another = async (noun: NounKey, slug: string): Promise<Json> => {
    const { type } = nounForms[noun];
    const { records } = await ask(
      `query ($type: String!) { records(type: $type, search: "one") { nodes { slug values } } }`,
      { type },
    );
    const { publicationStatus, ...values } = records.nodes.find((row: Json) => row.slug === 'one').values;
    return { ...values, slug, ...unlike[noun] };
  };
  /** What may not be the same in two records. */
  const unlike: Partial<Record<NounKey, object>> = {
    partners: { identifiers: [] },
    'work-packages': { number: 7 },
    tasks: { number: '7.1' },
    deliverables: { code: 'D-7' },
    'mobility-figures': { academicYear: '2031/2032' },
    'budget-lines': { category: 'TRAVEL' },
    'country-profiles': { countryCode: 'FR' },
    factsheets: { partner: 'third' },
  };

  it.each(nounKeys)('live from a draft to their deletion: %s', async (noun) => {
    const { type } = nounForms[noun];
    if (noun === 'factsheets') {
      await ask(
        `mutation { createPartner(input: {values: {slug: "third", kind: COMPANY, name: {en: "Third"}, countryCode: "ES"}}) { userErrors { message } } }`,
      );
    }
    const values = await another(noun, 'new');
    const { [`create${type}`]: created } = await ask(
      `mutation ($values: ${type}Input!) { create${type}(input: {values: $values, draft: true}) { ${result} } }`,
      { values: withoutMeasures(values) },
    );
    expect(created.userErrors).toEqual([]);
    expect(created.record).toMatchObject({
      revision: 0,
      status: 'DRAFT',
      values: null,
      draft: { version: 1, problems: [] },
    });

    const { [`publish${type}`]: published } = await ask(
      `mutation ($id: ID!) { publish${type}(input: {id: $id}) { ${result} } }`,
      { id: created.record.id },
    );
    expect(published.userErrors).toEqual([]);
    expect(published.record).toMatchObject({ id: created.record.id, revision: 1, status: 'PUBLISHED', draft: null });
    expect(published.record.values).toMatchObject(values);

    const [field] = fieldsOf(nounForms[noun]).filter(({ name }) => name === 'sources');
    expect(field).toBeDefined();
    const { [`update${type}`]: updated } = await ask(
      `mutation ($id: ID!) { update${type}(input: {id: $id, revision: 1, values: {sources: ["https://a.example"]}}) { ${result} } }`,
      { id: created.record.id },
    );
    expect(updated.userErrors).toEqual([]);
    expect(updated.record).toMatchObject({ revision: 2, values: { sources: ['https://a.example'] } });

    const act = async (verb: string, more = '') =>
      (
        await ask(`mutation ($id: ID!) { answer: ${verb}${type}(input: {id: $id${more}}) { ${result} } }`, {
          id: created.record.id,
        })
      ).answer;
    expect(await act('archive', ', evenIfUsed: true')).toMatchObject({
      userErrors: [],
      record: { status: 'ARCHIVED' },
    });
    expect(await act('unarchive')).toMatchObject({ userErrors: [], record: { status: 'PUBLISHED' } });
    expect(await act('duplicate', ', slug: "copy", shiftDays: 7')).toMatchObject({
      userErrors: [],
      record: { revision: 0, status: 'DRAFT' },
    });
    expect(await act('delete')).toMatchObject({ userErrors: [], record: null });
  });
});

/** The size and checksum of files are told, never given. */
const withoutMeasures = (values: Json): Json =>
  values.files === undefined
    ? values
    : { ...values, files: values.files.map(({ bytes: _b, sha256: _s, ...file }: Json) => file) };
