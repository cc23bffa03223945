import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readForms, readSettings } from '@portolan/desk/build/read-forms.ts';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../helpers/project-files.ts';

const contract = readFileSync(join(projectRoot, 'schema/schema.graphql'), 'utf8');
const labels = JSON.parse(readFileSync(join(projectRoot, 'site/desk/src/i18n/fields/en.json'), 'utf8'));

describe('the forms of the desk', () => {
  const forms = readForms(buildSchema(contract));
  const settings = readSettings(buildSchema(contract));
  const field = (type: string, name: string) => forms[type]?.find((own) => own.name === name);

  it('are there for every noun that the contract can create', () => {
    const nouns = [...contract.matchAll(/^ {2}create([A-Z]\w*)\($/gm)].map(([, name]) => name);
    const edited = nouns.filter((name) => contract.includes(`\ninput ${name}Input {`));
    expect(Object.keys(forms).toSorted()).toEqual(edited.toSorted());
    expect(edited).toEqual(expect.arrayContaining(['Event', 'BudgetLine', 'CountryProfile']));
  });

  it('take kind, vocabulary, target and need of a field from the contract', () => {
    expect(field('Event', 'title')).toMatchObject({ kind: 'localised', isRequired: true });
    expect(field('Event', 'body')).toMatchObject({ kind: 'markdown', isRequired: false });
    expect(field('Event', 'kind')).toMatchObject({ kind: 'vocabulary', type: 'EventKind', isRequired: true });
    expect(field('Event', 'project')).toMatchObject({ kind: 'reference', target: 'Project', isList: false });
    expect(field('Event', 'tasks')).toMatchObject({ kind: 'reference', target: 'Task', isList: true });
    expect(field('Event', 'partners')?.fields?.map(({ name, target }) => [name, target])).toEqual([
      ['partner', 'Partner'],
      ['role', undefined],
    ]);
  });

  it('are there for the settings of the portal, which have no input of their own', () => {
    const kinds = settings.map(({ name, kind, isRequired }) => [name, kind, isRequired]);
    expect(kinds).toContainEqual(['name', 'localised', true]);
    expect(kinds).toContainEqual(['featuredProject', 'reference', false]);
    expect(kinds).toContainEqual(['links', 'children', false]);
    expect(settings.find(({ name }) => name === 'locales')?.values).toContain('KK');
  });

  it('have a label for every field', () => {
    const names = [...Object.values(forms), settings].flatMap((fields) =>
      fields.flatMap((own) => [own.name, ...(own.fields ?? []).map(({ name }) => name)]),
    );
    expect([...new Set(names)].filter((name) => !(name in labels))).toEqual([]);
  });

  it('grow by themselves with the contract', () => {
    const grown = contract.replace(/^input EventInput \{$/m, 'input EventInput {\n  "Brand new."\n  novelty: String\n');
    expect(readForms(buildSchema(grown))['Event']).toContainEqual(
      expect.objectContaining({ name: 'novelty', description: 'Brand new.', kind: 'scalar' }),
    );
  });
});
