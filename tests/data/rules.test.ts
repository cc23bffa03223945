import { beforeAll, describe, expect, it } from 'vitest';
import { ruleBrokenBy } from '../helpers/broken-rule.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';
import { createWorld } from '../helpers/factories.ts';
import { addTwoOfEach } from '../helpers/two-of-each.ts';
import { allowedChanges } from './rules/allowed-changes.ts';
import { badRows } from './rules/bad-rows.ts';
import { ownedRows, referencesThatHold } from './rules/references.ts';

/** Every rule that a row can break but its key and its references. */
const rulesQuery = `
  select conname as name from pg_constraint join pg_class on pg_class.oid = conrelid
  where contype in ('c', 'u') and relnamespace = 'public'::regnamespace
  union
  select relname from pg_index join pg_class on pg_class.oid = indexrelid
  where indisunique and not indisprimary and relnamespace = 'public'::regnamespace`;

const referencesQuery = `
  select conname as name, conrelid::regclass || '.' || attname as "column", confdeltype as "onDelete"
  from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
  where contype = 'f' and connamespace = 'public'::regnamespace`;

/** What names a record of any noun cannot refer to one table; and ids that others gave. */
const unboundColumns = [
  'api_keys.config_id',
  'content_imports.record_id',
  'credentials.account_id',
  'credentials.provider_id',
  'drafts.record_id',
  'editing_sessions.record_id',
  'revisions.record_id',
  'schedules.record_id',
  'slug_redirects.record_id',
  'translation_states.record_id',
];

describeOnEachEngine('the rules that the database keeps', (given) => {
  beforeAll(() => addTwoOfEach(createWorld(given.database)));

  describe('refuse a bad row', () => {
    it.each(badRows.map(([rule, ...changes]) => [rule, changes.at(-1), changes] as const))(
      '%s: %s',
      async (rule, _, changes) => {
        expect(await ruleBrokenBy(given.database, ...changes)).toBe(rule);
      },
    );

    it('each, as every one of them was tried', async () => {
      const rules = await given.database.run<{ name: string }>(rulesQuery, []);
      const tried = new Set(badRows.map(([rule]) => rule));
      expect(rules.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
    });
  });

  describe('let a good row pass', () => {
    it.each(allowedChanges)('%s: %s', async (_, change) => {
      expect(await ruleBrokenBy(given.database, change)).toBeUndefined();
    });
  });

  describe('keep what is referred to', () => {
    it.each(referencesThatHold)('%s is not deleted while %s names it', async (table, rule) => {
      expect(await ruleBrokenBy(given.database, `delete from ${table} where slug = 'one'`)).toMatch(rule);
    });

    it('but for the rows of a record, which go with it', async () => {
      const references = await given.database.run<{ column: string; onDelete: string }>(referencesQuery, []);
      const going = references.filter(({ onDelete }) => onDelete === 'c').map(({ column }) => column);
      expect(going.sort()).toEqual([...ownedRows].sort());
      expect(references.filter(({ onDelete }) => onDelete !== 'c' && onDelete !== 'r')).toEqual([]);
    });

    it('in every column that holds the id of another record', async () => {
      const columns = await given.database.run<{ column: string }>(
        `select table_name || '.' || column_name as "column" from information_schema.columns
         where table_schema = 'public' and column_name like '%\\_id'`,
        [],
      );
      const references = await given.database.run<{ column: string }>(referencesQuery, []);
      const bound = new Set(references.map(({ column }) => column));
      expect(
        columns
          .map(({ column }) => column)
          .filter((column) => !bound.has(column))
          .sort(),
      ).toEqual(unboundColumns);
    });
  });
});
