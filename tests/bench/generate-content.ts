// Fills a database with invented partners and mobility terms, to see how Portolan bears many:
//   DATABASE_URL=postgres://… npx tsx --tsconfig tsconfig.json tests/bench/generate-content.ts --partners 10000 --terms 100000
// With "--partners 0" the terms are between the partners that are there. The same numbers always give the same content.
import { parseArgs } from 'node:util';
import { openDatabase } from '@portolan/drizzle/database';
import { agreementParties, agreements, contentRevision, mobilityTerms, partners } from '@portolan/schema/tables';
import { eq, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { inventAgreement } from './invent-agreement.ts';
import { inventPartner } from './invent-partner.ts';
import { makeDice } from './make-dice.ts';

const rowsPerStatement = 1000;
const { values: options } = parseArgs({
  options: { partners: { type: 'string', default: '10000' }, terms: { type: 'string', default: '100000' } },
});
const url = process.env.DATABASE_URL;
if (url === undefined) throw new Error('DATABASE_URL must name the database to fill.');
const database = await openDatabase({ url });
try {
  await database.migrate();
  await fill(Number(options.partners), Number(options.terms));
} finally {
  await database.close();
}

async function fill(partnerCount: number, termCount: number): Promise<void> {
  const { db } = database;
  const dice = makeDice(1);
  await insert(
    partners,
    Array.from({ length: partnerCount }, (_, number) => inventPartner(dice, number + 1)),
  );
  const ends = await db
    .select({ id: partners.id, slug: partners.slug, countryCode: partners.countryCode })
    .from(partners)
    .where(eq(partners.publicationStatus, 'published'))
    .orderBy(partners.slug);
  const made = [];
  for (let count = 0; count < termCount; ) {
    const agreement = inventAgreement(dice, made.length + 1, ends, termCount - count);
    made.push(agreement);
    count += agreement.terms.length;
  }
  await insert(
    agreements,
    made.map(({ agreement }) => agreement),
  );
  await insert(
    agreementParties,
    made.flatMap(({ parties }) => parties),
  );
  await insert(
    mobilityTerms,
    made.flatMap(({ terms }) => terms),
  );
  await db.update(contentRevision).set({ number: sql`${contentRevision.number} + 1`, changedAt: sql`now()` });
  await db.execute(sql`analyze`);
  console.log(`${partnerCount} partners and ${termCount} mobility terms in ${made.length} agreements were added.`);
}

async function insert(table: PgTable, rows: readonly object[]): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    await database.db.insert(table).values(rows.slice(start, start + rowsPerStatement) as never);
  }
}
