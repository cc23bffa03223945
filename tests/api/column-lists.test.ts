import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSchema } from '@portolan/api/graphql/create-schema';
import { withColumnLists } from '@portolan/api/sheets/column-list';
import { createMeanings } from '@portolan/api/sheets/column-meanings';
import { nounForms } from '@portolan/drizzle/content/forms/all';
import { nounKeys } from '@portolan/drizzle/content/noun-form';
import { findColumn, listColumns } from '@portolan/drizzle/sheets/columns';
import { describeColumns } from '@portolan/drizzle/sheets/template';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../helpers/project-files.ts';

describe('the columns of sheets', () => {
  const meanings = createMeanings(createSchema());

  it('are documented as they are declared; "pnpm importing:emit" writes them', () => {
    const document = readFileSync(join(projectRoot, 'docs/importing.md'), 'utf8');
    expect(withColumnLists(document, meanings)).toBe(document);
  });

  it.each(nounKeys)('of %s cover every field of its form, and each is found by its name', (noun) => {
    const columns = listColumns(noun);
    const { form, nested = {} } = nounForms[noun];
    const fields = Object.keys(form.shape).filter((field) => field !== 'files' && !(field in nested));
    expect([...new Set(columns.map(({ path }) => path[0]))].sort()).toEqual(fields.sort());
    expect(columns.filter(({ name }) => findColumn(noun, name)?.name !== name)).toEqual([]);
    for (const note of describeColumns(noun, meanings)) expect(note.meaning).toMatch(/\S\.$/);
  });

  it('may go on beyond what the template shows', () => {
    expect(findColumn('programmes', 'editions.7.title.kk')?.path).toEqual(['editions', 6, 'title', 'kk']);
    expect(findColumn('programmes', 'editions.51.title.kk')).toBeUndefined();
    expect(findColumn('programmes', 'editions.0.title.kk')).toBeUndefined();
  });
});
