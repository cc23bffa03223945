import type { Database } from '@portolan/drizzle/database';
import { contentRevision, partners } from '@portolan/schema/tables';
import { eq, sql } from 'drizzle-orm';
import { type End, inventAgreement } from './invent-agreement.ts';
import { inventEvent } from './invent-event.ts';
import { inventPartner } from './invent-partner.ts';
import { inventProgramme } from './invent-programme.ts';
import { inventProject } from './invent-project.ts';
import { makeDice } from './make-dice.ts';
import { RecordWriter } from './record-writer.ts';
import type { Sizes } from './sizes.ts';

/** Told of the progress with one kind of records. */
export type Progress = (what: string, done: number, all: number) => void;

const mostTermsOfOne = 8;

/**
 * Adds invented records to a migrated database. The same sizes and seed give the same records; programmes, agreements
 * and events are those of the partners that are there, in the order of their slugs.
 */
export async function fillDatabase(
  { db }: Pick<Database, 'db'>,
  sizes: Sizes,
  { seed = 1, progress = () => {} }: { seed?: number; progress?: Progress } = {},
): Promise<void> {
  const dice = makeDice(seed);
  const writer = new RecordWriter(db, dice);
  const each = async (what: string, count: number, add: (number: number) => Promise<void>) => {
    for (let number = 1; number <= count; number += 1) {
      await add(number);
      progress(what, number, count);
    }
    await writer.flush();
  };

  await each('partners', sizes.partners, (number) => writer.add('partners', inventPartner(dice, number)));
  const ends = await listPartners(db);
  for (const { slug, id } of ends) writer.know('partners', slug, id);
  const slugs = ends.map(({ slug }) => slug);
  await each('programmes', sizes.programmes, (number) =>
    writer.add('programmes', inventProgramme(dice, number, slugs)),
  );
  await each('projects', sizes.projects, async (number) => {
    const { project, workPackages, tasks } = inventProject(dice, number, slugs);
    await writer.add('projects', project);
    for (const workPackage of workPackages) await writer.add('work-packages', workPackage);
    for (const task of tasks) await writer.add('tasks', task);
  });
  let terms = 0;
  await each('agreements', sizes.agreements, async (number) => {
    // So many terms in all, and about as many in each agreement, whatever the dice say.
    const due = Math.round((sizes.terms * number) / sizes.agreements) - terms;
    const most = Math.min(mostTermsOfOne, due + mostTermsOfOne, sizes.terms - terms);
    const hasAll = due >= mostTermsOfOne / 2 || number === sizes.agreements;
    const made = inventAgreement(dice, number, ends, { most, hasAll });
    terms += made.terms.length;
    await writer.add('agreements', made.agreement);
    for (const term of made.terms) await writer.add('mobility-terms', term);
  });
  await each('events', sizes.events, (number) => writer.add('events', inventEvent(dice, number, ends)));
  await db.update(contentRevision).set({ number: sql`${contentRevision.number} + 1`, changedAt: sql`now()` });
  await db.execute(sql`analyze`);
}

const listPartners = (db: Database['db']): Promise<(End & { id: string })[]> =>
  db
    .select({ id: partners.id, slug: partners.slug, countryCode: partners.countryCode })
    .from(partners)
    .where(eq(partners.publicationStatus, 'published'))
    .orderBy(partners.slug);
