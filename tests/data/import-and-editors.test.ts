import { deleteRecord } from '@portolan/drizzle/editing/delete-record';
import { publishChanges } from '@portolan/drizzle/editing/publish-changes';
import { beforeEach, expect, it } from 'vitest';
import { describeOnEachEngine } from '../helpers/databases.ts';
import { createWorld, type World } from '../helpers/factories.ts';

describeOnEachEngine('content that is loaded after editors wrote', (given) => {
  let number = 0;
  let slug: string;
  let id: string;
  let world: World;
  const idOf = async (wanted: string) =>
    (await given.database.run<{ id: string }>('select id from pages where slug = $1', [wanted]))[0]?.id;
  const edit = (path: string[], value: unknown) =>
    given.database.db.transaction((tx) =>
      publishChanges(tx, {
        noun: 'pages',
        recordId: id,
        base: 1,
        changes: [{ path, value }],
        actor: 'ana',
        reason: 'A test',
      }),
    );

  beforeEach(async () => {
    number += 1;
    slug = `page-${number}`;
    world = createWorld(given.database);
    await world.add('pages', slug);
    id = (await idOf(slug)) as string;
  });

  it('keeps what an editor changed', async () => {
    await edit(['title', 'fr'], 'Une page');
    const report = await world.add('pages', { slug, title: { en: 'From the file' } });
    expect(report.kept).toEqual([`pages/${slug}`]);
  });

  it('knows a record by the address that an editor took from it', async () => {
    await edit(['slug'], `${slug}-new`);
    const report = await world.add('pages', { slug, title: { en: 'From the file' } });
    expect(report).toMatchObject({ kept: [`pages/${slug}`], created: [] });
    expect(await idOf(slug)).toBeUndefined();
    expect(await idOf(`${slug}-new`)).toBe(id);
  });

  it('does not bring back what an editor deleted', async () => {
    await given.database.db.transaction((tx) =>
      deleteRecord(tx, { noun: 'pages', recordId: id, actor: 'ana', reason: 'A test' }),
    );
    expect((await world.add('pages', slug)).kept).toEqual([`pages/${slug}`]);
    expect(await idOf(slug)).toBeUndefined();
  });
});
