import { anonymous } from '@portolan/api/auth/viewer';
import { expect, it } from 'vitest';
import { askAs, editor, viewerWith } from '../helpers/ask-as.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';

const translator = viewerWith('tom', { role: 'translator', locales: ['ro'] });

describeOnEachEngine('builds of the portal', (given) => {
  const codeOf = async (as: Parameters<typeof askAs>[1], operation: string) =>
    (await askAs(given.database, as).ask(operation)).errors?.map(({ extensions, message }) => [
      extensions.code,
      message,
    ]);

  it('are asked for by those who may, and seen with who asked', async () => {
    const { query } = askAs(given.database, editor);
    expect(await query('{ siteBuild { id } siteBuilds { id } }')).toEqual({ siteBuild: null, siteBuilds: [] });
    const { rebuildSite } = await query('mutation { rebuildSite(acceptLoss: true) { id state cause askedBy } }');
    expect(rebuildSite).toEqual({ id: expect.any(String), state: 'QUEUED', cause: 'ASKED', askedBy: 'Ana' });
    const fields =
      'is: id state done total problem { message } problems { message } deliveries { target } isPinned startedAt';
    expect((await query(`{ siteBuilds(first: 1) { ${fields} } }`)).siteBuilds).toEqual([
      {
        is: rebuildSite.id,
        state: 'QUEUED',
        done: 0,
        total: 0,
        problem: null,
        problems: [],
        deliveries: [],
        isPinned: false,
        startedAt: null,
      },
    ]);
  });

  it('are gone back to only when they were live, until the site is resumed', async () => {
    const { ask, query } = askAs(given.database, editor);
    const { rebuildSite } = await query('mutation { rebuildSite { id } }');
    const goBack = `mutation { rollBackSite(release: "${rebuildSite.id}") { id isPinned } }`;
    expect((await ask(goBack)).errors?.[0]?.message).toBe('That build was never live; go back to one that was.');
    await given.database.run(`update site_builds set state = 'replaced' where id::text = $1`, [rebuildSite.id]);
    expect((await ask(goBack)).errors?.[0]?.message).toBe(
      'The pages of that build are not kept any more; go back to a later one.',
    );
    await given.database.run('update site_builds set is_kept = true where id::text = $1', [rebuildSite.id]);
    expect(await query(goBack)).toEqual({ rollBackSite: { id: rebuildSite.id, isPinned: true } });
    await query('mutation { resumeSite { id } }');
    const { siteBuilds } = await query('{ siteBuilds { isPinned } }');
    expect(siteBuilds).toEqual([{ isPinned: false }, { isPinned: false }]);
    expect((await ask('mutation { rollBackSite(release: "none") { id } }')).errors?.[0]?.extensions.code).toBe(
      'NOT_FOUND',
    );
  });

  it.each(['rebuildSite { id }', 'rollBackSite(release: "x") { id }', 'resumeSite { id }'])(
    'are refused to others: %s',
    async (field) => {
      const sentence = 'Only administrators and editors may rebuild the site or roll it back.';
      expect(await codeOf(translator, `mutation { ${field} }`)).toEqual([['FORBIDDEN', sentence]]);
      expect(await codeOf(anonymous, `mutation { ${field} }`)).toEqual([
        ['UNAUTHENTICATED', `Sign in first. ${sentence}`],
      ]);
    },
  );

  it('are no business of the public', async () => {
    expect(await codeOf(anonymous, '{ siteBuild { state } }')).toEqual([
      ['UNAUTHENTICATED', 'Sign in first: builds of the portal are for those who write it.'],
    ]);
    expect(await askAs(given.database, translator).query('{ siteBuild { state } }')).toBeDefined();
  });
});
