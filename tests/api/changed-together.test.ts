import type { Viewer } from '@portolan/api/auth/viewer';
import { beforeEach, expect, it } from 'vitest';
import type { Json } from '../helpers/api.ts';
import { askAs, editor, viewerWith } from '../helpers/ask-as.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';
import { createWorld } from '../helpers/factories.ts';

describeOnEachEngine('records that are changed together', (given) => {
  let number = 0;
  let slugs: string[];
  let ids: string[];
  const ask = (source: string, viewer: Viewer = editor): Promise<Json> => askAs(given.database, viewer).query(source);
  const answer = '{ id rows { label before after isChanged userErrors { code message } } userErrors { code } }';
  const list = (values: readonly string[]) => JSON.stringify(values);
  const states = async (): Promise<string[]> => {
    const { records } = await ask(`{ records(type: "Partner", first: 200) { nodes { slug status verifiedOn } } }`);
    return slugs.map((slug) => {
      const { status, verifiedOn } = records.nodes.find((row: Json) => row.slug === slug);
      return `${status} ${verifiedOn}`;
    });
  };

  beforeEach(async () => {
    number += 1;
    slugs = ['school', 'faculty', 'named'].map((name) => `${name}-${number}`);
    const [school = '', faculty = '', named = ''] = slugs;
    await createWorld(given.database).add(
      'partners',
      { slug: school, verifiedOn: '2020-01-01' },
      { slug: faculty, parent: school },
      named,
    );
    await createWorld(given.database).add('events', {
      slug: `fair-${number}`,
      title: { en: 'Fair' },
      timeZone: 'UTC',
      partners: [{ partner: named, role: 'host' }],
    });
    const { records } = await ask('{ records(type: "Partner", first: 200) { nodes { id slug } } }');
    ids = slugs.map((slug) => records.nodes.find((row: Json) => row.slug === slug).id);
  });

  it('are confirmed, and what was known before comes back', async () => {
    const { verifyRecords } = await ask(`mutation { verifyRecords(ids: ${list(ids)}) ${answer} }`);
    const today = Temporal.Now.plainDateISO('UTC').toString();
    expect(verifyRecords.rows.map(({ before, after }: Json) => [before, after])).toEqual([
      ['2020-01-01', today],
      [null, today],
      [null, today],
    ]);
    expect(await states()).toEqual(Array(3).fill(`PUBLISHED ${today}`));
    await ask(`mutation { undoBulk(id: "${verifyRecords.id}") ${answer} }`);
    expect(await states()).toEqual(['PUBLISHED 2020-01-01', 'PUBLISHED null', 'PUBLISHED null']);
  });

  it('are archived but for those that something public names, and come back together', async () => {
    const archive = (dryRun: boolean) =>
      ask(`mutation { archiveRecords(input: {type: "Partner", ids: ${list(ids)}, dryRun: ${dryRun}}) ${answer} }`);
    const seen = (await archive(true)).archiveRecords;
    expect(seen.id).toBeNull();
    expect(seen.rows.map(({ isChanged }: Json) => isChanged)).toEqual([true, true, false]);
    expect(await states()).toEqual(['PUBLISHED 2020-01-01', 'PUBLISHED null', 'PUBLISHED null']);

    const done = (await archive(false)).archiveRecords;
    expect(done.rows[2].userErrors).toEqual([
      { code: 'STILL_USED', message: 'The Event "Fair" names it in "partners".' },
    ]);
    expect(await states()).toEqual(['ARCHIVED 2020-01-01', 'ARCHIVED null', 'PUBLISHED null']);
    const { undoBulk } = await ask(`mutation { undoBulk(id: "${done.id}") ${answer} }`);
    expect(undoBulk.rows.map(({ isChanged }: Json) => isChanged)).toEqual([true, true]);
    expect(await states()).toEqual(['PUBLISHED 2020-01-01', 'PUBLISHED null', 'PUBLISHED null']);
  });

  it('are left as they were, all of them, when one is not theirs to change', async () => {
    const partnerId = (ids[1] as string).replace('partner_', '');
    const own = viewerWith('owner', { role: 'partner_editor', partnerId });
    await expect(ask(`mutation { verifyRecords(ids: ${list(ids)}) ${answer} }`, own)).rejects.toThrow('Only');
    expect(await states()).toEqual(['PUBLISHED 2020-01-01', 'PUBLISHED null', 'PUBLISHED null']);
    const { verifyRecords } = await ask(`mutation { verifyRecords(ids: ${list(ids.slice(1, 2))}) ${answer} }`, own);
    await ask(`mutation { undoBulk(id: "${verifyRecords.id}") ${answer} }`, own);
    expect(await states()).toEqual(['PUBLISHED 2020-01-01', 'PUBLISHED null', 'PUBLISHED null']);
  });
});
