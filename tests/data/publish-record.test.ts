import { nounForms } from '@portolan/drizzle/content/forms/all';
import type { ContentRecord, NounKey } from '@portolan/drizzle/content/noun-form';
import { publishRecord } from '@portolan/drizzle/publish-record';
import { beforeEach, describe, expect, it } from 'vitest';
import { describeOnEachEngine } from '../helpers/databases.ts';
import { createWorld } from '../helpers/factories.ts';

interface Revision {
  noun: string;
  revision: number;
  actor: string;
  reason: string;
  before: unknown;
  after: unknown;
}

describeOnEachEngine('publishing a record', (given) => {
  const ids: Record<string, string> = {};
  let number = 0;
  const idOf = (noun: NounKey, slug: string) => {
    const id = ids[slug];
    if (noun !== 'partners' || id === undefined) throw new Error(`No ${noun} "${slug}".`);
    return id;
  };
  const project = (fields: object = {}): ContentRecord =>
    nounForms.projects.form.parse({
      slug: `port-${number}`,
      acronym: 'PORT',
      title: { en: 'Port', es: 'Puerto' },
      partners: [
        { partner: 'upct', role: 'coordinator' },
        { partner: 'utcn', role: 'partner' },
      ],
      ...fields,
    }) as ContentRecord;
  const publish = (record: ContentRecord, existing?: { id: string; revision: number }, after = () => {}) =>
    given.database.db.transaction(async (tx) => {
      const reason = 'A test';
      const published = await publishRecord(tx, {
        form: nounForms.projects,
        record,
        idOf,
        actor: 'editor',
        reason,
        existing,
      });
      after();
      return published;
    });
  const one = async <Row>(text: string, ...params: unknown[]) =>
    (await given.database.run<Row>(text, params))[0] as Row;
  const contentNumber = async () =>
    Number((await one<{ number: string }>('select number from content_revision')).number);
  const revisionsOf = (id: string) =>
    given.database.run<Revision>(
      'select noun, revision, actor, reason, before, after from revisions where record_id = $1 order by revision',
      [id],
    );

  beforeEach(async () => {
    number += 1;
    await createWorld(given.database).add('partners', 'upct', 'utcn');
    for (const { id, slug } of await given.database.run<{ id: string; slug: string }>(
      'select id, slug from partners',
      [],
    ))
      ids[slug] = id;
  });

  it('writes its row, its parts in order and the text that finds it', async () => {
    const { id, revision } = await publish(project({ reference: 'Réf. 2026/1', endsOn: '2028-12-31' }));
    expect(revision).toBe(1);
    expect(
      await one(
        'select acronym, title, ends_on::text, revision, sort_text, search_text from projects where id = $1',
        id,
      ),
    ).toEqual({
      acronym: 'PORT',
      title: { en: 'Port', es: 'Puerto' },
      ends_on: '2028-12-31',
      revision: 1,
      sort_text: 'port',
      search_text: ` port port puerto ref 2026 1 port ${number} `,
    });
    const partners =
      'select partner_id as id, role, position from project_partners where project_id = $1 order by position';
    expect(await given.database.run(partners, [id])).toEqual([
      { id: ids.upct, role: 'coordinator', position: 0 },
      { id: ids.utcn, role: 'partner', position: 1 },
    ]);
  });

  it('notes who did it, why and what is there now, and counts the content on by one', async () => {
    const before = await contentNumber();
    const record = project();
    const { id } = await publish(record);
    expect(await revisionsOf(id)).toEqual([
      { noun: 'Project', revision: 1, actor: 'editor', reason: 'A test', before: null, after: record },
    ]);
    expect(await contentNumber()).toBe(before + 1);
  });

  it('again keeps what was there before in its history, and nothing of it in its rows', async () => {
    const first = project({ reference: 'REF', budgetAmount: 100, budgetCurrency: 'EUR' });
    const published = await publish(first);
    const { created_at: createdAt } = await one<{ created_at: unknown }>(
      'select created_at::text from projects where id = $1',
      published.id,
    );
    const before = await contentNumber();
    const second = project({ title: { en: 'Harbour' }, partners: [{ partner: 'utcn', role: 'coordinator' }] });
    expect(await publish(second, published)).toEqual({ id: published.id, revision: 2 });

    expect(
      (await revisionsOf(published.id)).map(({ revision, before, after }) => ({ revision, before, after })),
    ).toEqual([
      { revision: 1, before: null, after: first },
      { revision: 2, before: first, after: second },
    ]);
    expect(await contentNumber()).toBe(before + 1);
    expect(
      await one(
        `select title, reference, budget_amount, revision, created_at::text, updated_at >= created_at as "isLater",
           (select count(*)::int from project_partners where project_id = $1) as partners
         from projects where id = $1`,
        published.id,
      ),
    ).toEqual({
      title: { en: 'Harbour' },
      reference: null,
      budget_amount: null,
      revision: 2,
      created_at: createdAt,
      isLater: true,
      partners: 1,
    });
  });

  describe('leaves nothing behind', () => {
    const everything = () =>
      one(`select (select count(*)::int from projects) as projects, (select count(*)::int from revisions) as revisions,
        (select count(*)::int from project_partners) as partners, (select number from content_revision)::int as number`);

    it.each<[what: string, fields: object]>([
      ['its row breaks a rule', { startsOn: '2026-02-01', endsOn: '2026-01-01' }],
      ['a part breaks a rule', { partners: ['upct', 'utcn'].map((partner) => ({ partner, role: 'coordinator' })) }],
      ['a reference leads nowhere', { partners: [{ partner: 'nobody', role: 'partner' }] }],
    ])('when %s', async (_, fields) => {
      const existing = await publish(project());
      const before = await everything();
      await expect(publish(project({ slug: `other-${number}`, ...fields }))).rejects.toThrow();
      await expect(publish(project({ title: { en: 'Lost' }, ...fields }), existing)).rejects.toThrow();
      expect(await everything()).toEqual(before);
      const kept = await one('select title, revision from projects where id = $1', existing.id);
      expect(kept).toEqual({ title: { en: 'Port', es: 'Puerto' }, revision: 1 });
    });

    it('when something after it fails in the same transaction', async () => {
      const before = await everything();
      const fail = () => {
        throw new Error('Afterwards.');
      };
      await expect(publish(project(), undefined, fail)).rejects.toThrow('Afterwards.');
      expect(await everything()).toEqual(before);
    });
  });

  it('is refused when another published the same record meanwhile', async () => {
    const published = await publish(project());
    await publish(project({ title: { en: 'First' } }), published);
    await expect(publish(project({ title: { en: 'Second' } }), published)).rejects.toThrow();
    expect(await one('select title from projects where id = $1', published.id)).toEqual({ title: { en: 'First' } });
  });
});
