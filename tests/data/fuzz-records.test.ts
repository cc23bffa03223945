import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importContent } from '@portolan/drizzle/import';
import { exportAll } from '@portolan/drizzle/whole/export-all';
import { restoreAll } from '@portolan/drizzle/whole/restore-all';
import { locale } from '@portolan/schema/vocabularies/locale';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnAnyEngine, openTestDatabase } from '../helpers/databases.ts';
import { createWorld } from '../helpers/factories.ts';
import { heldText, tried } from '../helpers/fuzz.ts';
import { importAs } from '../helpers/sheets.ts';

const yaml = `- slug: first
  name: { en: First university, kk: Бірінші }
  kind: university
  countryCode: KZ
  identifiers:
    - { scheme: pic, value: "999828859" }
- slug: second
  name:
    en: Second university
  kind: university
  countryCode: ES
  parent: first
`;
const csv =
  'slug,name.en,kind,countryCode,foundedYear\r\nthird,Third,university,RO,1990\r\nfourth,"Fourth, or so",university,FR,\r\n';

/** A file that was cut, doubled, overwritten or patched together, a few times over. */
const mutated = (text: string) => {
  const bytes = Buffer.from(text);
  const place = fc.nat({ max: bytes.length });
  const change = fc.record({
    from: place,
    length: fc.nat({ max: 12 }),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 6 }),
      fc
        .constantFrom('- ', ': ', '\n', '"', '{', '&a ', '*a', '!!js ', '\t', ',', ';', 'second', 'slug: ')
        .map((part) => new Uint8Array(Buffer.from(part))),
    ),
  });
  return fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map((changes) =>
      changes.reduce<Buffer>(
        (now, { from, length, put }) => Buffer.concat([now.subarray(0, from), put, now.subarray(from + length)]),
        bytes,
      ),
    );
};

describeOnAnyEngine('whatever becomes of a file', (given) => {
  let dir = '';
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'portolan-fuzz-'));
  });
  afterAll(() => rm(dir, { recursive: true }));

  const counts = () =>
    given.database.run(
      `select (select count(*)::int from partners) as partners, (select count(*)::int from partner_identifiers) as identifiers,
        (select count(*)::int from revisions) as revisions, (select number::int from content_revision) as revision`,
      [],
    );
  const forget = async () => {
    await given.database.run(`update partners set parent_id = null`, []);
    await given.database.run(`delete from partners`, []);
  };

  it('on its way, content is imported whole or not at all', async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(mutated(yaml), async (bytes) => {
        await writeFile(join(dir, 'partners.yaml'), bytes);
        const before = await counts();
        const isDone = await importContent(given.database, { name: 'fuzz', dir, filesDir: join(dir, 'files') }).then(
          () => true,
          (error: Error) => {
            expect(error.name, error.stack).toBe('ContentError');
            return false;
          },
        );
        if (isDone) return;
        refused += 1;
        expect(await counts()).toEqual(before);
      }),
      tried(60),
    );
    expect(refused).toBeGreaterThan(5);
  });

  it('on its way, a sheet is imported whole or not at all', async () => {
    await forget().catch(() => {});
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(mutated(csv), async (bytes) => {
        const before = await counts();
        const report = await importAs(given.database, 'partners', bytes).catch((error: Error) => {
          expect(error.name, error.stack).toMatch(/^Sheet(Error|Refused)$/);
          return undefined;
        });
        if (report !== undefined) return;
        refused += 1;
        expect(await counts()).toEqual(before);
      }),
      tried(60),
    );
    expect(refused).toBeGreaterThan(5);
  });

  it('text of any kind is read as it was written, and comes back from an export, and again', async () => {
    const texts = fc
      .tuple(fc.dictionary(fc.constantFrom(...locale.values), heldText, { maxKeys: 3 }), heldText)
      .map(([others, en]) => ({ ...others, en }));
    const { numRuns = 0, seed } = tried(40);
    const written = fc.sample(fc.record({ name: texts, description: texts }), {
      numRuns,
      ...(seed !== undefined && { seed }),
    });
    const first = await openTestDatabase(given.engine);
    const second = await openTestDatabase(given.engine);
    const at = (name: string) => join(dir, name);
    try {
      await first.migrate();
      await createWorld(first, at('files')).add(
        'partners',
        ...written.map((record, index) => ({ slug: `p${index}`, ...record })),
      );
      const rows = await first.run<{ slug: string; name: unknown; description: unknown }>(
        'select slug, name, description from partners',
        [],
      );
      const bySlug = new Map(rows.map(({ slug, ...texts }) => [slug, texts]));
      for (const [index, record] of written.entries()) expect(bySlug.get(`p${index}`)).toEqual(record);
      await exportAll(first, at('one'), { filesDir: at('files') });
      await second.migrate();
      await restoreAll(second, at('one'), { filesDir: at('restored') });
      await exportAll(second, at('two'), { filesDir: at('restored') });
      for (const name of await readdir(at('one/records'))) {
        expect(await readFile(at(`two/records/${name}`), 'utf8')).toBe(
          await readFile(at(`one/records/${name}`), 'utf8'),
        );
      }
    } finally {
      await first.close();
      await second.close();
    }
  }, 120_000);
});
