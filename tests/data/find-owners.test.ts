import { nounForms } from '@portolan/drizzle/content/forms/all';
import type { ContentRecord, NounKey } from '@portolan/drizzle/content/noun-form';
import { findOwners } from '@portolan/drizzle/editing/find-owners';
import { partners, projects, revisions, slugRedirects } from '@portolan/schema/tables';
import { and, eq, sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { describeOnEachEngine, type Given } from '../helpers/databases.ts';
import { createWorld } from '../helpers/factories.ts';

const host = (partner: string, role: string) => ({ partner, role });

async function addRecords({ database }: Given) {
  const world = createWorld(database);
  await world.add('partners', 'upct', 'enu', 'uclm');
  await world.add('networks', { slug: 'alliance', members: [host('upct', 'member')] });
  await world.add('programmes', { slug: 'engines', partners: [host('enu', 'awarding'), host('upct', 'sending')] });
  await world.add('projects', {
    slug: 'welcome',
    partners: [host('upct', 'coordinator')],
    workPackages: [{ slug: 'wp1', tasks: [{ slug: 'task-1' }] }],
    deliverables: [{ slug: 'report' }],
  });
  await world.add('contacts', { slug: 'office', partner: 'upct', project: 'welcome' });
  await world.add('strategies', { slug: 'plan', partner: 'enu', indicators: [{ slug: 'share-abroad' }] });
  await world.add('indicators', { slug: 'share-of-work', workPackage: 'wp1' });
  await world.add('calls', { slug: 'engines-call', programme: 'engines' }, { slug: 'a-call-for-all' });
  await world.add('agreements', {
    slug: 'exchange',
    parties: [{ partner: 'upct' }, { partner: 'enu' }],
    mobilityTerms: [{ slug: 'exchange-out', sendingPartner: 'upct', receivingPartner: 'enu' }],
  });
  await world.add('events', {
    slug: 'staff-week',
    partners: [host('upct', 'host'), host('uclm', 'participant')],
  });
  await world.add(
    'documents',
    { slug: 'leaflet', events: ['staff-week'], calls: ['engines-call'] },
    { slug: 'charter' },
  );
  await world.add('pages', 'about');
}

const expected: [NounKey, string, string[]][] = [
  ['partners', 'upct', ['upct']],
  ['networks', 'alliance', []],
  ['programmes', 'engines', ['enu']],
  ['projects', 'welcome', ['welcome']],
  ['work-packages', 'wp1', ['welcome']],
  ['tasks', 'task-1', ['welcome']],
  ['deliverables', 'report', ['welcome']],
  ['contacts', 'office', ['upct', 'welcome']],
  ['strategies', 'plan', ['enu']],
  ['indicators', 'share-abroad', ['enu']],
  ['indicators', 'share-of-work', ['welcome']],
  ['calls', 'engines-call', ['enu']],
  ['calls', 'a-call-for-all', []],
  ['agreements', 'exchange', ['enu', 'upct']],
  ['mobility-terms', 'exchange-out', ['enu', 'upct']],
  ['events', 'staff-week', ['upct']],
  ['documents', 'leaflet', ['enu', 'upct']],
  ['documents', 'charter', []],
  ['pages', 'about', []],
];

describeOnEachEngine('the owners of a record', (given) => {
  let names: Map<string, string>;
  beforeAll(async () => {
    await addRecords(given);
    const { db } = given.database;
    const rows = [...(await db.select().from(partners)), ...(await db.select().from(projects))];
    names = new Map(rows.map(({ id, slug }) => [id, slug]));
  });

  const ownersOf = async (noun: NounKey, record: ContentRecord) => {
    const owners = await findOwners(given.database.db, nounForms[noun], record);
    return [...owners.partners, ...owners.projects].map((id) => names.get(id)).sort();
  };

  const read = async (noun: NounKey, slug: string) => {
    const [row] = await given.database.db
      .select({ after: revisions.after })
      .from(revisions)
      .where(and(eq(revisions.noun, nounForms[noun].type), sql`${revisions.after}->>'slug' = ${slug}`));
    return row?.after as ContentRecord;
  };

  it.each(expected)('of "%s" "%s" are %j', async (noun, slug, owners) => {
    expect(await ownersOf(noun, await read(noun, slug))).toEqual(owners);
  });

  it('are found by a slug that they once had', async () => {
    const [enu] = [...names].find(([, slug]) => slug === 'enu') as [string, string];
    await given.database.db.insert(slugRedirects).values({ noun: 'Partner', fromSlug: 'egu', recordId: enu });
    expect(await ownersOf('services', { slug: 'new', partner: 'egu' })).toEqual(['enu']);
  });

  it('are nobody for a record of somebody who was never published', async () => {
    expect(await ownersOf('services', { slug: 'new', partner: 'nowhere' })).toEqual([]);
    expect(await ownersOf('partners', { slug: 'brand-new' })).toEqual([]);
  });
});
