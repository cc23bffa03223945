import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../helpers/project-files.ts';

/** Migrations from before there was a release: no database was full when they ran, and none is edited. */
const lastBeforeRelease = '0009';
/** How a statement says why it may be there all the same, in a line of its own. */
const reason = /^-- safe: .{20,}/m;

/** What must not be done to a table that may be full while others read and write it, each with what to do instead. */
const rules: readonly [RegExp, string][] = [
  [/ALTER COLUMN "\w+" (SET DATA )?TYPE/i, 'writes the whole table anew: add a column and fill it in parts'],
  [/ADD COLUMN (?!.*DEFAULT)(?!.*GENERATED).*NOT NULL/i, 'fails on rows that are there: give it a default'],
  [/ADD COLUMN .*DEFAULT (gen_random_uuid|random|clock_timestamp)/i, 'writes the whole table anew: fill it in parts'],
  [/ALTER COLUMN "\w+" SET NOT NULL/i, 'breaks the release before, and reads the whole table under a lock'],
  [/DROP (COLUMN|TABLE)|RENAME/i, 'breaks the release before: take it away one release after nobody uses it'],
  [
    /ADD CONSTRAINT .*(CHECK|FOREIGN KEY)(?!.*NOT VALID)/is,
    'reads the whole table under a lock: add it NOT VALID first',
  ],
  [/CREATE (UNIQUE )?INDEX/i, 'keeps those who write waiting while it reads the table: say how large that is'],
];

/** What is wrong with the statements of a migration that touch tables which were there before it. */
function findRisks(sql: string): string[] {
  const statements = sql.split('--> statement-breakpoint').map((it) => it.trim());
  const made = new Set(statements.flatMap((it) => /CREATE TABLE (?:IF NOT EXISTS )?"(\w+)"/i.exec(it)?.[1] ?? []));
  return statements.flatMap((statement) => {
    const table = /(?:ALTER|DROP|ON|UPDATE)(?: TABLE)? (?:ONLY )?"(\w+)"/i.exec(statement)?.[1];
    if (table === undefined || made.has(table) || reason.test(statement)) return [];
    return rules.flatMap(([pattern, why]) => (pattern.test(statement) ? [`"${table}": ${why}`] : []));
  });
}

const dir = join(projectRoot, 'drizzle/migrations');
const migrations = readdirSync(dir).filter((name) => name.endsWith('.sql'));

it.each(migrations.filter((name) => name.slice(0, 4) > lastBeforeRelease).concat('none yet'))(
  'a migration can run on a full database while others use it: %s',
  (name) => {
    expect(migrations.length).toBeGreaterThan(9);
    expect(name === 'none yet' ? [] : findRisks(readFileSync(join(dir, name), 'utf8'))).toEqual([]);
  },
);

it.each([
  ['ALTER TABLE "partners" ALTER COLUMN "slug" SET DATA TYPE varchar(20);', 'anew'],
  ['ALTER TABLE "partners" ADD COLUMN "rank" integer NOT NULL;', 'default'],
  ['ALTER TABLE "partners" ADD COLUMN "key" uuid DEFAULT gen_random_uuid() NOT NULL;', 'anew'],
  ['ALTER TABLE "partners" ALTER COLUMN "city" SET NOT NULL;', 'release before'],
  ['ALTER TABLE "partners" DROP COLUMN "city";', 'release before'],
  ['DROP TABLE "partners";', 'release before'],
  ['ALTER TABLE "partners" ADD CONSTRAINT "x" CHECK ("a" > 0);', 'NOT VALID'],
  ['CREATE INDEX "x" ON "partners" USING btree ("a");', 'how large'],
])('is refused when it has %s', (statement, why) => {
  expect(findRisks(statement).join()).toContain(why);
  expect(findRisks(`-- safe: nothing reads this table yet, and it is empty.\n${statement}`)).toEqual([]);
});

it.each([
  'ALTER TABLE "partners" ADD COLUMN "rank" integer;',
  'ALTER TABLE "partners" ADD COLUMN "is_new" boolean DEFAULT false NOT NULL;',
  'ALTER TABLE "partners" ADD CONSTRAINT "x" CHECK ("a" > 0) NOT VALID;',
  'CREATE TABLE "new" ("id" uuid NOT NULL);--> statement-breakpoint\nCREATE INDEX "x" ON "new" USING btree ("id");',
])('is let through with %s', (sql) => {
  expect(findRisks(sql)).toEqual([]);
});
