import { existsSync } from 'node:fs';
import { ContentError } from '@portolan/drizzle/content-error';
import { type ContentSource, importContent } from '@portolan/drizzle/import';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeContent } from '../helpers/content-folder.ts';
import { describeOnPglite } from '../helpers/databases.ts';
import { createWorld } from '../helpers/factories.ts';
import { mistakesBetweenRecords } from './refusals/between-records.ts';
import { mistakesInAFile } from './refusals/in-a-file.ts';

const goodPage = 'slug: good\ntitle: { en: Good }\nbody: { en: Good }\n';
const goodFile =
  'slug: g\nkind: report\ntitle: { en: G }\nfiles: [{ locale: en, mediaType: text/plain, path: g.txt }]\n';

describeOnPglite('content with a mistake', (given) => {
  beforeAll(() => createWorld(given.database).add('partners', 'upct', 'utcn'));

  const refusal = async (source: ContentSource): Promise<ContentError> => {
    const result = await importContent(given.database, source).catch((error: unknown) => error);
    expect(result).toBeInstanceOf(ContentError);
    return result as ContentError;
  };
  const countRows = () =>
    given.database.run(
      `select number, (select count(*) from revisions) as revisions, (select count(*) from content_imports) as imports,
         (select count(*) from pages) as pages, (select count(*) from partners) as partners,
         (select count(*) from documents) as documents from content_revision`,
      [],
    );

  it.each([...mistakesInAFile, ...mistakesBetweenRecords])('is refused whole: %s', async (_, file, text, told) => {
    const before = await countRows();
    const source = await writeContent({
      [file]: text,
      'pages/good.yaml': goodPage,
      'documents/good.yaml': goodFile,
      'files/g.txt': 'G',
      'files/covers/a.txt': 'A',
    });
    const { problems, message } = await refusal(source);
    const said = problems.map(({ file: where, line, reason }) => `${where}:${line}: ${reason}`);
    const expected = `${file}:${told}`;
    expect(said.map((line) => line.slice(0, expected.length))).toEqual([expected]);
    expect(message).toContain(expected);
    expect(await countRows()).toEqual(before);
    expect(existsSync(source.filesDir)).toBe(false);
  });

  it.each(['nowhere', 'a-file.txt'])('is refused when its folder is none: %s', async (name) => {
    const { write, ...source } = await writeContent();
    await write('a-file.txt', '');
    const dir = `${source.dir}/${name}`;
    expect((await refusal({ ...source, dir })).problems).toEqual([
      { file: dir, line: 1, reason: 'there is no such folder' },
    ]);
  });

  it('is told in full, every file and line', async () => {
    const source = await writeContent({
      'partners.yaml': '- slug: a\n  kind: x\n- slug: b b\n  kind: company\n',
      'pages/one.yaml': 'slug: one\n',
    });
    expect((await refusal(source)).problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'pages/one.yaml:1',
      'pages/one.yaml:1',
      'partners.yaml:2',
      'partners.yaml:1',
      'partners.yaml:1',
      'partners.yaml:3',
      'partners.yaml:3',
      'partners.yaml:3',
    ]);
  });

  it('is told in twenty lines when there is more', async () => {
    const source = await writeContent({ 'pages.yaml': '- slug: a page\n'.repeat(9) });
    const { message, problems } = await refusal(source);
    expect(problems).toHaveLength(27);
    expect(message.split('\n')).toHaveLength(22);
    expect(message).toMatch(/\n… and 7 more\.$/);
  });
});

describe('a refusal', () => {
  it('says that nothing was loaded, and where to look', () => {
    const error = new ContentError([{ file: 'partners/upct.yaml', line: 3, reason: '"kind" is missing' }]);
    expect(error.message).toBe('The content was not loaded, because of:\npartners/upct.yaml:3: "kind" is missing');
  });
});
