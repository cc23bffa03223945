import { expect, it } from 'vitest';
import { askAs, editor, viewerWith } from '../helpers/ask-as.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';
import { createWorld } from '../helpers/factories.ts';

const update = `mutation ($revision: Int!, $changes: [ChangeInput!]!, $take: [TakeInput!]) {
  updateSiteSettings(input: {revision: $revision, changes: $changes, take: $take, reason: "Tidied"}) {
    record { values revision updatedAt } userErrors { field code message } conflicts { path base theirs mine } } }`;

describeOnEachEngine('the settings of the portal', (given) => {
  const ask = () => askAs(given.database, editor);
  const change = async (revision: number, changes: Record<string, unknown>, take?: object[]) => {
    const list = Object.entries(changes).map(([path, value]) => ({ path: path.split('.'), value }));
    return (await ask().query(update, { revision, changes: list, take })).updateSiteSettings;
  };
  const content = async () => (await ask().query('{ contentRevision { number } }')).contentRevision.number;

  it('are set up, changed in one place, and told to the public', async () => {
    await createWorld(given.database).add('projects', 'alpha');
    expect((await ask().query('{ siteSettingsRecord { values revision updatedAt } }')).siteSettingsRecord).toEqual({
      values: {},
      revision: 0,
      updatedAt: null,
    });
    const first = await change(0, { 'name.en': 'Portal', locales: ['EN', 'KK'], featuredProject: 'alpha' });
    expect(first).toMatchObject({
      userErrors: [],
      record: { revision: 1, values: { name: { en: 'Portal' }, locales: ['EN', 'KK'], featuredProject: 'alpha' } },
    });
    const before = await content();
    const second = await change(1, {
      'name.kk': 'Портал',
      links: [{ label: { en: 'Map' }, url: 'https://a.example' }],
    });
    expect(second.record).toMatchObject({ revision: 2, values: { name: { en: 'Portal', kk: 'Портал' } } });
    expect(await content()).toBe(before + 1);
    const { siteSettings } = await askAs(given.database, { kind: 'anonymous' }).query(
      '{ siteSettings { name(locale: KK) { value } locales featuredProject { slug } links { url } } }',
    );
    expect(siteSettings).toEqual({
      name: { value: 'Портал' },
      locales: ['EN', 'KK'],
      featuredProject: { slug: 'alpha' },
      links: [{ url: 'https://a.example' }],
    });
    const { changeLog } = await ask().query('{ changeLog(type: "SiteSettings") { revision reason paths } }');
    expect(changeLog[0]).toEqual({ revision: 2, reason: 'Tidied', paths: [['name', 'kk'], ['links']] });
  });

  it('merge, and tell both sides where the same place changed', async () => {
    expect((await change(1, { contactUrl: 'https://b.example' })).record.revision).toBe(3);
    const clash = await change(1, { 'name.kk': 'Басқа' });
    expect(clash).toMatchObject({
      userErrors: [{ field: ['name', 'kk'], code: 'CONFLICT' }],
      conflicts: [{ path: ['name', 'kk'], base: null, theirs: 'Портал', mine: 'Басқа' }],
      record: { revision: 3 },
    });
    const taken = await change(1, { 'name.kk': 'Басқа' }, [{ path: ['name', 'kk'], side: 'MINE' }]);
    expect(taken).toMatchObject({ userErrors: [], record: { revision: 4, values: { name: { kk: 'Басқа' } } } });
  });

  it.each<[string, Record<string, unknown>, object]>([
    ['a place that is not there', { colour: 'red' }, { code: 'UNKNOWN_FIELD', field: ['colour'] }],
    ['a record that is not there', { featuredProject: 'omega' }, { code: 'UNKNOWN_REFERENCE' }],
    ['no name in its own language', { 'name.en': null }, { code: 'SOURCE_LANGUAGE_MISSING', field: ['name', 'en'] }],
    ['an address that is none', { contactEmail: 'nobody' }, { code: 'INVALID', field: ['contactEmail'] }],
    ['languages without its own', { locales: ['KK'] }, { code: 'RULE', field: ['locales'] }],
  ])('refuse %s', async (_, changes, problem) => {
    const { userErrors, record } = await change(4, changes);
    expect(userErrors).toEqual([expect.objectContaining(problem)]);
    expect(record.revision).toBe(4);
  });

  it('are for administrators and editors', async () => {
    for (const grant of [
      { role: 'translator', locales: ['kk'] },
      { role: 'partner_editor', partnerId: '01970000-0000-7000-8000-000000000001' },
      { role: 'internal_reader' },
    ] as const) {
      const { ask: asking } = askAs(given.database, viewerWith('tina', grant));
      const asked = await asking(update, { revision: 4, changes: [{ path: ['name', 'kk'], value: 'Менікі' }] });
      expect(asked.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await asking('{ siteSettingsRecord { values } }')).errors?.[0]?.message).toBe(
        'Only administrators and editors may change the settings of the portal.',
      );
    }
  });
});
